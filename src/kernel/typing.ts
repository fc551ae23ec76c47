/**
 * What people type or scan where a code is asked for: full-width digits and letters, spaces, invisible format characters
 * that come along when copying, lower case. Codes are compared and stored in the plain form.
 */

/** A code in plain form: half-width, without white space or invisible characters, upper case. */
export function plainCode(text: string): string {
  return toHalfWidth(text).replace(/[\s\p{Cf}]/gu, '').toUpperCase()
}

/** Full-width forms of ASCII (U+FF01 to U+FF5E) and the ideographic space as their half-width twins; nothing else is touched. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xFEE0)).replaceAll('\u3000', ' ')
}
