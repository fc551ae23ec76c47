/** What the resolver is told and what it says. Pure data; the browser may import it. */
import type { Condition } from '../../kernel/condition.ts'

/** How a required proof is obtained. `cancel`: nobody may ask for it; `not-needed`: this person's case does not need it. */
export const routes = ['cancel', 'not-needed', 'reuse', 'sharing', 'commitment', 'agency', 'submission'] as const
export type Route = (typeof routes)[number]

/**
 * Where a proof stands on its route.
 * `waived` `not-needed` `settled` are final; `fetching` `checking` `with-agent` are ours to finish; `offered` `to-sign`
 * `to-authorise` `to-hand-in` wait for the applicant.
 */
export const proofStates = [
  'waived', 'not-needed', 'settled', 'fetching', 'checking', 'with-agent', 'offered', 'to-sign', 'to-authorise', 'to-hand-in',
] as const
export type ProofState = (typeof proofStates)[number]

export const finalStates = ['waived', 'not-needed', 'settled'] as const satisfies readonly ProofState[]
export const applicantsTurn = ['offered', 'to-sign', 'to-authorise', 'to-hand-in'] as const satisfies readonly ProofState[]

/** certified: from the holder's data · verified: an organ checked · declared: committed to · submitted: handed in. */
export type Trust = 'certified' | 'verified' | 'declared' | 'submitted'
/** Whether the settled fact speaks for the applicant; a fact that does not is never the end of the matter: it can be disputed. */
export type Outcome = 'met' | 'not-met'

/** The five kinds of a source's answer (invariant 4). */
export type AnswerKind = 'ok' | 'no-record' | 'mismatch' | 'down' | 'not-allowed'

export interface SourceAnswer {
  readonly kind: AnswerKind
  /** Data resource that answered. */
  readonly resource: string
  /** Instant of the answer, ISO. */
  readonly at: string
}

export interface CoCheckState {
  readonly state: 'open' | 'answered' | 'refused'
  readonly finding?: 'confirmed' | 'not-so' | 'cannot-know' | 'not-ours'
  readonly organ: string
}

/** What has happened to one required proof so far: facts only, the resolver draws the conclusions. */
export interface Progress {
  readonly certificate?: SourceAnswer
  readonly sharing?: SourceAnswer
  /** The person says what was fetched or reused is wrong. Against an organ's own finding they hand in their own material. */
  readonly disputed?: boolean
  /** The person's free choice where a commitment is offered. */
  readonly choice?: 'commitment' | 'agency' | 'submission'
  readonly commitment?: 'signed' | 'withdrawn'
  readonly coCheck?: CoCheckState
  readonly authorisation?: 'given' | 'declined' | 'delivered' | 'failed'
  readonly submitted?: boolean
}

export interface ItemRule {
  readonly code: string
  readonly name: string
  /** Organ that can be asked to check the fact; null when there is none in the county. */
  readonly issuer: string | null
  /** The issuer is a village or community committee. */
  readonly issuerIsGrassroots: boolean
  /** Data resource that holds the fact, and certificate type that shows it. */
  readonly resource: string | null
  readonly certificate: string | null
  /** Nobody but the applicant can get it (C4.7). */
  readonly onlyApplicant: boolean
}

export interface Requirement {
  readonly item: string
  /** What must hold of the value for the fact to speak for the applicant; null: any value does. */
  readonly expects: Condition | null
}

export interface RequirementGroup {
  readonly id: string
  readonly mode: 'all' | 'one'
  /** The group is needed only when this holds; null: always. */
  readonly when: Condition | null
  readonly members: readonly Requirement[]
}

export interface CancelEntry {
  /** `grassroots`: villages may no longer issue it, while the fact is still established by the item's other route. */
  readonly scope: 'all' | 'grassroots'
}

export interface ListsOnDay {
  readonly cancel: ReadonlyMap<string, CancelEntry>
  readonly commitment: ReadonlySet<string> | ReadonlyMap<string, unknown>
  readonly sharing: ReadonlySet<string> | ReadonlyMap<string, unknown>
  readonly agency: ReadonlySet<string> | ReadonlyMap<string, unknown>
  readonly retained: ReadonlySet<string> | ReadonlyMap<string, unknown>
}

/** Whether this person may use the commitment route at all (C2.6, and the capacity to commit). */
export interface CommitmentGate {
  readonly allowed: boolean
  readonly why: 'serious-entry' | 'false-commitment' | 'no-capacity' | null
}

export interface HeldProof {
  readonly trust: Trust
  /** What it said of the person for the matter it was settled in. */
  readonly outcome: Outcome
  /** The value itself, where one was kept: it is judged anew by what this matter expects. */
  readonly value?: Readonly<Record<string, unknown>> | null
}

export interface ResolutionInput {
  readonly excludedField: string | null
  readonly groups: readonly RequirementGroup[]
  readonly items: ReadonlyMap<string, ItemRule>
  readonly lists: ListsOnDay
  readonly gate: CommitmentGate
  /** Facts for conditions: applicant.*, answers.*, matter.*. */
  readonly facts: Readonly<Record<string, unknown>>
  /** Valid proofs in the archives, by item. */
  readonly held: ReadonlyMap<string, HeldProof>
  /** What the last source that answered `ok` said, by item, for `expects`. What is missing was not said. */
  readonly values: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** What has happened so far, by item. */
  readonly progress: ReadonlyMap<string, Progress>
}

/** What the runner has to do next for a proof. */
export type Step =
  | { readonly do: 'fetch'; readonly what: 'certificate' | 'sharing'; readonly resource: string }
  | { readonly do: 'order'; readonly organ: string }

export interface ResolvedProof {
  readonly item: string
  readonly group: string
  readonly route: Route
  readonly state: ProofState
  readonly trust: Trust | null
  readonly outcome: Outcome | null
  /** Key of the sentence in texts.ts. */
  readonly reason: ReasonCode
  /** Codes of what the sentence names: `item` another item, `resource` a data resource, `organ` an organ. */
  readonly reasonParams: Readonly<Record<string, string>>
  /** Clause of the plan the step rests on. */
  readonly clause: string
  readonly step: Step | null
}

export const reasonCodes = [
  'cancelled', 'condition-not-met', 'other-member-chosen', 'archived', 'certificate-held', 'fetched', 'fetched-not-met',
  'asking-certificate', 'asking-source', 'commitment-offered', 'commitment-offered-no-record', 'commitment-offered-source-down',
  'commitment-offered-not-allowed', 'commitment-offered-cannot-know', 'commitment-to-sign', 'committed', 'disputed',
  'agency-listed', 'no-record', 'mismatch', 'source-down', 'source-not-allowed', 'chose-agency', 'withdrew', 'gate-serious-entry',
  'gate-false-commitment', 'gate-no-capacity', 'not-listed', 'checked-confirmed', 'checked-not-so', 'only-applicant',
  'agent-authorised', 'agent-delivered', 'retained', 'excluded-field', 'nothing-left', 'agent-failed', 'authorisation-declined',
  'handed-in', 'chose-submission',
] as const
export type ReasonCode = (typeof reasonCodes)[number]
