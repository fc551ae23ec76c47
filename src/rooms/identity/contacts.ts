/**
 * Where somebody can be reached: a resident's telephone as the identity provider gave it, a member of staff's mail address. Both are
 * sealed, used for telling people something, and never shown to anybody else.
 */
import type { Role } from '../../platform/actor.ts'
import type { County, Tx } from '../../platform/county.ts'
import type { Sql } from '../../platform/database.ts'

/** A resident's telephone; null when the provider gave none, or the account is no resident's. */
export async function phoneOf(tx: Tx, account: string): Promise<string | null> {
  const row = await tx.first<{ person_sealed: Buffer }>(`select person_sealed from accounts where region = $1 and id = $2 and active and person_sealed is not null`, [tx.region, account])
  return row ? tx.county.seal.open<{ phone?: string | null }>(row.person_sealed).phone ?? null : null
}

/** The person's keyed digest, for recording that their data were used. */
export async function personKeyOf(sql: Sql, region: string, account: string): Promise<Buffer | null> {
  return (await sql.first<{ person_key: Buffer | null }>('select person_key from accounts where region = $1 and id = $2', [region, account]))?.person_key ?? null
}

export async function mailOf(county: County, account: string): Promise<string | null> {
  const row = await county.db.first<{ mail_sealed: Buffer | null }>('select mail_sealed from accounts where region = $1 and id = $2', [county.region, account])
  return row?.mail_sealed ? county.seal.open<string>(row.mail_sealed) : null
}

/** null: they are no longer reached by mail. The address has been checked by `isMail`. */
export async function keepMail(tx: Tx, account: string, mail: string | null): Promise<void> {
  await tx.run(`update accounts set mail_sealed = $3 where region = $1 and id = $2 and kind = 'staff'`,
    [tx.region, account, mail === null ? null : tx.county.seal.close(mail)])
}

/** What the identity provider knows; an address that they gave themselves stays. */
export async function suggestMail(tx: Tx, account: string, mail: string): Promise<void> {
  await tx.run(`update accounts set mail_sealed = $3 where region = $1 and id = $2 and kind = 'staff' and mail_sealed is null`, [tx.region, account, tx.county.seal.close(mail)])
}

export interface StaffMail {
  readonly account: string
  readonly roles: readonly Role[]
  readonly organs: readonly string[]
  readonly mail_sealed: Buffer
}

/** Everybody on the staff who can be reached by mail. A county's staff are a few hundred rows: one scan, once a day. */
export function staffMails(sql: Sql, region: string): Promise<StaffMail[]> {
  return sql.rows<StaffMail>(`select id as account, roles, organs, mail_sealed from accounts where region = $1 and kind = 'staff' and active and locked_at is null and mail_sealed is not null order by id`, [region])
}

export async function staffInRole(sql: Sql, region: string, role: Role): Promise<string[]> {
  return (await sql.rows<{ id: string }>(`select id from accounts where region = $1 and kind = 'staff' and active and locked_at is null and $2 = any(roles)`, [region, role])).map((row) => row.id)
}

/** Staff in a role who act for one organ; those who act for all of them only where it has none of its own. */
export async function staffInRoleOf(sql: Sql, region: string, role: Role, organ: string): Promise<string[]> {
  const found = await sql.rows<{ id: string; own: boolean }>(
    `select id, $3 = any(organs) as own from accounts where region = $1 and kind = 'staff' and active and $2 = any(roles) and organs && array[$3, '*']`, [region, role, organ])
  const own = found.filter((each) => each.own)
  return (own.length > 0 ? own : found).map((each) => each.id)
}

/** The account by which the identity provider knows a member of staff. */
export async function staffAccount(sql: Sql, region: string, issuer: string, subject: string): Promise<string | null> {
  return (await sql.first<{ id: string }>(`select id from accounts where region = $1 and issuer = $2 and subject = $3 and kind = 'staff'`, [region, issuer, subject]))?.id ?? null
}

/** The telephone number the identity provider knows; null when the person never signed in or has none. `subject`: keyed digest of the person. */
export async function phoneOfPerson(county: County, subject: Buffer): Promise<string | null> {
  const row = await county.db.first<{ person_sealed: Buffer }>(
    `select person_sealed from accounts where region = $1 and person_key = $2 and kind = 'person' and active order by created_at desc limit 1`, [county.region, subject])
  return row ? county.seal.open<{ phone?: string | null }>(row.person_sealed).phone ?? null : null
}
