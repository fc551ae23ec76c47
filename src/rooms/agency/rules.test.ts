import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeCalendar } from '../../kernel/calendar.ts'
import type { Channel, Finding, Spoken } from './rules.ts'
import {
  actsByState, afterWorkingHours, bucketEnds, bucketOf, channels, coCheckStates, findings, isOverdue, lackOf, mayBeNotOurs, medianOf, mostHoursOf, workingHoursBetween,
} from './rules.ts'

const at = (text: string) => new Date(`${text}+08:00`)

test('only an open order can be acted on', () => {
  for (const state of coCheckStates) assert.equal(actsByState[state].length > 0, state === 'open')
})

test('an order is overdue from the very instant of its deadline, and only while open', () => {
  const dueAt = at('2026-11-28T00:00:00')
  assert.equal(isOverdue({ state: 'open', dueAt, pausedAt: null }, new Date(dueAt.getTime() - 1)), false)
  assert.equal(isOverdue({ state: 'open', dueAt, pausedAt: null }, dueAt), true)
  assert.equal(isOverdue({ state: 'answered', dueAt, pausedAt: null }, new Date('2027-01-01')), false)
  assert.equal(isOverdue({ state: 'open', dueAt, pausedAt: new Date('2026-11-27') }, new Date('2027-01-01')), false, 'its clock stands still')
})

const now = at('2026-11-24T10:00:00')
const spoken: Spoken = { person: '李科长', organ: '民政局婚姻登记处', words: '确有登记', at: now.toISOString() }
const answer = (finding: Finding, note: string, channel: Channel, said: Spoken | null) => lackOf({ finding, note, channel, spoken: said }, now)

test('only a plain yes needs no words', () => {
  for (const finding of findings) {
    assert.equal(answer(finding, '', 'system', null), finding === 'confirmed' ? null : 'note')
    assert.equal(answer(finding, '户籍档案无此人', 'system', null), null)
  }
})

test('what another person said needs who and when, whatever the finding', () => {
  for (const channel of channels) {
    assert.equal(answer('confirmed', '', channel, null), channel === 'system' ? null : 'spokenWith')
    assert.equal(answer('confirmed', '', channel, spoken), null)
    assert.equal(answer('not-so', '', channel, null), 'note')
  }
})

test('nobody has said anything yet that is dated tomorrow', () => {
  assert.equal(answer('confirmed', '', 'telephone', { ...spoken, at: new Date(now.getTime() + 1).toISOString() }), 'spokenAt')
})

test('not ours ends at its very instant', () => {
  assert.equal(mayBeNotOurs(now, new Date(now.getTime() - 1)), true)
  assert.equal(mayBeNotOurs(now, now), false)
})

// A Friday is a day off, the Sunday after it a working day.
const calendar = makeCalendar([{ year: 2026, announced: true, days: [{ date: '2026-11-27', name: '试', isOffDay: true }, { date: '2026-11-29', name: '试', isOffDay: false }] }])

test('hours on days off do not count, on make-up days they do', () => {
  const hours = (from: string, to: string) => workingHoursBetween(calendar, at(from), at(to))
  assert.equal(hours('2026-11-24T10:00:00', '2026-11-24T11:30:00'), 1.5)
  assert.equal(hours('2026-11-24T10:00:00', '2026-11-25T10:00:00'), 24)
  assert.equal(hours('2026-11-26T22:00:00', '2026-11-29T03:00:00'), 5)
  assert.equal(hours('2026-11-27T08:00:00', '2026-11-28T20:00:00'), 0)
  assert.equal(hours('2026-11-25T10:00:00', '2026-11-24T10:00:00'), 0)
})

test('after so many working hours: across days off, to the end of a day, and none at all', () => {
  const after = (from: string, hours: number) => afterWorkingHours(calendar, at(from), hours).getTime()
  assert.equal(after('2026-11-24T10:00:00', 24), at('2026-11-25T10:00:00').getTime())
  assert.equal(after('2026-11-26T10:00:00', 24), at('2026-11-29T10:00:00').getTime())
  assert.equal(after('2026-11-24T10:00:00', 14), at('2026-11-25T00:00:00').getTime())
  assert.equal(after('2026-11-27T08:00:00', 1), at('2026-11-29T01:00:00').getTime())
  assert.equal(after('2026-11-24T10:00:00', 0), now.getTime())
})

test('a calendar without a working day does not count for ever', () => {
  const never = { isWorkingDay: () => false }
  assert.equal(workingHoursBetween(never, at('2026-01-01T00:00:00'), at('2099-01-01T00:00:00')), 0)
  assert.ok(afterWorkingHours(never, now, 1) > now)
})

test('what lies so many working hours later lies so many working hours later', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 60 * 24 * 60 }), fc.integer({ min: 1, max: 300 }), (minutes, hours) => {
    const from = new Date(at('2026-10-01T00:00:00').getTime() + minutes * 60_000)
    const to = afterWorkingHours(calendar, from, hours)
    assert.equal(workingHoursBetween(calendar, from, to), hours)
    assert.ok(workingHoursBetween(calendar, from, new Date(to.getTime() - 1)) < hours)
  }))
})

test('whoever keeps a deadline takes at most the hours of its promise, and whoever misses it takes longer than the days before', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 60 * 24 * 60 }), fc.constantFrom(0, 1, 3, 5), (minutes, days) => {
    const from = new Date(at('2026-10-01T00:00:00').getTime() + minutes * 60_000)
    const hours = workingHoursBetween(calendar, from, calendar.deadline(from, days).at)
    assert.ok(hours <= mostHoursOf(days) && hours > 24 * days - 24, `${hours}`)
  }))
})

test('buckets: their upper end belongs to them, and the last one is open', () => {
  assert.equal(bucketOf(0), 0)
  for (const [i, end] of bucketEnds.entries()) {
    assert.equal(bucketOf(end), i)
    assert.equal(bucketOf(end + 0.01), i + 1)
  }
})

test('the middle of a distribution', () => {
  const counts = (some: Readonly<Record<number, number>>) => Array.from({ length: bucketEnds.length + 1 }, (_, i) => some[i] ?? 0)
  assert.equal(medianOf(counts({})), null)
  assert.equal(medianOf([]), null)
  assert.equal(medianOf(counts({ 0: 4 })), 0.5)
  assert.equal(medianOf(counts({ 0: 1, 3: 1 })), 1)
  assert.equal(medianOf(counts({ 0: 1, 3: 3 })), 5.3)
  assert.equal(medianOf(counts({ 12: 2 })), 192)
})
