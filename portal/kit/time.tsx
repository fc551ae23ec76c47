/** Dates as people read them, the line of time, and the promise that counts down. */
import type { ComponentChildren } from 'preact'
import { formatInstant } from '../../src/kernel/chinese-date.ts'
import { dayOf, daysBetween } from '../../src/kernel/day.ts'

/** The last day that lies before an exclusive end. */
export const lastDayBefore = (iso: string): string => dayOf(new Date(Date.parse(iso) - 1))

export function At({ iso }: { iso: string }) {
  return <time class="nums" dateTime={iso}>{formatInstant(new Date(iso))}</time>
}

export interface Moment {
  readonly key: string
  readonly when: ComponentChildren
  readonly what: ComponentChildren
  readonly kind?: 'next' | 'late'
}

export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol class="time">
      {moments.map((m) => <li key={m.key} class={m.kind}><span>{m.what}</span><span class="quiet">{m.when}</span></li>)}
    </ol>
  )
}

/** How far a promise has run: whole calendar days, as people count them. */
export function daysLeft(promisedBy: string, now: Date): number {
  return daysBetween(dayOf(now), lastDayBefore(promisedBy))
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** A day as a leaf of a calendar; decoration beside the words. */
export function Leaf({ day }: { day: string }) {
  const date = new Date(`${day}T00:00:00Z`)
  return (
    <div class="leaf" aria-hidden="true">
      <span>{date.getUTCMonth() + 1}月</span><b>{date.getUTCDate()}</b><span>星期{weekdays[date.getUTCDay()]}</span>
    </div>
  )
}

/** A bar from acceptance to the promised day; decoration beside the words. */
export function Track({ from, until, now }: { from: string; until: string; now: Date }) {
  const whole = Math.max(1, Date.parse(until) - Date.parse(from))
  const past = Math.min(1, Math.max(.02, (now.getTime() - Date.parse(from)) / whole))
  const late = now.getTime() >= Date.parse(until)
  return (
    <svg class="track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="rest" width="100" height="4" /><rect class={late ? 'late' : 'past'} width={(past * 100).toFixed(1)} height="4" />
    </svg>
  )
}
