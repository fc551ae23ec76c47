/** What comes of a finding: accepted, rejected with the reason, merged, or a change of the list. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Decided, FindingDetail } from '../../src/rooms/findings/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { useKeys } from '../kit/keys.tsx'
import { OrganChoice, useMyOrgans } from '../lists/organ-choice.tsx'
import { t } from './texts.ts'

type Form = 'accept' | 'reject' | 'list-change' | 'merge'
const titles: Readonly<Record<Form, string>> = { accept: t.accept, reject: t.reject, 'list-change': t.toChange, merge: t.merge }

export function Decide({ finding, keep }: { finding: FindingDetail; keep: string }) {
  const [form, setForm] = useState<Form | null>(null)
  const [text, setText] = useState('')
  const group = finding.kind === 'duplicate' && finding.items.length > 1
  const open = (which: Form, words = '') => { setText(words); setForm(which) }
  const change: Form = group ? 'merge' : 'list-change'
  useKeys([
    ...finding.mayDraft ? [{ key: '1', does: titles[change], act: () => { open(change) } }] : [],
    ...finding.mayDecide ? [{ key: '2', does: t.accept, act: () => { open('accept') } }, { key: '3', does: t.reject, act: () => { open('reject') } }] : [],
  ])
  if (!finding.mayDraft && !finding.mayDecide) return null
  return (
    <div className="acts">
      {finding.mayDraft ? <Button type="primary" onClick={() => { open(change) }} aria-keyshortcuts="1">{titles[change]}</Button> : null}
      {finding.mayDecide ? <Button onClick={() => { open('accept') }} aria-keyshortcuts="2">{t.accept}</Button> : null}
      {finding.mayDecide ? <Button onClick={() => { open('reject', group ? t.keepWhy : '') }} aria-keyshortcuts="3">{group ? t.keepAll : t.reject}</Button> : null}
      {form ? <DecideDrawer finding={finding} form={form} text={text} setText={setText} keep={keep} close={() => { setForm(null) }} /> : null}
    </div>
  )
}

interface DrawerProps { readonly finding: FindingDetail; readonly form: Form; readonly text: string; readonly keep: string; setText(text: string): void; close(): void }

function DecideDrawer({ finding, form, text, setText, keep, close }: DrawerProps) {
  const act = useAct<Decided>()
  const [, go] = useLocation()
  const mine = useMyOrgans()
  const [organ, setOrgan] = useState('')
  const concerned = finding.organs.find(({ code }) => mine.some(({ value }) => value === code))?.code
  const chosen = organ === '' ? concerned ?? (mine.length === 1 ? mine[0]?.value ?? '' : '') : organ
  const drafting = form === 'list-change' || form === 'merge'
  const body = { accept: { note: text }, reject: { reason: text }, 'list-change': { organ: chosen }, merge: { organ: chosen, keep } }[form]
  const said = ({ changeNumber }: Decided) => (changeNumber === null ? (form === 'accept' ? t.accepted : t.rejected) : t.drafted(changeNumber))
  const send = () => {
    act.send({ path: `/api/v1/findings/${finding.id}/${form}`, body, renews: ['findings', 'lists'], done: said }, ({ changeNumber }) => { close(); if (changeNumber !== null) go(`/lists/${changeNumber}`) })
  }
  return (
    <Drawer title={titles[form]} close={close} save={send} saveText={t.send} busy={act.busy} dirty={false}>
      <Refused act={act} fields={['reason', 'organ', 'keep']} />
      <p className="about"><strong>{finding.title}</strong></p>
      {form === 'merge' ? <p className="quiet">{t.keep}：{finding.items.find(({ item }) => item === keep)?.name}</p> : null}
      {drafting ? <Field label={t.organ} problem={problemAt(act, 'organ')}>{(ids) => <OrganChoice ids={ids} options={mine} value={chosen} change={setOrgan} />}</Field> : (
        <Field label={form === 'reject' ? t.rejectWhy : t.note} problem={problemAt(act, 'reason')}>{(ids) => <Input.TextArea {...ids} autoFocus rows={3} maxLength={500} value={text} onChange={(event) => { setText(event.target.value) }} />}</Field>
      )}
    </Drawer>
  )
}
