/** From draft to force: the state table, the lanes, and by what a row is selected. Pure (O1, C1.3, C2.3, O3, T4.2). */

export const changeLists = ['cancel', 'commitment', 'sharing', 'agency', 'retained', 'village'] as const
/** A list that can be changed: the five, and what villages do issue. */
export type ChangeList = (typeof changeLists)[number]

export const changeStates = ['drafted', 'review', 'confirmation', 'decision', 'decided', 'publicity', 'in-force', 'superseded', 'withdrawn'] as const
export type ChangeState = (typeof changeStates)[number]

export const changeOrigins = ['organ', 'finding', 'survey', 'upstream', 'law', 'complaint', 'statistics', 'objection'] as const
/** Who or what started a change (T4.2). */
export type ChangeOrigin = (typeof changeOrigins)[number]

export const rowActs = ['add', 'change', 'remove'] as const
export type RowAct = (typeof rowActs)[number]

export const changeActs = ['edit', 'submit', 'review', 'confirm', 'decide', 'publish', 'withdraw'] as const
export type ChangeAct = (typeof changeActs)[number]

/** Which acts each state allows; a state that is forgotten here does not compile. Force comes by the clock. */
export const actsByState = {
  drafted: ['edit', 'submit', 'withdraw'], review: ['review', 'withdraw'], confirmation: ['confirm', 'withdraw'], decision: ['decide', 'withdraw'],
  decided: ['publish', 'withdraw'], publicity: ['withdraw'], 'in-force': [], superseded: [], withdrawn: [],
} as const satisfies Record<ChangeState, readonly ChangeAct[]>

export function allows(state: ChangeState, act: ChangeAct): boolean {
  return (actsByState[state] as readonly ChangeAct[]).includes(act)
}

/** The short lane is for cancelling alone: it takes a burden away, so the organs concerned are told and not asked (T4.2). */
export type Lane = 'full' | 'short'

export function laneOf(list: ChangeList, rows: readonly { act: RowAct }[]): Lane {
  return list === 'cancel' && rows.length > 0 && rows.every((row) => row.act === 'add') ? 'short' : 'full'
}

export const cancelGrounds = ['no-basis', 'internal-check', 'certificate-shows', 'covered', 'online-check', 'commitment', 'cannot-know'] as const
/** The seven grounds on which a proof must not be set (Regulation on Optimising the Business Environment, art. 44). */
export type CancelGround = (typeof cancelGrounds)[number]

export const excludedFields = ['national-security', 'state-secrets', 'public-security', 'financial-supervision', 'ecology', 'life-health-property', 'foreign-affairs'] as const
/** Where a proof may still be asked for directly (O3). */
export type ExcludedField = (typeof excludedFields)[number]

/** What a row is selected by. Which of them a list needs, `problemsOf` says. */
export interface RowFacts {
  readonly ground?: CancelGround | undefined
  /** How often a year it is asked for. */
  readonly frequency?: number | undefined
  /** What is wrong is found and put right by supervision during and after. */
  readonly correctable?: boolean | undefined
  readonly risk?: 'low' | 'medium' | 'high' | undefined
  /** Code of the data resource that answers instead. */
  readonly resource?: string | undefined
  /** Organ that is asked instead: a code, or `by-residence:…`. */
  readonly issuer?: string | undefined
  readonly excludedField?: ExcludedField | undefined
  /** For villages: what it is for, how it is issued, the sample form. */
  readonly use?: string | undefined
  readonly procedure?: string | undefined
  readonly form?: string | undefined
}

/** Working days for the organs and townships concerned to confirm; who says nothing by then is entered as silent and the way goes on. */
export const CONFIRM_DAYS = 5

/** Working days of publicity unless the county government sets others (C1.3); the short lane is shorter. */
export const publicityDays = { full: { usual: 7, least: 5, most: 60 }, short: { usual: 3, least: 1, most: 60 } } as const satisfies Record<Lane, object>

/** Where an approved review leads: the short lane asks no organ, and where nobody is concerned nobody is asked. */
export function afterReview(lane: Lane, concerned: number): 'confirmation' | 'decision' {
  return lane === 'full' && concerned > 0 ? 'confirmation' : 'decision'
}

/** Why a review can't end this way. */
export function reviewLack(verdict: 'approve' | 'return', note: string, rows: readonly Pick<ReviewedRow, 'verdict'>[]): 'rows-returned' | 'no-remark' | null {
  const returned = rows.some((row) => row.verdict === 'returned')
  if (verdict === 'approve') return returned ? 'rows-returned' : null
  return returned || note !== '' ? null : 'no-remark'
}

interface ReviewedRow {
  readonly verdict: 'approved' | 'returned' | null
}

/** Why a change can't come into force on this day. */
export function forceLack(change: { readonly state: ChangeState; readonly publicityUntil: string | null; readonly forceFrom: string | null }, today: string, openObjections: number): 'state' | 'publicity' | 'objections' | 'day' | null {
  if (change.state !== 'publicity' || change.publicityUntil === null) return 'state'
  if (today <= change.publicityUntil) return 'publicity'
  if (openObjections > 0) return 'objections'
  return change.forceFrom !== null && today < change.forceFrom ? 'day' : null
}

/** Anyone may object up to and with the last day of publicity. */
export function mayObject(change: { readonly state: ChangeState; readonly publicityUntil: string | null }, today: string): boolean {
  return change.state === 'publicity' && change.publicityUntil !== null && today <= change.publicityUntil
}
