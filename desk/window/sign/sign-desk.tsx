/** What is still the person's: their free choice, their signature, their paper. On this screen turned to them, or on a tablet. */
import { useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../../src/rooms/cases/contract.ts'
import { get, newRequestId, post, wordsOf } from '../../kit/api.ts'
import { Authorise } from './authorise.tsx'
import { Choices } from './choices.tsx'
import { Commit } from './commit.tsx'
import { HandIn } from './hand-in.tsx'
import type { Signed } from './pad.tsx'
import { s } from './texts.ts'
import '../window.css'
import './sign.css'

interface SignDeskProps {
  readonly caseNumber: string
  /** Name of the applicant, whose signature it has to be. */
  readonly name: string
  /** Somebody else came: they can't commit for the applicant. */
  readonly byOther: boolean
  readonly onClose: () => void
  readonly onChange?: (view: CaseView) => void
}

type Send = (path: string, body: object) => Promise<void>

export function SignDesk({ caseNumber, name, byOther, onClose, onChange }: SignDeskProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [view, setView] = useState<CaseView | null>(null)
  const [committing, setCommitting] = useState<readonly string[]>([])
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const told = (next: CaseView) => { setView(next); onChange?.(next) }
  useEffect(() => {
    dialog.current?.showModal()
    get<CaseView>(`/api/v1/cases/${caseNumber}`).then(setView, (error: unknown) => { setProblem(wordsOf(error).text) })
  }, [caseNumber])
  const send: Send = async (path, body) => {
    setBusy(true)
    setProblem('')
    try {
      told(await post<CaseView>(`/api/v1/cases/${caseNumber}/${path}`, { requestId: newRequestId(), ...body }))
    } catch (error) {
      setProblem([wordsOf(error).text, ...wordsOf(error).next].join('　'))
    }
    setBusy(false)
  }
  const proofs = (...states: readonly string[]) => view?.proofs.filter((proof) => states.includes(proof.state)) ?? []
  const offered = proofs('offered', 'to-sign').filter((proof) => !committing.includes(proof.item))
  const toCommit = proofs('offered', 'to-sign').filter((proof) => committing.includes(proof.item)).map((proof) => proof.item)
  const toAuthorise = proofs('to-authorise')
  const toHandIn = proofs('to-hand-in')
  const signature = (signed: Signed) => ({ signature: { ...signed, name } })
  return (
    <dialog ref={dialog} className="signing" aria-labelledby="signing" onClose={onClose}>
      <header><h2 id="signing">{s.title} <span className="num quiet">{caseNumber}</span></h2><button type="button" className="second" onClick={() => { dialog.current?.close() }}>{s.close}</button></header>
      {problem === '' ? null : <p className="alarm stop" role="alert">！{problem}</p>}
      {view === null ? <p role="status" className="quiet">{problem === '' ? s.loading : ''}</p> : null}
      {offered.length > 0 ? <Choices proofs={offered} byOther={byOther} busy={busy} onCheck={(item) => { void send(`proofs/${item}/choice`, { route: 'agency' }) }} onCommit={(item) => { setCommitting([...committing, item]) }} /> : null}
      {offered.length === 0 && toCommit.length > 0 ? <Commit caseNumber={caseNumber} items={toCommit} name={name} busy={busy} onSign={(signed) => { void send('commitments', { items: toCommit, ...signature(signed) }) }} onBack={() => { setCommitting([]) }} /> : null}
      {toAuthorise.map((proof) => <Authorise key={proof.item} proof={proof} busy={busy} onGive={(signed) => { void send(`proofs/${proof.item}/authorisation`, { give: true, ...signature(signed) }) }} onDecline={() => { void send(`proofs/${proof.item}/authorisation`, { give: false }) }} />)}
      {toHandIn.map((proof) => <HandIn key={proof.item} proof={proof} busy={busy} onSend={(files) => { void send(`proofs/${proof.item}/paper`, { files }) }} />)}
      {view && offered.length + toCommit.length + toAuthorise.length + toHandIn.length === 0
        ? <p className="alarm done" role="status">✓ {s.done} <button type="button" className="main" autoFocus onClick={() => { dialog.current?.close() }}>{s.close}</button></p> : null}
    </dialog>
  )
}
