/** The organs, regions and calendar of a county, kept in memory and renewed when reference data were imported. */
import { makeCalendar } from '../../../kernel/calendar.ts'
import type { WorkingCalendar } from '../../../kernel/calendar.ts'
import type { County } from '../../../platform/county.ts'
import type { Organ, Region } from '../store.ts'
import { calendarYears, directoryVersion, organsOf, regionsOf } from '../store.ts'

export interface Directory {
  readonly version: string
  readonly organs: ReadonlyMap<string, Organ>
  readonly names: ReadonlyMap<string, string>
  readonly regions: readonly Region[]
  readonly calendar: WorkingCalendar
}

const LOOK_AGAIN_MS = 1000
const kept = new WeakMap<County, { at: number; directory: Promise<Directory> }>()

/** Organs and regions, closed ones too. At most one small query a second of machine time; everything else is memory. */
export function directoryOf(county: County): Promise<Directory> {
  const known = kept.get(county)
  if (known && performance.now() - known.at < LOOK_AGAIN_MS) return known.directory
  const directory = renew(county, known?.directory)
  kept.set(county, { at: performance.now(), directory })
  directory.catch(() => kept.delete(county))
  return directory
}

/** It was just written: looked at again by the next who asks in this process. */
export function forgetDirectory(county: County): void {
  kept.delete(county)
}

async function renew(county: County, before: Promise<Directory> | undefined): Promise<Directory> {
  const version = await directoryVersion(county.db, county.region)
  const old = await before?.catch(() => undefined)
  if (old?.version === version) return old
  const [organs, regions, years] = await Promise.all([organsOf(county.db, county.region), regionsOf(county.db, county.region), calendarYears(county.db)])
  return {
    version, organs: new Map(organs.map((organ) => [organ.code, organ])), names: new Map(organs.map((organ) => [organ.code, organ.name])), regions,
    calendar: makeCalendar(years),
  }
}

/** Also one that was closed; who sends something new to an organ looks at `active`. */
export async function organByCode(county: County, code: string): Promise<Organ | undefined> {
  return (await directoryOf(county)).organs.get(code)
}

/** Organs that something new can go to. */
export async function activeOrgans(county: County): Promise<readonly Organ[]> {
  return [...(await directoryOf(county)).organs.values()].filter((organ) => organ.active)
}

/** Full names by code. */
export async function organNames(county: County): Promise<ReadonlyMap<string, string>> {
  return (await directoryOf(county)).names
}

/** Name of a division of the county, itself included. */
export async function regionName(county: County, code: string): Promise<string | undefined> {
  return (await directoryOf(county)).regions.find((region) => region.code === code)?.name
}

export async function calendarOf(county: County): Promise<WorkingCalendar> {
  return (await directoryOf(county)).calendar
}

/** County organs that stand in where the person's township or village is not known. */
const countyBody: Readonly<Record<'township' | 'police' | 'village', string>> = { township: 'civil-affairs', police: 'public-security', village: 'civil-affairs' }

/**
 * The body of the place where a person lives. `residence`: division code of township (9) or village (12), null when unknown; then
 * the county organ that supervises such bodies is asked, which finds the right one.
 */
export async function organForResidence(county: County, kind: 'township' | 'police' | 'village', residence: string | null): Promise<string | null> {
  const { organs } = await directoryOf(county)
  const place = kind === 'village' ? residence : residence?.slice(0, 9)
  const local = `${kind}-${place ?? ''}`
  if (place && organs.get(local)?.active === true) return local
  const other = countyBody[kind]
  return organs.has(other) ? other : null
}

/** The county's townships that are open, in the order of their codes. */
export async function townshipsOf(county: County): Promise<{ code: string; name: string }[]> {
  const { regions } = await directoryOf(county)
  return regions.filter((region) => region.level === 'township' && region.active).map(({ code, name }) => ({ code, name }))
}
