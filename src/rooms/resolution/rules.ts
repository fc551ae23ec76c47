/**
 * The heart: for each required proof exactly one route, with a reason and its clause.
 *
 * The order is the plan's (M1): cancelled → not needed → used again → fetched → offered as a commitment → checked by the issuing
 * organ → fetched by an agent with authorisation → handed in. The applicant is asked only when no route before is left. A step
 * that failed hands on to the next one with its own reason; what a source did not say is never held against the person.
 */
import { holds } from '../../kernel/condition.ts'
import type {
  ItemRule, Outcome, Progress, ReasonCode, Requirement, RequirementGroup, ResolutionInput, ResolvedProof, Trust,
} from './types.ts'
import { finalStates } from './types.ts'

/** Where a proof stands, before it is named. */
type Placed = Omit<ResolvedProof, 'item' | 'group'>
interface Why { readonly reason: ReasonCode; readonly clause: string }

const done = (route: ResolvedProof['route'], trust: Trust, outcome: Outcome, reason: ReasonCode, clause: string): Placed =>
  ({ route, state: 'settled', trust, outcome, reason, reasonParams: {}, clause, step: null })

const waiting = (route: ResolvedProof['route'], state: ResolvedProof['state'], reason: ReasonCode, clause: string, more: {
  params?: Record<string, string>; step?: ResolvedProof['step']
} = {}): Placed =>
  ({ route, state, trust: null, outcome: null, reason, reasonParams: more.params ?? {}, clause, step: more.step ?? null })

/** Everything one proof's rules look at. */
interface Case {
  readonly input: ResolutionInput
  readonly item: ItemRule
  readonly requirement: Requirement
  readonly progress: Progress
}

/** A step of the order: says where the proof goes, or null to hand on to the next step. */
type Rule = (c: Case) => Placed | null

/** Resolves every required proof of a case. Total: any combination of lists, facts and progress gives each proof one route. */
export function resolve(input: ResolutionInput): ResolvedProof[] {
  return input.groups.flatMap((group) => resolveGroup(input, group))
}

function resolveGroup(input: ResolutionInput, group: RequirementGroup): ResolvedProof[] {
  const needed = group.when === null || holds(group.when, input.facts)
  const members = group.members.map((requirement) => resolveOne(input, group, requirement, needed))
  return needed && group.mode === 'one' ? keepOne(members, input) : members
}

function resolveOne(input: ResolutionInput, group: RequirementGroup, requirement: Requirement, needed: boolean): ResolvedProof {
  const named = { item: requirement.item, group: group.id }
  const item = input.items.get(requirement.item)
  // A requirement that names no known item could not be asked for lawfully by anyone.
  if (!item) return { ...named, ...cancelled }
  const c: Case = { input, item, requirement, progress: input.progress.get(item.code) ?? {} }
  const early = onCancelList(c) ?? (needed ? null : waiting('not-needed', 'not-needed', 'condition-not-met', 'M1'))
  return { ...named, ...(early ?? theOrder.map((rule) => rule(c)).find((found) => found !== null) ?? lastResort) }
}

const cancelled: Placed =
  { route: 'cancel', state: 'waived', trust: null, outcome: null, reason: 'cancelled', reasonParams: {}, clause: 'C1.4', step: null }

/** Invariant 1: what is cancelled can't be asked for. A grassroots-only entry bars the village's paper, not the fact. */
const onCancelList: Rule = ({ input, item }) => (input.lists.cancel.get(item.code)?.scope === 'all' ? cancelled : null)

/** What the person already handed in of their own will ends the search (applicant's own material may prevail). */
const handedIn: Rule = ({ progress }) => (progress.submitted ? done('submission', 'submitted', 'met', 'handed-in', 'C2.5') : null)

/** The person would rather bring it themselves; their choice is recorded, never ours (C2.4, C2.5). */
const bringsIt: Rule = ({ progress }) => (progress.choice === 'submission' ? waiting('submission', 'to-hand-in', 'chose-submission', 'C2.5') : null)

/** A disputed value is checked by the organ that holds the fact, never held against the person. */
const disputed: Rule = (c) =>
  (c.progress.disputed ? coChecked(c, { reason: 'disputed', clause: 'C4.1' }) ?? committed(c) ?? lastResort : null)

const archived: Rule = ({ input, item }) => {
  const held = input.held.get(item.code)
  return held ? done('reuse', held.trust, held.outcome, 'archived', 'T2.4') : null
}

