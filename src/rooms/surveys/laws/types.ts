/** A law and its editions. */

export const changes = { made: '制定', amended: '修正', revised: '修订', repealed: '废止' } as const
export type Change = keyof typeof changes

export interface LawVersion {
  readonly law: string
  readonly version: number
  readonly title: string
  readonly kind: string
  readonly number: string
  readonly change: Change
  readonly announcedOn: string | null
  readonly inForceFrom: string
  /** Those of the edition before that changed or went; empty: all of them. */
  readonly articles: readonly number[]
  readonly provisions: readonly { readonly article: number; readonly text: string }[]
  readonly note: string
  readonly source: string
}
