/** The state table, lanes, periods. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListEntry } from '../types.ts'
import { applied, cancelledBy } from './apply.ts'
import { differences } from './diff.ts'
import { actsByState, afterReview, allows, changeActs, changeStates, forceLack, laneOf, mayObject, publicityDays, reviewLack } from './rules.ts'
import type { ChangeRow } from './store.ts'

test('each step is allowed in its own state only; what is over allows nothing', () => {
  const only = { edit: ['drafted'], submit: ['drafted'], review: ['review'], confirm: ['confirmation'], decide: ['decision'], publish: ['decided'] } as const
  for (const [act, states] of Object.entries(only)) for (const state of changeStates) assert.equal(allows(state, act as keyof typeof only), (states as readonly string[]).includes(state), `${state} ${act}`)
  for (const state of ['in-force', 'superseded', 'withdrawn'] as const) for (const act of changeActs) assert.equal(allows(state, act), false)
  for (const state of changeStates) assert.equal(allows(state, 'withdraw'), actsByState[state].length > 0)
})

test('the short lane is for cancelling alone', () => {
  assert.equal(laneOf('cancel', [{ act: 'add' }, { act: 'add' }]), 'short')
  assert.equal(laneOf('cancel', [{ act: 'add' }, { act: 'remove' }]), 'full')
  assert.equal(laneOf('cancel', []), 'full')
  assert.equal(laneOf('commitment', [{ act: 'add' }]), 'full')
  assert.ok(publicityDays.full.usual === 7 && publicityDays.short.usual < publicityDays.full.usual)
})

test('an approved review leads to those concerned, or past them', () => {
  assert.equal(afterReview('full', 3), 'confirmation')
  assert.equal(afterReview('full', 0), 'decision')
  assert.equal(afterReview('short', 3), 'decision')
})

test('a review is approved without returned rows, and returned with a word', () => {
  assert.equal(reviewLack('approve', '', [{ verdict: 'approved' }, { verdict: null }]), null)
  assert.equal(reviewLack('approve', '', [{ verdict: 'returned' }]), 'rows-returned')
  assert.equal(reviewLack('return', '', [{ verdict: 'approved' }]), 'no-remark')
  assert.equal(reviewLack('return', '不合法', []), null)
  assert.equal(reviewLack('return', '', [{ verdict: 'returned' }]), null)
})

test('force waits for the last day of publicity, for every answer, and for its day', () => {
  const change = { state: 'publicity', publicityUntil: '2026-12-03', forceFrom: '2026-12-10' } as const
  assert.equal(forceLack(change, '2026-12-03', 0), 'publicity')
  assert.equal(forceLack(change, '2026-12-04', 1), 'objections')
  assert.equal(forceLack(change, '2026-12-09', 0), 'day')
  assert.equal(forceLack(change, '2026-12-10', 0), null)
  assert.equal(forceLack({ ...change, forceFrom: null }, '2026-12-04', 0), null)
  assert.equal(forceLack({ ...change, state: 'in-force' }, '2026-12-10', 0), 'state')
  assert.equal(forceLack({ ...change, publicityUntil: null }, '2026-12-10', 0), 'state')
  assert.deepEqual(['2026-12-03', '2026-12-04'].map((day) => mayObject(change, day)), [true, false])
  assert.equal(mayObject({ state: 'decided', publicityUntil: '2026-12-03' }, '2026-12-01'), false)
  assert.equal(mayObject({ state: 'publicity', publicityUntil: null }, '2026-12-01'), false)
})

const entry = (item: string, more: Partial<ListEntry> = {}): ListEntry =>
  ({ item, scope: 'all', inForce: true, origin: 'found', basis: '', article: '', replacedBy: '', upstream: [], source: '', name: null, fields: {}, ...more })
const row = (seq: number, item: string, more: Partial<ChangeRow> = {}): ChangeRow => ({
  seq, act: 'add', item, name: `证明${item}`, inCatalogue: true, scope: 'all', basis: '', article: '', replacedBy: '', facts: {}, source: '', problems: [], stops: false, verdict: null, remark: null,
  dropped: null, ...more,
})

test('a change adds, writes over and takes out; a dropped row does nothing', () => {
  const before = new Map([['P001', entry('P001')], ['P002', entry('P002')]])
  const rows = [row(1, 'P009', { inCatalogue: false, source: '某文' }), row(2, 'P001', { act: 'change', scope: 'grassroots', facts: { ground: 'no-basis' } }), row(3, 'P002', { act: 'remove' }),
    row(4, 'P003', { dropped: '采纳异议' }), row(5, 'P008', { act: 'remove' })]
  const after = applied(before, rows, 'QD20261124-00001', new Map([['P001', ['national-20']]]))
  assert.deepEqual(after.map((one) => one.item), ['P001', 'P009'])
  assert.deepEqual([after[0]?.scope, after[0]?.upstream, after[0]?.source, after[0]?.name, after[0]?.fields], ['grassroots', ['national-20'], 'QD20261124-00001', null, { ground: 'no-basis' }])
  assert.deepEqual([after[1]?.name, after[1]?.source], ['证明P009', '某文'])
  assert.deepEqual([...cancelledBy(rows, 'village')], ['P009', 'P001'], 'villages issue nothing that is cancelled for them')
  assert.deepEqual([...cancelledBy(rows, 'agency')], ['P009'], 'only what nobody may ask for any more leaves the other lists')
})

test('two versions compared: what came, went, changed and stayed', () => {
  const { items, same } = differences([entry('A'), entry('B'), entry('C', { source: '旧' })], [entry('B', { basis: '新', fields: { ground: 'covered' } }), entry('C', { source: '新' }), entry('D')])
  assert.deepEqual(items.map((one) => [one.kind, one.before?.item ?? one.after?.item, one.fields]), [['removed', 'A', []], ['changed', 'B', ['basis', 'fields']], ['added', 'D', []]])
  assert.equal(same, 1)
  assert.deepEqual(differences([], []), { items: [], same: 0 })
})
