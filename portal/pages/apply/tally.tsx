/** How far it has come, at a glance: one slip of paper for each proof, filled as it is got, and the numbers in words. */
import type { PersonProof } from '../../../src/rooms/cases/index.ts'
import { isAgainst, isOff, isWorking, isYours } from '../../kit/proof.tsx'
import { apply as t } from './texts.ts'

type Kind = 'done' | 'working' | 'yours' | 'against'
const kindOf = (p: PersonProof): Kind => (isYours(p) ? 'yours' : isWorking(p) ? 'working' : isAgainst(p) ? 'against' : 'done')
const kinds = ['done', 'working', 'against', 'yours'] as const

export function Tally({ proofs }: { proofs: readonly PersonProof[] }) {
  const needed = proofs.filter((p) => !isOff(p))
  if (needed.length === 0) return <p>{t.nothing}</p>
  const parts = kinds.map((kind) => ({ kind, n: needed.filter((p) => kindOf(p) === kind).length }))
  const words = [t.counts.all(needed.length), ...parts.filter(({ kind, n }) => n > 0 || kind === 'done').map(({ kind, n }) => t.counts[kind](n))]
  return (
    <>
      <div class="tray" aria-hidden="true">{parts.flatMap(({ kind, n }) => Array.from({ length: n }, (_, i) => <i key={`${kind}${i}`} class={kind} />))}</div>
      <p class="tally nums">{words.map((part) => <span key={part}>{part}</span>)}</p>
    </>
  )
}
