/** Whole lives of cases: whatever sources, organs, agents and the person answer, every case that keeps being answered comes to an end. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer, answerKinds, closedGates, codes, freshWorld, openGate } from './generators.ts'
import { allFinal, resolve, waitsFor } from './rules.ts'
import type { Progress, ResolutionInput, ResolvedProof } from './types.ts'

/** Draws from what can happen; the same seed lives the same life. */
type Draw = <T>(options: readonly [T, ...T[]]) => T
function drawFrom(seed: number): Draw {
  let state = seed | 0
  return (options) => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return options[((bits ^ (bits >>> 14)) >>> 0) % options.length] ?? options[0]
  }
}

/** Something that happens to one proof, or to the world around it. */
interface Happening {
  readonly name: string
  readonly progress?: Partial<Progress>
  readonly value?: Readonly<Record<string, unknown>>
  readonly gate?: ResolutionInput['gate']
  readonly lists?: ResolutionInput['lists']
}

const findings = ['confirmed', 'not-so', 'cannot-know', 'not-ours'] as const
const answered = (organ: string): readonly Happening[] => [
  ...findings.map((finding) => ({ name: `organ: ${finding}`, progress: { coCheck: { state: 'answered' as const, finding, organ } } })),
  { name: 'organ refuses', progress: { coCheck: { state: 'refused', organ } } },
]
const choose = (choice: 'commitment' | 'agency' | 'submission'): Happening => ({ name: `chooses ${choice}`, progress: { choice } })

/** What the proof waits for, as everyone involved may answer it. Empty when it waits for nothing. */
function awaited(proof: ResolvedProof, happened: Progress): readonly Happening[] {
  const { step } = proof
  if (step?.do === 'fetch') {
    return answerKinds.flatMap((kind) => [{ count: 0 }, { count: 2 }, {}].map((value) =>
      ({ name: `${step.what}: ${kind}`, progress: { [step.what]: answer(kind, step.resource) }, ...(kind === 'ok' && { value }) })))
  }
  if (step?.do === 'order') return [{ name: 'ordered', progress: { coCheck: { state: 'open', organ: step.organ } } }]
  switch (proof.state) {
    case 'checking': return answered(proof.reasonParams['organ'] ?? '')
    case 'offered': return [choose('commitment'), choose('submission'), ...(happened.choice === 'agency' ? [] : [choose('agency')])]
    case 'to-sign': return [{ name: 'signs', progress: { commitment: 'signed' } }]
    case 'to-authorise': return [{ name: 'authorises', progress: { authorisation: 'given' } }, { name: 'does not authorise', progress: { authorisation: 'declined' } }]
    case 'with-agent': return [{ name: 'delivered', progress: { authorisation: 'delivered' } }, { name: 'agent failed', progress: { authorisation: 'failed' } }]
    case 'to-hand-in': return [{ name: 'hands in', progress: { submitted: true } }]
    default: return []
  }
}

/** What may happen besides, unasked. */
function unasked(proof: ResolvedProof, happened: Progress, input: ResolutionInput): readonly Happening[] {
  const fromData = proof.state === 'settled' && (proof.route === 'sharing' || proof.route === 'reuse')
  const listed = input.lists.agency.has(proof.item)
  const agency: ReadonlySet<string> = new Set(codes.filter((code) => (code === proof.item ? !listed : input.lists.agency.has(code))))
  return [
    ...(fromData && !happened.disputed ? [{ name: 'disputes', progress: { disputed: true } }] : []),
    ...(happened.commitment === 'signed' ? [{ name: 'withdraws', progress: { commitment: 'withdrawn' as const } }] : []),
    ...(proof.outcome === 'not-met' || proof.state === 'checking' ? [choose('submission')] : []),
    ...(proof.state === 'to-sign' || proof.reason === 'chose-submission' ? [choose('agency'), choose('submission'), choose('commitment')] : []),
    ...(happened.coCheck?.state === 'open' ? answered(happened.coCheck.organ) : []),
    ...(happened.sharing?.kind === 'down' && proof.state !== 'settled' ? [{ name: 'source is back', progress: { sharing: answer('ok') }, value: { count: 0 } }] : []),
    ...[openGate, ...closedGates].map((gate) => ({ name: 'the gate moves', gate })),
    { name: 'the agency list changes', lists: { ...input.lists, agency } },
  ]
}

function after(input: ResolutionInput, item: string, { progress, value, gate, lists }: Happening): ResolutionInput {
  return {
    ...input, gate: gate ?? input.gate, lists: lists ?? input.lists,
    progress: progress ? new Map([...input.progress, [item, { ...input.progress.get(item), ...progress }]]) : input.progress,
    values: value ? new Map([...input.values, [item, value]]) : input.values,
  }
}

const UNASKED = 12
/** Certificate, data, dispute, order, answer, choice, authorisation, errand, choice again, signature, paper: no proof needs more. */
const ANSWERS_PER_PROOF = 11

/** Looks at each thing that happens: the proofs before, what it was, and the proofs after. */
type Watch = (before: readonly ResolvedProof[], item: string, happening: Happening, after: readonly ResolvedProof[]) => void

interface Life { readonly input: ResolutionInput; readonly proofs: readonly ResolvedProof[]; readonly story: readonly string[] }

