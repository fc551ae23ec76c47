/** Days, instants and money as they are written in Chinese. Instants are shown in Shanghai time. */
import { addDays, dayOf, isDay, startOfDay } from './day.ts'

/** '2026-11-24' → '2026年11月24日' */
export function formatDay(day: string): string {
  return `${Number(checked(day).slice(0, 4))}年${formatMonthDay(day)}`
}

/** '2026-11-04' → '11月4日' */
export function formatMonthDay(day: string): string {
  return `${Number(checked(day).slice(5, 7))}月${Number(day.slice(8))}日`
}

/** An instant to the minute: '2026年11月24日 15:32'. */
export function formatInstant(at: Date): string {
  const minutes = Math.floor((at.getTime() - startOfDay(dayOf(at)).getTime()) / 60_000)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${formatDay(dayOf(at))} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** An exclusive end, as `deadline().at`: midnight is the 24:00 of the day it ends, '2026年11月24日 24:00'; other instants as `formatInstant`. */
export function formatDeadline(at: Date): string {
  const day = dayOf(at)
  return startOfDay(day).getTime() === at.getTime() ? `${formatDay(addDays(day, -1))} 24:00` : formatInstant(at)
}

/** Money in whole fen: 123450 → '1,234.50元', 5000 → '50元'. */
export function formatMoney(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`money is counted in whole fen: ${fen}`)
  const size = Math.abs(fen)
  const yuan = String(Math.floor(size / 100)).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
  const rest = size % 100
  return `${fen < 0 ? '-' : ''}${yuan}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}元`
}

function checked(day: string): string {
  if (!isDay(day)) throw new RangeError(`no such day: ${day}`)
  return day
}
