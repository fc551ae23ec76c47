/**
 * Which readings of people's data are out of the ordinary. Rules with parameters, no scores: each finding says what was counted
 * against what. Whoever processes personal information has to check regularly that it is done lawfully (PIPL art. 51, 54), and logs
 * have to be analysed, not only kept (GB/T 22239-2019, 8.1.4.3, 8.1.5.4). Pure: the day's counts are handed in.
 */
import type { ReadingRule } from './texts.ts'

/** The security administrator sets these; the presets are the county's starting point. */
export interface ReadingParameters {
  /** Below this many persons a day nothing is unusual, however small the medians are. */
  readonly minPersons: number
  /** How many times the reader's own median of a day. */
  readonly ownTimes: number
  /** How many times the median of the colleagues of the same organ. */
  readonly organTimes: number
  /** How many days back medians look. */
  readonly historyDays: number
  /** Office hours of a working day, HH:MM. */
  readonly from: string
  readonly until: string
  /** From this many persons on, reading outside office hours is unusual. */
  readonly outsidePersons: number
  /** From this many persons on, reading people of no case of one's own organs is unusual. */
  readonly strangers: number
  /** From this many openings of the same person's full identity in a day. */
  readonly openings: number
}

export const presetParameters: ReadingParameters = {
  minPersons: 30, ownTimes: 3, organTimes: 3, historyDays: 30, from: '07:30', until: '19:00', outsidePersons: 3, strangers: 5, openings: 5,
}

export interface ReaderDay {
  readonly persons: number
  /** Persons on each earlier day on which they read at all. */
  readonly own: readonly number[]
  /** The same of the colleagues of their organ. */
  readonly colleagues: readonly number[]
  readonly workingDay: boolean
  readonly outside: { readonly persons: number; readonly first: string; readonly last: string }
  readonly strangers: { readonly persons: number; readonly cases: readonly string[] }
  /** How often each person's identity was opened. */
  readonly openings: readonly number[]
  /** Roles that look across organs as their job are not held against cases of one's own. */
  readonly acrossOrgans: boolean
}

export interface Finding {
  readonly rule: ReadingRule
  readonly figures: Readonly<Record<string, unknown>>
}

export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [upper = 0, lower = 0] = [sorted[middle], sorted[sorted.length % 2 === 1 ? middle : middle - 1]]
  return (upper + lower) / 2
}

/** What is unusual about one reader's day. Somebody without a past is measured by the organ's, and the other way round. */
export function unusual(day: ReaderDay, p: ReadingParameters): Finding[] {
  const findings: Finding[] = []
  const [ownMedian, organMedian] = [median(day.own), median(day.colleagues)]
  const above = (middle: number | null, times: number) => middle === null || day.persons > middle * times
  if (day.persons >= p.minPersons && above(ownMedian, p.ownTimes) && above(organMedian, p.organTimes)) {
    findings.push({ rule: 'many-persons', figures: { persons: day.persons, ownMedian, organMedian, historyDays: p.historyDays } })
  }
  if (day.outside.persons > 0 && day.outside.persons >= p.outsidePersons) {
    findings.push({ rule: 'outside-hours', figures: { ...day.outside, workingDay: day.workingDay, from: p.from, until: p.until } })
  }
  if (!day.acrossOrgans && day.strangers.persons > 0 && day.strangers.persons >= p.strangers) {
    findings.push({ rule: 'strangers', figures: { persons: day.strangers.persons, cases: day.strangers.cases.slice(0, 5) } })
  }
  const often = day.openings.filter((times) => times >= p.openings)
  if (often.length > 0) findings.push({ rule: 'repeated-openings', figures: { most: Math.max(...often), persons: often.length } })
  return findings
}
