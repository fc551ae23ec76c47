import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articlesIn, chineseNumber, isNone, kindOfDocument, lawKey, provisionMark, provisionsIn } from './basis.ts'

const marks = (basis: string, articles?: string) => provisionsIn(basis, articles).map(provisionMark)

test('numbers as laws write them', () => {
  const cases: readonly [string, number | null][] = [
    ['五', 5], ['十', 10], ['十二', 12], ['二十', 20], ['一百零五', 105], ['一千零四十九', 1049], ['一〇四九', 1049], ['12', 12], ['', null], ['甲', null], ['百甲', null],
  ]
  for (const [text, value] of cases) assert.equal(chineseNumber(text), value, text)
})

test('one law has one key, whatever edition is quoted', () => {
  for (const title of ['《婚姻登记条例》', '中华人民共和国婚姻登记条例（2025年修订）', ' 《婚姻登记条例(2024修正)》', '婚姻登记条例（国务院令第804号）']) assert.equal(lawKey(title), '婚姻登记条例', title)
  assert.equal(lawKey('《中华人民共和国民法典》'), '民法典')
  assert.equal(lawKey('湖北省优化营商环境条例'), '湖北省优化营商环境条例')
})

test('articles: several, listed, ranges, wide figures, with paragraphs and items', () => {
  assert.deepEqual(articlesIn('第四条、第五条第一款第（二）项'), [4, 5])
  assert.deepEqual(articlesIn('第四、五、７条'), [4, 5, 7])
  assert.deepEqual(articlesIn('第一千零四十六条至第一千零四十九条'), [1046, 1047, 1048, 1049])
  assert.deepEqual(articlesIn('第4-6条'), [4, 5, 6])
  assert.deepEqual(articlesIn('第2条至第900条'), [2, 900], 'nobody means nine hundred')
  assert.deepEqual(articlesIn('第5条之一；第款'), [5])
  assert.deepEqual(articlesIn('第6、甲条和第8、3至4条'), [3, 4, 8])
})

test('documents with what stands behind each', () => {
  assert.deepEqual(marks('《婚姻登记条例》第四条、第五条；《民法典》第1049条'), ['婚姻登记条例#4', '婚姻登记条例#5', '民法典#1049'])
  assert.deepEqual(marks('《婚姻登记条例》', '第五条：办理结婚登记的内地居民应当出具……'), ['婚姻登记条例#5'])
  assert.deepEqual(marks('《民法典》；《婚姻登记条例》', '《民法典》第一千零四十六条'), ['婚姻登记条例', '民法典#1046'])
  assert.deepEqual(marks('《民法典》', '第三条；《婚姻登记条例》第五条'), ['民法典#3', '婚姻登记条例#5'])
  assert.deepEqual(marks('法律', '《居民身份证法》第十四条'), ['居民身份证法#14'])
  assert.deepEqual(marks('婚姻登记条例第五条'), ['婚姻登记条例#5'])
  assert.deepEqual(marks('婚姻登记条例', '第五条'), ['婚姻登记条例#5'])
  assert.deepEqual([marks('无'), marks('法律'), marks('')], [[], [], []])
})

test('no basis is said in many ways', () => {
  for (const text of ['无', '没有依据。', '/', '——', ' 无设定依据 ']) assert.ok(isNone(text), text)
  for (const text of ['', '无房证明办法', '《民法典》']) assert.ok(!isNone(text), text)
})

test('a document\'s rank by its name', () => {
  const cases: readonly [string, string | null][] = [
    ['中华人民共和国民法典', 'law'], ['《居民身份证法》', 'law'], ['婚姻登记条例', 'administrative'], ['湖北省优化营商环境条例', 'local'], ['国务院关于在线政务服务的若干规定', 'state-council'],
    ['社会救助暂行办法', 'rule'], ['民政部关于印发某某的通知', 'normative'], ['某某手册', null], ['无', 'none'], ['', 'none'],
  ]
  for (const [title, kind] of cases) assert.equal(kindOfDocument(title), kind, title)
})
