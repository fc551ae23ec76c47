/** SQL about authorisations (C4.7). */
import type { Sql } from '../../platform/database.ts'
import type { AuthorisationState } from './rules.ts'

export interface Authorisation {
  id: string
  number: string
  case_number: string
  item: string
  agent_organ: string
  state: AuthorisationState
  given_at: Date
  expires_at: Date
  closed_at: Date | null
  note: string | null
}

const columns = 'id, number, case_number, item, agent_organ, state, given_at, expires_at, closed_at, note'

export async function insertAuthorisation(sql: Sql, region: string, a: Omit<Authorisation, 'state' | 'closed_at' | 'note'> & { documentSealed: Buffer; signatureSealed: Buffer }): Promise<void> {
  await sql.post(
    `insert into authorisations (region, id, number, case_number, item, agent_organ, document_sealed, signature_sealed, given_at, expires_at, state)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,'given')`,
    [region, a.id, a.number, a.case_number, a.item, a.agent_organ, a.documentSealed, a.signatureSealed, a.given_at, a.expires_at])
}

export function authorisationById(sql: Sql, region: string, id: string, lock = false): Promise<Authorisation | undefined> {
  return sql.first<Authorisation>(`select ${columns} from authorisations where region = $1 and id = $2${lock ? ' for update' : ''}`, [region, id])
}

/** By the number that stands on the paper. */
export function authorisationByNumber(sql: Sql, region: string, number: string): Promise<Authorisation | undefined> {
  return sql.first<Authorisation>(`select ${columns} from authorisations where region = $1 and number = $2`, [region, number])
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

/** Authorisations of a case, or for one of its proofs, that nobody needs any more. */
export function markWithdrawn(sql: Sql, region: string, caseNumber: string, item: string | null, at: Date): Promise<{ number: string; item: string; agent_organ: string }[]> {
  return sql.rows(
    `update authorisations set state = 'withdrawn', closed_at = $4 where region = $1 and case_number = $2 and state = 'given' and ($3::text is null or item = $3)
     returning number, item, agent_organ`, [region, caseNumber, item, at])
}

export interface AgentQuery {
  /** null: every organ. */
  readonly organs: readonly string[] | null
  readonly states: readonly AuthorisationState[]
  readonly limit: number
  readonly after: string | null
}

/** Those that wait come oldest first, as they are to be fetched; those that are over, newest first. */
export async function agentInbox(sql: Sql, region: string, q: AgentQuery): Promise<{ rows: Authorisation[]; total: number }> {
  const where = `region = $1 and state = any($2) and ($3::text[] is null or agent_organ = any($3))`
  const newest = !q.states.includes('given')
  const rows = await sql.rows<Authorisation>(
    `select ${columns} from authorisations where ${where} and ($4::uuid is null or id ${newest ? '<' : '>'} $4) order by id ${newest ? 'desc' : 'asc'} limit $5`,
    [region, q.states, q.organs, q.after, q.limit])
  const count = await sql.first<{ n: number }>(`select count(*) as n from authorisations where ${where}`, [region, q.states, q.organs])
  return { rows, total: count?.n ?? 0 }
}

/** The letter and its signature, sealed. */
export function letterOf(sql: Sql, region: string, id: string): Promise<{ document_sealed: Buffer; signature_sealed: Buffer } | undefined> {
  return sql.first('select document_sealed, signature_sealed from authorisations where region = $1 and id = $2', [region, id])
}

/** How many errands wait with each organ's agents. Index authorisations_by_state. */
export async function waitingAuthorisations(sql: Sql, region: string, now: Date): Promise<Map<string, { total: number; overdue: number }>> {
  const rows = await sql.rows<{ organ: string; total: number }>(
    `select agent_organ as organ, count(*) as total from authorisations where region = $1 and state = 'given' and expires_at > $2 group by 1`, [region, now])
  return new Map(rows.map(({ organ, total }) => [organ, { total, overdue: 0 }]))
}
