/** The invariants of the resolver in any world, possible or not. What must hold is said here in plain statements, not as the rules say it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer, answerKinds, clausesOfThePlan, expectsNone, openGate, progress, world } from './generators.ts'
import { allFinal, resolve, waitsFor } from './rules.ts'
import { reasonText } from './texts.ts'
import type { AnswerKind, ItemRule, Progress, ProofState, ReasonCode, Requirement, ResolutionInput, ResolvedProof, Route } from './types.ts'
import { applicantsTurn } from './types.ts'

const runs = { numRuns: 1000 }

interface Asked { readonly input: ResolutionInput; readonly proof: ResolvedProof; readonly item: ItemRule; readonly requirement: Requirement; readonly happened: Progress }

/** Calls back for each proof of a known item that is pursued. */
function eachPursued(input: ResolutionInput, look: (asked: Asked) => void): void {
  const requirements = input.groups.flatMap((group) => group.members)
  for (const [at, proof] of resolve(input).entries()) {
    const item = input.items.get(proof.item)
    if (!item || proof.state === 'waived' || proof.state === 'not-needed') continue
    look({ input, proof, item, requirement: requirements[at]!, happened: input.progress.get(proof.item) ?? {} })
  }
}
const always = (look: (asked: Asked) => void) => fc.assert(fc.property(world, (input) => eachPursued(input, look)), runs)

// ---- 1 Cancelled

test('invariant 1: a cancelled proof is asked for by nobody, in no form', () => {
  fc.assert(fc.property(world, (input) => {
    for (const proof of resolve(input)) {
      const cancelled = !input.items.has(proof.item) || input.lists.cancel.get(proof.item)?.scope === 'all'
      assert.equal(proof.state === 'waived', cancelled)
      assert.equal(proof.route === 'cancel', cancelled)
      if (cancelled) assert.equal(proof.step, null)
    }
  }), runs)
})

test('invariant 1: no village is asked for what villages may no longer issue', () => {
  always(({ input, proof, item }) => assert.ok(!(proof.step?.do === 'order' && item.issuerIsGrassroots && input.lists.cancel.has(item.code))))
})

// ---- 2 The gate

/** The person could be someone else: a source knew another one, and no data that know them came in after. */
const identityInDoubt = ({ certificate, sharing }: Progress) => sharing?.kind === 'mismatch' || (certificate?.kind === 'mismatch' && sharing?.kind !== 'ok')

test('invariant 2: a commitment is put to nobody who may not make it', () => {
  always(({ input, proof, happened }) => {
    if (proof.state !== 'offered' && proof.state !== 'to-sign') return
    assert.equal(input.gate.allowed, true)
    assert.equal(input.excludedField, null)
    assert.ok(input.lists.commitment.has(proof.item))
    assert.ok(!identityInDoubt(happened))
    assert.notEqual(happened.commitment, 'withdrawn')
  })
})

test('invariant 2: a commitment counts only when it was signed', () => {
  always(({ proof, happened }) => assert.ok(proof.trust !== 'declared' || happened.commitment === 'signed'))
})

// ---- 3 One route, with a reason, and the applicant last

const statesOf: Readonly<Record<Route, readonly ProofState[]>> = {
  cancel: ['waived'], 'not-needed': ['not-needed'], reuse: ['settled', 'fetching'], sharing: ['settled', 'fetching'],
  commitment: ['settled', 'offered', 'to-sign'], agency: ['settled', 'checking', 'to-authorise', 'with-agent'], submission: ['settled', 'to-hand-in'],
}

test('invariant 3: each requirement is on exactly one route, with a sentence and a clause of the plan', () => {
  fc.assert(fc.property(world, (input) => {
    const proofs = resolve(input)
    assert.deepEqual(proofs.map(({ group, item }) => [group, item]), input.groups.flatMap((group) => group.members.map((member) => [group.id, member.item])))
    for (const proof of proofs) {
      assert.ok(statesOf[proof.route].includes(proof.state), `${proof.route} ${proof.state}`)
      assert.ok(reasonText(proof.reason, proof.reasonParams).length > 4)
      assert.ok(clausesOfThePlan.has(proof.clause))
      assert.equal(proof.trust !== null, proof.state === 'settled')
      assert.equal(proof.outcome !== null, proof.state === 'settled')
    }
    assert.equal(waitsFor(proofs) === 'nobody', allFinal(proofs))
    assert.equal(waitsFor(proofs) === 'applicant', proofs.some((proof) => applicantsTurn.some((state) => state === proof.state)))
  }), runs)
})