const certificateHeld: Rule = ({ item, progress }) => {
  if (item.certificate === null) return null
  if (!progress.certificate) {
    return waiting('reuse', 'fetching', 'asking-certificate', 'C3.3', { step: { do: 'fetch', what: 'certificate', resource: item.certificate } })
  }
  return progress.certificate.kind === 'ok' ? done('reuse', 'certified', 'met', 'certificate-held', 'C3.3') : null
}

const shared: Rule = (c) => {
  const { input, item, progress, requirement } = c
  if (!input.lists.sharing.has(item.code) || item.resource === null) return null
  if (!progress.sharing) {
    return waiting('sharing', 'fetching', 'asking-source', 'C3.2', { step: { do: 'fetch', what: 'sharing', resource: item.resource } })
  }
  if (progress.sharing.kind !== 'ok') return null
  const value = input.values.get(item.code) ?? {}
  const met = requirement.expects === null || holds(requirement.expects, { ...input.facts, value })
  return met ? done('sharing', 'certified', 'met', 'fetched', 'C3.2') : done('sharing', 'certified', 'not-met', 'fetched-not-met', 'C3.2')
}

/** May this proof go by commitment for this person (C2.3, C2.6, O3)? A mismatch puts identity in doubt, which nobody can commit away. */
function commitmentOpen({ input, item, progress }: Case): boolean {
  return input.lists.commitment.has(item.code) && input.excludedField === null && progress.sharing?.kind !== 'mismatch'
}

function offerReason(progress: Progress): ReasonCode {
  if (afterCheckFailed(progress)) return 'commitment-offered-cannot-know'
  switch (progress.sharing?.kind) {
    case 'no-record': return 'commitment-offered-no-record'
    case 'down': return 'commitment-offered-source-down'
    case 'not-allowed': return 'commitment-offered-not-allowed'
    default: return 'commitment-offered'
  }
}

const committed: Rule = (c) => {
  const { input, progress } = c
  if (!commitmentOpen(c) || progress.commitment === 'withdrawn') return null
  if (progress.commitment === 'signed') return done('commitment', 'declared', 'met', 'committed', 'C2.2')
  if (!input.gate.allowed || (progress.choice === 'agency' && !afterCheckFailed(progress))) return null
  if (progress.choice === 'commitment') return waiting('commitment', 'to-sign', 'commitment-to-sign', 'C2.1')
  // A check that is already under way is not put back into the person's hands.
  if (progress.coCheck?.state === 'open') return null
  return waiting('commitment', 'offered', offerReason(progress), 'C2.4')
}

/** Only the applicant can get it: an agent does it with their written authorisation, free of charge (C4.7). */
const byAgent: Rule = ({ item, progress, input }) => {
  if (!item.onlyApplicant || keptByLaw(input, item)) return null
  switch (progress.authorisation) {
    case undefined: return waiting('agency', 'to-authorise', 'only-applicant', 'C4.7')
    case 'given': return waiting('agency', 'with-agent', 'agent-authorised', 'C4.7')
    case 'delivered': return done('agency', 'verified', 'met', 'agent-delivered', 'C4.7')
    case 'declined': return waiting('submission', 'to-hand-in', 'authorisation-declined', 'C2.5')
    case 'failed': return waiting('submission', 'to-hand-in', 'agent-failed', 'C2.5')
  }
}

/** Kept by law, with no other list that says how officials get it: the applicant hands it in (O3). */
function keptByLaw(input: ResolutionInput, item: ItemRule): boolean {
  const { lists } = input
  return lists.retained.has(item.code) && !lists.sharing.has(item.code) && !lists.agency.has(item.code) && !lists.commitment.has(item.code)
}

const kept: Rule = ({ input, item }) => {
  if (!keptByLaw(input, item)) return null
  return waiting('submission', 'to-hand-in', input.excludedField === null ? 'retained' : 'excluded-field', input.excludedField === null ? 'B2' : 'O3')
}

const checked: Rule = (c) => coChecked(c, checkReason(c))

/** The co-check order to the issuing organ and what came of it; null when nobody can be asked or nobody could say. */
function coChecked({ input, item, progress }: Case, why: Why): Placed | null {
  const check = progress.coCheck
  if (check?.state === 'open') return waiting('agency', 'checking', why.reason, why.clause, { params: { organ: check.organ } })
  if (check?.state === 'answered' && check.finding === 'confirmed') return done('agency', 'verified', 'met', 'checked-confirmed', 'C4.1')
  if (check?.state === 'answered' && check.finding === 'not-so') return done('agency', 'verified', 'not-met', 'checked-not-so', 'C4.1')
  // A village that may no longer issue the paper is not asked for it by another door (C1.4).
  const barred = item.issuerIsGrassroots && input.lists.cancel.has(item.code)
  if (check !== undefined || item.issuer === null || barred) return null
  return waiting('agency', 'checking', why.reason, why.clause, { params: { organ: item.issuer }, step: { do: 'order', organ: item.issuer } })
}

