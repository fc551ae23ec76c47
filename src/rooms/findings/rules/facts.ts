/** What the rules look at: proofs, who asks for them in which matter, and what an organ asks for before it issues one. Plain data. */

export interface Proof {
  readonly code: string
  readonly name: string
  readonly basis: string
  readonly article: string
  /** Who issues it, as declared; several behind one another. */
  readonly issuedBy: string
  /** Code of the organ that keeps the fact; `by-residence:…` for whichever station, township or village. */
  readonly issuer: string | null
  /** What the list of cancelled proofs says: all · grassroots: villages no longer issue it · no. */
  readonly cancelled: 'no' | 'grassroots' | 'all'
  /** Stands on an upper list of proofs that villages must not issue. */
  readonly barredToVillages: boolean
}

/** One proof asked for in one matter. */
export interface Asked {
  readonly matter: string
  readonly organ: string
  readonly proof: string
  readonly group: string
  /** one: the person may bring another proof of the group instead. */
  readonly mode: 'all' | 'one'
  /** Asked of some only: the condition as text, or null. */
  readonly when: string | null
}

export interface MatterFacts {
  readonly code: string
  readonly name: string
  readonly organ: string
  /** What is compared with what: kind and whom it serves. */
  readonly like: string
}

/** What can be needed or given: a proof or a certificate. */
export interface Thing {
  /** The same for all names of it. */
  readonly id: string
  readonly name: string
  /** Code of the proof it is, or null. */
  readonly item: string | null
}

/** To get one thing one needs another. */
export interface Need {
  readonly thing: Thing
  readonly needs: Thing
  /** Who asks for it. */
  readonly organ: string
  /** Where: name of the matter, or of the proof that is issued. */
  readonly where: string
  readonly basis: string
  /** declared: by the issuing organ · matter: a matter whose result is the thing. */
  readonly from: 'declared' | 'matter'
}

export interface Facts {
  readonly proofs: ReadonlyMap<string, Proof>
  readonly matters: ReadonlyMap<string, MatterFacts>
  readonly asked: readonly Asked[]
  readonly needs: readonly Need[]
}

export const findingKinds = ['no-basis', 'odd', 'duplicate', 'circular', 'excessive'] as const
export type FindingKind = (typeof findingKinds)[number]

/** A problem as a rule found it. */
export interface Found {
  readonly kind: FindingKind
  /** What it is about; with the facts it makes the finding's key. */
  readonly subject: string
  readonly title: string
  /** One sentence a line: why this is a problem. */
  readonly reasons: readonly string[]
  readonly items: readonly string[]
  readonly matters: readonly string[]
  readonly organs: readonly string[]
  /** The more people meet it the more it weighs. */
  readonly weight: number
  /** While these are the same, a finding that was rejected does not come back. */
  readonly facts: unknown
  readonly detail: Detail
}

export interface Pair { readonly one: string; readonly other: string; readonly score: number; readonly words: readonly string[] }
export interface Way { readonly steps: readonly { readonly from: string; readonly to: string; readonly toItem: string | null; readonly organ: string; readonly where: string; readonly basis: string }[] }

/** What the page draws and lists besides the reasons. */
export interface Detail {
  readonly members?: readonly { readonly item: string; readonly name: string; readonly organ: string; readonly matters: number }[]
  readonly pairs?: readonly Pair[]
  readonly ways?: readonly Way[]
  readonly breakAt?: Way['steps']
  readonly leastBreak?: boolean
  readonly complete?: boolean
  readonly count?: number
  readonly usual?: number
  readonly compared?: number
}
