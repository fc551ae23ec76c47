/** SQL about findings. */
import type { Sql } from '../../platform/database.ts'
import type { FindingState } from './contract.ts'
import type { Detail, FindingKind } from './rules/facts.ts'

export interface Finding {
  readonly id: string
  readonly key: string
  readonly kind: FindingKind
  readonly state: FindingState
  readonly title: string
  readonly subject: string
  readonly items: string[]
  readonly matters: string[]
  readonly organs: string[]
  readonly weight: number
  readonly detail: Detail & { readonly reasons: string[] }
  readonly foundAt: Date
  readonly stillSo: boolean
  readonly decidedAt: Date | null
  readonly decidedName: string | null
  readonly reason: string | null
  readonly changeNumber: string | null
}

const columns = `id, key, kind, state, title, subject, items, matters, organs, weight, detail, found_at as "foundAt", still_so as "stillSo", decided_at as "decidedAt",
  decided_name as "decidedName", reason, change_number as "changeNumber"`

export interface FindingFilter {
  readonly kind?: FindingKind | undefined
  readonly state?: FindingState | undefined
  readonly organ?: string | undefined
  readonly q?: string | undefined
  /** Organs whose findings may be seen; null: all. */
  readonly scope: readonly string[] | null
}

const where = `region = $1 and ($2::text is null or kind = $2) and ($3::text is null or state = $3) and ($4::text is null or $4 = any(organs)) and ($5::text is null or title ilike '%' || $5 || '%')
  and ($6::text[] is null or organs && $6 or organs = '{}')`
const params = (region: string, f: FindingFilter) => [region, f.kind ?? null, f.state ?? null, f.organ ?? null, f.q?.replace(/[\\%_]/g, String.raw`\$&`) ?? null, f.scope]

/** Heaviest first; `after` is weight and id of the last one shown. Index scan on findings_listed. */
export function pageOfFindings(sql: Sql, region: string, filter: FindingFilter, after: { weight: number; id: string } | null, limit: number): Promise<Finding[]> {
  return sql.rows<Finding>(`select ${columns} from findings where ${where} and ($7::int is null or (weight, id) < ($7, $8::uuid)) order by weight desc, id desc limit $9`,
    [...params(region, filter), after?.weight ?? null, after?.id ?? null, limit])
}

export async function countFindings(sql: Sql, region: string, filter: FindingFilter): Promise<number> {
  return Number((await sql.first<{ n: string }>(`select count(*) as n from findings where ${where}`, params(region, filter)))?.n ?? 0)
}

export function countsByKind(sql: Sql, region: string, scope: readonly string[] | null): Promise<{ kind: FindingKind; open: number; decided: number }[]> {
  return sql.rows(`select kind, (count(*) filter (where state = 'open'))::int as open, (count(*) filter (where state in ('accepted', 'rejected', 'drafted')))::int as decided
    from findings where region = $1 and ($2::text[] is null or organs && $2 or organs = '{}') group by kind`, [region, scope])
}

export function findingById(sql: Sql, region: string, id: string, lock = false): Promise<Finding | undefined> {
  return sql.first<Finding>(`select ${columns} from findings where region = $1 and id = $2${lock ? ' for update' : ''}`, [region, id])
}

/** The same object before its facts changed. */
export function findingsBefore(sql: Sql, region: string, f: Finding): Promise<Finding[]> {
  return sql.rows<Finding>(`select ${columns} from findings where region = $1 and kind = $2 and subject = $3 and id <> $4 order by id desc limit 5`, [region, f.kind, f.subject, f.id])
}

export interface FindingInput { readonly id: string; readonly key: string; readonly kind: FindingKind; readonly title: string; readonly subject: string; readonly items: readonly string[]; readonly matters: readonly string[]; readonly organs: readonly string[]; readonly weight: number; readonly detail: object }

/**
 * Puts down what was found: what is new is open; what is known stays as it was decided; what had gone and is found again is open again.
 * What is not found any more goes, unless somebody has decided about it: then only that it is no longer so.
 */
export async function writeFindings(sql: Sql, region: string, found: readonly FindingInput[], at: Date): Promise<{ fresh: number; gone: number }> {
  const json = JSON.stringify(found)
  const shape = 'r(id uuid, key text, kind text, title text, subject text, items text[], matters text[], organs text[], weight int, detail jsonb)'
  await sql.run(`update findings f set title = r.title, weight = r.weight, detail = r.detail, found_again_at = $3, still_so = true, state = case when f.state = 'gone' then 'open' else f.state end
    from jsonb_to_recordset($2::jsonb) as ${shape} where f.region = $1 and f.key = r.key`, [region, json, at])
  const fresh = await sql.run(`insert into findings (region, id, key, kind, state, title, subject, items, matters, organs, weight, detail, found_at, found_again_at)
    select $1, id, key, kind, 'open', title, subject, items, matters, organs, weight, detail, $3, $3 from jsonb_to_recordset($2::jsonb) as ${shape} on conflict (region, key) do nothing`, [region, json, at])
  const gone = await sql.run(`update findings set still_so = false, state = case when state = 'open' then 'gone' else state end
    where region = $1 and still_so and not (key = any($2))`, [region, found.map(({ key }) => key)])
  return { fresh, gone }
}

export async function decide(sql: Sql, region: string, id: string, d: { state: FindingState; at: Date; by: string; name: string; reason: string; change: { id: string; number: string } | null }): Promise<void> {
  await sql.run(`update findings set state = $3, decided_at = $4, decided_by = $5, decided_name = $6, reason = $7, change_id = $8, change_number = $9 where region = $1 and id = $2`,
    [region, id, d.state, d.at, d.by, d.name, d.reason, d.change?.id ?? null, d.change?.number ?? null])
}

/** What became a change that was taken back is as it was before: open, if it is still so. */
export function reopenDrafted(sql: Sql, region: string, changeNumber: string): Promise<number> {
  return sql.run(`update findings set state = case when still_so then 'open' else 'gone' end, decided_at = null, decided_by = null, decided_name = null, reason = null, change_id = null, change_number = null
    where region = $1 and state = 'drafted' and change_number = $2`, [region, changeNumber])
}

export interface Run { readonly id: string; readonly at: Date; readonly digest: string; readonly edges: number; readonly names: number; readonly tookMs: number }

export function lastRun(sql: Sql, region: string): Promise<Run | undefined> {
  return sql.first<Run>('select id, at, digest, edges, names, took_ms as "tookMs" from finding_runs where region = $1 order by id desc limit 1', [region])
}

export async function insertRun(sql: Sql, region: string, run: Run & { counts: object }): Promise<void> {
  await sql.run('insert into finding_runs (region, id, at, digest, counts, edges, names, took_ms) values ($1,$2,$3,$4,$5,$6,$7,$8)',
    [region, run.id, run.at, run.digest, JSON.stringify(run.counts), run.edges, run.names, run.tookMs])
}
