/** The organs of the county, its townships and villages. */
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { OrganRow } from '../../src/rooms/organs/contract.ts'
import { levels, organKinds } from '../../src/rooms/organs/texts.ts'
import { ExportButton } from '../admin/export.tsx'
import { ChoiceFilter, choicesOf, FilterBar, TextFilter } from '../admin/filters.tsx'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { admin } from '../admin/texts.ts'
import { useKeys } from '../kit/keys.tsx'
import { Mark } from '../kit/marks.tsx'
import { PeopleFrame } from './frame.tsx'
import { OrganDrawer } from './organ-drawer.tsx'
import { t } from './texts.ts'

const columns: readonly TableColumn<OrganRow>[] = [
  { head: t.organs.name, cell: (row) => row.name },
  { head: t.organs.kind, width: '11%', cell: (row) => organKinds[row.kind as keyof typeof organKinds] ?? row.kind },
  { head: t.organs.division, width: '10%', cell: (row) => row.divisionName },
  { head: t.organs.contact, width: '36%', cell: (row) => <>{row.phone === null ? <span className="quiet">—</span> : <span className="num">{row.phone}</span>}{row.address === null ? null : <span className="sub">　{row.address}</span>}</> },
  { head: t.organs.team, width: '90px', cell: (row) => (row.coCheckTeam ? t.organs.teamYes : <span className="quiet">{t.organs.teamNo}</span>) },
  { head: t.organs.staff, width: '70px', number: true, cell: (row) => row.staff },
  { head: t.activity, width: '110px', cell: (row) => (!row.active ? <Mark shape="off">{t.organs.closed}</Mark> : row.evidence === 'example' ? <Mark shape="ours">{t.organs.example}</Mark> : <Mark shape="done">{admin.active.active}</Mark>) },
]

export function OrgansPage() {
  const [filters, set] = useFilters()
  const list = useList<OrganRow>('organs', '/api/v1/people/organs', filters)
  const [open, setOpen] = useState<OrganRow | 'new' | null>(null)
  useKeys([{ key: 'n', does: t.newOrgan, act: () => { setOpen('new') } }])
  const acts = (
    <>
      <Button type="primary" onClick={() => { setOpen('new') }} aria-keyshortcuts="n">{t.newOrgan}</Button>
      <Link href="/people/import/organs" asChild><Button>{t.importIt}</Button></Link>
      <ExportButton path="/api/v1/people/organs/workbook" text={t.exportIt} />
    </>
  )
  return (
    <PeopleFrame acts={acts}>
      <FilterBar filters={filters} set={set}>
        <TextFilter first name="q" label={t.organQ} filters={filters} set={set} />
        <ChoiceFilter name="level" label={t.level} choices={choicesOf(levels)} filters={filters} set={set} />
        <ChoiceFilter name="activity" label={t.activity} choices={choicesOf(admin.active)} filters={filters} set={set} width={100} />
      </FilterBar>
      <Table label={t.tabs.organs} list={list} columns={columns} keyOf={(row) => row.code} open={setOpen} quiet={(row) => !row.active} />
      {open === null ? null : <OrganDrawer key={open === 'new' ? 'new' : open.code} row={open === 'new' ? null : open} close={() => { setOpen(null) }} />}
    </PeopleFrame>
  )
}
