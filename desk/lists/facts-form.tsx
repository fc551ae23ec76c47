/** What a row is selected by, as its list needs it: for one row and for many. */
import { Input, InputNumber, Select } from 'antd'
import type { ChangeList, RowFacts } from '../../src/rooms/lists/changes/rules.ts'
import { fieldNames, groundNames, riskNames } from '../../src/rooms/lists/changes/texts.ts'
import { Field } from '../admin/drawer.tsx'
import { choicesOf } from '../admin/filters.tsx'
import { useAll } from '../admin/lists.ts'
import { t } from './texts.ts'

interface Props {
  readonly facts: RowFacts
  readonly set: (change: Partial<RowFacts>) => void
}

export function FactsForm({ list, ...props }: Props & { list: ChangeList }) {
  if (list === 'cancel') return <Choice {...props} name="ground" choices={groundNames} />
  if (list === 'commitment') return <Commitment {...props} />
  if (list === 'sharing') return <Text {...props} name="resource" />
  if (list === 'agency') return <Issuer {...props} />
  if (list === 'retained') return <Choice {...props} name="excludedField" choices={fieldNames} />
  return <><Text {...props} name="use" rows={2} /><Text {...props} name="procedure" rows={3} /><Text {...props} name="form" rows={5} /></>
}

function Choice({ facts, set, name, choices }: Props & { name: 'ground' | 'excludedField'; choices: Readonly<Record<string, string>> }) {
  return (
    <Field label={t.fields[name]}>
      {(ids) => <Select<string> {...ids} allowClear value={facts[name] ?? null} options={choicesOf(choices)} onChange={(value?: string) => { set({ [name]: value }) }} />}
    </Field>
  )
}

function Text({ facts, set, name, rows = 1 }: Props & { name: 'resource' | 'use' | 'procedure' | 'form'; rows?: number }) {
  const change = (value: string) => { set({ [name]: value === '' ? undefined : value }) }
  return (
    <Field label={t.fields[name]}>
      {(ids) => (rows === 1
        ? <Input {...ids} value={facts[name] ?? ''} onChange={(event) => { change(event.target.value) }} />
        : <Input.TextArea {...ids} rows={rows} value={facts[name] ?? ''} onChange={(event) => { change(event.target.value) }} />)}
    </Field>
  )
}

function Issuer({ facts, set }: Props) {
  const organs = useAll<{ code: string; name: string }>('organs-public', '/api/v1/organs').map((organ) => ({ value: organ.code, label: organ.name }))
  const local = [{ value: 'by-residence:township', label: '居住地乡镇政府' }, { value: 'by-residence:police', label: '居住地派出所' }, { value: 'by-residence:village', label: '居住地村（社区）' }]
  return (
    <Field label={t.fields.issuer}>
      {(ids) => <Select<string> {...ids} allowClear showSearch={{ optionFilterProp: 'label' }} value={facts.issuer ?? null} options={[...local, ...organs]} onChange={(issuer?: string) => { set({ issuer }) }} />}
    </Field>
  )
}

const yesNo = [{ value: 'yes', label: t.yes }, { value: 'no', label: t.no }]

function Commitment({ facts, set }: Props) {
  return (
    <div className="two">
      <Field label={t.fields.frequency}>{(ids) => <InputNumber {...ids} style={{ width: '100%' }} min={0} precision={0} value={facts.frequency ?? null} onChange={(value) => { set({ frequency: value ?? undefined }) }} />}</Field>
      <Field label={t.fields.risk}>
        {(ids) => <Select<'low' | 'medium' | 'high'> {...ids} allowClear value={facts.risk ?? null} options={[...choicesOf(riskNames)] as { value: 'low'; label: string }[]} onChange={(risk?: 'low' | 'medium' | 'high') => { set({ risk }) }} />}
      </Field>
      <Field label={t.fields.correctable}>
        {(ids) => <Select<string> {...ids} allowClear value={facts.correctable === undefined ? null : facts.correctable ? 'yes' : 'no'} options={yesNo} onChange={(value?: string) => { set({ correctable: value === undefined ? undefined : value === 'yes' }) }} />}
      </Field>
    </div>
  )
}
