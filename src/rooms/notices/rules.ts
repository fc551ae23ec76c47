/** When a message goes out, when it is tried again, when it is given up, and when the daily mail is due. Pure. */
import { addDays, dayOf, startOfDay } from '../../kernel/day.ts'
import type { Handed } from './port.ts'

export const channels = ['sms', 'mail'] as const
export type Channel = (typeof channels)[number]

/** waiting: to be handed over · sent: handed over, not yet known to have arrived · delivered · failed: given up, on the list. */
export const deliveryStates = ['waiting', 'sent', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

const MINUTE = 60_000
const minuteOfDay = (at: Date): number => Math.floor((at.getTime() - startOfDay(dayOf(at)).getTime()) / MINUTE)
const atMinute = (day: string, minute: number): Date => new Date(startOfDay(day).getTime() + minute * MINUTE)

/** A telephone that buzzes at night frightens people: an SMS goes out from 8:00 to 21:00, what comes later the next morning. */
export const SMS_FROM = 8 * 60
export const SMS_UNTIL = 21 * 60

/** The earliest instant from `at` on at which this channel may be used. */
export function sendableAt(channel: Channel, at: Date): Date {
  const minute = minuteOfDay(at)
  if (channel === 'mail' || (minute >= SMS_FROM && minute < SMS_UNTIL)) return at
  return atMinute(minute < SMS_FROM ? dayOf(at) : addDays(dayOf(at), 1), SMS_FROM)
}

/**
 * Minutes to wait after each failed attempt; after one more it is given up. Short first, for a gateway that restarts; then long
 * enough to outlast a night's repair: seventeen hours in all.
 */
export const backOffMinutes = [1, 5, 15, 60, 240, 720] as const

export type AfterAttempt =
  | { readonly state: 'sent' }
  | { readonly state: 'waiting'; readonly nextAt: Date }
  | { readonly state: 'failed' }

/** `attempts`: how many were made in this round, this one included. */
export function afterAttempt(channel: Channel, handed: Handed, attempts: number, now: Date): AfterAttempt {
  if (handed.kind === 'sent') return { state: 'sent' }
  const wait = handed.kind === 'down' ? backOffMinutes[attempts - 1] : undefined
  return wait === undefined ? { state: 'failed' } : { state: 'waiting', nextAt: sendableAt(channel, new Date(now.getTime() + wait * MINUTE)) }
}

/** The id under which a round of a delivery is handed over. */
export const messageId = (delivery: string, round: number): string => `${delivery}.${round}`

export function readMessageId(id: string): { delivery: string; round: number } | null {
  const [, delivery, round] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,4})$/.exec(id) ?? []
  return delivery === undefined || round === undefined ? null : { delivery, round: Number(round) }
}

/** A gateway may answer in words; only a short code is kept, so that nothing personal gets in that way. */
export function causeOf(said: unknown): string {
  return typeof said === 'string' && /^[a-z][a-z-]{1,39}$/.test(said) ? said : 'other'
}

/** The daily mail is made at 8:30 of working days; later when nobody was running then, but not after the day's work. */
export const DIGEST_FROM = 8 * 60 + 30
export const DIGEST_UNTIL = 17 * 60 + 30

/** The day whose mail is due now, or null. */
export function digestDue(now: Date, isWorkingDay: (day: string) => boolean): string | null {
  const minute = minuteOfDay(now)
  const day = dayOf(now)
  return minute >= DIGEST_FROM && minute < DIGEST_UNTIL && isWorkingDay(day) ? day : null
}

export interface Waiting {
  readonly total: number
  readonly overdue: number
}

/** What waits for somebody who acts for these organs. */
export function waitingFor(byOrgan: ReadonlyMap<string, Waiting>, organs: readonly string[] | null): Waiting {
  const sum = { total: 0, overdue: 0 }
  for (const [organ, n] of byOrgan) {
    if (organs !== null && !organs.includes('*') && !organs.includes(organ)) continue
    sum.total += n.total
    sum.overdue += n.overdue
  }
  return sum
}

/** gao.yuan@example.gov.cn → g***@example.gov.cn */
export function maskMail(mail: string): string {
  const at = mail.lastIndexOf('@')
  return at < 1 ? '***' : `${mail.slice(0, 1)}***${mail.slice(at)}`
}
