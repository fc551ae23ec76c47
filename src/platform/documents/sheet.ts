/** Sheets for everybody as PDF: the poster, a guide. Typeset by typst from a template each; nothing in the texts is read as markup. */
import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { sm3 } from '../seal.ts'
import { ownFont } from './fonts.ts'

const templates = {
  poster: readFileSync(new URL('templates/poster.typ', import.meta.url), 'utf8'),
  guide: readFileSync(new URL('templates/guide.typ', import.meta.url), 'utf8'),
} as const
export type Sheet = keyof typeof templates

export interface PrintedSheet {
  readonly pdf: Buffer
  /** Of what it was made from: the same words, the same digest. */
  readonly digest: string
}

let compiler: NodeCompiler | undefined
const KEPT = 10
const sheets = new Map<string, Buffer>()
const MOST_SHEETS = 50

/** Typesets once and keeps the last ones, since many ask for the same. `day` (YYYY-MM-DD) is the day it bears. */
export function printSheet(sheet: Sheet, data: Readonly<Record<string, unknown>> & { readonly day: string }): PrintedSheet {
  const font = ownFont()
  const input = JSON.stringify({ ...(marked(data, font.coverage) as object), ymd: data.day.split('-').map(Number), font: font.family })
  const digest = sm3(canonicalJson({ sheet, data: JSON.parse(input) as unknown })).toString('hex').slice(0, 24)
  const known = sheets.get(digest)
  if (known) return { pdf: known, digest }
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: [font.file] }] })
  const pdf = compiler.pdf({ mainFileContent: templates[sheet], inputs: { sheet: input } }, { pdfStandard: 'a-2u' })
  compiler.evictCache(KEPT)
  const [oldest] = sheets.keys()
  if (sheets.size >= MOST_SHEETS && oldest !== undefined) sheets.delete(oldest)
  sheets.set(digest, pdf)
  return { pdf, digest }
}

/** A character that the font does not have is marked as missing, never left out. */
function marked(value: unknown, coverage: { has(codePoint: number): boolean }): unknown {
  if (typeof value === 'string') {
    return [...value].map((c) => (/\s/u.test(c) || coverage.has(c.codePointAt(0) ?? 0) ? c : `〔U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}〕`)).join('')
  }
  if (Array.isArray(value)) return value.map((each) => marked(each, coverage))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each, coverage)]))
  return value
}
