/** The rows of a sheet counted before they are read, so that reading them can tell how far it is. */
import { LONGEST_ROW, unprefixed } from './sheet-xml.ts'

export interface Counted {
  readonly rows: number
  /** Whether there is a formula or an error value anywhere. */
  readonly suspicious: boolean
  /** What stands behind the last row, where the merged cells are listed. */
  readonly tail: string
}

/** Goes through a sheet without looking into its cells: how many rows, and what stands behind them. */
export async function countRows(pieces: AsyncIterable<Buffer>): Promise<Counted> {
  const decoder = new TextDecoder('utf-8')
  let [rows, suspicious, tail, rest, seen, over] = [0, false, '', '', 0, false]
  for await (const piece of pieces) {
    const text = rest + decoder.decode(piece, { stream: true })
    if (over) { tail = (tail + text).slice(0, LONGEST_ROW); continue }
    const end = text.search(/<\/(?:\w+:)?sheetData>/)
    const until = Math.max(seen, end < 0 ? text.length - KEPT : end)
    for (let at = nextRow(text, seen); at >= 0 && at < until; at = nextRow(text, at + 1)) rows += 1
    suspicious ||= /<(?:\w+:)?f[ />]|t="e"/.test(text)
    over = end >= 0
    if (over) tail = text.slice(end)
    seen = Math.min(until, SEEN)
    rest = over ? '' : text.slice(until - seen)
  }
  if (!over) throw new RangeError('a sheet without an end')
  return { rows, suspicious, tail: unprefixed(tail, /^<\/(\w+:)/.exec(tail)?.[1] ?? '') }
}

/** So much of a piece is left for the next one, lest something stand across the two; and so much before it is seen again. */
const KEPT = 24
const SEEN = 16

/** The next `<row` or `<x:row`; it may be the last thing in a text. */
function nextRow(text: string, from: number): number {
  for (let at = text.indexOf('row', from); at >= 0; at = text.indexOf('row', at + 3)) {
    const [before, after] = [text[at - 1], text[at + 3]]
    if (after !== ' ' && after !== '>' && after !== '/') continue
    if (before === '<' || (before === ':' && text[text.lastIndexOf('<', at) + 1] !== '/')) return at
  }
  return -1
}
