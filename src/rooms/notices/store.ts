/** SQL about what goes out by SMS and mail. */
import type { Sql } from '../../platform/database.ts'
import type { Channel, DeliveryState } from './rules.ts'

export interface Delivery {
  id: string
  account: string
  case_number: string | null
  kind: string
  channel: Channel
  to_sealed: Buffer
  subject: string | null
  text: string
  state: DeliveryState
  round: number
  attempts: number
  last_error: string | null
  created_at: Date
  failed_at: Date | null
}

const columns = 'id, account, case_number, kind, channel, to_sealed, subject, text, state, round, attempts, last_error, created_at, failed_at'

export interface NewDelivery {
  readonly id: string
  /** One delivery per reason and channel: a second one is not written. */
  readonly reason: string
  readonly account: string
  readonly caseNumber: string | null
  readonly kind: string
  readonly channel: Channel
  readonly toSealed: Buffer
  readonly subject: string | null
  readonly text: string
  readonly nextAt: Date
  readonly at: Date
}

/** The ids of those that were new. */
export async function insertDeliveries(sql: Sql, region: string, those: readonly NewDelivery[]): Promise<Set<string>> {
  const rows = await sql.rows<{ id: string }>(
    `insert into deliveries (region, id, reason, account, case_number, kind, channel, to_sealed, subject, text, state, next_at, created_at)
     select $1, d.id, d.reason, d.account, d.case_number, d.kind, d.channel, d.to_sealed, d.subject, d.text, 'waiting', d.next_at, d.created_at
     from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::bytea[], $9::text[], $10::text[], $11::timestamptz[], $12::timestamptz[])
       as d(id, reason, account, case_number, kind, channel, to_sealed, subject, text, next_at, created_at)
     on conflict (region, channel, reason) do nothing returning id`,
    [region, those.map((d) => d.id), those.map((d) => d.reason), those.map((d) => d.account), those.map((d) => d.caseNumber), those.map((d) => d.kind),
      those.map((d) => d.channel), those.map((d) => d.toSealed), those.map((d) => d.subject), those.map((d) => d.text), those.map((d) => d.nextAt), those.map((d) => d.at)])
  return new Set(rows.map((row) => row.id))
}

export function deliveryById(sql: Sql, region: string, id: string, lock = false): Promise<Delivery | undefined> {
  return sql.first<Delivery>(`select ${columns} from deliveries where region = $1 and id = $2${lock ? ' for update' : ''}`, [region, id])
}

/** What one attempt came to. A report that was faster than our own note of having sent it stays. */
export async function noteAttempt(sql: Sql, region: string, d: Pick<Delivery, 'id' | 'round'>, after: {
  state: DeliveryState; nextAt: Date | null; gatewayId: string | null; error: string | null; at: Date
}): Promise<number> {
  return sql.run(
    `update deliveries set state = case when state = 'waiting' then $4 else state end, attempts = attempts + 1, next_at = coalesce($5, next_at), gateway_id = coalesce($6, gateway_id),
       last_error = case when state = 'waiting' then $7 else last_error end, sent_at = case when $4 = 'sent' then $8 else sent_at end,
       failed_at = case when state = 'waiting' and $4 = 'failed' then $8 else failed_at end
     where region = $1 and id = $2 and round = $3`,
    [region, d.id, d.round, after.state, after.nextAt, after.gatewayId, after.error, after.at])
}

/** What the gateway reports is final; a second report, or one about an earlier round, changes nothing. */
export async function noteReport(sql: Sql, region: string, r: { delivery: string; round: number; state: 'delivered' | 'failed'; error: string | null; at: Date }): Promise<number> {
  return sql.run(
    `update deliveries set state = $4, last_error = $5, delivered_at = case when $4 = 'delivered' then $6::timestamptz end, failed_at = case when $4 = 'failed' then $6::timestamptz end
     where region = $1 and id = $2 and round = $3 and state in ('waiting', 'sent')`,
    [region, r.delivery, r.round, r.state, r.error, r.at])
}

/** Somebody has it sent again: a new round from the start. */
export function beginRound(sql: Sql, region: string, id: string, nextAt: Date): Promise<number> {
  return sql.run(
    `update deliveries set state = 'waiting', round = round + 1, attempts = 0, next_at = $3, gateway_id = null, last_error = null, sent_at = null, failed_at = null
     where region = $1 and id = $2 and state = 'failed'`, [region, id, nextAt])
}

export interface FailedQuery {
  readonly channel: Channel | null
  readonly limit: number
  readonly after: { at: string; id: string } | null
}

/** Newest first; keyset paging on (failed_at, id). Index deliveries_failed. */
export async function failedDeliveries(sql: Sql, region: string, q: FailedQuery): Promise<{ rows: Delivery[]; total: number }> {
  const where = `region = $1 and state = 'failed' and ($2::text is null or channel = $2)`
  const rows = await sql.rows<Delivery>(
    `select ${columns} from deliveries where ${where} and ($3::timestamptz is null or (failed_at, id) < ($3::timestamptz, $4::uuid)) order by failed_at desc, id desc limit $5`,
    [region, q.channel, q.after?.at ?? null, q.after?.id ?? null, q.limit])
  const count = await sql.first<{ n: number }>(`select count(*) as n from deliveries where ${where}`, [region, q.channel])
  return { rows, total: count?.n ?? 0 }
}

export interface DayCount {
  day: string
  channel: Channel
  state: DeliveryState
  n: number
}

/** By day of being written. Index deliveries_by_time: a county sends some thousand a day. */
export function countByDay(sql: Sql, region: string, from: Date): Promise<DayCount[]> {
  return sql.rows<DayCount>(
    `select (created_at at time zone 'Asia/Shanghai')::date as day, channel, state, count(*) as n from deliveries where region = $1 and created_at >= $2
     group by 1, 2, 3 order by 1 desc`, [region, from])
}

export async function failedCount(sql: Sql, region: string): Promise<number> {
  return (await sql.first<{ n: number }>(`select count(*) as n from deliveries where region = $1 and state = 'failed'`, [region]))?.n ?? 0
}

/** Claims the day for this process: true for the first who asks, in whose transaction the mails are then written. */
export async function claimDigestDay(sql: Sql, region: string, day: string): Promise<boolean> {
  return await sql.run(
    `insert into county_settings (region, key, value) values ($1, 'digest-day', to_jsonb($2::text))
     on conflict (region, key) do update set value = excluded.value where county_settings.value #>> '{}' < $2`, [region, day]) === 1
}

export async function unwantedDigests(sql: Sql, region: string): Promise<Set<string>> {
  return new Set((await sql.rows<{ account: string }>('select account from digest_choices where region = $1 and not wanted', [region])).map((row) => row.account))
}

export async function digestWanted(sql: Sql, region: string, account: string): Promise<boolean> {
  return (await sql.first<{ wanted: boolean }>('select wanted from digest_choices where region = $1 and account = $2', [region, account]))?.wanted ?? true
}

export async function keepDigestChoice(sql: Sql, region: string, account: string, wanted: boolean, at: Date): Promise<void> {
  await sql.run(
    `insert into digest_choices (region, account, wanted, at) values ($1, $2, $3, $4) on conflict (region, account) do update set wanted = excluded.wanted, at = excluded.at`,
    [region, account, wanted, at])
}
