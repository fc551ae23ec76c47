/**
 * Working days of the official calendar: weekends, the State Council's days off, and its make-up working days.
 * A year without an announced calendar counts weekends only, and every deadline that rests on one says so.
 */
import { addDays, dayOf, daysBetween, isDay, isWeekend, startOfDay, yearOf } from './day.ts'

export { dayOf } from './day.ts'

/** One year's notice. `days` may reach into the year before (the days around New Year). */
export interface CalendarYear {
  readonly year: number
  /** Whether the State Council has announced the year. */
  readonly announced: boolean
  readonly days: readonly { readonly date: string; readonly name: string; readonly isOffDay: boolean }[]
}

export interface Deadline {
  /** The exclusive end: 00:00 in Shanghai of the day after `day`, that is `day`, 24:00. */
  readonly at: Date
  /** The last day on which it is still in time. */
  readonly day: string
  /** The calendars it was counted with: `2026:announced;2027:unannounced`. */
  readonly calendar: string
}

export interface WorkingCalendar {
  isWorkingDay(day: string): boolean
  /** The n-th working day after `day`, before it when negative; 0: `day` itself, or the next working day if it is a day off. */
  addWorkingDays(day: string, n: number): string
  /** How many working days come after `a` up to and with `b`; negative when `b` is earlier. */
  workingDaysBetween(a: string, b: string): number
  /**
   * When `n` working days end that begin to run at an instant. The day itself does not count: the first counted day is the next
   * working day, and the period ends at 24:00 of the n-th. 0 working days: the end of the same working day, or of the next one if
   * it is a day off (green channel, C4.6).
   */
  deadline(at: Date, n: number): Deadline
  /**
   * Where a deadline ends up when its clock stood still for a while: later by the working days after the day the pause began, up to
   * and with the day it ended. One that was still running never ends before the working day on which the clock goes on.
   */
  afterPause(end: Date, from: Date, until: Date): Deadline & { readonly pausedDays: number }
  announced(year: number): boolean
}

/** Longer periods than this are no deadline in working days; the limit keeps a wrong number from counting for ever. */
const longest = 5000

/** A calendar from the years' notices, in any order; where two notices name the same day, the later year's prevails. */
export function makeCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const inOrder = years.toSorted((a, b) => a.year - b.year)
  const named = new Map(inOrder.flatMap((y) => y.days.map((d) => [d.date, d.isOffDay] as const)))
  for (const day of named.keys()) if (!isDay(day)) throw new RangeError(`no such day in a calendar: ${day}`)
  const announcedYears = new Set(inOrder.filter((y) => y.announced).map((y) => y.year))

  const announced = (year: number): boolean => announcedYears.has(year)
  const isWorkingDay = (day: string): boolean => !(named.get(day) ?? isWeekend(day))

  const addWorkingDays = (day: string, n: number): string => {
    if (!Number.isInteger(n) || Math.abs(n) > longest) throw new RangeError(`no number of working days: ${n}`)
    const step = n < 0 ? -1 : 1
    let left = n === 0 && !isWorkingDay(day) ? 1 : Math.abs(n)
    let at = day
    while (left > 0) {
      at = addDays(at, step)
      if (isWorkingDay(at)) left -= 1
    }
    return at
  }

  const workingDaysBetween = (a: string, b: string): number => {
    if (daysBetween(a, b) < 0) return 0 - workingDaysBetween(b, a)
    let count = 0
    for (let day = a; day < b;) {
      day = addDays(day, 1)
      if (isWorkingDay(day)) count += 1
    }
    return count
  }

  const deadline = (at: Date, n: number): Deadline => {
    if (n < 0) throw new RangeError(`no deadline lies ${n} working days ahead`)
    const from = dayOf(at)
    const day = addWorkingDays(from, n)
    return { at: startOfDay(addDays(day, 1)), day, calendar: namesOf(yearOf(from), yearOf(day), announced) }
  }

  const afterPause = (end: Date, from: Date, until: Date): Deadline & { pausedDays: number } => {
    const [begun, goesOn, last] = [dayOf(from), dayOf(until), dayOf(new Date(end.getTime() - 1))]
    const pausedDays = Math.max(0, workingDaysBetween(begun, goesOn))
    const later = pausedDays === 0 ? last : addWorkingDays(last, pausedDays)
    const running = end > from
    const earliest = addWorkingDays(goesOn, 0)
    const day = running && later < earliest ? earliest : later
    return { at: startOfDay(addDays(day, 1)), day, calendar: namesOf(yearOf(begun), yearOf(day > begun ? day : begun), announced), pausedDays }
  }

  return { isWorkingDay, addWorkingDays, workingDaysBetween, deadline, afterPause, announced }
}

function namesOf(first: number, last: number, announced: (year: number) => boolean): string {
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return years.map((year) => `${year}:${announced(year) ? 'announced' : 'unannounced'}`).join(';')
}
