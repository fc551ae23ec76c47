/** All acts and all accesses, for the audit administrator: searched, paged, exported; never changed. */
import { addDays, startOfDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/chinese-date.ts'
import type { Param } from '../../../platform/database.ts'
import type { County } from '../../../platform/county.ts'
import { organNames, staffNames } from '../../organs/index.ts'
import type { AuditQuery, Conditions, Cursor, StoredAccess, StoredAct } from '../audit-store.ts'
import { COUNT_TO, countAccesses, countActs, searchAccesses, searchActs } from '../audit-store.ts'
import type { AccessesFilter, AccessRow, ActRow, ActsFilter } from '../contract.ts'
import { actNames, objectNames } from '../texts.ts'

interface Paging { readonly limit: number; readonly next?: string | undefined }
interface AuditPage<T> { items: T[]; total: number; more: boolean; next: string | null }

type Staff = Awaited<ReturnType<typeof staffNames>>
const either = (value: string | undefined): Param => (value === undefined || value === '' ? null : value)

/** A name, an account's name or `system` as the account ids that go by it; null: everybody. */
function idsOf(staff: Staff, who: string | undefined): string[] | null {
  if (who === undefined || who === '') return null
  if (who === 'system' || who === '系统') return ['system']
  return [...staff].filter(([id, person]) => id === who || person.account === who || person.name.includes(who)).map(([id]) => id)
}

const period = (filter: { from?: string | undefined; until?: string | undefined }): Conditions => [
  ['at >= ?', filter.from === undefined ? null : startOfDay(filter.from)], ['at < ?', filter.until === undefined ? null : startOfDay(addDays(filter.until, 1))],
]

const actConditions = (filter: ActsFilter, staff: Staff): Conditions => [
  ...period(filter), ['actor = any(?)', idsOf(staff, filter.actor)], ['organ = ?', either(filter.organ)], ['act = ?', either(filter.act)],
  ['object_kind = ?', either(filter.objectKind)], ['object_id = ?', either(filter.object)],
]

const accessConditions = (filter: AccessesFilter, staff: Staff): Conditions => [
  ...period(filter), ['reader = any(?)', idsOf(staff, filter.reader)], ['organ = ?', either(filter.organ)], ['case_number = ?', either(filter.caseNumber)],
]

const cursorOf = ({ at, id }: { at: Date; id: string }) => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')

function readCursor(next: string | undefined): Cursor | null {
  const match = /^(\S+Z) ([0-9a-f-]{36})$/.exec(Buffer.from(next ?? '', 'base64url').toString())
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : null
}

type Search<S> = (sql: County['db'], q: AuditQuery) => Promise<S[]>
type Count = (sql: County['db'], region: string, conditions: Conditions) => Promise<number>

async function pageOf<S extends { at: Date; id: string }, V>(county: County, by: { search: Search<S>; count: Count; conditions: Conditions; view: (row: S) => V }, paging: Paging): Promise<AuditPage<V>> {
  const rows = await by.search(county.db, { region: county.region, conditions: by.conditions, limit: paging.limit, after: readCursor(paging.next) })
  const total = await by.count(county.db, county.region, by.conditions)
  const last = rows.at(-1)
  return { items: rows.map(by.view), total: Math.min(total, COUNT_TO), more: total > COUNT_TO, next: last && rows.length === paging.limit ? cursorOf(last) : null }
}

export async function actsPage(county: County, filter: ActsFilter, paging: Paging): Promise<AuditPage<ActRow>> {
  const [staff, organs] = [await staffNames(county), await organNames(county)]
  return pageOf(county, { search: searchActs, count: countActs, conditions: actConditions(filter, staff), view: actView(staff, organs) }, paging)
}

export async function accessesPage(county: County, filter: AccessesFilter, paging: Paging): Promise<AuditPage<AccessRow>> {
  const staff = await staffNames(county)
  return pageOf(county, { search: searchAccesses, count: countAccesses, conditions: accessConditions(filter, staff), view: accessView(staff) }, paging)
}

function actView(staff: Staff, organs: ReadonlyMap<string, string>): (row: StoredAct) => ActRow {
  return (r) => ({
    id: r.id, at: r.at.toISOString(), act: r.act, actName: actNames[r.act] ?? r.act, actor: staff.get(r.actor)?.account ?? (r.actor === 'system' ? 'system' : ''),
    actorName: r.actor_name === '' ? '居民' : r.actor_name, actorRole: r.actor_role, organ: r.organ, organName: r.organ === null ? null : organs.get(r.organ) ?? r.organ,
    objectKind: r.object_kind, objectName: objectNames[r.object_kind] ?? r.object_kind, objectId: objectText(r, staff, organs), clause: r.clause, requestId: r.request_id,
    digest: r.digest.toString('hex'), detail: r.detail,
  })
}

function objectText(r: StoredAct, staff: Staff, organs: ReadonlyMap<string, string>): string {
  if (r.object_kind === 'account') { const person = staff.get(r.object_id); return person ? `${person.name}（${person.account}）` : '居民账号' }
  return r.object_kind === 'organ' ? organs.get(r.object_id) ?? r.object_id : r.object_id
}

function accessView(staff: Staff): (row: StoredAccess) => AccessRow {
  return (r) => ({
    id: r.id, at: r.at.toISOString(), reader: staff.get(r.reader)?.name ?? r.reader_name, readerAccount: staff.get(r.reader)?.account ?? null, organ: r.organ_name ?? '免证通', what: r.what,
    purpose: r.purpose, basis: r.basis, caseNumber: r.case_number, channel: r.channel, outcome: r.outcome, opened: r.opened,
  })
}

/** How many rows a workbook takes at most. */
export const MOST_EXPORTED = 20_000
const AT_ONCE = 500

/** Everything that a filter finds, as rows of a workbook, read page by page while it is written. */
export async function* exported<T>(page: (paging: Paging) => Promise<AuditPage<T>>): AsyncGenerator<T> {
  let next: string | undefined
  do {
    const found = await page({ limit: AT_ONCE, next })
    yield* found.items
    next = found.next ?? undefined
  } while (next !== undefined)
}

export const instant = (iso: string) => formatInstant(new Date(iso))
