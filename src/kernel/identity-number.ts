/**
 * Citizen identity numbers (GB 11643): 6 digits of area, 8 of birth, 3 of sequence (odd: male), 1 check character.
 * The same frame carries residence permits of Hong Kong, Macao and Taiwan residents (area 810000, 820000, 830000) and the
 * permanent residence card of foreigners in its 2023 form (first digit 9).
 */
import { isDay } from './day.ts'
import { ok, refuse } from './result.ts'
import type { Refusal, Result } from './result.ts'
import { plainCode } from './typing.ts'

export type Sex = 'male' | 'female'

export interface IdNumber {
  /** 18 characters, `X` in upper case. */
  readonly number: string
  /** The 6 digits of area (GB/T 2260); with a first digit 9, place of issue and country instead. */
  readonly area: string
  /** 'YYYY-MM-DD' */
  readonly birth: string
  readonly sex: Sex
  /** Whether 15 digits were given: numbers of before 1999, still found in archives. */
  readonly upgradedFrom15: boolean
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/

/**
 * Reads an identity number as people type it (full-width digits, spaces, lower-case x) and gives its 18-character form.
 * Refuses, all with status 400: `id-number-empty`, `id-number-shape`, `id-number-area`, `id-number-birth` (no such day),
 * `id-number-future` (born after `today`, a 'YYYY-MM-DD', when one is given), `id-number-centenarian`, `id-number-check`.
 */
export function parseIdNumber(text: string, today?: string): Result<IdNumber> {
  const given = plainCode(text)
  const wrong = checkShape(given)
  if (wrong) return wrong
  const short = given.length === 15
  // In 15-digit numbers these sequences were kept for people of a hundred years and more; GB 11643-1999 gave them up.
  if (short && /99[6-9]$/.test(given)) {
    return no('id-number-centenarian', `15 位号码的末三位 ${given.slice(12)} 是过去百岁老人专用的顺序码，推算不出 18 位号码，请按户籍档案填写 18 位号码`)
  }
  const first17 = short ? `${given.slice(0, 6)}19${given.slice(6)}` : given.slice(0, 17)
  return checkContent(first17, today) ?? checkLast(first17, short ? undefined : given.slice(17)) ?? ok({
    number: first17 + idCheckCharacter(first17), area: first17.slice(0, 6), birth: birthOf(first17),
    sex: Number(first17[16]) % 2 === 1 ? 'male' : 'female', upgradedFrom15: short,
  })
}

/** The check character for the first 17 digits (ISO 7064 MOD 11-2): `0` to `9` or `X`. Anything but 17 digits is a bug. */
export function idCheckCharacter(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('17 digits come before the check character')
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return checkCharacters.charAt(sum % 11)
}

/** The 18-character form of a 15-digit number (years 19xx), or why there is none; refuses as `parseIdNumber` does. */
export function upgradeIdNumber15(text: string): Result<string> {
  const given = plainCode(text)
  if (given.length !== 15) return no('id-number-shape', `这里需要 15 位的旧号码，填写的是 ${[...given].length} 位`)
  const parsed = parseIdNumber(given)
  return parsed.ok ? ok(parsed.value.number) : parsed
}

/**
 * Full years of age on a day (周岁); both 'YYYY-MM-DD', and negative when the day comes before birth. A year is full on the birthday
 * itself; whoever was born on 29 February has it on the 28th of a shorter February (Civil Code art. 202: the month's last day
 * stands in for a day it lacks).
 */
export function ageOn(birth: string, day: string): number {
  if (!isDay(birth) || !isDay(day)) throw new RangeError(`no such day: ${isDay(birth) ? day : birth}`)
  const year = day.slice(0, 4)
  const birthday = birth.slice(5) === '02-29' && !isDay(`${year}-02-29`) ? '02-28' : birth.slice(5)
  return Number(year) - Number(birth.slice(0, 4)) - (day.slice(5) < birthday ? 1 : 0)
}

function checkShape(given: string): Refusal | null {
  if (given === '') return no('id-number-empty', '没有填写身份证号码，请填写 18 位号码')
  if (/^(\d{15}|\d{17}[\dX])$/.test(given)) return null
  const length = [...given].length
  if (length === 15 || length === 18) return no('id-number-shape', '身份证号码应由数字组成，只有第 18 位可以是字母 X，请检查有没有别的字符')
  return no('id-number-shape', `身份证号码应为 18 位（旧号码 15 位），填写的是 ${length} 位，请检查有没有多填或漏填`)
}

function checkContent(first17: string, today: string | undefined): Refusal | null {
  if (!provinces.test(first17)) return no('id-number-area', `身份证号码开头的 ${first17.slice(0, 2)} 不是省级行政区划代码，请核对前 6 位`)
  const birth = birthOf(first17)
  if (!isDay(birth)) {
    return no('id-number-birth', `身份证号码第 7 至 14 位应是出生日期，${first17.slice(6, 10)}年${first17.slice(10, 12)}月${first17.slice(12, 14)}日不存在，请核对`)
  }
  if (today !== undefined && birth > today) return no('id-number-future', `身份证号码里的出生日期 ${birth} 晚于今天，请核对第 7 至 14 位`)
  return null
}

function checkLast(first17: string, last: string | undefined): Refusal | null {
  const expected = idCheckCharacter(first17)
  if (last === undefined || last === expected) return null
  return no('id-number-check', `身份证号码的校验码不符：按前 17 位推算最后一位应为 ${expected}，填写的是 ${last}。多半是其中一位填错或两位颠倒，请对照证件逐位核对`)
}

const birthOf = (first17: string): string => `${first17.slice(6, 10)}-${first17.slice(10, 12)}-${first17.slice(12, 14)}`

const no = (code: string, detail: string): Refusal => refuse(code, { status: 400, detail })