const named = (statements: Readonly<Record<string, boolean>>) => Object.entries(statements).flatMap(([what, isSo]) => (isSo ? [what] : []))

/** What sources or archives said of the fact, as long as nobody disputes it: count 0 is what is expected, count 2 is not. */
function said({ input, item, requirement, happened }: Asked) {
  const speaks = (value: Readonly<Record<string, unknown>> | null | undefined) => requirement.expects === null || value?.['count'] === 0
  const held = input.held.get(item.code)
  const value = input.values.get(item.code)
  const answered = !happened.disputed && (happened.sharing?.kind === 'ok' || happened.certificate?.kind === 'ok')
  return {
    archivesFor: !happened.disputed && held !== undefined && (held.value ? speaks(held.value) : held.outcome === 'met'),
    sourcesFor: answered && speaks(value), sourcesAgainst: answered && requirement.expects !== null && value?.['count'] === 2,
  }
}

/** What already speaks for the person: then nothing at all is asked for. */
function knownFor(asked: Asked): string[] {
  const { archivesFor, sourcesFor } = said(asked)
  const { coCheck, authorisation, commitment } = asked.happened
  return named({
    'the archives know it': archivesFor, 'a source said it': sourcesFor, 'an organ confirmed it': coCheck?.state === 'answered' && coCheck.finding === 'confirmed',
    'an agent brought it': authorisation === 'delivered', 'the person committed to it': commitment === 'signed',
  })
}

const onLists = ({ lists }: ResolutionInput, code: string) => lists.sharing.has(code) || lists.agency.has(code) || lists.commitment.has(code)

const untriedSources = ({ input, item, happened }: Asked) => named({
  'a certificate could show it': !happened.disputed && item.certificate !== null && happened.certificate === undefined,
  'a source could say it': !happened.disputed && input.lists.sharing.has(item.code) && item.resource !== null && happened.sharing === undefined,
})

const untriedCommitment = ({ input, item, happened }: Asked) => named({
  'the person could commit': input.lists.commitment.has(item.code) && input.excludedField === null && input.gate.allowed && happened.commitment !== 'withdrawn'
    && !identityInDoubt(happened),
})

function untriedOfficials({ input, item, happened }: Asked) {
  const keptByLaw = input.lists.retained.has(item.code) && !onLists(input, item.code)
  const mayBeAsked = item.issuer !== null && !(item.issuerIsGrassroots && input.lists.cancel.has(item.code))
  return named({
    'the issuing organ is asked': happened.coCheck?.state === 'open',
    'the issuing organ could be asked': mayBeAsked && happened.coCheck === undefined && (happened.disputed === true || (!keptByLaw && !item.onlyApplicant)),
    'an agent could get it': item.onlyApplicant && !keptByLaw && happened.authorisation !== 'declined' && happened.authorisation !== 'failed',
  })
}

test('invariant 3: a paper is asked for only when nothing else is left, or the person would rather bring it', () => {
  always((asked) => {
    if (asked.proof.state !== 'to-hand-in') return
    if (asked.happened.choice !== 'submission') {
      return assert.deepEqual([...knownFor(asked), ...untriedSources(asked), ...untriedCommitment(asked), ...untriedOfficials(asked)], [])
    }
    // Their own material may stand against a finding or data that speak against them, but is not wanted for what is known already.
    const against = said(asked).sourcesAgainst || (asked.happened.coCheck?.state === 'answered' && asked.happened.coCheck.finding === 'not-so')
    if (!against) assert.deepEqual(knownFor(asked), [])
  })
})

test('invariant 3: before a commitment is offered, archives, certificates and data had nothing, and officials have nothing in hand', () => {
  always((asked) => {
    const { proof, happened } = asked
    if (proof.state !== 'offered' && proof.state !== 'to-sign') return
    assert.deepEqual([...knownFor(asked), ...untriedSources(asked)], [])
    if (proof.state === 'to-sign') assert.equal(happened.choice, 'commitment')
    else assert.ok(happened.coCheck?.state !== 'open' && happened.authorisation !== 'given')
    if (proof.state === 'offered' && happened.choice === 'agency') assert.deepEqual(untriedOfficials(asked), [], 'a choice is not put to them twice')
  })
})

