/** Whether words ask for a cancelled proof: every branch. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mention, Standing } from './rules.ts'
import { barredIn, barredName, basisFromAbove, meant } from './rules.ts'

const standing = (item: string): Standing => (item === 'P158' ? 'all' : item === 'P001' ? 'grassroots' : 'open')
const fold = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
const wordsOf = (text: string) => ({ text, folded: fold(text), clauses: text.normalize('NFKC').split(/[。;!?\n,]/).map(fold) })
const known: readonly (readonly [string, string])[] = [['P158', '单身证明'], ['P001', '亲属关系证明'], ['P900', '不动产登记证明']]
/** Names as they stand in the text. */
const mentionsOf = (text: string): Mention[] => known.flatMap(([item, said]) => (fold(text).includes(said) ? [{ item, said, score: 1 }] : []))
const asks = (text: string, below = false) => barredIn(mentionsOf(text), wordsOf(text), standing, below)?.item ?? null

test('a demand is one, however it is put', () => {
  for (const text of [
    '请提供单身证明', '单身证明', '缺单身证明,请补', '没有单身证明不予办理', '未提供单身证明,不予受理', '不用身份证请交单身证明', '不用带身份证，单身证明要带', '单 身-证.明拿来', '单,身,证,明', '无单身证明不再受理',
    '不要忘了单身证明', '不得缺少单身证明', '单身证明不用原件但须交复印件', '无需户口簿，另行开单身证明',
  ]) assert.equal(asks(text), 'P158', text)
})

test('another negation, or one of something else, does not say that it is not needed', () => {
  for (const text of [
    '单身证明不用原件', '单身证明不需要公证', '单身证明取消复印件', '单身证明不再接受复印件', '单身证明不用今天交', '先开单身证明不用排队', '不用担心单身证明晚几天交', '取消预约后带单身证明来', '并非不需要单身证明',
    '不是不要单身证明', '不得不要单身证明', '单身证明不能不交', '单身证明不用原件单身证明要复印件', '不要求快但要单身证明',
  ]) assert.equal(asks(text), 'P158', text)
})

test('an organ may say in its own words that it does not ask', () => {
  for (const text of [
    '我们不会要单身证明', '单身证明可以不交', '单身证明不收', '我们不收单身证明', '别交单身证明', '单身证明您别再去开', '不可以要求群众提供单身证明', '禁止索要单身证明', '严禁向群众索要单身证明', '本单位不要求单身证明',
    '单身证明不需要您提供', '不需要您回户籍地开单身证明', '单身证明取消后由我们核查',
  ]) assert.equal(asks(text), null, text)
})

test('saying that it is not needed asks for nothing', () => {
  for (const text of [
    '单身证明不用交', '无需提供单身证明', '您不用再开单身证明了。我们查', '单身证明已经取消', '由婚姻登记数据核对，不要单身证明', '不再另要单身证明', '任何单位不得再要单身证明', '请带身份证', '请带不动产登记证明', '',
  ]) assert.equal(asks(text), null, text)
})

test('what the village no longer issues is asked for only when the village is to issue it', () => {
  assert.equal(asks('请提供亲属关系证明'), null)
  for (const text of ['请到村委会开亲属关系证明', '社区盖章的亲属关系证明', '到所在村开亲属关系证明']) assert.equal(asks(text), 'P001', text)
  assert.equal(asks('请提供亲属关系证明', true), 'P001')
})

test('a sentence that was read as a name as a whole is judged by the names within it', () => {
  const text = '单身证明不用交'
  const whole: Mention = { item: 'P158', said: fold(text), score: 0.97 }
  assert.equal(barredIn([whole], wordsOf(text), standing, false), null)
  assert.deepEqual(barredIn([{ ...whole, said: '未婚的证明材料' }], wordsOf('未婚的证明材料'), standing, false), { item: 'P158', named: '未婚的证明材料', barred: 'all' })
})

test('what is named as such is barred without further ado', () => {
  assert.deepEqual(barredName(mentionsOf('单身证明'), '单身证明', standing, false), { item: 'P158', named: '单身证明', barred: 'all' })
  assert.equal(barredName(mentionsOf('亲属关系证明'), '亲属关系证明', standing, false), null)
  assert.equal(barredName(mentionsOf('亲属关系证明'), '亲属关系证明（村委会）', standing, false)?.barred, 'grassroots')
  assert.equal(barredName([], '房产证', standing, true), null)
})

test('the same words mean what they mean most; what is unsure is not refused', () => {
  const said = '未婚证明'
  const [best, tie, less, unsure] = [{ item: 'A', said, score: 0.97 }, { item: 'B', said, score: 0.97 }, { item: 'C', said, score: 0.93 }, { item: 'D', said: '居住情况', score: 0.8 }]
  assert.deepEqual(meant([best, tie, less, unsure]), [best, tie])
})

test('only laws, regulations and decisions of the State Council set a proof', () => {
  for (const basis of ['《中华人民共和国户口登记条例》第十条', '《社会救助暂行办法》、《民法典》第一千条', '《居民身份证法》', '国务院令第649号', '国务院关于修改部分行政法规的决定', '《湖北省优化营商环境条例》', '《农村五保供养工作条例(2006)》第三条']) {
    assert.equal(basisFromAbove(basis), true, basis)
  }
  for (const basis of ['', '民发〔2020〕20号', '《关于规范证明工作的通知》', '惯例', '《办事指南》', '《社会救助暂行办法》']) assert.equal(basisFromAbove(basis), false, basis)
})
