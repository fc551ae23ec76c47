/** The parameters of the rules of unusual reading. */
import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { get } from '../kit/api.ts'
import { Failed, Waiting } from '../kit/states.tsx'
import { t as texts } from './texts.ts'

const t = texts.readings
const fields = Object.keys(t.fields) as (keyof typeof t.fields)[]
const times = ['from', 'until']
type Form = Record<keyof typeof t.fields, string>
const PATH = '/api/v1/rights/readings/rules'

export function RulesDrawer({ close }: { close: () => void }) {
  const rules = useQuery({ queryKey: ['reading-rules'], queryFn: ({ signal }) => get<Record<string, string | number>>(PATH, {}, signal), refetchOnWindowFocus: false })
  if (rules.data) return <Loaded rules={rules.data} close={close} />
  return <Drawer title={t.rulesTitle} close={close}>{rules.isError ? <Failed error={rules.error} again={() => { void rules.refetch() }} /> : <Waiting />}</Drawer>
}

function Loaded({ rules, close }: { rules: Readonly<Record<string, string | number>>; close: () => void }) {
  const before = Object.fromEntries(fields.map((field) => [field, String(rules[field] ?? '')])) as Form
  const [form, setForm] = useState(before)
  const act = useAct()
  const bodyOf = (values: Form) => Object.fromEntries(fields.map((field) => [field, times.includes(field) ? values[field] : Number(values[field])]))
  const save = () => { act.send({ path: PATH, body: bodyOf(form), renews: ['reading-rules'], undo: { path: PATH, body: bodyOf(before) } }, close) }
  return (
    <Drawer title={t.rulesTitle} close={close} save={save} busy={act.busy} dirty={fields.some((field) => form[field] !== before[field])}>
      <Refused act={act} fields={fields} />
      <p className="quiet">{t.rulesLead}</p>
      <div className="block">
        {fields.map((field) => (
          <Field key={field} label={t.fields[field]} problem={problemAt(act, field)}>
            {(ids) => <Input {...ids} type={times.includes(field) ? 'time' : 'number'} style={{ width: 140 }} value={form[field]} onChange={(event) => { setForm({ ...form, [field]: event.target.value }) }} />}
          </Field>
        ))}
      </div>
    </Drawer>
  )
}
