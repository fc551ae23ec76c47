/** SQL about who is on duty. */
import type { Sql } from '../../platform/database.ts'
import type { Team } from './texts.ts'

export interface Duty {
  team: Team
  place: string
  day: string
  account: string
}

export function dutyBetween(sql: Sql, region: string, organ: string, from: string, until: string): Promise<Duty[]> {
  return sql.rows<Duty>('select team, place, day, account from duty_rosters where region = $1 and organ = $2 and day between $3 and $4', [region, organ, from, until])
}

export async function replaceCell(sql: Sql, region: string, cell: { organ: string; team: Team; place: string; day: string; accounts: readonly string[] }): Promise<void> {
  await sql.run('delete from duty_rosters where region = $1 and organ = $2 and day = $3 and team = $4 and place = $5', [region, cell.organ, cell.day, cell.team, cell.place])
  if (cell.accounts.length === 0) return
  await sql.run('insert into duty_rosters (region, organ, team, place, day, account) select $1, $2, $3, $4, $5, unnest($6::uuid[])',
    [region, cell.organ, cell.team, cell.place, cell.day, cell.accounts])
}

/** Replaces a whole week of an organ from a day on. */
export async function replaceDays(sql: Sql, region: string, organ: string, from: string, until: string, duties: readonly Duty[]): Promise<void> {
  await sql.run('delete from duty_rosters where region = $1 and organ = $2 and day between $3 and $4', [region, organ, from, until])
  await sql.run(
    `insert into duty_rosters (region, organ, team, place, day, account)
     select $1, $2, d.team, d.place, d.day, d.account from unnest($3::text[], $4::text[], $5::date[], $6::uuid[]) as d(team, place, day, account)`,
    [region, organ, duties.map((d) => d.team), duties.map((d) => d.place), duties.map((d) => d.day), duties.map((d) => d.account)])
}

export function dutyDaysOf(sql: Sql, region: string, account: string, from: string, until: string): Promise<{ day: string }[]> {
  return sql.rows<{ day: string }>('select distinct day from duty_rosters where region = $1 and account = $2 and day between $3 and $4 order by day', [region, account, from, until])
}

/** Who leaves or moves is on no roster any more from that day on. */
export function removeDutyFrom(sql: Sql, region: string, account: string, day: string): Promise<number> {
  return sql.run('delete from duty_rosters where region = $1 and account = $2 and day >= $3', [region, account, day])
}
