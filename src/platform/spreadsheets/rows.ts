/**
 * Opens what somebody uploads, .xlsx or text, as rows of cells that are read as a stream: only the file itself and the shared texts
 * are held. Everything that is no table people fill in is refused with one sentence before a row is read.
 */
import type { Refusal, Result } from '../../kernel/result.ts'
import { ok } from '../../kernel/result.ts'
import { encodingOf, recordsOf } from './text-rows.ts'
import type { Merge } from './merges.ts'
import { makeFiller, mergesIn } from './merges.ts'
import { countRows } from './sheet-count.ts'
import type { Styles } from './sheet-xml.ts'
import { rowsIn } from './sheet-xml.ts'
import { dayFormats, sharedStrings, sheetsOf } from './styles-xml.ts'
import { bomb, tooLarge, trouble } from './texts.ts'
import type { Limits, Part } from './unpack.ts'
import { BrokenPart, contentOf, partsOf, piecesOf } from './unpack.ts'

export interface Row {
  /** As Excel counts. */
  readonly row: number
  readonly cells: readonly string[]
  /** The whole row is one merged cell: a title, or a heading between the rows. */
  readonly heading: boolean
  /** Places of cells that are formulas or error values. */
  readonly formulas: readonly number[]
  readonly errors: readonly number[]
}

export interface Sheet {
  readonly name: string
  /** Rows, header and titles among them; whether there is a formula or an error value anywhere. */
  count(): Promise<Result<{ readonly rows: number; readonly suspicious: boolean }>>
  /** From the first row, each time it is called; empty rows are left out. `count` comes first: it sees what is broken. */
  rows(): AsyncGenerator<Row>
}

/** What a survey's workbook may be: a hundred thousand full rows, and no more than that. */
export const STREAM_LIMITS: Limits = { bytes: 20 * 1024 * 1024, unpacked: 400 * 1024 * 1024 }
const MOST_STRINGS = 96 * 1024 * 1024

/** Why a file can't be read at all; null when it is worth reading. Looks at no row. */
export function fileRefusal(bytes: Buffer, limits: Limits = STREAM_LIMITS): Refusal | null {
  if (bytes.length === 0) return trouble.empty
  if (bytes.length > limits.bytes) return tooLarge(limits.bytes)
  if (!isPacked(bytes) && encodingOf(bytes) !== null && !looksLikeMarkup(bytes)) return null
  const parts = partsOf(bytes, limits)
  return parts.ok ? null : parts
}

const isPacked = (bytes: Buffer) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The sheets in the order a person sees them; a text file is one sheet. */
export function openRows(bytes: Buffer, limits: Limits = STREAM_LIMITS): Result<readonly Sheet[]> {
  if (bytes.length === 0) return trouble.empty
  if (bytes.length > limits.bytes) return tooLarge(limits.bytes)
  const encoding = isPacked(bytes) ? null : encodingOf(bytes)
  if (encoding !== null && !looksLikeMarkup(bytes)) return ok([textSheet(() => recordsOf(bytes, encoding))])
  const parts = partsOf(bytes, limits)
  if (!parts.ok) return parts
  return bookSheets(bytes, parts.value)
}

/** A web page or XML that was given another name. */
const looksLikeMarkup = (bytes: Buffer) => /^\s*<(?:!doctype|html|\?xml|table)/i.test(bytes.subarray(0, 200).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))

function bookSheets(bytes: Buffer, parts: readonly Part[]): Result<readonly Sheet[]> {
  const byName = new Map(parts.map((part) => [part.name, part]))
  if ((byName.get('xl/sharedStrings.xml')?.size ?? 0) > MOST_STRINGS) return bomb(MOST_STRINGS)
  const text = (name: string): Result<string> => {
    const part = byName.get(name)
    if (!part) return ok('')
    const content = contentOf(bytes, part)
    return content.ok ? ok(content.value.toString('utf8')) : content
  }
  const [workbook, relations, strings, formats] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml'].map(text)
  for (const each of [workbook, relations, strings, formats]) if (each && !each.ok) return each
  const of = (each: Result<string> | undefined) => (each?.ok ? each.value : '')
  const styles: Styles = { strings: sharedStrings(of(strings)), days: dayFormats(of(formats)) }
  const sheets = sheetsOf(of(workbook), of(relations)).flatMap(({ name, part }) => {
    const found = byName.get(part)
    return found ? [bookSheet(name, bytes, found, styles)] : []
  })
  return sheets.length === 0 ? trouble.notOne : ok(sheets)
}

function bookSheet(name: string, bytes: Buffer, part: Part, styles: Styles): Sheet {
  let merges: Merge[] = []
  return {
    name,
    async count() {
      try {
        const { rows, suspicious, tail } = await countRows(piecesOf(bytes, part))
        merges = mergesIn(tail)
        return ok({ rows, suspicious })
      } catch (error) {
        return error instanceof BrokenPart && error.message === 'larger than it said' ? trouble.bomb : trouble.notOne
      }
    },
    async* rows() {
      const fill = makeFiller(merges)
      for await (const { row, cells } of rowsIn(piecesOf(bytes, part), styles)) {
        const texts: string[] = []
        for (const cell of cells) texts[cell.at] = cell.kind === 'error' ? '' : cleaned(cell.text)
        const { cells: filled, heading } = fill(row, Array.from(texts, (text) => text ?? ''))
        const formulas = cells.flatMap((cell) => (cell.kind === 'formula' ? [cell.at] : []))
        const errors = cells.flatMap((cell) => (cell.kind === 'error' ? [cell.at] : []))
        if (formulas.length + errors.length > 0 || filled.some((text) => text !== '')) yield { row, cells: filled, heading, formulas, errors }
      }
    },
  }
}

function textSheet(records: () => AsyncGenerator<{ row: number; cells: string[] }>): Sheet {
  return {
    name: '',
    async count() {
      let [rows, suspicious] = [0, false]
      try {
        for await (const { cells } of records()) {
          if (cells.some((cell) => cell.trim() !== '')) rows += 1
          suspicious ||= cells.some((cell) => cell.startsWith('='))
        }
      } catch {
        return trouble.notOne
      }
      return ok({ rows, suspicious })
    },
    async* rows() {
      for await (const { row, cells } of records()) {
        const texts = cells.map(cleaned)
        // A text file knows no formulas, but Excel makes one of a cell that begins like one.
        const formulas = texts.flatMap((text, at) => (/^=\s*[A-Za-z(]/.test(text) ? [at] : []))
        if (texts.some((text) => text !== '')) yield { row, cells: texts, heading: false, formulas, errors: [] }
      }
    },
  }
}

const STRANGE = /[\u200b-\u200f\u2060\ufeff\u00ad\u00a0\u3000\t\r]/

/** Blanks of all widths around a text, and the ones nobody sees within it, are no part of it. */
export function cleaned(text: string): string {
  if (!STRANGE.test(text)) return text.trim()
  return text.replaceAll(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').replaceAll(/[\u00a0\u3000\t]/g, ' ').replaceAll(/\r\n?/g, '\n').trim()
}
