/**
 * Writes a workbook of sheets as a stream, cell by cell as they are given: titles, headers over several rows with merged cells, rows
 * with cells that are marked, drop-downs. For forms whose layout is somebody else's.
 */
import { PassThrough } from 'node:stream'
import type { Readable } from 'node:stream'
import type { Worksheet } from 'exceljs'
import { words } from './texts.ts'

export interface OutRow {
  readonly cells: readonly string[]
  /** Places of cells that have something wrong with them, shown as such. */
  readonly marked?: readonly number[]
}

export interface OutSheet {
  readonly name: string
  readonly titles?: readonly string[]
  /** One row or more; the same text beside or below itself becomes one cell. */
  readonly head: readonly (readonly string[])[]
  readonly widths: readonly number[]
  readonly rows: Iterable<OutRow> | AsyncIterable<OutRow>
  /** Drop-downs by column. */
  readonly choices?: ReadonlyMap<number, readonly string[]>
}

/** How many rows are written before the stream is given time to flow; how far down drop-downs reach. */
const BREATHE = 500
const CHOICE_ROWS = 5000

/** An error while rows are pulled ends the stream with it. */
export function bookStream(sheets: readonly OutSheet[]): Readable {
  const out = new PassThrough()
  write(sheets, out).catch((error: unknown) => { out.destroy(error instanceof Error ? error : new Error(String(error))) })
  return out
}

export async function bookBytes(sheets: readonly OutSheet[]): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of bookStream(sheets)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

interface Merge { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** Runs of the same text beside each other, or else below each other, as rectangles counted from 1. */
export function headMerges(head: readonly (readonly string[])[], top: number): Merge[] {
  const merges: Merge[] = []
  const taken = new Set<string>()
  const text = (row: number, at: number) => head[row]?.[at] ?? ''
  for (const [row, cells] of head.entries()) {
    for (let at = 0; at < cells.length; at += 1) {
      if (taken.has(`${row} ${at}`) || text(row, at) === '') continue
      let [right, bottom] = [at, row]
      while (text(row, right + 1) === text(row, at) && !taken.has(`${row} ${right + 1}`)) right += 1
      const same = (below: number) => Array.from({ length: right - at + 1 }, (_, i) => text(below, at + i)).every((each) => each === text(row, at))
      while (bottom + 1 < head.length && same(bottom + 1)) bottom += 1
      for (let r = row; r <= bottom; r += 1) for (let c = at; c <= right; c += 1) taken.add(`${r} ${c}`)
      if (right > at || bottom > row) merges.push({ top: top + row, left: at + 1, bottom: top + bottom, right: right + 1 })
    }
  }
  return merges
}

const border = { style: 'thin', color: { argb: 'FFD7DCE0' } } as const
const thin = { top: border, left: border, bottom: border, right: border }
type WithValidations = Worksheet & { dataValidations: { add(range: string, rule: object): void } }

async function write(sheets: readonly OutSheet[], out: PassThrough): Promise<void> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const lists: { values: readonly string[]; column: number }[] = []
  for (const given of sheets) {
    const titles = given.titles ?? []
    const first = titles.length + given.head.length
    const sheet = book.addWorksheet(given.name, { views: [{ state: 'frozen', ySplit: first }] })
    sheet.columns = given.widths.map((width) => ({ width, style: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } } }))
    writeHead(sheet, given, titles)
    for (const [at, values] of given.choices ?? []) {
      lists.push({ values, column: lists.length })
      const letter = letterOf(lists.length - 1)
      const rule = { type: 'list', allowBlank: true, showErrorMessage: true, errorTitle: '请从列表中选择', error: '点单元格右边的箭头选择', formulae: [`${words.sheetChoices}!$${letter}$1:$${letter}$${values.length}`] }
      ;(sheet as WithValidations).dataValidations.add(`${letterOf(at)}${first + 1}:${letterOf(at)}${first + CHOICE_ROWS}`, rule)
    }
    await writeRows(sheet, given)
    sheet.commit()
  }
  if (lists.length > 0) writeLists(book.addWorksheet(words.sheetChoices, { state: 'hidden' }), lists.map(({ values }) => values))
  await book.commit()
}

function writeHead(sheet: Worksheet, { head, widths }: OutSheet, titles: readonly string[]): void {
  for (const [i, title] of titles.entries()) {
    const row = sheet.addRow([title])
    row.font = { bold: i === 0, size: i === 0 ? 16 : 10 }
    row.getCell(1).alignment = { horizontal: i === 0 ? 'center' : 'left', wrapText: true, vertical: 'middle' }
    if (i > 0) row.height = 15 * Math.max(1, title.split('\n').length)
    sheet.mergeCells(i + 1, 1, i + 1, Math.max(1, widths.length))
    row.commit()
  }
  const rows = head.map((cells) => sheet.addRow([...cells]))
  for (const row of rows) {
    row.font = { bold: true }
    row.eachCell((cell) => { cell.border = thin; cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true } })
  }
  for (const { top, left, bottom, right } of headMerges(head, titles.length + 1)) sheet.mergeCells(top, left, bottom, right)
  for (const row of rows) row.commit()
}

async function writeRows(sheet: Worksheet, { rows }: OutSheet): Promise<void> {
  let at = 0
  for await (const { cells, marked } of rows) {
    const row = sheet.addRow([...cells])
    for (const place of marked ?? []) row.getCell(place + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF0D9' } }
    row.commit()
    at += 1
    if (at % BREATHE === 0) await new Promise((resolve) => { setImmediate(resolve) })
  }
}

function writeLists(sheet: Worksheet, lists: readonly (readonly string[])[]): void {
  for (let row = 0; row < Math.max(...lists.map((values) => values.length)); row += 1) sheet.addRow(lists.map((values) => values[row] ?? null)).commit()
  sheet.commit()
}

/** 0 → A, 26 → AA. */
function letterOf(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${letterOf(Math.floor(at / 26) - 1)}${letterOf(at % 26)}`
}
