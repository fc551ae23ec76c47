/** Villages and communities under their townships. Counties and townships are shown, not changed. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { RegionRow } from '../../src/rooms/organs/contract.ts'
import { levels } from '../../src/rooms/organs/texts.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { ChoiceFilter, choicesOf, FilterBar, TextFilter } from '../admin/filters.tsx'
import { useFilters, useList } from '../admin/lists.ts'
import type { TableColumn } from '../admin/table.tsx'
import { Table } from '../admin/table.tsx'
import { admin } from '../admin/texts.ts'
import { useKeys } from '../kit/keys.tsx'
import { Mark } from '../kit/marks.tsx'
import { PeopleFrame } from './frame.tsx'
import { useRegions } from './ground.ts'
import { t } from './texts.ts'

const columns: readonly TableColumn<RegionRow>[] = [
  { head: t.regions.name, cell: (row) => row.name },
  { head: t.regions.code, width: '18%', cell: (row) => <span className="num">{row.code}</span> },
  { head: t.level, width: '14%', cell: (row) => levels[row.level as keyof typeof levels] ?? row.level },
  { head: t.regions.parent, width: '18%', cell: (row) => row.parentName ?? '' },
  { head: t.regions.use, width: '14%', number: true, cell: (row) => `${row.organs} / ${row.staff}` },
  { head: t.activity, width: '110px', cell: (row) => (row.active ? row.evidence === 'example' ? <Mark shape="ours">{t.organs.example}</Mark> : <Mark shape="done">{admin.active.active}</Mark> : <Mark shape="off">{t.regions.closed}</Mark>) },
]

const townships = (regions: readonly RegionRow[]) => regions.filter((region) => region.level === 'township').map((region) => ({ value: region.code, label: region.name }))

export function RegionsPage() {
  const [filters, set] = useFilters()
  const list = useList<RegionRow>('regions', '/api/v1/people/regions', filters)
  const regions = useRegions()
  const [open, setOpen] = useState<RegionRow | 'new' | null>(null)
  useKeys([{ key: 'n', does: t.newRegion, act: () => { setOpen('new') } }])
  return (
    <PeopleFrame acts={<Button type="primary" onClick={() => { setOpen('new') }} aria-keyshortcuts="n">{t.newRegion}</Button>}>
      <FilterBar filters={filters} set={set}>
        <TextFilter first name="q" label={t.regionQ} filters={filters} set={set} />
        <ChoiceFilter name="parent" label={t.parent} choices={townships(regions)} filters={filters} set={set} search />
        <ChoiceFilter name="activity" label={t.activity} choices={choicesOf(admin.active)} filters={filters} set={set} width={100} />
      </FilterBar>
      <Table label={t.tabs.regions} list={list} columns={columns} keyOf={(row) => row.code} open={setOpen} quiet={(row) => !row.active} />
      {open === null ? null : <RegionDrawer key={open === 'new' ? 'new' : open.code} row={open === 'new' ? null : open} regions={regions} close={() => { setOpen(null) }} />}
    </PeopleFrame>
  )
}

function RegionDrawer({ row, regions, close }: { row: RegionRow | null; regions: readonly RegionRow[]; close: () => void }) {
  const before = { code: row?.code ?? '', name: row?.name ?? '', parent: row?.parent ?? '' }
  const [form, setForm] = useState(before)
  const act = useAct()
  const given = row !== null && row.level !== 'village'
  const path = row === null ? '/api/v1/people/regions' : `/api/v1/people/regions/${row.code}`
  const body = ({ code, ...rest }: typeof form, active: boolean) => ({ ...rest, ...(row === null ? { code } : {}), active })
  const send = (active: boolean) => {
    act.send({ path, body: body(form, active), renews: ['regions'], ...(row === null ? {} : { undo: { path, body: body(before, row.active) } }) }, close)
  }
  const more = row === null || given ? undefined : <Button danger={row.active} type="text" onClick={() => { send(!row.active) }}>{row.active ? t.regions.close : t.regions.open}</Button>
  return (
    <Drawer title={row === null ? t.newRegion : t.regions.edit} close={close} dirty={JSON.stringify(form) !== JSON.stringify(before)} busy={act.busy} more={more} {...(given ? {} : { save: () => { send(row?.active ?? true) } })}>
      <Refused act={act} fields={['code', 'name', 'parent']} />
      {given ? <p className="note">{t.regions.given}</p> : null}
      <Field label={t.regions.parent} problem={problemAt(act, 'parent')}>
        {(ids) => <Select {...ids} disabled={row !== null} showSearch={{ optionFilterProp: 'label' }} value={form.parent === '' ? null : form.parent} options={townships(regions)}
          onChange={(parent: string) => { setForm({ ...form, parent, code: form.code === '' ? parent : form.code }) }} />}
      </Field>
      <Field label={t.regions.name} problem={problemAt(act, 'name')}>{(ids) => <Input {...ids} disabled={given} value={form.name} onChange={(event) => { setForm({ ...form, name: event.target.value }) }} />}</Field>
      <Field label={t.regions.code} help={t.regions.codeHelp} problem={problemAt(act, 'code')}>
        {(ids) => <Input {...ids} disabled={row !== null} value={form.code} onChange={(event) => { setForm({ ...form, code: event.target.value.trim() }) }} />}
      </Field>
    </Drawer>
  )
}
