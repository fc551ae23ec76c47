/** Merged cells as a person reads them: what stands in the first cell holds for all of them. */
import { columnOf } from './sheet-xml.ts'

export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** More of them than this is nothing that people make by hand. */
const MOST = 200_000

export function mergesIn(xml: string): Merge[] {
  return (xml.match(/<mergeCell\b[^>]*>/g) ?? []).slice(0, MOST).flatMap((tag) => {
    const [, from, top, to, bottom] = /ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/.exec(tag) ?? []
    return from === undefined || to === undefined ? [] : [{ top: Number(top), left: columnOf(from), bottom: Number(bottom), right: columnOf(to) }]
  })
}

export interface Filled {
  readonly cells: string[]
  /** The whole row is one merged cell: a heading between the rows, or a title. */
  readonly heading: boolean
}

/** Fills rows from top to bottom; must be given every row. */
export function makeFiller(merges: readonly Merge[]): (row: number, cells: string[]) => Filled {
  const starting = Map.groupBy(merges, (merge) => merge.top)
  let open: { readonly merge: Merge; readonly text: string }[] = []
  return (row, cells) => {
    open = open.filter(({ merge }) => merge.bottom >= row)
    // A row that is empty may be missing from the file, and with it the start of a merge: then it is empty.
    const begins = (starting.get(row) ?? []).map((merge) => ({ merge, text: cells[merge.left] ?? '' }))
    const wide = begins.find(({ merge, text }) => text !== '' && merge.right - merge.left >= 2)
    const others = cells.filter((text, at) => text !== '' && !(wide && at >= wide.merge.left && at <= wide.merge.right)).length
    open.push(...begins.filter(({ merge }) => merge.bottom > row))
    for (const { merge, text } of [...open, ...begins]) {
      if (text === '' || row > merge.bottom) continue
      for (let at = merge.left; at <= merge.right; at += 1) if ((cells[at] ?? '') === '') cells[at] = text
    }
    return { cells, heading: wide !== undefined && others === 0 && wide.merge.bottom === row }
  }
}
