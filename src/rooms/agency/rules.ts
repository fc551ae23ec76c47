/** States, findings and who may answer. Pure. */

export const coCheckStates = ['open', 'answered', 'refused', 'passed-on', 'called-off'] as const
export type CoCheckStateName = (typeof coCheckStates)[number]

export const findings = ['confirmed', 'not-so', 'cannot-know', 'not-ours'] as const
export type Finding = (typeof findings)[number]

/** Which acts each state allows; a state that is forgotten here does not compile. */
export const actsByState = {
  open: ['answer', 'refuse', 'call-off'], answered: [], refused: [], 'passed-on': [], 'called-off': [],
} as const satisfies Record<CoCheckStateName, readonly string[]>

export const channels = ['system', 'telephone', 'message', 'letter', 'visit'] as const
export type Channel = (typeof channels)[number]

/** Days an agent's authorisation is good for: long enough to fetch one paper, not to be used for anything else. */
export const AUTHORISATION_DAYS = 30

/** True once the deadline has passed without an answer. */
export function isOverdue(order: { state: CoCheckStateName; dueAt: Date }, now: Date): boolean {
  return order.state === 'open' && order.dueAt.getTime() <= now.getTime()
}
