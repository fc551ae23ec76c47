/** The order of routes in examples: each test is a sentence of the plan. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, closedGates, condition, expectsNone, openGate } from './generators.ts'
import { allFinal, resolve, waitsFor } from './rules.ts'
import { nextTexts, reasonText, routeNames, stateNames, trustNames } from './texts.ts'
import type { ItemRule, ListsOnDay, Progress, ReasonCode, RequirementGroup, ResolutionInput, ResolvedProof } from './types.ts'
import { proofStates, reasonCodes, routes } from './types.ts'

interface World extends Partial<Omit<ResolutionInput, 'lists' | 'held' | 'values' | 'progress'>> {
  readonly item?: Partial<ItemRule>
  readonly on?: readonly ('commitment' | 'sharing' | 'agency' | 'retained')[]
  readonly cancel?: 'all' | 'grassroots'
  readonly held?: ReturnType<ResolutionInput['held']['get']>
  readonly value?: Readonly<Record<string, unknown>>
  readonly progress?: Progress
  readonly expects?: RequirementGroup['members'][number]['expects']
}

const plain: ItemRule = {
  code: 'P1', name: '婚姻登记记录', issuer: 'civil-affairs', issuerIsGrassroots: false, resource: 'marriage', certificate: null, onlyApplicant: false,
}
const entry = <T>(value: T | undefined): ReadonlyMap<string, T> => new Map(value === undefined ? [] : [['P1', value]])

function input({ item, on = [], cancel, held, value, progress, expects = null, ...rest }: World): ResolutionInput {
  const listed = (list: (typeof on)[number]) => new Set(on.includes(list) ? ['P1'] : [])
  const lists: ListsOnDay = {
    cancel: entry(cancel && { scope: cancel }), commitment: listed('commitment'), sharing: listed('sharing'), agency: listed('agency'), retained: listed('retained'),
  }
  return {
    excludedField: null, groups: [{ id: 'g', mode: 'all', when: null, members: [{ item: 'P1', expects }] }], items: new Map([['P1', { ...plain, ...item }]]),
    lists, gate: openGate, facts: {}, held: entry(held), values: entry(value), progress: entry(progress), ...rest,
  }
}

const seen = new Set<ReasonCode>()
/** Resolves and remembers which reasons were seen, so that the last test can say that none is dead. */
function resolveSeen(world: ResolutionInput): ResolvedProof[] {
  const proofs = resolve(world)
  for (const proof of proofs) seen.add(proof.reason)
  return proofs
}

function only(world: World): ResolvedProof {
  const [proof, ...others] = resolveSeen(input(world))
  assert.ok(proof && others.length === 0)
  return proof
}

const placed = ({ route, state, reason, clause }: ResolvedProof) => [route, state, reason, clause].join(' · ')

/** One row: the sentence, the world, and where the proof stands: `route · state · reason · clause`. */
type Row = readonly [sentence: string, world: World, where: string]
const dispute = { sharing: answer('ok'), disputed: true } as const
const asked = (state: 'open' | 'answered' | 'refused', finding?: 'confirmed' | 'not-so' | 'cannot-know' | 'not-ours') =>
  ({ coCheck: { state, organ: 'civil-affairs', ...(finding && { finding }) } })

