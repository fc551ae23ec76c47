/** Which proof people's words mean: one, where it is plain; else none, and the person is asked. Pure. */
import { foldedName } from '../../catalogue/index.ts'
import type { NameMatch } from '../../catalogue/index.ts'
import { SURE } from './rules.ts'

/** Scores as near as this are the same likely. */
const AS_LIKELY = 0.05
/** A name this much longer than what was said is a narrower proof. */
const LONGER = 3

/** Whether a match is one kind only of what was said: 居住证明 of 居住证明（异地申请）, or one side of an "or". */
function narrow(match: NameMatch, own: readonly string[]): boolean {
  if (own.some((name) => foldedName(name) === foldedName(match.said))) return false
  return match.how === 'same' || /[（(]/.test(match.name) || foldedName(match.name).length > foldedName(match.said).length + LONGER
}

/**
 * The proof that is surely meant, null when it is not sure. `own`: its name, its plain name, its names of the maintained list.
 * `barred`: a cancelled one that the words name; it goes before others that are as likely.
 */
export function surelyMeant(matches: readonly NameMatch[], own: (item: string) => readonly string[], barred: string | null): string | null {
  const sure = matches.filter(({ score }) => score >= SURE)
  const wide = sure.filter((match) => !narrow(match, own(match.key)))
  if (barred !== null && wide.some(({ key }) => key === barred)) return barred
  const exact = wide.filter(({ key, said }) => own(key).some((name) => foldedName(name) === foldedName(said)))
  const [first] = exact
  if (first) return exact.every(({ key }) => own(key)[0] === own(first.key)[0]) || exact.length === 1 ? first.key : null
  const [best] = wide
  if (!best || best.score < (sure[0]?.score ?? 0)) return null
  return wide.some((other) => other !== best && other.score > best.score - AS_LIKELY) ? null : best.key
}

const general = /^(?:.*[要开交带写打办拿补缺的我])?(?:一?[张份个])?(?:(?:有关|相关|书面|各种|什么|某个|这个|那个))*(?:证明|证件|证|证明材料|材料|手续|介绍信)$/

/** Words that name no proof at all: 证明, 学校要我开证明. */
export const saysNothing = (asked: string): boolean => general.test(foldedName(asked))
