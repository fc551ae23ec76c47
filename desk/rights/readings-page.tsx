/** Readings that are out of the ordinary: why, the readings behind each, and what it turned out to be. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { addDays, dayOf } from '../../src/kernel/day.ts'
import type { AlertDetail, AlertRow } from '../../src/rooms/identity/contract.ts'
import { readingRules } from '../../src/rooms/identity/texts.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { ChoiceFilter, choicesOf, FilterBar } from '../admin/filters.tsx'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { get } from '../kit/api.ts'
import { At, Mark } from '../kit/marks.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { RightsFrame } from './frame.tsx'
import { RulesDrawer } from './rules-drawer.tsx'
import { t as texts } from './texts.ts'

const t = texts.readings

const columns: readonly TableColumn<AlertRow>[] = [
  { head: t.who, width: '13%', cell: (row) => row.name }, { head: texts.home, width: '20%', cell: (row) => row.organName },
  { head: t.day, width: '90px', cell: (row) => <span className="num">{formatMonthDay(row.day)}</span> }, { head: t.rule, width: '18%', cell: (row) => readingRules[row.rule] },
  { head: t.why, cell: (row) => <>{row.why}{row.note === null ? null : <div className="sub">{t.note}：{row.note}</div>}</> },
  { head: texts.state, width: '100px', cell: (row) => (row.lookedAt === null ? <Mark shape="yours">{t.open}</Mark> : <Mark shape="done">{t.lookedAt}</Mark>) },
]

export function ReadingsPage() {
  const [filters, set] = useFilters()
  const list = useList<AlertRow>('readings', '/api/v1/rights/readings', filters)
  const [open, setOpen] = useState<string | null>(null)
  const [rules, setRules] = useState(false)
  return (
    <RightsFrame lead={t.lead} acts={<Button onClick={() => { setRules(true) }}>{t.rules}</Button>}>
      <FilterBar filters={filters} set={set}>
        <ChoiceFilter name="looked" label={texts.state} choices={choicesOf(t.states)} filters={{ looked: 'open', ...filters }} set={set} width={120} />
        <Look />
      </FilterBar>
      <Table label={texts.tabs.readings} list={list} columns={columns} keyOf={(row) => row.id} open={(row) => { setOpen(row.id) }} empty={t.none} />
      {open === null ? null : <AlertDrawer key={open} id={open} close={() => { setOpen(null) }} />}
      {rules ? <RulesDrawer close={() => { setRules(false) }} /> : null}
    </RightsFrame>
  )
}

/** Looks at a day now; by itself every day is looked at when it is over. */
function Look() {
  const [day, setDay] = useState(addDays(dayOf(new Date()), 0))
  const act = useAct<{ found: number }>()
  const look = () => { act.send({ path: '/api/v1/rights/readings/look', body: { day }, renews: ['readings'], done: ({ found }) => t.found(found) }) }
  return (
    <>
      <label className="day">{t.day} <Input type="date" style={{ width: 140 }} value={day} onChange={(event) => { setDay(event.target.value) }} /></label>
      <Button loading={act.busy} disabled={day === ''} onClick={look}>{t.look}</Button>
      {act.problem === null ? null : <span className="wrong" role="alert">{act.problem.text}</span>}
    </>
  )
}

function AlertDrawer({ id, close }: { id: string; close: () => void }) {
  const alert = useQuery({ queryKey: ['reading', id], queryFn: ({ signal }) => get<AlertDetail>(`/api/v1/rights/readings/${id}`, {}, signal), refetchOnWindowFocus: false })
  const [note, setNote] = useState('')
  const act = useAct<null>(t.noted)
  if (!alert.data) return <Drawer title={t.detail} close={close} wide>{alert.isError ? <Failed error={alert.error} again={() => { void alert.refetch() }} /> : <Waiting />}</Drawer>
  const row = alert.data
  const save = () => { act.send({ path: `/api/v1/rights/readings/${id}/note`, body: { note: note.trim() }, renews: ['readings', 'reading'] }, close) }
  return (
    <Drawer title={`${row.name}　${readingRules[row.rule]}`} close={close} wide busy={act.busy} dirty={note.trim() !== ''} {...(row.self ? {} : { save, saveText: t.save })}>
      <Refused act={act} fields={['note']} />
      {row.self ? <p className="note">{t.selfNote}</p> : null}
      <dl className="facts">
        <dt>{t.who}</dt><dd>{row.name}（{row.account}）{row.organName}</dd><dt>{t.day}</dt><dd className="num">{formatMonthDay(row.day)}</dd><dt>{t.why}</dt><dd>{row.why}</dd>
        {row.note === null ? null : <><dt>{t.note}</dt><dd>{row.note}（{row.lookedBy} <At at={row.lookedAt} />）</dd></>}
      </dl>
      {row.self ? null : <div className="block"><Field label={t.note} help={t.noteHelp} problem={problemAt(act, 'note')}>{(ids) => <Input.TextArea {...ids} autoFocus rows={2} maxLength={500} value={note} onChange={(event) => { setNote(event.target.value) }} />}</Field></div>}
      <section className="block" aria-label={t.list}>
        <h3>{t.list}</h3>
        <table className="plain">
          <thead><tr><th scope="col">{t.time}</th><th scope="col">{t.what}</th><th scope="col">{t.case}</th><th scope="col">{t.opened}</th></tr></thead>
          <tbody>{row.readings.map((reading, i) => <tr key={`${reading.at} ${i}`}><td className="num">{new Date(reading.at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })}</td><td>{reading.what}<div className="sub">{reading.purpose}</div></td><td className="num">{reading.caseNumber ?? '—'}<div className="sub">{reading.organName}</div></td><td>{reading.opened ? t.opened : ''}</td></tr>)}</tbody>
        </table>
      </section>
    </Drawer>
  )
}
