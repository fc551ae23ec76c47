import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { makeCalendar } from './calendar.ts'
import type { CalendarYear } from './calendar.ts'
import { addDays, dayOf, isWeekend, startOfDay } from './day.ts'

/** The State Council's notice for 2026: days off, and the weekend days worked instead. */
const notice2026: CalendarYear = {
  year: 2026, announced: true,
  days: [
    ...off('元旦', '2026-01-01', 3), work('元旦', '2026-01-04'),
    work('春节', '2026-02-14'), ...off('春节', '2026-02-15', 9), work('春节', '2026-02-28'),
    ...off('清明节', '2026-04-04', 3), ...off('劳动节', '2026-05-01', 5), work('劳动节', '2026-05-09'),
    ...off('端午节', '2026-06-19', 3), work('国庆节', '2026-09-20'), ...off('中秋节', '2026-09-25', 3),
    ...off('国庆节', '2026-10-01', 7), work('国庆节', '2026-10-10'),
  ],
}
const notice2027: CalendarYear = { year: 2027, announced: false, days: [] }
const calendar = makeCalendar([notice2026, notice2027])

const monday = new Date('2026-11-23T02:00:00Z')

test('weekends rest, holidays rest, make-up days work', () => {
  const working = (day: string) => calendar.isWorkingDay(day)
  assert.ok(working('2026-11-24'))
  assert.ok(!working('2026-11-28') && !working('2026-11-29'))
  assert.ok(!working('2026-10-01') && !working('2026-10-07'), 'national day')
  assert.ok(working('2026-10-10') && isWeekend('2026-10-10'), 'a Saturday worked')
  assert.ok(working('2026-02-14') && working('2026-02-28') && working('2026-09-20'))
})

test('counts from the next working day and ends at 24:00 of the n-th', () => {
  assert.deepEqual(calendar.deadline(monday, 1), { at: new Date('2026-11-24T16:00:00Z'), day: '2026-11-24', calendar: '2026:announced' })
  assert.equal(calendar.deadline(monday, 5).day, '2026-11-30', 'over a weekend')
  assert.equal(calendar.deadline(new Date('2026-11-23T15:59:59.999Z'), 1).day, '2026-11-24', 'the last moment of the day')
  assert.equal(calendar.deadline(new Date('2026-11-23T16:00:00Z'), 1).day, '2026-11-25', 'the first moment of the next')
})

test('no working days: by the end of the same day, or of the next working day', () => {
  assert.equal(calendar.deadline(monday, 0).day, '2026-11-23')
  assert.equal(calendar.deadline(new Date('2026-11-28T04:00:00Z'), 0).day, '2026-11-30')
  assert.equal(calendar.deadline(new Date('2026-10-03T04:00:00Z'), 0).day, '2026-10-08')
})

test('a day off at the start: the first counted day is the next working day', () => {
  assert.equal(calendar.deadline(new Date('2026-11-28T04:00:00Z'), 1).day, '2026-11-30')
})

test('across the spring festival with its make-up Saturdays', () => {
  assert.equal(calendar.addWorkingDays('2026-02-13', 1), '2026-02-14', 'Saturday, worked')
  assert.equal(calendar.addWorkingDays('2026-02-13', 2), '2026-02-24')
  assert.equal(calendar.addWorkingDays('2026-02-13', 6), '2026-02-28', 'Saturday, worked')
  assert.equal(calendar.addWorkingDays('2026-02-24', -2), '2026-02-13')
  assert.equal(calendar.workingDaysBetween('2026-02-13', '2026-02-28'), 6)
})

test('a year not announced counts weekends only, and says so', () => {
  assert.ok(calendar.announced(2026) && !calendar.announced(2027) && !calendar.announced(2030))
  assert.ok(calendar.isWorkingDay('2027-01-01'), 'nobody has announced that Friday off yet')
  const over = calendar.deadline(new Date('2026-12-30T02:00:00Z'), 5)
  assert.deepEqual([over.day, over.calendar], ['2027-01-06', '2026:announced;2027:unannounced'])
  assert.equal(calendar.deadline(new Date('2027-03-01T02:00:00Z'), 1).calendar, '2027:unannounced')
})

