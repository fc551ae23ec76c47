/** Lists and their entries. */

export const lists = ['cancel', 'commitment', 'sharing', 'agency', 'retained'] as const
export type List = (typeof lists)[number]

/** The five, and what villages do issue: the positive list has versions like the others. */
export type AnyList = List | 'village'

export interface ListEntry {
  readonly item: string
  readonly scope: 'all' | 'grassroots'
  readonly inForce: boolean
  readonly origin: 'found' | 'suggested'
  readonly basis: string
  readonly article: string
  readonly replacedBy: string
  /** Upstream lists that name the item, e.g. national-20. */
  readonly upstream: readonly string[]
  readonly source: string
  /** Of a proof that is not in the catalogue; null: the catalogue has it. */
  readonly name: string | null
  /** What it was selected by; for villages use, procedure and sample form. */
  readonly fields: Readonly<Record<string, unknown>>
}

export interface ListsInForce {
  readonly versions: Readonly<Record<string, number>>
  readonly cancel: ReadonlyMap<string, ListEntry>
  readonly commitment: ReadonlyMap<string, ListEntry>
  readonly sharing: ReadonlyMap<string, ListEntry>
  readonly agency: ReadonlyMap<string, ListEntry>
  readonly retained: ReadonlyMap<string, ListEntry>
}

export interface ListVersion {
  readonly list: AnyList
  readonly version: number
  readonly inForceFrom: string
  readonly supersededOn: string | null
  readonly decidedBy: string
}

/** How an entry is called beside it. */
export function originLabel(origin: 'found' | 'suggested'): string {
  return origin === 'found' ? '有依据' : '建议，待审核'
}
