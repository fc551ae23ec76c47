/** SQL of the declared rows and of how far each organ is. */
import type { Sql } from '../../platform/database.ts'
import type { Entry } from './entry.ts'
import type { OrganState } from './texts.ts'
import { agreeing } from './wizard.ts'

export interface Round {
  readonly id: string
  readonly title: string
  readonly openedOn: string
  readonly dueOn: string
  readonly closedOn: string | null
}

const ROUND = 'id, title, opened_on as "openedOn", due_on as "dueOn", closed_on as "closedOn"'

export const openRound = (sql: Sql, region: string): Promise<Round | undefined> =>
  sql.first<Round>(`select ${ROUND} from survey_rounds where region = $1 and closed_on is null`, [region])

export const latestRound = (sql: Sql, region: string): Promise<Round | undefined> =>
  sql.first<Round>(`select ${ROUND} from survey_rounds where region = $1 order by id desc limit 1`, [region])

export async function insertRound(sql: Sql, region: string, r: Round & { by: string; at: Date }): Promise<void> {
  await sql.run('insert into survey_rounds (region, id, title, opened_on, due_on, opened_by, at) values ($1,$2,$3,$4,$5,$6,$7)', [region, r.id, r.title, r.openedOn, r.dueOn, r.by, r.at])
}

export const closeRound = (sql: Sql, region: string, id: string, day: string): Promise<number> =>
  sql.run('update survey_rounds set closed_on = $3 where region = $1 and id = $2 and closed_on is null', [region, id, day])

export interface OrganRound {
  readonly organ: string
  readonly state: Exclude<OrganState, 'none'>
  readonly nothing: boolean
  readonly begunAt: Date
  readonly submittedAt: Date | null
  readonly submittedBy: string | null
  readonly remark: string | null
  /** When its lists were drafted from what it submitted. */
  readonly draftedAt: Date | null
}

const ORGAN = 'organ, state, nothing, begun_at as "begunAt", submitted_at as "submittedAt", submitted_by as "submittedBy", remark, drafted_at as "draftedAt"'

export const organRound = (sql: Sql, region: string, round: string, organ: string): Promise<OrganRound | undefined> =>
  sql.first<OrganRound>(`select ${ORGAN} from survey_organs where region = $1 and round = $2 and organ = $3`, [region, round, organ])

export const organRounds = (sql: Sql, region: string, round: string): Promise<OrganRound[]> =>
  sql.rows<OrganRound>(`select ${ORGAN} from survey_organs where region = $1 and round = $2`, [region, round])

/** The organ is at work; one that was sent back stays marked so until it submits again. */
export async function noteBegun(sql: Sql, region: string, round: string, organ: string, at: Date): Promise<void> {
  await sql.run(`insert into survey_organs (region, round, organ, state, begun_at) values ($1,$2,$3,'drafting',$4) on conflict do nothing`, [region, round, organ, at])
}

export async function noteSubmitted(sql: Sql, region: string, round: string, s: { organ: string; nothing: boolean; by: string; at: Date }): Promise<void> {
  await sql.run(
    `insert into survey_organs (region, round, organ, state, nothing, begun_at, submitted_at, submitted_by) values ($1,$2,$3,'submitted',$4,$6,$6,$5)
     on conflict (region, round, organ) do update set state = 'submitted', nothing = excluded.nothing, submitted_at = excluded.submitted_at, submitted_by = excluded.submitted_by, remark = null, drafted_at = null`,
    [region, round, s.organ, s.nothing, s.by, s.at])
}

export const noteReturned = (sql: Sql, region: string, round: string, organ: string, remark: string): Promise<number> =>
  sql.run(`update survey_organs set state = 'returned', remark = $4 where region = $1 and round = $2 and organ = $3 and state = 'submitted'`, [region, round, organ, remark])

export const noteDrafted = (sql: Sql, region: string, round: string, organ: string, at: Date): Promise<number> =>
  sql.run('update survey_organs set drafted_at = $4 where region = $1 and round = $2 and organ = $3', [region, round, organ, at])

