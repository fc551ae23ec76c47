/**
 * What a proof rests on, out of what people write into one cell: documents between 《》 and the articles that follow each of them,
 * several in one cell, numbers in Chinese or Arabic figures, with or without editions in brackets.
 */

export interface Provision {
  /** The document's name without marks, edition and the country's name: one law has one key. */
  readonly law: string
  /** null: the document as a whole. */
  readonly article: number | null
}

const digits: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** `一千零四十九` → 1049; null for what is no number. */
export function chineseNumber(text: string): number | null {
  if (/^\d{1,5}$/.test(text)) return Number(text)
  if (text === '') return null
  if ([...text].every((each) => each in digits)) return Number([...text].map((each) => digits[each]).join(''))
  let [whole, digit] = [0, 0]
  for (const each of text) {
    const unit = units[each]
    if (unit !== undefined) { whole += (digit === 0 ? 1 : digit) * unit; digit = 0 } else if (each in digits) digit = digits[each] ?? 0
    else return null
  }
  return whole + digit
}

/** Letters and figures in their narrow form, as they are compared. */
export const narrow = (text: string): string => text.replaceAll(/[！-～]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))

/** 《中华人民共和国婚姻登记条例（2025年修订）》 → 婚姻登记条例. */
export function lawKey(title: string): string {
  return narrow(title).replaceAll(/[\s《》〈〉<>"“”]/g, '').replaceAll(/\([^()]*(?:修订|修正|版|试行|号)[^()]*\)$/g, '').replace(/^中华人民共和国(?=.{2,})/, '')
}

const ARTICLE = /第([〇零一二两三四五六七八九十百千\d]{1,9})条(?:之[一二三四五六七八九十])?/g
/** `第四、五条`, `第四至六条`: what stands before the last one. */
const LISTED = /第([〇零一二两三四五六七八九十百千\d]{1,9}(?:[、,至到\-—~][〇零一二两三四五六七八九十百千\d]{1,9})+)条/g
const MOST_BETWEEN = 60

function listed(text: string): number[] {
  const parts = text.split(/([、,至到\-—~])/)
  const found: number[] = []
  for (let i = 0; i < parts.length; i += 2) {
    const [value, mark, before] = [chineseNumber(parts[i] ?? ''), parts[i - 1] ?? '、', found.at(-1)]
    if (value === null) continue
    if (before !== undefined && !['、', ','].includes(mark) && value > before && value - before <= MOST_BETWEEN) for (let n = before + 1; n < value; n += 1) found.push(n)
    found.push(value)
  }
  return found
}

/** The articles named in a text, each once, in order. */
export function articlesIn(text: string): number[] {
  const plain = narrow(text)
  const found = new Set<number>()
  for (const [, list = ''] of plain.matchAll(LISTED)) for (const article of listed(list)) found.add(article)
  // 第四条至第六条
  for (const [, from = '', to = ''] of plain.matchAll(/第([^第条]{1,9})条[至到\-—~]+第([^第条]{1,9})条/g)) {
    const [a, b] = [chineseNumber(from), chineseNumber(to)]
    if (a !== null && b !== null && b > a && b - a <= MOST_BETWEEN) for (let n = a; n <= b; n += 1) found.add(n)
  }
  for (const [, one = ''] of plain.matchAll(ARTICLE)) { const article = chineseNumber(one); if (article !== null) found.add(article) }
  return [...found].toSorted((a, b) => a - b)
}

/** Each document with the articles behind it; `articles`: a second cell, read as belonging to what the first one names. */
export function provisionsIn(basis: string, articles = ''): Provision[] {
  const names = [...basis.matchAll(/《([^《》]{2,80})》/g)]
  const own = [...articles.matchAll(/《([^《》]{2,80})》/g)]
  if (names.length === 0 && own.length === 0) {
    const bare = lawKey(basis.replace(/第.*$/s, ''))
    return isNone(basis) || bare.length < 3 ? [] : perArticle(bare, [...articlesIn(basis), ...articlesIn(articles)])
  }
  const first = names[0]?.[1]
  const behind = (text: string, all: readonly RegExpMatchArray[]) => all.flatMap((match, i) => {
    const end = all[i + 1]?.index ?? text.length
    return perArticle(lawKey(match[1] ?? ''), articlesIn(text.slice((match.index ?? 0) + match[0].length, end)))
  })
  const loose = names.length === 1 && first !== undefined ? articlesIn(own[0] ? articles.slice(0, own[0].index) : articles) : []
  return merged([...behind(basis, names), ...(loose.length > 0 && first !== undefined ? perArticle(lawKey(first), loose) : []), ...behind(articles, own)])
}

const perArticle = (law: string, articles: readonly number[]): Provision[] => (articles.length === 0 ? [{ law, article: null }] : articles.map((article) => ({ law, article })))

/** Once each; a document as a whole only where none of its articles is named. */
function merged(all: readonly Provision[]): Provision[] {
  const unique = new Map(all.map((each) => [`${each.law}#${each.article ?? ''}`, each]))
  return [...unique.values()].filter((each) => each.article !== null || !all.some((other) => other.law === each.law && other.article !== null))
}

/** How a provision is kept beside a row: `婚姻登记条例#5`, `婚姻登记条例`. */
export const provisionMark = ({ law, article }: Provision): string => (article === null ? law : `${law}#${article}`)

/** Whether somebody wrote that there is no basis. */
export const isNone = (text: string): boolean => /^(?:无|没有|无依据|没有依据|无设定依据|暂无|\/|-+|—+)[。.]?$/.test(text.trim())

export const basisKinds = ['law', 'state-council', 'administrative', 'local', 'rule', 'normative', 'none'] as const
export type BasisKind = (typeof basisKinds)[number]

/** The rank of a document by its name; null when the name does not tell. */
export function kindOfDocument(title: string): BasisKind | null {
  const name = lawKey(title)
  if (isNone(title) || name === '') return 'none'
  if (/国务院.*(?:决定|若干规定)/.test(name)) return 'state-council'
  if (/^(?:湖北省|十堰市|[^，。]{2,6}省|[^，。]{2,6}市).*条例$/.test(name)) return 'local'
  if (/(?<!办)法(?:典)?$/.test(name)) return 'law'
  if (/条例(?:实施细则)?$/.test(name)) return 'administrative'
  if (/(?:办法|规定|细则|规则)(?:\(.*\))?$/.test(name)) return 'rule'
  return /(?:通知|意见|方案|公告|批复|函|指南|纪要)$/.test(name) ? 'normative' : null
}
