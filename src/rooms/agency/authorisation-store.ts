/** SQL about authorisations (C4.7). */
import type { Sql } from '../../platform/database.ts'

export interface Authorisation {
  id: string
  number: string
  case_number: string
  item: string
  agent_organ: string
  state: 'given' | 'delivered' | 'failed' | 'withdrawn'
  given_at: Date
  expires_at: Date
}

const columns = 'id, number, case_number, item, agent_organ, state, given_at, expires_at'

export async function insertAuthorisation(sql: Sql, region: string, a: Omit<Authorisation, 'state'> & { documentSealed: Buffer; signatureSealed: Buffer }): Promise<void> {
  await sql.post(
    `insert into authorisations (region, id, number, case_number, item, agent_organ, document_sealed, signature_sealed, given_at, expires_at, state)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,'given')`,
    [region, a.id, a.number, a.case_number, a.item, a.agent_organ, a.documentSealed, a.signatureSealed, a.given_at, a.expires_at])
}

export function authorisationById(sql: Sql, region: string, id: string, lock = false): Promise<Authorisation | undefined> {
  return sql.first<Authorisation>(`select ${columns} from authorisations where region = $1 and id = $2${lock ? ' for update' : ''}`, [region, id])
}

/** Given, and past their last day. Locked; those somebody else has in hand are left for the next look. */
export function expiredAuthorisations(sql: Sql, region: string, now: Date, limit: number): Promise<Authorisation[]> {
  return sql.rows<Authorisation>(
    `select ${columns} from authorisations where region = $1 and state = 'given' and expires_at <= $2 order by given_at limit $3 for update skip locked`,
    [region, now, limit])
}

export async function closeAuthorisation(sql: Sql, region: string, id: string, close: { state: 'delivered' | 'failed'; note: string; evidence: unknown; at: Date; by: string }): Promise<void> {
  await sql.post(`update authorisations set state = $3, note = $4, evidence = $5, closed_at = $6, closed_by = $7 where region = $1 and id = $2`,
    [region, id, close.state, close.note, JSON.stringify(close.evidence), close.at, close.by])
}

/** A case that ends takes its authorisations with it. */
export function endAuthorisations(sql: Sql, region: string, caseNumber: string, item: string | null, at: Date): Promise<number> {
  return sql.run(
    `update authorisations set state = 'withdrawn', closed_at = $4 where region = $1 and case_number = $2 and state = 'given' and ($3::text is null or item = $3)`,
    [region, caseNumber, item, at])
}

export async function agentInbox(sql: Sql, region: string, organs: readonly string[] | null, limit: number, after: string | null): Promise<{ rows: Authorisation[]; total: number }> {
  const where = `region = $1 and state = 'given' and ($2::text[] is null or agent_organ = any($2))`
  const rows = await sql.rows<Authorisation>(
    `select ${columns} from authorisations where ${where} and ($3::uuid is null or id > $3) order by id limit $4`, [region, organs, after, limit])
  const count = await sql.first<{ n: number }>(`select count(*) as n from authorisations where ${where}`, [region, organs])
  return { rows, total: count?.n ?? 0 }
}
