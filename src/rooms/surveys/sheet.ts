/** Opens an uploaded file up to its header: which sheet, where its columns are, how many rows there are to read. */
import type { Result } from '../../kernel/result.ts'
import { ok } from '../../kernel/result.ts'
import type { Row, Sheet } from '../../platform/spreadsheets/rows.ts'
import { openRows } from '../../platform/spreadsheets/rows.ts'
import { trouble } from '../../platform/spreadsheets/texts.ts'
import type { Key } from './columns.ts'
import { forms } from './columns.ts'
import type { Header } from './header.ts'
import { findHeader, HEADER_WITHIN } from './header.ts'
import type { Cells } from './understand.ts'

export const MOST_ROWS = 100_000
const MOST_SHEETS = 8
/** How many places a sentence names. */
const NAMED = 5

export interface OpenSheet {
  readonly sheet: Sheet
  readonly header: Header
  /** Rows below the header, about: empty ones among them. */
  readonly total: number
}

/** Columns that nobody reads, whatever is in them. */
const unread = new Set<Key>(['serial', 'problem'])

/** The first sheet that has a header. Refuses a file that is none, has no header, too many rows, or formulas where something is read. */
export async function openSheet(bytes: Buffer): Promise<Result<OpenSheet>> {
  const sheets = openRows(bytes)
  if (!sheets.ok) return sheets
  let empty = true
  for (const sheet of sheets.value.slice(0, MOST_SHEETS)) {
    const counted = await sheet.count()
    if (!counted.ok) return counted
    const first = await firstRows(sheet)
    if (first.length > 0) empty = false
    const header = findHeader(first)
    if (!header) continue
    const total = Math.max(0, counted.value.rows - header.row)
    if (total > MOST_ROWS) return trouble.tooManyRows(MOST_ROWS)
    const formulas = counted.value.suspicious ? await formulasIn(sheet, header) : []
    return formulas.length > 0 ? trouble.formulas(formulas) : ok({ sheet, header, total })
  }
  return empty ? trouble.noRows : trouble.noHeader(forms.county.filter(({ required }) => required).map((column) => column.header))
}

async function firstRows(sheet: Sheet): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of sheet.rows()) if (rows.push(row) >= HEADER_WITHIN) break
  return rows
}

async function formulasIn(sheet: Sheet, header: Header): Promise<string[]> {
  const places = new Map([...header.places].filter(([key]) => !unread.has(key)).map(([, at]) => [at, header.headings[at] ?? '']))
  const found: string[] = []
  for await (const { row, formulas } of sheet.rows()) {
    if (row <= header.row) continue
    for (const at of formulas) { const heading = places.get(at); if (heading !== undefined) found.push(`第 ${row} 行“${heading}”`) }
    if (found.length >= NAMED) break
  }
  return found.slice(0, NAMED)
}

export interface DataRow {
  readonly row: number
  readonly cells: Cells
  /** Columns whose cell is an error value of Excel's. */
  readonly errors: readonly Key[]
  readonly raw: Row
}

/** What is no data: headings between the rows, repeated headers, examples, sums. */
export function dataOf(raw: Row, { row, places, headings }: Header): DataRow | null {
  if (raw.row <= row || raw.heading) return null
  const cells: Partial<Record<Key, string>> = {}
  const errors: Key[] = []
  let some = false
  for (const [key, at] of places) {
    if (key === 'problem') continue
    const text = raw.cells[at] ?? ''
    if (raw.errors.includes(at)) errors.push(key)
    if (text === '') continue
    cells[key] = text
    if (key !== 'serial') some = true
  }
  if (!some && errors.length === 0) return null
  const at = places.get('name')
  if (at !== undefined && raw.cells[at] === headings[at]) return null
  const first = raw.cells.find((text) => text !== '') ?? ''
  return /^(?:示例|举例|例[：:])/.test(first) || (/^(?:合计|总计|小计)/.test(first) && cells.name === undefined) ? null : { row: raw.row, cells, errors, raw }
}
