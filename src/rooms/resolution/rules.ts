/**
 * The heart: for each required proof exactly one route, with a reason and its clause.
 *
 * The order is the plan's (M1): cancelled → not needed → used again → fetched → offered as a commitment → got by an agent with
 * authorisation where only the applicant can get it → checked by the issuing organ → handed in. The applicant is asked only when
 * no route before is left. A step that failed hands on to the next one with its own reason; what a source did not say is never
 * held against the person. What is known comes before what could be asked, whatever list, gate or choice changed since: a settled
 * fact is not asked for again.
 */
import { holds } from '../../kernel/condition.ts'
import type {
  CoCheckState, ItemRule, Outcome, Progress, ProofState, ReasonCode, Requirement, RequirementGroup, ResolutionInput, ResolvedProof,
  Route, Step, Trust,
} from './types.ts'
import { applicantsTurn, finalStates } from './types.ts'

/** Where a proof stands, before it is named. */
type Placed = Omit<ResolvedProof, 'item' | 'group'>
type Params = Readonly<Record<string, string>>
interface Why { readonly reason: ReasonCode; readonly clause: string }

const done = (route: Route, trust: Trust, outcome: Outcome, reason: ReasonCode, clause: string, reasonParams: Params = {}): Placed =>
  ({ route, state: 'settled', trust, outcome, reason, reasonParams, clause, step: null })

const waiting = (route: Route, state: ProofState, reason: ReasonCode, clause: string, more: { params?: Params; step?: Step } = {}): Placed =>
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

const first = (rules: readonly Rule[], c: Case): Placed | null => {
  for (const rule of rules) {
    const placed = rule(c)
    if (placed !== null) return placed
  }
  return null
}

/** Resolves every required proof of a case. Total: any combination of lists, facts and progress gives each proof one route. */
export function resolve(input: ResolutionInput): ResolvedProof[] {
  return input.groups.flatMap((group) => resolveGroup(input, group))
}

function resolveGroup(input: ResolutionInput, group: RequirementGroup): ResolvedProof[] {
  const needed = group.when === null || holds(group.when, input.facts)
  const members = group.members.map((requirement) => ({ item: requirement.item, group: group.id, ...place(input, requirement, needed) }))
  return needed && group.mode === 'one' ? keepOne(members) : members
}

function place(input: ResolutionInput, requirement: Requirement, needed: boolean): Placed {
  const item = input.items.get(requirement.item)
  // Invariant 1: what is cancelled can't be asked for, whatever else is true. A requirement that names no known item could not be
  // asked for lawfully by anyone either. A grassroots-only entry bars the village's paper, not the fact.
  if (!item || input.lists.cancel.get(item.code)?.scope === 'all') return waiting('cancel', 'waived', 'cancelled', 'C1.4')
  if (!needed) return waiting('not-needed', 'not-needed', 'condition-not-met', 'M1')
  const c: Case = { input, item, requirement, progress: input.progress.get(item.code) ?? {} }
  const known = first(whatIsKnown, c)
  if (known?.outcome === 'met') return known
  // No route is left: the applicant is asked, and the case records why (invariant 3).
  return bringsIt(c) ?? known ?? first(c.progress.disputed ? theOrderInDispute : theOrder, c) ?? waiting('submission', 'to-hand-in', 'nothing-left', 'C2.5')
}

// ---- What is already known

/** What the person already handed in of their own will ends the search: applicant's own material may prevail. */
const handedIn: Rule = ({ progress }) => (progress.submitted ? done('submission', 'submitted', 'met', 'handed-in', 'C2.5') : null)

/** What an organ found out stays found out, also when the gate opens or the person changes their mind afterwards. */
const foundOut: Rule = ({ progress: { coCheck: check } }) => {
  if (!check || !conclusive(check)) return null
  const params = { organ: check.organ }
  return check.finding === 'confirmed' ? done('agency', 'verified', 'met', 'checked-confirmed', 'C4.1', params)
    : done('agency', 'verified', 'not-met', 'checked-not-so', 'C4.1', params)
}

