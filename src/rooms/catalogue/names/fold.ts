/** One writing for every way of writing a proof's name: width, brackets, marks, endings. Pure. */
import { simplifiedText } from './traditional.ts'

/** Spaces, marks, strokes set through letters, whatever is not seen: Hangul fillers are letters that show nothing. */
const unseen = /[\s\p{P}\p{S}\p{M}\p{C}\u115F\u1160\u3164]/gu

/** Full width, traditional characters, spaces, marks and invisible characters make no other name. */
export const foldedName = (text: string): string => simplifiedText(text.normalize('NFKC').toLowerCase().replace(unseen, ''))

const brackets = /[（(【[〔][^（()）】\]〕]*[）)】\]〕]/g

/** What stands in brackets after a name: for which use, under which condition. */
export const qualifierOf = (name: string): string => foldedName((name.normalize('NFKC').match(brackets) ?? []).join(' '))

export const withoutBrackets = (name: string): string => name.normalize('NFKC').replace(brackets, '')

const tails = /(?:的?(?:书面)?(?:证明|证实|说明)(?:材料|文件|书|信|函|单)?|的?(?:相关)?材料|介绍信)$/

/** The name without the words that every proof's name ends with: 未婚的证明材料 is 未婚. A name that is nothing but these stays. */
export function coreOf(name: string): string {
  const folded = foldedName(withoutBrackets(name))
  const core = folded.replace(tails, '')
  return core === '' ? folded : core
}

/**
 * The names that one entry of a list holds: without brackets, each side of an "or", and what is in brackets where that is a name itself.
 * A side that does not end as a proof does is part of a longer name and no name.
 */
export function namesWithin(entry: string): string[] {
  const whole = withoutBrackets(entry)
  const sides = whole.split(/或者|或|、|\/|；|;/).filter((side) => /(?:证明|证)$/.test(foldedName(side)))
  const inside = [...entry.normalize('NFKC').matchAll(brackets)].map(([text]) => text.slice(1, -1)).filter((text) => foldedName(text).endsWith('证明'))
  return [...new Set([whole, ...sides, ...inside])].filter((name) => [...foldedName(name)].length >= 3)
}
