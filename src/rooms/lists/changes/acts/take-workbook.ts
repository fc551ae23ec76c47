/** A workbook comes back: in a draft its rows are written, under review its verdicts and remarks. All of it or nothing. */
import type { Result } from '../../../../kernel/result.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/county.ts'
import { readWorkbook } from '../../../../platform/spreadsheets/read.ts'
import { answerOf } from '../answer.ts'
import type { ChangeAnswer } from '../contract.ts'
import { mayDraft, mayReview } from '../policy.ts'
import type { Change } from '../store.ts'
import { changeBy, judgeRows, rowsOf } from '../store.ts'
import type { ReadRow } from '../workbook.ts'
import { columnsFor, readRow } from '../workbook.ts'
import { editRows } from './edit-rows.ts'
import { changeUnknown, takeChange } from './step.ts'

const MOST_ROWS = 20_000
/** A sample form of a village is the longest cell. */
const MOST_CHARACTERS = 4000

/** Refuses a file that is no workbook, and names every row that can't be read, up to fifty. */
export async function takeWorkbook(tx: Tx, input: { id: string; workbook: string }): Promise<Result<ChangeAnswer>> {
  const found = await changeBy(tx, tx.region, input.id)
  if (!found) return changeUnknown()
  const act = found.state === 'review' ? 'review' : 'edit'
  const taken = await takeChange(tx, input.id, act, (change) => (act === 'review' ? mayReview(tx.by, change) : mayDraft(tx.by, change.organ)))
  if (!taken.ok) return taken
  const change = taken.value
  const sheet = await readWorkbook(Buffer.from(input.workbook, 'base64'), columnsFor(change.list), { mostRows: MOST_ROWS, mostCharacters: MOST_CHARACTERS })
  if (!sheet.ok) return sheet
  const known = new Set((await rowsOf(tx, tx.region, change.id)).map((row) => row.seq))
  const read = sheet.value.map(({ row, cells }) => ({ row, read: checked(readRow(cells), known, act) }))
  const wrong = read.flatMap(({ row, read: one }) => (typeof one === 'string' ? [{ field: `rows.${row}`, detail: `第 ${row} 行：${one}` }] : []))
  if (wrong.length > 0) return refuse('rows-wrong', { status: 422, detail: `有 ${wrong.length} 行需要改正，一行也没有导入。`, next: ['按提示改正后重新上传'], errors: wrong.slice(0, 50) })
  const rows = read.flatMap(({ read: one }) => (typeof one === 'string' ? [] : [one]))
  return act === 'review' ? judge(tx, change, rows) : write(tx, change, rows)
}

function checked(one: ReadRow | string, known: ReadonlySet<number>, act: 'edit' | 'review'): ReadRow | string {
  if (typeof one === 'string') return one
  if (one.seq !== null && !known.has(one.seq)) return `没有行号 ${one.seq}`
  if (act === 'edit') return one
  if (one.seq === null) return '审核时不能新增行'
  return one.verdict === 'returned' && one.remark === '' ? '退回的行要写明审核意见' : one
}

function write(tx: Tx, change: Change, rows: readonly ReadRow[]): Promise<Result<ChangeAnswer>> {
  return editRows(tx, {
    id: change.id, add: rows.filter((one) => one.seq === null).map((one) => full(one)), write: rows.flatMap((one) => (one.seq === null ? [] : [{ ...full(one), seq: one.seq }])),
  })
}

/** What the sheet left empty is empty, but for what the catalogue fills. */
const full = ({ row }: ReadRow) => ({ act: row.act ?? 'add', scope: row.scope ?? 'all', name: row.name ?? '', basis: row.basis ?? '', article: row.article ?? '', replacedBy: row.replacedBy ?? '', source: row.source ?? '', facts: row.facts ?? {}, ...(row.item === undefined ? {} : { item: row.item }) })

async function judge(tx: Tx, change: Change, rows: readonly ReadRow[]): Promise<Result<ChangeAnswer>> {
  const written = await judgeRows(tx, tx.region, change.id, rows.map(({ seq, verdict, remark }) => ({ seq, verdict, remark: remark === '' ? null : remark })))
  await tx.record({ act: 'list-rows-remarked', objectKind: 'list', objectId: change.number, clause: 'O1', detail: { rows: written } })
  return ok(answerOf(change))
}
