/** Writes many declared rows at once. */
import type { Sql } from '../../platform/database.ts'
import type { Entry } from './entry.ts'
import { sharedName } from './entry.ts'
import { provisionMark, provisionsIn } from './basis.ts'

export interface NewRow {
  readonly id: string
  readonly key: string
  readonly mark: string
  readonly digest: Buffer
  readonly entry: Entry
  readonly contactSealed: Buffer | null
}

export interface Writing {
  readonly organ: string
  readonly import: string | null
  readonly by: string
  readonly at: Date
}

/** The provisions a row rests on, as they are compared with the register of laws. */
export const provisionsOf = (entry: Entry): string[] => provisionsIn(entry.basis, `${entry.article}${entry.basisText}`).map(provisionMark)

const columns = (rows: readonly NewRow[]) => [
  rows.map((row) => row.id), rows.map((row) => row.key), rows.map((row) => row.mark), rows.map((row) => row.digest), rows.map(({ entry }) => entry.side), rows.map(({ entry }) => entry.matter),
  rows.map(({ entry }) => entry.name), rows.map(({ entry }) => sharedName(entry.name)), rows.map(({ entry }) => entry.asker), rows.map(({ entry }) => entry.issuer), rows.map(({ entry }) => entry.route),
  rows.map(({ entry }) => provisionsOf(entry).join('\n')), rows.map(({ entry }) => JSON.stringify(entry)), rows.map((row) => row.contactSealed),
] as const

const GIVEN = `unnest($6::uuid[], $7::text[], $8::text[], $9::bytea[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::jsonb[], $19::bytea[])
  as g (id, key, mark, digest, side, matter, name, name_key, asker, issuer, route, provisions, entry, contact_sealed)`
const PROVISIONS = `case when g.provisions = '' then '{}'::text[] else string_to_array(g.provisions, E'\\n') end`

/** New rows; one that somebody else added in the meantime under the same key is changed instead. */
export async function insertRows(sql: Sql, region: string, w: Writing, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql.run(
    `insert into survey_rows (region, organ, first_import, last_import, edited_by, at, id, key, mark, digest, side, matter, name, name_key, asker, issuer, route, provisions, entry, contact_sealed)
     select $1, $2, $3::uuid, $3::uuid, $4, $5::timestamptz, g.id, g.key, g.mark, g.digest, g.side, g.matter, g.name, g.name_key, g.asker, g.issuer, g.route, ${PROVISIONS}, g.entry, g.contact_sealed from ${GIVEN}
     on conflict (region, organ, key) do update set digest = excluded.digest, name = excluded.name, route = excluded.route, provisions = excluded.provisions, entry = excluded.entry,
       contact_sealed = excluded.contact_sealed, last_import = excluded.last_import, edited_by = excluded.edited_by, at = excluded.at`,
    [region, w.organ, w.import, w.by, w.at, ...columns(rows)])
}

/** Rows that are there and say something else now. What was judged about the old basis or name is judged again. */
export async function updateRows(sql: Sql, region: string, w: Writing, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return
  // Two rows may take each other's name in one workbook: the old keys go first.
  await sql.run('update survey_rows r set key = r.id::text from unnest($3::uuid[], $4::text[]) as g (id, key) where r.region = $1 and r.organ = $2 and r.id = g.id and r.key <> g.key',
    [region, w.organ, rows.map((row) => row.id), rows.map((row) => row.key)])
  await sql.run(
    `update survey_rows r set key = g.key, digest = g.digest, side = g.side, matter = g.matter, name = g.name, name_key = g.name_key, asker = g.asker, issuer = g.issuer, route = g.route,
       provisions = ${PROVISIONS}, entry = g.entry, contact_sealed = g.contact_sealed, last_import = coalesce($3::uuid, r.last_import), edited_by = $4, at = $5::timestamptz,
       verdict = case when r.name_key = g.name_key and r.provisions = ${PROVISIONS} then r.verdict end
     from ${GIVEN} where r.region = $1 and r.organ = $2 and r.id = g.id`,
    [region, w.organ, w.import, w.by, w.at, ...columns(rows)])
}