/** Lives a case to its end, or as long as is allowed. */
function live(start: ResolutionInput, seed: number, watch: Watch): Life {
  const draw = drawFrom(seed)
  const story: string[] = []
  let input = start
  let proofs = resolve(input)
  const happens = (proof: ResolvedProof, happening: Happening) => {
    story.push(`${proof.item} ${happening.name}`)
    const before = proofs
    input = after(input, proof.item, happening)
    proofs = resolve(input)
    watch(before, proof.item, happening, proofs)
  }
  const known = (proof: ResolvedProof) => input.progress.get(proof.item) ?? {}
  let surprises = UNASKED
  const allowed = new Set(proofs.map((proof) => proof.item)).size * ANSWERS_PER_PROOF + UNASKED * 4
  while (story.length < allowed) {
    const waiting = proofs.filter((proof) => awaited(proof, known(proof)).length > 0)
    if (surprises > 0 && proofs.length > 0 && draw([true, false, false])) {
      surprises -= 1
      const proof = draw(proofs as [ResolvedProof, ...ResolvedProof[]])
      happens(proof, draw(unasked(proof, known(proof), input) as [Happening, ...Happening[]]))
      continue
    }
    if (waiting.length === 0) break
    const proof = draw(waiting as [ResolvedProof, ...ResolvedProof[]])
    happens(proof, draw(awaited(proof, known(proof)) as [Happening, ...Happening[]]))
  }
  return { input, proofs, story }
}

const lives = (check: (start: ResolutionInput, seed: number) => void, numRuns = 1000) => fc.assert(fc.property(freshWorld, fc.integer(), check), { numRuns })

test('every case that keeps being answered comes to an end', () => {
  lives((start, seed) => {
    const { proofs, story } = live(start, seed, (_before, _item, _happening, now) => {
      assert.equal(waitsFor(now) === 'nobody', allFinal(now))
      for (const proof of now) assert.ok(['waived', 'not-needed', 'settled'].includes(proof.state) || awaited(proof, {}).length > 0, `${proof.state} waits for nothing`)
    })
    assert.ok(allFinal(proofs), story.join('; '))
  })
})

test('no source is asked twice, no organ is sent a second order, no authorisation is asked for again', () => {
  lives((start, seed) => {
    const taken = new Set<string>()
    live(start, seed, (before, item, happening) => {
      const proof = before.find((one) => one.item === item && (one.step !== null || one.state === 'to-authorise'))
      if (!proof || !(happening.name === 'ordered' || happening.name.startsWith('certificate:') || happening.name.startsWith('sharing:') || happening.name.includes('authorise'))) return
      const step = `${item} ${proof.step?.do === 'fetch' ? proof.step.what : proof.step?.do ?? proof.state}`
      assert.ok(!taken.has(step), step)
      taken.add(step)
    })
  })
})

test('what is settled in favour stays settled, unless the person disputes it or takes their commitment back', () => {
  const all = (start: ResolutionInput) => ({ ...start, groups: start.groups.map((group) => ({ ...group, mode: 'all' as const })) })
  lives((start, seed) => {
    live(all(start), seed, (before, item, { name, progress }, now) => {
      for (const [at, proof] of before.entries()) {
        const undone = proof.item === item && (name === 'disputes' || name === 'withdraws' || progress?.coCheck?.finding === 'not-so')
        if (proof.outcome === 'met' && !undone) assert.equal(now[at]?.outcome, 'met', `${item} ${name}`)
      }
    })
  })
})

test('a one-of group that is fulfilled stays fulfilled, unless the person undoes it', () => {
  lives((start, seed) => {
    const fulfilled = (proofs: readonly ResolvedProof[], group: string) => proofs.some((proof) => proof.group === group && proof.outcome === 'met')
    live(start, seed, (before, _item, { name, progress }, now) => {
      if (name === 'disputes' || name === 'withdraws' || progress?.coCheck?.finding === 'not-so') return
      for (const group of start.groups) if (group.mode === 'one' && fulfilled(before, group.id)) assert.ok(fulfilled(now, group.id))
    })
  })
})

test('a commitment that was taken back, or met by a finding, is not offered again', () => {
  lives((start, seed) => {
    const closed = new Set<string>()
    live(start, seed, (_before, item, { progress }, now) => {
      if (progress?.commitment === 'withdrawn' || progress?.coCheck?.finding === 'not-so' || progress?.coCheck?.finding === 'confirmed') closed.add(item)
      for (const proof of now) if (closed.has(proof.item)) assert.notEqual(proof.state, 'offered')
    })
  })
})

test('disputed data say nothing more, for or against', () => {
  lives((start, seed) => {
    const disputed = new Set<string>()
    live(start, seed, (_before, item, { name }, now) => {
      if (name === 'disputes') disputed.add(item)
      for (const proof of now) if (disputed.has(proof.item) && proof.outcome !== null) assert.ok(proof.route !== 'sharing' && proof.route !== 'reuse')
    })
  })
})

test('a person who only ever says yes is asked for a paper by nobody, as long as someone can be asked', () => {
  lives((start, seed) => {
    const items = new Map([...start.items].map(([code, item]) => [code, { ...item, issuer: 'organ', issuerIsGrassroots: false }]))
    const willing: ResolutionInput = { ...start, items, lists: { ...start.lists, retained: new Set() }, groups: start.groups.map((group) => ({ ...group, mode: 'all' })) }
    let input = willing
    const draw = drawFrom(seed)
    for (let round = 0; round < 100; round += 1) {
      const waiting = resolve(input).filter((proof) => awaited(proof, input.progress.get(proof.item) ?? {}).length > 0)
      if (waiting.length === 0) break
      const proof = draw(waiting as [ResolvedProof, ...ResolvedProof[]])
      assert.notEqual(proof.state, 'to-hand-in')
      const yes = awaited(proof, {}).filter(({ name }) => !/submission|not authorise|agent failed|cannot-know|not-ours|refuses/.test(name))
      input = after(input, proof.item, draw(yes as unknown as [Happening, ...Happening[]]))
    }
    assert.ok(allFinal(resolve(input)))
  }, 500)
})
