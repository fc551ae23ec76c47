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

/** The same attempt again on that day is counted. */
export async function insertRebound(sql: Sql, region: string, r: NewRebound): Promise<{ number: string; times: number }> {
  const row = await sql.first<{ number: string; times: number }>(
    `insert into rebounds as b (region, id, number, day, at, first_at, organ, via, object, item, item_name, named, list_version, forbids, account, actor_role, words_sealed)
     values ($1,$2,$3,$4,$5,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)
     on conflict (region, day, organ, via, object, item, account) do update set times = b.times + 1, at = excluded.at, words_sealed = excluded.words_sealed
     returning number, times`,
    [region, r.id, r.number, r.day, r.at, r.organ, r.via, r.object, r.item, r.itemName, r.named, r.version, r.forbids, r.account, r.role, r.words])
  return row ?? { number: r.number, times: 1 }
}
