/** One list as it was in force on a day, for people and machines (C1.3, invariant 8). */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { UpstreamEntry } from '../store.ts'
import type { ConcernFilter } from '../open/concern.ts'
import { concernsOf, fits } from '../open/concern.ts'
import { upstreamOf, versionOn } from '../store.ts'
import type { List } from '../types.ts'
import type { ListRow } from './rows.ts'
import { rowsOf, search } from './rows.ts'

export type { ListRow }

export interface ListPage {
  readonly list: List
  readonly on: string
  readonly version: number
  readonly inForceFrom: string
  readonly supersededOn: string | null
  readonly decidedBy: string
  readonly items: readonly ListRow[]
  readonly total: number
  readonly next: string | null
}

export interface ListQuery extends ConcernFilter {
  readonly list: List
  readonly on: string
  readonly q?: string | undefined
  readonly limit: number
  readonly next?: string | undefined
}

/** Refuses a day before the list was ever in force. */
export async function listOn(county: County, query: ListQuery): Promise<Result<ListPage>> {
  const version = await versionOn(county.db, county.region, query.list, query.on)
  if (!version) return refuse('list-not-in-force', { status: 404, field: 'on', detail: `${query.on} 这一天这份清单还没有施行。`, next: ['换一个日期', '不填日期查看今天的清单'] })
  const catalogue = await catalogueOf(county)
  const rows = await rowsOf(county, query.list, version.version)
  const concerns = concernsOf(catalogue)
  const narrowed = query.organ !== undefined || query.township !== undefined || query.event !== undefined
  const from = /^\d{1,6}$/.test(query.next ?? '') ? Number(query.next) : 0
  const { items, total } = search(rows, (query.q ?? '').trim(), { from, limit: query.limit }, (row) => !narrowed || fits(concerns.get(row.item), query))
  return ok({
    list: query.list, on: query.on, version: version.version, inForceFrom: version.inForceFrom, supersededOn: version.supersededOn, decidedBy: version.decidedBy,
    items, total, next: from + query.limit < total ? String(from + query.limit) : null,
  })
}

export async function upstreamList(county: County, list: string): Promise<Result<{ items: UpstreamEntry[]; total: number; next: null }>> {
  const items = await upstreamOf(county.db, county.region, list)
  if (items.length === 0) return refuse('upstream-list-unknown', { status: 404, field: 'list', detail: `没有“${list}”这份上级清单。`, next: ['national-20：国家 20 项', 'hubei-21：湖北省 21 项'] })
  return ok({ items, total: items.length, next: null })
}
