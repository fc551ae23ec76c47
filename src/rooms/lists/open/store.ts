/** SQL of what anybody may look up about the lists: every version, and one proof through all of them. */
import type { Sql } from '../../../platform/database.ts'
import type { AnyList, List, ListEntry, ListVersion } from '../types.ts'
import { lists } from '../types.ts'

/** Every version that was ever in force, newest first. */
export function allVersions(sql: Sql, region: string, limit: number): Promise<(ListVersion & { at: Date; entries: number })[]> {
  return sql.rows(
    `select v.list, v.version, v.in_force_from as "inForceFrom", v.superseded_on as "supersededOn", v.decided_by as "decidedBy", v.at,
       (select count(*) from list_entries e where e.region = v.region and e.list = v.list and e.version = v.version and e.in_force) as entries
     from list_versions v where v.region = $1 order by v.in_force_from desc, v.at desc, v.list limit $2`, [region, limit])
}

/** On which days after one and up to another which version of the five took force, newest first; of several on one day the last. */
export function daysOfForce(sql: Sql, region: string, since: string, until: string): Promise<{ day: string; list: List; version: number }[]> {
  return sql.rows(
    `select in_force_from as day, list, max(version) as version from list_versions
     where region = $1 and in_force_from > $2 and in_force_from <= $3 and list = any($4) group by 1, 2 order by 1 desc, 2`, [region, since, until, lists])
}

export type Standing = ListVersion & Pick<ListEntry, 'scope' | 'inForce' | 'basis' | 'article' | 'replacedBy' | 'name'>

/** In which versions of which lists a proof stood, oldest first. */
export function standingsOf(sql: Sql, region: string, item: string): Promise<Standing[]> {
  return sql.rows(
    `select v.list, v.version, v.in_force_from as "inForceFrom", v.superseded_on as "supersededOn", v.decided_by as "decidedBy",
       e.scope, e.in_force as "inForce", e.basis, e.article, e.replaced_by as "replacedBy", e.name
     from list_entries e join list_versions v on v.region = e.region and v.list = e.list and v.version = e.version
     where e.region = $1 and e.item = $2 order by v.in_force_from, v.list, v.version`, [region, item])
}

/** Every version with its digest: what an ETag is made of. */
export async function stateOfLists(sql: Sql, region: string, list: AnyList | null): Promise<string> {
  const rows = await sql.rows<{ list: string; version: number; digest: string; on: string | null }>(
    `select list, version, digest, superseded_on as on from list_versions where region = $1 and ($2::text is null or list = $2) order by list, version`, [region, list])
  return rows.map((row) => `${row.list} ${row.version} ${row.digest} ${row.on ?? ''}`).join('\n')
}
