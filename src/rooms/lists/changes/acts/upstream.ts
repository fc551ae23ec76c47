/** Upper lists are brought in with document, source and date, and merged into the county's by the way every change takes (C1.1). */
import type { Result } from '../../../../kernel/result.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/county.ts'
import { readWorkbook } from '../../../../platform/spreadsheets/read.ts'
import { catalogueOf } from '../../../catalogue/index.ts'
import type { ListChangeRowInput } from '../contract.ts'
import { findItem } from '../known.ts'
import type { Merged, UpstreamImport, UpstreamImported } from '../upstream-contract.ts'
import { mayImportUpstream } from '../policy.ts'
import { shippedLists, underWay, writeUpstream } from '../upstream-store.ts'
import { columns, mergeTitle } from '../upstream-texts.ts'
import type { NamedAbove } from '../views/upstream.ts'
import { namedAbove } from '../views/upstream.ts'
import { draftListChange } from './draft.ts'

type Row = NonNullable<UpstreamImport['rows']>[number]

/** No upper list is longer. */
const MOST_ROWS = 5000

/** Refuses a workbook that is none, a row without a name, the same proof twice, and a code of a list that ships. */
export async function importUpstream(tx: Tx, input: UpstreamImport): Promise<Result<UpstreamImported>> {
  const refused = mayImportUpstream(tx.by)
  if (refused) return refused
  if ((await shippedLists(tx, tx.region)).some((one) => one.list === input.list)) {
    return refuse('upstream-list-shipped', { status: 409, field: 'list', detail: `“${input.list}”随参考数据提供，不能改写。`, next: ['换一个清单代码'] })
  }
  const read = await rowsOf(input)
  if (!read.ok) return read
  const catalogue = await catalogueOf(tx.county)
  const found = read.value.map((row) => findItem(catalogue, row.item ?? undefined, row.name))
  const twice = found.findIndex((one, i) => found.findIndex((other) => other.item === one.item) < i)
  if (twice !== -1) return refuse('upstream-twice', { status: 422, detail: `“${read.value[twice]?.name}”在清单里出现了两次。`, next: ['删去重复的一行'] })
  await writeUpstream(tx, tx.region, { ...input, by: tx.by.account, at: tx.now }, read.value.map((row, i) => ({
    ...row, seq: i + 1, item: found[i]?.inCatalogue === true ? found[i].item : null,
  })))
  const inCatalogue = found.filter((one) => one.inCatalogue).length
  await tx.record({
    act: 'upstream-list-imported', objectKind: 'list', objectId: input.list, clause: 'C1.1',
    detail: { level: input.level, purpose: input.purpose, entries: found.length, document: input.document, source: input.source },
  })
  tx.changed({ topic: 'lists', organ: '*' })
  return ok({ list: input.list, entries: found.length, inCatalogue })
}

async function rowsOf(input: UpstreamImport): Promise<Result<Row[]>> {
  if (input.rows !== undefined) return ok(input.rows)
  if (input.workbook === undefined) return refuse('rows-missing', { status: 422, field: 'rows', detail: '没有清单内容。', next: ['上传 .xlsx，或者填写 rows'] })
  const sheet = await readWorkbook(Buffer.from(input.workbook, 'base64'), columns, { mostRows: MOST_ROWS })
  if (!sheet.ok) return sheet
  const empty = sheet.value.filter(({ cells }) => cells.name.trim().length < 2)
  if (empty.length > 0 || sheet.value.length === 0) {
    return refuse('rows-wrong', { status: 422, detail: empty.length > 0 ? `第 ${empty.map((one) => one.row).slice(0, 5).join('、')} 行没有证明名称。` : '工作簿里没有内容。', next: ['补上后重新上传'] })
  }
  return ok(sheet.value.map(({ cells }) => ({ name: cells.name.trim(), item: cells.item === '' ? null : cells.item.toUpperCase(), basis: cells.basis, replacedBy: cells.replacedBy })))
}

/** Drafts what the county lacks and no change under way brings: one change for the cancel list, one for commitments. What a higher level overrules is left out. */
export async function mergeUpstream(tx: Tx, input: { organ: string; items?: readonly string[] | undefined }): Promise<Result<Merged>> {
  const wanted = (await namedAbove(tx.county, tx)).filter((row) => row.missing.length > 0 && (input.items === undefined || input.items.includes(row.item)))
  if (wanted.length === 0) return refuse('nothing-to-merge', { detail: '上级清单要求的，本县都已经列入。', next: ['查看上级清单比对'] })
  const coming = await underWay(tx, tx.region, wanted.map((row) => row.item))
  const changes: Merged['changes'] = []
  for (const list of ['cancel', 'commitment'] as const) {
    const rows = wanted.flatMap((row) => (coming.has(`${list} ${row.item}`) ? [] : rowFor(list, row)))
    if (rows.length === 0) continue
    const drafted = await draftListChange(tx, { list, title: mergeTitle[list], organ: input.organ, origin: 'upstream', originRef: [...new Set(wanted.flatMap((row) => row.lists))].join(',').slice(0, 80), rows })
    if (!drafted.ok) return drafted
    changes.push(drafted.value)
  }
  if (changes.length === 0) return refuse('merged-already', { detail: '上级清单要求的，正在办理的清单变更里都有了。', next: ['在清单变更里继续办理'] })
  return ok({ changes })
}

function rowFor(list: 'cancel' | 'commitment', row: NamedAbove): ListChangeRowInput[] {
  const { item, name, inCatalogue, missing, wanted, first, basis } = row
  const common = { ...inCatalogue ? { item } : {}, name, basis, replacedBy: first.replacedBy, source: basis.slice(0, 500) }
  if (list === 'commitment') return missing.includes('commitment') ? [common] : []
  if (wanted.cancel === null || (!missing.includes('cancel') && !missing.includes('widen'))) return []
  return [{ ...common, act: missing.includes('widen') ? 'change' : 'add', scope: wanted.cancel, facts: wanted.cancel === 'grassroots' ? { ground: 'cannot-know' } : {} }]
}
