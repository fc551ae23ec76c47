/** Who may do which act to which object. */
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import { actsFor, hasRole } from '../../platform/actor.ts'

/** Answering and refusing: a co-checker of the issuing organ. */
export function mayAnswer(actor: Actor, order: { issuing_organ: string }): Refusal | null {
  if (hasRole(actor, 'co-checker') && actsFor(actor, order.issuing_organ)) return null
  return refuse('not-your-order', { status: 403, detail: '这份协查函不是发给您所在单位的，不能由您答复。', next: ['请由承办单位的协查员答复'], clause: 'C4.6' })
}

/** Reading an order: both sides of it, and those who oversee. */
export function mayReadOrder(actor: Actor, order: { issuing_organ: string; asking_organ: string }): boolean {
  if (hasRole(actor, 'co-checker')) return actsFor(actor, order.issuing_organ)
  if (hasRole(actor, 'deciding-officer', 'window-clerk')) return actsFor(actor, order.asking_organ)
  return hasRole(actor, 'oversight', 'audit-admin')
}

/** Evidence and who said what: those who answer, those who decide by it, and oversight. Auditors look at what was done, not at papers. */
export function mayReadEvidence(actor: Actor, order: { issuing_organ: string; asking_organ: string }): boolean {
  return hasRole(actor, 'co-checker', 'deciding-officer', 'oversight') && mayReadOrder(actor, order)
}

/** Delivering what was fetched with an authorisation: an agent of the organ that holds it. */
export function mayDeliver(actor: Actor, authorisation: { agent_organ: string }): Refusal | null {
  if (hasRole(actor, 'agent') && actsFor(actor, authorisation.agent_organ)) return null
  return refuse('not-your-authorisation', { status: 403, detail: '这份授权不是交给您所在单位的代办员的。', next: ['请由承办单位的代办员办理'], clause: 'C4.7' })
}

/** Whose punctuality one sees: an organ's people their own, the whole county's and oversight every one (T5.1). Null: all. */
export function punctualityScope(actor: Actor): readonly string[] | null {
  return hasRole(actor, 'oversight') || actor.organs.includes('*') ? null : actor.organs
}
