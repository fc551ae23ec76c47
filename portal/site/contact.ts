/** The county's name and the telephone that stands on every page. */
import type { County } from '../../src/platform/county.ts'
import { organByCode, regionName } from '../rooms.ts'
import type { Frame } from './frame.ts'

export type Contact = Frame['county']

/** Whoever answers the public first: the approval bureau's hall, else the county government. */
const callees = ['approval-bureau', 'county-government', 'government'] as const

export async function contactOf(county: County): Promise<Contact> {
  const name = await regionName(county, county.region) ?? county.region
  for (const code of callees) {
    const organ = await organByCode(county, code)
    if (organ?.phone) return { name, phone: organ.phone, callee: organ.name, hours: organ.hours }
  }
  return { name, phone: null, callee: '', hours: null }
}
