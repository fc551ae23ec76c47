/**
 * The XML of a sheet read row by row as it is unpacked. Written by hand because a general parser needs four times as long for fifty
 * thousand rows; it takes what spreadsheet programs write, and whatever it can't follow is simply an empty cell.
 */

export type CellKind = 'text' | 'number' | 'formula' | 'error'

export interface XmlCell {
  readonly at: number
  readonly kind: CellKind
  readonly text: string
}

export interface XmlRow {
  /** As Excel counts. */
  readonly row: number
  readonly cells: readonly XmlCell[]
}

/** What the cells of this workbook refer to. */
export interface Styles {
  readonly strings: readonly string[]
  /** By the number of a cell's format: whether it shows a day. */
  readonly days: readonly boolean[]
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }

/** `&lt;` and `_x000D_` as what they stand for. */
export function unescaped(text: string): string {
  const plain = text.includes('&') ? text.replaceAll(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  }) : text
  return plain.includes('_x') ? plain.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : plain
}

/** `mark` is the attribute's name with a blank before it and `="` behind: four characters. */
const attribute = (tag: string, mark: ' r="' | ' s="' | ' t="'): string | null => {
  const at = tag.indexOf(mark)
  return at < 0 ? null : tag.slice(at + 4, tag.indexOf('"', at + 4))
}

/** `BC12` → 54. */
export function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.codePointAt(i) ?? 0
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

/** All the texts between `<t>` and `</t>`, without the readings above characters. */
export function textIn(xml: string): string {
  const runs = xml.includes('<rPh') ? xml.replaceAll(/<rPh\b[\s\S]*?<\/rPh>/g, '') : xml
  let text = ''
  for (let at = runs.indexOf('<t'); at >= 0; at = runs.indexOf('<t', at + 2)) {
    const next = runs[at + 2]
    if (next !== '>' && next !== ' ') continue
    const from = runs.indexOf('>', at) + 1
    if (runs[from - 2] === '/') continue
    text += runs.slice(from, runs.indexOf('</t>', from))
  }
  return unescaped(text)
}

/** Days since 1899-12-30 as YYYY-MM-DD, the way a day-formatted number is seen. */
export function dayOfSerial(serial: number): string {
  const at = new Date(Math.round((serial - 25_569) * 86_400_000))
  return Number.isNaN(at.getTime()) ? String(serial) : at.toISOString().slice(0, 10)
}

function cellOf(tag: string, content: string, styles: Styles, at: number): XmlCell {
  const type = attribute(tag, ' t="')
  if (content.includes('<f>') || content.includes('<f ') || content.includes('<f/>')) return { at, kind: 'formula', text: '' }
  if (type === 'inlineStr') return { at, kind: 'text', text: textIn(content) }
  const from = content.indexOf('<v>')
  const value = from < 0 ? '' : content.slice(from + 3, content.indexOf('</v>', from))
  if (type === 's') return { at, kind: 'text', text: styles.strings[Number(value)] ?? '' }
  if (type === 'e') return { at, kind: 'error', text: unescaped(value) }
  if (type === 'b') return { at, kind: 'text', text: value === '1' ? '是' : '否' }
  if (type === 'd') return { at, kind: 'text', text: value.slice(0, 10) }
  if (type === 'str') return { at, kind: 'text', text: unescaped(value) }
  if (value === '') return { at, kind: 'text', text: '' }
  const number = Number(value)
  return { at, kind: 'number', text: styles.days[Number(attribute(tag, ' s="') ?? -1)] === true ? dayOfSerial(number) : String(number) }
}

function rowOf(tag: string, content: string, styles: Styles, before: number): XmlRow {
  const cells: XmlCell[] = []
  let column = -1
  for (let at = content.indexOf('<c'); at >= 0; at = content.indexOf('<c', at)) {
    const next = content[at + 2]
    const end = content.indexOf('>', at)
    if (end < 0) break
    if (next !== ' ' && next !== '>' && next !== '/') { at = end; continue }
    const head = content.slice(at, end)
    const reference = attribute(head, ' r="')
    column = reference === null ? column + 1 : columnOf(reference)
    if (content[end - 1] === '/') { at = end; continue }
    const close = content.indexOf('</c>', end)
    if (close < 0) break
    const cell = cellOf(head, content.slice(end + 1, close), styles, column)
    if (cell.text !== '' || cell.kind === 'formula') cells.push(cell)
    at = close + 4
  }
  return { row: Number(attribute(tag, ' r="') ?? before + 1), cells }
}

/** Some programs put a prefix before every name: `<x:row>`. */
export const unprefixed = (xml: string, prefix: string) => (prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</'))

/** No row is longer; what goes on without an end is no sheet. */
export const LONGEST_ROW = 4 * 1024 * 1024

/** The rows as they come. */
export async function* rowsIn(pieces: AsyncIterable<Buffer>, styles: Styles): AsyncGenerator<XmlRow> {
  const decoder = new TextDecoder('utf-8')
  let prefix: string | null = null
  let rest = ''
  let row = 0
  let over = false
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true })
    if (over) { rest = ''; continue }
    prefix ??= /<([A-Za-z\d]+:)?worksheet\b/.exec(rest)?.[1] ?? (rest.includes('worksheet') ? '' : null)
    if (prefix === null) continue
    let at = 0
    // Looked for once a piece: for each row it would be a look at the whole piece.
    const data = rest.indexOf(`</${prefix}sheetData>`)
    for (;;) {
      const open = rest.indexOf(`<${prefix}row`, at)
      if (data >= 0 && (open < 0 || open > data)) { over = true; at = data; break }
      if (open < 0) break
      const head = rest.indexOf('>', open)
      if (head < 0) break
      const tag = rest.slice(open, head)
      if (tag.endsWith('/')) { at = head; row = Number(attribute(tag, ' r="') ?? row + 1); continue }
      const close = rest.indexOf(`</${prefix}row>`, head)
      if (close < 0) break
      const read = rowOf(tag, unprefixed(rest.slice(head + 1, close), prefix), styles, row)
      row = read.row
      at = close
      yield read
    }
    rest = rest.slice(at)
    if (rest.length > LONGEST_ROW) throw new RangeError('a row without an end')
  }
  if (!over) throw new RangeError('a sheet without an end')
}
