/** SQL about what people are told in the portal and at the desk. */
import type { Sql } from '../../platform/database.ts'

export interface NewNotice {
  readonly id: string
  readonly account: string
  readonly caseNumber: string | null
  readonly kind: string
  readonly text: string
  readonly at: Date
}

/** 0 when the account was told this about this case already. */
export function insertNotice(sql: Sql, region: string, n: NewNotice): Promise<number> {
  return sql.run(
    `insert into notices (region, id, account, case_number, kind, text, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (region, account, kind, coalesce(case_number, '')) do nothing`,
    [region, n.id, n.account, n.caseNumber, n.kind, n.text, n.at])
}

export interface NoticeRow {
  id: string
  at: Date
  kind: string
  text: string
  case_number: string | null
  read_at: Date | null
}

/** Newest first; keyset paging on the id, which is ordered by time. */
export function noticesOf(sql: Sql, region: string, account: string, limit: number, after: string | null): Promise<NoticeRow[]> {
  return sql.rows<NoticeRow>(
    `select id, at, kind, text, case_number, read_at from notices where region = $1 and account = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [region, account, after, limit])
}

export async function countNotices(sql: Sql, region: string, account: string): Promise<{ n: number; unread: number }> {
  const count = await sql.first<{ n: number; unread: number }>(
    'select count(*) as n, count(*) filter (where read_at is null) as unread from notices where region = $1 and account = $2', [region, account])
  return count ?? { n: 0, unread: 0 }
}

export function noteRead(sql: Sql, region: string, account: string, id: string, at: Date): Promise<number> {
  return sql.run('update notices set read_at = coalesce(read_at, $4) where region = $1 and account = $2 and id = $3', [region, account, id, at])
}
