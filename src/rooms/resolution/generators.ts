/** Test-only: arbitrary worlds for the resolver, from everyday ones to impossible ones, and the words of the plan it must keep to. */
import fc from 'fast-check'
import { parseCondition } from '../../kernel/condition.ts'
import type { Condition } from '../../kernel/condition.ts'
import type {
  AnswerKind, CancelEntry, CoCheckState, CommitmentGate, HeldProof, ItemRule, Progress, RequirementGroup, ResolutionInput, SourceAnswer,
} from './types.ts'

/** Every clause of the plan; a reason may rest on nothing else. */
export const clausesOfThePlan: ReadonlySet<string> = new Set([
  'M1', 'M2', 'B1', 'B2', 'B3', 'B4', 'B5', 'C1.1', 'C1.2', 'C1.3', 'C1.4', 'C2.1', 'C2.2', 'C2.3', 'C2.4', 'C2.5', 'C2.6', 'C3.1', 'C3.2', 'C3.3',
  'C3.4', 'C3.5', 'C4.1', 'C4.2', 'C4.3', 'C4.4', 'C4.5', 'C4.6', 'C4.7', 'T1.1', 'T1.2', 'T1.3', 'T1.4', 'T1.5', 'T1.6', 'T1.7', 'T2.1', 'T2.2',
  'T2.3', 'T2.4', 'T3.1', 'T3.2', 'T4.1', 'T4.2', 'T4.3', 'T4.4', 'T5.1', 'T5.2', 'T5.3', 'T5.4', 'O1', 'O2', 'O3', 'O4', 'G1', 'G2', 'G3', 'G4',
])

export const answerKinds: readonly AnswerKind[] = ['ok', 'no-record', 'mismatch', 'down', 'not-allowed']

export function condition(text: string): Condition {
  const parsed = parseCondition(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.detail}`)
  return parsed.value
}

/** What the generated values are measured by: count 0 speaks for the person, count 2 against, and no count says nothing. */
export const expectsNone = condition('value.count = 0')
const neededByMinors = condition('applicant.minor = true')

export const codes = ['P1', 'P2', 'P3', 'P4', 'P5'] as const
const code = fc.constantFrom(...codes)
/** Named by a requirement, known to nobody. */
const strayCode = 'P9'

/** Mostly the given value, so that worlds are not all made of exceptions. */
const mostly = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })

function itemRule(of: string): fc.Arbitrary<ItemRule> {
  return fc.record({
    code: fc.constant(of), name: fc.constant(`证明${of}`), issuer: fc.option(fc.constant(`organ-${of}`), { freq: 3 }),
    issuerIsGrassroots: mostly(false, fc.boolean()), resource: fc.option(fc.constant(`resource-${of}`), { freq: 3 }),
    certificate: fc.option(fc.constant(`certificate-${of}`), { freq: 1 }), onlyApplicant: mostly(false, fc.boolean()),
  })
}

const group: fc.Arbitrary<Omit<RequirementGroup, 'id'>> = fc.record({
  mode: fc.constantFrom('all', 'one'), when: mostly<Condition | null>(null, fc.constant(neededByMinors)),
  members: fc.uniqueArray(fc.record({
    item: fc.oneof({ weight: 20, arbitrary: code }, { weight: 1, arbitrary: fc.constant(strayCode) }), expects: fc.constantFrom(null, expectsNone),
  }), { minLength: 1, maxLength: 3, selector: (member) => member.item }),
})

const subset = fc.subarray([...codes]).map((found): ReadonlySet<string> => new Set(found))
const cancelEntry: fc.Arbitrary<CancelEntry> = fc.constantFrom<CancelEntry>({ scope: 'all' }, { scope: 'grassroots' })
const byCode = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T>> => fc.array(fc.tuple(code, value), { maxLength: codes.length }).map((entries) => new Map(entries))

export const openGate: CommitmentGate = { allowed: true, why: null }
export const closedGates: readonly CommitmentGate[] = [
  { allowed: false, why: 'serious-entry' }, { allowed: false, why: 'false-commitment' }, { allowed: false, why: 'no-capacity' },
]
const gate = mostly(openGate, fc.constantFrom(...closedGates, { allowed: false, why: null }))

const value = fc.constantFrom<Readonly<Record<string, unknown>>>({ count: 0 }, { count: 2 }, {})
const heldProof: fc.Arbitrary<HeldProof> = fc.record({
  trust: fc.constantFrom('certified', 'verified', 'submitted'), outcome: fc.constantFrom('met', 'not-met'), value: fc.option(value),
}, { requiredKeys: ['trust', 'outcome'] })

export const answer = (kind: AnswerKind, resource = 'resource'): SourceAnswer => ({ kind, resource, at: '2026-11-24T09:00:00Z' })
const sourceAnswer = fc.constantFrom(...answerKinds).map((kind) => answer(kind))
const coCheck: fc.Arbitrary<CoCheckState> = fc.record({
  state: fc.constantFrom('open', 'answered', 'refused'), finding: fc.constantFrom('confirmed', 'not-so', 'cannot-know', 'not-ours'), organ: fc.constant('organ-asked'),
}, { requiredKeys: ['state', 'organ'] })

/** Any combination of what can have happened, also such as can't. */
export const progress: fc.Arbitrary<Progress> = fc.record({
  certificate: maybe(sourceAnswer), sharing: maybe(sourceAnswer), disputed: mostly(false, fc.boolean()),
  choice: maybe(fc.constantFrom('commitment' as const, 'agency' as const, 'submission' as const)),
  commitment: mostly(undefined, fc.constantFrom('signed' as const, 'withdrawn' as const)), coCheck: mostly(undefined, coCheck),
  authorisation: mostly(undefined, fc.constantFrom('given' as const, 'declined' as const, 'delivered' as const, 'failed' as const)),
  submitted: mostly(false, fc.boolean()),
}).map(withoutBlanks)

/** Leaves out what did not happen, as progress is kept. */
function withoutBlanks(full: { readonly [K in keyof Progress]: Progress[K] | undefined }): Progress {
  return Object.fromEntries(Object.entries(full).filter(([, entry]) => entry !== undefined)) as Progress
}

/** A whole world: a matter's requirements, the lists of the day, the person, and whatever has happened. */
export const world: fc.Arbitrary<ResolutionInput> = fc.record({
  excludedField: mostly<string | null>(null, fc.constant('public-security')),
  groups: fc.array(group, { minLength: 1, maxLength: 4 }).map((groups) => groups.map((one, at) => ({ ...one, id: `g${at}` }))),
  items: fc.tuple(...codes.map(itemRule)).map((items) => new Map(items.map((item) => [item.code, item]))),
  lists: fc.record({ cancel: mostly<ReadonlyMap<string, CancelEntry>>(new Map(), byCode(cancelEntry)), commitment: subset, sharing: subset, agency: subset, retained: subset }),
  gate,
  facts: fc.record({ applicant: fc.record({ minor: fc.boolean() }) }),
  held: mostly<ReadonlyMap<string, HeldProof>>(new Map(), byCode(heldProof)),
  values: byCode(value),
  progress: byCode(progress),
})

/** A world in which nothing has happened yet. */
export const freshWorld = world.map((input): ResolutionInput => ({ ...input, values: new Map(), progress: new Map() }))
