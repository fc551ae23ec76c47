/** When a case's open checks are due, by proof. */
import type { County } from '../../../platform/county.ts'
import { openOrdersOf } from '../store.ts'

export function coCheckDueOf(county: County, caseNumber: string): Promise<Map<string, Date>> {
  return openOrdersOf(county.db, county.region, caseNumber)
}
