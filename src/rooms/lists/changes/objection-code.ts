/** Query codes of objections: eight characters that nobody confuses when reading them out. */
import { randomInt } from 'node:crypto'
import type { County } from '../../../platform/county.ts'

/** Without 0 O 1 I L: 31 characters, 8 of them are about 40 bits, and the address is rate-limited. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export function codeFrom(): string {
  return Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** Kept instead of the code; spaces, hyphens and lower case make no other code. */
export function codeKey(county: County, number: string, code: string): Buffer {
  return county.seal.key('list-objection', `${number} ${code.toUpperCase().replace(/[\s-]/g, '')}`)
}
