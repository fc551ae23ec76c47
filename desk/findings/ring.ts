/** Where the things of a way round stand: on a ring, clockwise from the top, arrows between their edges. Pure. */

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly lines: readonly string[] }
export interface Arrow { readonly path: string; readonly label: { readonly x: number; readonly y: number } }
export interface Ring { readonly width: number; readonly height: number; readonly boxes: readonly Box[]; readonly arrows: readonly Arrow[] }

const BOX = 138
const LINE = 18
const LETTERS = 9
const MOST_LINES = 3

/** A name on up to three lines. */
export function linesOf(name: string): string[] {
  const letters = [...name]
  const rows = Array.from({ length: Math.min(MOST_LINES, Math.ceil(letters.length / LETTERS)) }, (_, i) => letters.slice(i * LETTERS, (i + 1) * LETTERS).join(''))
  return letters.length > MOST_LINES * LETTERS ? [...rows.slice(0, -1), `${(rows.at(-1) ?? '').slice(0, -1)}…`] : rows
}

export function ringOf(names: readonly string[]): Ring {
  const n = names.length
  const across = Math.max(150, n * 34)
  const down = Math.max(n === 2 ? 0 : 105, n * 26)
  const [width, height] = [2 * across + BOX + 40, 2 * down + (n === 2 ? 190 : 100)]
  const start = n === 2 ? Math.PI : -Math.PI / 2
  const centres = names.map((_, i) => ({ x: width / 2 + across * Math.cos(start + (2 * Math.PI * i) / n), y: height / 2 + down * Math.sin(start + (2 * Math.PI * i) / n) }))
  const boxes = centres.map(({ x, y }, i): Box => {
    const lines = linesOf(names[i] ?? '')
    const tall = lines.length * LINE + 16
    return { x: x - BOX / 2, y: y - tall / 2, width: BOX, height: tall, lines }
  })
  const middle = { x: width / 2, y: height / 2 }
  const arrows = boxes.map((box, i) => arrowOf(box, boxes[(i + 1) % n] ?? box, middle, n))
  return { width, height, boxes, arrows }
}

type Point = { readonly x: number; readonly y: number }
const centreOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

/** A bow from edge to edge, bent away from the middle, so that two that lead to each other do not lie on one another. */
function arrowOf(from: Box, to: Box, middle: Point, n: number): Arrow {
  const [a, b] = [centreOf(from), centreOf(to)]
  if (n === 1) return { path: `M ${a.x - 30} ${from.y} C ${a.x - 60} ${from.y - 60} ${a.x + 60} ${from.y - 60} ${a.x + 30} ${from.y - 2}`, label: { x: a.x, y: from.y - 46 } }
  const half = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  const away = n === 2 ? { x: 0, y: a.x < b.x ? -1 : 1 } : unit({ x: half.x - middle.x, y: half.y - middle.y })
  const bend = n === 2 ? 76 : 30
  const control = { x: half.x + away.x * bend, y: half.y + away.y * bend }
  const [start, end] = [edgeOf(from, control, 2), edgeOf(to, control, 7)]
  return { path: `M ${round(start.x)} ${round(start.y)} Q ${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}`, label: { x: round((half.x + control.x) / 2), y: round((half.y + control.y) / 2) } }
}

const round = (value: number) => Math.round(value * 10) / 10
const unit = ({ x, y }: Point): Point => { const length = Math.hypot(x, y) || 1; return { x: x / length, y: y / length } }

/** Where the line from a box's centre towards a point leaves the box, a little further out. */
function edgeOf(box: Box, towards: Point, gap: number): Point {
  const c = centreOf(box)
  const d = unit({ x: towards.x - c.x, y: towards.y - c.y })
  const t = Math.min(d.x === 0 ? Infinity : box.width / 2 / Math.abs(d.x), d.y === 0 ? Infinity : box.height / 2 / Math.abs(d.y)) + gap
  return { x: c.x + d.x * t, y: c.y + d.y * t }
}
