/** Finds the header of a sheet: within its first rows, over one, two or three of them, below titles and remarks. */
import type { Row } from '../../platform/spreadsheets/rows.ts'
import type { Key } from './columns.ts'
import { forms, keyOfHeading } from './columns.ts'
import type { FormKind } from './texts.ts'

export interface Header {
  /** The header's last row; data begin below it. */
  readonly row: number
  readonly places: ReadonlyMap<Key, number>
  readonly form: FormKind
  /** Headings as they stand, by place. */
  readonly headings: readonly string[]
  /** Rows of the sheet up to and with the header, as they stand. */
  readonly above: readonly Row[]
}

export const HEADER_WITHIN = 12
const HEADER_ROWS = 3

/** Reads one heading from the rows of a header: the lowest one that means something, for a group says less than what stands below it. */
function headingAt(rows: readonly Row[], at: number): { text: string; key: Key | undefined } {
  const texts = rows.map((row) => row.cells[at] ?? '').filter((text) => text !== '')
  for (const text of texts.toReversed()) { const key = keyOfHeading(text); if (key !== undefined) return { text, key } }
  return { text: texts.at(-1) ?? '', key: undefined }
}

function placesOf(rows: readonly Row[]): { places: Map<Key, number>; headings: string[]; keys: number } {
  const width = Math.max(...rows.map((row) => row.cells.length))
  const places = new Map<Key, number>()
  const headings: string[] = []
  for (let at = 0; at < width; at += 1) {
    const { text, key } = headingAt(rows, at)
    headings.push(text)
    // Where two columns mean the same the first one holds: 证明事项 is the matter only beside a name.
    if (key !== undefined && !places.has(key)) places.set(key, at)
  }
  return { places, headings, keys: places.size }
}

/** null: nothing among the first rows looks like a header of a survey. */
export function findHeader(rows: readonly Row[]): Header | null {
  const first = rows.slice(0, HEADER_WITHIN)
  let best: { found: ReturnType<typeof placesOf>; from: number; to: number } | null = null
  for (let from = 0; from < first.length; from += 1) {
    for (let to = from; to < Math.min(first.length, from + HEADER_ROWS); to += 1) {
      const found = placesOf(first.slice(from, to + 1))
      if (found.keys >= 3 && (best === null || found.keys > best.found.keys)) best = { found, from, to }
    }
  }
  if (best === null) return null
  const { found: { places, headings }, to } = best
  const row = first[to]?.row ?? 0
  // A sheet whose only name is 证明事项 means the proof by it.
  if (!places.has('name')) { const at = places.get('matter'); if (at !== undefined && keyOfHeading(headings[at] ?? '') === 'matter') { places.set('name', at); places.delete('matter') } }
  return places.has('name') ? { row, places, form: formOf(places), headings, above: first.slice(0, to + 1) } : null
}

/** The form that has most of these columns and fewest others. */
export function formOf(places: ReadonlyMap<Key, number>): FormKind {
  const score = (form: FormKind) => {
    const own = new Set<Key>(forms[form].map(({ key }) => key))
    const shared = [...places.keys()].filter((key) => own.has(key)).length
    return shared * 3 - own.size - places.size
  }
  return (Object.keys(forms) as FormKind[]).toSorted((a, b) => score(b) - score(a))[0] ?? 'county'
}
