/** Organs, divisions and staff as the system administrator sees them: closed ones too, with who and what is there. */
import { addDays, dayOf } from '../../../kernel/day.ts'
import type { County } from '../../../platform/county.ts'
import type { Page } from '../../../platform/paging.ts'
import { pageOf } from '../../../platform/paging.ts'
import type { OrganRow, RegionRow, StaffRow } from '../contract.ts'
import type { Ground } from '../known.ts'
import { groundOf } from '../known.ts'
import type { Absence, Account, Post } from '../people-store.ts'
import { absencesBetween, allPosts, staffAccounts } from '../people-store.ts'
import type { Team } from '../texts.ts'

type Activity = 'active' | 'closed' | 'all'
interface Paging { readonly limit: number; readonly next?: string | undefined }

const order: Readonly<Record<string, number>> = { county: 0, township: 1, village: 2 }
const shown = (activity: Activity, active: boolean) => activity === 'all' || (activity === 'active') === active
const has = (q: string | undefined, ...texts: readonly (string | null)[]) => q === undefined || q === '' || texts.some((text) => text?.toLowerCase().includes(q.toLowerCase()))

export interface OrganFilter extends Paging { readonly q?: string | undefined; readonly level?: string | undefined; readonly activity: Activity }

export async function organList(county: County, filter: OrganFilter): Promise<Page<OrganRow>> {
  const rows = organRowsOf(await groundOf(county.db, county.region))
    .filter((o) => shown(filter.activity, o.active) && (filter.level === undefined || o.level === filter.level) && has(filter.q, o.name, o.shortName, o.code, o.phone))
  return pageOf(rows, (o) => `${order[o.level] ?? 9} ${o.division} ${o.code}`, filter)
}

export function organRowsOf(ground: Ground): OrganRow[] {
  return ground.organRows.map((o) => ({
    ...o, level: o.level as OrganRow['level'], divisionName: ground.divisions.get(o.division)?.name ?? o.division, staff: ground.organs.get(o.code)?.staff ?? 0,
  }))
}

export interface RegionFilter extends Paging { readonly q?: string | undefined; readonly parent?: string | undefined; readonly activity: Activity }

export async function regionList(county: County, filter: RegionFilter): Promise<Page<RegionRow>> {
  const ground = await groundOf(county.db, county.region)
  const rows = ground.regionRows.map((r): RegionRow => ({
    ...r, parentName: r.parent === null ? null : ground.divisions.get(r.parent)?.name ?? null,
    organs: ground.organRows.filter((o) => o.active && o.division === r.code).length, staff: ground.accounts.filter((a) => a.active && a.division === r.code).length,
  }))
  return pageOf(rows.filter((r) => shown(filter.activity, r.active) && (filter.parent === undefined || r.parent === filter.parent) && has(filter.q, r.name, r.code)), (r) => r.code, filter)
}

export interface StaffFilter extends Paging {
  readonly q?: string | undefined
  readonly organ?: string | undefined
  readonly team?: Team | undefined
  readonly activity: Activity
}

export async function staffList(county: County, filter: StaffFilter): Promise<Page<StaffRow>> {
  const rows = (await staffRowsOf(county)).filter((s) => shown(filter.activity, s.active) && (filter.organ === undefined || (s.organ ?? '*') === filter.organ)
    && (filter.team === undefined || s.posts.some((post) => post.team === filter.team)) && has(filter.q, s.name, s.account, s.title))
  return pageOf(rows, (s) => `${s.organ ?? ''} ${s.account}`, filter)
}

/** Everybody, with posts and absences of today. */
export async function staffRowsOf(county: County): Promise<StaffRow[]> {
  const today = dayOf(county.clock.now())
  const ground = await groundOf(county.db, county.region)
  const [posts, away] = await Promise.all([allPosts(county.db, county.region), absencesBetween(county.db, county.region, today, addDays(today, 0))])
  return ground.accounts.map((account) => rowOf(county, ground, account, posts, away))
}

export const WHOLE_COUNTY = '全县'

function rowOf(county: County, ground: Ground, a: Account, posts: readonly Post[], away: readonly Absence[]): StaffRow {
  return {
    id: a.id, account: a.subject, name: county.seal.open<string>(a.name_sealed), title: a.title, organ: a.organ,
    organName: a.organ === null ? WHOLE_COUNTY : ground.organs.get(a.organ)?.name ?? a.organ, division: a.division, divisionName: ground.divisions.get(a.division)?.name ?? a.division,
    active: a.active, locked: a.locked_at !== null, roles: a.roles, awayUntil: away.find((absence) => absence.account === a.id)?.until ?? null,
    posts: posts.filter((post) => post.account === a.id && post.organ === a.organ).map(({ team, position }) => ({ team, position })),
  }
}

export interface StaffName {
  /** Opened when it is asked for: a list of fifty rows does not open three thousand names. */
  readonly name: string
  readonly account: string
  readonly organ: string | null
}

/** Names of staff by account id, for lists that know only the id. */
export async function staffNames(county: County): Promise<ReadonlyMap<string, StaffName>> {
  const accounts = await staffAccounts(county.db, county.region)
  return new Map(accounts.map((a) => [a.id, { get name() { return county.seal.open<string>(a.name_sealed) }, account: a.subject, organ: a.organ }]))
}
