/** Who holds which role for which organs, and who is signed in. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AccountRow } from '../../src/rooms/identity/contract.ts'
import { roleNames } from '../../src/rooms/identity/texts.ts'
import { ChoiceFilter, choicesOf, FilterBar, TextFilter } from '../admin/filters.tsx'
import { useAll, useFilters, useList } from '../admin/lists.ts'
import { Drawer, Field, Refused } from '../admin/drawer.tsx'
import { useAct } from '../admin/acts.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { useKeys } from '../kit/keys.tsx'
import { Mark } from '../kit/marks.tsx'
import { AccountDrawer } from './account-drawer.tsx'
import { RightsFrame } from './frame.tsx'
import { t } from './texts.ts'

const columns: readonly TableColumn<AccountRow>[] = [
  { head: t.name, width: '13%', cell: (row) => <>{row.name}{row.self ? `（${t.self}）` : ''}</> },
  { head: t.account, width: '15%', cell: (row) => <span className="num">{row.account}</span> },
  { head: t.home, width: '22%', cell: (row) => <>{row.organName}{row.title ? <span className="sub">　{row.title}</span> : null}</> },
  { head: t.roles, width: '20%', cell: (row) => <Roles roles={row.roles} /> },
  { head: t.scope, cell: (row) => (row.organNames.length > 3 ? `${row.organNames.slice(0, 3).join('、')} 等 ${row.organNames.length} 个` : row.organNames.join('、')) },
  { head: t.sessions, width: '70px', number: true, cell: (row) => (row.sessions === 0 ? <span className="quiet">0</span> : row.sessions) },
  { head: t.state, width: '100px', cell: (row) => <State row={row} /> },
]

function Roles({ roles }: { roles: readonly string[] }) {
  if (roles.length === 0) return <span className="quiet">{t.noRole}</span>
  return <span className="chips">{roles.map((role) => <span key={role} className={`chip ${role.endsWith('-admin') ? 'strong' : ''}`}>{roleNames[role] ?? role}</span>)}</span>
}

function State({ row }: { row: AccountRow }) {
  if (row.locked) return <Mark shape="late">{t.locked}</Mark>
  return row.active ? <Mark shape="done">{t.on}</Mark> : <Mark shape="off">{t.closed}</Mark>
}

export function AccountsPage() {
  const [filters, set] = useFilters()
  const list = useList<AccountRow>('accounts', '/api/v1/rights/accounts', filters)
  const organs = useAll<{ code: string; name: string }>('organs-public', '/api/v1/organs').map((organ) => ({ value: organ.code, label: organ.name }))
  const [open, setOpen] = useState<string | null>(null)
  const [finding, setFinding] = useState(false)
  useKeys([{ key: 'r', does: t.findResident, act: () => { setFinding(true) } }])
  const { applicant: _resident, system: _system, ...roles } = roleNames
  return (
    <RightsFrame acts={<Button onClick={() => { setFinding(true) }} aria-keyshortcuts="r">{t.findResident}</Button>}>
      <FilterBar filters={filters} set={set}>
        <TextFilter first name="q" label={t.q} filters={filters} set={set} />
        <ChoiceFilter name="role" label={t.role} choices={choicesOf(roles)} filters={filters} set={set} search />
        <ChoiceFilter name="organ" label={t.organ} choices={[{ value: '*', label: t.wholeCounty }, ...organs]} filters={filters} set={set} width={220} search />
        <ChoiceFilter name="state" label={t.state} choices={choicesOf(t.states)} filters={filters} set={set} width={120} />
      </FilterBar>
      <Table label={t.tabs.accounts} list={list} columns={columns} keyOf={(row) => row.id} open={(row) => { setOpen(row.id) }} quiet={(row) => !row.active} />
      {finding ? <Find close={() => { setFinding(false) }} found={(id) => { setFinding(false); setOpen(id) }} /> : null}
      {open === null ? null : <AccountDrawer key={open} id={open} close={() => { setOpen(null) }} />}
    </RightsFrame>
  )
}

function Find({ close, found }: { close: () => void; found: (id: string) => void }) {
  const [idNumber, setIdNumber] = useState('')
  const act = useAct<{ items: AccountRow[] }>()
  const find = () => { act.look({ path: '/api/v1/rights/residents', body: { idNumber: idNumber.trim() } }, ({ items }) => { const [first] = items; if (first) found(first.id) }) }
  return (
    <Drawer title={t.findResident} close={close} save={find} saveText={t.find} busy={act.busy}>
      <Refused act={act} />
      <Field label={t.idNumber} help={t.findHelp}>{(ids) => <Input {...ids} autoFocus autoComplete="off" value={idNumber} maxLength={18} onChange={(event) => { setIdNumber(event.target.value) }} onPressEnter={find} />}</Field>
    </Drawer>
  )
}
