/** What could lead the rules astray: what they were not told, what stands at the very edge, what is too much. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AlikeGroup } from '../../catalogue/index.ts'
import { nameIndex } from '../../catalogue/index.ts'
import { basisClasses, mayStand, weighBasis } from './basis.ts'
import { proposedRows } from './change.ts'
import { circular } from './circular.ts'
import { duplicates } from './duplicate.ts'
import { excessive } from './excessive.ts'
import type { Asked, Facts, Need, Proof, Thing } from './facts.ts'
import { findingKinds } from './facts.ts'
import { withoutBasis } from './no-basis.ts'
import { bodiesIn, oddProofs } from './odd.ts'
import { bodies } from './reasons.ts'
import { makeThings } from './things.ts'

const proof = (code: string, over: Partial<Proof> = {}): Proof =>
  ({ code, name: `${code}证明`, basis: '《民法典》', article: '', issuedBy: '', issuer: null, cancelled: 'no', barredToVillages: false, ...over })
const asks = (matter: string, code: string, over: Partial<Asked> = {}): Asked => ({ matter, organ: 'housing', proof: code, group: 'g1', mode: 'all', when: null, ...over })
const facts = (proofs: readonly Proof[], asked: readonly Asked[] = [], matters: readonly { code: string; like: string }[] = []): Facts =>
  ({ proofs: new Map(proofs.map((one) => [one.code, one])), asked, needs: [], matters: new Map(matters.map((m) => [m.code, { ...m, name: `事项${m.code}`, organ: 'housing' }])) })
const group = (keys: readonly string[], pairs: readonly (readonly [string, string])[] = [], words: readonly string[] = ['婚姻']): AlikeGroup =>
  ({ keys, pairs: pairs.map(([one, other]) => ({ one, other, score: 0.804, words })) })

test('basis: the best document counts, wherever it stands and whatever surrounds it', () => {
  const documents = { law: '《民法典》', 'administrative-regulation': '《教师资格条例》', 'local-regulation': '《十堰市文明行为促进条例》', 'state-council': '国务院令第412号', rule: '《机动车登记规定》', document: '《关于做好工作的通知》', repealed: '《收容遣送条例》（已废止）' } as const
  const kinds = Object.keys(documents) as (keyof typeof documents)[]
  fc.assert(fc.property(fc.shuffledSubarray(kinds, { minLength: 1 }), fc.constantFrom('；', '、', ' ', '\n'), fc.boolean(), (some, between, inArticle) => {
    const [first = '', ...rest] = some.map((kind) => documents[kind])
    const weighed = inArticle ? weighBasis(first, rest.join(between)) : weighBasis([first, ...rest].join(between))
    const best = some.toSorted((a, b) => basisClasses.indexOf(a) - basisClasses.indexOf(b))[0]
    assert.equal(weighed.class, best)
    assert.equal(withoutBasis(facts([proof('A', { basis: some.map((kind) => documents[kind]).join(between) })])).length, mayStand(weighed.class) ? 0 : 1)
  }))
})

test('basis: names that only look like a law', () => {
  const classes: [string, string][] = [
    ['《关于贯彻民法典的做法》', 'document'], ['《房县户籍管理条例》', 'document'], ['《长阳土家族自治县城乡规划条例》', 'local-regulation'], ['《城镇燃气管理条例》', 'administrative-regulation'], ['《恩施土家族苗族自治州山体保护条例》', 'local-regulation'],
    ['《居住证暂行条例（2015年）》', 'administrative-regulation'], ['《废止〈旧办法〉的通知》', 'document'], ['《旧办法》（失效）', 'repealed'], ['《旧办法》，《新规定》已废止', 'rule'],
    ['国务院关于户籍改革的决定', 'state-council'], ['《国务院关于户籍改革的意见》', 'document'], ['－', 'none'], ['  ', 'none'], ['没有法律依据', 'document'], ['无法律依据', 'none'], ['《》', 'document'], ['《没有右边', 'document'],
  ]
  for (const [basis, expected] of classes) assert.equal(weighBasis(basis).class, expected, basis)
})

test('no basis: each kind of document that is not enough is called what it is', () => {
  const why = (basis: string) => withoutBasis(facts([proof('A', { basis })]))[0]?.reasons[0] ?? ''
  assert.match(why('《机动车登记规定》'), /《机动车登记规定》是部门规章/)
  assert.match(why('县里通知'), /“县里通知”是规范性文件/)
  assert.match(why('《收容遣送条例》（已废止）'), /《收容遣送条例》已经废止/)
  assert.match(why('历来如此'), /没有写明/)
})

test('odd: words and bodies the lists do not know', () => {
  const odd = (issuedBy: string, knowers: readonly string[], words: readonly string[], asked: Asked[] = []) =>
    oddProofs(facts([proof('A', { issuedBy })], asked), [{ word: '户籍', knowers, why: '' }], () => words)
  assert.deepEqual(odd('村委会', ['police'], ['从未听过']), [], 'what is not listed is nobody\'s business')
  assert.match(odd('村委会', ['police', 'space-agency'], ['户籍'])[0]?.reasons[0] ?? '', /依法掌握的是公安机关、space-agency/)
  assert.deepEqual(odd('', ['police'], ['户籍']), [], 'who issues it is not declared')
  assert.deepEqual(odd('村委会、派出所', ['police'], ['户籍']), [], 'one of its issuers knows')
  assert.deepEqual(odd('村委会', ['police'], ['户籍'])[0]?.reasons.at(-1), '目前没有事项要求它。')
  assert.deepEqual(odd('村委会', ['police'], ['户籍'], [asks('m', 'A'), asks('m', 'A', { group: 'g2' }), asks('n', 'A')])[0]?.matters, ['m', 'n'])
  for (const [body, { name }] of Object.entries(bodies)) assert.ok(bodiesIn(name).includes(body), `${name} names itself`)
})

test('duplicate: what is cancelled for all, on either side, makes no pair; what is cancelled for villages does', () => {
  const pair = group(['A', 'B'], [['A', 'B']])
  for (const [a, b, found] of [['no', 'no', 1], ['all', 'no', 0], ['no', 'all', 0], ['grassroots', 'no', 1]] as const) {
    assert.equal(duplicates(facts([proof('A', { cancelled: a }), proof('B', { cancelled: b })]), [pair]).length, found, `${a} ${b}`)
  }
  const three = [proof('A', { cancelled: 'all' }), proof('B'), proof('C')]
  assert.deepEqual(duplicates(facts(three), [group(['A', 'B', 'C'], [['A', 'B'], ['A', 'C']])]), [], 'nothing says that the two left are alike')
  const [left] = duplicates(facts(three), [group(['B', 'A', 'C'], [['B', 'A'], ['B', 'C']])])
  assert.deepEqual([left?.items, left?.detail.pairs?.length, left?.reasons.length], [['B', 'C'], 1, 1])
  assert.deepEqual(duplicates(facts([proof('A')]), [pair]), [], 'the other is not in the catalogue')
})

test('duplicate: the reasons say how much and by which words, of five pairs at most', () => {
  const codes = Array.from({ length: 9 }, (_, i) => `P${i}`)
  const [found] = duplicates(facts(codes.map((code) => proof(code)), [asks('m', 'P1'), asks('n', 'P1'), asks('n', 'P2', { organ: 'police', group: 'g9' })]), [group(codes, codes.slice(1).map((code) => ['P0', code]), [])])
  assert.equal(found?.reasons.length, 5)
  assert.equal(found.reasons[0], '“P0证明”和“P1证明”相似度 80%，相同的词：—。')
  assert.deepEqual([found.matters, found.organs, found.detail.pairs?.length, found.detail.members?.map(({ matters }) => matters).slice(0, 3)], [['m', 'n'], ['housing', 'police'], 8, [0, 2, 1]])
})

test('duplicate in a matter: whoever is not in the catalogue goes by the code; one unconditional demand is enough', () => {
  const twice = [asks('m', 'X'), asks('m', 'X', { group: 'g2', when: 'married' })]
  const [found] = duplicates(facts([], twice), [])
  assert.deepEqual([found?.title, found?.detail.members?.map(({ name }) => name)], ['m：X', ['X', 'X']])
  assert.equal(duplicates(facts([proof('X')], twice, [{ code: 'm', like: '' }]), [])[0]?.title, '事项m：X证明')
  assert.deepEqual(duplicates(facts([proof('X', { cancelled: 'all' })], twice), []), [])
  assert.deepEqual(duplicates(facts([], [asks('m', 'X'), asks('n', 'X')]), []), [], 'two matters may ask for the same')
})

test('excessive: own facts, by whoever asks, but neither what is cancelled nor what another keeps', () => {
  const mine = proof('A', { issuer: 'housing' })
  const own = (p: Proof, ...asked: Asked[]) => excessive(facts([p], asked)).map(({ subject, matters }) => [subject, matters])
  assert.deepEqual(own(mine, asks('m', 'A'), asks('n', 'A'), asks('m', 'A', { group: 'g2' })), [['A housing', ['m', 'n']]])
  assert.deepEqual(own(mine, asks('m', 'A', { organ: 'police' })), [])
  assert.deepEqual(own({ ...mine, cancelled: 'all' }, asks('m', 'A')), [])
  assert.deepEqual(own({ ...mine, issuer: 'by-residence:housing' }, asks('m', 'A')), [], 'which station it is depends on the person')
  assert.deepEqual(own(mine, asks('m', 'Z')), [], 'what the catalogue does not know nobody keeps')
})

test('excessive: the edges of what is usual', () => {
  const matters = Array.from({ length: 6 }, (_, i) => ({ code: `m${i}`, like: 'permit' }))
  const ask = (counts: readonly number[], prefix = 'Q') => counts.flatMap((n, i) => Array.from({ length: n }, (_, k) => asks(`m${i}`, `${prefix}${k}`)))
  const many = (counts: readonly number[], all = matters) => excessive(facts([], ask(counts), all)).map(({ subject }) => subject)
  assert.deepEqual(many([0, 0, 0, 0, 0, 3]), [], 'three are never many')
  assert.deepEqual(many([0, 0, 0, 0, 0, 4]), ['m5'])
  assert.deepEqual(many([2, 2, 2, 2, 2, 4]), [], 'two more than usual are not many')
  assert.deepEqual(many([2, 2, 2, 2, 2, 5]), ['m5'])
  assert.deepEqual(many([1, 2, 3, 4, 5, 7]), [], 'where all differ nobody stands out')
  assert.deepEqual(many([2, 2, 2, 2, 2, 5], matters.slice(1)), [], 'five are too few to compare')
  assert.deepEqual(many([9, 0, 0, 0, 0, 0], matters.map((m, i) => (i === 0 ? { ...m, like: 'subsidy' } : m))), [], 'another kind is not compared')
  const [found] = excessive(facts([], ask([2, 2, 2, 2, 2, 5]), matters))
  assert.deepEqual(found?.detail.members?.map(({ name }) => name), ['Q0', 'Q1', 'Q2', 'Q3', 'Q4'], 'what the catalogue does not know goes by the code')
  const gone = Array.from({ length: 5 }, (_, i) => proof(`Q${i}`, { cancelled: 'all' }))
  assert.deepEqual(excessive(facts(gone, ask([0, 0, 0, 0, 0, 5]), matters)), [], 'what is cancelled nobody asks for')
})

test('excessive: asking for more never makes others stand out, and one more of everything changes nothing', () => {
  const counts = fc.array(fc.nat(9), { minLength: 6, maxLength: 14 })
  const found = (all: readonly number[]) => {
    const asked = all.flatMap((n, i) => Array.from({ length: n }, (_, k) => asks(`m${i}`, `Q${k}`)))
    return excessive(facts([], asked, all.map((_, i) => ({ code: `m${i}`, like: '' })))).map(({ matters }) => Number(matters[0]?.slice(1)))
  }
  fc.assert(fc.property(counts, (all) => {
    const out = found(all)
    for (const i of out) {
      assert.ok(all.every((n, j) => n < (all[i] ?? 0) || out.includes(j)), 'who asks for as much stands out too')
      assert.ok(found(all.map((n, j) => (i === j ? n + 5 : n))).includes(i), 'who asks for still more still stands out')
    }
    const more = found(all.map((n) => n + 1))
    for (const i of out) assert.ok(more.includes(i), 'what is usual moves with all')
  }))
})

const thing = (id: string): Thing => ({ id, name: `${id}证明`, item: null })
const need = (from: string, to: string, over: Partial<Need> = {}): Need => ({ thing: thing(from), needs: thing(to), organ: 'o', where: `${from}证明`, basis: '', from: 'declared', ...over })

test('circular: a step says where it is asked for, unless that is the thing itself', () => {
  const [found] = circular([need('A', 'B', { where: '办甲事' }), need('B', 'A')])
  assert.deepEqual(found?.reasons.slice(0, 2), ['要有“A证明”，先要“B证明”（办甲事）。', '要有“B证明”，先要“A证明”。'])
  assert.equal(circular([need('A', 'A')])[0]?.title, 'A证明 → A证明')
})

test('circular: no basis goes first, then what fewer ask, then what was declared first', () => {
  const goes = (...needs: Need[]) => circular(needs)[0]?.detail.breakAt?.map(({ from, organ }) => `${from} ${organ}`)
  const law = { basis: '《民法典》' }
  assert.deepEqual(goes(need('A', 'B', law), need('B', 'A')), ['B证明 o'])
  assert.deepEqual(goes(need('A', 'B', { organ: 'x' }), need('A', 'B', { organ: 'y' }), need('B', 'A')), ['B证明 o'])
  assert.deepEqual(goes(need('A', 'B'), need('B', 'A')), ['A证明 o'])
  assert.deepEqual(goes(need('A', 'B', { organ: 'x' }), need('A', 'B', { organ: 'y', ...law }), need('B', 'A', law), need('B', 'A', { organ: 'p' }), need('B', 'A', { organ: 'q' })), ['A证明 x', 'A证明 y'], 'one lawful among those who ask is enough')
})

test('circular: a knot too large to unknot whole says so, and all who ask the same still give up together', () => {
  const around = Array.from({ length: 401 }, (_, i) => need(`N${i}`, `N${(i + 1) % 401}`, { basis: '《民法典》' }))
  const [found] = circular([...around, need('N0', 'S', { organ: 'p' }), need('N0', 'S', { organ: 'q' }), ...['x', 'y', 'z'].map((organ) => need('S', 'N0', { organ }))])
  assert.deepEqual(found?.detail.breakAt?.map(({ organ }) => organ), ['p', 'q'])
  assert.equal(found.detail.leastBreak, false)
  assert.ok(found.reasons.some((said) => said.startsWith('一个打破办法')))
})

test('circular: what is proposed always breaks every way round, and only what lies on one', () => {
  const step = fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom('p', 'q'), fc.constantFrom('', '《民法典》'))
  fc.assert(fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
    const needs = steps.map(([a, b, organ, basis]) => need(`N${a}`, `N${b}`, { organ, basis }))
    const gone = new Set(circular(needs).flatMap(({ detail }) => detail.breakAt ?? []).map(({ from, to }) => `${from} ${to}`))
    assert.deepEqual(circular(needs.filter((one) => !gone.has(`${one.thing.name} ${one.needs.name}`))), [])
    for (const { detail } of circular(needs)) for (const { steps: way } of detail.ways ?? []) way.forEach(({ to }, i) => { assert.equal(to, way[(i + 1) % way.length]?.from) })
  }))
})

test('things: a name listed for a proof that the catalogue does not have stands for itself', async () => {
  const things = makeThings(await nameIndex([], []), new Map([['P1', '居住证明']]), new Map([['良民证', 'P9'], ['住地证明', 'P1']]))
  assert.deepEqual([things.of('良民证').item, things.of('良民证').name], ['P9', '良民证'])
  assert.equal(things.of('住地证明').id, things.of('P1').id)
  assert.equal(things.of('居民户口本').id, things.of('户口簿').id)
  assert.notEqual(things.of('良民证').id, things.of('P1').id)
})

test('what a finding proposes: of duplicates one stays, of a way round only what breaks it goes', () => {
  const nameOf = (item: string) => `${item}的名称`
  const items = ['A', 'B', 'C']
  const rows = (kind: (typeof findingKinds)[number], ...rest: [only?: readonly string[], keep?: string]) => proposedRows({ kind, items, detail: { reasons: [] } }, nameOf, ...rest).map(({ item, replacedBy }) => `${item} ${replacedBy}`)
  assert.deepEqual(rows('duplicate'), ['B A的名称', 'C A的名称'])
  assert.deepEqual(rows('duplicate', undefined, 'B'), ['A B的名称', 'C B的名称'])
  assert.deepEqual(rows('duplicate', ['A', 'C'], 'B'), ['A B的名称', 'C B的名称'])
  assert.deepEqual(rows('duplicate', ['B']), ['B A的名称'])
  assert.deepEqual(proposedRows({ kind: 'duplicate', items: ['A'], detail: { reasons: [] } }, nameOf), [{ item: 'A', ground: 'covered', replacedBy: '' }], 'twice in one matter: nothing stays in its place')
  assert.deepEqual(rows('odd', ['B', 'Z']), ['B '], 'what the finding does not name is not proposed')
  const step = (toItem: string | null) => ({ from: '', to: '', toItem, organ: '', where: '', basis: '' })
  const around = (only?: readonly string[]) => proposedRows({ kind: 'circular', items, detail: { reasons: [], breakAt: [step('B'), step(null), step('C')] } }, nameOf, only).map(({ item }) => item)
  assert.deepEqual([around(), around(['C']), around(['A']), rows('circular')], [['B', 'C'], ['C'], [], []])
  for (const kind of findingKinds) for (const { ground } of proposedRows({ kind, items, detail: { reasons: [] } }, nameOf)) assert.ok(['no-basis', 'cannot-know', 'covered', 'internal-check'].includes(ground), kind)
})
