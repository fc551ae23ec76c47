/** Looking for a proof in a list. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListRow } from './rows.ts'
import { search } from './rows.ts'

const row = (item: string, name: string, plain = name): ListRow => ({
  item, name, plain, scope: 'all', inForce: true, origin: 'found', basis: '', article: '', replacedBy: '', upstream: [], source: '', fields: {}, label: '',
})
const all = { from: 0, limit: 1000 }
const found = (rows: readonly ListRow[], q: string, page = all) => search(rows, q, page, () => true)

test('by a part of either name, by the whole number, page by page', () => {
  const rows = [row('P1', '单身证明', '未婚证明'), row('P11', '居住证明'), row('P2', '无房证明')]
  assert.deepEqual(found(rows, '未婚').items.map((r) => r.item), ['P1'])
  assert.deepEqual(found(rows, 'p1').items.map((r) => r.item), ['P1'])
  assert.equal(found(rows, 'P').total, 0)
  assert.deepEqual(found(rows, '证明', { from: 1, limit: 1 }), { items: [rows[1]], total: 3 })
  assert.deepEqual(search(rows, '', { from: 0, limit: 1 }, (r) => r.item !== 'P1'), { items: [rows[1]], total: 2 })
  assert.deepEqual(found([], '证明'), { items: [], total: 0 })
})
