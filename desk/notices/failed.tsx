/** What was not delivered, one by one, with the reason; sent again by one key. */
import { App, Button, Segmented, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { formatInstant } from '../../src/kernel/chinese-date.ts'
import { wordsOf } from '../kit/api.ts'
import { useKeys, usePlace } from '../kit/keys.tsx'
import { Mark } from '../kit/marks.tsx'
import { useHas } from '../kit/session.tsx'
import { Empty, Failed as Trouble, Waiting } from '../kit/states.tsx'
import type { FailedDelivery } from './data.ts'
import { useFailed, useRetry } from './data.ts'
import { failed as t } from './texts.ts'

/** Without the year: what failed is of these days. */
const When = ({ at }: { at: string }) => <time className="num" dateTime={at} title={formatInstant(new Date(at))}>{formatInstant(new Date(at)).slice(5)}</time>

function CaseNumber({ number, mayOpen }: { number: string | null; mayOpen: boolean }) {
  if (number === null) return <span className="quiet">{t.noCase}</span>
  return mayOpen ? <Link className="num" href={`/cases/${number}`}>{number}</Link> : <span className="num">{number}</span>
}

const columns = (again: (row: FailedDelivery) => void, mayOpen: boolean): TableColumnsType<FailedDelivery> => [
  { title: t.when, key: 'when', width: 130, render: (_, row) => <When at={row.failedAt} /> },
  { title: t.channel, dataIndex: 'channelName', width: 60 },
  { title: t.to, dataIndex: 'to', width: 170, ellipsis: true, className: 'num' },
  { title: t.kind, key: 'kind', ellipsis: true, render: (_, row) => <span title={row.text}>{row.kindName}</span> },
  { title: t.caseNumber, key: 'case', width: 170, render: (_, row) => <CaseNumber number={row.caseNumber} mayOpen={mayOpen} /> },
  { title: t.why, key: 'why', width: 230, render: (_, row) => <Mark shape="late">{row.reason}</Mark> },
  { title: t.attempts, key: 'attempts', width: 70, align: 'right', render: (_, row) => <span className="num">{t.times(row.attempts)}</span> },
  { title: t.what, key: 'act', width: 72, render: (_, row) => <Button size="small" onClick={() => { again(row) }} aria-label={`${t.act}：${row.to} ${row.kindName}`}>{t.act}</Button> },
]

export function FailedList() {
  const { message } = App.useApp()
  const [channel, setChannel] = useState('')
  const [next, setNext] = useState<string | null>(null)
  const list = useFailed(channel, next)
  const retry = useRetry()
  const mayOpen = useHas('oversight', 'audit-admin')
  const rows = list.data?.items ?? []
  const further = list.data?.next ?? null
  const place = usePlace(rows.map((row) => row.id))
  const again = (those: readonly FailedDelivery[]) => {
    if (those.length === 0 || retry.isPending) return
    retry.mutate(those.map((row) => row.id), {
      onSuccess: () => { void message.success(those.length === 1 ? t.sent : t.some(those.length)) }, onError: (error) => { void message.error(wordsOf(error).text) },
    })
  }
  useKeys([...place.keys, { key: 'r', does: t.act, act: () => { again(rows.slice(place.at, place.at + 1)) } }])
  return (
    <section className="sheet flush" aria-labelledby="failed" aria-busy={list.isPlaceholderData}>
      <div className="bar">
        <h2 id="failed">{t.title} {list.data ? <span className="quiet num">{t.total(list.data.total)}</span> : null}</h2>
        <Segmented size="small" aria-label={t.channel} value={channel} onChange={(value) => { setChannel(value); setNext(null) }}
          options={[{ value: '', label: t.allChannels }, { value: 'sms', label: '短信' }, { value: 'mail', label: '邮件' }]} />
        {rows.length === 0 ? null : <Button size="small" loading={retry.isPending} onClick={() => { again(rows) }}>{t.all}</Button>}
      </div>
      {list.isPending ? <Waiting /> : list.isError ? <Trouble error={list.error} again={() => { void list.refetch() }} /> : rows.length === 0 ? <Empty><p>{t.none}</p></Empty>
        : (
          <>
            <Table<FailedDelivery> size="small" rowKey="id" columns={columns((row) => { again([row]) }, mayOpen)} dataSource={[...rows]} pagination={false} tableLayout="fixed"
              rowClassName={(_, i) => (i === place.at ? 'here' : '')} onRow={(_, i) => ({ onClick: () => { place.go(i ?? 0) } })} />
            <p className="foot quiet">{t.help}</p>
            {next === null && further === null ? null : (
              <div className="pager">
                {next === null ? null : <Button size="small" onClick={() => { setNext(null) }}>{t.first}</Button>}
                {further === null ? null : <Button size="small" onClick={() => { setNext(further) }}>{t.next}</Button>}
              </div>
            )}
          </>
        )}
    </section>
  )
}