const delivered: Rule = ({ progress }) =>
  (progress.authorisation === 'delivered' ? done('agency', 'verified', 'met', 'agent-delivered', 'C4.7') : null)

/**
 * Submit once (T2.4). An archived value is judged by what this matter expects of it; one that does not speak for the person is not
 * used again, because the fact may have changed since: it is asked for afresh.
 */
const archived: Rule = ({ input, item, requirement, progress }) => {
  const held = input.held.get(item.code)
  if (!held || progress.disputed) return null
  const outcome = held.value ? judged(requirement, held.value, input.facts) : held.outcome
  return outcome === 'met' ? done('reuse', held.trust, 'met', 'archived', 'T2.4') : null
}

/** Data outweigh a certificate, so one that does not speak for the person ends the search only when there are no data to ask for. */
const certificateShown: Rule = (c) => {
  const { certificate, sharing, disputed } = c.progress
  if (certificate?.kind !== 'ok' || sharing?.kind === 'ok' || disputed) return null
  const params = { resource: certificate.resource }
  const outcome = fetchedOutcome(c)
  if (outcome === 'met') return done('reuse', 'certified', 'met', 'certificate-held', 'C3.3', params)
  if (outcome === null || askSource(c) !== null) return null
  return done('reuse', 'certified', 'not-met', 'fetched-not-met', 'C3.3', params)
}

const fetched: Rule = (c) => {
  const { sharing, disputed } = c.progress
  const outcome = fetchedOutcome(c)
  if (sharing?.kind !== 'ok' || disputed || outcome === null) return null
  return done('sharing', 'certified', outcome, outcome === 'met' ? 'fetched' : 'fetched-not-met', 'C3.2', { resource: sharing.resource })
}

/** Whether it could be signed was asked when it was; what was lawfully committed to holds until it is taken back. */
const signed: Rule = ({ progress }) => (progress.commitment === 'signed' ? done('commitment', 'declared', 'met', 'committed', 'C2.2') : null)

/** Strongest first: the first that is there counts, and a finding outweighs a declaration. */
const whatIsKnown: readonly Rule[] = [handedIn, foundOut, delivered, archived, certificateShown, fetched, signed]

/** The person would rather bring it themselves; their choice is recorded, never ours (C2.4, C2.5). */
const bringsIt: Rule = ({ progress }) => (progress.choice === 'submission' ? waiting('submission', 'to-hand-in', 'chose-submission', 'C2.5') : null)

// ---- What can be done next

const askCertificate: Rule = ({ item: { certificate }, progress }) => (certificate === null || progress.certificate ? null
  : waiting('reuse', 'fetching', 'asking-certificate', 'C3.3', { params: { resource: certificate }, step: { do: 'fetch', what: 'certificate', resource: certificate } }))

const askSource: Rule = ({ input, item: { code, resource }, progress }) => (resource === null || !input.lists.sharing.has(code) || progress.sharing ? null
  : waiting('sharing', 'fetching', 'asking-source', 'C3.2', { params: { resource }, step: { do: 'fetch', what: 'sharing', resource } }))

const toSign: Rule = (c) =>
  (c.progress.choice === 'commitment' && mayCommit(c) ? waiting('commitment', 'to-sign', 'commitment-to-sign', 'C2.1') : null)

/** What officials have in hand stays with them, whatever opens or closes meanwhile. */
const inHand: Rule = (c) => {
  const { coCheck, authorisation } = c.progress
  if (coCheck?.state === 'open') return checking(c, coCheck.organ)
  return authorisation === 'given' ? waiting('agency', 'with-agent', 'agent-authorised', 'C4.7') : null
}

/** A free choice (C2.4), unless the person rather has it checked and officials can. */
const offered: Rule = (c) => {
  const chosen = c.progress.choice === 'agency'
  if (!mayCommit(c) || (chosen && first(byOfficials, c)?.route === 'agency')) return null
  if (chosen || officialsFailed(c.progress)) return waiting('commitment', 'offered', 'commitment-offered-cannot-know', 'C2.4')
  const failed = failedAnswer(c.progress)
  return waiting('commitment', 'offered', failed ? offerAfter[failed.kind] : 'commitment-offered', 'C2.4', failed ? { params: { resource: failed.resource } } : {})
}