test('invariant 3: before officials or an agent are sent, archives, certificates, data and a commitment had their turn', () => {
  always((asked) => {
    const { proof, happened } = asked
    if (!['checking', 'to-authorise', 'with-agent'].includes(proof.state)) return
    assert.notEqual(happened.choice, 'submission')
    assert.deepEqual([...knownFor(asked), ...untriedSources(asked)], [])
    const inHand = happened.coCheck?.state === 'open' || happened.authorisation === 'given'
    if (happened.choice !== 'agency' && !happened.disputed && !inHand) assert.deepEqual(untriedCommitment(asked), [])
  })
})

test('a step is never one that was taken before', () => {
  always(({ proof, happened }) => {
    if (proof.step?.do === 'order') assert.equal(happened.coCheck, undefined)
    if (proof.step?.do === 'fetch') assert.equal(happened[proof.step.what], undefined)
    assert.equal(proof.state === 'fetching', proof.step?.do === 'fetch')
    if (proof.state === 'checking') assert.ok(proof.step?.do === 'order' || happened.coCheck?.state === 'open')
    else assert.notEqual(proof.step?.do, 'order')
  })
})

test('a fact that speaks against the person was really said by someone, and is not disputed', () => {
  always((asked) => {
    const { proof, happened } = asked
    if (proof.outcome !== 'not-met') return
    if (proof.reason === 'checked-not-so') return assert.deepEqual([happened.coCheck?.state, happened.coCheck?.finding], ['answered', 'not-so'])
    assert.equal(proof.reason, 'fetched-not-met')
    assert.ok(said(asked).sourcesAgainst)
  })
})

// ---- 4 Five answers, five ways

const reasonsOf: Readonly<Record<AnswerKind, readonly ReasonCode[]>> = {
  ok: ['fetched', 'fetched-not-met', 'certificate-held'], 'no-record': ['no-record', 'commitment-offered-no-record'], mismatch: ['mismatch'],
  down: ['source-down', 'commitment-offered-source-down'], 'not-allowed': ['source-not-allowed', 'commitment-offered-not-allowed'],
}

test('invariant 4: the words of one answer are never used for another', () => {
  always(({ proof, happened }) => {
    for (const kind of answerKinds) {
      if (reasonsOf[kind].includes(proof.reason)) assert.ok(happened.sharing?.kind === kind || happened.certificate?.kind === kind)
    }
  })
})

/** A world in which a source was asked about P1 and nothing else has happened, so that its answer decides. */
const decidedBySource = fc.record({
  input: world, asked: fc.constantFrom('certificate' as const, 'sharing' as const), open: fc.boolean(), onAgencyList: fc.boolean(), value: fc.constantFrom({ count: 0 }, { count: 2 }),
}).map(({ input, asked, open, onAgencyList, value }) => (kind: AnswerKind): ResolvedProof => {
  const one = new Set(['P1'])
  const item: ItemRule = { ...input.items.get('P1')!, issuer: 'organ', issuerIsGrassroots: false, onlyApplicant: false, resource: 'r', certificate: asked === 'certificate' ? 'c' : null }
  const proof = resolve({
    ...input, excludedField: null, gate: openGate, held: new Map(), groups: [{ id: 'g', mode: 'all', when: null, members: [{ item: 'P1', expects: expectsNone }] }],
    items: new Map([['P1', item]]), values: new Map([['P1', value]]), progress: new Map([['P1', { [asked]: answer(kind) }]]),
    lists: { cancel: new Map(), commitment: open ? one : new Set(), sharing: asked === 'sharing' ? one : new Set(), agency: onAgencyList ? one : new Set(), retained: new Set() },
  })[0]
  return proof!
})

