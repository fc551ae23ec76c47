/** An order or an errand by the number that stands on its letter, for whoever may read it. */
import type { Actor } from '../../../platform/actor.ts'
import { actsFor, hasRole } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { authorisationByNumber } from '../authorisation-store.ts'
import { mayDeliver, mayReadOrder } from '../policy.ts'
import { coCheckByNumber } from '../store.ts'

export interface FoundPaper {
  readonly id: string
  readonly number: string
  readonly item: string
  readonly organ: string
  readonly state: string
  readonly caseNumber: string
}

export async function findOrder(county: County, actor: Actor, number: string): Promise<FoundPaper | null> {
  const order = await coCheckByNumber(county.db, county.region, number)
  if (!order || !mayReadOrder(actor, order)) return null
  return { id: order.id, number, item: order.item, organ: order.issuing_organ, state: order.state, caseNumber: order.case_number }
}

export async function findErrand(county: County, actor: Actor, number: string): Promise<FoundPaper | null> {
  const errand = await authorisationByNumber(county.db, county.region, number)
  const overseen = errand !== undefined && (hasRole(actor, 'oversight', 'audit-admin') || (hasRole(actor, 'deciding-officer') && actsFor(actor, errand.agent_organ)))
  if (!errand || (!overseen && mayDeliver(actor, errand) !== null)) return null
  return { id: errand.id, number, item: errand.item, organ: errand.agent_organ, state: errand.state, caseNumber: errand.case_number }
}
