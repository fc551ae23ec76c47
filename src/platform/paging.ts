/** Pages of a list that is in memory: sorted by a key, cut after the last key that was shown, so that nothing is shown twice. */

export interface Page<T> {
  readonly items: T[]
  readonly total: number
  readonly next: string | null
}

/** `keyOf` must be unique. */
export function pageOf<T>(all: readonly T[], keyOf: (item: T) => string, query: { limit: number; next?: string | undefined }): Page<T> {
  const after = query.next === undefined ? '' : Buffer.from(query.next, 'base64url').toString()
  const sorted = all.map((item) => ({ item, key: keyOf(item) })).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const rest = sorted.filter(({ key }) => key > after)
  const shown = rest.slice(0, query.limit)
  const last = shown.at(-1)
  return { items: shown.map(({ item }) => item), total: all.length, next: rest.length > shown.length && last ? Buffer.from(last.key).toString('base64url') : null }
}
