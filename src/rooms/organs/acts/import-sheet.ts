/** Organs or staff from a workbook: shown first, then all of it or nothing, and only what was shown. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { sm3 } from '../../../platform/seal.ts'
import type { Column, SheetRow } from '../../../platform/spreadsheets/read.ts'
import { readWorkbook } from '../../../platform/spreadsheets/read.ts'
import type { Preview } from '../contract.ts'
import type { Ground } from '../known.ts'
import { groundOf, oneAtATime } from '../known.ts'
import { allPosts, takenAccounts } from '../people-store.ts'
import type { OrganInput, StaffInput } from '../rules.ts'
import { staffIssuer } from '../staff-issuer.ts'
import { stampDirectory } from '../store.ts'
import { ORGAN_SHEET, organColumns, planOrgans } from '../workbooks/organ-sheet.ts'
import type { Planned } from '../workbooks/plan.ts'
import { previewOf, summaryOf } from '../workbooks/plan.ts'
import type { Before } from '../workbooks/staff-sheet.ts'
import { planStaff, STAFF_SHEET, staffColumns } from '../workbooks/staff-sheet.ts'
import { saveOrgan } from './write-organ.ts'
import { saveNewStaff, saveStaff } from './write-staff.ts'

export type SheetKind = 'organs' | 'staff'

const stale = refuse('plan-stale', { status: 409, detail: '预览之后单位或人员有了别的变化，没有导入。', next: ['重新预览，看清变化后再导入'] })
const wrong = (rows: number) => refuse('rows-wrong', { status: 422, detail: `有 ${rows} 行需要改正，一行也没有导入。`, next: ['下载标出问题的工作簿，改正后重新上传'] })

interface Read {
  readonly rows: SheetRow[]
  readonly columns: readonly Column[]
  readonly organs: Planned<OrganInput, OrganInput>[]
  readonly staff: Planned<StaffInput, Before>[]
}

async function readSheet(county: Pick<Tx, 'county'>, kind: SheetKind, bytes: Buffer, ground: Ground, sql: Tx | County['db'], by: string): Promise<Result<Read>> {
  if (kind === 'organs') {
    const columns = organColumns(ground)
    const rows = await readWorkbook(bytes, columns)
    return rows.ok ? ok({ rows: rows.value, columns, organs: planOrgans(rows.value, ground), staff: [] }) : rows
  }
  const columns = staffColumns(ground)
  const rows = await readWorkbook(bytes, columns)
  if (!rows.ok) return rows
  const taken = await takenAccounts(sql, county.county.region, staffIssuer(county.county), rows.value.map(({ cells }) => cells.account))
  return ok({ rows: rows.value, columns, organs: [], staff: planStaff(county, rows.value, { ground, posts: await allPosts(sql, county.county.region), taken, by }) })
}

/** What the workbook would change; nothing is written. */
export async function previewSheet(county: County, actor: Actor, kind: SheetKind, bytes: Buffer): Promise<Result<Preview>> {
  const read = await readSheet({ county }, kind, bytes, await groundOf(county.db, county.region), county.db, actor.account)
  if (!read.ok) return read
  const { rows, columns, organs, staff } = read.value
  return ok(await previewOf(kind === 'organs' ? organs : staff, rows, kind === 'organs' ? ORGAN_SHEET : STAFF_SHEET, columns))
}

/** Refuses a workbook with a wrong row, and one whose effect is no longer what was shown. */
export async function importSheet(tx: Tx, kind: SheetKind, input: { bytes: Buffer; plan: string; name: string }): Promise<Result<{ counts: Preview['counts'] }>> {
  await oneAtATime(tx)
  const read = await readSheet(tx, kind, input.bytes, await groundOf(tx, tx.region), tx, tx.by.account)
  if (!read.ok) return read
  const { organs, staff } = read.value
  const { plan, counts } = summaryOf(kind === 'organs' ? organs : staff)
  if (counts.wrong > 0) return wrong(counts.wrong)
  if (plan !== input.plan) return stale
  for (const { line, input: organ, before } of organs) if (line.kind !== 'same') await saveOrgan(tx, organ, before)
  for (const { line, input: person, before } of staff) {
    if (line.kind === 'same') continue
    if (before === null) await saveNewStaff(tx, person)
    else await saveStaff(tx, before.account, before.posts, person)
  }
  if (organs.length > 0) await stampDirectory(tx, tx.region)
  await tx.record({ act: `${kind}-imported`, objectKind: 'import', objectId: kind, detail: { ...counts, digest: sm3(input.bytes).toString('hex') } })
  return ok({ counts })
}
