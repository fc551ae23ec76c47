/** SQL about accounts, sessions and sign-ins. Session times are the machine's clock. */
import type { Sql } from '../../platform/database.ts'
import type { Role } from '../../platform/actor.ts'

export interface SessionRow {
  kind: 'browser' | 'token'
  csrf: string
  created_at: Date
  expires_at: Date
  account: string
  account_kind: 'person' | 'staff'
  display_name_sealed: Buffer
  person_sealed: Buffer | null
  roles: Role[]
  organs: string[]
  division: string
}

/** The one query behind every request that shows a cookie or a token. */
export function sessionByDigest(sql: Sql, region: string, digest: Buffer): Promise<SessionRow | undefined> {
  return sql.first<SessionRow>(
    `select s.kind, s.csrf, s.created_at, s.expires_at, a.id as account, a.kind as account_kind, a.display_name_sealed, a.person_sealed, a.roles, a.organs, a.division
     from sessions s join accounts a on a.region = s.region and a.id = s.account
     where s.region = $1 and s.token_digest = $2 and s.expires_at > now() and a.active and a.locked_at is null`, [region, digest])
}

/** Many at once: those that hold. */
export function sessionsByDigest(sql: Sql, region: string, digests: readonly Buffer[]): Promise<(SessionRow & { token_digest: Buffer })[]> {
  return sql.rows(
    `select s.token_digest, s.kind, s.csrf, s.created_at, s.expires_at, a.id as account, a.kind as account_kind, a.display_name_sealed, a.person_sealed, a.roles, a.organs, a.division
     from sessions s join accounts a on a.region = s.region and a.id = s.account
     where s.region = $1 and s.token_digest = any($2::bytea[]) and s.expires_at > now() and a.active and a.locked_at is null`, [region, digests])
}

export async function insertSession(sql: Sql, region: string, s: {
  digest: Buffer; account: string; kind: 'browser' | 'token'; idTokenSealed: Buffer | null; fromSealed: Buffer | null; csrf: string; createdAt: Date; expiresAt: Date
}): Promise<void> {
  await sql.run(
    `insert into sessions (region, token_digest, account, kind, id_token_sealed, from_sealed, csrf, created_at, expires_at) values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [region, s.digest, s.account, s.kind, s.idTokenSealed, s.fromSealed, s.csrf, s.createdAt, s.expiresAt])
}

export async function extendSession(sql: Sql, region: string, digest: Buffer, expiresAt: Date): Promise<void> {
  await sql.run('update sessions set expires_at = $3 where region = $1 and token_digest = $2', [region, digest, expiresAt])
}

/** Ends a session; what the provider needs for ending its own comes back. */
export async function endSession(sql: Sql, region: string, digest: Buffer): Promise<Buffer | null> {
  return (await sql.first<{ id_token_sealed: Buffer | null }>('delete from sessions where region = $1 and token_digest = $2 returning id_token_sealed', [region, digest]))?.id_token_sealed ?? null
}

export function endTokens(sql: Sql, region: string, account: string): Promise<number> {
  return sql.run(`delete from sessions where region = $1 and account = $2 and kind = 'token'`, [region, account])
}

export async function sweepSessions(sql: Sql, region: string): Promise<void> {
  await sql.run('delete from sessions where region = $1 and expires_at <= now()', [region])
  await sql.run('delete from sign_ins where region = $1 and expires_at <= now()', [region])
}

export interface AccountRow {
  id: string
  kind: 'person' | 'staff'
  active: boolean
  locked: boolean
  display_name_sealed: Buffer
  roles: Role[]
}

export function accountOf(sql: Sql, region: string, issuer: string, subject: string): Promise<AccountRow | undefined> {
  return sql.first<AccountRow>('select id, kind, active, locked_at is not null as locked, display_name_sealed, roles from accounts where region = $1 and issuer = $2 and subject = $3', [region, issuer, subject])
}

/** Makes or renews a resident's account. */
export async function putPerson(sql: Sql, region: string, p: {
  id: string; issuer: string; subject: string; nameSealed: Buffer; personKey: Buffer; personSealed: Buffer; division: string; at: Date
}): Promise<string> {
  const row = await sql.first<{ id: string }>(
    `insert into accounts (region, id, issuer, subject, kind, display_name_sealed, person_key, person_sealed, roles, organs, division, created_at)
     values ($1,$2,$3,$4,'person',$5,$6,$7,'{applicant}','{}',$8,$9)
     on conflict (region, issuer, subject) do update set display_name_sealed = excluded.display_name_sealed, person_key = excluded.person_key,
       person_sealed = excluded.person_sealed, division = excluded.division
     returning id`,
    [region, p.id, p.issuer, p.subject, p.nameSealed, p.personKey, p.personSealed, p.division, p.at])
  return row?.id ?? p.id
}

export interface SignInRow {
  verifier_sealed: Buffer
  nonce: string
  return_to: string
  intent: { kind: string; payload: Record<string, unknown> } | null
}

export async function insertSignIn(sql: Sql, region: string, s: { state: string; verifierSealed: Buffer; nonce: string; returnTo: string; intent: object | null; expiresAt: Date }): Promise<void> {
  await sql.run(
    `insert into sign_ins (region, state, verifier_sealed, nonce, return_to, intent, expires_at) values ($1,$2,$3,$4,$5,$6,$7)`,
    [region, s.state, s.verifierSealed, s.nonce, s.returnTo, s.intent === null ? null : JSON.stringify(s.intent), s.expiresAt])
}

/** A sign-in under way is used once: it is gone with this. */
export function takeSignIn(sql: Sql, region: string, state: string): Promise<SignInRow | undefined> {
  return sql.first<SignInRow>('delete from sign_ins where region = $1 and state = $2 and expires_at > now() returning verifier_sealed, nonce, return_to, intent', [region, state])
}
