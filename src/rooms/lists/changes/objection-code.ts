/**
 * Query codes of objections: eight characters that nobody confuses when reading them out. A code follows from the number under the
 * county's key, so it is kept nowhere, and whoever sends the same request again gets the same one.
 */
import { timingSafeEqual } from 'node:crypto'
import type { County } from '../../../platform/county.ts'

/** Without 0 O 1 I L: 31 characters, 8 of them are about 40 bits, and the address is rate-limited. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8

export function codeOf(county: County, number: string): string {
  const digest = Buffer.from(county.seal.token('list-objection', number), 'hex')
  // Two bytes a character: the remainder favours none noticeably.
  return Array.from({ length: LENGTH }, (_, i) => ALPHABET[digest.readUInt16BE(i * 2) % ALPHABET.length]).join('')
}

/** Spaces, hyphens and lower case make no other code. */
export function codeFits(county: County, number: string, code: string): boolean {
  const given = Buffer.from(code.toUpperCase().replace(/[\s-]/g, ''))
  const right = Buffer.from(codeOf(county, number))
  return given.length === right.length && timingSafeEqual(given, right)
}