const offerAfter = {
  'no-record': 'commitment-offered-no-record', down: 'commitment-offered-source-down', 'not-allowed': 'commitment-offered-not-allowed',
  // Never offered: a mismatch closes the commitment.
  mismatch: 'commitment-offered',
} as const

/** Only the applicant can get it: an agent does it with their written authorisation, free of charge (C4.7). */
const byAgent: Rule = ({ item, progress, input }) => {
  if (!item.onlyApplicant || keptByLaw(input, item)) return null
  if (progress.authorisation === 'declined') return waiting('submission', 'to-hand-in', 'authorisation-declined', 'C2.5')
  if (progress.authorisation === 'failed') return waiting('submission', 'to-hand-in', 'agent-failed', 'C2.5')
  return waiting('agency', 'to-authorise', 'only-applicant', 'C4.7')
}

const kept: Rule = ({ input, item }) => {
  if (!keptByLaw(input, item)) return null
  return input.excludedField === null ? waiting('submission', 'to-hand-in', 'retained', 'B2') : waiting('submission', 'to-hand-in', 'excluded-field', 'O3')
}

/** The co-check order to the issuing organ; null when nobody can be asked, or who was asked could not say. */
const checked: Rule = (c) => {
  const { input, item, progress } = c
  // A village that may no longer issue the paper is not asked for it by another door (C1.4).
  const barred = item.issuerIsGrassroots && input.lists.cancel.has(item.code)
  return progress.coCheck || item.issuer === null || barred ? null : checking(c, item.issuer, { do: 'order', organ: item.issuer })
}

const byOfficials: readonly Rule[] = [byAgent, kept, checked]

const theOrder: readonly Rule[] = [askCertificate, askSource, toSign, inHand, offered, ...byOfficials]

/** A disputed fact is checked by the organ that knows it, before anything is asked of the person; the sources had their say. */
const theOrderInDispute: readonly Rule[] = [inHand, checked, toSign, offered, byAgent]

// ---- What the rules ask

const fetchedOutcome = ({ input, item, requirement }: Case): Outcome | null => judged(requirement, input.values.get(item.code), input.facts)

/** Whether a value speaks for the person; null when it does not, but leaves open something that is expected of it. */
function judged({ expects }: Requirement, value: Readonly<Record<string, unknown>> | undefined, facts: ResolutionInput['facts']): Outcome | null {
  if (expects === null) return 'met'
  if (!value) return null
  if (holds(expects, { ...facts, value })) return 'met'
  const leftOpen = expects.anyOf.flat().some((clause) => clause.path[0] === 'value' && holds({ anyOf: [[{ ...clause, op: '=', literals: [''] }]] }, { value }))
  return leftOpen ? null : 'not-met'
}

/**
 * May this proof go by commitment (C2.3, O3) for this person (C2.6), who has not taken one back? A mismatch puts identity in doubt,
 * which nobody can commit away.
 */
const mayCommit = ({ input, item, progress }: Case): boolean =>
  input.lists.commitment.has(item.code) && input.excludedField === null && input.gate.allowed && progress.commitment !== 'withdrawn'
  && failedAnswer(progress)?.kind !== 'mismatch'

/** The answer that left us without the fact: the last source's, except that a mismatch is only undone by a source that knows the person. */
function failedAnswer({ certificate, sharing }: Progress) {
  const last = certificate?.kind === 'mismatch' && sharing?.kind !== 'ok' ? certificate : sharing ?? certificate
  return last === undefined || last.kind === 'ok' ? null : { kind: last.kind, resource: last.resource }
}

const conclusive = (check: CoCheckState): boolean => check.state === 'answered' && (check.finding === 'confirmed' || check.finding === 'not-so')

/** Officials tried and could not say or get it, or were not let; asked only when they have nothing in hand and found nothing out. */
const officialsFailed = ({ coCheck, authorisation }: Progress): boolean =>
  coCheck !== undefined || authorisation === 'failed' || authorisation === 'declined'

