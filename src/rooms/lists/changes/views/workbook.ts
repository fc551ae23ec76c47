/** The rows of a change to take away; what does not fit says so in the last column. */
import type { Result } from '../../../../kernel/result.ts'
import { ok } from '../../../../kernel/result.ts'
import type { Actor } from '../../../../platform/actor.ts'
import type { County } from '../../../../platform/county.ts'
import type { FileAnswer } from '../../../../platform/http/endpoint.ts'
import { workbookStream, XLSX } from '../../../../platform/spreadsheets/write.ts'
import { changeUnknown } from '../acts/step.ts'
import type { RowFilter } from '../select-store.ts'
import { pageOfRows } from '../select-store.ts'
import { listNames, problemText } from '../texts.ts'
import { cellsOf, columnsFor } from '../workbook.ts'
import { readable } from './change-detail.ts'

const MOST_ROWS = 50_000

export async function changeWorkbook(county: County, actor: Actor, id: string, filter: RowFilter): Promise<Result<FileAnswer>> {
  const found = await readable(county, actor, id)
  if (!found) return changeUnknown()
  const { change } = found
  const rows = await pageOfRows(county.db, county.region, change.id, filter, 0, MOST_ROWS)
  const problems = new Map(rows.flatMap((row, i) => (row.problems.length === 0 ? [] : [[i, row.problems.map(problemText).join('；')] as const])))
  return ok({
    fileName: `${listNames[change.list]}变更 ${change.number}.xlsx`, mediaType: XLSX,
    content: workbookStream({ sheet: listNames[change.list].slice(0, 20), columns: columnsFor(change.list), rows: rows.map(cellsOf), problems, choiceRows: rows.length + 1000 }),
  })
}
