import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseStates } from './contract.ts'
import { actsByState, allowed, caseActs, factsOf, stateAfter } from './rules.ts'

test('for every state and act: allowed exactly when the table says so, and a refusal says what is possible', () => {
  for (const state of caseStates) {
    for (const act of caseActs) {
      const refusal = allowed(state, act)
      assert.equal(refusal === null, (actsByState[state] as readonly string[]).includes(act), `${state} ${act}`)
      if (refusal) {
        assert.ok(refusal.detail.length > 5)
        assert.ok(refusal.next.length >= 1 && refusal.next.length <= 3)
      }
    }
  }
})

test('a closed case allows nothing', () => {
  for (const state of ['approved', 'refused', 'withdrawn', 'expired'] as const) assert.deepEqual(actsByState[state], [])
})

test('deciding while proofs are open is refused by its own name', () => {
  assert.equal(allowed('gathering', 'decide')?.code, 'proofs-open')
  assert.equal(allowed('deciding', 'decide'), null)
})

test('a submitted case moves between gathering and deciding; the others stay', () => {
  assert.equal(stateAfter('gathering', true), 'deciding')
  assert.equal(stateAfter('deciding', false), 'gathering')
  assert.equal(stateAfter('preparing', true), 'preparing')
  assert.equal(stateAfter('approved', false), 'approved')
})

test('facts follow from the number: age on the day, sex, minor until the eighteenth birthday', () => {
  assert.deepEqual(factsOf({ kind: 'person', idNumber: '42039919800101001X' }, '2026-11-24'), { kind: 'person', age: 46, sex: 'male', minor: false })
  assert.equal(factsOf({ kind: 'person', idNumber: '42039919800101001X' }, '1997-12-31')['minor'], true)
  assert.deepEqual(factsOf({ kind: 'person', idNumber: 'x' }, '2026-11-24'), { kind: 'person', minor: false }, 'without a number nothing is made up')
  assert.deepEqual(factsOf({ kind: 'company', idNumber: 'x' }, '2026-11-24'), { kind: 'company', minor: false })
})
