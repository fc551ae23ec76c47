/** A step is taken: what it needs, what follows from it, and what refuses it. */
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { ListChangeDetail } from '../../src/rooms/lists/changes/contract.ts'
import type { ChangeAnswer } from '../../src/rooms/lists/changes/contract.ts'
import { useAct } from '../admin/acts.ts'
import { Drawer, Field, problemAt, Refused } from '../admin/drawer.tsx'
import { stateText } from './state.tsx'
import { t } from './texts.ts'
import { pathOf } from './use-change.ts'

export type StepKind = 'submit' | 'review' | 'confirm' | 'decide' | 'publish' | 'withdraw'
interface Props { change: ListChangeDetail; kind: StepKind; title: string; close: () => void }

/** Steps with a yes and a no. */
const both: Readonly<Partial<Record<StepKind, { yes: string; no: string; body: (yes: boolean) => object }>>> = {
  review: { yes: t.approve, no: t.returnIt, body: (yes) => ({ verdict: yes ? 'approve' : 'return' }) }, decide: { yes: t.approve, no: t.returnIt, body: (yes) => ({ verdict: yes ? 'approve' : 'return' }) },
  confirm: { yes: t.agree, no: t.disagree, body: (yes) => ({ agree: yes }) },
}

export function StepDrawer({ change, kind, title, close }: Props) {
  const [note, setNote] = useState('')
  const [organs, setOrgans] = useState<readonly string[]>(change.confirmsFor)
  const [days, setDays] = useState<number>(change.publicity.usual)
  const [forceFrom, setForceFrom] = useState('')
  const act = useAct<ChangeAnswer>()
  const pair = both[kind]
  const send = (yes: boolean) => {
    const more = kind === 'publish' ? { days, ...(forceFrom === '' ? {} : { forceFrom }) } : { note: note.trim(), ...pair?.body(yes), ...(kind === 'confirm' ? { organs } : {}) }
    act.send({ path: pathOf(change, kind), body: more, renews: ['lists', 'notices'], done: ({ state }) => `${title}：${stateText({ state, round: change.round + (state === 'drafted' ? 1 : 0) })}` }, close)
  }
  // Rows that were returned let the whole go nowhere but back.
  const back = kind === 'review' && change.counts.returned > 0
  const help = kind === 'submit' || kind === 'publish' ? undefined : t.noteNeeded[kind]
  const sure = kind === 'withdraw' ? t.sure.withdraw : kind === 'submit' ? t.sure.submit : kind === 'publish' ? t.sure.publish : null
  return (
    <Drawer title={title} close={close} save={() => { send(!back) }} saveText={back ? t.returnIt : pair?.yes ?? title} danger={kind === 'withdraw' || back} busy={act.busy} dirty={note !== ''}
      more={pair && !back ? <Button danger loading={act.busy} onClick={() => { send(false) }}>{pair.no}</Button> : undefined}>
      <Refused act={act} fields={['note', 'days', 'forceFrom']} />
      <RowErrors act={act} />
      {sure === null ? null : <p className="note">{sure}</p>}
      {kind === 'review' || kind === 'decide' ? <Tally change={change} back={back} /> : null}
      {kind === 'confirm' && change.confirmsFor.length > 1 ? <Organs change={change} organs={organs} set={setOrgans} /> : null}
      {kind === 'publish'
        ? <Publicity change={change} act={act} days={days} setDays={setDays} forceFrom={forceFrom} setForceFrom={setForceFrom} />
        : <Field label={t.note} help={help} problem={problemAt(act, 'note')}>{(ids) => <Input.TextArea {...ids} autoFocus rows={4} maxLength={1000} value={note} onChange={(event) => { setNote(event.target.value) }} />}</Field>}
    </Drawer>
  )
}

/** What was said of the rows, before the whole is decided on. */
function Tally({ change, back }: { change: ListChangeDetail; back: boolean }) {
  const more = back ? t.onlyReturn : change.counts.open > 0 ? t.openPass : ''
  return <><p><strong>{t.tally(change.counts)}</strong>{more}</p>{change.skipped.length > 0 ? <p className="note">{t.skips(change.skipped)}</p> : null}</>
}

/** Rows that do not fit, by number. */
function RowErrors({ act }: { act: ReturnType<typeof useAct<ChangeAnswer>> }) {
  const rows = act.problem?.errors.filter((error) => error.field.startsWith('rows.')) ?? []
  return rows.length === 0 ? null : <ul className="refused">{rows.slice(0, 20).map((error) => <li key={error.field}>{error.detail}</li>)}</ul>
}

function Organs({ change, organs, set }: { change: ListChangeDetail; organs: readonly string[]; set: (organs: readonly string[]) => void }) {
  const names = new Map(change.confirmations.map((one) => [one.organ, one.organName]))
  return (
    <Field label={t.confirmFor}>
      {(ids) => <Select<string[]> {...ids} mode="multiple" maxTagCount={6} value={[...organs]} options={change.confirmsFor.map((organ) => ({ value: organ, label: names.get(organ) ?? organ }))} onChange={set} />}
    </Field>
  )
}

function Publicity({ change, act, days, setDays, forceFrom, setForceFrom }: {
  change: ListChangeDetail; act: ReturnType<typeof useAct<ChangeAnswer>>; days: number; setDays: (days: number) => void; forceFrom: string; setForceFrom: (day: string) => void
}) {
  const { usual, least, most } = change.publicity
  return (
    <div className="two">
      <Field label={t.days} help={t.daysHelp(usual, least, most)} problem={problemAt(act, 'days')}>{(ids) => <InputNumber {...ids} autoFocus min={1} max={60} precision={0} style={{ width: '100%' }} value={days} onChange={(value) => { setDays(value ?? usual) }} />}</Field>
      <Field label={t.forceFrom} help={t.forceHelp} problem={problemAt(act, 'forceFrom')}>{(ids) => <Input {...ids} type="date" value={forceFrom} onChange={(event) => { setForceFrom(event.target.value) }} />}</Field>
    </div>
  )
}
