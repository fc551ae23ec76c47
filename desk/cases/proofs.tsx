/** Proofs as rows: what, by which route, where it stands, whose word it is; opened in place with what it rests on. */
import { routeNames, stateNames, trustNames } from '../../src/rooms/resolution/texts.ts'
import { Mark } from '../kit/marks.tsx'
import type { Proof } from './data.ts'
import { EvidenceOf } from './evidence.tsx'
import type { Opened } from './identity.tsx'
import { evidence as e, originKinds, page as t, proofShapes, routeHints, trustHints } from './texts.ts'

interface ProofsProps {
  readonly number: string
  readonly proofs: readonly Proof[]
  readonly at: number
  readonly open: ReadonlySet<string>
  readonly opened: Opened | null
  readonly toggle: (i: number) => void
}

export const keyOf = (proof: Proof, i: number): string => `${proof.item}-${i}`

export function Proofs({ number, proofs, at, open, opened, toggle }: ProofsProps) {
  if (proofs.length === 0) return <p className="quiet">{t.noProofs}</p>
  return (
    <ol className="proofs">
      {proofs.map((proof, i) => {
        const key = keyOf(proof, i)
        const shown = open.has(key)
        return (
          <li key={key} className={i === at ? 'proof here' : 'proof'}>
            <button type="button" className="line" aria-expanded={shown} aria-controls={`evidence-${key}`} data-at={i === at ? '' : undefined} onClick={() => { toggle(i) }}>
              <span className="what">{proof.name}</span>
              <Standing proof={proof} />
            </button>
            <div id={`evidence-${key}`} className="evidence" hidden={!shown}>{shown ? <EvidenceOf number={number} proof={proof} opened={opened} /> : null}</div>
          </li>
        )
      })}
    </ol>
  )
}

/** The four things an officer looks for at a glance. */
function Standing({ proof }: { proof: Proof }) {
  const { evidence } = proof
  // That it is cancelled, or not needed, its state says already.
  const idle = proof.state === 'waived' || proof.state === 'not-needed'
  const origin = evidence?.origin
  const from = origin?.organ ?? (origin ? originKinds[origin.kind] : evidence?.checks.findLast((check) => check.state === 'open')?.organ) ?? ''
  const outcome = proof.outcome === 'not-met' ? <Mark shape="late">{e.notMet}</Mark> : proof.outcome === 'met' ? e.met : ''
  return (
    <>
      <span className="route" title={routeHints[proof.route]}>{idle ? '' : routeNames[proof.route]}</span>
      <span className="from" title={from}>{from}</span>
      <span className="trust" title={proof.trust === null ? undefined : trustHints[proof.trust]}>{proof.trust === null ? '' : trustNames[proof.trust]}</span>
      <span className="stands"><Mark shape={proofShapes[proof.state]}>{stateNames[proof.state]}</Mark></span>
      <span className="outcome">{outcome}</span>
    </>
  )
}
