/** One organ: what people see of it, where it is, whether it checks for others. Closing it asks first. */
import { App, Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { OrganRow } from '../../src/rooms/organs/contract.ts'
import { levels, organKinds } from '../../src/rooms/organs/texts.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { choicesOf } from '../admin/filters.tsx'
import { admin } from '../admin/texts.ts'
import { regionChoices, useRegions } from './ground.ts'
import { t } from './texts.ts'

const fields = ['code', 'name', 'shortName', 'kind', 'level', 'division', 'phone', 'address', 'hours', 'coCheckTeam'] as const
type Form = Record<(typeof fields)[number], string>

const formOf = (row: OrganRow | null): Form => ({
  code: row?.code ?? '', name: row?.name ?? '', shortName: row?.shortName ?? '', kind: row?.kind ?? 'department', level: row?.level ?? 'county', division: row?.division ?? '',
  phone: row?.phone ?? '', address: row?.address ?? '', hours: row?.hours ?? '', coCheckTeam: row?.coCheckTeam === true ? 'yes' : 'no',
})

function bodyOf({ code, coCheckTeam, ...form }: Form, isNew: boolean, active: boolean) {
  return { ...form, ...(isNew ? { code: code.trim() } : {}), coCheckTeam: coCheckTeam === 'yes', active }
}

export function OrganDrawer({ row, close }: { row: OrganRow | null; close: () => void }) {
  const { modal } = App.useApp()
  const regions = useRegions()
  const before = formOf(row)
  const [form, setForm] = useState(before)
  const act = useAct()
  const path = row === null ? '/api/v1/people/organs' : `/api/v1/people/organs/${row.code}`
  const send = (active: boolean) => {
    act.send({
      path, body: bodyOf(form, row === null, active), renews: ['organs', 'regions'],
      ...(row === null ? {} : { undo: { path, body: bodyOf(before, false, row.active) } }),
    }, close)
  }
  const toggle = () => {
    if (row?.active !== true) { send(true); return }
    void modal.confirm({ title: t.organs.closeTitle, content: t.organs.closeText, okText: t.organs.close, cancelText: admin.cancel, onOk: () => { send(false) } })
  }
  const set = (key: keyof Form) => (value: string) => { setForm({ ...form, [key]: value }) }
  const text = (key: keyof Form, label: string, more: { help?: string; disabled?: boolean; first?: boolean } = {}): ReactNode => (
    <Field label={label} help={more.help} problem={problemAt(act, key)}>
      {(ids) => <Input {...ids} autoFocus={more.first ?? false} disabled={more.disabled ?? false} value={form[key]} onChange={(event) => { set(key)(event.target.value) }} />}
    </Field>
  )
  const choice = (key: keyof Form, label: string, options: { value: string; label: string }[], search = false): ReactNode => (
    <Field label={label} problem={problemAt(act, key)}>
      {(ids) => <Select {...ids} showSearch={search ? { optionFilterProp: 'label' } : false} value={form[key] === '' ? null : form[key]} options={options} onChange={set(key)} />}
    </Field>
  )
  const more = row === null ? undefined : <Button danger={row.active} type="text" onClick={toggle}>{row.active ? t.organs.close : t.organs.open}</Button>
  return (
    <Drawer title={row === null ? t.newOrgan : t.organs.edit} close={close} dirty={JSON.stringify(form) !== JSON.stringify(before)} busy={act.busy} save={() => { send(row?.active ?? true) }} more={more}>
      <Refused act={act} fields={fields} />
      {text('name', t.organs.name, { first: true })}
      <div className="two">
        {text('shortName', t.organs.shortName)}
        {text('code', t.organs.code, { help: t.organs.codeHelp, disabled: row !== null })}
        {choice('kind', t.organs.kind, choicesOf(organKinds))}
        {choice('level', t.organs.level, choicesOf(levels))}
      </div>
      {choice('division', t.organs.division, regionChoices(regions), true)}
      {text('phone', `${t.organs.phone}${admin.optional}`)}
      {text('address', `${t.organs.address}${admin.optional}`)}
      {text('hours', `${t.organs.hours}${admin.optional}`)}
      {choice('coCheckTeam', t.organs.team, [{ value: 'yes', label: t.organs.teamYes }, { value: 'no', label: t.organs.teamNo }])}
    </Drawer>
  )
}
