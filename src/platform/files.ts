/** Papers and evidence: checked by their first bytes, encrypted, kept in the database so that they live and die with their case. */
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { County, Tx } from './county.ts'
import { newId } from './ids.ts'
import { sm3 } from './seal.ts'

export interface NewFile {
  readonly name: string
  readonly mediaType: string
  /** base64 */
  readonly data: string
}

export interface StoredFile {
  readonly file: string
  readonly mediaType: string
  readonly size: number
}

const MAX_BYTES = 5 * 1024 * 1024

const signs: Readonly<Record<string, readonly number[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff], 'image/png': [0x89, 0x50, 0x4e, 0x47], 'application/pdf': [0x25, 0x50, 0x44, 0x46],
}

/** The bytes of a file that may be kept. Refuses what is too large, empty, or not what it says it is. */
export function checkedFile(file: NewFile): Result<Buffer> {
  const bytes = Buffer.from(file.data, 'base64')
  const sign = signs[file.mediaType]
  if (bytes.length === 0) return refuse('file-empty', { status: 400, detail: `“${file.name}”是空文件。`, next: ['重新选择文件'] })
  if (bytes.length > MAX_BYTES) return refuse('file-too-large', { status: 413, detail: `“${file.name}”超过 5 MB。`, next: ['拍照时选小一些的尺寸，或压缩后再传'] })
  if (!sign || !sign.every((byte, i) => bytes[i] === byte)) {
    return refuse('file-not-readable', { status: 400, detail: `“${file.name}”不是可以读取的图片或 PDF。`, next: ['请上传 JPG、PNG 或 PDF'] })
  }
  return ok(bytes)
}

/** Keeps one file, if it may be kept. */
export async function storeFile(tx: Tx, file: NewFile): Promise<Result<StoredFile>> {
  const bytes = checkedFile(file)
  return bytes.ok ? ok(await insertFile(tx, file.name, file.mediaType, bytes.value)) : bytes
}

/** Keeps a text, such as who said what on the telephone, as evidence like any other. */
export function storeText(tx: Tx, name: string, text: string): Promise<StoredFile> {
  return insertFile(tx, name, 'text/plain', Buffer.from(text, 'utf8'))
}

async function insertFile(tx: Tx, name: string, mediaType: string, bytes: Buffer): Promise<StoredFile> {
  const id = newId()
  const { seal } = tx.county
  await tx.post(
    `insert into files (region, id, digest, media_type, name_sealed, size, content_sealed, added_by, added_at) values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [tx.region, id, sm3(bytes), mediaType, seal.close(name), bytes.length, seal.closeBytes(bytes), tx.by.account, tx.now])
  return { file: id, mediaType, size: bytes.length }
}

export interface OpenedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
}

/** Opens one file. Who may, and that the reading is recorded, is the caller's to see to. */
export async function readFile(county: County, id: string): Promise<OpenedFile | null> {
  const row = await county.db.first<{ media_type: string; name_sealed: Buffer; content_sealed: Buffer }>(
    'select media_type, name_sealed, content_sealed from files where region = $1 and id = $2', [county.region, id])
  return row ? { name: county.seal.open<string>(row.name_sealed), mediaType: row.media_type, bytes: county.seal.openBytes(row.content_sealed) } : null
}
