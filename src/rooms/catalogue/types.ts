/** The catalogue in memory. */
import type { Condition } from '../../kernel/condition.ts'

export interface Requirement {
  readonly item: string
  readonly expects: Condition | null
  readonly note: string | null
}

export interface MatterGroup {
  readonly id: string
  readonly name: string
  readonly mode: 'all' | 'one'
  readonly when: Condition | null
  readonly members: readonly Requirement[]
}

export interface Question {
  readonly key: string
  readonly label: string
  readonly type: 'yesno' | 'choice' | 'text' | 'number' | 'date'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly required: boolean
  readonly help: string | null
  readonly when: Condition | null
}

/** What a matter uses that is not a proof: certificates held, forms, court papers (§1.1 of the field's rules). */
export interface Material {
  readonly name: string
  readonly kind: 'certificate' | 'form' | 'judicial' | 'other'
  readonly who: string
  readonly whyNotProof: string
}

export interface Matter {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly organ: string
  readonly levels: readonly string[]
  /** 31-character codes by level. */
  readonly implementationCodes: Readonly<Record<string, string>>
  readonly serviceObjects: readonly string[]
  readonly lifeEvents: readonly string[]
  readonly statutoryDays: number | null
  readonly promisedDays: number
  readonly excludedField: string | null
  /** Further fields of GB/T 39554 as imported: legal_basis, accept_condition, address, hours … */
  readonly fields: Readonly<Record<string, string>>
  readonly groups: readonly MatterGroup[]
  readonly questions: readonly Question[]
  readonly materials: readonly Material[]
  readonly evidence: string
  readonly source: string
}

export interface ProofItem {
  readonly code: string
  readonly name: string
  /** What people call it. */
  readonly plain: string
  /** The fact in the issuer's own terms. */
  readonly fact: string
  readonly category: string
  /** Organ code, or `by-residence:township|police|village`. */
  readonly issuer: string | null
  readonly resource: string | null
  readonly certificate: string | null
  readonly onlyApplicant: boolean
  readonly validityDays: number
  readonly pages: number
  readonly trips: number
  readonly days: number
  readonly coCheckDays: number
  readonly commitText: string | null
  readonly basis: string
  readonly article: string
  readonly evidence: string
  readonly routeOrigin: 'found' | 'suggested'
  readonly source: string
  /** As the source has it: who issues, who asks, what replaces it. */
  readonly fields: Readonly<Record<string, string>>
}

export interface DataResource {
  readonly code: string
  readonly name: string
  readonly kind: 'data' | 'certificate'
  readonly source: string
  readonly holder: string
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly request: string
  readonly response: string
  readonly fields: readonly { readonly key: string; readonly label: string; readonly sensitive?: boolean | undefined }[]
  readonly key: string
  readonly purpose: string
  readonly legalBasis: string
  readonly sharing: string
  readonly freshness: string
  readonly timeoutMs: number
}

export interface GeneralTemplate {
  readonly formOfCommitment: string
  readonly liability: string
  readonly powerToVerify: string
  readonly publicity: string
  readonly effect: string
  readonly choiceAndWithdrawal: string
  readonly commitments: readonly string[]
}

export interface ItemTemplate {
  readonly contentToProve: string
  readonly material: string
  readonly liability: string
  readonly verification: string
  readonly publicity: string
}

export interface ProofWord {
  /** word: means the same as `means` inside a name · name: another name of the proof `means` · held: a certificate one has, no proof. */
  readonly kind: 'word' | 'name' | 'held'
  readonly word: string
  readonly means: string
}

/** Kinds of bodies that can lawfully know a fact; an empty list: nobody can. */
export interface FactKnower {
  /** As names of proofs have it. */
  readonly word: string
  readonly knowers: readonly string[]
  readonly why: string
}

export interface CommitmentTemplate {
  readonly version: number
  readonly general: GeneralTemplate
  readonly items: ReadonlyMap<string, ItemTemplate>
}

export interface Catalogue {
  /** Id of the import it was made by. */
  readonly version: string
  readonly matters: ReadonlyMap<string, Matter>
  /** 12-digit code by 31-character code. */
  readonly byImplementation: ReadonlyMap<string, string>
  readonly items: ReadonlyMap<string, ProofItem>
  readonly resources: ReadonlyMap<string, DataResource>
  readonly template: CommitmentTemplate
  readonly synonyms: ReadonlyMap<string, readonly string[]>
  /** Words, other names and held certificates, as proofs are recognised by them. */
  readonly proofNames: readonly ProofWord[]
  readonly knowers: readonly FactKnower[]
}
