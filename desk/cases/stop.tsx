/** What stops a case's clock: asking once for all that is missing, suspending for a listed ground; and going on. */
import { Button, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { newRequestId } from '../kit/api.ts'
import type { CaseView, Deciding } from './data.ts'
import { useCaseAct } from './data.ts'
import { Field, FormDrawer } from './form-drawer.tsx'
import { supplementTexts as s, suspendTexts as t } from './texts.ts'

interface Asked { readonly what: string; readonly why: string }
const blank: Asked = { what: '', why: '' }
/** Working days that are usual; the officer says how many. */
const USUAL_DAYS = 10

export function Supplement({ view, close }: { view: CaseView; close: () => void }) {
  const [items, setItems] = useState<readonly Asked[]>([blank])
  const [days, setDays] = useState(USUAL_DAYS)
  const [requestId, setRequestId] = useState(newRequestId)
  const act = useCaseAct(view.caseNumber, 'supplement', close)
  const given = items.map(({ what, why }) => ({ what: what.trim(), why: why.trim() })).filter(({ what }) => what !== '')
  const change = (i: number, more: Partial<Asked>) => { setItems(items.map((item, n) => (n === i ? { ...item, ...more } : item))) }
  const send = () => { act.mutate({ requestId, items: given, days }, { onError: () => { setRequestId(newRequestId()) } }) }
  return (
    <FormDrawer title={s.title} lead={s.lead} send={s.send} sending={act.isPending} ready={given.length > 0} error={act.error} onSend={send} onClose={close}
      sure={{ title: s.sure, text: s.sureText(given.length) }}>
      {items.map((item, i) => (
        <fieldset key={i} className="field missing">
          <legend className="num">{i + 1}</legend>
          <Input.TextArea aria-label={`${s.what} ${i + 1}`} placeholder={s.what} autoSize={{ minRows: 2 }} maxLength={300} value={item.what} onChange={(event) => { change(i, { what: event.target.value }) }} />
          <Input aria-label={`${s.why} ${i + 1}`} placeholder={s.why} maxLength={300} value={item.why} onChange={(event) => { change(i, { why: event.target.value }) }} />
          {items.length === 1 ? null : <Button type="text" size="small" onClick={() => { setItems(items.filter((_, n) => n !== i)) }}>{s.remove}</Button>}
        </fieldset>
      ))}
      <Button size="small" disabled={items.length >= 20} onClick={() => { setItems([...items, blank]) }}>{s.add}</Button>
      <Field id="days" label={s.days}><InputNumber id="days" min={3} max={60} precision={0} value={days} onChange={(value) => { setDays(value ?? USUAL_DAYS) }} /></Field>
    </FormDrawer>
  )
}

export function Suspend({ view, grounds, close }: { view: CaseView; grounds: Deciding['grounds']; close: () => void }) {
  const [ground, setGround] = useState('')
  const [note, setNote] = useState('')
  const [days, setDays] = useState(USUAL_DAYS)
  const [requestId, setRequestId] = useState(newRequestId)
  const act = useCaseAct(view.caseNumber, 'suspension', close)
  const basis = grounds.find((g) => g.code === ground)?.basis
  return (
    <FormDrawer title={t.title} lead={t.lead} send={t.send} sending={act.isPending} ready={ground !== ''} error={act.error} onClose={close}
      onSend={() => { act.mutate({ requestId, ground, note: note.trim(), days }, { onError: () => { setRequestId(newRequestId()) } }) }}>
      {grounds.length === 0 ? <p className="note">{t.none}</p> : (
        <fieldset className="field">
          <legend>{t.ground}</legend>
          <Radio.Group vertical value={ground} onChange={(event) => { setGround(String(event.target.value)) }} options={grounds.map((g) => ({ value: g.code, label: g.text }))} />
        </fieldset>
      )}
      {basis === undefined ? null : <p className="quiet">{t.basis}：{basis}</p>}
      <Field id="note" label={t.note}><Input.TextArea id="note" rows={3} maxLength={500} value={note} onChange={(event) => { setNote(event.target.value) }} /></Field>
      <Field id="days" label={t.days}><InputNumber id="days" min={1} max={250} precision={0} value={days} onChange={(value) => { setDays(value ?? USUAL_DAYS) }} /></Field>
    </FormDrawer>
  )
}

export function Resume({ view, close }: { view: CaseView; close: () => void }) {
  const [note, setNote] = useState('')
  const [requestId, setRequestId] = useState(newRequestId)
  const act = useCaseAct(view.caseNumber, 'resumption', close)
  return (
    <FormDrawer title={t.resumeTitle} lead={t.resumeLead} send={t.resume} sending={act.isPending} ready error={act.error} onClose={close}
      onSend={() => { act.mutate({ requestId, note: note.trim() }, { onError: () => { setRequestId(newRequestId()) } }) }}>
      <Field id="note" label={t.note}><Input.TextArea id="note" rows={3} maxLength={500} value={note} onChange={(event) => { setNote(event.target.value) }} /></Field>
    </FormDrawer>
  )
}
