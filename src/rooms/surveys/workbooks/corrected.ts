/** The uploaded workbook again, as it was laid out: wrong cells are marked, and what is wrong stands beside each row that was not taken. */
import type { OutRow, OutSheet } from '../../../platform/spreadsheets/book.ts'
import type { Row } from '../../../platform/spreadsheets/rows.ts'
import type { Key } from '../columns.ts'
import { columnOf, forms } from '../columns.ts'
import type { DataRow, OpenSheet } from '../sheet.ts'
import { dataOf } from '../sheet.ts'
import { exampleSheet, helpSheet, outColumns } from './forms.ts'

const WIDTH = 18
const MOST_TITLES = 5

export interface Problem {
  readonly text: string
  readonly fields: readonly string[]
}

export interface Correcting {
  /** By the sheet's row. */
  readonly problems: ReadonlyMap<number, Problem>
  readonly markOf: (row: DataRow) => string
  /** What the explanations name. */
  readonly organs: readonly string[]
}

/**
 * `problems`: by the sheet's row. Rows that were taken stay in, with the mark by which they are known again, so that the workbook can
 * be mended and sent again whole; examples and explanations come along as in the template.
 */
export function correctedBook({ sheet, header }: OpenSheet, { problems, markOf, organs }: Correcting): OutSheet[] {
  const given = Math.max(header.headings.length, ...header.above.map((row) => row.cells.length))
  const markAt = header.places.get('mark') ?? given
  const problemAt = header.places.get('problem') ?? Math.max(given, markAt + 1)
  const width = Math.max(given, markAt + 1, problemAt + 1)
  const spread = (row: Row, mark: string, problem: string) => Array.from({ length: width }, (_, i) => (i === problemAt ? problem : i === markAt ? mark : row.cells[i] ?? ''))
  const isTitle = (row: Row) => row.heading || row.cells.filter((text) => text !== '').length <= 2
  async function* rows(): AsyncGenerator<OutRow> {
    for await (const raw of sheet.rows()) {
      if (raw.row <= header.row) continue
      const [data, problem] = [dataOf(raw, header), problems.get(raw.row)]
      if (data === null) yield { cells: raw.heading ? [raw.cells.find((text) => text !== '') ?? ''] : raw.cells }
      else if (problem === undefined) yield { cells: spread(raw, markOf(data), '') }
      else yield { cells: spread(raw, data.cells.mark ?? '', problem.text), marked: [...problem.fields.flatMap((field) => header.places.get(field as Key) ?? []), problemAt] }
    }
  }
  const choices = new Map(forms.county.flatMap(({ key, choices: values }) => { const place = header.places.get(key); return values && place !== undefined ? [[place, values] as const] : [] }))
  const beside = [exampleSheet(header.form), helpSheet(outColumns(header.form), organs)].filter(({ name }) => name !== sheet.name)
  return [{
    name: sheet.name === '' ? '填报表' : sheet.name, titles: header.above.filter(isTitle).slice(0, MOST_TITLES).map((row) => row.cells.find((text) => text !== '') ?? ''),
    head: header.above.filter((row) => !isTitle(row)).map((row) => spread(row, columnOf('mark').header, columnOf('problem').header)),
    widths: Array.from({ length: width }, (_, i) => (i === problemAt ? columnOf('problem').width : i === markAt ? columnOf('mark').width : undefined) ?? WIDTH), rows: rows(), choices,
  }, ...beside]
}
