/** Whose a case is: the room cases, which lies to the right, says so when it opens. */
import type { County } from '../../platform/county.ts'

export interface CaseOwner {
  readonly organ: string
  /** Division of the window that took it in. */
  readonly window: string | null
}

export type CaseOwners = (numbers: readonly string[]) => Promise<ReadonlyMap<string, CaseOwner>>

const known = new WeakMap<County, CaseOwners>()

export function knowCaseOwners(county: County, owners: CaseOwners): void {
  known.set(county, owners)
}

/** Without the room, no case is known, and only the organ that was recorded with the reading counts. */
export function caseOwners(county: County, numbers: readonly string[]): Promise<ReadonlyMap<string, CaseOwner>> {
  return known.get(county)?.(numbers) ?? Promise.resolve(new Map())
}
