/** One proof, one line: what · from whom · how · where it stands; what was fetched can be opened, and "不对？" is beside it. */
import type { ComponentChildren } from 'preact'
import type { PersonProof } from '../../src/rooms/cases/index.ts'
import { formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { apply, standOf, viaNames } from '../pages/apply/texts.ts'
import { fieldId } from './form.tsx'
import { Summary } from './parts.tsx'
import { Tag } from './shapes.tsx'

export const isYours = (p: Pick<PersonProof, 'state'>): boolean => ['offered', 'to-sign', 'to-authorise', 'to-hand-in'].includes(p.state)
export const isWorking = (p: Pick<PersonProof, 'state'>): boolean => ['fetching', 'checking', 'with-agent'].includes(p.state)
/** What was found does not fit what is asked for: the person should look at it. */
export const isAgainst = (p: Pick<PersonProof, 'state' | 'outcome'>): boolean => p.state === 'settled' && p.outcome === 'not-met'
export const isOff = (p: Pick<PersonProof, 'state'>): boolean => p.state === 'not-needed'
/** The gate of commitments is the only reason that rests on this clause while a proof is being checked. */
export const isBarred = (p: Pick<PersonProof, 'clause' | 'state'>): boolean => p.clause === 'C2.6' && p.state !== 'settled'

/** Whom we ask and how; for what waits for the person the reason says it, and what is cancelled is asked of nobody. */
const viaOf = (p: PersonProof): string => (isYours(p) || p.state === 'waived' ? ''
  : [p.from, viaNames[p.route], p.by === null ? null : apply.by(formatMonthDay(p.by))].filter(Boolean).join('，'))

/** Says more than the line above it does: anything but a plain success or a question under way. */
const saysMore = (p: PersonProof): boolean => (p.state !== 'settled' && p.state !== 'fetching') || p.outcome === 'not-met' || p.route === 'reuse'

interface ProofLineProps {
  readonly number: string
  readonly proof: PersonProof
  /** What the person can do about it, under the line. */
  readonly children?: ComponentChildren
  /** Links to take back a commitment; only where the person follows a case. */
  readonly follow?: boolean
}

export function ProofLine({ number, proof, children, follow = false }: ProofLineProps) {
  const { shape, word } = standOf(proof)
  const via = viaOf(proof)
  return (
    <li class={isYours(proof) ? 'proof mine' : 'proof'} id={fieldId(proof.item)}>
      <div class="head led"><span>{proof.plain}</span><Tag shape={shape}>{word}</Tag></div>
      {via === '' ? null : <p class="via">{via}</p>}
      {saysMore(proof) ? <p>{proof.reason}</p> : null}
      <ProofLinks number={number} proof={proof} follow={follow} />
      {children}
    </li>
  )
}

function ProofLinks({ number, proof, follow }: { number: string; proof: PersonProof; follow: boolean }) {
  const takeBack = follow && proof.mayWithdraw
  if (proof.shown.length === 0 && !proof.mayDispute && !takeBack) return null
  return (
    <div class="links">
      {proof.shown.length === 0 ? null : (
        <details><summary>{apply.look}<span class="hidden">：{proof.plain}</span></summary><Summary rows={proof.shown.map(({ label, value }) => ({ label, value }))} /></details>
      )}
      {proof.mayDispute ? <a href={`/apply/${number}/dispute/${proof.item}`}>{apply.wrong}<span class="hidden">{proof.plain}</span></a> : null}
      {takeBack ? <a href={`/my/${number}/take-back/${proof.item}`}>{apply.takeBack}<span class="hidden">：{proof.plain}</span></a> : null}
    </div>
  )
}

/** What the person is asked to do about a proof. */
export function hrefFor(number: string, proof: PersonProof): string | null {
  switch (proof.state) {
    case 'to-sign': return `/apply/${number}/sign`
    case 'to-authorise': return `/apply/${number}/authorise/${proof.item}`
    case 'to-hand-in': return `/apply/${number}/hand-in/${proof.item}`
    default: return null
  }
}
