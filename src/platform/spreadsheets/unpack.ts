/**
 * Takes an .xlsx apart without trusting it: sizes are added up from the directory before anything is unpacked, and each part is
 * unpacked against its own promise, so that a small file cannot become a large one. Only what a workbook is made of is kept.
 */
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import type { Result } from '../../kernel/result.ts'
import { ok } from '../../kernel/result.ts'
import { bomb, MOST_BYTES, MOST_UNPACKED, tooLarge, trouble } from './texts.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const MOST_PARTS = 2000
/** Compound files: old .xls, and what Office makes of a workbook with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

export interface Part {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** How large a file may be, and what it may become. */
export interface Limits {
  readonly bytes: number
  readonly unpacked: number
}

/** The directory of a workbook, nothing unpacked. Refuses what is empty, too large, no workbook, protected by a password, or would grow too large. */
export function partsOf(bytes: Buffer, limits: Limits = { bytes: MOST_BYTES, unpacked: MOST_UNPACKED }): Result<readonly Part[]> {
  if (bytes.length === 0) return trouble.empty
  if (bytes.length > limits.bytes) return tooLarge(limits.bytes)
  if (bytes.subarray(0, 8).equals(COMPOUND)) return bytes.includes(ENCRYPTED) ? trouble.encrypted : trouble.old
  const parts = directory(bytes)
  if (parts === null || !parts.some((part) => part.name === 'xl/workbook.xml')) return trouble.notOne
  if (parts.some((part) => (part.flags & 1) !== 0)) return trouble.encrypted
  return parts.reduce((sum, part) => sum + part.size, 0) > limits.unpacked ? bomb(limits.unpacked) : ok(parts)
}

/** The parts by name. Refuses what is empty, too large, no workbook, protected by a password, or would grow too large. */
export function unpack(bytes: Buffer): Result<ReadonlyMap<string, Buffer>> {
  const parts = partsOf(bytes)
  if (!parts.ok) return parts
  const wanted = parts.value.filter((part) => part.name.startsWith('xl/') && /\.(xml|rels)$/.test(part.name))
  const unpacked = new Map<string, Buffer>()
  for (const part of wanted) {
    const content = contentOf(bytes, part)
    if (!content.ok) return content
    unpacked.set(part.name, content.value)
  }
  return ok(unpacked)
}

/** The directory at the end of the file; null when it is none. */
function directory(bytes: Buffer): Part[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count === 0 || count > MOST_PARTS) return null
  const parts: Part[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null
    const lengths = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)] as const
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + lengths[0]).replace(/^\//, ''), flags: bytes.readUInt16LE(at + 8), method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + lengths[0] + lengths[1] + lengths[2]
  }
  return parts
}

/** One part, never more than the directory said it would be. */
export function contentOf(bytes: Buffer, part: Part): Result<Buffer> {
  const packed = packedOf(bytes, part)
  if (packed === null) return trouble.notOne
  if (part.method === 0) return part.packed === part.size ? ok(packed) : trouble.notOne
  if (part.method !== 8) return trouble.notOne
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(part.size, 1) })
    return content.length === part.size ? ok(content) : trouble.notOne
  } catch (error) {
    return error instanceof RangeError ? trouble.bomb : trouble.notOne
  }
}

function packedOf(bytes: Buffer, part: Part): Buffer | null {
  if (part.at + 30 > bytes.length || bytes.readUInt32LE(part.at) !== LOCAL) return null
  const from = part.at + 30 + bytes.readUInt16LE(part.at + 26) + bytes.readUInt16LE(part.at + 28)
  const packed = bytes.subarray(from, from + part.packed)
  return packed.length === part.packed ? packed : null
}

/** A part that turns out to be another one than the directory said: too large, cut, broken. */
export class BrokenPart extends Error {}

/** One part piece by piece, never held whole. Throws `BrokenPart` as soon as it is more than the directory said. */
export async function* piecesOf(bytes: Buffer, part: Part): AsyncGenerator<Buffer> {
  const packed = packedOf(bytes, part)
  if (packed === null || (part.method !== 0 && part.method !== 8)) throw new BrokenPart('unreadable')
  if (part.method === 0) { yield packed; return }
  const inflate = createInflateRaw({ chunkSize: 128 * 1024 })
  inflate.end(packed)
  let size = 0
  try {
    for await (const piece of inflate) {
      size += (piece as Buffer).length
      if (size > part.size) throw new BrokenPart('larger than it said')
      yield piece as Buffer
    }
  } catch (error) {
    throw error instanceof BrokenPart ? error : new BrokenPart(String(error))
  }
  if (size !== part.size) throw new BrokenPart('smaller than it said')
}
