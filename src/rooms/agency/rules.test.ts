import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actsByState, coCheckStates, isOverdue } from './rules.ts'

test('only an open order can be acted on', () => {
  for (const state of coCheckStates) assert.equal(actsByState[state].length > 0, state === 'open')
})

test('an order is overdue from the very instant of its deadline, and only while open', () => {
  const dueAt = new Date('2026-11-28T00:00:00+08:00')
  assert.equal(isOverdue({ state: 'open', dueAt }, new Date(dueAt.getTime() - 1)), false)
  assert.equal(isOverdue({ state: 'open', dueAt }, dueAt), true)
  assert.equal(isOverdue({ state: 'answered', dueAt }, new Date('2027-01-01')), false)
})
