/**
 * A value from outside as a text: strings, numbers and booleans as they are written, anything else (nothing, an object, a list) as
 * the empty text, never as "[object Object]".
 */
export function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string': return value
    case 'number': case 'boolean': case 'bigint': return String(value)
    default: return ''
  }
}
