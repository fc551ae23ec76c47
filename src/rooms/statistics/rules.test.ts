import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CaseFacts, Counted, Entry } from './rules.ts'
import { countedOf, difference, entriesOf, monthsBetween, namedPeriod, summed } from './rules.ts'

const facts: CaseFacts = {
  state: 'approved', organ: 'civil-affairs', division: '420325', residence: '420325210005', acceptedAt: new Date('2026-10-31T23:00:00+08:00'),
  closedAt: new Date('2026-11-01T00:00:00+08:00'), overdueAt: null, routes: { sharing: 2, cancel: 1 }, spared: { proofs: 3, trips: 4, pages: 5, days: 6 },
}

test('a case is counted by the months of Shanghai, and by the township where the person lives', () => {
  assert.deepEqual(countedOf(facts), {
    state: 'approved', organ: 'civil-affairs', division: '420325210', accepted: '2026-10', decided: '2026-11', overdue: false, routes: facts.routes, spared: facts.spared,
  })
  assert.equal(countedOf({ ...facts, residence: null }).division, '')
  assert.equal(countedOf({ ...facts, residence: null, division: '420325101' }).division, '420325101')
  assert.equal(countedOf({ ...facts, residence: '420325' }).division, '')
})

test('what is not decided has no month of decision; late is what is late and still open', () => {
  for (const state of ['withdrawn', 'expired']) assert.equal(countedOf({ ...facts, state }).decided, '')
  assert.equal(countedOf({ ...facts, state: 'refused' }).decided, '2026-11')
  const open = { ...facts, state: 'gathering', closedAt: null }
  assert.equal(countedOf({ ...open, overdueAt: new Date() }).overdue, true)
  assert.equal(countedOf({ ...facts, overdueAt: new Date() }).overdue, false)
  assert.equal(countedOf({ ...open, acceptedAt: null }).accepted, '')
})

test('everything a case adds, once', () => {
  const at = (e: Entry) => `${e.measure} ${e.month} ${e.division} ${e.key} ${e.n}`
  assert.deepEqual(entriesOf(countedOf(facts)).map(at).toSorted(), [
    'accepted 2026-10 420325210  1', 'decided 2026-11 420325210 approved 1', 'routes 2026-10  cancel 1', 'routes 2026-10  sharing 2',
    'spared 2026-11 420325210 days 6', 'spared 2026-11 420325210 pages 5', 'spared 2026-11 420325210 proofs 3', 'spared 2026-11 420325210 trips 4', 'state   approved 1',
  ])
  assert.deepEqual(entriesOf(null), [])
  assert.deepEqual(entriesOf(countedOf({ ...facts, state: 'preparing', acceptedAt: null, closedAt: null, overdueAt: null })).map(at), ['state   preparing 1'])
  assert.ok(entriesOf(countedOf({ ...facts, state: 'deciding', closedAt: null, overdueAt: new Date() })).some((e) => e.measure === 'overdue'))
})

const month = fc.constantFrom('', '2026-10', '2026-11', '2026-12')
const few = fc.integer({ min: 0, max: 4 })
const counted: fc.Arbitrary<Counted | null> = fc.option(fc.record({
  state: fc.constantFrom('preparing', 'gathering', 'deciding', 'approved', 'refused', 'withdrawn', 'expired'), organ: fc.constantFrom('a', 'b', 'c'),
  division: fc.constantFrom('', '420325101', '420325210'), accepted: month, decided: month, overdue: fc.boolean(),
  routes: fc.dictionary(fc.constantFrom('sharing', 'cancel', 'agency'), few), spared: fc.record({ proofs: few, trips: few, pages: few, days: few }),
}))

test('for any lives of any cases: the sum of the differences is what the cases add as they are in the end', () => {
  fc.assert(fc.property(fc.array(fc.array(counted, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), (lives) => {
    const added = lives.flatMap((life) => life.flatMap((now, i) => difference(life[i - 1] ?? null, now)))
    assert.deepEqual(summed(added), summed(lives.flatMap((life) => entriesOf(life.at(-1) ?? null))))
  }))
})

test('counting the same again adds nothing', () => {
  fc.assert(fc.property(counted, (one) => { assert.deepEqual(difference(one, one), []) }))
})

test('the months of a period', () => {
  assert.deepEqual(monthsBetween('2026-11', '2027-02'), ['2026-11', '2026-12', '2027-01', '2027-02'])
  assert.deepEqual(monthsBetween('2026-11', '2026-10'), [])
  assert.equal(monthsBetween('2020-01', '2040-01').length, 60)
})

test('named periods end with this month', () => {
  const today = '2026-11-24'
  assert.deepEqual(namedPeriod('month', today), { from: '2026-11', to: '2026-11' })
  assert.deepEqual(namedPeriod('quarter', today), { from: '2026-09', to: '2026-11' })
  assert.deepEqual(namedPeriod('quarter', '2026-01-31'), { from: '2025-11', to: '2026-01' })
  assert.deepEqual(namedPeriod('year', today), { from: '2025-12', to: '2026-11' })
  assert.deepEqual(namedPeriod('year', '2026-12-31'), { from: '2026-01', to: '2026-12' })
  assert.deepEqual(namedPeriod('calendar', today), { from: '2026-01', to: '2026-11' })
  const { from, to } = namedPeriod('year', '2026-03-01')
  assert.equal(monthsBetween(from, to).length, 12)
})
