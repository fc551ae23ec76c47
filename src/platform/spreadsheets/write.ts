/**
 * Writes an .xlsx as a stream: one sheet of data with a frozen header, drop-downs where a column has choices, and a sheet that says
 * how to fill it in. With `problems` it is the workbook that goes back: the same rows, and a last column that says what to mend.
 */
import { PassThrough } from 'node:stream'
import type { Readable } from 'node:stream'
import type { Worksheet } from 'exceljs'
import type { Column } from './read.ts'
import { words } from './texts.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type Cells = Readonly<Record<string, string | number | null | undefined>>

export interface WorkbookInput {
  readonly sheet: string
  readonly columns: readonly Column[]
  readonly rows: Iterable<Cells> | AsyncIterable<Cells>
  /** By the row's place, from 0. Its presence adds the column. */
  readonly problems?: ReadonlyMap<number, string>
  /** Adds the sheet that explains each column. */
  readonly help?: boolean
  /** How far down the drop-downs reach. */
  readonly choiceRows?: number
}

/** Rows are pulled as the reader of the stream takes them; an error while pulling ends the stream with it. */
export function workbookStream(input: WorkbookInput): Readable {
  const out = new PassThrough()
  write(input, out).catch((error: unknown) => { out.destroy(error instanceof Error ? error : new Error(String(error))) })
  return out
}

export async function workbookBytes(input: WorkbookInput): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of workbookStream(input)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** How many rows are written before the stream is given time to flow. */
const BREATHE = 500

async function write(input: WorkbookInput, out: PassThrough): Promise<void> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet(input.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    ...input.columns.map(({ key, header, required, width }) => ({ key, header: required ? `${header}*` : header, width: width ?? 16, style: { numFmt: '@' } })),
    ...(input.problems ? [{ key: ' problem', header: words.problem, width: 60 }] : []),
  ]
  addChoices(sheet, input)
  const header = sheet.getRow(1)
  header.font = { bold: true }
  header.commit()
  let at = 0
  for await (const cells of input.rows) {
    const problem = input.problems?.get(at)
    const row = sheet.addRow({ ...cells, ' problem': problem })
    if (problem !== undefined) row.eachCell({ includeEmpty: true }, (cell) => { cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF0D9' } } })
    row.commit()
    at += 1
    if (at % BREATHE === 0) await new Promise((resolve) => { setImmediate(resolve) })
  }
  sheet.commit()
  if (input.help) writeHelp(book.addWorksheet(words.sheetHelp), input.columns)
  if (input.columns.some((column) => column.choices)) writeChoices(book.addWorksheet(words.sheetChoices, { state: 'hidden' }), input.columns)
  await book.commit()
}

/** The streaming writer has drop-downs, its types do not say so. */
type WithValidations = Worksheet & { dataValidations: { add(range: string, rule: object): void } }

function addChoices(sheet: Worksheet, { columns, choiceRows = 2000 }: WorkbookInput): void {
  for (const [i, { choices }] of columns.entries()) {
    if (!choices || choices.length === 0) continue
    const letter = letterOf(i)
    const rule = {
      type: 'list', allowBlank: true, showErrorMessage: true, errorTitle: '请从列表中选择', error: '点单元格右边的箭头选择',
      formulae: [`${words.sheetChoices}!$${letter}$1:$${letter}$${choices.length}`],
    }
    ;(sheet as WithValidations).dataValidations.add(`${letter}2:${letter}${choiceRows}`, rule)
  }
}

function writeChoices(sheet: Worksheet, columns: readonly Column[]): void {
  const longest = Math.max(...columns.map(({ choices }) => choices?.length ?? 0))
  for (let row = 0; row < longest; row += 1) sheet.addRow(columns.map(({ choices }) => choices?.[row] ?? null)).commit()
  sheet.commit()
}

function writeHelp(sheet: Worksheet, columns: readonly Column[]): void {
  sheet.columns = [{ header: words.column, width: 18 }, { header: words.needed, width: 8 }, { header: words.howTo, width: 90 }]
  for (const { header, required, help, choices } of columns) {
    sheet.addRow([header, required ? words.yes : '', help ?? (choices ? choices.slice(0, 12).join('、') : '')]).commit()
  }
  sheet.commit()
}

/** 0 → A, 26 → AA. */
function letterOf(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${letterOf(Math.floor(at / 26) - 1)}${letterOf(at % 26)}`
}
