/** `multipart/form-data` as a browser or curl sends a workbook: fields as text, files as `{ name, bytes }`. Held whole; its size is limited where it is read. */

export interface Uploaded {
  readonly name: string
  readonly bytes: Buffer
}

/** null: not what the content type says. The platform's own parser, the same that fetch uses. */
export async function readMultipart(body: Buffer, contentType: string): Promise<Record<string, string | Uploaded> | null> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData().catch(() => null)
  if (form === null) return null
  const found: [string, string | Uploaded][] = []
  for (const [name, value] of form) found.push([name, typeof value === 'string' ? value : { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }])
  return Object.fromEntries(found)
}
