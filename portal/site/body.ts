/** Posted forms: texts by name, and files as the rooms take them. */
import type { FastifyInstance } from 'fastify'

export interface SentFile {
  readonly name: string
  readonly mediaType: string
  /** base64 */
  readonly data: string
}

export interface Sent {
  readonly texts: Readonly<Record<string, string>>
  readonly files: readonly SentFile[]
}

/** Ten files of a phone's camera, and something for the rest. */
const UPLOAD_LIMIT = 24 * 1024 * 1024

/** Reads multipart forms; the body's size is limited before it is read. */
export function readUploads(app: FastifyInstance): void {
  if (app.hasContentTypeParser('multipart/form-data')) app.removeContentTypeParser('multipart/form-data')
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: UPLOAD_LIMIT }, async (request: { headers: { 'content-type'?: string } }, body: Buffer) => {
    const type = request.headers['content-type'] ?? ''
    // The platform's own parser: the same that fetch uses.
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => null)
    if (form === null) throw Object.assign(new Error('form cannot be read'), { statusCode: 400 })
    return sentOf(form)
  })
}

async function sentOf(form: FormData): Promise<Sent> {
  const texts: Record<string, string> = {}
  const files: SentFile[] = []
  for (const [name, value] of form) {
    if (typeof value === 'string') texts[name] = value
    // A file field that was left empty is sent as a file without a name.
    else if (value.size > 0) files.push({ name: value.name.slice(-120) || 'file', mediaType: value.type, data: Buffer.from(await value.arrayBuffer()).toString('base64') })
  }
  return { texts, files }
}

/** What was posted, whichever way the form was encoded. */
export function sent(body: unknown): Sent {
  if (typeof body !== 'object' || body === null) return { texts: {}, files: [] }
  if ('texts' in body && 'files' in body) return body as Sent
  return { texts: Object.fromEntries(Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string')), files: [] }
}
