import type { WorkingCalendar } from '../../kernel/calendar.ts'
import { addDays } from '../../kernel/day.ts'

/** Working days from one day to another: 0 on the day itself, negative after it. */
export function workingDaysLeft(calendar: WorkingCalendar, from: string, to: string): number {
  const sign = from <= to ? 1 : -1
  let days = 0
  for (let day = sign > 0 ? from : to; day < (sign > 0 ? to : from); day = addDays(day, 1)) if (calendar.isWorkingDay(addDays(day, 1))) days += 1
  return sign * days
}
