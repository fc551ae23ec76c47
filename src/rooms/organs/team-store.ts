/** SQL about who stands where and who is away, for those who hand out work. */
import type { Role } from '../../platform/actor.ts'
import type { Sql } from '../../platform/database.ts'

export const teams = ['co-check', 'agency', 'window', 'decision'] as const
export type TeamName = (typeof teams)[number]

export interface TeamPost {
  readonly account: string
  readonly organ: string
  readonly team: TeamName
  readonly position: 'member' | 'leader' | 'organ-leader'
}

/** Posts of these accounts or, without them, of everybody: some hundreds in a county. */
export function postsIn(sql: Sql, region: string, account: string | null): Promise<TeamPost[]> {
  return sql.rows<TeamPost>('select account, organ, team, position from staff_posts where region = $1 and ($2::uuid is null or account = $2)', [region, account])
}

export interface Away {
  readonly account: string
  readonly substitute: string | null
  /** Last day, YYYY-MM-DD. */
  readonly until: string
}

export function awayOnDay(sql: Sql, region: string, day: string): Promise<Away[]> {
  return sql.rows<Away>('select account, substitute, until_day as until from absences where region = $1 and until_day >= $2 and from_day <= $2 order by until_day', [region, day])
}

export interface ColleagueRow {
  readonly id: string
  readonly name_sealed: Buffer
  readonly title: string | null
  readonly organs: readonly string[]
}

const columns = 'id, display_name_sealed as name_sealed, title, organs'

/** Active staff with a role; who is locked can do nothing and is given nothing. Index staff_by_role. */
export function staffWithRole(sql: Sql, region: string, role: Role): Promise<ColleagueRow[]> {
  return sql.rows<ColleagueRow>(`select ${columns} from accounts where region = $1 and kind = 'staff' and active and locked_at is null and roles @> array[$2::text] order by subject`, [region, role])
}

export function staffByIds(sql: Sql, region: string, ids: readonly string[]): Promise<ColleagueRow[]> {
  return sql.rows<ColleagueRow>(`select ${columns} from accounts where region = $1 and id = any($2::uuid[]) and kind = 'staff'`, [region, ids])
}
