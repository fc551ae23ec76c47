/** What the window shows and asks. Plain data; the browser may import it. */
import type { Condition } from '../../kernel/condition.ts'

export interface PlanQuestion {
  readonly key: string
  readonly label: string
  readonly type: 'yesno' | 'choice' | 'text' | 'number' | 'date'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly required: boolean
  readonly help: string | null
  readonly when: Condition | null
}

export interface PlanLine {
  readonly item: string
  readonly plain: string
  /** Whom we ask. */
  readonly from: string | null
  /** Only in some cases. */
  readonly sometimes: boolean
  /** One of several ways to show the same; the name of what they show. */
  readonly oneOf: string | null
}

/** A matter at the window: three blocks, and what nobody may ask for any more. */
export interface Plan {
  /** What the system gets by itself, from whom. */
  readonly ours: readonly PlanLine[]
  /** What only the person knows. */
  readonly asks: readonly PlanQuestion[]
  /** What they may commit to, or authorise an agent to get. */
  readonly signs: readonly (PlanLine & { readonly what: 'commit' | 'authorise' })[]
  /** What they would have to hand in. */
  readonly brings: readonly PlanLine[]
  readonly cancelled: readonly PlanLine[]
  /** Certificates and forms that are shown or filled in: no proofs. */
  readonly shows: readonly string[]
}

export interface WindowMatter {
  readonly code: string
  readonly name: string
  /** Initials of its name and of what people call it. */
  readonly initials: readonly string[]
  readonly organName: string
  readonly phone: string | null
  readonly levels: readonly string[]
  readonly kinds: readonly string[]
  /** Can be applied for in the name of somebody who has died. */
  readonly afterDeath: boolean
  readonly promisedDays: number
  readonly plan: Plan
}

/** What the register said of somebody. `null`: it did not say. */
export interface Finding {
  readonly source: 'ok' | 'no-record' | 'down' | 'not-allowed' | 'mismatch'
  /** As registered. */
  readonly name: string | null
  readonly alive: boolean | null
  /** YYYY-MM-DD */
  readonly diedOn: string | null
}
