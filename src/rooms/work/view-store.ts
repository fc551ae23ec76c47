/** SQL of saved views. */
import type { Sql } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { SavedView, WorkFilter } from './contract.ts'

export function viewsOf(sql: Sql, region: string, account: string): Promise<SavedView[]> {
  return sql.rows<SavedView>('select id, name, query from work_views where region = $1 and account = $2 order by created_at, id', [region, account])
}

export async function keepView(sql: Sql, region: string, account: string, view: { name: string; query: WorkFilter }, at: Date): Promise<string> {
  const id = newId()
  const row = await sql.first<{ id: string }>(
    `insert into work_views (region, account, id, name, query, created_at) values ($1,$2,$3,$4,$5,$6)
     on conflict (region, account, name) do update set query = excluded.query returning id`, [region, account, id, view.name, JSON.stringify(view.query), at])
  return row?.id ?? id
}

export function removeView(sql: Sql, region: string, account: string, id: string): Promise<number> {
  return sql.run('delete from work_views where region = $1 and account = $2 and id = $3', [region, account, id])
}
