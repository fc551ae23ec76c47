/**
 * Unified social credit codes (GB 32100-2015): 1 registering department, 1 kind, 6 area, 9 organisation code (GB 11714), 1 check.
 */
import { ok, refuse } from './result.ts'
import type { Refusal, Result } from './result.ts'
import { plainCode } from './typing.ts'

export interface CreditCode {
  /** 18 characters, upper case. */
  readonly code: string
  /** First character: the registering department (1 organisation offices, 5 civil affairs, 9 market regulation …). */
  readonly department: string
  /** Second character: the kind of body within the department. */
  readonly kind: string
  /** 6 digits of area of the registering office (GB/T 2260). */
  readonly area: string
  /** 9 characters, the last of them the check of GB 11714. */
  readonly organisationCode: string
}

/** 31 characters; I, O, S, V and Z are left out because they are taken for 1, 0, 5, U and 2. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const lookAlikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' }

/**
 * Reads a unified social credit code as people type it (full-width, spaces, lower case).
 * Refuses, all with status 400: `credit-code-empty`, `credit-code-letter` (I O S V Z), `credit-code-shape`,
 * `credit-code-organisation` (inner check of GB 11714), `credit-code-check`.
 */
export function parseCreditCode(text: string): Result<CreditCode> {
  const code = plainCode(text)
  return checkShape(code) ?? checkOrganisation(code.slice(8, 17)) ?? checkLast(code) ?? ok({
    code, department: code.charAt(0), kind: code.charAt(1), area: code.slice(2, 8), organisationCode: code.slice(8, 17),
  })
}

/** The check character of a credit code's first 17 characters, of the alphabet of GB 32100. Anything else is a bug. */
export function creditCodeCheckCharacter(first17: string): string {
  if (first17.length !== 17) throw new RangeError('17 characters come before the check character')
  let sum = 0
  for (let i = 0, weight = 1; i < 17; i += 1, weight = weight * 3 % 31) sum += valueOf(first17.charAt(i)) * weight
  return alphabet.charAt((31 - sum % 31) % 31)
}

/** The check character of an organisation code's first 8 characters, digits or A to Z (GB 11714): `0` to `9` or `X`. */
export function organisationCodeCheckCharacter(first8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(first8)) throw new RangeError('8 digits or capital letters come before the check character')
  const sum = organisationWeights.reduce((total, weight, i) => total + weight * Number.parseInt(first8.charAt(i), 36), 0)
  const check = 11 - sum % 11
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

function valueOf(character: string): number {
  const value = alphabet.indexOf(character)
  if (value < 0) throw new RangeError(`${character} is not in the alphabet of GB 32100`)
  return value
}

function checkShape(code: string): Refusal | null {
  if (code === '') return no('credit-code-empty', '没有填写统一社会信用代码，请填写 18 位代码')
  const letter = /[IOSVZ]/.exec(code)?.[0]
  if (letter !== undefined) {
    return no('credit-code-letter', `统一社会信用代码不使用字母 I、O、S、V、Z（易与数字或其他字母混淆），填写的代码里有 ${letter}，请核对是不是 ${lookAlikes[letter]}`)
  }
  const length = [...code].length
  if (length !== 18) return no('credit-code-shape', `统一社会信用代码应为 18 位，填写的是 ${length} 位，请检查有没有多填或漏填`)
  const strange = [...code].find((c) => !alphabet.includes(c))
  if (strange !== undefined) return no('credit-code-shape', `统一社会信用代码只由数字和大写字母组成，不应有“${strange}”`)
  if (!/^\d{6}$/.test(code.slice(2, 8))) return no('credit-code-shape', '统一社会信用代码第 3 至 8 位应是 6 位数字的行政区划代码，请核对')
  return null
}

function checkOrganisation(nine: string): Refusal | null {
  const expected = organisationCodeCheckCharacter(nine.slice(0, 8))
  if (nine.charAt(8) === expected) return null
  return no('credit-code-organisation', `统一社会信用代码第 9 至 17 位（组织机构代码）校验不符：第 17 位应为 ${expected}，填写的是 ${nine.charAt(8)}，请对照执照核对这 9 位`)
}

function checkLast(code: string): Refusal | null {
  const expected = creditCodeCheckCharacter(code.slice(0, 17))
  if (code.charAt(17) === expected) return null
  return no('credit-code-check', `统一社会信用代码的校验码不符：按前 17 位推算最后一位应为 ${expected}，填写的是 ${code.charAt(17)}，请对照执照逐位核对`)
}

const no = (code: string, detail: string): Refusal => refuse(code, { status: 400, detail })
