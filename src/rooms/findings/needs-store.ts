/** SQL about what organs ask for before they issue a proof. */
import type { Sql } from '../../platform/database.ts'

export interface NeedRow { readonly id: string; readonly proof: string; readonly needs: string; readonly organ: string; readonly basis: string; readonly declaredAt: Date }

const columns = 'id, proof, needs, organ, basis, declared_at as "declaredAt"'

export function needsDeclared(sql: Sql, region: string): Promise<NeedRow[]> {
  return sql.rows<NeedRow>(`select ${columns} from proof_needs where region = $1 and ended_at is null order by id`, [region])
}

/** Newest first. */
export function pageOfNeeds(sql: Sql, region: string, organ: string | null, after: string | null, limit: number): Promise<NeedRow[]> {
  return sql.rows<NeedRow>(`select ${columns} from proof_needs where region = $1 and ended_at is null and ($2::text is null or organ = $2) and ($3::uuid is null or id < $3) order by id desc limit $4`, [region, organ, after, limit])
}

export async function countNeeds(sql: Sql, region: string, organ: string | null): Promise<number> {
  return Number((await sql.first<{ n: string }>('select count(*) as n from proof_needs where region = $1 and ended_at is null and ($2::text is null or organ = $2)', [region, organ]))?.n ?? 0)
}

/** How many there are and when the last one was declared or ended: enough to see that something changed. */
export async function needsStamp(sql: Sql, region: string): Promise<string> {
  return (await sql.first<{ stamp: string }>(`select concat_ws('/', count(*), max(declared_at), max(ended_at)) as stamp from proof_needs where region = $1`, [region]))?.stamp ?? ''
}

export function insertNeeds(sql: Sql, region: string, rows: readonly { id: string; proof: string; needs: string; organ: string; basis: string }[], at: Date, by: string): Promise<number> {
  return sql.run(`insert into proof_needs (region, id, proof, needs, organ, basis, declared_at, declared_by) select $1, id, proof, needs, organ, basis, $3, $4
    from jsonb_to_recordset($2::jsonb) as r(id uuid, proof text, needs text, organ text, basis text) on conflict do nothing`, [region, JSON.stringify(rows), at, by])
}

export function needById(sql: Sql, region: string, id: string): Promise<NeedRow | undefined> {
  return sql.first<NeedRow>(`select ${columns} from proof_needs where region = $1 and id = $2 and ended_at is null`, [region, id])
}

export async function endNeed(sql: Sql, region: string, id: string, at: Date): Promise<void> {
  await sql.run('update proof_needs set ended_at = $3 where region = $1 and id = $2 and ended_at is null', [region, id, at])
}
