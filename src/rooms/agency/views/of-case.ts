/** What officials did for one case, with the evidence they left: for those who decide it. */
import type { County } from '../../../platform/county.ts'
import type { ErrandOfCase, OrderOfCase } from '../case-store.ts'
import { errandsOf, ordersOf } from '../case-store.ts'
import type { Spoken } from '../rules.ts'

export interface AgencyOfCase {
  readonly orders: readonly (OrderOfCase & { readonly spoken: Spoken | null })[]
  readonly errands: readonly ErrandOfCase[]
}

/** The caller has made sure that the reader may see the case. */
export async function agencyOfCase(county: County, caseNumber: string): Promise<AgencyOfCase> {
  const [orders, errands] = await Promise.all([ordersOf(county.db, county.region, caseNumber), errandsOf(county.db, county.region, caseNumber)])
  return { errands, orders: orders.map((order) => ({ ...order, spoken: order.spoken_sealed === null ? null : county.seal.open<Spoken>(order.spoken_sealed) })) }
}
