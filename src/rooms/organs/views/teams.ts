/** Teams and who stands in for whom, for those who hand out work (C4.5, T5.1). */
import type { Role } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { Sql } from '../../../platform/database.ts'
import type { Organ } from '../store.ts'
import type { Away, TeamName, TeamPost } from '../team-store.ts'
import { awayOnDay, postsIn, staffByIds, staffWithRole } from '../team-store.ts'
import { directoryOf } from './directory.ts'

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly organs: readonly string[]
}

/** Every post of the county, or those of one account; `sql` for a look inside a transaction. */
export function postsOf(county: County, account: string | null = null, sql: Sql = county.db): Promise<TeamPost[]> {
  return postsIn(sql, county.region, account)
}

/** Who leads a team of an organ: its leaders, and the organ's. */
export function leadersOf(posts: readonly TeamPost[], organ: string, team: TeamName): { readonly team: readonly string[]; readonly organ: readonly string[] } {
  const here = posts.filter((post) => post.organ === organ)
  const accounts = (wanted: readonly TeamPost[]) => [...new Set(wanted.map((post) => post.account))]
  return {
    team: accounts(here.filter((post) => post.position === 'leader' && post.team === team)),
    organ: accounts(here.filter((post) => post.position === 'organ-leader')),
  }
}

/** Who is away on a day, with who stands in; `sql` for a look inside a transaction. */
export async function awayOn(county: County, day: string, sql: Sql = county.db): Promise<ReadonlyMap<string, Away>> {
  return new Map((await awayOnDay(sql, county.region, day)).map((away) => [away.account, away]))
}

const colleague = (county: County) => (row: { id: string; name_sealed: Buffer; title: string | null; organs: readonly string[] }): Colleague =>
  ({ id: row.id, name: county.seal.open<string>(row.name_sealed), title: row.title, organs: row.organs })

/** Names of staff by account; those that are gone are missing. */
export async function colleaguesByIds(county: County, ids: readonly string[], sql: Sql = county.db): Promise<ReadonlyMap<string, Colleague>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  return new Map((await staffByIds(sql, county.region, wanted)).map(colleague(county)).map((one) => [one.id, one]))
}

/** Active staff with a role, in the order of their accounts. */
export async function colleaguesWith(county: County, role: Role): Promise<Colleague[]> {
  return (await staffWithRole(county.db, county.region, role)).map(colleague(county))
}

/** Organs whose name, short name or code holds these words. */
export async function organsNamed(county: County, words: string): Promise<Organ[]> {
  const { organs } = await directoryOf(county)
  return [...organs.values()].filter((organ) => organ.name.includes(words) || organ.shortName.includes(words) || organ.code === words)
}