const rows: readonly Row[] = [
  // 一 直接取消 C1.4
  ['取消的证明，任何形式都不得再要', { cancel: 'all', on: ['sharing', 'commitment', 'agency'] }, 'cancel · waived · cancelled · C1.4'],
  ['取消的证明，即使已选自己提交也不收', { cancel: 'all', progress: { choice: 'submission' } }, 'cancel · waived · cancelled · C1.4'],
  ['目录里没有的证明，谁也无权要', { items: new Map() }, 'cancel · waived · cancelled · C1.4'],
  ['只取消村社区出具的，事实仍由数据查', { cancel: 'grassroots', on: ['sharing'] }, 'sharing · fetching · asking-source · C3.2'],
  ['只取消村社区出具的，不再发函请村社区查', { cancel: 'grassroots', item: { issuerIsGrassroots: true }, on: ['agency'] }, 'submission · to-hand-in · nothing-left · C2.5'],
  ['只取消村社区出具的，机关仍可协查', { cancel: 'grassroots', on: ['agency'] }, 'agency · checking · agency-listed · C4.2'],
  ['不在取消清单的，村社区可以协查', { item: { issuerIsGrassroots: true } }, 'agency · checking · not-listed · C4.1'],
  // 二 不需要
  ['按本人情况不需要的，不要', {
    facts: { applicant: { minor: false } }, groups: [{ id: 'g', mode: 'all', when: condition('applicant.minor = true'), members: [{ item: 'P1', expects: null }] }],
  }, 'not-needed · not-needed · condition-not-met · M1'],
  ['按本人情况需要的，接着找', {
    facts: { applicant: { minor: true } }, groups: [{ id: 'g', mode: 'all', when: condition('applicant.minor = true'), members: [{ item: 'P1', expects: null }] }],
  }, 'agency · checking · not-listed · C4.1'],
  // 三 一次提交，长期有效 T2.4
  ['以前办事核实过的直接用', { held: { trust: 'certified', outcome: 'met' }, on: ['sharing'] }, 'reuse · settled · archived · T2.4'],
  ['以前的结果对本人不利的，不沿用，重新查', { held: { trust: 'verified', outcome: 'not-met' }, on: ['sharing'] }, 'sharing · fetching · asking-source · C3.2'],
  ['以前的数据按这次的条件重新看：符合', { held: { trust: 'certified', outcome: 'not-met', value: { count: 0 } }, expects: expectsNone }, 'reuse · settled · archived · T2.4'],
  ['以前的数据按这次的条件重新看：不符合就重新查', { held: { trust: 'certified', outcome: 'met', value: { count: 2 } }, expects: expectsNone, on: ['sharing'] },
    'sharing · fetching · asking-source · C3.2'],
  ['以前的数据被本人说不对的，不沿用', { held: { trust: 'certified', outcome: 'met' }, progress: { disputed: true } }, 'agency · checking · disputed · C4.1'],
  // 四 电子证照 C3.3
  ['能由电子证照说明的，先查证照', { item: { certificate: 'marriage-certificate' }, on: ['sharing'] }, 'reuse · fetching · asking-certificate · C3.3'],
  ['持有电子证照的，不再查数据', { item: { certificate: 'marriage-certificate' }, on: ['sharing'], progress: { certificate: answer('ok') } }, 'reuse · settled · certificate-held · C3.3'],
  ['证照没有记录的，再查数据', { item: { certificate: 'marriage-certificate' }, on: ['sharing'], progress: { certificate: answer('no-record') } }, 'sharing · fetching · asking-source · C3.2'],
  ['证照所载不够的，再查数据', { item: { certificate: 'c' }, on: ['sharing'], expects: expectsNone, value: { count: 2 }, progress: { certificate: answer('ok') } },
    'sharing · fetching · asking-source · C3.2'],
  ['证照所载不够、没有数据可查的，是不符', { item: { certificate: 'c' }, expects: expectsNone, value: { count: 2 }, progress: { certificate: answer('ok') } },
    'reuse · settled · fetched-not-met · C3.3'],
  ['证照所载不够、数据查不到的，仍是不符', { item: { certificate: 'c' }, on: ['sharing'], expects: expectsNone, value: { count: 2 }, progress: { certificate: answer('ok'), sharing: answer('down') } },
    'reuse · settled · fetched-not-met · C3.3'],
  ['数据比证照新', { item: { certificate: 'c' }, on: ['sharing'], expects: expectsNone, value: { count: 0 }, progress: { certificate: answer('ok'), sharing: answer('ok') } },
    'sharing · settled · fetched · C3.2'],
  ['证照什么也没说的，不算不符', { item: { certificate: 'c' }, expects: expectsNone, progress: { certificate: answer('ok') } }, 'agency · checking · not-listed · C4.1'],
  // 五 数据共享 C3.2
  ['能共享的，由系统自己查', { on: ['sharing'] }, 'sharing · fetching · asking-source · C3.2'],
  ['查到了就不再要', { on: ['sharing'], progress: { sharing: answer('ok') } }, 'sharing · settled · fetched · C3.2'],
  ['查到的符合条件', { on: ['sharing'], expects: expectsNone, value: { count: 0 }, progress: { sharing: answer('ok') } }, 'sharing · settled · fetched · C3.2'],
  ['查到的不符合条件', { on: ['sharing'], expects: expectsNone, value: { count: 2 }, progress: { sharing: answer('ok') } }, 'sharing · settled · fetched-not-met · C3.2'],
  ['答了却什么也没说的，不算不符，请部门核查', { on: ['sharing'], expects: expectsNone, progress: { sharing: answer('ok') } }, 'agency · checking · not-listed · C4.1'],
  ['答了却没说到要看的那一点，不算不符，请部门核查', { on: ['sharing'], expects: expectsNone, value: { asOf: '2026-11-24' }, progress: { sharing: answer('ok') } },
    'agency · checking · not-listed · C4.1'],
  ['列入共享清单却没有数据资源的，请部门核查', { on: ['sharing'], item: { resource: null } }, 'agency · checking · not-listed · C4.1'],
  // 六 五种答复，各走各的路
  ['没有查到不等于没有，可以承诺', { on: ['sharing', 'commitment'], progress: { sharing: answer('no-record') } }, 'commitment · offered · commitment-offered-no-record · C2.4'],
  ['系统不通，可以承诺', { on: ['sharing', 'commitment'], progress: { sharing: answer('down') } }, 'commitment · offered · commitment-offered-source-down · C2.4'],
  ['对方不同意查，可以承诺', { on: ['sharing', 'commitment'], progress: { sharing: answer('not-allowed') } }, 'commitment · offered · commitment-offered-not-allowed · C2.4'],
  ['查到的不是本人，不得承诺，请部门核查', { on: ['sharing', 'commitment'], progress: { sharing: answer('mismatch') } }, 'agency · checking · mismatch · C4.1'],
  ['证照不是本人的，也不得承诺', { on: ['commitment'], item: { certificate: 'c' }, progress: { certificate: answer('mismatch') } }, 'agency · checking · mismatch · C4.1'],
  ['证照不是本人的，数据也没有，仍不得承诺', { on: ['commitment', 'sharing'], item: { certificate: 'c' }, progress: { certificate: answer('mismatch'), sharing: answer('no-record') } },
    'agency · checking · mismatch · C4.1'],
  ['证照没有记录的，可以承诺', { on: ['commitment'], item: { certificate: 'c' }, progress: { certificate: answer('no-record') } }, 'commitment · offered · commitment-offered-no-record · C2.4'],
  ['没有查到，不在承诺清单，请部门核查', { on: ['sharing'], progress: { sharing: answer('no-record') } }, 'agency · checking · no-record · C4.1'],
  ['系统不通，请部门人工核查', { on: ['sharing'], progress: { sharing: answer('down') } }, 'agency · checking · source-down · C4.1'],
  ['对方不同意查，发函核查', { on: ['sharing'], progress: { sharing: answer('not-allowed') } }, 'agency · checking · source-not-allowed · C4.1'],
  // 七 告知承诺 C2
  ['在承诺清单的，由本人自己选', { on: ['commitment'] }, 'commitment · offered · commitment-offered · C2.4'],
  ['选了承诺的，请签名', { on: ['commitment'], progress: { choice: 'commitment' } }, 'commitment · to-sign · commitment-to-sign · C2.1'],
  ['签了承诺的，不再要证明', { on: ['commitment'], progress: { choice: 'commitment', commitment: 'signed' } }, 'commitment · settled · committed · C2.2'],
  ['不愿承诺的，由我们核查', { on: ['commitment'], progress: { choice: 'agency' } }, 'agency · checking · chose-agency · C2.5'],
  ['不愿承诺的，也可以自己提交', { on: ['commitment'], progress: { choice: 'submission' } }, 'submission · to-hand-in · chose-submission · C2.5'],
  ['撤回承诺的，由我们核查', { on: ['commitment'], progress: { choice: 'commitment', commitment: 'withdrawn' } }, 'agency · checking · withdrew · C2.5'],
  ['有较严重失信记录的，不能承诺', { on: ['commitment'], gate: closedGates[0]! }, 'agency · checking · gate-serious-entry · C2.6'],
  ['作过虚假承诺的，不能承诺', { on: ['commitment'], gate: closedGates[1]!, progress: { choice: 'commitment' } }, 'agency · checking · gate-false-commitment · C2.6'],
  ['未成年人不能自己承诺', { on: ['commitment'], gate: closedGates[2]! }, 'agency · checking · gate-no-capacity · C2.6'],
  ['不能承诺而未说明原因的，照常核查', { on: ['commitment'], gate: { allowed: false, why: null } }, 'agency · checking · not-listed · C4.1'],
  ['不在承诺清单的，失信与它无关', { on: ['agency'], gate: closedGates[0]! }, 'agency · checking · agency-listed · C4.2'],
  ['先签了承诺、后来才失信的，这份承诺仍有效', { on: ['commitment'], gate: closedGates[0]!, progress: { commitment: 'signed' } }, 'commitment · settled · committed · C2.2'],
  ['涉及公共安全等的事项，不得承诺', { on: ['commitment'], excludedField: 'public-security' }, 'agency · checking · not-listed · C4.1'],
  // 八 部门核验 C4
  ['在代办核验清单的，由部门协查', { on: ['agency'] }, 'agency · checking · agency-listed · C4.2'],
  ['正在协查的，等答复', { on: ['agency'], progress: asked('open') }, 'agency · checking · agency-listed · C4.2'],
  ['核查属实', { on: ['agency'], progress: asked('answered', 'confirmed') }, 'agency · settled · checked-confirmed · C4.1'],
  ['核查不是这样', { on: ['agency'], progress: asked('answered', 'not-so') }, 'agency · settled · checked-not-so · C4.1'],
  ['核查不是这样，本人可以提交自己的材料', { on: ['agency'], progress: { ...asked('answered', 'not-so'), choice: 'submission' } }, 'submission · to-hand-in · chose-submission · C2.5'],
  ['核查属实以后，不再向本人要材料', { on: ['agency'], progress: { ...asked('answered', 'confirmed'), choice: 'submission' } }, 'agency · settled · checked-confirmed · C4.1'],
  ['核查属实以后，修复了信用也不再请本人承诺', { on: ['commitment'], progress: asked('answered', 'confirmed') }, 'agency · settled · checked-confirmed · C4.1'],
  ['核查不是这样以后，不得改用承诺', { on: ['commitment'], progress: { ...asked('answered', 'not-so'), commitment: 'signed' } }, 'agency · settled · checked-not-so · C4.1'],
  ['无法核实的，可以承诺', { on: ['commitment'], progress: { choice: 'agency', ...asked('answered', 'cannot-know') } }, 'commitment · offered · commitment-offered-cannot-know · C2.4'],
  ['拒绝协查的，可以承诺', { on: ['commitment'], progress: { choice: 'agency', ...asked('refused') } }, 'commitment · offered · commitment-offered-cannot-know · C2.4'],
  ['拒绝协查所附的结论不作数', { on: ['commitment'], progress: { choice: 'agency', ...asked('refused', 'confirmed') } }, 'commitment · offered · commitment-offered-cannot-know · C2.4'],
  ['选了由我们核查却没有部门可问的，还可以承诺', { on: ['commitment'], item: { issuer: null }, progress: { choice: 'agency' } }, 'commitment · offered · commitment-offered-cannot-know · C2.4'],
  ['选了由我们核查而只有本人能取的，请本人授权代办', { on: ['commitment'], item: { onlyApplicant: true }, progress: { choice: 'agency' } }, 'agency · to-authorise · only-applicant · C4.7'],
  ['正在核查的，不再推回给本人', { on: ['commitment'], progress: asked('open') }, 'agency · checking · not-listed · C4.1'],
  ['正在核查时，本人改选承诺也可以', { on: ['commitment'], progress: { ...asked('open'), choice: 'commitment' } }, 'commitment · to-sign · commitment-to-sign · C2.1'],
  ['无法核实、不能承诺的，才请本人提交', { on: ['agency'], progress: asked('answered', 'cannot-know') }, 'submission · to-hand-in · nothing-left · C2.5'],
  ['不归该部门管、别无他法的，才请本人提交', { progress: asked('answered', 'not-ours') }, 'submission · to-hand-in · nothing-left · C2.5'],
  ['没有部门可问的，才请本人提交', { item: { issuer: null } }, 'submission · to-hand-in · nothing-left · C2.5'],
  // 九 代办 C4.7
  ['只有本人能取的，请本人授权代办', { item: { onlyApplicant: true } }, 'agency · to-authorise · only-applicant · C4.7'],
  ['已授权的，由代办员办', { item: { onlyApplicant: true }, progress: { authorisation: 'given' } }, 'agency · with-agent · agent-authorised · C4.7'],
  ['代办员取回了', { item: { onlyApplicant: true }, progress: { authorisation: 'delivered' } }, 'agency · settled · agent-delivered · C4.7'],
  ['代办员没取到的，请本人提交', { item: { onlyApplicant: true }, progress: { authorisation: 'failed' } }, 'submission · to-hand-in · agent-failed · C2.5'],
  ['不授权的，请本人提交', { item: { onlyApplicant: true }, progress: { authorisation: 'declined' } }, 'submission · to-hand-in · authorisation-declined · C2.5'],
  ['可以承诺的，先问承诺，不先要授权', { item: { onlyApplicant: true }, on: ['commitment'] }, 'commitment · offered · commitment-offered · C2.4'],
  ['选了代办而代办员没取到的，还可以承诺', { item: { onlyApplicant: true }, on: ['commitment'], progress: { choice: 'agency', authorisation: 'failed' } },
    'commitment · offered · commitment-offered-cannot-know · C2.4'],
  ['代办员没取到、后来修复了信用的，可以承诺', { item: { onlyApplicant: true }, on: ['commitment'], progress: { authorisation: 'failed' } },
    'commitment · offered · commitment-offered-cannot-know · C2.4'],
  ['不授权、后来修复了信用的，可以承诺', { item: { onlyApplicant: true }, on: ['commitment'], progress: { authorisation: 'declined' } },
    'commitment · offered · commitment-offered-cannot-know · C2.4'],
  ['代办员正在办的，不再推回给本人', { item: { onlyApplicant: true }, on: ['commitment'], progress: { authorisation: 'given' } }, 'agency · with-agent · agent-authorised · C4.7'],
  ['代办员取回以后，修复了信用也不再请本人承诺', { item: { onlyApplicant: true }, on: ['commitment'], progress: { authorisation: 'delivered' } }, 'agency · settled · agent-delivered · C4.7'],
  // 十 保留 B2 O3
  ['依法保留、别无他法的，请本人提交', { on: ['retained'] }, 'submission · to-hand-in · retained · B2'],
  ['公共安全等事项依法保留的，请本人提交', { on: ['retained'], excludedField: 'public-security' }, 'submission · to-hand-in · excluded-field · O3'],
  ['依法保留的，不另要授权', { on: ['retained'], item: { onlyApplicant: true } }, 'submission · to-hand-in · retained · B2'],
  ['保留而又能共享的，由系统查', { on: ['retained', 'sharing'] }, 'sharing · fetching · asking-source · C3.2'],
  ['保留而又可代办核验的，由部门查', { on: ['retained', 'agency'] }, 'agency · checking · agency-listed · C4.2'],
  ['保留而又可承诺的，可以承诺', { on: ['retained', 'commitment'] }, 'commitment · offered · commitment-offered · C2.4'],
  ['本人自己交来了', { on: ['retained'], progress: { submitted: true } }, 'submission · settled · handed-in · C2.5'],
  // 十一 “不对？”
  ['说数据不对的，先核实，不作不利依据', { on: ['sharing'], expects: expectsNone, value: { count: 2 }, progress: dispute }, 'agency · checking · disputed · C4.1'],
  ['说不对、正在核实的，等答复', { on: ['sharing'], progress: { ...dispute, ...asked('open') } }, 'agency · checking · disputed · C4.1'],
  ['说不对、核实属实的，按核实的算', { on: ['sharing'], expects: expectsNone, value: { count: 2 }, progress: { ...dispute, ...asked('answered', 'confirmed') } },
    'agency · settled · checked-confirmed · C4.1'],
  ['说不对、核实不是这样的，按核实的算', { on: ['sharing'], progress: { ...dispute, ...asked('answered', 'not-so') } }, 'agency · settled · checked-not-so · C4.1'],
  ['说不对、无法核实的，可以承诺', { on: ['sharing', 'commitment'], progress: { ...dispute, ...asked('answered', 'cannot-know') } }, 'commitment · offered · commitment-offered-cannot-know · C2.4'],
  ['说不对、无法核实、选了承诺的，请签名', { on: ['sharing', 'commitment'], progress: { ...dispute, ...asked('refused'), choice: 'commitment' } },
    'commitment · to-sign · commitment-to-sign · C2.1'],
  ['说不对、没有部门可问的，可以承诺', { on: ['sharing', 'commitment'], item: { issuer: null }, progress: dispute }, 'commitment · offered · commitment-offered · C2.4'],
  ['说不对、无人能核实、只有本人能取的，请本人授权代办', { on: ['sharing'], item: { issuer: null, onlyApplicant: true }, progress: dispute }, 'agency · to-authorise · only-applicant · C4.7'],
  ['说证照不对的，也先核实', { item: { certificate: 'c' }, progress: { certificate: answer('ok'), disputed: true } }, 'agency · checking · disputed · C4.1'],
  ['说不对、别无他法的，才请本人提交', { on: ['sharing'], item: { issuer: null }, progress: dispute }, 'submission · to-hand-in · nothing-left · C2.5'],
]
for (const [sentence, world, where] of rows) test(sentence, () => assert.equal(placed(only(world)), where))

