/** What I was told at the desk, and whether I want the daily mail. */
import { App, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { wordsOf } from '../kit/api.ts'
import { At, Mark } from '../kit/marks.tsx'
import { Empty, Failed, Waiting } from '../kit/states.tsx'
import type { Notice, Settings } from './data.ts'
import { useMine, useRead, useSave, useSettings } from './data.ts'
import { digest as d, mine as t } from './texts.ts'

export function Mine() {
  const [next, setNext] = useState<string | null>(null)
  const list = useMine(next)
  const further = list.data?.next ?? null
  return (
    <section className="sheet flush" aria-labelledby="mine">
      <div className="bar"><h2 id="mine">{t.title} {list.data && list.data.unread > 0 ? <Mark shape="yours">{t.unread(list.data.unread)}</Mark> : null}</h2></div>
      {list.isPending ? <Waiting /> : list.isError ? <Failed error={list.error} again={() => { void list.refetch() }} />
        : list.data.items.length === 0 ? <Empty><p>{t.none}</p></Empty> : <ul className="messages">{list.data.items.map((notice) => <Message key={notice.id} notice={notice} />)}</ul>}
      {next === null && further === null ? null : (
        <div className="pager">
          {next === null ? null : <Button size="small" onClick={() => { setNext(null) }}>{t.first}</Button>}
          {further === null ? null : <Button size="small" onClick={() => { setNext(further) }}>{t.next}</Button>}
        </div>
      )}
    </section>
  )
}

function Message({ notice }: { notice: Notice }) {
  const read = useRead()
  return (
    <li className={notice.read ? 'old' : 'new'}>
      <p>{notice.read ? null : <Mark shape="yours">{t.new}</Mark>} {notice.text}</p>
      <p className="quiet">
        <At at={notice.at} />
        {notice.caseNumber === null ? null : <Link className="num" href={`/cases/${notice.caseNumber}`}>{notice.caseNumber}</Link>}
        {notice.read ? null : <Button size="small" type="link" loading={read.isPending} onClick={() => { read.mutate(notice.id) }}>{t.read}</Button>}
      </p>
    </li>
  )
}

export function Digest() {
  const settings = useSettings()
  return (
    <section className="sheet" aria-labelledby="digest">
      <h2 id="digest">{d.title}</h2>
      <p className="quiet">{d.lead}</p>
      {settings.isPending ? <Waiting /> : settings.isError ? <Failed error={settings.error} again={() => { void settings.refetch() }} /> : <DigestForm settings={settings.data} />}
    </section>
  )
}

function DigestForm({ settings }: { settings: Settings }) {
  const { message } = App.useApp()
  const [mail, setMail] = useState(settings.mail ?? '')
  const [wanted, setWanted] = useState(settings.digest)
  const save = useSave()
  const trouble = save.isError ? wordsOf(save.error) : null
  const submit = () => {
    save.mutate({ mail: mail.trim() === '' ? null : mail.trim(), digest: wanted }, { onSuccess: () => { void message.success(d.saved) } })
  }
  return (
    <form className="digest" onSubmit={(event) => { event.preventDefault(); submit() }}>
      <label htmlFor="mail">{d.mail}</label>
      <Input id="mail" type="email" autoComplete="email" placeholder={d.mailHint} value={mail} maxLength={120} status={trouble ? 'error' : ''} aria-invalid={trouble !== null}
        aria-describedby="mail-help" onChange={(event) => { setMail(event.target.value) }} />
      <p id="mail-help" className={trouble ? 'wrong' : 'quiet'} role={trouble ? 'alert' : undefined}>{trouble ? [trouble.text, ...trouble.next].join(' ') : mail.trim() === '' ? d.noMail : ''}</p>
      <Checkbox checked={wanted} onChange={(event) => { setWanted(event.target.checked) }}>{d.wanted}</Checkbox>
      <Button type="primary" htmlType="submit" loading={save.isPending}>{d.save}</Button>
    </form>
  )
}
