/** Approving and refusing: reasons point by point, provisions, the letter's draft; asked once more before what can't be undone. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Provision } from '../../src/rooms/cases/contract.ts'
import { newRequestId } from '../kit/api.ts'
import type { CaseView, Deciding } from './data.ts'
import { openDraft, useCaseAct } from './data.ts'
import { Field, FormDrawer } from './form-drawer.tsx'
import { confirmTexts, decide as t } from './texts.ts'

interface DecideProps {
  readonly view: CaseView
  readonly deciding: Deciding
  readonly outcome: 'approve' | 'refuse'
  readonly close: () => void
}

/** Where the first officer's text was returned, it is what one goes on with. */
function startOf({ proposal, basis }: Deciding, outcome: 'approve' | 'refuse') {
  const same = proposal?.outcome === outcome
  const provisions = same && proposal.provisions.length > 0 ? proposal.provisions : outcome === 'refuse' ? basis : []
  return { reasons: same ? proposal.reasons : '', provisions: provisions.length > 0 ? provisions : outcome === 'refuse' ? [{ document: '', article: '' }] : [] }
}

export function Decide({ view, deciding, outcome, close }: DecideProps) {
  const [start] = useState(() => startOf(deciding, outcome))
  const [reasons, setReasons] = useState(start.reasons)
  const [provisions, setProvisions] = useState<readonly Provision[]>(start.provisions)
  const [requestId, setRequestId] = useState(newRequestId)
  const act = useCaseAct(view.caseNumber, 'decision', close)
  const refusing = outcome === 'refuse'
  const against = !refusing && view.proofs.some((proof) => proof.outcome === 'not-met')
  const given = provisions.filter((p) => p.document.trim() !== '')
  const body = { outcome, reasons: reasons.trim(), provisions: given }
  const ready = (!refusing && !against) || reasons.trim() !== ''
  const send = () => { act.mutate({ requestId, ...body }, { onError: () => { setRequestId(newRequestId()) } }) }
  const two = deciding.deciders === 2
  return (
    <FormDrawer title={refusing ? t.refuseTitle : t.approveTitle} lead={two ? t.proposeNote : t.sure} send={refusing ? t.refuse : t.approve} danger={refusing}
      sending={act.isPending} ready={ready} error={act.error} sure={{ title: refusing ? t.sureRefuse : t.sureApprove, text: two ? t.surePropose : t.sure }} onSend={send} onClose={close} more={<Button onClick={() => { void openDraft(view.caseNumber, body) }}>{t.preview}</Button>}>
      {deciding.proposal?.returned ? <p className="note"><strong>{confirmTexts.returned}</strong> {deciding.proposal.returned}</p> : null}
      {against ? <p className="note">{t.against}</p> : null}
      {refusing && deciding.templates.length > 0 ? <Templates templates={deciding.templates} add={(text) => { setReasons(reasons === '' ? text : `${reasons}\n${text}`) }} /> : null}
      <Field id="reasons" label={`${t.reasons}${refusing || against ? '' : t.optional}`} hint={t.reasonsHint}>
        <Input.TextArea id="reasons" aria-describedby="reasons-hint" rows={6} maxLength={2000} value={reasons} onChange={(event) => { setReasons(event.target.value) }} />
      </Field>
      <Provisions list={provisions} set={setProvisions} optional={!refusing} />
    </FormDrawer>
  )
}

function Templates({ templates, add }: { templates: Deciding['templates']; add: (text: string) => void }) {
  return (
    <div className="field">
      <span className="label">{t.templates}</span>
      <div className="templates">{templates.map(({ code, text }) => <Button key={code} size="small" onClick={() => { add(text) }}>{text}</Button>)}</div>
    </div>
  )
}

function Provisions({ list, set, optional }: { list: readonly Provision[]; set: (list: readonly Provision[]) => void; optional: boolean }) {
  const change = (i: number, more: Partial<Provision>) => { set(list.map((p, n) => (n === i ? { ...p, ...more } : p))) }
  return (
    <fieldset className="field provisions">
      <legend>{t.provisions}{optional ? t.optional : ''}</legend>
      {list.map((provision, i) => (
        <div key={i} className="provision">
          <Input aria-label={`${t.document} ${i + 1}`} placeholder={t.document} maxLength={200} value={provision.document} onChange={(event) => { change(i, { document: event.target.value }) }} />
          <Input aria-label={`${t.article} ${i + 1}`} placeholder={t.article} maxLength={100} value={provision.article} onChange={(event) => { change(i, { article: event.target.value }) }} />
          <Button type="text" onClick={() => { set(list.filter((_, n) => n !== i)) }}>{t.remove}</Button>
        </div>
      ))}
      <Button size="small" onClick={() => { set([...list, { document: '', article: '' }]) }}>{t.add}</Button>
    </fieldset>
  )
}
