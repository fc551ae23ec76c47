/** Numbers in free text by which somebody could be found: identity numbers and telephones. Only to ask before it is sent; nothing is refused. */
import { toHalfWidth } from '../../../src/kernel/typing.ts'

export interface Recognised {
  readonly kind: 'identity' | 'phone'
  readonly text: string
}

// As people write them: full-width digits, with spaces or hyphens between groups. A mobile number begins with 13 to 19.
const shapes = [
  ['identity', /(?<![\dA-Za-z])\d{6}[ -]?(?:19|20)\d{2}[ -]?\d{4}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g],
  ['phone', /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g],
  ['phone', /(?<!\d)(?:010|02\d|0[3-9]\d{2})[ -]?[2-8]\d{6,7}(?!\d)/g],
] as const

/** In the order of the kinds; the same number once. */
export function personalNumbers(text: string): Recognised[] {
  const plain = toHalfWidth(text)
  const found = shapes.flatMap(([kind, shape]) => [...plain.matchAll(shape)].map(([match]): Recognised => ({ kind, text: match })))
  return found.filter((one, i) => found.findIndex((other) => other.text === one.text) === i)
}
