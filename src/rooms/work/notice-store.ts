/** SQL of what staff are told at their desk. Of one kind, organ and day there is one unread notice, which counts. */
import { dayOf } from '../../kernel/day.ts'
import type { Tx } from '../../platform/county.ts'
import type { Sql } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'

export interface Told {
  readonly account: string
  /** `step:` and working days after the deadline. */
  readonly kind: string
  readonly organ: string
  readonly count: number
  /** Some of them, by number. */
  readonly objects: readonly string[]
}

/** As many numbers stand in a notice. */
export const MOST_OBJECTS = 20

/** Any number in one statement; those that are unread grow instead of multiplying. */
export async function tellStaff(tx: Tx, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return
  await tx.run(
    `insert into staff_notices as n (region, day, at, id, account, kind, organ, count, objects)
     select $1, $2, $3, r.id, r.account, r.kind, r.organ, r.count, string_to_array(r.objects, ' ') from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::int[], $9::text[])
       as r(id, account, kind, organ, count, objects) order by r.account, r.kind, r.organ
     on conflict (region, account, day, kind, coalesce(organ, '')) where read_at is null and note_sealed is null
       do update set count = n.count + excluded.count, at = excluded.at, objects = (n.objects || excluded.objects)[1:${MOST_OBJECTS}]`,
    [tx.region, dayOf(tx.now), tx.now, told.map(newId), told.map((t) => t.account), told.map((t) => t.kind), told.map((t) => t.organ), told.map((t) => t.count),
      told.map((t) => t.objects.slice(0, MOST_OBJECTS).join(' '))])
}

/** A hand-over is told by itself, with its word. */
export async function insertHandOver(tx: Tx, h: { account: string; organ: string; objects: readonly string[]; byName: string; note: Buffer }): Promise<void> {
  await tx.run(
    `insert into staff_notices (region, id, account, day, kind, organ, count, objects, by_name, note_sealed, at) values ($1,$2,$3,$4,'handed-over',$5,$6,$7,$8,$9,$10)`,
    [tx.region, newId(), h.account, dayOf(tx.now), h.organ, h.objects.length, h.objects.slice(0, MOST_OBJECTS), h.byName, h.note, tx.now])
}

/** A hand-over that was taken back needs no reading. */
export async function dropHandOvers(sql: Sql, region: string, accounts: readonly string[], objects: readonly string[], since: Date, now: Date): Promise<void> {
  await sql.run(
    `update staff_notices set read_at = $5 where region = $1 and account = any($2::uuid[]) and kind = 'handed-over' and read_at is null and at >= $4 and objects <@ $3`,
    [region, accounts, objects, since, now])
}

export interface NoticeRow {
  readonly id: string
  readonly kind: string
  readonly organ: string | null
  readonly count: number
  readonly objects: readonly string[]
  readonly by_name: string | null
  readonly note_sealed: Buffer | null
  readonly at: Date
  readonly read_at: Date | null
}

/** One's own, newest first; keyset paging. */
export async function noticesOf(sql: Sql, region: string, account: string, after: { at: string; id: string } | null, limit: number): Promise<{ rows: NoticeRow[]; total: number; unread: number }> {
  const rows = await sql.rows<NoticeRow>(
    `select id, kind, organ, count, objects, by_name, note_sealed, at, read_at from staff_notices where region = $1 and account = $2
       and (at, id) < ($3::timestamptz, $4::uuid) order by at desc, id desc limit $5`,
    [region, account, after?.at ?? 'infinity', after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit])
  const count = await sql.first<{ total: number; unread: number }>(
    `select (select count(*) from (select 1 from staff_notices where region = $1 and account = $2 limit 1000) x) as total,
       (select count(*) from (select 1 from staff_notices where region = $1 and account = $2 and read_at is null limit 1000) x) as unread`, [region, account])
  return { rows, total: count?.total ?? 0, unread: count?.unread ?? 0 }
}

/** Marks one's own read: one, or all of them. */
export function readNotices(sql: Sql, region: string, account: string, id: string | null, at: Date): Promise<number> {
  return sql.run('update staff_notices set read_at = $4 where region = $1 and account = $2 and read_at is null and ($3::uuid is null or id = $3)', [region, account, id, at])
}
