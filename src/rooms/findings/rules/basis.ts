/** What kind of document a proof rests on; only some may set one (B2, Regulation on Optimising the Business Environment, art. 44). Pure. */

export const basisClasses = ['law', 'administrative-regulation', 'local-regulation', 'state-council', 'rule', 'document', 'repealed', 'none'] as const
export type BasisClass = (typeof basisClasses)[number]

/** Laws, regulations, and what the law lets stand in for them. */
const lawful = ['law', 'administrative-regulation', 'local-regulation', 'state-council'] as const
export type LawfulClass = (typeof lawful)[number]

export interface Weighed {
  readonly class: BasisClass
  /** The document, as it is named. */
  readonly document: string
}

const place = /^(?:[\u4e00-\u9fff]{2,9}(?:省|自治区|自治州|自治县|市|经济特区)|湖北|武汉|十堰)/
/** A county makes no regulations of its own, whatever it calls them; an autonomous one does. */
const county = /^[\u4e00-\u9fff]{1,4}(?<!自治)县(?!级)/
const orders = /国务院(?:令)?第?[〇零\d一二三四五六七八九十百]+号令?|国务院[^，。；《》]{0,20}(?:决定|令)/

function classOf(title: string, behind: string): BasisClass {
  const name = title.replace(/[(][^()]*[)]/g, '').replace(/^中华人民共和国/, '')
  if (/^[^)]*已?(?:废止|失效)/.test(behind)) return 'repealed'
  if (/(?<![办做方])法$|法典$/.test(name)) return 'law'
  if (name.endsWith('条例') && county.test(name)) return 'document'
  if (name.endsWith('条例')) return place.test(name) ? 'local-regulation' : 'administrative-regulation'
  if (/^国务院.*决定$/.test(name)) return 'state-council'
  if (/(?:办法|规定|细则|规程|规则|准则)$/.test(name)) return 'rule'
  return 'document'
}

/** The highest document that a basis names, in the order of `basisClasses`. */
export function weighBasis(basis: string, article = ''): Weighed {
  const text = `${basis} ${article}`.normalize('NFKC')
  const named: Weighed[] = [...text.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)].map((match) => ({
    class: classOf(match[0].slice(1, -1), text.slice(match.index + match[0].length, match.index + match[0].length + 20).replace(/《.*$/s, '').replace(/^[(]/, '')), document: match[0],
  }))
  const order = orders.exec(text)
  if (order) named.push({ class: 'state-council', document: order[0] })
  const written = basis.trim()
  if (named.length === 0) return { class: /^$|^[—\-－/无]+$|^无.{0,6}依据|惯例|历来|一直|内部要求|领导要求|上级要求/.test(written) ? 'none' : 'document', document: written }
  return named.reduce((best, one) => (basisClasses.indexOf(one.class) < basisClasses.indexOf(best.class) ? one : best))
}

export const mayStand = (kind: BasisClass): kind is LawfulClass => lawful.some((one) => one === kind)
