/** The text of a PDF as our typesetter writes them: two-byte glyphs, a table from glyph to character for each font. Enough for looking whether a paper says what it should. */
import { inflateSync } from 'node:zlib'

/** All text in the order it was set, without spaces between runs. */
export function textOfPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  const objects = new Map([...raw.matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g)].map((m) => [m[1] ?? '', m[2] ?? '']))
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const body of objects.values()) {
    for (const [, name = '', ref = ''] of body.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(ref) ?? '')?.[1]
      if (table !== undefined) fonts.set(name, charactersOf(objects.get(table) ?? ''))
    }
  }
  return [...objects.values()].map((body) => textIn(streamOf(body), fonts)).join('')
}

function streamOf(body: string): string {
  const data = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1]
  if (data === undefined || !body.includes('FlateDecode')) return ''
  try {
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}

function charactersOf(table: string): Map<number, string> {
  return new Map([...table.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)].map(([, glyph = '', to = '']) => {
    const units = to.match(/.{4}/g) ?? []
    return [Number.parseInt(glyph, 16), String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))]
  }))
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function textIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined
  let text = ''
  for (let at = 0; at < content.length;) {
    const name = content[at] === '/' ? /^\/(f\d+) [\d.]+ Tf/.exec(content.slice(at, at + 30))?.[1] : undefined
    if (name !== undefined) font = fonts.get(name)
    const hex = content[at] === '<' ? /^<([0-9A-Fa-f]+)>/.exec(content.slice(at, at + 4000))?.[1] : undefined
    if (content[at] !== '(' && hex === undefined) { at += 1; continue }
    const { bytes, end } = hex === undefined ? stringAt(content, at + 1) : { bytes: Buffer.from(hex, 'hex').toString('latin1'), end: at + hex.length + 2 }
    for (let i = 0; i + 1 < bytes.length; i += 2) text += font?.get(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1)) ?? ''
    at = end
  }
  return text
}

/** A string in parentheses; those inside it come in pairs, or with a backslash. */
function stringAt(content: string, start: number): { bytes: string; end: number } {
  let bytes = ''
  let depth = 1
  let at = start
  for (;;) {
    const c = content[at] ?? ')'
    at += 1
    if (c === '\\') {
      const octal = /^[0-7]{1,3}/.exec(content.slice(at, at + 3))?.[0]
      const one = content[at] ?? ''
      bytes += octal === undefined ? escapes[one] ?? one : String.fromCharCode(Number.parseInt(octal, 8))
      at += octal?.length ?? 1
      continue
    }
    depth += c === '(' ? 1 : c === ')' ? -1 : 0
    if (depth === 0) return { bytes, end: at }
    bytes += c
  }
}
