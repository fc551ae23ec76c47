/** What pages are given to show, where it differs from what a room answers. Plain data. */

export interface LifeEvent {
  readonly name: string
  readonly count: number
}

export interface MatterRow {
  readonly code: string
  readonly name: string
  readonly organ: string
  readonly promisedDays: number | null
  /** Proofs that people used to bring for it, and need not now. */
  readonly proofs: number
}

export interface MatterPage {
  readonly items: readonly MatterRow[]
  readonly total: number
  readonly next: string | null
  /** When nothing fits: the nearest there are. */
  readonly nearest: readonly { readonly code: string; readonly name: string }[]
}

/** How a proof of a guide is obtained, as one word for the page. */
export type GuideHow = 'cancel' | 'sharing' | 'commitment' | 'agency' | 'authorise' | 'hand-in'

export interface GuideProof {
  readonly item: string
  readonly plain: string
  readonly how: GuideHow
  /** Whom we ask. */
  readonly from: string | null
  /** An electronic certificate that shows it is looked for first. */
  readonly certificate: boolean
  readonly origin: 'found' | 'suggested'
  readonly basis: string
  readonly article: string
  /** A word about it for this matter. */
  readonly note: string | null
  /** Only in some cases. */
  readonly sometimes: boolean
  /** One of several that stand for each other: what they are together. */
  readonly either: string | null
}

export interface GuideView {
  readonly code: string
  readonly name: string
  readonly kindName: string
  readonly organ: string
  readonly levels: readonly string[]
  readonly proofs: readonly GuideProof[]
  readonly questions: readonly { readonly label: string; readonly help: string | null }[]
  readonly materials: readonly { readonly name: string; readonly who: string }[]
  readonly promisedDays: number | null
  readonly statutoryDays: number | null
  readonly visits: string | null
  readonly place: string | null
  readonly hours: string | null
  readonly phone: string | null
  readonly supervisePhone: string | null
  readonly fee: string | null
  readonly condition: string | null
  readonly result: string | null
  readonly basis: string | null
  readonly article: string | null
  /** Only a company can apply, so it can't be begun here by a resident. */
  readonly companiesOnly: boolean
}

/** A person's own credit standing, as the room credit tells it. */
export interface Standing {
  readonly blocked: boolean
  readonly entries: readonly {
    readonly tierName: string
    readonly reason: string
    readonly organ: string
    readonly decidedOn: string
    readonly document: string
    readonly live: boolean
    readonly repairFrom: string
    readonly repairSteps: readonly string[]
    /** Null: until repaired. */
    readonly publicityEnds: string | null
  }[]
}

export type ListName = 'cancel' | 'commitment' | 'sharing' | 'agency' | 'retained'

export interface ListRow {
  readonly item: string
  readonly name: string
  /** What people call it. */
  readonly plain: string
  /** The village may no longer issue it, while the fact is still established by another way. */
  readonly grassroots: boolean
  readonly origin: 'found' | 'suggested'
  readonly inForce: boolean
  readonly basis: string
  readonly article: string
  /** What takes its place. */
  readonly instead: string
}

/** What the lists are narrowed to, and what can be chosen. */
export interface ListFilter {
  readonly organ: string
  readonly township: string
  readonly event: string
}

export interface ListChoices {
  readonly organs: readonly { readonly code: string; readonly name: string }[]
  readonly townships: readonly { readonly code: string; readonly name: string }[]
  readonly events: readonly string[]
}

export interface ListView {
  readonly list: ListName
  readonly day: string
  /** Null: no version was in force on that day. */
  readonly version: { readonly number: number; readonly from: string; readonly decidedBy: string } | null
  readonly rows: readonly ListRow[]
  readonly total: number
  readonly next: string | null
}
