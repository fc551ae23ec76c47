/** SQL for picking one piece of work while others pick too. */
import type { Sql } from '../../platform/database.ts'

/** The most urgent of these that is still free and that nobody is taking in this moment; locked. */
export async function firstFree(sql: Sql, region: string, ids: readonly string[]): Promise<string | undefined> {
  const row = await sql.first<{ id: string }>(
    `select id from work_items where region = $1 and id = any($2::uuid[]) and state = 'open' and assignee is null order by due_at, id limit 1 for update skip locked`, [region, ids])
  return row?.id
}

/** How much each of these has in hand. */
export async function loadOf(sql: Sql, region: string, accounts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.rows<{ account: string; n: number }>(
    `select a.account, (select count(*) from (select 1 from work_items w where w.region = $1 and w.assignee = a.account and w.state = 'open' limit 1000) x) as n
     from unnest($2::uuid[]) as a(account)`, [region, accounts])
  return new Map(rows.map((row) => [row.account, row.n]))
}
