/** What becomes of a proof whose basis changed. */
import { Input, Select } from 'antd'
import { useState } from 'react'
import type { FlagLine } from '../../src/rooms/surveys/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { t } from './texts.ts'

const choices = (['kept', 'changed', 'cancelled'] as const).map((value) => ({ value, label: t.states[value] }))

export function SettleDrawer({ flag, close }: { flag: FlagLine; close: () => void }) {
  const [form, setForm] = useState({ state: 'changed', remark: '' })
  const act = useAct(t.settled)
  return (
    <Drawer title={flag.name} close={close} busy={act.busy} dirty={form.remark !== ''} save={() => { act.send({ path: `/api/v1/laws/flags/${flag.id}`, body: form, renews: ['laws', 'surveys'] }, close) }}>
      <Refused act={act} fields={['state', 'remark']} />
      <p>《{flag.title}》{flag.inForceFrom} 起{t.changes[flag.change]}。{flag.note}</p>
      <Field label={t.state} problem={problemAt(act, 'state')}>{(ids) => <Select {...ids} value={form.state} options={choices} onChange={(state) => { setForm({ ...form, state }) }} />}</Field>
      <Field label={t.remark} problem={problemAt(act, 'remark')}>{(ids) => <Input.TextArea {...ids} rows={3} value={form.remark} onChange={(event) => { setForm({ ...form, remark: event.target.value }) }} />}</Field>
    </Drawer>
  )
}
