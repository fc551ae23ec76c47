import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { implementationCode, parseImplementationCode } from './matter-code.ts'

const government = '1142032501145506X3'

test('a code in use: a city organ, level 3', () => {
  assert.deepEqual(parseImplementationCode('11370800MB285591843370117002011'),
    { ok: true, value: { uscc: '11370800MB28559184', level: 'city', basic: '370117002011' } })
})

test('county 4, township 5, village 6', () => {
  for (const [level, digit] of [['county', '4'], ['township', '5'], ['village', '6']] as const) {
    const made = implementationCode({ uscc: government, level, basic: '000123456001' })
    assert.deepEqual(made, { ok: true, value: `${government}${digit}000123456001` })
    assert.equal(made.ok && made.value.length, 31)
  }
})

test('what is wrong has its own code', () => {
  const code = (text: string) => {
    const parsed = parseImplementationCode(text)
    return parsed.ok ? 'ok' : parsed.code
  }
  assert.equal(code(`${government}4000123456`), 'matter-code-shape')
  assert.equal(code(`${government}7000123456001`), 'matter-code-level')
  assert.equal(code(`${government}40001234560A1`), 'matter-code-basic')
  assert.equal(code('1142032501145506X44000123456001'), 'credit-code-check')
  const made = implementationCode({ uscc: government, level: 'county', basic: '1' })
  assert.equal(!made.ok && made.code, 'matter-code-basic')
})

test('what is written is read back; any text gets an answer', () => {
  const level = fc.constantFrom('national', 'provincial', 'city', 'county', 'township', 'village')
  fc.assert(fc.property(level, fc.stringMatching(/^\d{12}$/), (at, basic) => {
    const made = implementationCode({ uscc: government, level: at, basic })
    assert.ok(made.ok)
    assert.deepEqual(parseImplementationCode(made.value), { ok: true, value: { uscc: government, level: at, basic } })
  }))
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 25, maxLength: 40 }), (text) => { parseImplementationCode(text) }))
})
