/** SQL that changes pieces of work: kept by acts, taken and handed on by people. */
import type { Sql } from '../../platform/database.ts'
import type { WorkKind } from './rules.ts'

/** A piece of work as the rooms' own tables have it. */
export interface Waiting {
  readonly id: string
  readonly kind: WorkKind
  readonly object: string
  readonly objectId: string
  readonly caseNumber: string
  readonly matter: string
  readonly item: string | null
  readonly organ: string
  readonly division: string
  /** Masked and sealed. */
  readonly subject: Buffer
  readonly openedAt: Date
  readonly dueAt: Date
  readonly nextStepAt: Date | null
}

/**
 * Puts in what waits and corrects what is there; a row that is right already is not written. What came back, or got another deadline,
 * begins its steps anew; who has it keeps it.
 */
export function putWaiting(sql: Sql, region: string, rows: readonly Waiting[]): Promise<{ organ: string; kind: WorkKind }[]> {
  return sql.rows(
    `insert into work_items as w (region, state, id, kind, object, object_id, case_number, matter, item, organ, division, subject_sealed, opened_at, due_at, next_step_at)
     select $1, 'open', r.* from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::bytea[],
       $12::timestamptz[], $13::timestamptz[], $14::timestamptz[]) as r(id, kind, object, object_id, case_number, matter, item, organ, division, subject, opened_at, due_at, next_step_at)
     order by r.kind, r.object
     on conflict (region, kind, object) do update set organ = excluded.organ, division = excluded.division, opened_at = excluded.opened_at, due_at = excluded.due_at,
       case_number = excluded.case_number, matter = excluded.matter, item = excluded.item, subject_sealed = excluded.subject_sealed,
       assignee = case when w.organ = excluded.organ then w.assignee end,
       state = case when w.state = 'paused' then 'paused' else 'open' end, done_at = null, done_by = null, level = 0, stepped_at = null,
       next_step_at = case when w.state = 'paused' then null else excluded.next_step_at end
     where w.state = 'done' or (w.organ, w.division, w.opened_at, w.due_at, w.case_number, w.matter) is distinct from
       (excluded.organ, excluded.division, excluded.opened_at, excluded.due_at, excluded.case_number, excluded.matter)
     returning organ, kind`,
    [region, rows.map((r) => r.id), rows.map((r) => r.kind), rows.map((r) => r.object), rows.map((r) => r.objectId), rows.map((r) => r.caseNumber), rows.map((r) => r.matter),
      rows.map((r) => r.item), rows.map((r) => r.organ), rows.map((r) => r.division), rows.map((r) => r.subject), rows.map((r) => r.openedAt), rows.map((r) => r.dueAt),
      rows.map((r) => r.nextStepAt)])
}

/** Ends what waits no more. */
export function endWaiting(sql: Sql, region: string, refs: readonly { kind: WorkKind; object: string }[], by: string, at: Date): Promise<{ organ: string; kind: WorkKind }[]> {
  return sql.rows(
    `update work_items w set state = 'done', done_at = $4, done_by = $5, next_step_at = null, paused_at = null, pause_ground = null
     from unnest($2::text[], $3::text[]) as r(kind, object)
     where w.region = $1 and w.kind = r.kind and w.object = r.object and w.state <> 'done' returning w.organ, w.kind`,
    [region, refs.map((r) => r.kind), refs.map((r) => r.object), at, by])
}

export interface ItemRow {
  readonly id: string
  readonly kind: WorkKind
  readonly object: string
  readonly case_number: string
  readonly organ: string
  readonly state: 'open' | 'paused' | 'done'
  readonly assignee: string | null
  readonly claimed_at: Date | null
  readonly due_at: Date
  readonly opened_at: Date
  readonly paused_at: Date | null
  readonly moved_by: string | null
  readonly moved_at: Date | null
  readonly moved_from: string | null
}

const columns = 'id, kind, object, case_number, organ, state, assignee, claimed_at, due_at, opened_at, paused_at, moved_by, moved_at, moved_from'

/** Some pieces of work, locked in one order for everybody, so that two who take several at once never wait for each other in a ring. */
export function lockItems(sql: Sql, region: string, ids: readonly string[]): Promise<ItemRow[]> {
  return sql.rows<ItemRow>(`select ${columns} from work_items where region = $1 and id = any($2::uuid[]) order by kind, object for update`, [region, ids])
}

export function lockItem(sql: Sql, region: string, kind: WorkKind, object: string): Promise<ItemRow | undefined> {
  return sql.first<ItemRow>(`select ${columns} from work_items where region = $1 and kind = $2 and object = $3 for update`, [region, kind, object])
}

export interface Assign {
  readonly to: string | null
  /** Who had it before each, in the order of the ids; kept for taking back. */
  readonly by: string
  readonly note: Buffer | null
  readonly at: Date
}

/** Gives pieces of work to somebody, or back to all. */
export async function assignItems(sql: Sql, region: string, ids: readonly string[], a: Assign): Promise<void> {
  await sql.run(
    `update work_items set moved_from = assignee, moved_by = $4, moved_at = $5, assignee = $3, claimed_at = case when $3::uuid is null then null else $5::timestamptz end, note_sealed = $6
     where region = $1 and id = any($2::uuid[])`, [region, ids, a.to, a.by, a.at, a.note])
}

/** Takes the last move back. */
export async function returnItems(sql: Sql, region: string, ids: readonly string[], at: Date): Promise<void> {
  await sql.run(
    `update work_items set assignee = moved_from, claimed_at = case when moved_from is null then null else $3::timestamptz end, note_sealed = null,
       moved_from = null, moved_by = null, moved_at = null where region = $1 and id = any($2::uuid[])`, [region, ids, at])
}

export async function pauseItem(sql: Sql, region: string, id: string, ground: string, at: Date): Promise<void> {
  await sql.run(`update work_items set state = 'paused', paused_at = $3, pause_ground = $4, next_step_at = null where region = $1 and id = $2`, [region, id, at, ground])
}

/** The clock goes on: with a new deadline the steps begin anew. */
export async function resumeItem(sql: Sql, region: string, id: string, dueAt: Date, nextStepAt: Date | null): Promise<void> {
  await sql.run(
    `update work_items set state = 'open', paused_at = null, pause_ground = null, due_at = $3, level = 0, stepped_at = null, next_step_at = $4 where region = $1 and id = $2`,
    [region, id, dueAt, nextStepAt])
}

/** Open pieces of work, page by page, for comparing them with the rooms' own tables. */
export function openRefs(sql: Sql, region: string, after: string | null, limit: number): Promise<{ id: string; kind: WorkKind; object: string }[]> {
  return sql.rows(`select id, kind, object from work_items where region = $1 and state <> 'done' and ($2::uuid is null or id > $2) order by id limit $3`, [region, after, limit])
}