test('a notice reaches into the year before: 29 December 2018 was a Saturday worked', () => {
  const days = [work('元旦', '2018-12-29'), ...off('元旦', '2018-12-30', 3)]
  const years: CalendarYear[] = [{ year: 2019, announced: true, days }, { year: 2018, announced: true, days: [...off('元旦', '2018-12-29', 1)] }]
  const both = makeCalendar(years)
  assert.ok(both.isWorkingDay('2018-12-29') && !both.isWorkingDay('2018-12-31'))
})

test('wrong numbers and days are bugs', () => {
  for (const wrong of [() => calendar.addWorkingDays('2026-11-24', 1.5), () => calendar.addWorkingDays('2026-11-24', 1e9), () => calendar.deadline(monday, -1),
    () => calendar.isWorkingDay('2026-02-30'), () => calendar.workingDaysBetween('2026-01-01', '~'),
    () => makeCalendar([{ year: 2026, announced: true, days: [work('?', '2026-2-1')] }])]) assert.throws(wrong, RangeError)
})

// ---- Properties, on calendars nobody would announce

const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n))
const notice = fc.array(fc.record({ date: day, name: fc.constant('节'), isOffDay: fc.boolean() }), { maxLength: 120 })
const anyCalendar = fc.tuple(notice, fc.boolean()).map(([days, announced]) => makeCalendar([{ year: 2026, announced, days }]))
const few = fc.integer({ min: 0, max: 60 })

test('never lands on a day off; later days and longer periods never end sooner', () => {
  fc.assert(fc.property(anyCalendar, day, few, few, (c, from, n, more) => {
    const end = c.addWorkingDays(from, n)
    assert.ok(c.isWorkingDay(end) && end >= from)
    assert.ok(c.addWorkingDays(from, n + more) >= end)
    assert.ok(c.addWorkingDays(addDays(from, more), n) >= end)
  }))
})

test('periods add up, and counting back is the way back', () => {
  fc.assert(fc.property(anyCalendar, day, few, few, (c, from, a, b) => {
    const first = a + (c.isWorkingDay(from) ? 0 : 1) // from a day off, 0 and 1 end on the same day
    assert.equal(c.addWorkingDays(c.addWorkingDays(from, first), b), c.addWorkingDays(from, first + b))
    const start = c.addWorkingDays(from, 0)
    assert.equal(c.addWorkingDays(c.addWorkingDays(start, a), -a), start)
    assert.equal(c.workingDaysBetween(from, c.addWorkingDays(from, first)), first)
  }))
})

test('between is what a count day by day finds, and changes its sign with the direction', () => {
  fc.assert(fc.property(anyCalendar, day, day, (c, a, b) => {
    const [early, late] = a < b ? [a, b] : [b, a]
    let count = 0
    for (let at = addDays(early, 1); at <= late; at = addDays(at, 1)) if (c.isWorkingDay(at)) count += 1
    assert.equal(c.workingDaysBetween(early, late), count)
    assert.equal(c.workingDaysBetween(late, early) + count, 0)
  }))
})

test('a deadline is the end of its day in Shanghai, and its period holds exactly n working days', () => {
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  fc.assert(fc.property(anyCalendar, instant, few, (c, at, n) => {
    const end = c.deadline(at, n)
    assert.equal(end.at.getTime(), startOfDay(addDays(end.day, 1)).getTime())
    assert.equal(dayOf(new Date(end.at.getTime() - 1)), end.day)
    assert.ok(end.at > at && c.isWorkingDay(end.day))
    assert.equal(c.workingDaysBetween(dayOf(at), end.day), n === 0 && !c.isWorkingDay(dayOf(at)) ? 1 : n)
  }))
})