test('invariant 4: changing only the answer changes the reason, and each answer has its own next route', () => {
  fc.assert(fc.property(decidedBySource, (after) => {
    const results = new Map(answerKinds.map((kind) => [kind, after(kind)]))
    for (const [kind, proof] of results) assert.ok(reasonsOf[kind].includes(proof.reason), `${kind}: ${proof.reason}`)
    assert.equal(new Set([...results.values()].map((proof) => reasonText(proof.reason, proof.reasonParams))).size, answerKinds.length)
    assert.equal(results.get('ok')!.state, 'settled')
    assert.equal(results.get('mismatch')!.state, 'checking')
    for (const kind of answerKinds) if (kind !== 'ok') assert.equal(results.get(kind)!.outcome, null, 'what a source did not say is held against nobody')
  }), { numRuns: 300 })
})

// ---- Total, the same each time, and blind to order

const reversed = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> => new Map([...map].toReversed())
const asMap = (set: Iterable<unknown>) => new Map([...set].map((entry) => [String(Array.isArray(entry) ? entry[0] : entry), 1] as const).toReversed())

test('the same world gives the same routes, in whatever order it is told, and is left as it was', () => {
  fc.assert(fc.property(world, (input) => {
    const before = structuredClone(input)
    const proofs = resolve(input)
    assert.deepEqual(resolve({
      ...input, items: reversed(input.items), held: reversed(input.held), values: reversed(input.values), progress: reversed(input.progress),
      lists: {
        cancel: reversed(input.lists.cancel), commitment: asMap(input.lists.commitment), sharing: asMap(input.lists.sharing), agency: asMap(input.lists.agency),
        retained: asMap(input.lists.retained),
      },
    }), proofs)
    assert.deepEqual(structuredClone(input), before)
  }), { numRuns: 500 })
})

test('groups stand for themselves: alone, each has the same routes', () => {
  fc.assert(fc.property(world, (input) => assert.deepEqual(input.groups.flatMap((group) => resolve({ ...input, groups: [group] })), resolve(input))), { numRuns: 500 })
})

test('where all are needed, what happens to one proof moves no other', () => {
  fc.assert(fc.property(world, progress, (input, other) => {
    const all = { ...input, groups: input.groups.map((group) => ({ ...group, mode: 'all' as const })) }
    const others = (proofs: readonly ResolvedProof[]) => proofs.filter((proof) => proof.item !== 'P1')
    assert.deepEqual(others(resolve({ ...all, progress: new Map([...input.progress, ['P1', other]]) })), others(resolve(all)))
  }), { numRuns: 500 })
})

// ---- One of these

test('任选其一: at most one member is pursued; one that is met is; none, when all are cancelled', () => {
  fc.assert(fc.property(world, (input) => {
    for (const group of input.groups.filter((one) => one.mode === 'one')) {
      const kept = resolve({ ...input, groups: [group] })
      const alone = resolve({ ...input, groups: [{ ...group, mode: 'all' }] })
      const pursued = kept.filter((proof) => proof.state !== 'waived' && proof.state !== 'not-needed')
      assert.ok(pursued.length <= 1)
      assert.deepEqual(kept.filter((proof) => proof.state === 'waived'), alone.filter((proof) => proof.state === 'waived'))
      for (const proof of pursued) assert.deepEqual(proof, alone.find((other) => other.item === proof.item), 'the one that is pursued stands where it would stand alone')
      assert.equal(pursued.length === 0, alone.every((proof) => proof.state === 'waived' || proof.state === 'not-needed'))
      if (alone.some((proof) => proof.outcome === 'met')) assert.deepEqual(pursued.map((proof) => proof.outcome), ['met'])
      else if (alone.some((proof) => proof.outcome === null && !['waived', 'not-needed'].includes(proof.state))) assert.ok(pursued.every((proof) => proof.outcome !== 'not-met'))
    }
  }), runs)
})

test('任选其一: the applicant is asked only when no member can be had without them, or they chose so', () => {
  const ours: readonly ProofState[] = ['fetching', 'checking', 'with-agent']
  fc.assert(fc.property(world, (input) => {
    for (const group of input.groups.filter((one) => one.mode === 'one')) {
      const asked = resolve({ ...input, groups: [group] }).find((proof) => applicantsTurn.some((state) => state === proof.state))
      if (!asked || asked.state === 'to-sign' || asked.reason === 'chose-submission') continue
      assert.ok(resolve({ ...input, groups: [{ ...group, mode: 'all' }] }).every((proof) => !ours.includes(proof.state) && proof.outcome !== 'met'))
    }
  }), runs)
})
