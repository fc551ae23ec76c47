/** SQL of uploads: how far each is read, its file, and the rows that were not taken. */
import type { Sql } from '../../platform/database.ts'
import type { FormKind, ImportState } from './texts.ts'

export interface Counts {
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly wrong: number
  /** The same row several times in one file, kept once. */
  readonly repeated: number
}

export const noCounts: Counts = { new: 0, changed: 0, same: 0, wrong: 0, repeated: 0 }

export interface RefusedFile {
  readonly code: string
  readonly detail: string
  readonly next: readonly string[]
}

export interface Import {
  readonly id: string
  readonly organ: string
  readonly name: string
  readonly size: number
  readonly form: FormKind | null
  readonly state: ImportState
  readonly refusal: RefusedFile | null
  readonly rowsTotal: number
  readonly rowsDone: number
  readonly counts: Partial<Counts>
  readonly by: string
  readonly at: Date
  readonly finishedAt: Date | null
}

const IMPORT = 'id, organ, name, size, form, state, refusal, rows_total as "rowsTotal", rows_done as "rowsDone", counts, by_account as by, at, finished_at as "finishedAt"'

export async function insertImport(sql: Sql, region: string, i: { id: string; organ: string; name: string; by: string; at: Date; bytes: Buffer; sealed: Buffer }): Promise<void> {
  await sql.run(`insert into survey_imports (region, id, organ, name, size, state, by_account, at) values ($1,$2,$3,$4,$5,'waiting',$6,$7)`, [region, i.id, i.organ, i.name, i.bytes.length, i.by, i.at])
  await sql.run('insert into survey_files (region, import, content_sealed) values ($1,$2,$3)', [region, i.id, i.sealed])
}

export const importById = (sql: Sql, region: string, organ: string, id: string): Promise<Import | undefined> =>
  sql.first<Import>(`select ${IMPORT} from survey_imports where region = $1 and organ = $2 and id = $3`, [region, organ, id])

export const importsOf = (sql: Sql, region: string, organ: string, limit: number): Promise<Import[]> =>
  sql.rows<Import>(`select ${IMPORT} from survey_imports where region = $1 and organ = $2 order by id desc limit $3`, [region, organ, limit])

export const unfinished = (sql: Sql, region: string, organ: string): Promise<{ id: string } | undefined> =>
  sql.first(`select id from survey_imports where region = $1 and organ = $2 and state in ('waiting', 'reading') limit 1`, [region, organ])

export const fileOf = async (sql: Sql, region: string, id: string): Promise<Buffer | null> =>
  (await sql.first<{ content_sealed: Buffer }>('select content_sealed from survey_files where region = $1 and import = $2', [region, id]))?.content_sealed ?? null

/** Somebody who reads says so every few rows; whoever has said nothing for so long is gone. */
const SILENT_SECONDS = 20

/** Takes an import up; 0 when it is finished, or somebody else is reading it. */
export const beginReading = (sql: Sql, region: string, id: string): Promise<number> =>
  sql.run(
    `update survey_imports set state = 'reading', touched_at = now(), rows_done = 0 where region = $1 and id = $2
       and (state = 'waiting' or (state = 'reading' and touched_at < now() - make_interval(secs => ${SILENT_SECONDS})))`, [region, id])

export const isOpenImport = async (sql: Sql, region: string, id: string): Promise<boolean> =>
  (await sql.first(`select 1 from survey_imports where region = $1 and id = $2 and state in ('waiting', 'reading')`, [region, id])) !== undefined

export async function noteForm(sql: Sql, region: string, id: string, form: FormKind, total: number): Promise<void> {
  await sql.run('update survey_imports set form = $3, rows_total = $4, touched_at = now() where region = $1 and id = $2', [region, id, form, total])
}

export async function noteProgress(sql: Sql, region: string, id: string, done: number, counts: Counts): Promise<void> {
  await sql.run('update survey_imports set rows_done = $3, counts = $4, touched_at = now() where region = $1 and id = $2', [region, id, done, JSON.stringify(counts)])
}

export async function noteFinished(sql: Sql, region: string, id: string, f: { state: 'done' | 'refused'; refusal: RefusedFile | null; done: number; total: number; counts: Counts; at: Date }): Promise<void> {
  await sql.run('update survey_imports set state = $3, refusal = $4, rows_done = $5, rows_total = $6, counts = $7, finished_at = $8 where region = $1 and id = $2',
    [region, id, f.state, f.refusal === null ? null : JSON.stringify(f.refusal), f.done, f.total, JSON.stringify(f.counts), f.at])
}

export interface WrongRow {
  readonly row: number
  readonly name: string
  readonly problems: readonly { readonly field: string; readonly detail: string }[]
}

export async function insertWrongs(sql: Sql, region: string, id: string, wrongs: readonly WrongRow[]): Promise<void> {
  if (wrongs.length === 0) return
  await sql.run('insert into survey_wrongs (region, import, row, name, problems) select $1, $2, w.* from unnest($3::int[], $4::text[], $5::jsonb[]) as w on conflict do nothing',
    [region, id, wrongs.map(({ row }) => row), wrongs.map(({ name }) => name), wrongs.map(({ problems }) => JSON.stringify(problems))])
}

export const deleteWrongs = (sql: Sql, region: string, id: string): Promise<number> => sql.run('delete from survey_wrongs where region = $1 and import = $2', [region, id])

export const wrongsPage = (sql: Sql, region: string, id: string, after: number, limit: number): Promise<WrongRow[]> =>
  sql.rows<WrongRow>('select row, name, problems from survey_wrongs where region = $1 and import = $2 and row > $3 order by row limit $4', [region, id, after, limit])
