/** SQL about staff accounts, their posts, absences and duty. */
import type { Sql } from '../../platform/database.ts'
import type { Position, Team } from './texts.ts'

export interface Account {
  id: string
  subject: string
  name_sealed: Buffer
  title: string | null
  organ: string | null
  organs: string[]
  division: string
  roles: string[]
  active: boolean
  locked_at: Date | null
}

const columns = 'id, subject, display_name_sealed as name_sealed, title, organ, organs, division, roles, active, locked_at'

/** All staff accounts: some hundreds in a county, some thousands in a large one. Index staff_accounts. */
export function staffAccounts(sql: Sql, region: string): Promise<Account[]> {
  return sql.rows<Account>(`select ${columns} from accounts where region = $1 and kind = 'staff' order by subject`, [region])
}

export function staffAccount(sql: Sql, region: string, id: string, lock = false): Promise<Account | undefined> {
  return sql.first<Account>(`select ${columns} from accounts where region = $1 and id = $2 and kind = 'staff'${lock ? ' for update' : ''}`, [region, id])
}

export async function hasSecurityAdministrator(sql: Sql, region: string): Promise<boolean> {
  return await sql.first(`select 1 from accounts where region = $1 and kind = 'staff' and active and roles @> array['security-admin'] limit 1`, [region]) !== undefined
}

/** Which of these names are anybody's already, a resident's too. */
export async function takenAccounts(sql: Sql, region: string, issuer: string, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.rows<{ subject: string }>('select subject from accounts where region = $1 and issuer = $2 and subject = any($3)', [region, issuer, subjects])
  return new Set(rows.map((row) => row.subject))
}

export interface StaffWrite {
  readonly id: string
  readonly nameSealed: Buffer
  readonly title: string | null
  readonly organ: string | null
  readonly division: string
  readonly active: boolean
}

/** A new account may do nothing: roles and scopes are the security administrator's to give. */
export async function insertStaff(sql: Sql, region: string, s: StaffWrite & { issuer: string; subject: string; at: Date }): Promise<void> {
  await sql.run(
    `insert into accounts (region, id, issuer, subject, kind, display_name_sealed, roles, organs, organ, division, title, active, created_at)
     values ($1,$2,$3,$4,'staff',$5,'{}','{}',$6,$7,$8,$9,$10)`, [region, s.id, s.issuer, s.subject, s.nameSealed, s.organ, s.division, s.title, s.active, s.at])
}

export async function updateStaff(sql: Sql, region: string, s: StaffWrite & { rightsEnd: boolean }): Promise<void> {
  await sql.run(
    `update accounts set display_name_sealed = $3, organ = $4, division = $5, title = $6, active = $7,
       roles = case when $8 then '{}' else roles end, organs = case when $8 then '{}' else organs end
     where region = $1 and id = $2 and kind = 'staff'`, [region, s.id, s.nameSealed, s.organ, s.division, s.title, s.active, s.rightsEnd])
}

export interface Post {
  account: string
  organ: string
  team: Team
  position: Position
}

export function allPosts(sql: Sql, region: string): Promise<Post[]> {
  return sql.rows<Post>('select account, organ, team, position from staff_posts where region = $1', [region])
}

/** Replaces the posts of one account in an organ. */
export async function replacePosts(sql: Sql, region: string, account: string, organ: string, posts: readonly { team: Team; position: Position }[]): Promise<void> {
  await sql.run('delete from staff_posts where region = $1 and account = $2 and organ = $3', [region, account, organ])
  if (posts.length === 0) return
  await sql.run('insert into staff_posts (region, account, organ, team, position) select $1, $2, $3, p.team, p.position from unnest($4::text[], $5::text[]) as p(team, position)',
    [region, account, organ, posts.map((post) => post.team), posts.map((post) => post.position)])
}

/** Who moves or leaves gives up every post. */
export async function endPosts(sql: Sql, region: string, account: string): Promise<void> {
  await sql.run('delete from staff_posts where region = $1 and account = $2', [region, account])
}

export interface Absence {
  id: string
  account: string
  from: string
  until: string
  substitute: string | null
  note: string
}

const absence = `id, account, from_day as "from", until_day as "until", substitute, coalesce(note, '') as note`

/** Absences that touch a period. */
export function absencesBetween(sql: Sql, region: string, from: string, until: string): Promise<Absence[]> {
  return sql.rows<Absence>(`select ${absence} from absences where region = $1 and until_day >= $2 and from_day <= $3 order by from_day, id`, [region, from, until])
}

export async function insertAbsence(sql: Sql, region: string, a: Absence): Promise<void> {
  await sql.run('insert into absences (region, id, account, from_day, until_day, substitute, note) values ($1,$2,$3,$4,$5,$6,$7)',
    [region, a.id, a.account, a.from, a.until, a.substitute, a.note])
}

export function removeAbsence(sql: Sql, region: string, id: string): Promise<Absence | undefined> {
  return sql.first<Absence>(`delete from absences where region = $1 and id = $2 returning ${absence}`, [region, id])
}
