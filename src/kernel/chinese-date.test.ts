import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { formatDay, formatDeadline, formatInstant, formatMoney, formatMonthDay } from './chinese-date.ts'
import { addDays, dayOf, startOfDay } from './day.ts'

test('days', () => {
  assert.equal(formatDay('2026-11-24'), '2026年11月24日')
  assert.equal(formatDay('2026-01-04'), '2026年1月4日')
  assert.equal(formatMonthDay('2026-11-04'), '11月4日')
  for (const no of ['2026-02-30', '', '2026年11月24日']) {
    assert.throws(() => formatDay(no), RangeError)
    assert.throws(() => formatMonthDay(no), RangeError)
  }
})

test('instants in Shanghai time', () => {
  assert.equal(formatInstant(new Date('2026-11-24T07:32:59Z')), '2026年11月24日 15:32')
  assert.equal(formatInstant(new Date('2026-11-24T16:05:00Z')), '2026年11月25日 00:05')
})

test('a deadline at midnight is the 24:00 of the day it ends', () => {
  assert.equal(formatDeadline(new Date('2026-11-24T16:00:00Z')), '2026年11月24日 24:00')
  assert.equal(formatDeadline(new Date('2026-12-31T16:00:00Z')), '2026年12月31日 24:00')
  assert.equal(formatDeadline(new Date('2026-11-24T09:00:00Z')), '2026年11月24日 17:00')
})

test('money', () => {
  for (const [fen, text] of [[0, '0元'], [5000, '50元'], [123450, '1,234.50元'], [5, '0.05元'], [-100, '-1元'], [123456789012, '1,234,567,890.12元']] as const) {
    assert.equal(formatMoney(fen), text)
  }
  for (const no of [0.5, NaN, Infinity, 2 ** 53]) assert.throws(() => formatMoney(no), RangeError)
})

test('what is written says the same instant and the same money', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1949-10-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
    const [, year, month, day, hour, minute] = /^(\d+)年(\d+)月(\d+)日 (\d\d):(\d\d)$/.exec(formatInstant(at)) ?? []
    const back = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour) - 8, Number(minute))
    assert.equal(back, Math.floor(at.getTime() / 60_000) * 60_000)
    const day0 = dayOf(at)
    assert.equal(formatDeadline(startOfDay(addDays(day0, 1))), `${formatDay(day0)} 24:00`)
  }))
  fc.assert(fc.property(fc.maxSafeInteger(), (fen) => {
    const [, sign, yuan = '', cents = '0'] = /^(-?)([\d,]+)(?:\.(\d\d))?元$/.exec(formatMoney(fen)) ?? []
    assert.match(yuan, /^\d{1,3}(,\d{3})*$/)
    assert.equal(BigInt(`${sign}${yuan.replaceAll(',', '')}`) * 100n + BigInt(`${sign}${cents}`), BigInt(fen))
  }))
})
