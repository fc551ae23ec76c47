/** One law with its editions and the provisions of a day; the legal reviewer registers what changed. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { LawView } from '../../src/rooms/surveys/contract.ts'
import { useAct } from '../admin/acts.ts'
import { choicesOf } from '../admin/filters.tsx'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { get } from '../kit/api.ts'
import { Failed, Waiting } from '../kit/states.tsx'
import { t } from './texts.ts'

export function LawDrawer({ law, keeps, close }: { law: string; keeps: boolean; close: () => void }) {
  const [on, setOn] = useState('')
  const [changing, setChanging] = useState(false)
  const view = useQuery({ queryKey: ['laws', 'one', law, on], queryFn: ({ signal }) => get<LawView>(`/api/v1/laws/${encodeURIComponent(law)}`, { on }, signal) })
  if (changing && view.data) return <RegisterDrawer law={view.data} close={close} />
  return (
    <Drawer title={view.data?.title ?? law} close={close} wide more={keeps ? <Button type="primary" onClick={() => { setChanging(true) }}>{t.register}</Button> : null}>
      {view.isPending ? <Waiting /> : view.error ? <Failed error={view.error} /> : (
        <>
          <table className="plain" aria-label={t.versions}>
            <thead><tr><th scope="col" className="once">{t.change}</th><th scope="col">{t.number}</th><th scope="col" className="once">{t.from}</th><th scope="col">{t.until}</th><th scope="col">{t.note}</th></tr></thead>
            <tbody>{view.data.versions.map((each) => <tr key={each.version}><td className="once">{t.changes[each.change]}</td><td>{each.number}</td><td className="num once">{each.inForceFrom}</td><td className="num once">{each.until ?? '—'}</td><td>{each.note}<div className="sub">{each.source}</div></td></tr>)}</tbody>
          </table>
          <div className="block"><h3>{t.articlesOn(view.data.on)}</h3>
            <label className="day">{t.on} <Input type="date" style={{ width: 150 }} value={on} onChange={(event) => { setOn(event.target.value) }} /></label>
            {view.data.provisions.length === 0 ? <p className="quiet">{t.noArticles}</p> : view.data.provisions.map((each) => <p key={each.article}><strong>{t.article(each.article)}</strong>　{each.text}</p>)}
          </div>
        </>
      )}
    </Drawer>
  )
}

const nothing = { title: '', kind: 'law', number: '', change: 'made', inForceFrom: '', articles: '', note: '', source: '' }

export function RegisterDrawer({ law, close }: { law: LawView | null; close: () => void }) {
  const [form, setForm] = useState(law ? { ...nothing, title: law.title, kind: law.kind, change: 'amended' } : nothing)
  const act = useAct<{ rows: number; items: number }>()
  const set = (change: Partial<typeof nothing>) => { setForm({ ...form, ...change }) }
  const articles = [...form.articles.matchAll(/\d+/g)].map(([n]) => Number(n))
  const save = () => { act.send({ path: '/api/v1/laws', body: { ...form, articles }, renews: ['laws', 'surveys'], done: ({ rows, items }) => t.done(rows, items) }, close) }
  const text = (key: 'title' | 'number' | 'note' | 'source' | 'articles', label: string, help?: string) => (
    <Field label={label} help={help} problem={problemAt(act, key)}>{(ids) => <Input {...ids} disabled={key === 'title' && law !== null} value={form[key]} onChange={(event) => { set({ [key]: event.target.value }) }} />}</Field>
  )
  return (
    <Drawer title={law ? t.register : t.newLaw} close={close} save={save} busy={act.busy} dirty={form.inForceFrom !== ''}>
      <Refused act={act} fields={Object.keys(nothing)} />
      {text('title', t.title)}
      <Field label={t.kind} problem={problemAt(act, 'kind')}>{(ids) => <Select {...ids} value={form.kind} options={choicesOf(t.kinds)} onChange={(kind) => { set({ kind }) }} />}</Field>
      <Field label={t.change} problem={problemAt(act, 'change')}>{(ids) => <Select {...ids} value={form.change} options={choicesOf(t.changes).filter(({ value }) => (value === 'made') === (law === null))} onChange={(change) => { set({ change }) }} />}</Field>
      {text('number', t.number)}
      <Field label={t.from} problem={problemAt(act, 'inForceFrom')}>{(ids) => <Input {...ids} type="date" value={form.inForceFrom} onChange={(event) => { set({ inForceFrom: event.target.value }) }} />}</Field>
      {law ? text('articles', t.articles, t.articlesHelp) : null}{text('note', t.note)}{text('source', t.source)}
    </Drawer>
  )
}
