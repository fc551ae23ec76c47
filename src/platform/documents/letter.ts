/** Official letters as PDF: typeset by typst from one template, with every character either printed or plainly marked as missing. */
import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { formatDay } from '../../kernel/chinese-date.ts'
import type { Font, InstalledFonts } from './fonts.ts'
import { installedFonts, ownFont } from './fonts.ts'

export type LetterPart =
  | { readonly kind: 'text' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }

/** What a letter says, part by part. Plain texts: nothing in them is read as markup. */
export interface Letter {
  /** Full name of the organ: heads the letter and signs it. */
  readonly organ: string
  readonly title: string
  /** Document number, 房免证决〔2026〕1124-00001号; null on what has none. */
  readonly number: string | null
  readonly to: string | null
  readonly parts: readonly LetterPart[]
  /** The day it bears, YYYY-MM-DD. */
  readonly day: string
  readonly footer: string
  /** A draft bears 草稿 across each page. */
  readonly draft: boolean
}

export interface Printed {
  readonly pdf: Buffer
  /** Characters that no font of this machine has; in their place stands 〔U+20BB7〕, and a note at the end says so. */
  readonly missing: readonly string[]
}

const template = readFileSync(new URL('templates/letter.typ', import.meta.url), 'utf8')
const onThisMachine = installedFonts()
let compiler: NodeCompiler | undefined
/** Results of typesetting are kept for so many letters. */
const KEPT = 10

/**
 * Typesets a letter as PDF/A-2u, fit for archives; its day stands in Arabic figures (GB/T 9704-2012, 7.3.5.4). The same letter is the
 * same bytes each time.
 */
export function printLetter(letter: Letter, installed: InstalledFonts = onThisMachine): Printed {
  const set = setIn(letter, installed)
  const { fonts, missing } = set
  const note = missing.length === 0 ? null : `${missing.map(markOf).join('、')}处的字，本机字库没有，未能印出。盖章前请核对原文，手写补上。`
  const input = JSON.stringify({
    ...set.letter, date: formatDay(letter.day), ymd: letter.day.split('-').map(Number), fonts: fonts.map((font) => font.family), note,
  })
  const compile = compilerFor(fonts)
  const pdf = compile.pdf({ mainFileContent: template, inputs: { letter: input } }, { pdfStandard: 'a-2u' })
  compile.evictCache(KEPT)
  return { pdf, missing }
}

/** One compiler stays for our own font; rare characters get one of their own. */
function compilerFor(fonts: readonly Font[]): NodeCompiler {
  if (fonts.length > 1) return make(fonts)
  compiler ??= make(fonts)
  return compiler
}

const make = (fonts: readonly Font[]) => NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((font) => font.file) }] })

const markOf = (character: string) => `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}〕`

/** Characters that are never seen and that a font need not have: controls, joiners, selectors of variants. */
const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu

/** The letter with what cannot be printed marked, and the fonts that print the rest. */
function setIn(letter: Letter, installed: InstalledFonts): { letter: Letter; fonts: readonly Font[]; missing: readonly string[] } {
  const fonts = [ownFont()]
  const missing = new Set<string>()
  const printable = (character: string): string => {
    const codePoint = character.codePointAt(0) ?? 0
    if (/\s/u.test(character) || fonts.some((font) => font.coverage.has(codePoint))) return character
    const other = installed.with(codePoint)
    if (other) { fonts.push(other); return character }
    missing.add(character)
    return markOf(character)
  }
  const text = (value: string) => [...value.replace(/\r\n?|\n/g, ' ').replace(unseen, '')].map(printable).join('')
  const marked = mapTexts(letter, text)
  return { letter: marked, fonts, missing: [...missing] }
}

function mapTexts(letter: Letter, text: (value: string) => string): Letter {
  const part = (p: LetterPart): LetterPart => {
    if (p.kind === 'list') return { kind: 'list', items: p.items.map(text) }
    if (p.kind === 'facts') return { kind: 'facts', rows: p.rows.map(([label, value]) => [text(label), text(value)] as const) }
    return { kind: p.kind, text: text(p.text) }
  }
  return {
    ...letter, organ: text(letter.organ), title: text(letter.title), number: letter.number === null ? null : text(letter.number), to: letter.to === null ? null : text(letter.to),
    parts: letter.parts.map(part), footer: text(letter.footer),
  }
}
