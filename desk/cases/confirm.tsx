/** The second of two officers: agrees, or sends it back with a word why. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { newRequestId } from '../kit/api.ts'
import { At } from '../kit/marks.tsx'
import type { CaseView, Deciding } from './data.ts'
import { draftAddress, useCaseAct } from './data.ts'
import { Facts } from './evidence.tsx'
import { Field, FormDrawer } from './form-drawer.tsx'
import { confirmTexts as t, decide } from './texts.ts'

export function Confirm({ view, proposal, close }: { view: CaseView; proposal: NonNullable<Deciding['proposal']>; close: () => void }) {
  const [note, setNote] = useState('')
  const [requestId, setRequestId] = useState(newRequestId)
  const act = useCaseAct(view.caseNumber, 'decision/confirmation', close)
  const outcome = proposal.outcome === 'approve' ? decide.approve : decide.refuse
  const send = (confirm: boolean) => { act.mutate({ requestId, confirm, note: confirm ? '' : note.trim() }, { onError: () => { setRequestId(newRequestId()) } }) }
  return (
    <FormDrawer title={t.title} send={`${t.confirm}：${outcome}`} danger={proposal.outcome === 'refuse'} sending={act.isPending} ready error={act.error} onSend={() => { send(true) }} onClose={close}
      sure={{ title: proposal.outcome === 'approve' ? decide.sureApprove : decide.sureRefuse, text: decide.sure }}
      more={<Button disabled={note.trim() === ''} onClick={() => { send(false) }}>{t.sendBack}</Button>}>
      <ProposalOf proposal={proposal} />
      <p><a href={draftAddress(view.caseNumber, proposal.outcome)} target="_blank" rel="noopener noreferrer">{decide.preview}</a></p>
      <Field id="note" label={t.note} hint={t.noteHint}>
        <Input.TextArea id="note" aria-describedby="note-hint" rows={3} maxLength={500} value={note} onChange={(event) => { setNote(event.target.value) }} />
      </Field>
    </FormDrawer>
  )
}

export function ProposalOf({ proposal }: { proposal: NonNullable<Deciding['proposal']> }) {
  const outcome = proposal.outcome === 'approve' ? decide.approve : decide.refuse
  return (
    <div className="stack-8">
      <p><strong>{t.proposed(proposal.by, outcome)}</strong> <At at={proposal.at} /></p>
      <Facts rows={[
        [decide.reasons, proposal.reasons === '' ? null : <ol key="r" className="points">{proposal.reasons.split('\n').map((point) => <li key={point}>{point}</li>)}</ol>],
        [decide.provisions, proposal.provisions.map((p) => `《${p.document}》${p.article}`).join('、')],
      ]} />
    </div>
  )
}
