/** The free choice, shown equally (C2.4): commit, or have it checked. Nothing is chosen beforehand. */
import type { ProofView } from '../../../src/rooms/cases/contract.ts'
import { s } from './texts.ts'

interface ChoicesProps {
  readonly proofs: readonly ProofView[]
  readonly byOther: boolean
  readonly busy: boolean
  readonly onCommit: (item: string) => void
  readonly onCheck: (item: string) => void
}

export function Choices({ proofs, byOther, busy, onCommit, onCheck }: ChoicesProps) {
  return (
    <section>
      <p>{byOther ? s.byOther : s.choose}</p>
      <ul>
        {proofs.map((proof) => (
          <li key={proof.item}>
            <h3>{proof.name}</h3>
            <div className="equal">
              {byOther ? null : <button type="button" disabled={busy} onClick={() => { onCommit(proof.item) }}>{s.iCommit}</button>}
              <button type="button" disabled={busy} onClick={() => { onCheck(proof.item) }}>{s.check}</button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
