import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { creditCodeCheckCharacter, organisationCodeCheckCharacter, parseCreditCode } from './credit-code.ts'

const real = [
  '11430000006122244L', '11330105002500287C', '11100000000013338W', '113700000045046442', '11110000000021135M',
  '11100000MB03271699', '11370800MB28559184', '91350100M000100Y43', '1142032501145506X3',
]

function refusal(text: string): { code: string; detail: string } {
  const parsed = parseCreditCode(text)
  assert.ok(!parsed.ok, `${text} should be refused`)
  assert.equal(parsed.status, 400)
  return parsed
}

test('codes of real bodies', () => {
  for (const code of real) assert.ok(parseCreditCode(code).ok, code)
  assert.deepEqual(parseCreditCode('1142032501145506X3'), {
    ok: true,
    value: { code: '1142032501145506X3', department: '1', kind: '1', area: '420325', organisationCode: '01145506X' },
  })
})

test('the organisation code of the county government: 01145506-X', () => {
  assert.equal(organisationCodeCheckCharacter('01145506'), 'X')
  assert.equal(organisationCodeCheckCharacter('MB032716'), '9')
  assert.equal(organisationCodeCheckCharacter('00000000'), '0')
})

test('as people type it', () => {
  const parsed = parseCreditCode(' １１４２０３２５ 01145506x3 ')
  assert.equal(parsed.ok && parsed.value.code, '1142032501145506X3')
})

test('the letters I O S V Z are refused, with the reason and the likely character', () => {
  for (const [letter, meant] of [['I', '1'], ['O', '0'], ['S', '5'], ['V', 'U'], ['Z', '2']] as const) {
    const { code, detail } = refusal(`11420325${letter}1145506X3`)
    assert.equal(code, 'credit-code-letter')
    assert.match(detail, new RegExp(`不使用字母 I、O、S、V、Z.*里有 ${letter}，请核对是不是 ${meant}`))
  }
})

test('what is wrong has its own code', () => {
  assert.equal(refusal('').code, 'credit-code-empty')
  assert.equal(refusal('1142032501145506X').code, 'credit-code-shape')
  assert.equal(refusal('1142032501145506-3').code, 'credit-code-shape')
  assert.equal(refusal('11A2032501145506X3').code, 'credit-code-shape')
  assert.equal(refusal('114203250114550693').code, 'credit-code-organisation')
  assert.equal(refusal('1142032501145506X4').code, 'credit-code-check')
})

test('check characters of anything else are a bug', () => {
  for (const wrong of [() => creditCodeCheckCharacter('1142032501145506'), () => creditCodeCheckCharacter('I142032501145506X'),
    () => organisationCodeCheckCharacter('0114550'), () => organisationCodeCheckCharacter('0114550a')]) assert.throws(wrong, RangeError)
})

// ---- Properties

const allowed = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const characters = (n: number) => fc.array(fc.constantFrom(...allowed), { minLength: n, maxLength: n }).map((c) => c.join(''))
const code = fc.tuple(characters(2), fc.stringMatching(/^\d{6}$/), characters(8)).map(([head, area, eight]) => {
  const first17 = head + area + eight + organisationCodeCheckCharacter(eight)
  return first17 + creditCodeCheckCharacter(first17)
})

test('every code with its check characters is accepted', () => {
  fc.assert(fc.property(code, (text) => assert.ok(parseCreditCode(text).ok)))
})

test('one wrong character, or two neighbours swapped, is always noticed', () => {
  fc.assert(fc.property(code, fc.nat(17), fc.constantFrom(...allowed), (text, at, other) => {
    const wrong = text.slice(0, at) + other + text.slice(at + 1)
    assert.equal(parseCreditCode(wrong).ok, wrong === text)
    const swapped = text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2)
    assert.equal(parseCreditCode(swapped).ok, swapped === text)
  }))
})

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), characters(18)), (text) => {
    const parsed = parseCreditCode(text)
    if (parsed.ok) assert.equal(parsed.value.code.length, 18)
  }))
})
