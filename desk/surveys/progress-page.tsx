/** How far the survey is: who has not begun stands first. Whoever declares for one organ only goes straight to it. */
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { Link, Redirect } from 'wouter'
import type { ProgressRow, ProgressView } from '../../src/rooms/surveys/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { ChoiceFilter, choicesOf, FilterBar, TextFilter } from '../admin/filters.tsx'
import type { List } from '../admin/lists.ts'
import { useFilters } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { useKeys } from '../kit/keys.tsx'
import { At, Mark } from '../kit/marks.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { useHas } from '../kit/session.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { useLocation } from 'wouter'
import { useProgress } from './data.ts'
import { t } from './texts.ts'
import '../admin/admin.css'
import './surveys.css'

export const stateShapes = { none: 'off', drafting: 'ours', returned: 'soon', submitted: 'done' } as const

export function SurveysPage() {
  const progress = useProgress()
  const runs = useHas('oversight')
  const all = useHas('oversight', 'legal-reviewer', 'county-decider')
  if (progress.isPending) return <Waiting />
  if (progress.error) return <><PageHead title={t.room} /><Failed error={progress.error} again={() => { void progress.refetch() }} /></>
  const [only, second] = progress.data.organs
  if (!all && only && !second) return <Redirect to={`/surveys/${only.organ}`} replace />
  return <Progress view={progress.data} runs={runs} again={() => { void progress.refetch() }} />
}

function Progress({ view, runs, again }: { view: ProgressView; runs: boolean; again: () => void }) {
  const [filters, set] = useFilters()
  const [, go] = useLocation()
  const [opening, setOpening] = useState(false)
  const { modal } = App.useApp()
  const act = useAct<{ reminded: number; nobody: string[] }>()
  const open = view.round !== null && view.round.closedOn === null
  const remind = (organs: string[] | null) => { act.send({ path: '/api/v1/surveys/reminders', body: { organs }, renews: ['surveys'], done: (answer) => t.remindDone(answer.reminded, answer.nobody.length) }) }
  const close = () => { void modal.confirm({ title: t.closeSure, okText: t.closeRound, cancelText: '取消', onOk: () => { act.send({ path: '/api/v1/surveys/rounds/close', body: {}, renews: ['surveys'] }) } }) }
  useKeys(runs && !open ? [{ key: 'n', does: t.open, act: () => { setOpening(true) } }] : [])
  const rows = view.organs.filter((row) => (filters['state'] ?? row.state) === row.state && (filters['level'] ?? row.level) === row.level && row.name.includes(filters['q'] ?? ''))
  const list: List<ProgressRow> = { rows, total: rows.length, beyond: false, pending: false, error: null, hasMore: false, more: () => undefined, again }
  const acts = !runs ? null : open ? <><Button type="primary" loading={act.busy} onClick={() => { remind(null) }}>{t.remindAll}</Button><Button onClick={close}>{t.closeRound}</Button></> : <Button type="primary" aria-keyshortcuts="n" onClick={() => { setOpening(true) }}>{t.open}</Button>
  return (
    <>
      <PageHead title={t.room} lead={view.round === null ? (runs ? t.none : t.waitRound) : `${view.round.title}：${t.due(view.round.dueOn, view.round.left)}`} acts={<><Link href="/laws" asChild><Button>{t.laws}</Button></Link>{acts}</>} />
      <Refused act={act} />
      <Levels view={view} />
      <FilterBar filters={filters} set={set}>
        <TextFilter first name="q" label={t.organ} filters={filters} set={set} /><ChoiceFilter name="level" label="层级" choices={choicesOf(t.level)} filters={filters} set={set} />
        <ChoiceFilter name="state" label={t.stateHead} choices={choicesOf(t.state)} filters={filters} set={set} />
      </FilterBar>
      <Table label={t.progress} list={list} columns={columnsFor(runs && open ? (row) => { remind([row.organ]) } : null)} keyOf={(row) => row.organ} open={(row) => { go(`/surveys/${row.organ}`) }} />
      {opening ? <RoundDrawer close={() => { setOpening(false) }} /> : null}
    </>
  )
}

const columnsFor = (remind: ((row: ProgressRow) => void) | null): readonly TableColumn<ProgressRow>[] => [
  { head: t.organ, cell: (row) => row.name }, { head: t.stateHead, width: '110px', cell: (row) => <Mark shape={stateShapes[row.state]}>{t.state[row.state]}</Mark> },
  { head: t.asks, width: '80px', number: true, cell: (row) => (row.nothing ? '无' : row.asks) }, { head: t.issues, width: '80px', number: true, cell: (row) => (row.nothing ? '无' : row.issues) },
  { head: t.judged, width: '100px', number: true, cell: (row) => (row.asks + row.issues === 0 ? '—' : `${Math.floor(row.judged * 100 / (row.asks + row.issues))}%`) },
  { head: t.changed, width: '170px', cell: (row) => <At at={row.changedAt} /> }, { head: t.submittedAt, width: '170px', cell: (row) => <At at={row.submittedAt} /> },
  { head: t.reminded, width: '120px', cell: (row) => <>{row.reminders > 0 ? <span className="num">{t.times(row.reminders)}</span> : null}{remind && row.state !== 'submitted' ? <Button size="small" type="text" aria-label={`${t.remindOne}${row.name}`} onClick={(event) => { event.stopPropagation(); remind(row) }}>{t.remindOne}</Button> : null}</> },
]

function Levels({ view }: { view: ProgressView }) {
  return (
    <dl className="levels">
      {view.levels.filter(({ total }) => total > 0).map((level) => (
        <div key={level.level}>
          <dt>{t.level[level.level] ?? level.level}</dt>
          <dd><span className="num">{t.summary(level.total, level.submitted)}</span>{level.none > 0 ? <>　<Mark shape="off">{t.state.none} {level.none}</Mark></> : null}
            <div className="bar" aria-hidden="true">{(['submitted', 'drafting', 'returned'] as const).map((state) => <i key={state} className={state} style={{ width: `${level[state] * 100 / level.total}%` }} />)}</div>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function RoundDrawer({ close }: { close: () => void }) {
  const [form, setForm] = useState({ title: `${new Date().getFullYear()}年证明事项排查`, dueOn: '' })
  const act = useAct()
  const save = () => { act.send({ path: '/api/v1/surveys/rounds', body: form, renews: ['surveys'] }, close) }
  return (
    <Drawer title={t.open} close={close} save={save} saveText={t.open} busy={act.busy} dirty={form.dueOn !== ''}>
      <Refused act={act} fields={['title', 'dueOn']} />
      <Field label={t.title} problem={problemAt(act, 'title')}>{(ids) => <Input {...ids} value={form.title} onChange={(event) => { setForm({ ...form, title: event.target.value }) }} />}</Field>
      <Field label={t.dueOn} problem={problemAt(act, 'dueOn')}>{(ids) => <Input {...ids} type="date" value={form.dueOn} onChange={(event) => { setForm({ ...form, dueOn: event.target.value }) }} />}</Field>
    </Drawer>
  )
}