test('a step is given only for what has not been done yet', () => {
  assert.deepEqual(only({ on: ['sharing'] }).step, { do: 'fetch', what: 'sharing', resource: 'marriage' })
  assert.deepEqual(only({ item: { certificate: 'c' } }).step, { do: 'fetch', what: 'certificate', resource: 'c' })
  assert.deepEqual(only({}).step, { do: 'order', organ: 'civil-affairs' })
  assert.equal(only({ progress: asked('open') }).step, null)
})

test('who said it can be named: the resource that answered, the organ that checks, the member chosen instead', () => {
  assert.deepEqual(only({ on: ['sharing'] }).reasonParams, { resource: 'marriage' })
  assert.deepEqual(only({ on: ['sharing'], progress: { sharing: answer('ok', 'r') } }).reasonParams, { resource: 'r' })
  assert.deepEqual(only({ on: ['sharing', 'commitment'], progress: { sharing: answer('down', 'r') } }).reasonParams, { resource: 'r' })
  assert.deepEqual(only({}).reasonParams, { organ: 'civil-affairs' })
  assert.deepEqual(only({ progress: asked('answered', 'not-so') }).reasonParams, { organ: 'civil-affairs' })
})

// ---- One of these

/** Members of one-of group in a row, each as its own world; what is heard is state by state. */
function oneOf(...worlds: readonly World[]): string[] {
  const inputs = worlds.map(input)
  const named = inputs.map((_, at) => `P${at + 1}`)
  const merged = <T>(pick: (one: ResolutionInput) => ReadonlyMap<string, T>) =>
    new Map(inputs.flatMap((one, at) => [...pick(one).values()].map((value): [string, T] => [named[at]!, value])))
  const listed = (list: 'commitment' | 'sharing' | 'agency' | 'retained') => new Set(named.filter((_, at) => inputs[at]!.lists[list].has('P1')))
  return resolveSeen({
    ...input({}), groups: [{ id: 'g', mode: 'one', when: null, members: inputs.map((one, at) => ({ ...one.groups[0]!.members[0]!, item: named[at]! })) }],
    items: new Map(inputs.map((one, at) => [named[at]!, { ...one.items.get('P1')!, code: named[at]! }])),
    lists: { cancel: merged((one) => one.lists.cancel), commitment: listed('commitment'), sharing: listed('sharing'), agency: listed('agency'), retained: listed('retained') },
    held: merged((one) => one.held), values: merged((one) => one.values), progress: merged((one) => one.progress),
  }).map((proof) => (proof.reason === 'other-member-chosen' ? `instead ${proof.reasonParams.item}` : proof.state))
}

