/** Authorisations that wait for an agent of one's organs. */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { organNames } from '../../organs/index.ts'
import { agentInbox } from '../authorisation-store.ts'

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
  const { items } = await catalogueOf(county)
  const names = await organNames(county)
  return ok({
    items: rows.map((a) => ({
      id: a.id, number: a.number, caseNumber: a.case_number, item: a.item, itemName: items.get(a.item)?.plain ?? a.item, state: a.state,
      organ: names.get(a.agent_organ) ?? a.agent_organ, givenAt: a.given_at.toISOString(), expiresAt: a.expires_at.toISOString(),
    })),
    total, next: rows.length === query.limit ? rows.at(-1)?.id ?? null : null,
  })
}
