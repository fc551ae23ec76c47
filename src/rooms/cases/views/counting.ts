/** Cases as they are counted: by number, with the routes of their settled proofs; nothing personal. */
import type { Sql } from '../../../platform/database.ts'
import { settledRoutes } from '../../resolution/index.ts'
import { factsByNumber } from '../store.ts'
import type { FactsRow } from '../store.ts'

export interface CaseFacts {
  readonly state: string
  readonly organ: string
  readonly division: string
  readonly residence: string | null
  readonly acceptedAt: Date | null
  readonly closedAt: Date | null
  readonly overdueAt: Date | null
  readonly routes: Readonly<Record<string, number>>
  readonly spared: FactsRow['spared']
}

/** Numbers that nobody has are not in the answer. */
export async function caseFacts(sql: Sql, region: string, numbers: readonly string[]): Promise<Map<string, CaseFacts>> {
  const rows = await factsByNumber(sql, region, numbers)
  const routes = await settledRoutes(sql, region, rows.map((row) => row.id))
  return new Map(rows.map((row) => [row.number, {
    state: row.state, organ: row.organ, division: row.division, residence: row.residence, acceptedAt: row.accepted_at, closedAt: row.closed_at, overdueAt: row.overdue_at,
    routes: routes.get(row.id) ?? {}, spared: row.spared,
  }]))
}
