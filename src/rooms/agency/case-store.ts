/** SQL about what was done for one case: its orders and errands, with their evidence. */
import type { Sql } from '../../platform/database.ts'
import type { StoredFile } from '../../platform/files.ts'
import type { CoCheckStateName, Finding } from './rules.ts'

export interface OrderOfCase {
  number: string
  item: string
  fact: string
  issuing_organ: string
  state: CoCheckStateName
  finding: Finding | null
  ground_text: string | null
  note: string | null
  channel: string | null
  spoken_sealed: Buffer | null
  evidence: StoredFile[]
  created_at: Date
  due_at: Date
  overdue_at: Date | null
  answered_at: Date | null
}

export interface ErrandOfCase {
  number: string
  item: string
  agent_organ: string
  state: string
  note: string | null
  evidence: StoredFile[]
  given_at: Date
  expires_at: Date
  closed_at: Date | null
}

export function ordersOf(sql: Sql, region: string, caseNumber: string): Promise<OrderOfCase[]> {
  return sql.rows<OrderOfCase>(
    `select c.number, c.item, c.fact, c.issuing_organ, c.state, c.finding, coalesce(g.text, c.ground) as ground_text, c.note, c.channel, c.spoken_sealed, c.evidence, c.created_at, c.due_at,
       c.overdue_at, c.answered_at
     from co_checks c left join grounds g on g.region = c.region and g.kind = 'co-check-refusal' and g.code = c.ground
     where c.region = $1 and c.case_number = $2 order by c.created_at, c.id`, [region, caseNumber])
}

export function errandsOf(sql: Sql, region: string, caseNumber: string): Promise<ErrandOfCase[]> {
  return sql.rows<ErrandOfCase>(
    `select number, item, agent_organ, state, note, evidence, given_at, expires_at, closed_at
     from authorisations where region = $1 and case_number = $2 order by given_at, id`, [region, caseNumber])
}
