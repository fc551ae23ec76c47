/**
 * Reads the first visible sheet of an .xlsx as rows of text under known column names. Every cell is read as what a person sees:
 * no formula is ever worked out, so none can be smuggled in.
 */
import { Readable } from 'node:stream'
import type { CellValue } from 'exceljs'
import type { Result } from '../../kernel/result.ts'
import { ok } from '../../kernel/result.ts'
import { pack } from './pack.ts'
import { trouble, words } from './texts.ts'
import { unpack } from './unpack.ts'

export interface Column<K extends string = string> {
  readonly key: K
  readonly header: string
  /** Marked with a star; whether a cell is empty is for the caller to check, who knows the row. */
  readonly required?: boolean
  /** The whole column may be missing. */
  readonly optional?: boolean
  readonly width?: number
  /** Offered as a drop-down in templates. */
  readonly choices?: readonly string[]
  readonly help?: string
}

export interface SheetRow<K extends string = string> {
  /** As Excel counts. */
  readonly row: number
  readonly cells: Readonly<Record<K, string>>
}

export interface ReadOptions {
  readonly mostRows?: number
  readonly mostCharacters?: number
}

/** How far down the header may stand. */
const HEADER_WITHIN = 5
const PIECE = 64 * 1024
/** How many places a sentence names. */
const NAMED = 5

type Cells = readonly (CellValue | undefined)[]

/** Refuses with one sentence: what is no workbook, columns that are missing or unknown, formulas, error values, too much of anything. */
export async function readWorkbook<K extends string>(bytes: Buffer, columns: readonly Column<K>[], options: ReadOptions = {}): Promise<Result<SheetRow<K>[]>> {
  const { mostRows = 5000, mostCharacters = 1000 } = options
  const parts = unpack(bytes)
  if (!parts.ok) return parts
  const found: { row: number; cells: Cells }[] = []
  try {
    for await (const row of rowsOf(parts.value)) {
      if (row.cells.some((cell) => textOf(cell) !== '' || isFormula(cell))) found.push(row)
      if (found.length > mostRows + HEADER_WITHIN) return trouble.tooManyRows(mostRows)
    }
  } catch {
    // Whatever the parser trips over lies in the file.
    return trouble.notOne
  }
  const header = headerOf(found, columns)
  if (!header.ok) return header
  const data = found.filter(({ row }) => row > header.value.row)
  if (data.length === 0) return trouble.noRows
  if (data.length > mostRows) return trouble.tooManyRows(mostRows)
  const bad = badCells(data, header.value.places, mostCharacters)
  if (bad) return bad
  return ok(data.map(({ row, cells }) => ({
    row, cells: Object.fromEntries(columns.map(({ key }) => [key, textOf(cells[header.value.places.get(key)?.at ?? -1])])) as Record<K, string>,
  })))
}

interface Place { readonly at: number; readonly header: string }

function headerOf<K extends string>(rows: readonly { row: number; cells: Cells }[], columns: readonly Column<K>[]): Result<{ row: number; places: ReadonlyMap<string, Place> }> {
  const known = new Map(columns.map((column) => [column.header, column.key]))
  const names = (cells: Cells) => [...cells].map((cell) => textOf(cell).replace(/[\s*＊]/g, ''))
  const header = rows.slice(0, HEADER_WITHIN).find(({ cells }) => names(cells).filter((name) => known.has(name)).length >= Math.min(2, columns.length))
  if (!header) return trouble.noHeader(columns.map((column) => column.header))
  const given = names(header.cells)
  const missing = columns.filter((column) => column.optional !== true && !given.includes(column.header)).map((column) => column.header)
  if (missing.length > 0) return trouble.missing(missing)
  const strange = given.filter((name) => name !== '' && name !== words.problem && !known.has(name))
  if (strange.length > 0) return trouble.unknown(strange.slice(0, NAMED))
  const twice = given.filter((name, i) => name !== '' && given.indexOf(name) !== i)
  if (twice.length > 0) return trouble.twice(twice.slice(0, NAMED))
  return ok({ row: header.row, places: new Map(given.flatMap((name, at) => { const key = known.get(name); return key === undefined ? [] : [[key, { at, header: name }] as const] })) })
}