const groups: readonly (readonly [sentence: string, members: readonly World[], heard: readonly string[]])[] = [
  ['其中一项已经有了，其余的不要', [{}, { held: { trust: 'certified', outcome: 'met' } }, {}], ['instead P2', 'settled', 'instead P2']],
  ['能自己查的，先于要本人选的', [{ on: ['commitment'] }, { on: ['sharing'] }], ['instead P2', 'fetching']],
  ['能请部门查的，先于要本人选的', [{ on: ['commitment'] }, { on: ['agency'] }], ['instead P2', 'checking']],
  ['能承诺的，先于要本人提交的', [{ on: ['retained'] }, { on: ['commitment'] }], ['instead P2', 'offered']],
  ['能授权代办的，先于要本人提交的', [{ on: ['retained'] }, { item: { onlyApplicant: true } }], ['instead P2', 'to-authorise']],
  ['都一样的，取第一项', [{ on: ['retained'] }, { on: ['retained'] }], ['to-hand-in', 'instead P1']],
  ['一项不符的，换另一项', [{ on: ['sharing'], expects: expectsNone, value: { count: 2 }, progress: { sharing: answer('ok') } }, { on: ['retained'] }], ['instead P2', 'to-hand-in']],
  ['都不符的，留第一项', [{ progress: asked('answered', 'not-so') }, { progress: asked('answered', 'not-so') }], ['settled', 'instead P1']],
  ['正在办的接着办，不另起炉灶', [{ on: ['sharing'] }, { progress: asked('open') }], ['instead P2', 'checking']],
  ['代办员正在办的接着办', [{ on: ['sharing'] }, { item: { onlyApplicant: true }, progress: { authorisation: 'given' } }], ['instead P2', 'with-agent']],
  ['本人已选承诺的，等本人签名', [{ on: ['sharing'] }, { on: ['commitment'], progress: { choice: 'commitment' } }], ['instead P2', 'to-sign']],
  ['本人愿意自己提交的，听本人的', [{ on: ['sharing'] }, { progress: { choice: 'submission' } }], ['instead P2', 'to-hand-in']],
  ['选过由我们核查而没核成的，先试另一项', [{ on: ['commitment'], progress: { choice: 'agency', commitment: 'withdrawn', ...asked('refused') } }, { on: ['sharing'] }], ['instead P2', 'fetching']],
  ['取消的不参与挑选', [{ cancel: 'all' }, { on: ['sharing'] }], ['waived', 'fetching']],
  ['全都取消的，这一组就算齐了', [{ cancel: 'all' }, { cancel: 'all' }], ['waived', 'waived']],
]
for (const [sentence, members, heard] of groups) test(`任选其一：${sentence}`, () => assert.deepEqual(oneOf(...members), heard))