/** A reminder also stands for an organ that has not begun: it is kept beside it without a beginning of its own. */
export async function noteReminded(sql: Sql, region: string, round: string, organ: string, at: Date): Promise<void> {
  await sql.run(
    `insert into survey_reminders (region, round, organ, reminders, reminded_at) values ($1,$2,$3,1,$4)
     on conflict (region, round, organ) do update set reminders = survey_reminders.reminders + 1, reminded_at = excluded.reminded_at`, [region, round, organ, at])
}

export const reminded = (sql: Sql, region: string, round: string): Promise<{ organ: string; reminders: number; at: Date }[]> =>
  sql.rows('select organ, reminders, reminded_at as at from survey_reminders where region = $1 and round = $2', [region, round])

export interface RowCounts {
  readonly organ: string
  readonly asks: number
  readonly issues: number
  readonly judged: number
  readonly contradicting: number
  readonly at: Date | null
}

/** How many rows each organ has; one pass over the table of a survey. */
export const rowCounts = (sql: Sql, region: string, organ: string | null = null): Promise<RowCounts[]> =>
  sql.rows<RowCounts>(
    `select organ, count(*) filter (where side = 'asks') as asks, count(*) filter (where side = 'issues') as issues, count(verdict) as judged, max(at) as at,
       count(*) filter (where verdict is not null and entry->>'route' is not null and not verdict || ' ' || (entry->>'route') = any($3)) as contradicting
     from survey_rows where region = $1 and ($2::text is null or organ = $2) group by organ`, [region, organ, agreeing])

export interface StoredRow {
  readonly id: string
  readonly organ: string
  readonly mark: string
  readonly key: string
  readonly entry: Entry
  readonly contact_sealed: Buffer | null
  readonly verdict: string | null
  readonly provisions: readonly string[]
  readonly at: Date
}

const ROW = 'id, organ, mark, key, entry, contact_sealed, verdict, provisions, at'

export interface RowFilter {
  readonly organ: string
  readonly side?: string | undefined
  readonly route?: string | undefined
  readonly q?: string | undefined
  readonly judged?: boolean | undefined
}

const FITS = `region = $1 and organ = $2 and ($3::text is null or side = $3) and ($4::text is null or coalesce(route, 'none') = $4)
  and ($5::text is null or name ilike '%' || $5 || '%' or entry->>'matterName' ilike '%' || $5 || '%') and ($6::boolean is null or (verdict is not null) = $6)`
const params = (region: string, f: RowFilter) => [region, f.organ, f.side ?? null, f.route ?? null, f.q?.replaceAll(/[%_\\]/g, '\\$&') ?? null, f.judged ?? null] as const

export const rowsPage = (sql: Sql, region: string, f: RowFilter, after: string | null, limit: number): Promise<StoredRow[]> =>
  sql.rows<StoredRow>(`select ${ROW} from survey_rows where ${FITS} and ($7::uuid is null or id > $7) order by id limit $8`, [...params(region, f), after, limit])

export const rowsTotal = async (sql: Sql, region: string, f: RowFilter): Promise<number> =>
  (await sql.first<{ n: number }>(`select count(*) as n from survey_rows where ${FITS}`, [...params(region, f)]))?.n ?? 0

export const rowById = (sql: Sql, region: string, organ: string, id: string, lock = false): Promise<StoredRow | undefined> =>
  sql.first<StoredRow>(`select ${ROW} from survey_rows where region = $1 and organ = $2 and id = $3${lock ? ' for update' : ''}`, [region, organ, id])

export const deleteRow = (sql: Sql, region: string, organ: string, id: string): Promise<number> =>
  sql.run('delete from survey_rows where region = $1 and organ = $2 and id = $3', [region, organ, id])

export interface KnownRow {
  readonly id: string
  readonly key: string
  readonly mark: string
  readonly digest: Buffer
}

/** What an import compares with: everything the organ has, in its short form. */
export const knownRows = (sql: Sql, region: string, organ: string): Promise<KnownRow[]> =>
  sql.rows<KnownRow>('select id, key, mark, digest from survey_rows where region = $1 and organ = $2', [region, organ])
