/** What stands beside the sheets: shared texts, which formats show days, which sheets there are. */
import type { Styles } from './sheet-xml.ts'
import { textIn } from './sheet-xml.ts'

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1]

/** Numbers of Excel's own formats that show a day. */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** Whether a format of one's own shows a day: it names a year or a month and a day, outside of texts in quotes. */
export function showsDay(format: string): boolean {
  const bare = format.replaceAll(/&quot;.*?&quot;|"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  return /y/.test(bare) || (/m/.test(bare) && /d/.test(bare))
}

export function dayFormats(xml: string): boolean[] {
  const own = new Map((xml.match(/<(?:\w+:)?numFmt\b[^>]*>/g) ?? []).map((tag) => [Number(attribute(tag, 'numFmtId')), showsDay(attribute(tag, 'formatCode') ?? '')]))
  const formats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0].match(/<(?:\w+:)?xf\b[^>]*>/g) ?? []
  return formats.map((tag) => { const id = Number(attribute(tag, 'numFmtId') ?? 0); return own.get(id) ?? DAYS.has(id) })
}

export function sharedStrings(xml: string): string[] {
  const prefix = /<([A-Za-z\d]+:)sst\b/.exec(xml)?.[1] ?? ''
  const plain = prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')
  const strings: string[] = []
  for (let at = plain.indexOf('<si'); at >= 0; at = plain.indexOf('<si', at)) {
    const open = plain.indexOf('>', at)
    if (open < 0) break
    if (plain[open - 1] === '/') { strings.push(''); at = open; continue }
    const close = plain.indexOf('</si>', open)
    if (close < 0) break
    strings.push(textIn(plain.slice(open + 1, close)))
    at = close
  }
  return strings
}

export interface SheetPlace {
  readonly name: string
  readonly part: string
}

/** The sheets that are not hidden, in the order a person sees them; all of them when every one is hidden. */
export function sheetsOf(workbook: string, relations: string): SheetPlace[] {
  const targets = new Map((relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []).map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']))
  const all = (workbook.match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? []).map((tag) => {
    const target = targets.get(/\b\w+:id\s*=\s*"([^"]*)"/.exec(tag)?.[1]) ?? 'worksheets/sheet1.xml'
    return { name: attribute(tag, 'name') ?? '', part: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`, hidden: /hidden/i.test(attribute(tag, 'state') ?? '') }
  })
  const shown = all.filter((sheet) => !sheet.hidden)
  return (shown.length > 0 ? shown : all).map(({ name, part }) => ({ name, part }))
}

export const noStyles: Styles = { strings: [], days: [] }
