/**
 * Canonical JSON after RFC 8785: one text for one value, so that a digest over it is stable.
 * Keys sorted by UTF-16 code units, no white space, numbers as ECMAScript writes them.
 */

/**
 * The canonical text of a value. As with `JSON.stringify`, `toJSON` is honoured (a Date becomes its ISO text), members that are
 * `undefined` are left out and `undefined` in an array becomes `null`.
 * What JSON cannot say (NaN, Infinity, bigint, functions, symbols, Map, Set, a cycle, `undefined` at the root) is a bug of the
 * caller and throws a TypeError: a digest over something silently dropped would prove nothing.
 * A lone surrogate, which RFC 8785 rejects, is written as its escape: it may come from outside, and the text stays unambiguous.
 */
export function canonicalJson(value: unknown): string {
  const text = write(value, '', new Set())
  if (text === undefined) throw new TypeError('canonical JSON: nothing to write at the root')
  return text
}

function write(raw: unknown, key: string, open: Set<object>): string | undefined {
  const value = hasToJson(raw) ? raw.toJSON(key) : raw
  if (value === undefined) return undefined
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonical JSON: ${value} at "${key}" is no JSON number`)
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new TypeError(`canonical JSON: ${typeof value} at "${key}"`)
  if (open.has(value)) throw new TypeError(`canonical JSON: a cycle at "${key}"`)
  open.add(value)
  const text = Array.isArray(value) ? writeArray(value, open) : writeObject(value, key, open)
  open.delete(value)
  return text
}

function writeArray(list: readonly unknown[], open: Set<object>): string {
  return `[${Array.from(list, (item, i) => write(item, String(i), open) ?? 'null').join(',')}]`
}

function writeObject(value: object, at: string, open: Set<object>): string {
  if (value instanceof Map || value instanceof Set) throw new TypeError(`canonical JSON: a ${value.constructor.name} at "${at}"`)
  const members: string[] = []
  for (const [key, member] of Object.entries(value).toSorted(byKey)) {
    const text = write(member, key, open)
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`)
  }
  return `{${members.join(',')}}`
}

// Plain comparison of strings in ECMAScript is by UTF-16 code units, as the RFC asks.
const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0)

const hasToJson = (value: unknown): value is { toJSON(key: string): unknown } =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
