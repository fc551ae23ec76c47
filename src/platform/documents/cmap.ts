/**
 * Which characters a font file can show: reads the tables `cmap` of OpenType fonts and of each face in a collection. A typesetter
 * says nothing when a character is missing, and a name with a hole in it must not leave the house.
 */

type Ranges = readonly (readonly [first: number, last: number])[]

export interface Coverage {
  has(codePoint: number): boolean
}

/** The characters of the first face that has a Unicode table; a collection's faces share their characters. Null: no font we can read. */
export function coverageOf(font: Buffer): Coverage | null {
  for (const face of facesOf(font)) {
    const table = tableAt(font, face, 'cmap')
    const ranges = table === null ? null : rangesOf(font, table)
    if (ranges) return { has: (codePoint) => holds(ranges, codePoint) }
  }
  return null
}

function facesOf(font: Buffer): number[] {
  if (font.length < 16) return []
  if (font.toString('latin1', 0, 4) !== 'ttcf') return [0]
  return Array.from({ length: Math.min(font.readUInt32BE(8), 64) }, (_, i) => font.readUInt32BE(12 + 4 * i))
}

function tableAt(font: Buffer, face: number, tag: string): number | null {
  const count = font.readUInt16BE(face + 4)
  for (let i = 0; i < count; i += 1) {
    const entry = face + 12 + 16 * i
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  return null
}

/** The full table (format 12) where there is one, else the one for the first 65,536 characters (format 4). */
function rangesOf(font: Buffer, cmap: number): Ranges | null {
  const tables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i))
  const full = tables.find((at) => font.readUInt16BE(at) === 12)
  if (full !== undefined) return format12(font, full)
  const short = tables.find((at) => font.readUInt16BE(at) === 4)
  return short === undefined ? null : format4(font, short)
}

function format12(font: Buffer, at: number): Ranges {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => [font.readUInt32BE(at + 16 + 12 * i), font.readUInt32BE(at + 20 + 12 * i)] as const)
}

function format4(font: Buffer, at: number): Ranges {
  const segments = font.readUInt16BE(at + 6) / 2
  const ends = at + 14
  const starts = ends + 2 * segments + 2
  return Array.from({ length: segments }, (_, i) => [font.readUInt16BE(starts + 2 * i), font.readUInt16BE(ends + 2 * i)] as const)
    .filter(([first]) => first !== 0xffff)
}

/** Ranges lie in order. */
function holds(ranges: Ranges, codePoint: number): boolean {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] ?? [0, 0]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}
