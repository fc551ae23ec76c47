/** What is in publicity, for everybody (C1.3): no name of staff, no remark, nothing that was only thought. */
import type { Result } from '../../../../kernel/result.ts'
import { ok } from '../../../../kernel/result.ts'
import { dayOf } from '../../../../kernel/calendar.ts'
import type { County } from '../../../../platform/county.ts'
import { organByCode, organNames } from '../../../organs/index.ts'
import { changeUnknown } from '../acts/step.ts'
import type { PublicChange, PublicChangeDetail } from '../contract.ts'
import { inPublicity } from '../list-store.ts'
import { mayObject } from '../rules.ts'
import { pageOfRows } from '../select-store.ts'
import type { Change } from '../store.ts'
import { changeBy } from '../store.ts'
import { listNames } from '../texts.ts'
import { compared } from './rows.ts'

const shown = (county: County, change: Change, names: ReadonlyMap<string, string>): PublicChange => ({
  number: change.number, list: change.list, listName: listNames[change.list], title: change.title, reason: change.reason, organName: names.get(change.organ) ?? change.organ, rows: change.rows,
  publicityFrom: change.publicityFrom ?? '', publicityUntil: change.publicityUntil ?? '', forceFrom: change.forceFrom ?? '', mayObject: mayObject(change, dayOf(county.clock.now())),
})

export async function publicChanges(county: County): Promise<PublicChange[]> {
  const [changes, names] = await Promise.all([inPublicity(county.db, county.region), organNames(county)])
  return changes.map((change) => shown(county, change, names))
}

/** Also one that came into force: whoever objected finds it again. */
export async function publicChange(county: County, number: string, query: { q?: string | undefined; limit: number; next?: string | undefined }): Promise<Result<PublicChangeDetail>> {
  const change = /^QD\d{8}-\d{5,}$/.test(number) ? await changeBy(county.db, county.region, number) : undefined
  if (!change || !['publicity', 'in-force', 'superseded'].includes(change.state)) return changeUnknown()
  const [rows, names, organ] = await Promise.all([
    pageOfRows(county.db, county.region, change.id, { q: query.q }, Number(query.next ?? 0), query.limit + 1), organNames(county), organByCode(county, change.organ),
  ])
  const items = (await compared(county, change, rows.slice(0, query.limit))).map(({ seq, act, item, name, scope, basis, article, replacedBy, before, elsewhere, dropped }) =>
    ({ seq, act, item, name, scope, basis, article, replacedBy, before, elsewhere, dropped }))
  return ok({ ...shown(county, change, names), phone: organ?.phone ?? null, items, next: rows.length > query.limit ? String(items.at(-1)?.seq ?? 0) : null })
}
