import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { ageOn, idCheckCharacter, parseIdNumber, upgradeIdNumber15 } from './identity-number.ts'
import { addDays } from './day.ts'

function refusal(text: string, today?: string): string {
  const parsed = parseIdNumber(text, today)
  assert.ok(!parsed.ok, `${text} should be refused`)
  assert.equal(parsed.status, 400)
  assert.match(parsed.detail, /\p{Script=Han}/u)
  return parsed.code
}

test('the two examples of GB 11643', () => {
  assert.deepEqual(parseIdNumber('11010519491231002X'),
    { ok: true, value: { number: '11010519491231002X', area: '110105', birth: '1949-12-31', sex: 'female', upgradedFrom15: false } })
  assert.deepEqual(parseIdNumber('440524188001010014'),
    { ok: true, value: { number: '440524188001010014', area: '440524', birth: '1880-01-01', sex: 'male', upgradedFrom15: false } })
})

test('residence permits of Hong Kong, Macao and Taiwan residents, and the foreigners\' card, fit the frame', () => {
  for (const number of ['810000199408230021', '830000199201300022', withCheck('91184019900307001')]) assert.ok(parseIdNumber(number).ok, number)
})

test('as people type it', () => {
  for (const text of ['11010519491231002x', ' 110105 19491231 002X ', '１１０１０５１９４９１２３１００２Ｘ', '110105194912\u200b31002ｘ']) {
    const parsed = parseIdNumber(text)
    assert.equal(parsed.ok && parsed.value.number, '11010519491231002X')
  }
})

test('15 digits of before 1999 become 18', () => {
  const parsed = parseIdNumber('110105491231002')
  assert.deepEqual(parsed.ok && [parsed.value.number, parsed.value.birth, parsed.value.upgradedFrom15], ['11010519491231002X', '1949-12-31', true])
  assert.deepEqual(upgradeIdNumber15('１１０１０５４９１２３１００２'), { ok: true, value: '11010519491231002X' })
  const eighteen = upgradeIdNumber15('11010519491231002X')
  assert.equal(!eighteen.ok && eighteen.code, 'id-number-shape')
  const impossible = upgradeIdNumber15('110105490231002')
  assert.equal(!impossible.ok && impossible.code, 'id-number-birth')
  assert.equal(refusal('110105491231998'), 'id-number-centenarian')
})

test('what is wrong has its own code', () => {
  assert.equal(refusal(''), 'id-number-empty')
  assert.equal(refusal(' 　'), 'id-number-empty')
  assert.equal(refusal('1101051949123100'), 'id-number-shape')
  assert.equal(refusal('110105194912310O2X'), 'id-number-shape')
  assert.equal(refusal('1101051949123100X'), 'id-number-shape')
  assert.equal(refusal('X1010519491231002X'), 'id-number-shape')
  assert.equal(refusal(withCheck('00010519491231002')), 'id-number-area')
  assert.equal(refusal('110105194912310021'), 'id-number-check')
  assert.equal(refusal(withCheck('11010519490231002')), 'id-number-birth')
  assert.equal(refusal(withCheck('42032519000229001')), 'id-number-birth', '1900 was no leap year')
  assert.ok(parseIdNumber(withCheck('42032520000229001')).ok, '2000 was')
  assert.equal(refusal(withCheck('42032520261125001'), '2026-11-24'), 'id-number-future')
  assert.ok(parseIdNumber(withCheck('42032520261124001'), '2026-11-24').ok, 'born today')
  assert.ok(parseIdNumber(withCheck('42032520261125001')).ok, 'without a today nothing is the future')
})

test('the birth date is judged before the check character', () => {
  assert.equal(refusal('110105194913310021'), 'id-number-birth')
})

test('the detail says what is expected', () => {
  const parsed = parseIdNumber('110105194912310021')
  assert.match(parsed.ok ? '' : parsed.detail, /应为 X，填写的是 1/)
})

test('full years: on the birthday, and on 28 February for those of the 29th', () => {
  assert.equal(ageOn('2008-11-24', '2026-11-23'), 17)
  assert.equal(ageOn('2008-11-24', '2026-11-24'), 18)
  assert.equal(ageOn('2008-02-29', '2026-02-27'), 17)
  assert.equal(ageOn('2008-02-29', '2026-02-28'), 18)
  assert.equal(ageOn('2008-02-29', '2028-02-28'), 19)
  assert.equal(ageOn('2008-02-29', '2028-02-29'), 20)
  assert.equal(ageOn('2026-11-24', '2026-11-24'), 0)
  assert.ok(ageOn('2026-11-24', '2026-11-23') < 0)
  assert.throws(() => ageOn('2026-02-30', '2026-11-24'), RangeError)
})

// ---- Properties

const digits = (n: number) => fc.stringMatching(new RegExp(`^\\d{${n}}$`))
const day = fc.integer({ min: 0, max: 46_000 }).map((n) => addDays('1900-01-01', n))
const first17 = fc.tuple(fc.constantFrom('11', '42', '54', '65', '81', '91'), digits(4), day, digits(3))
  .map(([province, rest, birth, sequence]) => province + rest + birth.replaceAll('-', '') + sequence)

test('every number with its check character is read back as it was made', () => {
  fc.assert(fc.property(first17, (body) => {
    const parsed = parseIdNumber(withCheck(body))
    assert.ok(parsed.ok)
    assert.equal(parsed.value.number, withCheck(body))
    assert.equal(parsed.value.birth.replaceAll('-', ''), body.slice(6, 14))
    assert.equal(parsed.value.sex, Number(body[16]) % 2 ? 'male' : 'female')
  }))
})

test('one wrong digit, or two neighbours swapped, is always noticed', () => {
  fc.assert(fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
    const number = withCheck(body)
    const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1)
    assert.ok(!parseIdNumber(wrong).ok)
    const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
    assert.equal(parseIdNumber(swapped).ok, number[at] === number[at + 1])
  }))
})

test('a 15-digit number and its 18-character form are the same person', () => {
  fc.assert(fc.property(first17, (body) => {
    fc.pre(body.slice(6, 8) === '19' && Number(body.slice(14)) < 996)
    const old = parseIdNumber(body.slice(0, 6) + body.slice(8))
    const now = parseIdNumber(withCheck(body))
    assert.ok(old.ok && now.ok)
    assert.deepEqual({ ...old.value, upgradedFrom15: false }, now.value)
  }))
})

test('any text gets an answer', () => {
  const near = fc.stringMatching(/^[0-9Xx０-９ ]{13,20}$/)
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
    const parsed = parseIdNumber(text, '2026-11-24')
    if (parsed.ok) assert.equal(withCheck(parsed.value.number.slice(0, 17)), parsed.value.number)
    else assert.ok(parsed.detail.length > 0)
  }))
})

test('age grows by one in a year, day by day never shrinks', () => {
  fc.assert(fc.property(day, fc.nat(30_000), (birth, after) => {
    const on = addDays(birth, after)
    const age = ageOn(birth, on)
    assert.ok(age >= 0 && ageOn(birth, addDays(on, 1)) - age <= 1 && ageOn(birth, addDays(on, 1)) >= age)
    assert.equal(ageOn(birth, addDays(on, 1461)) - age >= 3, true)
  }))
})

function withCheck(body: string): string {
  return body + idCheckCharacter(body)
}
