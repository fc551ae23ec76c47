/** Rows typed or pasted from a sheet: a name or a code, then basis, article and what replaces it, apart by tabs. */

export interface PastedRow {
  readonly item?: string
  readonly name?: string
  readonly basis?: string
  readonly article?: string
  readonly replacedBy?: string
}

/** Empty lines are nothing; a line that begins with a code of the catalogue means that proof. */
export function pastedRows(text: string): PastedRow[] {
  return text.split(/\r?\n/).flatMap((line): PastedRow[] => {
    const [first = '', ...rest] = line.split('\t').map((cell) => cell.trim())
    if (first === '') return []
    const keys = ['basis', 'article', 'replacedBy'] as const
    const more = Object.fromEntries(keys.flatMap((key, i) => (rest[i] ? [[key, rest[i]] as const] : [])))
    return [{ ...(/^[PL][0-9A-F]{3,12}$/i.test(first) ? { item: first.toUpperCase() } : { name: first }), ...more }]
  })
}

/** Names as further lines; those that stand there already are not repeated. */
export function withNames(text: string, names: readonly string[]): string {
  const known = new Set(pastedRows(text).map((row) => row.name))
  return [...(text.trim() === '' ? [] : [text.replace(/\s+$/, '')]), ...names.filter((name) => !known.has(name))].join('\n')
}
