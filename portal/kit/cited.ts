/** A basis in law as people read it: document and article. Sources write a dash or "无" where there is none. */

/** How those who gathered the entries marked them: where they read it, what they did not verify. Kept in the data, not for the public. */
const note = /[（(][^（()）]*(?:据报道|据转载|未核实|实例|同类做法|奇葩)[^（()）]*[）)]/g
/** Not an article but the place in a list of things that were cancelled. */
const counted = /^[^，。；]*?\d+项之一$|^[^，。；]*(?:首批\d+项|清单[（(]\d+项[）)])$/

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }
const han = '[\\p{Script=Han}《》“”〔〕（）()、，；：]'
const marks = new RegExp(`(?<=${han})[,;:]|[,;:](?=${han})|[()]`, 'gu')

/** As the public reads it: without the gatherers' notes, with full-width punctuation. */
export const forPublic = (text: string): string => text.replace(note, '').replace(marks, (mark) => wide[mark] ?? mark).trim()

function said(text: string | null): string {
  if (text === null || /^[—–-]*$|^无$/.test(text.trim())) return ''
  const read = forPublic(text).replace(/^（([^（）]*)）$/, '$1')
  return counted.test(read) ? '' : read
}

/** Empty: nothing is cited. */
export const cited = (basis: string | null, article: string | null): string => [said(basis), said(article)].filter(Boolean).join('，')
