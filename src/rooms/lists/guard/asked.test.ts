/** What people's words mean, against the names of the reference. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from '../../catalogue/import/folder.ts'
import { cardsIn, findNamed, knownNames, nameIndex, slipped } from '../../catalogue/index.ts'
import { saysNothing, surelyMeant } from './asked.ts'

const { reference } = readFolder('reference', '420325')
const words = reference.proofNames.map(({ data }) => data)
const plain = new Map(reference.facts.map(({ data }) => [data.item, data.plain]))
const items = new Map(reference.items.map(({ data }) => [data.编号, { code: data.编号, name: data.证明名称, plain: plain.get(data.编号) ?? '' }]))
const index = await nameIndex(knownNames({ items, proofNames: words }), words)
const own = (code: string) => [items.get(code)?.name ?? '', items.get(code)?.plain ?? '', ...words.filter(({ kind, means }) => kind === 'name' && means === code).map(({ word }) => word)]
const meant = (text: string, barred: string | null = null) => surelyMeant(findNamed(index, text), own, barred)

for (const [text, code] of [['单身证明', 'P158'], ['请到民政局开一张单身证明', 'P158'], ['亲属关系证明', 'P001'], ['到村委会开亲属关系证明', 'P001'], ['健在证明', 'P010'], ['收入证明', 'P076'], ['残疾证明', 'P013']] as const) {
  test(`${text} is ${code}`, () => assert.equal(meant(text), code))
}
test('a cancelled one goes before those as likely', () => assert.equal(meant('未婚证明', 'P158'), 'P158'))
for (const text of ['居住证明', '学校要我开居住证明', '无犯罪证明', '证明', '身份证', '居住证']) test(`${text} is asked about`, () => assert.equal(meant(text, 'P126'), null))

for (const [text, card] of [['身份证', '身份证'], ['居民身份证', '居民身份证'], ['户口本', '户口本'], ['户口簿', '户口簿'], ['结婚证', '结婚证'], ['离婚证', '离婚证'], ['营业执照', '营业执照'], ['不动产权证书', '不动产权证书'], ['驾驶证', '驾驶证'],
  ['残疾证', '残疾证'], ['毕业证', '毕业证'], ['我儿子上学学校要房产证', '房产证']] as const) {
  test(`${text} is a certificate, no proof`, () => assert.deepEqual([meant(text), findNamed(index, text), cardsIn(index, text)], [null, [], [card]]))
}
test('one wrong letter finds what may be meant', () => {
  assert.ok(slipped(index, '居住正明').includes('P126'))
  assert.ok(slipped(index, '学校要我开居主证明').includes('P126'))
  assert.deepEqual(slipped(index, '月球居留证明'), [])
})
test('words that name no proof', () => {
  for (const text of ['证明', '学校要我开证明', '相关证明材料', '一份证明']) assert.ok(saysNothing(text), text)
  for (const text of ['居住证明', '月球居留证明', '无房']) assert.ok(!saysNothing(text), text)
})
