/** What an organ has declared; a row opens in a drawer, where it is changed and taken through the wizard. */
import { Button } from 'antd'
import { useState } from 'react'
import type { RowLine } from '../../src/rooms/surveys/contract.ts'
import { ChoiceFilter, choicesOf, FilterBar, TextFilter } from '../admin/filters.tsx'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { useKeys } from '../kit/keys.tsx'
import { RowDrawer } from './row-drawer.tsx'
import { t } from './texts.ts'

const columns: readonly TableColumn<RowLine>[] = [
  { head: t.name, width: '22%', cell: (row) => <>{row.name}{row.matterName === '' && row.purpose !== '' ? <div className="sub">{row.purpose}</div> : null}</> }, { head: t.side, width: '64px', cell: (row) => t.sides[row.side] },
  { head: t.matter, cell: (row) => (row.matterName === '' ? <span className="quiet">—</span> : row.matterName) },
  { head: t.basis, width: '22%', cell: (row) => (row.basisKind === 'none' ? <span className="wrong">无</span> : row.basis) }, { head: t.other, width: '16%', cell: (row) => (row.side === 'asks' ? row.issuerName : row.askerName) },
  { head: t.route, width: '110px', cell: (row) => (row.route === null ? <span className="quiet">—</span> : t.routes[row.route]) },
  { head: t.verdict, width: '100px', cell: (row) => (row.verdict === null ? <span className="quiet">—</span> : <>{t.verdicts[row.verdict]}{row.contradicts ? <div className="wrong">{t.differs}</div> : null}</>) },
]

export function Rows({ organ, edits, empty }: { organ: string; edits: boolean; empty: string }) {
  const [all, set] = useFilters()
  const { tab: _tab, ...filters } = all
  const list = useList<RowLine>('surveys', `/api/v1/surveys/${organ}/rows`, filters)
  const [open, setOpen] = useState<string | null>(null)
  useKeys(edits ? [{ key: 'n', does: t.add, act: () => { setOpen('new') } }] : [])
  return (
    <>
      <FilterBar filters={filters} set={set}>
        <TextFilter first name="q" label={t.find} filters={filters} set={set} /><ChoiceFilter name="side" label={t.side} choices={choicesOf(t.sides)} filters={filters} set={set} width={100} />
        <ChoiceFilter name="route" label={t.route} choices={choicesOf(t.routes)} filters={filters} set={set} /><ChoiceFilter name="judged" label={t.wizard} choices={choicesOf(t.judgedFilter)} filters={filters} set={set} />
        {edits ? <Button onClick={() => { setOpen('new') }} aria-keyshortcuts="n">{t.add}</Button> : null}
      </FilterBar>
      <Table label={t.rowTable} list={list} columns={columns} keyOf={(row) => row.id} open={(row) => { setOpen(row.id) }} empty={empty} />
      {open === null ? null : <RowDrawer key={open} organ={organ} id={open === 'new' ? null : open} edits={edits} close={() => { setOpen(null) }} />}
    </>
  )
}
