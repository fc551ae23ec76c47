/** All SQL of the room. */
import type { Sql } from '../../platform/database.ts'
import type { AnyList, ListEntry, ListVersion } from './types.ts'

export async function versionOn(sql: Sql, region: string, list: AnyList, day: string): Promise<(ListVersion & { digest: string; change: string | null }) | undefined> {
  return sql.first(
    `select list, version, in_force_from as "inForceFrom", superseded_on as "supersededOn", decided_by as "decidedBy", digest, change
     from list_versions where region = $1 and list = $2 and in_force_from <= $3 and (superseded_on is null or superseded_on > $3) order by version desc limit 1`, [region, list, day])
}

/** Numbers of the versions in force on a day, and the newest import, as one small row: what the cache compares. */
export async function versionsOn(sql: Sql, region: string, day: string): Promise<Record<string, number>> {
  const rows = await sql.rows<{ list: string; version: number }>(
    `select list, max(version) as version from list_versions where region = $1 and in_force_from <= $2 and (superseded_on is null or superseded_on > $2) group by list order by list`,
    [region, day])
  return Object.fromEntries(rows.map((row) => [row.list, row.version]))
}

export function entriesOf(sql: Sql, region: string, list: AnyList, version: number): Promise<ListEntry[]> {
  return sql.rows<ListEntry>(
    `select item, scope, in_force as "inForce", origin, basis, article, replaced_by as "replacedBy", upstream, source, name, fields
     from list_entries where region = $1 and list = $2 and version = $3 order by item`, [region, list, version])
}

export interface NewVersion {
  readonly list: AnyList
  readonly from: string
  readonly decidedBy: string
  readonly digest: string
  readonly at: Date
  readonly entries: readonly ListEntry[]
  /** Number of the change that makes it; absent: reference data. */
  readonly change?: string
}

/** Held to the end of the transaction: what two make of the same version at once would be lost by one of them. Ask before reading what stands. */
export async function holdLists(sql: Sql, region: string): Promise<void> {
  await sql.run(`select pg_advisory_xact_lock(hashtextextended('lists ' || $1, 0))`, [region])
}

export async function insertVersion(sql: Sql, region: string, v: NewVersion): Promise<number> {
  await sql.run('update list_versions set superseded_on = $3 where region = $1 and list = $2 and superseded_on is null', [region, v.list, v.from])
  const row = await sql.first<{ version: number }>(
    `insert into list_versions (region, list, version, in_force_from, decided_by, digest, at, change)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7 from list_versions where region = $1 and list = $2 returning version`,
    [region, v.list, v.from, v.decidedBy, v.digest, v.at, v.change ?? null])
  const version = row?.version ?? 1
  await sql.run(
    `insert into list_entries (region, list, version, item, scope, in_force, origin, basis, article, replaced_by, upstream, source, name, fields)
     select $1, $2, $3, item, scope, "inForce", origin, basis, article, "replacedBy", upstream, source, name, coalesce(fields, '{}')
     from jsonb_to_recordset($4::jsonb) as r(item text, scope text, "inForce" boolean, origin text, basis text, article text, "replacedBy" text, upstream text[], source text, name text, fields jsonb)`,
    [region, v.list, version, JSON.stringify(v.entries)])
  return version
}

export interface UpstreamEntry {
  readonly seq: number
  readonly name: string
  readonly item: string | null
  readonly document: string
  readonly effectiveFrom: string | null
  readonly source: string
}

export function upstreamOf(sql: Sql, region: string, list: string): Promise<UpstreamEntry[]> {
  return sql.rows<UpstreamEntry>(
    `select seq, name, item, document, effective_from as "effectiveFrom", source from upstream_entries where region = $1 and list = $2 order by seq`, [region, list])
}

/** Entries of a version for these items. */
export function entriesNamed(sql: Sql, region: string, list: AnyList, version: number, items: readonly string[]): Promise<ListEntry[]> {
  return sql.rows<ListEntry>(
    `select item, scope, in_force as "inForce", origin, basis, article, replaced_by as "replacedBy", upstream, source, name, fields
     from list_entries where region = $1 and list = $2 and version = $3 and item = any($4)`, [region, list, version, items])
}
