/** All changes of lists one sees; those that wait for one, first by a filter. */
import { Button } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ListChangeSummary } from '../../src/rooms/lists/changes/contract.ts'
import { listNames, originNames, stateNames } from '../../src/rooms/lists/changes/texts.ts'
import { ChoiceFilter, choicesOf, FilterBar, TextFilter } from '../admin/filters.tsx'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { When } from '../admin/when.tsx'
import { useKeys } from '../kit/keys.tsx'
import { Mark } from '../kit/marks.tsx'
import { useHas } from '../kit/session.tsx'
import { DraftDrawer } from './draft-drawer.tsx'
import { ListsFrame } from './frame.tsx'
import { State } from './state.tsx'
import { t } from './texts.ts'

const columns: readonly TableColumn<ListChangeSummary>[] = [
  { head: t.title, cell: (row) => row.title },
  { head: t.number, width: '150px', cell: (row) => <span className="num">{row.number}</span> },
  { head: t.list, width: '15%', cell: (row) => listNames[row.list] },
  { head: t.organ, width: '14%', cell: (row) => row.organName },
  { head: t.origin, width: '96px', cell: (row) => originNames[row.origin] },
  { head: t.rows, width: '76px', number: true, cell: (row) => row.rows },
  { head: t.state, width: '150px', cell: (row) => <><State change={row} />{row.openObjections > 0 ? <div><Mark shape="late">{t.objectionsOpen(row.openObjections)}</Mark></div> : null}</> },
  { head: t.since, width: '130px', cell: (row) => <When at={row.stateAt} /> },
]

const over = ['superseded', 'withdrawn']

export function ChangesPage() {
  const [filters, set] = useFilters()
  const list = useList<ListChangeSummary>('lists', '/api/v1/list-changes', filters)
  const [, go] = useLocation()
  const editor = useHas('list-editor')
  const [drafting, setDrafting] = useState(false)
  useKeys(editor ? [{ key: 'n', does: t.newChange, act: () => { setDrafting(true) } }] : [])
  return (
    <ListsFrame acts={editor ? <Button type="primary" onClick={() => { setDrafting(true) }} aria-keyshortcuts="n">{t.newChange}</Button> : null}>
      <FilterBar filters={filters} set={set}>
        <TextFilter first name="q" label={t.q} filters={filters} set={set} />
        <ChoiceFilter name="turn" label={t.turn} choices={[{ value: 'mine', label: t.mine }]} filters={filters} set={set} width={110} />
        <ChoiceFilter name="list" label={t.list} choices={choicesOf(listNames)} filters={filters} set={set} width={190} />
        <ChoiceFilter name="state" label={t.state} choices={choicesOf(stateNames)} filters={filters} set={set} width={130} />
      </FilterBar>
      <Table label={t.tabs.changes} list={list} columns={columns} keyOf={(row) => row.id} open={(row) => { go(`/lists/${row.number}`) }} quiet={(row) => over.includes(row.state)} empty={t.none} />
      {drafting ? <DraftDrawer close={() => { setDrafting(false) }} done={(number) => { go(`/lists/${number}`) }} /> : null}
    </ListsFrame>
  )
}
