/**
 * Upper lists against each other and against the county's. Pure (C1.1): where levels disagree the upper one wins; where they only go
 * further than one another, the further one holds, because a lower level may spare people more but not less.
 */

export const levels = ['nation', 'province', 'city'] as const
export type Level = (typeof levels)[number]
export const purposes = ['cancel', 'grassroots', 'commitment'] as const
/** cancel: nobody asks for it · grassroots: villages do not issue it · commitment: it goes by commitment. */
export type Purpose = (typeof purposes)[number]

export interface Naming {
  readonly list: string
  readonly level: Level
  readonly purpose: Purpose
}

export interface Demand {
  /** What the county's cancel list has to say. */
  readonly cancel: 'all' | 'grassroots' | null
  readonly commitment: boolean
  /** Lists that lose, each with the one that wins. */
  readonly overruled: readonly { readonly list: string; readonly by: string }[]
}

const rank = (naming: Naming): number => levels.indexOf(naming.level)
const highest = (namings: readonly Naming[]): Naming | undefined => namings.toSorted((a, b) => rank(a) - rank(b))[0]

/** Cancelling for all and keeping it by commitment exclude each other; of one level, cancelling wins. */
export function demandOf(namings: readonly Naming[]): Demand {
  const of = (purpose: Purpose) => namings.filter((naming) => naming.purpose === purpose)
  const [cancelling, committing] = [of('cancel'), of('commitment')]
  const [upperCancel, upperCommit] = [highest(cancelling), highest(committing)]
  const below = of('grassroots').length > 0 ? 'grassroots' as const : null
  if (!upperCancel || !upperCommit) return { cancel: upperCancel ? 'all' : below, commitment: upperCommit !== undefined, overruled: [] }
  const cancelWins = rank(upperCancel) <= rank(upperCommit)
  const [winner, losers] = cancelWins ? [upperCancel, committing] : [upperCommit, cancelling]
  return { cancel: cancelWins ? 'all' : below, commitment: !cancelWins, overruled: losers.map(({ list }) => ({ list, by: winner.list })) }
}

/** How the county stands. */
export interface Standing {
  readonly cancelled: 'no' | 'grassroots' | 'all'
  readonly committed: boolean
  /** The county's positive list has villages issue it. */
  readonly issuedByVillages: boolean
}

/** What is missing in the county, and whether something contradicts something. */
export function shortfallOf(demand: Demand, county: Standing): { missing: readonly ('cancel' | 'widen' | 'commitment')[]; conflict: boolean } {
  const missing: ('cancel' | 'widen' | 'commitment')[] = []
  if (demand.cancel !== null && county.cancelled === 'no') missing.push('cancel')
  if (demand.cancel === 'all' && county.cancelled === 'grassroots') missing.push('widen')
  // What the county has cancelled altogether needs no commitment any more.
  if (demand.commitment && !county.committed && county.cancelled !== 'all') missing.push('commitment')
  return { missing, conflict: demand.overruled.length > 0 || (demand.cancel !== null && county.issuedByVillages) }
}