function off(name: string, from: string, length: number): { date: string; name: string; isOffDay: boolean }[] {
  return Array.from({ length }, (_, i) => ({ date: addDays(from, i), name, isOffDay: true }))
}

function work(name: string, date: string): { date: string; name: string; isOffDay: boolean } {
  return { date, name, isOffDay: false }
}

test('a pause: the working days after the day it began, up to the day it ended, come on top', () => {
  const end = calendar.deadline(monday, 5)
  assert.equal(end.day, '2026-11-30')
  const paused = calendar.afterPause(end.at, new Date('2026-11-24T02:00:00Z'), new Date('2026-11-27T02:00:00Z'))
  assert.deepEqual([paused.pausedDays, paused.day, paused.calendar], [3, '2026-12-03', '2026:announced'])
  assert.equal(calendar.afterPause(end.at, monday, new Date('2026-11-23T09:00:00Z')).day, end.day, 'on the same day: nothing changes')
})

test('a pause from the last day to a day off: there is still the next working day', () => {
  const friday = calendar.deadline(monday, 4)
  assert.equal(friday.day, '2026-11-27')
  const paused = calendar.afterPause(friday.at, new Date('2026-11-27T02:00:00Z'), new Date('2026-11-28T04:00:00Z'))
  assert.deepEqual([paused.pausedDays, paused.day], [0, '2026-11-30'])
})

test('what was over before the pause stays over: only the paused days come on top', () => {
  const over = calendar.deadline(monday, 1)
  const paused = calendar.afterPause(over.at, new Date('2026-11-26T02:00:00Z'), new Date('2026-11-28T02:00:00Z'))
  assert.deepEqual([paused.pausedDays, paused.day], [1, '2026-11-25'])
})

test('nothing left, resumed on a day off and stopped again: the working day that was given stays given', () => {
  const end = calendar.deadline(new Date('2026-11-20T02:00:00Z'), 1)
  assert.equal(end.day, '2026-11-23')
  const first = calendar.afterPause(end.at, new Date('2026-11-23T02:00:00Z'), new Date('2026-11-28T02:00:00Z'))
  assert.equal(first.day, '2026-11-30')
  assert.equal(calendar.afterPause(first.at, new Date('2026-11-28T02:00:00Z'), new Date('2026-11-30T02:00:00Z')).day, '2026-12-01')
})

test('pauses, for any deadline and any instants: never earlier, never less time left, and two add up', () => {
  const instant = fc.integer({ min: Date.parse('2026-01-05T00:00:00Z'), max: Date.parse('2026-12-01T00:00:00Z') })
  fc.assert(fc.property(instant, fc.integer({ min: 1, max: 40 }), fc.tuple(instant, instant, instant), (start, days, three) => {
    const [from, middle, until] = three.toSorted((a, b) => a - b).map((ms) => new Date(ms)) as [Date, Date, Date]
    const end = calendar.deadline(new Date(start), days)
    const paused = calendar.afterPause(end.at, from, until)
    assert.ok(paused.at >= end.at && calendar.isWorkingDay(paused.day))
    if (end.at > from) {
      assert.ok(calendar.workingDaysBetween(dayOf(until), paused.day) >= calendar.workingDaysBetween(dayOf(from), end.day), 'as much is left as there was')
      if (calendar.isWorkingDay(dayOf(until))) assert.equal(calendar.workingDaysBetween(dayOf(until), paused.day), calendar.workingDaysBetween(dayOf(from), end.day))
    }
    // The clock that stood still twice in a row stood still once.
    const first = calendar.afterPause(end.at, from, middle)
    const both = calendar.afterPause(first.at, middle, until)
    if (end.at > from) {
      // Going on upon a day off with nothing left gives the next working day, which a second pause keeps.
      if (calendar.isWorkingDay(dayOf(middle))) assert.equal(both.day, paused.day)
      else assert.ok(both.day === paused.day || both.day === calendar.addWorkingDays(paused.day, 1))
    }
    assert.equal(both.pausedDays + first.pausedDays, paused.pausedDays)
  }))
})
