/** What the system administrator's forms choose from. */
import type { OrganRow, RegionRow, StaffRow } from '../../src/rooms/organs/contract.ts'
import type { Choice } from '../admin/filters.tsx'
import { useAll } from '../admin/lists.ts'
import { t } from './texts.ts'

export const useOrgans = (): readonly OrganRow[] => useAll<OrganRow>('organs', '/api/v1/people/organs')
export const useRegions = (): readonly RegionRow[] => useAll<RegionRow>('regions', '/api/v1/people/regions')
export const useStaff = (organ?: string): readonly StaffRow[] => useAll<StaffRow>('staff', '/api/v1/people/staff', { organ })

export const WHOLE = '*'

export function organChoices(organs: readonly OrganRow[], whole: boolean): Choice[] {
  return [...(whole ? [{ value: WHOLE, label: t.wholeCounty }] : []), ...organs.map((organ) => ({ value: organ.code, label: organ.name }))]
}

/** A village under the name of its township, for villages are called alike. */
export function regionChoices(regions: readonly RegionRow[]): Choice[] {
  return regions.map((region) => ({ value: region.code, label: region.level === 'village' ? `${region.parentName ?? ''} ${region.name}` : region.name }))
}
