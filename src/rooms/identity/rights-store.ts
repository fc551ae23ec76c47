/** SQL about accounts as the security administrator sees them. */
import type { Sql } from '../../platform/database.ts'

export interface RightsRow {
  id: string
  kind: 'person' | 'staff'
  subject: string
  name_sealed: Buffer
  title: string | null
  organ: string | null
  division: string
  roles: string[]
  organs: string[]
  active: boolean
  locked_at: Date | null
  lock_reason: string | null
}

const columns = 'id, kind, subject, display_name_sealed as name_sealed, title, organ, division, roles, organs, active, locked_at, lock_reason'

/** All staff accounts. Index staff_accounts. */
export function staffRights(sql: Sql, region: string): Promise<RightsRow[]> {
  return sql.rows<RightsRow>(`select ${columns} from accounts where region = $1 and kind = 'staff' order by subject`, [region])
}

export function rightsOf(sql: Sql, region: string, id: string, lock = false): Promise<RightsRow | undefined> {
  return sql.first<RightsRow>(`select ${columns} from accounts where region = $1 and id = $2${lock ? ' for update' : ''}`, [region, id])
}

/** A resident's account by the keyed digest of the identity number. */
export function residentAccounts(sql: Sql, region: string, personKey: Buffer): Promise<RightsRow[]> {
  return sql.rows<RightsRow>(`select ${columns} from accounts where region = $1 and kind = 'person' and person_key = $2 order by created_at`, [region, personKey])
}

export async function setRights(sql: Sql, region: string, id: string, roles: readonly string[], organs: readonly string[]): Promise<void> {
  await sql.run('update accounts set roles = $3, organs = $4 where region = $1 and id = $2', [region, id, roles, organs])
}

export async function setLock(sql: Sql, region: string, id: string, at: Date | null, reason: string | null): Promise<void> {
  await sql.run('update accounts set locked_at = $3, lock_reason = $4 where region = $1 and id = $2', [region, id, at, reason])
}

export interface SessionOf {
  id: string
  kind: 'browser' | 'token'
  from_sealed: Buffer | null
  created_at: Date
  expires_at: Date
}

/** Open sessions and tokens, newest first, by the first half of their digest. */
export function sessionsOf(sql: Sql, region: string, account: string): Promise<SessionOf[]> {
  return sql.rows<SessionOf>(
    `select encode(substr(token_digest, 1, 8), 'hex') as id, kind, from_sealed, created_at, expires_at from sessions
     where region = $1 and account = $2 and expires_at > now() order by created_at desc`, [region, account])
}

export async function sessionCounts(sql: Sql, region: string, accounts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.rows<{ account: string; n: number }>(
    'select account, count(*)::int as n from sessions where region = $1 and account = any($2) and expires_at > now() group by account', [region, accounts])
  return new Map(rows.map((row) => [row.account, row.n]))
}

/** Ends one session, or all of an account. */
export function endSessionsOf(sql: Sql, region: string, account: string, session: string | null): Promise<number> {
  return sql.run(`delete from sessions where region = $1 and account = $2 and ($3::text is null or encode(substr(token_digest, 1, 8), 'hex') = $3)`, [region, account, session])
}
