/** What a case adds to the county's numbers, and the difference when it has changed. Pure. */
import { dayOf } from '../../kernel/day.ts'

/** state, overdue: as it is now · accepted, routes: by month of acceptance · decided, spared: by month of decision. */
export const measures = ['state', 'overdue', 'accepted', 'decided', 'routes', 'spared'] as const
export type Measure = (typeof measures)[number]

export const sparedKeys = ['proofs', 'trips', 'pages', 'days'] as const
export type SparedKey = (typeof sparedKeys)[number]
export type Spared = Readonly<Record<SparedKey, number>>

/** A case as it is counted. Months are YYYY-MM, empty when there is none. */
export interface Counted {
  readonly state: string
  readonly organ: string
  /** Township, 9 digits; empty: the county's own. */
  readonly division: string
  readonly accepted: string
  readonly decided: string
  readonly overdue: boolean
  /** How many of its proofs were settled by each route. */
  readonly routes: Readonly<Record<string, number>>
  readonly spared: Spared
}

/** What is known of a case, as the room of the cases tells it. */
export interface CaseFacts {
  readonly state: string
  readonly organ: string
  readonly division: string
  readonly residence: string | null
  readonly acceptedAt: Date | null
  readonly closedAt: Date | null
  readonly overdueAt: Date | null
  readonly routes: Readonly<Record<string, number>>
  readonly spared: Spared
}

const TOWNSHIP = 9
const monthOf = (at: Date | null): string => (at === null ? '' : dayOf(at).slice(0, 7))

/** Where the person lives if that is known, else where it is handled. */
function townshipOf({ residence, division }: CaseFacts): string {
  const place = residence ?? division
  return place.length >= TOWNSHIP ? place.slice(0, TOWNSHIP) : ''
}

export function countedOf(facts: CaseFacts): Counted {
  const decided = facts.state === 'approved' || facts.state === 'refused'
  return {
    state: facts.state, organ: facts.organ, division: townshipOf(facts), accepted: monthOf(facts.acceptedAt), decided: decided ? monthOf(facts.closedAt) : '',
    overdue: facts.overdueAt !== null && facts.closedAt === null, routes: facts.routes, spared: facts.spared,
  }
}

export interface Entry {
  readonly measure: Measure
  readonly month: string
  readonly organ: string
  readonly division: string
  readonly key: string
  readonly n: number
}

/** Everything one case adds. A case that is not counted yet adds nothing. */
export function entriesOf(counted: Counted | null): Entry[] {
  if (counted === null) return []
  const { state, organ, division, accepted, decided, overdue, routes, spared } = counted
  const entry = (measure: Measure, month: string, key: string, n: number, place = ''): Entry => ({ measure, month, organ, division: place, key, n })
  return [
    entry('state', '', state, 1),
    ...(overdue ? [entry('overdue', '', '', 1)] : []),
    ...(accepted === '' ? [] : [entry('accepted', accepted, '', 1, division), ...Object.entries(routes).map(([route, n]) => entry('routes', accepted, route, n))]),
    ...(decided === '' ? [] : [entry('decided', decided, state, 1, division), ...sparedKeys.map((key) => entry('spared', decided, key, spared[key], division))]),
  ].filter((each) => each.n !== 0)
}

const nameOf = (e: Entry): string => [e.measure, e.month, e.organ, e.division, e.key].join('\n')

/** Adds up what has the same name; what comes to nothing is left out. Always in the same order, so that two who write them never wait for each other in a ring. */
export function summed(entries: readonly Entry[]): Entry[] {
  const sums = new Map<string, Entry>()
  for (const entry of entries) {
    const name = nameOf(entry)
    sums.set(name, { ...entry, n: (sums.get(name)?.n ?? 0) + entry.n })
  }
  return [...sums].filter(([, { n }]) => n !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

/** What has to be added when a case that was counted as `before` is now as `after`. */
export function difference(before: Counted | null, after: Counted | null): Entry[] {
  return summed([...entriesOf(after), ...entriesOf(before).map((entry) => ({ ...entry, n: -entry.n }))])
}

/** The months of a period, both included; at most five years of them. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let [year, month] = from.split('-').map(Number) as [number, number]; months.length < 60; month += 1) {
    if (month > 12) { year += 1; month = 1 }
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > to) break
    months.push(name)
  }
  return months
}

/** Periods that have a name; each ends with this month. year: this month and the eleven before it · calendar: since January. */
export const periods = ['month', 'quarter', 'year', 'calendar'] as const
export type PeriodName = (typeof periods)[number]

export function namedPeriod(name: PeriodName, today: string): { from: string; to: string } {
  const to = today.slice(0, 7)
  const [year, month] = to.split('-').map(Number) as [number, number]
  const back = { month: 0, quarter: 2, year: 11, calendar: month - 1 }[name]
  const n = year * 12 + month - 1 - back
  return { from: `${Math.floor(n / 12)}-${String(n % 12 + 1).padStart(2, '0')}`, to }
}
