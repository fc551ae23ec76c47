/** Comma-separated text as Excel and WPS save it: GB 18030 on a Chinese Windows, UTF-8 elsewhere, or "Unicode text" with tabs. */
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le'

/** null: bytes that are no text. */
export function encodingOf(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes.subarray(0, 65_536).includes(0)) return null
  return (['utf-8', 'gb18030'] as const).find((encoding) => decodes(bytes, encoding)) ?? null
}

function decodes(bytes: Buffer, encoding: Encoding): boolean {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    for (let at = 0; at < bytes.length; at += 1 << 20) decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: at + (1 << 20) < bytes.length })
    return true
  } catch {
    return false
  }
}

const PIECE = 256 * 1024

function* textsOf(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += PIECE) yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length })
}

/** What stands between the cells: what the first lines have most of. */
export function delimiterOf(start: string): string {
  const counts = [',', '\t', ';', '，'].map((mark) => [mark, start.split(mark).length - 1] as const)
  return counts.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ','
}

/** Rows of cells with the line on which each begins. Throws on quotes that never close. */
export async function* recordsOf(bytes: Buffer, encoding: Encoding): AsyncGenerator<{ row: number; cells: string[] }> {
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 4096))
  const parser = Readable.from(textsOf(bytes, encoding)).compose(parse({
    bom: true, delimiter: delimiterOf(start), relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 1 << 20,
  }))
  let row = 0
  for await (const cells of parser as AsyncIterable<string[]>) {
    row += 1
    yield { row, cells }
  }
}
