/** An authorisation for an agent to get what only the person can get (C4.7); declining is as easy as giving. */
import { useState } from 'react'
import type { ProofView } from '../../../src/rooms/cases/contract.ts'
import { Pad } from './pad.tsx'
import type { Signed } from './pad.tsx'
import { s } from './texts.ts'

interface AuthoriseProps {
  readonly proof: ProofView
  readonly busy: boolean
  readonly onGive: (signed: Signed) => void
  readonly onDecline: () => void
}

export function Authorise({ proof, busy, onGive, onDecline }: AuthoriseProps) {
  const [giving, setGiving] = useState(false)
  const [signed, setSigned] = useState<Signed | null>(null)
  const [empty, setEmpty] = useState(false)
  return (
    <section>
      <p>{s.authorise}</p>
      <h3>{proof.name}</h3>
      {giving ? <Pad onChange={(given) => { setSigned(given); setEmpty(false) }} /> : null}
      {empty ? <p className="stop" role="alert">{s.empty}</p> : null}
      <div className="equal">
        <button type="button" disabled={busy} onClick={() => { if (!giving) setGiving(true); else if (signed) onGive(signed); else setEmpty(true) }}>{giving ? s.authoriseSign : s.give}</button>
        <button type="button" disabled={busy} onClick={onDecline}>{s.decline}</button>
      </div>
    </section>
  )
}
