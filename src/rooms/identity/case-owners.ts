/** Whose a case is: the room cases, which lies to the right, says so when it opens. */
import type { County } from '../../platform/county.ts'

export interface CaseOwner {
  readonly organ: string
  /** Division of the window that took it in. */
  readonly window: string | null
}

export interface CaseOwners {
  /** By case number. */
  ofCases(numbers: readonly string[]): Promise<ReadonlyMap<string, CaseOwner>>
  /** All cases of people, by the digest of the person as hex. */
  ofPeople(subjects: readonly Buffer[]): Promise<ReadonlyMap<string, readonly CaseOwner[]>>
}

const known = new WeakMap<County, CaseOwners>()

/** Without the room, no case is known, and only the organ that was recorded with the reading counts. */
const nothing: CaseOwners = { ofCases: () => Promise.resolve(new Map()), ofPeople: () => Promise.resolve(new Map()) }

export function knowCaseOwners(county: County, owners: CaseOwners): void {
  known.set(county, owners)
}

export function caseOwners(county: County): CaseOwners {
  return known.get(county) ?? nothing
}
