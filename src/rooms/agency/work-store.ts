/** SQL about what waits for officials of this room: for the work list, which keeps it in one table with the rest. */
import type { Sql } from '../../platform/database.ts'

export interface AgencyWork {
  readonly id: string
  readonly number: string
  readonly case_number: string
  readonly item: string
  /** Whose turn it is. */
  readonly organ: string
  readonly opened_at: Date
  /** Orders: the deadline. Authorisations: the last day they are good for. */
  readonly ends_at: Date
  readonly open: boolean
}

const order = `id, number, case_number, item, issuing_organ as organ, created_at as opened_at, due_at as ends_at, state = 'open' as open`
const errand = `id, number, case_number, item, agent_organ as organ, given_at as opened_at, expires_at as ends_at, state = 'given' as open`

export function orderWork(sql: Sql, region: string, numbers: readonly string[]): Promise<AgencyWork[]> {
  return sql.rows<AgencyWork>(`select ${order} from co_checks where region = $1 and number = any($2)`, [region, numbers])
}

export function errandWork(sql: Sql, region: string, numbers: readonly string[]): Promise<AgencyWork[]> {
  return sql.rows<AgencyWork>(`select ${errand} from authorisations where region = $1 and number = any($2)`, [region, numbers])
}

/** All open orders, page by page in the order of their ids. */
export function openOrders(sql: Sql, region: string, after: string | null, limit: number): Promise<AgencyWork[]> {
  return sql.rows<AgencyWork>(`select ${order} from co_checks where region = $1 and state = 'open' and ($2::uuid is null or id > $2) order by id limit $3`, [region, after, limit])
}

export function openErrands(sql: Sql, region: string, after: string | null, limit: number): Promise<AgencyWork[]> {
  return sql.rows<AgencyWork>(`select ${errand} from authorisations where region = $1 and state = 'given' and ($2::uuid is null or id > $2) order by id limit $3`, [region, after, limit])
}

/** The clock of an open order stands still: it does not become overdue meanwhile. */
export function stopOrderClock(sql: Sql, region: string, number: string, at: Date): Promise<number> {
  return sql.run(`update co_checks set paused_at = $3 where region = $1 and number = $2 and state = 'open'`, [region, number, at])
}

/** It goes on, with the deadline moved; late is the order only when the new day has passed too. */
export function startOrderClock(sql: Sql, region: string, number: string, due: { at: Date; calendar: string }, now: Date): Promise<number> {
  return sql.run(
    `update co_checks set paused_at = null, due_at = $3, calendar = $4, overdue_at = case when $3::timestamptz > $5::timestamptz then null else overdue_at end
     where region = $1 and number = $2 and state = 'open'`, [region, number, due.at, due.calendar, now])
}
