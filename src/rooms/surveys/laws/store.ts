/** SQL of the register of laws and of what is flagged by it. */
import type { Sql } from '../../../platform/database.ts'
import type { Change, LawVersion } from './types.ts'

const VERSION = 'law, version, title, kind, number, change, announced_on as "announcedOn", in_force_from as "inForceFrom", articles, provisions, note, source'

export const lawVersions = (sql: Sql, region: string, law: string): Promise<LawVersion[]> =>
  sql.rows<LawVersion>(`select ${VERSION} from law_versions where region = $1 and law = $2 order by version`, [region, law])

export const newestVersions = (sql: Sql, region: string): Promise<LawVersion[]> =>
  sql.rows<LawVersion>(`select distinct on (law) ${VERSION} from law_versions where region = $1 order by law, version desc`, [region])

export async function insertVersion(sql: Sql, region: string, v: LawVersion & { by: string; at: Date }): Promise<number> {
  return sql.run(
    `insert into law_versions (region, law, version, title, kind, number, change, announced_on, in_force_from, articles, provisions, note, source, by_account, at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) on conflict do nothing`,
    [region, v.law, v.version, v.title, v.kind, v.number, v.change, v.announcedOn, v.inForceFrom, v.articles, JSON.stringify(v.provisions), v.note, v.source, v.by, v.at])
}

export interface NewFlag {
  readonly id: string
  readonly subjectKind: 'survey' | 'item'
  readonly organ: string
  readonly subject: string
  readonly name: string
  readonly provisions: readonly string[]
}

/** What is flagged already by this version stays as it is, settled or not. */
export async function insertFlags(sql: Sql, region: string, law: string, version: number, flags: readonly NewFlag[], at: Date): Promise<number> {
  if (flags.length === 0) return 0
  return sql.run(
    `insert into law_flags (region, law, version, state, at, id, subject_kind, organ, subject, name, provisions)
     select $1, $2, $3, 'open', $4, f.id, f.kind, f.organ, f.subject, f.name, string_to_array(f.provisions, E'\\n')
     from unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[]) as f (id, kind, organ, subject, name, provisions)
     on conflict (region, law, version, subject_kind, organ, subject) do nothing`,
    [region, law, version, at, flags.map((f) => f.id), flags.map((f) => f.subjectKind), flags.map((f) => f.organ), flags.map((f) => f.subject), flags.map((f) => f.name), flags.map((f) => f.provisions.join('\n'))])
}

export interface RestingRow {
  readonly organ: string
  readonly id: string
  readonly name: string
  readonly provisions: readonly string[]
}

/** Declared rows that rest on one of these laws, whole or by article; one pass over the table of a survey. */
export const rowsRestingOn = (sql: Sql, region: string, laws: readonly string[], organ: string | null): Promise<RestingRow[]> =>
  sql.rows<RestingRow>(
    `select organ, id, name, provisions from survey_rows where region = $1 and ($3::text is null or organ = $3)
       and exists (select 1 from unnest(provisions) as p where split_part(p, '#', 1) = any($2))`, [region, laws, organ])

export interface Flag {
  readonly id: string
  readonly law: string
  readonly version: number
  readonly title: string
  readonly change: Change
  readonly inForceFrom: string
  readonly note: string
  readonly subjectKind: 'survey' | 'item'
  readonly organ: string
  readonly subject: string
  readonly name: string
  readonly provisions: readonly string[]
  readonly state: 'open' | 'kept' | 'changed' | 'cancelled'
  readonly settledBy: string | null
  readonly settledAt: Date | null
  readonly remark: string | null
}

const FLAG = `f.id, f.law, f.version, v.title, v.change, v.in_force_from as "inForceFrom", v.note, f.subject_kind as "subjectKind", f.organ, f.subject, f.name, f.provisions, f.state,
  f.settled_by as "settledBy", f.settled_at as "settledAt", f.remark`
const FLAGS = 'law_flags f join law_versions v on v.region = f.region and v.law = f.law and v.version = f.version'

export interface FlagFilter {
  /** null: of all organs. */
  readonly organs: readonly string[] | null
  readonly law?: string | undefined
  readonly open: boolean
}

const WHERE = `f.region = $1 and ($2::text[] is null or f.organ = any($2)) and ($3::text is null or f.law = $3) and (not $4::boolean or f.state = 'open')`

export const flagsPage = (sql: Sql, region: string, f: FlagFilter, after: string | null, limit: number): Promise<Flag[]> =>
  sql.rows<Flag>(`select ${FLAG} from ${FLAGS} where ${WHERE} and ($5::uuid is null or f.id > $5) order by f.id limit $6`, [region, f.organs, f.law ?? null, f.open, after, limit])

export const flagsTotal = async (sql: Sql, region: string, f: FlagFilter): Promise<number> =>
  (await sql.first<{ n: number }>(`select count(*) as n from law_flags f where ${WHERE}`, [region, f.organs, f.law ?? null, f.open]))?.n ?? 0

export const flagById = (sql: Sql, region: string, id: string): Promise<Flag | undefined> =>
  sql.first<Flag>(`select ${FLAG} from ${FLAGS} where f.region = $1 and f.id = $2`, [region, id])

export const settleFlag = (sql: Sql, region: string, s: { id: string; state: string; by: string; at: Date; remark: string }): Promise<number> =>
  sql.run(`update law_flags set state = $3, settled_by = $4, settled_at = $5, remark = $6 where region = $1 and id = $2 and state = 'open'`, [region, s.id, s.state, s.by, s.at, s.remark])

/** Flags of one declared row. */
export const flagsOn = (sql: Sql, region: string, organ: string, row: string): Promise<Flag[]> =>
  sql.rows<Flag>(`select ${FLAG} from ${FLAGS} where f.region = $1 and f.subject_kind = 'survey' and f.organ = $2 and f.subject = $3 order by f.id`, [region, organ, row])

export const openFlagCounts = (sql: Sql, region: string): Promise<{ law: string; open: number }[]> =>
  sql.rows(`select law, count(*) as open from law_flags where region = $1 and state = 'open' group by law`, [region])
