/** SQL of the guard: refused attempts, and what people report. */
import type { Sql } from '../../../platform/database.ts'
import type { Way } from './rules.ts'

export interface NewRebound {
  readonly id: string
  readonly number: string
  readonly day: string
  readonly at: Date
  readonly organ: string
  readonly via: Way
  readonly object: string
  readonly item: string
  readonly itemName: string
  readonly named: string
  readonly version: number
  readonly forbids: string
  readonly account: string
  readonly role: string
  readonly words: Buffer | null
}

/** The same attempt again on that day is counted; after oversight has dealt with it, it is a new one. */
export async function insertRebound(sql: Sql, region: string, r: NewRebound): Promise<{ number: string; times: number }> {
  const row = await sql.first<{ number: string; times: number }>(
    `insert into rebounds as b (region, id, number, day, at, first_at, organ, via, object, item, item_name, named, list_version, forbids, account, actor_role, words_sealed)
     values ($1,$2,$3,$4,$5,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)
     on conflict (region, day, organ, via, object, item, account) where handled_at is null do update set times = b.times + 1, at = excluded.at, words_sealed = excluded.words_sealed
     returning number, times`,
    [region, r.id, r.number, r.day, r.at, r.organ, r.via, r.object, r.item, r.itemName, r.named, r.version, r.forbids, r.account, r.role, r.words])
  return row ?? { number: r.number, times: 1 }
}

export interface ReboundLine {
  readonly id: string
  readonly number: string
  readonly at: Date
  readonly first_at: Date
  readonly times: number
  readonly organ: string
  readonly via: Way
  readonly object: string
  readonly item: string
  readonly item_name: string
  readonly named: string
  readonly forbids: string
  readonly account: string
  readonly actor_role: string
  readonly words_sealed: Buffer | null
  readonly handled_at: Date | null
  readonly handled_name: string | null
  readonly outcome: 'corrected' | 'mistaken' | 'followed-up' | null
  readonly note_sealed: Buffer | null
}

export interface ReboundFilter {
  readonly state: 'open' | 'handled' | 'all'
  readonly organ: string | null
  readonly way: Way | null
  readonly item: string | null
}

const fits = `region = $1 and ($2 = 'all' or (handled_at is null) = ($2 = 'open')) and ($3::text is null or organ = $3) and ($4::text is null or via = $4) and ($5::text is null or item = $5)`
const columns = `id, number, at, first_at, times, organ, via, object, item, item_name, named, forbids, account, actor_role, words_sealed, handled_at, handled_name, outcome, note_sealed`

/** Newest first; keyset paging on (at, id). */
export async function reboundsOf(sql: Sql, region: string, f: ReboundFilter, limit: number, after: { at: string; id: string } | null): Promise<{ rows: ReboundLine[]; total: number; open: number }> {
  const filter = [region, f.state, f.organ, f.way, f.item]
  const rows = await sql.rows<ReboundLine>(
    `select ${columns} from rebounds where ${fits} and ($6::timestamptz is null or (at, id) < ($6::timestamptz, $7::uuid)) order by at desc, id desc limit $8`,
    [...filter, after?.at ?? null, after?.id ?? null, limit])
  const counts = await sql.first<{ n: number }>(`select count(*) as n from rebounds where ${fits}`, filter)
  const open = await sql.first<{ n: number }>('select count(*) as n from rebounds where region = $1 and handled_at is null', [region])
  return { rows, total: counts?.n ?? 0, open: open?.n ?? 0 }
}

export function reboundByNumber(sql: Sql, region: string, number: string): Promise<ReboundLine | undefined> {
  return sql.first<ReboundLine>(`select ${columns} from rebounds where region = $1 and number = $2 for update`, [region, number])
}

export async function closeRebound(sql: Sql, region: string, id: string, h: { at: Date; by: string; name: string; outcome: string; note: Buffer }): Promise<void> {
  await sql.run('update rebounds set handled_at = $3, handled_by = $4, handled_name = $5, outcome = $6, note_sealed = $7 where region = $1 and id = $2',
    [region, id, h.at, h.by, h.name, h.outcome, h.note])
}

export interface NewReport {
  readonly id: string
  readonly number: string
  readonly at: Date
  readonly asked: string
  readonly item: string | null
  readonly answer: string
  readonly version: number | null
  readonly place: Buffer | null
  readonly words: Buffer | null
  readonly contact: Buffer | null
}

export async function insertReport(sql: Sql, region: string, r: NewReport): Promise<void> {
  await sql.run(
    `insert into demand_reports (region, id, number, at, asked_for, item, answer, list_version, place_sealed, words_sealed, contact_sealed) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
    [region, r.id, r.number, r.at, r.asked, r.item, r.answer, r.version, r.place, r.words, r.contact])
}

export interface ReportLine {
  readonly id: string
  readonly number: string
  readonly at: Date
  readonly asked_for: string
  readonly item: string | null
  readonly answer: string
  readonly place_sealed: Buffer | null
  readonly words_sealed: Buffer | null
  readonly contact_sealed: Buffer | null
}

/** Newest first; ids are in the order of time. */
export async function reportsOf(sql: Sql, region: string, limit: number, after: string | null): Promise<{ rows: ReportLine[]; total: number }> {
  const rows = await sql.rows<ReportLine>(
    `select id, number, at, asked_for, item, answer, place_sealed, words_sealed, contact_sealed from demand_reports
     where region = $1 and ($2::uuid is null or id < $2::uuid) order by id desc limit $3`, [region, after, limit])
  return { rows, total: (await sql.first<{ n: number }>('select count(*) as n from demand_reports where region = $1', [region]))?.n ?? 0 }
}

export type PublicLine = Pick<ReboundLine, 'id' | 'number' | 'at' | 'organ' | 'via' | 'item' | 'item_name' | 'forbids' | 'outcome' | 'handled_at'>

/** What oversight has dealt with and found to be a demand, newest first. Everybody may read it: no person and no words. */
export async function publicRebounds(sql: Sql, region: string, limit: number, after: { at: string; id: string } | null): Promise<{ rows: PublicLine[]; total: number }> {
  const shown = `region = $1 and handled_at is not null and outcome <> 'mistaken'`
  const rows = await sql.rows<PublicLine>(
    `select id, number, at, organ, via, item, item_name, forbids, outcome, handled_at from rebounds
     where ${shown} and ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3::uuid)) order by at desc, id desc limit $4`, [region, after?.at ?? null, after?.id ?? null, limit])
  return { rows, total: (await sql.first<{ n: number }>(`select count(*) as n from rebounds where ${shown}`, [region]))?.n ?? 0 }
}
