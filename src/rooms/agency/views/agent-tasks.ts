/** Errands: authorisations that wait for an agent of one's organs, and those that are over. */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { organNames } from '../../organs/index.ts'
import type { Authorisation } from '../authorisation-store.ts'
import { agentInbox, authorisationById } from '../authorisation-store.ts'
import type { AuthorisationRow } from '../contract.ts'
import { mayDeliver } from '../policy.ts'
import type { AuthorisationState } from '../rules.ts'

export type AgentTask = AuthorisationRow

export interface AgentTaskQuery {
  readonly limit: number
  readonly next?: string | undefined
  /** open: to be fetched (as usual) · over: fetched, not to be had, taken back. */
  readonly which?: 'open' | 'over' | undefined
}

const over: readonly AuthorisationState[] = ['delivered', 'failed', 'withdrawn']

export async function agentTasks(county: County, actor: Actor, query: AgentTaskQuery): Promise<Result<{ items: AgentTask[]; total: number; next: string | null }>> {
  const after = query.next !== undefined && /^[0-9a-f-]{36}$/.test(query.next) ? query.next : null
  const { rows, total } = await agentInbox(county.db, county.region, {
    organs: actor.organs.includes('*') ? null : actor.organs, states: query.which === 'over' ? over : ['given'], limit: query.limit, after,
  })
  return ok({ items: await Promise.all(rows.map((row) => taskOf(county, row))), total, next: rows.length === query.limit ? rows.at(-1)?.id ?? null : null })
}

/** One errand of one's organs, over or not; for others it does not exist. */
export async function anyTask(county: County, actor: Actor, id: string): Promise<Authorisation | null> {
  const authorisation = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? await authorisationById(county.db, county.region, id) : undefined
  return authorisation && mayDeliver(actor, authorisation) === null ? authorisation : null
}

export async function taskOf(county: County, a: Authorisation): Promise<AgentTask> {
  const { items } = await catalogueOf(county)
  const names = await organNames(county)
  return {
    id: a.id, number: a.number, caseNumber: a.case_number, item: a.item, itemName: items.get(a.item)?.plain ?? a.item, state: a.state,
    organ: names.get(a.agent_organ) ?? a.agent_organ, givenAt: a.given_at.toISOString(), expiresAt: a.expires_at.toISOString(),
    closedAt: a.closed_at?.toISOString() ?? null, note: a.note,
  }
}
