/**
 * Days as people count them: 'YYYY-MM-DD' in Asia/Shanghai, which is UTC+8 all year (no summer time since 1991).
 * Day texts compare in order with `<`. A text that is no real day is a bug of the caller and throws a RangeError;
 * `isDay` is the question to ask of input.
 */

const dayMs = 86_400_000
const shanghaiMs = 8 * 3_600_000

/** Whether the text is a day that exists, written 'YYYY-MM-DD', years 0001 to 9999. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && write(time) === text // 2026-02-30 parses in some engines, as another day
}

/** The day it is in Shanghai at an instant. */
export function dayOf(at: Date): string {
  return write(at.getTime() + shanghaiMs)
}

/** The instant a day begins in Shanghai, 00:00; the day before ends at it, 24:00. */
export function startOfDay(day: string): Date {
  return new Date(utc(day) - shanghaiMs)
}

/** The day `n` calendar days later (earlier when negative). */
export function addDays(day: string, n: number): string {
  return write(utc(day) + n * dayMs)
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return (utc(b) - utc(a)) / dayMs
}

/** Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(utc(day)).getUTCDay()
  return weekday === 0 || weekday === 6
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function utc(day: string): number {
  if (!isDay(day)) throw new RangeError(`no such day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`)
}

function write(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
