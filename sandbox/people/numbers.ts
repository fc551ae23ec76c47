/**
 * Numbers that hold and belong to nobody: identity numbers and credit codes with right check characters, all of the area 420399,
 * a code that GB/T 2260 has never given to a place.
 */
import { creditCodeCheckCharacter, organisationCodeCheckCharacter } from '../../src/kernel/credit-code.ts'
import { idCheckCharacter } from '../../src/kernel/identity-number.ts'

export const AREA = '420399'

export type Sex = 'male' | 'female'

/** `nth` tells apart those born on the same day: 0 to 499. */
export function idNumberOf(birth: string, sex: Sex, nth: number): string {
  const sequence = String(nth * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0')
  const first17 = AREA + birth.replaceAll('-', '') + sequence
  return first17 + idCheckCharacter(first17)
}

/** The form of before 1999, as an archive may still hold it; only for people born in the twentieth century. */
export function shortIdNumber(number: string): string {
  return number.slice(0, 6) + number.slice(8, 17)
}

/** A company's unified social credit code: registered by market regulation (9), an enterprise (1). */
export function creditCodeOf(nth: number): string {
  const organisation = `MACT${String(nth).padStart(4, '0')}`
  const first17 = `91${AREA}${organisation}${organisationCodeCheckCharacter(organisation)}`
  return first17 + creditCodeCheckCharacter(first17)
}

/** Eleven digits like a mobile number's, but of no range that any operator has. */
export function phoneOf(nth: number): string {
  return `1000000${String(nth).padStart(4, '0')}`
}
