/** SQL about the lists of upper levels: those of the reference data and those the county brought in. */
import type { Sql } from '../../../platform/database.ts'
import { foldedName as folded } from '../../catalogue/index.ts'
import type { Level, Purpose } from './upstream-rules.ts'

/** Items and folded names that upper lists of these purposes name. What ships says what villages must not issue. */
export async function namedBy(sql: Sql, region: string, purposes: readonly Purpose[]): Promise<Set<string>> {
  const rows = await sql.rows<{ item: string | null; name: string }>(
    `select item, name from upstream_entries where region = $1 and 'grassroots' = any($2)
     union all select e.item, e.name from upstream_list_entries e join upstream_lists l using (region, list) where e.region = $1 and l.purpose = any($2)`, [region, purposes])
  return new Set(rows.flatMap((row) => [folded(row.name), ...row.item === null ? [] : [row.item]]))
}

/** Which upper lists name an item. */
export async function listsNaming(sql: Sql, region: string): Promise<Map<string, string[]>> {
  const rows = await sql.rows<{ item: string; lists: string[] }>(
    `select item, array_agg(distinct list order by list) as lists from (select list, item from upstream_entries where region = $1 and item is not null
       union all select list, item from upstream_list_entries where region = $1 and item is not null) named group by item`, [region])
  return new Map(rows.map((row) => [row.item, row.lists]))
}

export interface UpstreamListRow {
  readonly list: string
  readonly name: string
  readonly level: Level
  readonly purpose: Purpose
  readonly document: string
  readonly effectiveFrom: string | null
  readonly source: string
  readonly importedAt: Date | null
  readonly entries: number
}

/** The lists the county brought in. */
export function ownLists(sql: Sql, region: string): Promise<UpstreamListRow[]> {
  return sql.rows<UpstreamListRow>(
    `select list, name, level, purpose, document, effective_from as "effectiveFrom", source, imported_at as "importedAt",
       (select count(*) from upstream_list_entries e where e.region = l.region and e.list = l.list) as entries
     from upstream_lists l where region = $1 order by list`, [region])
}

/** The lists that came with the reference data: only what their rows say. */
export function shippedLists(sql: Sql, region: string): Promise<{ list: string; document: string; effectiveFrom: string | null; source: string; entries: number }[]> {
  return sql.rows(
    `select list, min(document) as document, min(effective_from)::text as "effectiveFrom", min(source) as source, count(*) as entries from upstream_entries where region = $1 group by list order by list`, [region])
}

export interface UpstreamName {
  readonly list: string
  readonly seq: number
  readonly name: string
  readonly item: string | null
  readonly basis: string
  readonly replacedBy: string
}

/** Everything any upper list names: some hundreds of rows. */
export function allNames(sql: Sql, region: string): Promise<UpstreamName[]> {
  return sql.rows<UpstreamName>(
    `select list, seq, name, item, document as basis, '' as "replacedBy" from upstream_entries where region = $1
     union all select list, seq, name, item, basis, replaced_by from upstream_list_entries where region = $1 order by list, seq`, [region])
}

export interface NewUpstreamList extends Omit<UpstreamListRow, 'importedAt' | 'entries'> {
  readonly by: string
  readonly at: Date
}

/** List and item of rows that a change under way brings to a list: what is asked for twice is drafted once. Index list_change_rows_by_item. */
export async function underWay(sql: Sql, region: string, items: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.rows<{ list: string; item: string }>(
    `select distinct c.list, r.item from list_change_rows r join list_changes c on c.region = r.region and c.id = r.change
     where r.region = $1 and r.item = any($2) and r.act <> 'remove' and r.dropped is null and c.state in ('drafted', 'review', 'confirmation', 'decision', 'decided', 'publicity')`, [region, items])
  return new Set(rows.map((row) => `${row.list} ${row.item}`))
}

/** Writes a list and its rows; one of the same code is replaced whole. */
export async function writeUpstream(sql: Sql, region: string, l: NewUpstreamList, rows: readonly Omit<UpstreamName, 'list'>[]): Promise<void> {
  await sql.run(
    `insert into upstream_lists (region, list, name, level, purpose, document, effective_from, source, imported_by, imported_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (region, list) do update set name = excluded.name, level = excluded.level, purpose = excluded.purpose, document = excluded.document,
       effective_from = excluded.effective_from, source = excluded.source, imported_by = excluded.imported_by, imported_at = excluded.imported_at`,
    [region, l.list, l.name, l.level, l.purpose, l.document, l.effectiveFrom, l.source, l.by, l.at])
  await sql.run('delete from upstream_list_entries where region = $1 and list = $2', [region, l.list])
  await sql.run(
    `insert into upstream_list_entries (region, list, seq, name, item, basis, replaced_by)
     select $1, $2, seq, name, item, basis, "replacedBy" from jsonb_to_recordset($3::jsonb) as r(seq int, name text, item text, basis text, "replacedBy" text)`,
    [region, l.list, JSON.stringify(rows)])
}
