import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alikeGroups, nameIndex } from '../../catalogue/index.ts'
import { mayStand, weighBasis } from './basis.ts'
import { circular } from './circular.ts'
import { duplicates } from './duplicate.ts'
import { excessive } from './excessive.ts'
import type { Asked, Facts, Need, Proof } from './facts.ts'
import { withoutBasis } from './no-basis.ts'
import { bodiesIn, oddProofs } from './odd.ts'
import { makeThings } from './things.ts'

const proof = (code: string, name: string, over: Partial<Proof> = {}): Proof =>
  ({ code, name, basis: '《民法典》', article: '', issuedBy: '', issuer: null, cancelled: 'no', barredToVillages: false, ...over })
const asks = (matter: string, code: string, over: Partial<Asked> = {}): Asked => ({ matter, organ: 'housing', proof: code, group: 'g1', mode: 'all', when: null, ...over })
const facts = (proofs: readonly Proof[], asked: readonly Asked[] = [], matters: readonly { code: string; name: string; like: string }[] = []): Facts =>
  ({ proofs: new Map(proofs.map((one) => [one.code, one])), asked, needs: [], matters: new Map(matters.map((m) => [m.code, { ...m, organ: 'housing' }])) })

test('documents by what they may set', () => {
  const classes: [string, string][] = [
    ['《民法典》第五条', 'law'], ['《中华人民共和国律师法》', 'law'], ['《教师资格条例》', 'administrative-regulation'], ['《〈教师资格条例〉实施办法》', 'rule'], ['《湖北省优化营商环境条例》', 'local-regulation'],
    ['《国务院关于取消一批行政许可事项的决定》', 'state-council'], ['国务院令第412号', 'state-council'], ['《机动车登记规定》', 'rule'], ['民发〔2020〕20号', 'document'], ['《关于做好工作的通知》', 'document'],
    ['', 'none'], ['—', 'none'], ['无', 'none'], ['历来如此', 'none'], ['《收容遣送条例》（已废止）', 'repealed'], ['《机动车登记规定》；《道路交通安全法》', 'law'], ['《危险化学品经营许可证管理办法》', 'rule'],
  ]
  for (const [basis, expected] of classes) assert.equal(weighBasis(basis).class, expected, basis)
  assert.ok(mayStand(weighBasis('', '《教师资格条例》第十五条').class))
})

test('no basis: what is cancelled is settled, what nobody asks for is reported all the same', () => {
  const found = withoutBasis(facts([proof('A', '学籍证明', { basis: '通知' }), proof('B', '学籍证明', { basis: '通知', cancelled: 'all' }), proof('C', '住房证明')], [asks('m1', 'A')]))
  assert.deepEqual(found.map(({ subject, matters, organs }) => [subject, matters, organs]), [['A', ['m1'], ['housing']]])
  assert.ok(withoutBasis(facts([proof('A', '学籍证明', { basis: '' })]))[0]?.reasons.includes('目前没有事项要求它。'))
})

test('odd: nobody knows, another knows, villages must not', () => {
  const knowers = [{ word: '扰民', knowers: [], why: '没有单位掌握' }, { word: '婚姻', knowers: ['civil'], why: '' }, { word: '监护', knowers: ['village'], why: '' }]
  const words = (name: string) => ['扰民', '婚姻', '监护'].filter((word) => name.includes(word))
  const odd = (over: Partial<Proof>, name: string) => oddProofs(facts([proof('A', name, over)], [asks('m1', 'A')]), knowers, words)[0]?.reasons[0]
  assert.match(odd({}, '不扰民证明') ?? '', /没有单位掌握/)
  assert.match(odd({ issuedBy: '村委会' }, '婚姻证明') ?? '', /不归它掌握/)
  assert.match(odd({ issuedBy: '村委会', barredToVillages: true }, '监护证明') ?? '', /不应开具/)
  assert.equal(odd({ issuedBy: '村委会', barredToVillages: true, cancelled: 'grassroots' }, '监护证明'), undefined)
  assert.equal(odd({ issuedBy: '村委会' }, '婚姻监护证明'), undefined, 'one of its facts is the issuer\'s')
  assert.equal(odd({ issuedBy: '(派出所不再出具)' }, '婚姻证明'), undefined, 'nobody is named')
  assert.equal(odd({ issuedBy: '村委会', cancelled: 'all' }, '婚姻证明'), undefined)
  assert.deepEqual(bodiesIn('接种单位'), [])
})

