/** What matters are found by: names, everyday words, full pinyin and initials. */
import { pinyin } from 'pinyin-pro'

export type Jieba = { cut(text: string, hmm?: boolean): string[]; cutForSearch(text: string, hmm?: boolean): string[] }
let jieba: Promise<Jieba> | undefined

/** The tokeniser with its dictionary, loaded at the first need: it takes a fifth of a second and 14 MB. */
export function tokeniser(): Promise<Jieba> {
  jieba ??= (async () => {
    const { Jieba } = await import('@node-rs/jieba')
    const { dict } = await import('@node-rs/jieba/dict.js')
    return Jieba.withDict(dict)
  })()
  return jieba
}

/** Words of a text, in lower case, without marks. */
export async function tokensOf(texts: readonly string[]): Promise<string[]> {
  const cutter = await tokeniser()
  const words = texts.flatMap((text) => cutter.cutForSearch(text.toLowerCase(), true)).map((word) => word.trim()).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return [...new Set([...words, ...texts.map((text) => text.toLowerCase())])]
}

const initials = (text: string) => pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase()
const full = (text: string) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase()

/** One line: words | initials | full pinyin, each bounded by spaces, so that a prefix of any can be found. */
export function searchText(words: readonly string[]): string {
  const all = [...new Set(words)]
  return ` ${[...all.map((w) => w.toLowerCase()), ...all.map(initials), ...all.map(full)].join(' ')} `
}
