/** States, findings, what has to be said with an answer, and how long answers take. Pure. */
import { addDays, dayOf, startOfDay } from '../../kernel/day.ts'

export const coCheckStates = ['open', 'answered', 'refused', 'passed-on', 'called-off'] as const
export type CoCheckStateName = (typeof coCheckStates)[number]

export const findings = ['confirmed', 'not-so', 'cannot-know', 'not-ours'] as const
export type Finding = (typeof findings)[number]

/** Which acts each state allows; a state that is forgotten here does not compile. */
export const actsByState = {
  open: ['answer', 'refuse', 'call-off'], answered: [], refused: [], 'passed-on': [], 'called-off': [],
} as const satisfies Record<CoCheckStateName, readonly string[]>

/** How the answer was found out (T1.3). `letter` is a fax too. */
export const channels = ['system', 'telephone', 'message', 'letter', 'visit'] as const
export type Channel = (typeof channels)[number]

export const authorisationStates = ['given', 'delivered', 'failed', 'withdrawn'] as const
export type AuthorisationState = (typeof authorisationStates)[number]

/** Days an agent's authorisation is good for: long enough to fetch one paper, not to be used for anything else. */
export const AUTHORISATION_DAYS = 30

/** True once the deadline has passed without an answer; not while its clock stands still. */
export function isOverdue(order: { state: CoCheckStateName; dueAt: Date; pausedAt: Date | null }, now: Date): boolean {
  return order.state === 'open' && order.pausedAt === null && order.dueAt.getTime() <= now.getTime()
}

/** What a person in another organ said: whoever reads the record later must be able to ask them again (T1.3). */
export interface Spoken {
  readonly person: string
  readonly organ: string
  readonly words: string
  /** When it was said. */
  readonly at: string
}

/** Why an answer does not hold yet: its words, who said it, or when. Null: nothing is missing. */
export type Lack = 'note' | 'spokenWith' | 'spokenAt'

/** Everything but a plain yes from one's own system needs words; what came over the telephone, by message, letter or visit needs who said it. */
export function lackOf(answer: { finding: Finding; note: string; channel: Channel; spoken: Spoken | null }, now: Date): Lack | null {
  if (answer.finding !== 'confirmed' && answer.note === '') return 'note'
  if (answer.channel === 'system') return null
  if (answer.spoken === null) return 'spokenWith'
  return new Date(answer.spoken.at).getTime() > now.getTime() ? 'spokenAt' : null
}

/** Working hours after arrival in which an organ may say that an order is not its own; later it checks or refuses (C4.6: handled on arrival). */
export const NOT_OURS_HOURS = 24

/** Until its very end, and not at it, an order can be passed on as not ours. */
export function mayBeNotOurs(until: Date, now: Date): boolean {
  return now.getTime() < until.getTime()
}

// ---- How long answers take: hours on working days, because deadlines count working days (C4.4)

interface WorkingDays {
  isWorkingDay(day: string): boolean
}

const HOUR_MS = 3_600_000
/** Nobody waits for an answer longer than this; it keeps a wrong clock from counting days for ever. */
const LONGEST_DAYS = 1000

/** The hours between two instants that lie on working days; days off stand still. 0 when `to` is not later. */
export function workingHoursBetween(days: WorkingDays, from: Date, to: Date): number {
  let ms = 0
  let [day, counted] = [dayOf(from), 0]
  for (let at = from.getTime(); at < to.getTime() && counted < LONGEST_DAYS; counted += 1) {
    const next = addDays(day, 1)
    const end = Math.min(startOfDay(next).getTime(), to.getTime())
    if (days.isWorkingDay(day)) ms += end - at
    at = end
    day = next
  }
  return ms / HOUR_MS
}

/** The instant at which so many hours on working days have passed. */
export function afterWorkingHours(days: WorkingDays, from: Date, hours: number): Date {
  let left = hours * HOUR_MS
  let [day, at] = [dayOf(from), from.getTime()]
  for (let counted = 0; counted < LONGEST_DAYS; counted += 1) {
    const end = startOfDay(addDays(day, 1)).getTime()
    if (days.isWorkingDay(day)) {
      if (end - at >= left) break
      left -= end - at
    }
    at = end
    day = addDays(day, 1)
  }
  return new Date(at + left)
}

/** Upper ends of the buckets in working hours; what took longer falls into one more. A promise of n working days ends at most at 24·(n+1). */
export const bucketEnds = [1, 2, 4, 8, 16, 24, 48, 72, 96, 120, 144, 192] as const

export function bucketOf(hours: number): number {
  const bucket = bucketEnds.findIndex((end) => hours <= end)
  return bucket === -1 ? bucketEnds.length : bucket
}

/** Working hours that a promise of so many working days leaves at most. */
export function mostHoursOf(promisedDays: number): number {
  return 24 * (promisedDays + 1)
}

/** The middle answer, as exactly as the buckets tell: evenly spread within its bucket. Null when there are none. */
export function medianOf(counts: readonly number[]): number | null {
  const half = counts.reduce((sum, n) => sum + n, 0) / 2
  let [before, from] = [0, 0]
  for (const [i, n] of counts.entries()) {
    const to = bucketEnds[i] ?? from
    if (n > 0 && before + n >= half) return Math.round((from + ((to - from) * (half - before)) / n) * 10) / 10
    before += n
    from = to
  }
  return null
}
