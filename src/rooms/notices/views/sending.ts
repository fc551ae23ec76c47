/** What became of what was sent: the failed ones one by one, the rest in numbers. */
import { maskPhone } from '../../../kernel/masking.ts'
import { addDays, dayOf, startOfDay } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { County } from '../../../platform/county.ts'
import { connectionsOf } from '../connected.ts'
import type { FailedDelivery, SendingStatistics } from '../contract.ts'
import type { Channel } from '../rules.ts'
import { channels, deliveryStates, maskMail } from '../rules.ts'
import type { DayCount, Delivery } from '../store.ts'
import { countByDay, failedDeliveries } from '../store.ts'
import { causeText, channelNames, kindName } from '../texts.ts'

export interface FailedPageQuery {
  readonly channel?: Channel | undefined
  readonly limit: number
  readonly next?: string | undefined
}

export async function failedPage(county: County, query: FailedPageQuery): Promise<Result<{ items: FailedDelivery[]; total: number; next: string | null }>> {
  const { rows, total } = await failedDeliveries(county.db, county.region, { channel: query.channel ?? null, limit: query.limit, after: readCursor(query.next) })
  const last = rows.length === query.limit ? rows.at(-1) : undefined
  return ok({
    items: rows.map((row) => viewOf(county, row)), total,
    next: last?.failed_at ? Buffer.from(`${last.failed_at.toISOString()} ${last.id}`).toString('base64url') : null,
  })
}

function viewOf(county: County, row: Delivery): FailedDelivery {
  const to = county.seal.open<string>(row.to_sealed)
  return {
    id: row.id, failedAt: (row.failed_at ?? row.created_at).toISOString(), createdAt: row.created_at.toISOString(), channel: row.channel, channelName: channelNames[row.channel],
    to: row.channel === 'sms' ? maskPhone(to) : maskMail(to), kindName: kindName(row.kind), caseNumber: row.case_number, text: row.subject ?? row.text,
    attempts: row.attempts, reason: causeText(row.last_error),
  }
}

function readCursor(next: string | undefined): { at: string; id: string } | null {
  const match = /^(\S+Z) ([0-9a-f-]{36})$/.exec(Buffer.from(next ?? '', 'base64url').toString())
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : null
}

/** The last `days` days, today included. */
export async function statistics(county: County, days: number): Promise<Result<SendingStatistics>> {
  const today = dayOf(county.clock.now())
  const from = addDays(today, 1 - days)
  const counts = await countByDay(county.db, county.region, startOfDay(from))
  const { gateways } = connectionsOf(county)
  const used = [...new Set(counts.map((count) => count.day))]
  return ok({
    days, connected: { sms: gateways.sms !== undefined, mail: gateways.mail !== undefined },
    channels: channels.map((channel) => ({ channel, channelName: channelNames[channel], ...summed(counts.filter((count) => count.channel === channel)) })),
    byDay: used.map((day) => ({ day, ...summed(counts.filter((count) => count.day === day)) })),
  })
}

function summed(counts: readonly DayCount[]) {
  const sum = { waiting: 0, sent: 0, delivered: 0, failed: 0 }
  for (const state of deliveryStates) sum[state] = counts.reduce((n, count) => n + (count.state === state ? count.n : 0), 0)
  return sum
}