/** Kept by law, with no other list that says how officials get it: the applicant hands it in (B2, O3). */
function keptByLaw({ lists }: ResolutionInput, { code }: ItemRule): boolean {
  return lists.retained.has(code) && !lists.sharing.has(code) && !lists.agency.has(code) && !lists.commitment.has(code)
}

function checking(c: Case, organ: string, step?: Step): Placed {
  const { reason, clause } = whyChecked(c)
  return waiting('agency', 'checking', reason, clause, { params: { organ }, ...(step && { step }) })
}

/** Why officials check it themselves: what the person said, what failed before, or simply the list. */
function whyChecked({ input, item, progress }: Case): Why {
  const onCommitmentList = input.lists.commitment.has(item.code)
  const failed = failedAnswer(progress)?.kind
  if (progress.disputed) return { reason: 'disputed', clause: 'C4.1' }
  if (progress.commitment === 'withdrawn') return { reason: 'withdrew', clause: 'C2.5' }
  if (onCommitmentList && progress.choice === 'agency') return { reason: 'chose-agency', clause: 'C2.5' }
  if (failed === 'mismatch') return { reason: 'mismatch', clause: 'C4.1' }
  if (onCommitmentList && !input.gate.allowed && input.gate.why !== null) return { reason: `gate-${input.gate.why}`, clause: 'C2.6' }
  switch (failed) {
    case 'no-record': return { reason: 'no-record', clause: 'C4.1' }
    case 'down': return { reason: 'source-down', clause: 'C4.1' }
    case 'not-allowed': return { reason: 'source-not-allowed', clause: 'C4.1' }
    default: return input.lists.agency.has(item.code) ? { reason: 'agency-listed', clause: 'C4.2' } : { reason: 'not-listed', clause: 'C4.1' }
  }
}

// ---- Groups and the case as a whole

/**
 * One-of group: the member that gets there with least asked of the person is pursued; the others are not needed. Members on the
 * cancel list are out of the choice, and a group of nothing else is thereby fulfilled.
 */
function keepOne(members: readonly ResolvedProof[]): ResolvedProof[] {
  const open = members.filter((member) => member.state !== 'waived')
  const chosen = open.toSorted((a, b) => burden(a) - burden(b))[0]
  return members.map((member) => (member.state === 'waived' || member === chosen || chosen === undefined ? member : {
    item: member.item, group: member.group, ...waiting('not-needed', 'not-needed', 'other-member-chosen', 'M1', { params: { item: chosen.item } }),
  }))
}

/** How much is asked of the person: nothing for what is under way or ours to do, then a choice, an authorisation, a paper. */
const burdens: Readonly<Record<ProofState, number>> = {
  waived: 0, 'not-needed': 0, settled: 0, 'to-sign': 1, 'with-agent': 1, fetching: 2, checking: 3, offered: 4, 'to-authorise': 5, 'to-hand-in': 6,
}

/** Smaller is better for the person. What is settled against them comes last; what they or officials have begun is carried on with. */
function burden({ state, outcome, reason, step }: ResolvedProof): number {
  if (outcome === 'not-met') return 9
  const begun = reason === 'chose-submission' || (state === 'checking' && step === null)
  return begun ? 1 : burdens[state]
}

/** What a case is waiting for, seen as a whole. */
export type Waiting = 'nobody' | 'sources' | 'officials' | 'applicant'

/** Derives what the case waits for: the applicant's turn shows first, because only they can move it. */
export function waitsFor(proofs: readonly Pick<ResolvedProof, 'state'>[]): Waiting {
  const states = new Set(proofs.map((proof) => proof.state))
  if (applicantsTurn.some((state) => states.has(state))) return 'applicant'
  if (states.has('fetching')) return 'sources'
  if (states.has('checking') || states.has('with-agent')) return 'officials'
  return 'nobody'
}

/** All proofs have come to an end. */
export function allFinal(proofs: readonly Pick<ResolvedProof, 'state'>[]): boolean {
  return proofs.every((proof) => (finalStates as readonly ProofState[]).includes(proof.state))
}
