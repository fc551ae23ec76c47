import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { plainCode, toHalfWidth } from './typing.ts'

test('full-width, spaces, lower case and what copying brings along', () => {
  assert.equal(plainCode(' １１０１０５　1949 1231\t002ｘ\u200b\ufeff'), '11010519491231002X')
  assert.equal(toHalfWidth('（Ａ）　㐀𠮷。'), '(A) 㐀𠮷。')
})

test('the plain form stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    assert.equal(plainCode(plainCode(text)), plainCode(text))
    assert.equal(toHalfWidth(toHalfWidth(text)), toHalfWidth(text))
  }))
})
