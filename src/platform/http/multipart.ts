/**
 * `multipart/form-data` as a browser or curl sends a workbook: fields as text, files as `{ name, bytes }`. The whole body is held, so
 * its size is limited where it is read.
 */

export interface Uploaded {
  readonly name: string
  readonly bytes: Buffer
}

const MOST_PARTS = 20
const CRLF2 = Buffer.from('\r\n\r\n')

/** null: not what the content type says. */
export function readMultipart(body: Buffer, contentType: string): Record<string, string | Uploaded> | null {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined) return null
  const delimiter = Buffer.from(`\r\n--${mark}`)
  const found: Record<string, string | Uploaded> = Object.create(null) as Record<string, string | Uploaded>
  let at = body.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2)) ? delimiter.length - 2 : -1
  for (let parts = 0; at >= 0 && parts < MOST_PARTS; parts += 1) {
    if (body.subarray(at, at + 2).toString('latin1') === '--') return { ...found }
    const head = body.indexOf(CRLF2, at)
    const end = head < 0 ? -1 : body.indexOf(delimiter, head + 2)
    if (end < 0) return null
    put(found, body.subarray(at, head).toString('utf8'), body.subarray(head + 4, Math.max(end, head + 4)))
    at = end + delimiter.length
  }
  return null
}

function put(found: Record<string, string | Uploaded>, head: string, content: Buffer): void {
  const line = /^content-disposition:\s*form-data;(.*)$/im.exec(head)?.[1] ?? ''
  const value = (key: string) => new RegExp(`(?:^|[;\\s])${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(line)?.[1]?.replaceAll(/\\(.)/g, '$1').replaceAll('%22', '"')
  const name = value('name')
  if (name === undefined || name === '' || name in Object.prototype) return
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(line)?.[1]
  const file = encoded === undefined ? value('filename') : decoded(encoded)
  found[name] = file === undefined ? content.toString('utf8') : { name: file.replace(/^.*[\\/]/, ''), bytes: content }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
