/**
 * Names of people: kept as they are registered, compared by what they mean. Rare characters must survive, so nothing here runs
 * NFKC over a whole name, and a name is counted in code points.
 */
import { hasPrivateCharacters, withoutPrivateCharacters } from './rare-characters.ts'
import { ok, refuse } from './result.ts'
import type { Refusal, Result } from './result.ts'
import { toHalfWidth } from './typing.ts'

/** Names of minorities and of foreigners run long. */
const longest = 50

// Han as Unicode knows it, and planes 2 and 3 whole: extensions newer than the browser's Unicode belong to Han too.
const han = String.raw`[\p{Script=Han}\u{20000}-\u{3FFFF}]`
const letter = String.raw`(?:${han}|\p{Script=Latin})\p{M}*`
const nameForm = new RegExp(String.raw`^(?:${letter})+(?:(?:[.']?\x20|[·.'-])(?:${letter})+)*\.?$`, 'u')
const nameCharacter = new RegExp(String.raw`^(?:${han}|[\p{Script=Latin}\p{M}·.'\x20-])$`, 'u')
const latinRun = /[\p{Script=Latin}\p{M}]+/gu
const dots = /[\u2022\u2027\u2219\u22C5\u25CF\u30FB\uFF65]/gu
const stopInHan = new RegExp(String.raw`(?<=${han}\x20?)\.|\.(?=\x20?${han})`, 'gu')
const needlessSpace = new RegExp(String.raw`(?<=${han}|·)\x20|\x20(?=${han}|·)`, 'gu')
const apostrophes = /[\u0060\u00B4\u02BC\u2018\u2019]/gu
const hyphens = /[\u2010-\u2015\u2212]/gu
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu
const kangxiRadicals = /[\u2F00-\u2FD5]/gu

/**
 * A name as it is stored and shown: half-width letters, one middle dot `·` for its many look-alikes (also for a full stop beside
 * Han characters), no spaces beside Han characters, single ones between Latin words. The characters themselves stay as given,
 * but for private ones that have a place in Unicode.
 */
export function tidyName(text: string): string {
  return withoutPrivateCharacters(toHalfWidth(text)).replace(invisible, '').replace(/\s+/gu, ' ').trim()
    .replace(latinRun, (run) => run.normalize('NFC')).replace(dots, '·').replace(apostrophes, "'").replace(hyphens, '-')
    .replace(stopInHan, '·').replace(needlessSpace, '')
}

/**
 * What the spellings of one name have in common: `tidyName`, canonical equivalents and Kangxi radicals as one character, Latin in
 * lower case. For comparing only, never shown or stored as the name.
 */
export function nameKey(text: string): string {
  const composed = tidyName(text).replace(kangxiRadicals, (radical) => radical.normalize('NFKC')).normalize('NFC')
  return tidyName(composed).toLowerCase().normalize('NFC')
}

/** Whether two names are the same name. Nothing is the same as an empty name. */
export function sameName(a: string, b: string): boolean {
  const key = nameKey(a)
  return key !== '' && key === nameKey(b)
}

/**
 * Whether the text can be a person's name: a result, whose value is the tidy name. Refuses, all with status 400: `name-empty`,
 * `name-long` (over 50 characters), `name-private` (a character of one machine's own), `name-character` (not Han, Latin, middle dot,
 * space, hyphen, apostrophe, full stop), `name-form` (a sign where no name has one).
 */
export function isPlausibleName(text: string): Result<string> {
  const name = tidyName(text)
  const characters = [...name]
  if (characters.length === 0) return no('name-empty', '没有填写姓名')
  if (characters.length > longest) return no('name-long', `姓名最多 ${longest} 个字，填写了 ${characters.length} 个字`)
  if (hasPrivateCharacters(name)) return no('name-private', '姓名里有只在个别电脑上才能显示的自造字，请改用国家标准字库里的字；打不出来的，请到窗口办理')
  const strange = characters.find((character) => !nameCharacter.test(character))
  if (strange !== undefined) return no('name-character', `姓名里不应有${/\p{N}/u.test(strange) ? '数字' : ''}“${strange}”，请按证件填写姓名`)
  return nameForm.test(name) ? ok(name) : no('name-form', '姓名应以文字开头和结尾，间隔号“·”应在两段文字之间，而且只用一个')
}

const no = (code: string, detail: string): Refusal => refuse(code, { status: 400, detail })
