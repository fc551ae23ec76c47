import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sinceFirst } from './options.ts'

const months = ['2026-09', '2026-10', '2026-11'].map((month) => ({ month }))

test('Months begin with the first case, wherever the period begins', () => {
  assert.deepEqual(sinceFirst(months, '2026-11'), [{ month: '2026-11' }])
  assert.deepEqual(sinceFirst(months, '2024-01'), months)
  assert.deepEqual(sinceFirst(months, null), [])
})
