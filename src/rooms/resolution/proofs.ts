/** A case's proofs in memory: what is kept of each, and the step from the resolver's word to the row. Pure. */
import type { ProofRow } from './store.ts'
import type { HeldProof, Progress, RequirementGroup, ResolvedProof } from './types.ts'

/** What is kept of a proof's way; `held` remembers what the archives had when the case began. */
export interface KeptProgress extends Progress {
  readonly held?: HeldProof & { readonly fromCase: string }
}

/** Where a settled proof came from, as shown beside it. */
export interface Origin {
  readonly kind: 'source' | 'certificate' | 'archive' | 'co-check' | 'commitment' | 'agent' | 'applicant'
  readonly organ?: string
  readonly resource?: string
  readonly case?: string
  readonly at: string
}

/** What was fetched, as it lies sealed in the row. */
export interface KeptValue {
  readonly value: Readonly<Record<string, unknown>>
  readonly asOf: string | null
  readonly resource: string
}

/** The case as the resolver's runner needs it. Everything but the facts of the person is fixed when the case begins. */
export interface CaseFrame {
  readonly id: string
  readonly number: string
  readonly matter: string
  readonly matterName: string
  /** Organ that decides, in whose name checks are ordered. */
  readonly organ: string
  /** Division where the applicant lives, when known. */
  readonly residence: string | null
  readonly subject: Buffer
  readonly applicant: { readonly kind: 'person' | 'company'; readonly name: string; readonly idNumber: string }
  readonly facts: Readonly<Record<string, unknown>>
  readonly groups: readonly RequirementGroup[]
  readonly excludedField: string | null
  /** Orders go out only for what has been submitted. */
  readonly submitted: boolean
  /** A minor can't commit by themselves. */
  readonly minor: boolean
}

/** Settled by whom, from what has happened. */
export function originOf(proof: ResolvedProof, progress: KeptProgress, holder: (resource: string) => string | undefined, at: string): Origin | null {
  if (proof.state !== 'settled') return null
  switch (proof.route) {
    case 'sharing': return { kind: 'source', resource: progress.sharing?.resource, organ: holder(progress.sharing?.resource ?? ''), at }
    case 'reuse': return proof.reason === 'archived' && progress.held
      ? { kind: 'archive', case: progress.held.fromCase, at }
      : { kind: 'certificate', resource: progress.certificate?.resource, organ: holder(progress.certificate?.resource ?? ''), at }
    case 'commitment': return { kind: 'commitment', at }
    case 'agency': return proof.reason === 'agent-delivered' ? { kind: 'agent', at } : { kind: 'co-check', organ: progress.coCheck?.organ, at }
    case 'submission': return { kind: 'applicant', at }
    default: return null
  }
}

/** The row with the resolver's newest word; the same object when nothing changed. */
export function placed(row: ProofRow, proof: ResolvedProof, progress: KeptProgress, origin: Origin | null, value: Buffer | null): ProofRow {
  const same = row.state === proof.state && row.route === proof.route && row.reason === proof.reason && row.outcome === proof.outcome
    && row.progress === progress && row.value_sealed === value && JSON.stringify(row.reason_params) === JSON.stringify(proof.reasonParams)
  if (same) return row
  return {
    ...row, route: proof.route, state: proof.state, trust: proof.trust, outcome: proof.outcome, reason: proof.reason,
    reason_params: { ...proof.reasonParams }, clause: proof.clause, progress, value_sealed: value,
    // A proof that was settled keeps the instant it was; only a new way of settling gets a new origin.
    origin: row.origin !== null && row.state === proof.state && row.route === proof.route && row.value_sealed === value ? row.origin : origin,
  }
}

/** What was spared: papers, pages and trips add up; days do not, because offices are run to side by side (M2). */
export interface Spared {
  readonly proofs: number
  readonly trips: number
  readonly pages: number
  readonly days: number
}

export function sparedBy(rows: readonly Pick<ProofRow, 'item' | 'state' | 'route'>[], item: (code: string) => { pages: number; trips: number; days: number } | undefined): Spared {
  const spared = rows.filter((row) => row.route !== 'submission' && row.route !== 'not-needed' && (row.state === 'settled' || row.state === 'waived'))
  const facts = spared.map((row) => item(row.item) ?? { pages: 1, trips: 1, days: 1 })
  return {
    proofs: spared.length, trips: facts.reduce((n, f) => n + f.trips, 0), pages: facts.reduce((n, f) => n + f.pages, 0),
    days: facts.reduce((n, f) => Math.max(n, f.days), 0),
  }
}
