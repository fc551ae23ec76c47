/** A change is started: which list, for which organ, why, and its rows as typed or pasted. */
import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { DraftedListChange } from '../../src/rooms/lists/changes/contract.ts'
import type { ChangeList, ChangeOrigin } from '../../src/rooms/lists/changes/rules.ts'
import { listNames, originNames } from '../../src/rooms/lists/changes/texts.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { choicesOf } from '../admin/filters.tsx'
import { MatterPick } from './matter-pick.tsx'
import { OrganChoice, useMyOrgans } from './organ-choice.tsx'
import { pastedRows, withNames } from './paste.ts'
import { t } from './texts.ts'

interface Form { list: ChangeList; title: string; organ: string; origin: ChangeOrigin; originRef: string; reason: string; rows: string; below: boolean; fill: boolean }
const empty: Form = { list: 'cancel', title: '', organ: '', origin: 'organ', originRef: '', reason: '', rows: '', below: false, fill: false }

export function DraftDrawer({ close, done }: { close: () => void; done: (number: string) => void }) {
  const [form, setForm] = useState(empty)
  const set = (change: Partial<Form>) => { setForm({ ...form, ...change }) }
  const organs = useMyOrgans()
  const act = useAct<DraftedListChange>()
  const organ = form.organ === '' && organs.length === 1 ? organs[0]?.value ?? '' : form.organ
  const rows = pastedRows(form.rows)
  const send = () => {
    const { rows: _typed, below, fill, originRef, ...fields } = form
    act.send({
      path: '/api/v1/list-changes', renews: ['lists'], done: (made) => `${made.number} ${t.draft.lines(made.rows)}`,
      body: { ...fields, organ, ...(originRef === '' ? {} : { originRef }), ...(fill ? { fill: 'suggested' } : {}), rows: rows.map((row) => ({ ...row, ...(below && form.list === 'cancel' ? { scope: 'grassroots' } : {}) })) },
    }, (made) => { done(made.number) })
  }
  return (
    <Drawer wide title={t.newChange} close={close} save={send} saveText={t.draft.save} busy={act.busy} dirty={form.title !== '' || form.rows !== ''}>
      <Refused act={act} fields={['title', 'organ', 'rows']} />
      <div className="two">
        <Field label={t.list}>{(ids) => <Select {...ids} value={form.list} options={choicesOf(listNames)} onChange={(list: ChangeList) => { set({ list }) }} />}</Field>
        <Field label={t.organ} problem={problemAt(act, 'organ')}>{(ids) => <OrganChoice ids={ids} options={organs} value={organ} change={(chosen) => { set({ organ: chosen }) }} />}</Field>
      </div>
      <Field label={t.title} problem={problemAt(act, 'title')}>{(ids) => <Input {...ids} autoFocus maxLength={120} value={form.title} onChange={(event) => { set({ title: event.target.value }) }} />}</Field>
      <div className="two">
        <Field label={t.origin}>{(ids) => <Select {...ids} value={form.origin} options={choicesOf(originNames)} onChange={(origin: ChangeOrigin) => { set({ origin }) }} />}</Field>
        <Field label={t.draft.originRef}>{(ids) => <Input {...ids} maxLength={80} value={form.originRef} onChange={(event) => { set({ originRef: event.target.value }) }} />}</Field>
      </div>
      <Field label={t.draft.reason}>{(ids) => <Input.TextArea {...ids} rows={2} maxLength={1000} value={form.reason} onChange={(event) => { set({ reason: event.target.value }) }} />}</Field>
      <MatterPick take={(names) => { set({ rows: withNames(form.rows, names) }) }} />
      <Field label={`${t.draft.rows}（${t.draft.lines(rows.length)}）`} help={t.draft.rowsHelp} problem={problemAt(act, 'rows')}>
        {(ids) => <Input.TextArea {...ids} rows={10} value={form.rows} onChange={(event) => { set({ rows: event.target.value }) }} />}
      </Field>
      <p><Checkbox checked={form.fill} onChange={(event) => { set({ fill: event.target.checked }) }}>{t.draft.fill}</Checkbox></p>
      {form.list === 'cancel' ? <Checkbox checked={form.below} onChange={(event) => { set({ below: event.target.checked }) }}>{t.draft.scope}</Checkbox> : null}
    </Drawer>
  )
}
