import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addDays, dayOf, daysBetween, isDay, isWeekend, startOfDay, yearOf } from './day.ts'

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays('2000-01-01', n))

test('a day is one that exists', () => {
  for (const day of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31']) assert.ok(isDay(day), day)
  for (const no of ['2026-02-29', '1900-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1',
    '20260101', '', '0000-01-01', '2026-01-01 ', '２０２６-01-01', '2026-11-24T00:00']) assert.ok(!isDay(no), no)
})

test('the day turns at midnight in Shanghai, 16:00 UTC', () => {
  assert.equal(dayOf(new Date('2026-11-24T15:59:59.999Z')), '2026-11-24')
  assert.equal(dayOf(new Date('2026-11-24T16:00:00Z')), '2026-11-25')
  assert.equal(startOfDay('2026-11-25').toISOString(), '2026-11-24T16:00:00.000Z')
  assert.equal(dayOf(new Date('1990-07-01T15:30:00Z')), '1990-07-01', 'no summer time, even in the years that had one')
})

test('weekends and years', () => {
  assert.ok(isWeekend('2026-11-28') && isWeekend('2026-11-29') && !isWeekend('2026-11-30') && !isWeekend('2026-11-27'))
  assert.equal(yearOf('2026-11-24'), 2026)
})

test('no such day is a bug', () => {
  for (const wrong of [() => addDays('2026-02-29', 1), () => startOfDay('x'), () => daysBetween('2026-01-01', ''), () => dayOf(new Date(NaN))]) {
    assert.throws(wrong, RangeError)
  }
})

test('days add up, and an instant belongs to the day that contains it', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }), (day, a, b) => {
    assert.equal(addDays(addDays(day, a), b), addDays(day, a + b))
    assert.equal(daysBetween(day, addDays(day, a)), a)
    assert.ok(isDay(addDays(day, a)))
  }))
  fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
    const day = dayOf(at)
    assert.ok(startOfDay(day).getTime() <= at.getTime() && at.getTime() < startOfDay(addDays(day, 1)).getTime())
  }))
})
