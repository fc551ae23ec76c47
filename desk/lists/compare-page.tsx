/** Any list on any two days, side by side. */
import { useQuery } from '@tanstack/react-query'
import type { ListDiff } from '../../src/rooms/lists/changes/contract.ts'
import type { ChangeList } from '../../src/rooms/lists/changes/rules.ts'
import { changeLists } from '../../src/rooms/lists/changes/rules.ts'
import { listNames } from '../../src/rooms/lists/changes/texts.ts'
import { addDays, dayOf, isDay } from '../../src/kernel/day.ts'
import { ChoiceFilter, choicesOf, DayFilter, FilterBar } from '../admin/filters.tsx'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { get } from '../kit/api.ts'
import { Mark } from '../kit/marks.tsx'
import { ListsFrame } from './frame.tsx'
import { t } from './texts.ts'

type Item = ListDiff['items'][number]
type Entry = NonNullable<Item['before']>
const d = t.diff
const shapes = { added: 'yours', removed: 'off', changed: 'soon' } as const

function Side({ entry, fields }: { entry: Entry | null; fields: readonly string[] }) {
  if (entry === null) return <span className="quiet">—</span>
  const lines = [['scope', t.row.scope[entry.scope]], ['basis', entry.basis], ['article', entry.article], ['replacedBy', entry.replacedBy]] as const
  return <dl>{lines.map(([key, text]) => (text === '' ? null : <div key={key} style={{ display: 'contents' }}><dt>{t.fields[key]}</dt><dd className={fields.includes(key) ? 'new' : undefined}>{text}</dd></div>))}</dl>
}

const columns: readonly TableColumn<Item>[] = [
  { head: t.row.name, width: '24%', cell: (row) => <>{(row.after ?? row.before)?.name}<div className="sub num">{(row.after ?? row.before)?.item}</div></> },
  { head: d.kind, width: '90px', cell: (row) => <Mark shape={shapes[row.kind]}>{d.kinds[row.kind]}</Mark> },
  { head: d.from, cell: (row) => <div className="cell"><Side entry={row.before} fields={[]} /></div> },
  { head: d.to, cell: (row) => <div className="cell"><Side entry={row.after} fields={row.fields} /></div> },
]

export function ComparePage() {
  const [filters, set] = useFilters()
  const today = dayOf(new Date())
  const day = (given: string | undefined, usual: string) => (given !== undefined && isDay(given) ? given : usual)
  const asked = filters['list'] ?? 'cancel'
  const chosen: ChangeList = changeLists.find((one) => one === asked) ?? 'cancel'
  const days = { from: day(filters['from'], addDays(today, -30)), to: day(filters['to'], today) }
  const path = `/api/v1/lists/${chosen}/diff`
  const list = useList<Item>('lists', path, days)
  const whole = useQuery({ queryKey: ['lists', 'diff', chosen, days], queryFn: ({ signal }) => get<ListDiff>(path, { ...days, limit: 1 }, signal) })
  return (
    <ListsFrame>
      <FilterBar filters={{ list: chosen, ...days }} set={set}>
        <ChoiceFilter name="list" label={t.list} choices={choicesOf(listNames)} filters={{ list: chosen }} set={set} width={200} />
        <DayFilter name="from" label={d.from} filters={days} set={set} />
        <DayFilter name="to" label={d.to} filters={days} set={set} />
      </FilterBar>
      {whole.data ? <p className="quiet block">{d.version(whole.data.from.version)} → {d.version(whole.data.to.version)}　{d.summary(whole.data.added, whole.data.removed, whole.data.changed)}，{d.same(whole.data.same)}</p> : null}
      <div className="beside"><Table label={t.tabs.compare} list={list} columns={columns} keyOf={(row) => (row.after ?? row.before)?.item ?? ''} empty={d.none} /></div>
    </ListsFrame>
  )
}
