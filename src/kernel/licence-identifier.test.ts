import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { licenceCheckCharacter, licenceIdentifier, parseLicenceIdentifier } from './licence-identifier.ts'

const real = [
  '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
  '1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9',
  '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
]

function refusal(text: string): string {
  const parsed = parseLicenceIdentifier(text)
  assert.ok(!parsed.ok, `${text} should be refused`)
  return parsed.code
}

test('identifiers of real certificates', () => {
  for (const identifier of real) assert.equal(parseLicenceIdentifier(identifier).ok, true, identifier)
  assert.deepEqual(parseLicenceIdentifier(real[1] ?? ''), {
    ok: true,
    value: { identifier: real[1], type: '11100000MB03271699022', issuer: '340100', serial: '000000016', version: '001' },
  })
})

test('another use of ISO 7064 MOD 37,36: the published example of a Global Release Identifier', () => {
  assert.equal(licenceCheckCharacter('A12425GABC1234002'), 'M')
})

test('what is wrong has its own code', () => {
  const [first = ''] = real
  assert.equal(refusal(''), 'licence-identifier-shape')
  assert.equal(refusal(first.replace('1.2.156', '1.2.157')), 'licence-identifier-shape')
  assert.equal(refusal(first.replace('.001.', '.01.')), 'licence-identifier-shape')
  assert.equal(refusal(first.replace('338W011', '338A011')), 'licence-identifier-type')
  assert.equal(refusal(first.replace('244L', '244M')), 'licence-identifier-issuer')
  assert.equal(refusal(first.replace(/U$/, 'V')), 'licence-identifier-check')
})

test('writes what it reads, and nothing it would refuse', () => {
  const parts = { type: '11100000000013338W009', issuer: '11330105002500287C', serial: '2025052201', version: '002' }
  assert.deepEqual(licenceIdentifier(parts), { ok: true, value: real[2] })
  for (const wrong of [{ ...parts, serial: '' }, { ...parts, serial: '第1号' }, { ...parts, version: '2' }, { ...parts, issuer: '1' }, { ...parts, serial: '1.1' }]) {
    assert.equal(licenceIdentifier(wrong).ok, false)
  }
})

const serial = fc.stringMatching(/^[0-9A-Z]{1,32}$/)
const version = fc.stringMatching(/^\d{3}$/)
const allowed = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']

test('what is written is read back; one wrong character of the serial is always noticed', () => {
  fc.assert(fc.property(serial, version, fc.nat(31), fc.constantFrom(...allowed), (number, v, at, other) => {
    const made = licenceIdentifier({ type: '11100000000013338W009', issuer: '420325', serial: number, version: v })
    assert.ok(made.ok)
    const parsed = parseLicenceIdentifier(made.value)
    assert.ok(parsed.ok && parsed.value.serial === number && parsed.value.version === v)
    const place = at % number.length
    const wrong = number.slice(0, place) + other + number.slice(place + 1)
    assert.equal(parseLicenceIdentifier(made.value.replace(`.${number}.${v}`, `.${wrong}.${v}`)).ok, wrong === number)
  }))
})

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    parseLicenceIdentifier(text)
    licenceIdentifier({ type: text, issuer: text, serial: text, version: text })
  }))
})
