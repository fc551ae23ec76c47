/** SQL about the lists of upper levels: those of the reference data and those the county brought in. */
import type { Sql } from '../../../platform/database.ts'
import { folded } from '../guard/rules.ts'

/** Items and folded names that an upper list says villages must not issue. */
export async function barredToVillages(sql: Sql, region: string): Promise<Set<string>> {
  const rows = await sql.rows<{ item: string | null; name: string }>(
    `select item, name from upstream_entries where region = $1
     union all select e.item, e.name from upstream_list_entries e join upstream_lists l using (region, list) where e.region = $1 and l.purpose in ('grassroots', 'cancel')`, [region])
  return new Set(rows.flatMap((row) => [folded(row.name), ...row.item === null ? [] : [row.item]]))
}
