/** An order as a line of a list: masked, with the organs' names and the clock. */
import { maskIdNumber, maskName } from '../../../kernel/masking.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { organNames } from '../../organs/index.ts'
import type { CoCheckRow } from '../contract.ts'
import { isOverdue } from '../rules.ts'
import type { CoCheck } from '../store.ts'

export interface Subject {
  kind: 'person' | 'company'
  name: string
  idNumber: string
}

export const subjectOf = (county: County, order: CoCheck): Subject => county.seal.open<Subject>(order.subject_sealed)
const masked = (s: Subject) => (s.kind === 'company' ? `${s.name}（${s.idNumber}）` : `${maskName(s.name)}（${maskIdNumber(s.idNumber)}）`)

/** Lines of several orders; names are looked up once. */
export async function rowsOf(county: County, orders: readonly CoCheck[]): Promise<CoCheckRow[]> {
  const { items } = await catalogueOf(county)
  const names = await organNames(county)
  const now = county.clock.now()
  return orders.map((order): CoCheckRow => ({
    id: order.id, number: order.number, state: order.state, caseNumber: order.case_number, item: order.item,
    itemName: items.get(order.item)?.plain ?? order.item, fact: order.fact, subject: masked(subjectOf(county, order)),
    askingOrgan: names.get(order.asking_organ) ?? order.asking_organ, issuingOrgan: names.get(order.issuing_organ) ?? order.issuing_organ,
    askingOrganCode: order.asking_organ, issuingOrganCode: order.issuing_organ,
    dueAt: order.due_at.toISOString(), overdue: isOverdue({ state: order.state, dueAt: order.due_at, pausedAt: order.paused_at }, now), paused: order.state === 'open' && order.paused_at !== null, createdAt: order.created_at.toISOString(), finding: order.finding,
  }))
}
