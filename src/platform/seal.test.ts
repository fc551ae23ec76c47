import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeSeal, sm3 } from './seal.ts'

const seal = makeSeal(randomBytes(32))

test('what is sealed opens again, for any JSON value', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    assert.deepEqual(seal.open(seal.close(value)), JSON.parse(JSON.stringify(value)))
  }))
})

test('a change in any byte is noticed', () => {
  fc.assert(fc.property(fc.string(), fc.nat(), fc.integer({ min: 1, max: 255 }), (text, at, flip) => {
    const sealed = seal.close(text)
    const i = at % sealed.length
    sealed[i] = (sealed[i] ?? 0) ^ flip
    assert.throws(() => seal.open(sealed))
  }))
})

test('another key does not open it, and its index differs', () => {
  const other = makeSeal(randomBytes(32))
  assert.throws(() => other.open(seal.close('x')))
  assert.notDeepEqual(other.key('person', 'x'), seal.key('person', 'x'))
  assert.notDeepEqual(seal.key('person', 'x'), seal.key('company', 'x'))
  assert.deepEqual(seal.key('person', 'x'), seal.key('person', 'x'))
})

test('the same text is never sealed to the same bytes', () => {
  assert.notDeepEqual(seal.close('x'), seal.close('x'))
})

test('SM3 gives the digest of GM/T 0004 for "abc"', () => {
  assert.equal(sm3('abc').toString('hex'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
})
