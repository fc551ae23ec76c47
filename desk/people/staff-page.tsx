/** Who works here: found by name, organ or team; opened to change, move, stop. */
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import type { StaffRow } from '../../src/rooms/organs/contract.ts'
import { positions, teams } from '../../src/rooms/organs/texts.ts'
import { roleNames } from '../../src/rooms/identity/texts.ts'
import { ExportButton } from '../admin/export.tsx'
import { ChoiceFilter, choicesOf, FilterBar, TextFilter } from '../admin/filters.tsx'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { admin } from '../admin/texts.ts'
import { useKeys } from '../kit/keys.tsx'
import { Mark } from '../kit/marks.tsx'
import { PeopleFrame } from './frame.tsx'
import { organChoices, useOrgans } from './ground.ts'
import { StaffDrawer } from './staff-drawer.tsx'
import { t } from './texts.ts'

const columns: readonly TableColumn<StaffRow>[] = [
  { head: t.staff.name, width: '13%', cell: (row) => row.name },
  { head: t.staff.account, width: '15%', cell: (row) => <span className="num">{row.account}</span> },
  { head: t.staff.organ, width: '22%', cell: (row) => <>{row.organName}{row.title ? <span className="sub">　{row.title}</span> : null}</> },
  { head: t.staff.division, width: '12%', cell: (row) => row.divisionName },
  { head: t.staff.posts, width: '16%', cell: (row) => <span className="chips">{row.posts.map((post) => <span key={post.team} className="chip">{teams[post.team]}{post.position === 'member' ? '' : ` ${positions[post.position]}`}</span>)}</span> },
  { head: t.staff.roles, cell: (row) => (row.roles.length === 0 ? <span className="quiet">{t.staff.noRole}</span> : row.roles.map((role) => roleNames[role] ?? role).join('、')) },
  { head: t.staff.active, width: '150px', cell: (row) => <State row={row} /> },
]

function State({ row }: { row: StaffRow }) {
  if (!row.active) return <Mark shape="off">{t.staff.off}</Mark>
  if (row.locked) return <Mark shape="late">{t.staff.locked}</Mark>
  return row.awayUntil === null ? <Mark shape="done">{t.staff.on}</Mark> : <Mark shape="soon">{t.staff.away(formatMonthDay(row.awayUntil))}</Mark>
}

export function StaffPage() {
  const [filters, set] = useFilters()
  const list = useList<StaffRow>('staff', '/api/v1/people/staff', filters)
  const organs = useOrgans()
  const [open, setOpen] = useState<StaffRow | 'new' | null>(null)
  useKeys([{ key: 'n', does: t.newStaff, act: () => { setOpen('new') } }])
  const acts = (
    <>
      <Button type="primary" onClick={() => { setOpen('new') }} aria-keyshortcuts="n">{t.newStaff}</Button>
      <Link href="/people/import/staff" asChild><Button>{t.importIt}</Button></Link>
      <ExportButton path="/api/v1/people/staff/workbook" text={t.exportIt} />
    </>
  )
  return (
    <PeopleFrame acts={acts}>
      <FilterBar filters={filters} set={set}>
        <TextFilter first name="q" label={t.q} filters={filters} set={set} />
        <ChoiceFilter name="organ" label={t.organ} choices={organChoices(organs, true)} filters={filters} set={set} width={220} search />
        <ChoiceFilter name="team" label={t.team} choices={choicesOf(teams)} filters={filters} set={set} />
        <ChoiceFilter name="activity" label={t.activity} choices={choicesOf(admin.active)} filters={filters} set={set} width={100} />
      </FilterBar>
      <Table label={t.tabs.staff} list={list} columns={columns} keyOf={(row) => row.id} open={setOpen} quiet={(row) => !row.active} />
      {open === null ? null : <StaffDrawer key={open === 'new' ? 'new' : open.id} row={open === 'new' ? null : open} close={() => { setOpen(null) }} />}
    </PeopleFrame>
  )
}