test('a one-of group that is not needed asks for none of its members', () => {
  const world = input({ facts: { applicant: { minor: false } } })
  const proofs = resolveSeen({ ...world, groups: [{ id: 'g', mode: 'one', when: condition('applicant.minor = true'), members: [{ item: 'P1', expects: null }] }] })
  assert.deepEqual(proofs.map((proof) => proof.reason), ['condition-not-met'])
})

// ---- The case as a whole

test('a case waits for the applicant first, then for sources, then for officials', () => {
  const waiting = (...states: readonly ResolvedProof['state'][]) => waitsFor(states.map((state) => ({ state })))
  assert.equal(waiting('fetching', 'checking', 'to-sign'), 'applicant')
  assert.equal(waiting('fetching', 'checking', 'settled'), 'sources')
  assert.equal(waiting('checking', 'waived'), 'officials')
  assert.equal(waiting('with-agent'), 'officials')
  assert.equal(waiting('settled', 'waived', 'not-needed'), 'nobody')
  assert.equal(waiting(), 'nobody')
  assert.equal(allFinal([{ state: 'settled' }, { state: 'waived' }, { state: 'not-needed' }]), true)
  assert.equal(allFinal([{ state: 'settled' }, { state: 'checking' }]), false)
})

test('every reason, route, state and trust kind has its words', () => {
  for (const code of reasonCodes) {
    for (const names of [{}, { organ: '甲局', item: '乙证明', source: '丙库' }, { organ: '', item: '', source: '' }]) assert.match(reasonText(code, names), /^(?!.*undefined)[^“”]*(“[^”]+”[^“”]*)*。$/u)
  }
  for (const state of proofStates) assert.ok(stateNames[state] && typeof nextTexts[state] === 'string')
  for (const route of routes) assert.ok(routeNames[route])
  for (const trust of ['certified', 'verified', 'declared', 'submitted'] as const) assert.ok(trustNames[trust])
})

test('no reason is dead: each one is reached by an example above', () => {
  assert.deepEqual(reasonCodes.filter((code) => !seen.has(code)), [])
})
