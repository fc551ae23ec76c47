/** Authorisations that wait for an agent of one's organs. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { organNames } from '../../organs/index.ts'
import type { Authorisation } from '../authorisation-store.ts'
import { agentInbox, authorisationById } from '../authorisation-store.ts'
import { mayDeliver } from '../policy.ts'

export interface AgentTask {
  id: string
  number: string
  caseNumber: string
  item: string
  itemName: string
  state: string
  organ: string
  givenAt: string
  expiresAt: string
}

export async function agentTasks(county: County, actor: Actor, query: { limit: number; next?: string | undefined }): Promise<Result<{ items: AgentTask[]; total: number; next: string | null }>> {
  const after = query.next !== undefined && /^[0-9a-f-]{36}$/.test(query.next) ? query.next : null
  const { rows, total } = await agentInbox(county.db, county.region, actor.organs.includes('*') ? null : actor.organs, query.limit, after)
  return ok({ items: await Promise.all(rows.map((row) => taskOf(county, row))), total, next: rows.length === query.limit ? rows.at(-1)?.id ?? null : null })
}

/** One errand that still waits, for the agents whose it is; for others it does not exist. */
export async function agentTask(county: County, actor: Actor, id: string): Promise<Result<AgentTask>> {
  const authorisation = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? await authorisationById(county.db, county.region, id) : undefined
  if (!authorisation || authorisation.state !== 'given' || mayDeliver(actor, authorisation) !== null) {
    return refuse('authorisation-not-found', { status: 404, detail: '没有这份授权，或者已经办完、撤回、过期。', next: ['在代办列表中查找'] })
  }
  return ok(await taskOf(county, authorisation))
}

async function taskOf(county: County, a: Authorisation): Promise<AgentTask> {
  const { items } = await catalogueOf(county)
  const names = await organNames(county)
  return {
    id: a.id, number: a.number, caseNumber: a.case_number, item: a.item, itemName: items.get(a.item)?.plain ?? a.item, state: a.state,
    organ: names.get(a.agent_organ) ?? a.agent_organ, givenAt: a.given_at.toISOString(), expiresAt: a.expires_at.toISOString(),
  }
}
