import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCalendar } from '../../kernel/calendar.ts'
import { boundsOf, colourOf, colours, coveredBy, defaultSteps, mayTakeFrom, nextStep, numbersIn, rangeOf, standIn, toldBy } from './rules.ts'
import type { People } from './rules.ts'

/** 2026-11-24 is a Tuesday; the 27th a Friday. 30 November is made a day off. */
const calendar = makeCalendar([{ year: 2026, announced: true, days: [{ date: '2026-11-30', name: '休', isOffDay: true }] }])
const at = (text: string) => new Date(`${text}:00+08:00`)

test('red is what has passed, today what ends today, soon two working days, and the ranges are those very colours', () => {
  const bounds = boundsOf(at('2026-11-26T10:00'), calendar)
  const due: [string, string][] = [
    ['2026-11-26T00:00', 'overdue'], ['2026-11-26T10:00', 'overdue'], ['2026-11-26T10:01', 'today'], ['2026-11-27T00:00', 'today'],
    ['2026-11-28T00:00', 'soon'], ['2026-12-02T00:00', 'soon'], ['2026-12-03T00:00', 'later'],
  ]
  for (const [text, colour] of due) {
    const instant = at(text)
    assert.equal(colourOf(instant, bounds), colour, text)
    const fits = colours.filter((c) => {
      const { from, until } = rangeOf(c, bounds)
      return (from === null || instant >= from) && (until === null || instant < until)
    })
    assert.deepEqual(fits, [colour], text)
  }
  assert.deepEqual(boundsOf(at('2026-11-26T10:00'), calendar, 0).soon, at('2026-11-28T00:00'), 'soon is at least the next working day')
})

const steps = (openedAt: string, dueAt: string) => {
  const found: [number, string][] = []
  for (let level = 0; ;) {
    const next = nextStep(calendar, defaultSteps, { openedAt: at(openedAt), dueAt: at(dueAt), level })
    if (next === null) return found
    found.push([next.level, new Date(next.at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)])
    level = next.level + 1
  }
}

test('one working day before at half past eight, at the deadline, one and three working days after', () => {
  assert.deepEqual(steps('2026-11-16T09:00', '2026-11-25T00:00'), [
    [0, '2026-11-23T08:30'], [1, '2026-11-25T00:00'], [2, '2026-11-26T00:00'], [3, '2026-12-01T00:00'],
  ])
})

test('what ends before a weekend and a day off goes on with the next working day', () => {
  assert.deepEqual(steps('2026-11-16T09:00', '2026-11-28T00:00'), [
    [0, '2026-11-26T08:30'], [1, '2026-12-01T00:00'], [2, '2026-12-02T00:00'], [3, '2026-12-04T00:00'],
  ])
})

test('a reminder from before the work is left out; work that came in late has its own day', () => {
  assert.deepEqual(steps('2026-11-24T09:00', '2026-11-25T00:00').map(([level]) => level), [1, 2, 3], 'handled on arrival: nothing to remind of')
  assert.deepEqual(steps('2026-11-24T09:00', '2026-11-18T00:00')[0], [1, '2026-11-25T00:00'])
})

test('without steps nothing comes next', () => {
  assert.equal(nextStep(calendar, [], { openedAt: at('2026-11-16T09:00'), dueAt: at('2026-11-25T00:00'), level: 0 }), null)
})

test('who is away is stood in for, over any number of steps; without a name anyone may', () => {
  const away = new Map([['a', { substitute: 'b' }], ['b', { substitute: 'c' }], ['d', { substitute: null }], ['x', { substitute: 'y' }], ['y', { substitute: 'x' }]])
  assert.deepEqual(standIn('a', away), { who: 'c' })
  assert.deepEqual(standIn('c', away), { who: 'c' })
  assert.equal(standIn('d', away), 'anyone')
  assert.equal(standIn('x', away), 'anyone')
  assert.ok(mayTakeFrom('me', null, away) && mayTakeFrom('me', 'me', away) && mayTakeFrom('c', 'a', away) && mayTakeFrom('me', 'd', away))
  assert.ok(!mayTakeFrom('b', 'a', away) && !mayTakeFrom('me', 'c', away))
  assert.deepEqual(coveredBy('c', away), ['a', 'b'])
  assert.deepEqual(coveredBy('me', away), [])
})

test('each step tells whom it goes to and the one below; an empty post goes to the next above', () => {
  const people: People = { assignee: 'm', members: ['m', 'n'], leaders: ['l'], organLeaders: ['o'], oversight: ['s'] }
  const nobody = new Map<string, { substitute: string | null }>()
  assert.deepEqual(defaultSteps.map((step) => toldBy(step.to, people, nobody)), [['m'], ['l', 'm'], ['o', 'l'], ['s', 'o']])
  assert.deepEqual(toldBy('member', { ...people, assignee: null }, nobody), ['m', 'n'])
  assert.deepEqual(toldBy('leader', { ...people, leaders: [] }, nobody), ['o', 'm'])
  assert.deepEqual(toldBy('member', { assignee: null, members: [], leaders: [], organLeaders: [], oversight: ['s'] }, nobody), ['s'])
  assert.deepEqual(toldBy('oversight', { assignee: null, members: [], leaders: [], organLeaders: [], oversight: [] }, nobody), [])
  assert.deepEqual(toldBy('member', people, new Map([['m', { substitute: 'n' }]])), ['m', 'n'], 'the substitute too')
})

test('a number of ours is found whole, or by its serial when it is of today', () => {
  assert.deepEqual(numbersIn('xc20261124-00042', '2026-11-24'), ['XC20261124-00042'])
  assert.deepEqual(numbersIn('42', '2026-11-24'), ['MZ20261124-00042', 'XC20261124-00042', 'SQ20261124-00042'])
  assert.deepEqual(numbersIn('低保', '2026-11-24'), [])
})
