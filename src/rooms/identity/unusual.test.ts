import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReaderDay } from './unusual.ts'
import { median, presetParameters as p, unusual } from './unusual.ts'

const day: ReaderDay = {
  persons: 12, own: [10, 12, 14], colleagues: [9, 11, 20], workingDay: true, outside: { persons: 0, first: '', last: '' }, strangers: { persons: 0, cases: [] }, openings: [1, 1], acrossOrgans: false,
}
const rules = (change: Partial<ReaderDay>, parameters = p) => unusual({ ...day, ...change }, parameters).map((finding) => finding.rule)

test('the median of nothing is nothing, of an even number the middle of the two', () => {
  assert.deepEqual([median([]), median([3]), median([4, 1]), median([5, 1, 9])], [null, 3, 2.5, 5])
})

test('an ordinary day is ordinary', () => { assert.deepEqual(rules({}), []) })

test('too many persons: above the floor, one\'s own and the colleagues\' median, each by its factor', () => {
  assert.deepEqual(rules({ persons: 37 }), ['many-persons'])
  assert.deepEqual(rules({ persons: 36 }), [], 'three times one\'s own median is still ordinary')
  assert.deepEqual(rules({ persons: 40, colleagues: [20] }), [], 'others of the organ read as much')
  assert.deepEqual(rules({ persons: 29, own: [1], colleagues: [1] }), [], 'below the floor nothing is unusual')
  assert.deepEqual(rules({ persons: 30, own: [], colleagues: [] }), ['many-persons'], 'without any past the floor alone counts')
  assert.deepEqual(rules({ persons: 61, own: [], colleagues: [20] }), ['many-persons'])
})

test('outside office hours, from a number of persons on', () => {
  assert.deepEqual(rules({ outside: { persons: 3, first: '20:15', last: '23:01' } }), ['outside-hours'])
  assert.deepEqual(rules({ outside: { persons: 2, first: '20:15', last: '20:16' } }), [])
})

test('people of no case of one\'s own, unless that is one\'s job', () => {
  const strangers = { persons: 5, cases: ['MZ1', 'MZ2', 'MZ3', 'MZ4', 'MZ5', 'MZ6'] }
  assert.deepEqual(rules({ strangers }), ['strangers'])
  assert.equal((unusual({ ...day, strangers }, p)[0]!.figures['cases'] as string[]).length, 5, 'a few examples are enough')
  assert.deepEqual(rules({ strangers, acrossOrgans: true }), [])
  assert.deepEqual(rules({ strangers: { persons: 4, cases: [] } }), [])
})

test('the same identity opened again and again', () => {
  const found = unusual({ ...day, openings: [2, 5, 8] }, p)
  assert.deepEqual(found, [{ rule: 'repeated-openings', figures: { most: 8, persons: 2 } }])
  assert.deepEqual(rules({ openings: [4, 4] }), [])
})

test('stricter parameters never find less', () => {
  fc.assert(fc.property(fc.nat(200), fc.nat(20), fc.nat(20), fc.nat(20), (persons, outside, strange, times) => {
    const some = { persons, outside: { persons: outside, first: '', last: '' }, strangers: { persons: strange, cases: [] }, openings: [times] }
    const strict = { ...p, minPersons: 1, ownTimes: 1, organTimes: 1, outsidePersons: 1, strangers: 1, openings: 2 }
    assert.ok(rules(some).every((rule) => rules(some, strict).includes(rule)))
  }))
})
