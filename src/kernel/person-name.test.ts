import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isPlausibleName, nameKey, sameName, tidyName } from './person-name.ts'

test('one name, many spellings', () => {
  for (const [a, b] of [
    ['张三', ' 张　三 '], ['阿依古丽·买买提', '阿依古丽•买买提'], ['阿依古丽·买买提', '阿依古丽・买买提'], ['阿依古丽·买买提', '阿依古丽．买买提'],
    ['阿依古丽·买买提', '阿依古丽. 买买提'], ['阿依古丽·买买提', '阿依古丽 · 买买提'], ['阿依古丽·买买提', '阿依古丽‧买买提'],
    ['John Smith', 'ＪＯＨＮ　　smith'], ['José', 'Jose\u0301'], ["O'Neil", 'O’Neil'], ['Mary-Jane', 'Mary‐Jane'],
    ['刘䶮', '刘\uE863'], ['金一', '\uF90A\u2F00'], ['葛城', '葛\u{E0100}城'], ['王\u200b五', '王五'], ['房县某某（集团）有限公司', '房县某某(集团)有限公司'],
  ] as const) assert.ok(sameName(a, b), `${a} ${b}`)
})

test('different names stay different', () => {
  for (const [a, b] of [['张三', '张山'], ['张三', '张三丰'], ['𠮷田', '吉田'], ['㐀', '丘'], ['刘䶮', '刘龑'], ['𡈼', '王'], ['买买提', '买买·提'],
    ['张三', ''], ['', ''], [' ', '　'], ['\u200b', '']] as const) assert.ok(!sameName(a, b), `${a} ${b}`)
})

test('the stored form keeps the characters as registered', () => {
  assert.equal(tidyName(' 欧　阳 '), '欧阳')
  assert.equal(tidyName('\uF90A𠮷㐀䶮\u2F00'), '\uF90A𠮷㐀䶮\u2F00')
  assert.equal(tidyName('Ｊ．  Smith'), 'J. Smith')
  assert.equal(tidyName('阿依古丽．买买提'), '阿依古丽·买买提')
})

test('names people bear', () => {
  for (const name of ['张三', '丹', '欧阳娜娜', '阿依古丽·买买提', '尼玛·扎西·次仁', '㐀', '刘䶮', '𠮷田', '𰻞面', '\u{323B0}', '〇一', '赵C', 'Ng', 'J. R. Smith',
    "D' Angelo", "Mary-Jane O'Neil Jr.", 'Nguyễn Văn', '刘\uE863', '王'.repeat(50)]) {
    const result = isPlausibleName(name)
    assert.ok(result.ok, `${name}: ${result.ok ? '' : result.detail}`)
  }
  assert.deepEqual(isPlausibleName(' 阿依古丽． 买买提 '), { ok: true, value: '阿依古丽·买买提' })
})

test('what is wrong has its own code and a Chinese reason', () => {
  for (const [text, code] of [['', 'name-empty'], [' 　\u200b', 'name-empty'], ['王'.repeat(51), 'name-long'], ['张3', 'name-character'], ['张三<br>', 'name-character'],
    ['张三、李四', 'name-character'], ['张三（儿子）', 'name-character'], ['张\u0000三', 'name-character'], ['😀', 'name-character'], ['\ud840', 'name-character'],
    ['Иван', 'name-character'], ['张\uE000', 'name-private'], ['·张三', 'name-form'], ['张三·', 'name-form'], ['张··三', 'name-form'], ['-', 'name-form'],
    ['\u0301a', 'name-form'], ["'''", 'name-form']] as const) {
    const result = isPlausibleName(text)
    assert.ok(!result.ok, text)
    assert.equal(result.code, code, text)
    assert.match(result.detail, /姓名/)
  }
})

// ---- Properties

const anyText = fc.string({ unit: 'binary' })
const part = fc.array(fc.constantFrom(...'张阿依古丽㐀䶮𠮷𰻞龘々'), { minLength: 1, maxLength: 6 }).map((c) => c.join(''))
const name = fc.array(part, { minLength: 1, maxLength: 3 })

test('tidying and keys are stable, and tidying does not change the key', () => {
  const near = fc.array(fc.constantFrom('王', '𠮷', 'a', 'É', '\u0301', '.', '．', '·', '•', ' ', '　', '\u200b', '\uE863', "'", '’', '-', '\u{E0100}', '\u2F00', 'İ', '\u1FEF')).map((c) => c.join(''))
  fc.assert(fc.property(fc.oneof(anyText, near), (text) => {
    assert.equal(tidyName(tidyName(text)), tidyName(text))
    assert.equal(nameKey(nameKey(text)), nameKey(text))
    assert.equal(nameKey(tidyName(text)), nameKey(text))
  }), { numRuns: 2000 })
})

test('a name is the same however its parts are set apart, and another if a character differs', () => {
  fc.assert(fc.property(name, fc.constantFrom('·', '•', '・', '．', '.', ' · ', '‧'), fc.constantFrom('', ' ', '　'), fc.nat(), (parts, dot, pad, at) => {
    const plain = parts.join('·')
    assert.ok(sameName(plain, pad + parts.join(dot) + pad))
    assert.ok(isPlausibleName(plain).ok && tidyName(plain) === plain)
    const characters = [...plain]
    characters[at % characters.length] = '戊'
    assert.ok(!sameName(plain, characters.join('')))
  }))
})

test('any text gets an answer', () => {
  fc.assert(fc.property(anyText, (text) => {
    const result = isPlausibleName(text)
    if (result.ok) assert.ok(sameName(result.value, text) && [...result.value].length <= 50)
  }))
})