function badCells(rows: readonly { row: number; cells: Cells }[], places: ReadonlyMap<string, Place>, mostCharacters: number) {
  const formulas: string[] = []
  const errors: string[] = []
  for (const { row, cells } of rows) {
    for (const { at, header } of places.values()) {
      const where = `第 ${row} 行“${header}”`
      if (isFormula(cells[at]) && formulas.length < NAMED) formulas.push(where)
      if (isError(cells[at]) && errors.length < NAMED) errors.push(where)
      if ([...textOf(cells[at])].length > mostCharacters) return trouble.tooLong(where, mostCharacters)
    }
  }
  return formulas.length > 0 ? trouble.formulas(formulas) : errors.length > 0 ? trouble.errors(errors) : null
}

const isFormula = (value: CellValue | undefined) => typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)
const isError = (value: CellValue | undefined) => typeof value === 'object' && value !== null && 'error' in value

/** A cell as a person reads it; a day as YYYY-MM-DD. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, value.getTime() % 86_400_000 === 0 ? 10 : 16).replace('T', ' ')
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value !== 'object') return String(value).replaceAll('\u00a0', ' ').trim()
  if ('richText' in value) return value.richText.map((run) => run.text).join('').trim()
  if ('error' in value) return value.error
  return 'text' in value ? value.text.trim() : ''
}

/** The rows of the first sheet that is not hidden, streamed; the index of a cell is its column from 0. */
async function* rowsOf(parts: ReadonlyMap<string, Buffer>): AsyncGenerator<{ row: number; cells: Cells }> {
  const { default: ExcelJS } = await import('exceljs')
  const none = Buffer.from('<sst/>')
  const part = (name: string): [string, Buffer][] => { const content = parts.get(name); return content ? [[name, content]] : [] }
  const strings = parts.get('xl/sharedStrings.xml')?.toString('utf8')
  const archive = pack([
    ...part('xl/_rels/workbook.xml.rels'), ...part('xl/workbook.xml'), ...part('xl/styles.xml'), ['xl/sharedStrings.xml', strings === undefined ? none : Buffer.from(withoutReadings(strings))],
    ['xl/worksheets/sheet1.xml', firstSheet(parts)],
  ])
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(pieces(archive)), { styles: 'cache', sharedStrings: 'cache', hyperlinks: 'ignore', worksheets: 'emit' })
  for await (const sheet of reader) {
    for await (const row of sheet) yield { row: row.number, cells: (Array.isArray(row.values) ? row.values : []).slice(1) }
  }
}

/** Piece by piece the parser says what is wrong at its first mistake, instead of after the last one. */
function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

/** How characters are read aloud is no part of what is written. One pass: a text that opens what it never ends takes no longer. */
function withoutReadings(strings: string): string {
  const kept: string[] = []
  let at = 0
  for (;;) {
    const from = strings.indexOf('<rPh', at)
    const to = from < 0 ? -1 : strings.indexOf('</rPh>', from)
    if (to < 0) return kept.join('') + strings.slice(at)
    kept.push(strings.slice(at, from))
    at = to + '</rPh>'.length
  }
}

/** Where the workbook says its first visible sheet lies. */
function firstSheet(parts: ReadonlyMap<string, Buffer>): Buffer {
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1]
  const sheets = parts.get('xl/workbook.xml')?.toString('utf8').match(/<sheet\b[^<>]{0,2000}>/g) ?? []
  const shown = sheets.find((tag) => !/hidden/i.test(attribute(tag, 'state') ?? '')) ?? sheets[0] ?? ''
  const id = /\b[\w]+:id\s*=\s*"([^"]*)"/.exec(shown)?.[1]
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8').match(/<Relationship\b[^<>]{0,2000}>/g) ?? []
  const target = attribute(relations.find((tag) => attribute(tag, 'Id') === id) ?? '', 'Target') ?? 'worksheets/sheet1.xml'
  const sheet = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
  if (!sheet) throw new Error('no sheet')
  return sheet
}
