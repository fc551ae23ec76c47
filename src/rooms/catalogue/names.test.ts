import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from './import/folder.ts'
import { findNamed, knownNames, nameIndex } from './names.ts'
import { ALIKE } from './names/find.ts'
import { alikeGroups } from './names/groups.ts'
import { coreOf, foldedName, namesWithin, qualifierOf } from './names/fold.ts'

const { reference, errors } = readFolder('reference', '420325')
const words = reference.proofNames.map(({ data }) => data)
const plain = new Map(reference.facts.map(({ data }) => [data.item, data.plain]))
const items = new Map(reference.items.map(({ data }) => [data.编号, { code: data.编号, name: data.证明名称, plain: plain.get(data.编号) ?? '' }]))
const index = await nameIndex(knownNames({ items, proofNames: words }), words)
const codes = (text: string) => findNamed(index, text).map(({ key }) => key)

test('the reference is in order', () => assert.deepEqual(errors.list, []))

test('one writing for all', () => {
  assert.equal(foldedName('　未 婚·证（明）\u200b'), '未婚证明')
  assert.equal(coreOf('未婚的证明材料'), '未婚')
  assert.equal(coreOf('亲属关系证明（不动产登记）'), '亲属关系')
  assert.equal(coreOf('证明'), '证明')
  assert.equal(qualifierOf('居住证明（异地申请）'), '异地申请')
  assert.deepEqual(namesWithin('分红证明、无分红证明(村民小组长收入证明)'), ['分红证明、无分红证明', '分红证明', '无分红证明', '村民小组长收入证明'])
})

/** Text, the proof that must be among those found. */
const tricky: readonly (readonly [string, string])[] = [
  ['婚姻状况证明', 'P008'], ['婚姻状况的证明', 'P008'], ['未婚证明', 'P008'], ['未婚证', 'P008'], ['单身的证明材料', 'P008'], ['未婚（单身）证明', 'P008'], ['有无婚姻登记记录证明', 'P008'],
  ['请带上居委会开的未婚证明', 'P008'], ['请提供您没有结婚的证明', 'P008'], ['请提供能证明您是单身的材料', 'P008'], ['未 婚 证 明', 'P008'], ['未-婚-证-明', 'P008'], ['未婚\u200b证明', 'P008'],
  ['还要补一份村里盖章的婚姻情况证明，谢谢', 'P008'], ['ＷＰ：未婚证明', 'P008'], ['无犯罪记录证明', 'P005'], ['没有犯罪记录的证明', 'P005'], ['无前科证明', 'P005'], ['派出所开的无违法犯罪记录证明', 'P005'],
  ['健在证明', 'P010'], ['还活着的证明', 'P010'], ['请到村委会开一张生存证明', 'P010'], ['证明您还活着的材料', 'P010'], ['亲戚关系证明', 'P001'], ['父子关系证明', 'P001'], ['请补交您与父亲的亲属关系证明', 'P001'],
  ['身份信息证明', 'P002'], ['居民身份证明', 'P002'], ['证件丢失证明', 'P020'], ['同一个人的证明', 'P039'], ['姓名不一致证明', 'P039'], ['无房证明', 'P172'], ['名下没有住房的证明', 'P172'], ['工作证明信', 'P112'],
  ['家庭收入情况证明', 'P078'], ['村民小组长收入证明', 'P085'], ['思想品德鉴定', 'P053'], ['不扰民证明', 'P171'], ['死亡证明书', 'P011'],
]
for (const [text, code] of tricky) test(`${text} is ${code}`, () => assert.ok(codes(text).includes(code), codes(text).join(' ')))

/** Text, the proof that must not be found in it. */
const others: readonly (readonly [string, string])[] = [
  ['出生日期证明', 'P009'], ['出生地证明', 'P009'], ['婚育状况证明', 'P008'], ['非正常死亡证明', 'P011'], ['结婚证', 'P008'], ['请带上居民身份证', 'P002'], ['请带上残疾证原件', 'P013'], ['出生医学证明', 'P009'],
  ['户口簿', 'P033'], ['身份证复印件', 'P002'], ['请带营业执照', 'P019'], ['学历证书', 'P058'], ['请按时来领取结果', 'P008'], ['收养人婚姻状况和抚养教育能力情况证明', 'P013'],
]
for (const [text, code] of others) test(`${text} is not ${code}`, () => assert.ok(!codes(text).includes(code), codes(text).join(' ')))

test('a match says why', () => {
  const [found] = findNamed(index, '请带上居委会开的未婚证明')
  assert.equal(found?.key, 'P008')
  const spoken = findNamed(index, '单身的证明材料').find(({ key }) => key === 'P008')
  assert.equal(spoken?.how, 'synonym')
  assert.deepEqual(spoken.words, ['单身→婚姻状况'])
  assert.equal(findNamed(index, '婚姻状况证明')[0]?.score, 1)
  assert.deepEqual(findNamed(index, ''), [])
})

test('a hundred thousand names answer at once', async () => {
  const many = Array.from({ length: 100_000 }, (_, i) => ({ key: `X${i}`, names: [`${['企业', '农户', '学生', '车辆', '药店'][i % 5] ?? ''}${i.toString(36)}${['资质', '收入', '荣誉', '年限', '产地'][(i >> 3) % 5] ?? ''}证明`] }))
  const large = await nameIndex([...many, { key: 'P008', names: ['婚姻状况证明'] }], words)
  findNamed(large, '未婚证明') // makes what is made once
  const started = performance.now()
  for (let i = 0; i < 200; i += 1) assert.equal(findNamed(large, '请带上居委会开的未婚证明，并在三日内提交')[0]?.key, 'P008')
  const each = (performance.now() - started) / 200
  console.log(`one text over 100,000 names: ${each.toFixed(2)} ms`)
  assert.ok(each < 20, `${each} ms`)
})

test('groups of very many are those of comparing each with each', async () => {
  const words3 = ['企业', '农户', '车辆', '学生', '住房', '收入', '资质', '年限', '产地', '荣誉', '健康', '信用']
  const named = Array.from({ length: 400 }, (_, i) => ({ key: `N${i}`, names: [`${words3[i % 12] ?? ''}${words3[(i * 7 + 3) % 12] ?? ''}${words3[Math.floor(i / 5) % 12] ?? ''}${i % 9 === 0 ? '登记' : ''}证明`] }))
  const small = await nameIndex(named, words)
  const grouped = new Set(alikeGroups(small).flatMap(({ pairs }) => pairs.map(({ one, other }) => `${one} ${other}`)))
  const entries = [...small.byKey.values()].flat()
  for (const group of alikeGroups(small)) {
    const first = entries.find(({ key }) => key === group.keys[0])
    if (!first) throw new Error('a group without its first')
    const members = new Set(group.keys)
    const slow = entries.filter((other) => other.key !== first.key && (other.parts.key === first.parts.key || small.similar(first, other).score >= ALIKE))
    const elsewhere = new Set([...grouped].flatMap((pair) => pair.split(' ')).filter((key) => !members.has(key)))
    for (const other of slow) assert.ok(members.has(other.key) || elsewhere.has(other.key), `${first.name} ${other.name}`)
    assert.equal(group.keys.length - 1, slow.filter(({ key }) => members.has(key)).length)
  }
  assert.ok(grouped.size > 0)
})
