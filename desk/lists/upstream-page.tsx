/** Lists of upper levels beside each other and beside the county's: what is missing, what contradicts, and merging it. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { UpstreamComparison, UpstreamCompared, UpstreamList } from '../../src/rooms/lists/changes/upstream-contract.ts'
import { levelNames, purposeNames } from '../../src/rooms/lists/changes/upstream-texts.ts'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { ChoiceFilter, choicesOf, FilterBar, TextFilter } from '../admin/filters.tsx'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { get } from '../kit/api.ts'
import { useKeys } from '../kit/keys.tsx'
import { Mark } from '../kit/marks.tsx'
import { useHas } from '../kit/session.tsx'
import { Failed, Waiting } from '../kit/states.tsx'
import { ListsFrame } from './frame.tsx'
import { t } from './texts.ts'
import { ImportDrawer, MergeDrawer } from './upstream-drawers.tsx'

const u = t.upstream
const path = '/api/v1/upstream-comparison'

export function UpstreamPage() {
  const [filters, set] = useFilters()
  const list = useList<UpstreamCompared>('lists', path, filters)
  const lists = useQuery({ queryKey: ['lists', 'upstream'], queryFn: ({ signal }) => get<{ items: UpstreamList[] }>('/api/v1/upstream-lists', {}, signal) })
  const totals = useQuery({ queryKey: ['lists', 'upstream-totals'], queryFn: ({ signal }) => get<UpstreamComparison>(path, { limit: 1 }, signal) })
  const [open, setOpen] = useState<'import' | 'merge' | null>(null)
  const [editor, importer] = [useHas('list-editor'), useHas('list-editor', 'legal-reviewer')]
  const missing = totals.data?.missing ?? 0
  useKeys([...(importer ? [{ key: 'n', does: u.newList, act: () => { setOpen('import') } }] : []), ...(editor && missing > 0 ? [{ key: 'm', does: u.merge, act: () => { setOpen('merge') } }] : [])])
  const names = new Map((lists.data?.items ?? []).map((one) => [one.list, one.name]))
  return (
    <ListsFrame acts={<>
      {importer ? <Button onClick={() => { setOpen('import') }} aria-keyshortcuts="n">{u.newList}</Button> : null}
      {editor && missing > 0 ? <Button type="primary" onClick={() => { setOpen('merge') }} aria-keyshortcuts="m">{u.mergeAll(missing)}</Button> : null}
    </>}>
      <section className="block"><h2>{u.lists}</h2>{lists.isPending ? <Waiting /> : lists.isError ? <Failed error={lists.error} again={() => { void lists.refetch() }} /> : <Lists items={lists.data.items} />}</section>
      <section className="block">
        <h2>{u.compare}</h2>
        <FilterBar filters={filters} set={set}>
          <TextFilter first name="q" label={u.q} filters={filters} set={set} />
          <ChoiceFilter name="list" label={u.listFilter} choices={[...names].map(([value, label]) => ({ value, label }))} filters={filters} set={set} width={240} />
          <ChoiceFilter name="state" label={u.state} choices={choicesOf({ missing: u.missing, conflict: u.conflict, done: u.done })} filters={filters} set={set} width={110} />
        </FilterBar>
        <Table label={u.compare} list={list} columns={columnsFor(names)} keyOf={(row) => row.item} />
      </section>
      {open === 'import' ? <ImportDrawer close={() => { setOpen(null) }} /> : null}
      {open === 'merge' ? <MergeDrawer missing={missing} close={() => { setOpen(null) }} /> : null}
    </ListsFrame>
  )
}

function Lists({ items }: { items: readonly UpstreamList[] }) {
  return (
    <div className="rows">
      <table aria-label={u.lists}>
        <colgroup><col /><col style={{ width: '64px' }} /><col style={{ width: '170px' }} /><col style={{ width: '30%' }} /><col style={{ width: '64px' }} /><col style={{ width: '110px' }} /></colgroup>
        <thead><tr>{[u.name, u.level, u.purpose, u.document, u.entries, u.date].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.list}>
              <td>{one.name}<div className="sub">{one.shipped ? u.shipped : one.source}</div></td><td>{levelNames[one.level]}</td><td>{purposeNames[one.purpose]}</td><td>{one.document}</td>
              <td className="num">{one.entries}</td><td className="num">{one.effectiveFrom === null ? <span className="quiet">—</span> : `${one.effectiveFrom.slice(0, 4)}年${formatMonthDay(one.effectiveFrom)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function columnsFor(names: ReadonlyMap<string, string>): readonly TableColumn<UpstreamCompared>[] {
  const nameOf = (list: string) => names.get(list) ?? list
  return [
    { head: u.proof, width: '22%', cell: (row) => <>{row.name}<div className="sub num">{row.item}</div></> },
    { head: u.in, cell: (row) => <ul>{row.lists.map((list) => <li key={list}>{nameOf(list)}</li>)}</ul> },
    { head: u.wanted, width: '15%', cell: (row) => <>{row.wanted.cancel === null ? null : <div>{t.row.scope[row.wanted.cancel]}</div>}{row.wanted.commitment ? <div>{u.committed}</div> : null}
      {row.overruled.map(({ list, by }) => <div key={list} className="sub"><Mark shape="soon">{u.conflict}</Mark>　{u.overruled(nameOf(by))}</div>)}</> },
    { head: u.county, width: '15%', cell: (row) => <><div>{u.cancelled[row.cancelled]}</div>{row.committed ? <div>{u.committed}</div> : null}{row.issuedByVillages ? <Mark shape="late">{u.villages}</Mark> : null}</> },
    { head: u.gap, width: '17%', cell: (row) => (row.missing.length === 0 ? <Mark shape="done">{u.done}</Mark> : row.missing.map((gap) => <div key={gap}><Mark shape="soon">{u.gaps[gap]}</Mark></div>)) },
  ]
}
