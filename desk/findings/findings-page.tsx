/** Problem proofs, those most people meet first; counts by kind are the way to them. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLocation } from 'wouter'
import { formatInstant } from '../../src/kernel/chinese-date.ts'
import type { FindingKind, FindingRow, FindingSummary } from '../../src/rooms/findings/contract.ts'
import { useAct } from '../admin/acts.ts'
import { ChoiceFilter, choicesOf, FilterBar, TextFilter } from '../admin/filters.tsx'
import type { Filters } from '../admin/lists.ts'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { get } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { Mark } from '../kit/marks.tsx'
import { useHas } from '../kit/session.tsx'
import { FindingsFrame } from './frame.tsx'
import { kindNames, kinds, stateNames, stateShapes, t } from './texts.ts'

const columns: readonly TableColumn<FindingRow>[] = [
  { head: t.title, width: '26%', cell: (row) => row.title },
  { head: t.kind, width: '88px', cell: (row) => kindNames[row.kind] },
  { head: t.reason, cell: (row) => <span className="clamp">{row.reasons[0]}</span> },
  { head: t.organs, width: '15%', cell: (row) => organsOf(row) },
  { head: t.matters, width: '64px', number: true, cell: (row) => row.matters },
  { head: t.state, width: '132px', cell: (row) => <Mark shape={stateShapes[row.state]}>{stateNames[row.state]}</Mark> },
]

function organsOf({ organs }: FindingRow): string {
  if (organs.length === 0) return t.nobody
  const names = organs.slice(0, 2).map(({ name }) => name).join('、')
  return organs.length > 2 ? `${names}${t.more(organs.length)}` : names
}

export function FindingsPage() {
  const [filters, set] = useFilters()
  const shown = { state: 'open', ...filters, ...filters['state'] === 'all' ? { state: '' } : {} }
  const list = useList<FindingRow>('findings', '/api/v1/findings', shown)
  const summary = useQuery({ queryKey: ['findings', 'summary'], queryFn: ({ signal }) => get<FindingSummary>('/api/v1/findings/summary', {}, signal) })
  const [, go] = useLocation()
  const run = summary.data?.lastRun
  return (
    <FindingsFrame lead={run ? t.lead(formatInstant(new Date(run.at)), run.names, run.edges) : undefined} acts={<Look />}>
      <Kinds summary={summary.data} filters={filters} set={set} />
      <FilterBar filters={filters} set={set}>
        <TextFilter first name="q" label={t.q} filters={filters} set={set} />
        <ChoiceFilter name="state" label={stateNames.open} choices={[...choicesOf(stateNames), { value: 'all', label: t.all }]} filters={filters} set={set} width={150} />
      </FilterBar>
      <Table label={t.tabs.findings} list={list} columns={columns} keyOf={(row) => row.id} open={(row) => { go(`/findings/${row.id}`) }} quiet={(row) => row.state === 'gone' || row.state === 'rejected'} empty={t.none} />
    </FindingsFrame>
  )
}

/** Only those who may decide have the button. */
function Look() {
  const act = useAct<{ changed: boolean; found: number }>()
  const may = useHas('list-editor', 'legal-reviewer')
  const look = () => { if (!act.busy) act.send({ path: '/api/v1/findings/look', body: {}, renews: ['findings'], done: ({ found, changed }) => t.looked(found, changed) }) }
  useKeys(may ? [{ key: 'r', does: t.look, act: look }] : [])
  return may ? <Button loading={act.busy} onClick={look} aria-keyshortcuts="r">{t.look}</Button> : null
}

/** Each kind with how many wait: the filter and the picture of the whole in one. */
function Kinds({ summary, filters, set }: { summary: FindingSummary | undefined; filters: Filters; set: (change: Filters) => void }) {
  const total = summary?.kinds.reduce((sum, { open }) => sum + open, 0)
  const one = (value: FindingKind | '', name: string, open: number | undefined) => (
    <li key={value}>
      <button type="button" aria-pressed={(filters['kind'] ?? '') === value} onClick={(event) => { set({ kind: value }); if (event.detail > 0) event.currentTarget.blur() }}><span>{name}</span><strong className="num">{open ?? '…'}</strong></button>
    </li>
  )
  return <ul className="kinds">{one('', t.all, total)}{kinds.map((kind) => one(kind, kindNames[kind], summary?.kinds.find((each) => each.kind === kind)?.open))}</ul>
}