test('duplicate: across organs and within a matter', async () => {
  const proofs = [proof('A', '未婚证明'), proof('B', '单身证明'), proof('C', '收入证明')]
  const words = [{ kind: 'word', word: '未婚', means: '婚姻状况' }, { kind: 'word', word: '单身', means: '婚姻状况' }] as const
  const groups = alikeGroups(await nameIndex(proofs.map(({ code, name }) => ({ key: code, names: [name] })), words))
  const within = (asked: Asked[]) => duplicates(facts(proofs, asked), groups).filter(({ matters, weight }) => matters.length === 1 && weight === 30)
  assert.equal(duplicates(facts(proofs), groups).length, 1)
  assert.equal(duplicates(facts([proof('A', '未婚证明', { cancelled: 'all' }), proof('B', '单身证明')]), groups).length, 0)
  assert.deepEqual(within([asks('m', 'A'), asks('m', 'B', { group: 'g2' }), asks('m', 'C')]).map(({ items }) => items), [['A', 'B']])
  assert.deepEqual(within([asks('m', 'A', { mode: 'one' }), asks('m', 'B', { mode: 'one' })]), [], 'either will do')
  assert.equal(within([asks('m', 'A'), asks('m', 'A', { group: 'g2' })]).length, 1, 'the very same twice')
  assert.deepEqual(within([asks('m', 'A', { when: 'x' }), asks('m', 'B', { when: 'y' })]), [], 'asked of different people')
})

test('circular: the way, who asks, and the least that breaks it', async () => {
  const index = await nameIndex([{ key: 'P1', names: ['居住证明'] }], [])
  const things = makeThings(index, new Map([['P1', '居住证明']]))
  const need = (thing: string, needs: string, organ: string, basis = ''): Need => things.need(thing, needs, { organ, where: thing, basis, from: 'declared' })
  const [found, ...others] = circular([need('居住证明', '租房备案证明', 'police', '《居住证暂行条例》'), need('租房备案证明', '居民身份证', 'housing'), need('身份证', '居住证明', 'police', '《居民身份证法》'), need('P1', '户口簿', 'police')])
  assert.equal(others.length, 0)
  assert.deepEqual(found?.detail.ways?.map(({ steps }) => steps.map(({ from }) => from)), [['居住证明', '租房备案证明', '身份证']])
  assert.deepEqual(found?.detail.breakAt?.map(({ from, to }) => [from, to]), [['租房备案证明', '居民身份证']], 'what has no basis goes first')
  assert.deepEqual([found.items, found.organs.toSorted(), found.detail.complete], [['P1'], ['housing', 'police'], true])
  assert.deepEqual(circular([need('甲证明', '乙证明', 'x')]), [])
  const twice = circular([need('甲证明', '乙证明', 'x'), need('甲证明', '乙证明', 'y'), need('乙证明', '甲证明', 'z', '《民法典》')])[0]
  assert.equal(twice?.detail.ways?.length, 1)
  assert.deepEqual(twice?.detail.breakAt?.map(({ organ }) => organ).toSorted(), ['x', 'y'], 'all who ask the same give it up')
})

test('things: one thing under all its names', async () => {
  const index = await nameIndex([{ key: 'P5', names: ['无犯罪记录证明'] }], [{ kind: 'held', word: '身份证', means: '' }])
  const things = makeThings(index, new Map([['P5', '无犯罪记录证明']]), new Map([['良民证', 'P5']]))
  assert.equal(things.of('良民证').id, things.of('P5').id)
  assert.equal(things.of('居民身份证').id, things.of('身份证').id)
  assert.notEqual(things.of('身份证').id, things.of('身份证明').id)
  assert.equal(things.of('身份证明').item, null)
})

test('excessive: one\'s own facts, and more than comparable matters', () => {
  const matters = Array.from({ length: 7 }, (_, i) => ({ code: `m${i}`, name: `事项${i}`, like: 'permit' }))
  const proofs = Array.from({ length: 6 }, (_, i) => proof(`P${i}`, `证明${i}`, { issuer: i === 5 ? 'housing' : null }))
  const many = proofs.slice(0, 5).map(({ code }) => asks('m0', code))
  const found = excessive(facts(proofs, [...many, asks('m1', 'P0'), asks('m2', 'P0'), asks('m3', 'P5')], matters))
  assert.deepEqual(found.map(({ subject }) => subject), ['P5 housing', 'm0'])
  assert.deepEqual([found[1]?.detail.count, found[1]?.detail.usual, found[1]?.detail.compared], [5, 1, 7])
  const either = many.map((one) => ({ ...one, mode: 'one' as const }))
  assert.deepEqual(excessive(facts(proofs, either, matters)), [], 'of five that serve the same one is enough')
  assert.deepEqual(excessive(facts(proofs, many, matters.slice(0, 5))), [], 'too few to compare')
})
