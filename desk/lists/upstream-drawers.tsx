/** An upper list comes in as a workbook; what is missing becomes drafts. */
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Merged, UpstreamImported } from '../../src/rooms/lists/changes/upstream-contract.ts'
import type { Level, Purpose } from '../../src/rooms/lists/changes/upstream-rules.ts'
import { levelNames, purposeNames } from '../../src/rooms/lists/changes/upstream-texts.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { readBase64 } from '../admin/files.ts'
import { choicesOf } from '../admin/filters.tsx'
import { OrganChoice, useMyOrgans } from './organ-choice.tsx'
import { t } from './texts.ts'

const u = t.upstream
interface Form { list: string; name: string; level: Level; purpose: Purpose; document: string; effectiveFrom: string; source: string }
const empty: Form = { list: '', name: '', level: 'province', purpose: 'cancel', document: '', effectiveFrom: '', source: '' }

export function ImportDrawer({ close }: { close: () => void }) {
  const [form, setForm] = useState(empty)
  const [workbook, setWorkbook] = useState('')
  const act = useAct<UpstreamImported>()
  const set = (more: Partial<Form>) => { setForm({ ...form, ...more }) }
  const send = () => {
    act.send({
      path: '/api/v1/upstream-imports', renews: ['lists'], done: (answer) => u.imported(answer.entries, answer.inCatalogue),
      body: { ...form, effectiveFrom: form.effectiveFrom === '' ? null : form.effectiveFrom, ...(workbook === '' ? {} : { workbook }) },
    }, close)
  }
  const text = (name: 'list' | 'name' | 'document' | 'source', label: string, help?: string) => (
    <Field label={label} help={help} problem={problemAt(act, name)}>{(ids) => <Input {...ids} value={form[name]} onChange={(event) => { set({ [name]: event.target.value }) }} />}</Field>
  )
  return (
    <Drawer title={u.newList} close={close} save={send} saveText={u.import} busy={act.busy} dirty={form.name !== '' || workbook !== ''}>
      <Refused act={act} fields={['list', 'name', 'document', 'source', 'rows']} />
      {text('name', u.name)}
      {text('list', u.code, u.codeHelp)}
      <div className="two">
        <Field label={u.level}>{(ids) => <Select {...ids} value={form.level} options={choicesOf(levelNames)} onChange={(level: Level) => { set({ level }) }} />}</Field>
        <Field label={u.purpose}>{(ids) => <Select {...ids} value={form.purpose} options={choicesOf(purposeNames)} onChange={(purpose: Purpose) => { set({ purpose }) }} />}</Field>
      </div>
      {text('document', u.document)}
      <Field label={u.date}>{(ids) => <Input {...ids} type="date" value={form.effectiveFrom} onChange={(event) => { set({ effectiveFrom: event.target.value }) }} />}</Field>
      {text('source', u.source)}
      <Field label={u.file} help={u.fileHelp} problem={problemAt(act, 'rows')}>
        {({ id, 'aria-describedby': described }) => <input id={id} aria-describedby={described} type="file" accept=".xlsx" onChange={(event) => { const file = event.target.files?.[0]; if (file) void readBase64(file, () => undefined).then(setWorkbook) }} />}
      </Field>
    </Drawer>
  )
}

export function MergeDrawer({ missing, close }: { missing: number; close: () => void }) {
  const organs = useMyOrgans()
  const [chosen, setChosen] = useState('')
  const [, go] = useLocation()
  const act = useAct<Merged>()
  const organ = chosen === '' && organs.length === 1 ? organs[0]?.value ?? '' : chosen
  const send = () => {
    act.send({ path: '/api/v1/upstream-merges', body: { organ }, renews: ['lists'], done: ({ changes }) => u.merged(changes.map((one) => one.number).join('、')) },
      ({ changes }) => { const [first] = changes; if (first) go(`/lists/${first.number}`) })
  }
  return (
    <Drawer title={u.merge} close={close} save={send} saveText={u.mergeAll(missing)} busy={act.busy}>
      <Refused act={act} fields={['organ']} />
      <Field label={u.mergeOrgan} problem={problemAt(act, 'organ')}>{(ids) => <OrganChoice ids={ids} options={organs} value={organ} change={setChosen} />}</Field>
    </Drawer>
  )
}
