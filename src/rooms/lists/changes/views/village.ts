/** What villages do issue: the positive list as it was in force on a day, with basis, use, procedure and sample form (C1). */
import type { Result } from '../../../../kernel/result.ts'
import { ok } from '../../../../kernel/result.ts'
import type { County } from '../../../../platform/county.ts'
import { pageOf } from '../../../../platform/paging.ts'
import { textOf } from '../../../../kernel/text-of.ts'
import { catalogueOf } from '../../../catalogue/index.ts'
import { entriesOf, versionOn } from '../../store.ts'
import type { VillageProofs } from '../upstream-contract.ts'

/** Before there is a first version the list is empty: villages issue nothing by it yet. */
export async function villageProofsOn(county: County, query: { on: string; q?: string | undefined; limit: number; next?: string | undefined }): Promise<Result<VillageProofs>> {
  const version = await versionOn(county.db, county.region, 'village', query.on)
  const entries = version ? await entriesOf(county.db, county.region, 'village', version.version) : []
  const { items } = await catalogueOf(county)
  const field = (fields: Readonly<Record<string, unknown>>, key: string) => textOf(fields[key])
  const rows = entries.map((entry) => ({
    item: entry.item, name: items.get(entry.item)?.name ?? entry.name ?? entry.item, basis: entry.basis, article: entry.article, use: field(entry.fields, 'use'),
    procedure: field(entry.fields, 'procedure'), form: field(entry.fields, 'form'), source: entry.source,
  }))
  const q = query.q ?? ''
  const page = pageOf(q === '' ? rows : rows.filter((row) => row.name.includes(q) || row.use.includes(q)), (row) => row.item, query)
  return ok({ on: query.on, version: version?.version ?? null, inForceFrom: version?.inForceFrom ?? null, ...page })
}