/** Why officials check it themselves: what failed before, or simply the list. */
function checkReason({ input, item, progress }: Case): Why {
  const onCommitmentList = input.lists.commitment.has(item.code)
  if (progress.commitment === 'withdrawn') return { reason: 'withdrew', clause: 'C2.5' }
  if (onCommitmentList && progress.choice === 'agency') return { reason: 'chose-agency', clause: 'C2.5' }
  if (progress.sharing?.kind === 'mismatch') return { reason: 'mismatch', clause: 'C4.1' }
  if (onCommitmentList && !input.gate.allowed && input.gate.why !== null) return { reason: `gate-${input.gate.why}`, clause: 'C2.6' }
  switch (progress.sharing?.kind) {
    case 'no-record': return { reason: 'no-record', clause: 'C4.1' }
    case 'down': return { reason: 'source-down', clause: 'C4.1' }
    case 'not-allowed': return { reason: 'source-not-allowed', clause: 'C4.1' }
    default: return input.lists.agency.has(item.code) ? { reason: 'agency-listed', clause: 'C4.2' } : { reason: 'not-listed', clause: 'C4.1' }
  }
}

function afterCheckFailed(progress: Progress): boolean {
  const check = progress.coCheck
  return check !== undefined && check.state !== 'open' && check.finding !== 'confirmed' && check.finding !== 'not-so'
}

/** No route is left: the applicant is asked, and the case records why (invariant 3). */
const lastResort: Placed = waiting('submission', 'to-hand-in', 'nothing-left', 'C2.5')

const theOrder: readonly Rule[] = [handedIn, bringsIt, disputed, archived, certificateHeld, shared, committed, byAgent, kept, checked]

/**
 * One-of group: the member that gets there with least asked of the person is pursued; the others are not needed. Members on the
 * cancel list are out of the choice, but a group of nothing else is thereby fulfilled.
 */
function keepOne(members: readonly ResolvedProof[], input: ResolutionInput): ResolvedProof[] {
  const open = members.filter((member) => member.state !== 'waived')
  const chosen = open.reduce<ResolvedProof | undefined>((best, member) =>
    (best === undefined || burden(member, input) < burden(best, input) ? member : best), undefined)
  return members.map((member) => (member === chosen || member.state === 'waived' ? member : {
    ...member, ...waiting('not-needed', 'not-needed', 'other-member-chosen', 'M1', { params: { item: chosen?.item ?? '' } }),
  }))
}

/** Smaller is better for the person: settled in favour, ours to finish, a free choice, a paper; settled against comes last. */
function burden(member: ResolvedProof, input: ResolutionInput): number {
  const progress = input.progress.get(member.item)
  if (member.state === 'settled') return member.outcome === 'met' ? 0 : 9
  // What is already under way is carried on with.
  if (progress?.choice !== undefined || progress?.coCheck?.state === 'open' || progress?.authorisation === 'given') return 1
  const order = ['fetching', 'checking', 'offered', 'to-sign', 'with-agent', 'to-authorise', 'to-hand-in'] as const
  return 2 + order.findIndex((state) => state === member.state)
}

/** What a case is waiting for, seen as a whole. */
export type Waiting = 'nobody' | 'sources' | 'officials' | 'applicant'

/** Derives what the case waits for: the applicant's turn shows first, because only they can move it. */
export function waitsFor(proofs: readonly Pick<ResolvedProof, 'state'>[]): Waiting {
  const states = new Set(proofs.map((proof) => proof.state))
  if (['offered', 'to-sign', 'to-authorise', 'to-hand-in'].some((state) => states.has(state as ResolvedProof['state']))) return 'applicant'
  if (states.has('fetching')) return 'sources'
  if (states.has('checking') || states.has('with-agent')) return 'officials'
  return 'nobody'
}

/** All proofs have come to an end. */
export function allFinal(proofs: readonly Pick<ResolvedProof, 'state'>[]): boolean {
  return proofs.every((proof) => (finalStates as readonly string[]).includes(proof.state))
}
