/** Rows of a change beside what is in force: the side-by-side comparison (O1). */
import type { Result } from '../../../../kernel/result.ts'
import { ok } from '../../../../kernel/result.ts'
import { dayOf } from '../../../../kernel/calendar.ts'
import { addDays } from '../../../../kernel/day.ts'
import type { Actor } from '../../../../platform/actor.ts'
import type { County } from '../../../../platform/county.ts'
import { entriesNamed, versionOn } from '../../store.ts'
import type { ListEntry } from '../../types.ts'
import { changeUnknown } from '../acts/step.ts'
import type { ComparedRow, RowPage } from '../contract.ts'
import type { RowFilter } from '../select-store.ts'
import { countRows, pageOfRows } from '../select-store.ts'
import type { Change, ChangeRow } from '../store.ts'
import { problemText } from '../texts.ts'
import type { ChangeList } from '../rules.ts'
import { changeLists } from '../rules.ts'
import { readable } from './change-detail.ts'

type Query = RowFilter & { readonly limit: number; readonly next?: string | undefined }

/** What stood before: today's version, or the one before the version that the change made. */
async function versionBefore(county: County, change: Change): Promise<number | null> {
  if (change.version !== null) return change.version > 1 ? change.version - 1 : null
  return (await versionOn(county.db, county.region, change.list, dayOf(county.clock.now())))?.version ?? null
}

/** In which other lists the proofs stood before: today, or the day before the change took force. */
async function otherLists(county: County, change: Change, items: readonly string[]): Promise<Map<string, ChangeList[]>> {
  const day = change.version !== null && change.forceFrom !== null ? addDays(change.forceFrom, -1) : dayOf(county.clock.now())
  const found = new Map<string, ChangeList[]>()
  for (const list of changeLists) {
    const version = list === change.list ? undefined : await versionOn(county.db, county.region, list, day)
    const entries = version === undefined ? [] : await entriesNamed(county.db, county.region, list, version.version, items)
    for (const { item, inForce } of entries) if (inForce) found.set(item, [...found.get(item) ?? [], list])
  }
  return found
}

export async function compared(county: County, change: Change, rows: readonly ChangeRow[]): Promise<ComparedRow[]> {
  const version = await versionBefore(county, change)
  const entries = version === null ? [] : await entriesNamed(county.db, county.region, change.list, version, rows.map((row) => row.item))
  const before = new Map(entries.map((entry) => [entry.item, entry]))
  const others = await otherLists(county, change, rows.map((row) => row.item))
  return rows.map((row) => ({
    ...row, problems: [...row.problems], problemTexts: row.problems.map(problemText), before: shown(before.get(row.item)), elsewhere: others.get(row.item) ?? [],
  }))
}

const shown = (entry: ListEntry | undefined): ComparedRow['before'] =>
  (entry ? { scope: entry.scope, basis: entry.basis, article: entry.article, replacedBy: entry.replacedBy, fields: { ...entry.fields }, inForce: entry.inForce } : null)

export async function rowsFor(county: County, actor: Actor, id: string, query: Query): Promise<Result<RowPage>> {
  const found = await readable(county, actor, id)
  if (!found) return changeUnknown()
  const { limit, next, ...filter } = query
  const [rows, total] = await Promise.all([
    pageOfRows(county.db, county.region, found.change.id, filter, Number(next ?? 0), limit + 1), countRows(county.db, county.region, found.change.id, filter),
  ])
  const items = await compared(county, found.change, rows.slice(0, limit))
  return ok({ items, total, next: rows.length > limit ? String(items.at(-1)?.seq ?? 0) : null })
}
