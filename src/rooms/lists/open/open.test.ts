/** Moves between two days, and a proof's history as lines. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { List } from '../types.ts'
import { movesBetween } from './changes.ts'
import { fits } from './concern.ts'
import { linesOf } from './history.ts'
import type { Standing } from './store.ts'

const row = (name: string, basis = '') => ({ name, plain: name, scope: 'all', basis, article: '', replacedBy: '' }) as const
const on = (...all: readonly (readonly [item: string, lists: readonly List[], basis?: string])[]) =>
  new Map(all.map(([item, lists, basis]) => [item, new Map(lists.map((list) => [list, row(item, basis)] as const))] as const))

test('what moved, what came, what went, what was only worded anew; what stayed is not told', () => {
  const moves = movesBetween(on(['A', ['sharing']], ['B', ['retained']], ['C', ['agency']], ['D', ['agency']], ['E', ['agency']]),
    on(['A', ['cancel']], ['C', ['agency'], '《法》'], ['D', ['agency']], ['E', ['agency', 'sharing']], ['F', ['cancel', 'agency']]))
  assert.deepEqual(moves.map((m) => [m.item, m.before.join(), m.after.join(), m.reworded]), [
    ['A', 'sharing', 'cancel', false], ['F', '', 'cancel,agency', false], ['B', 'retained', '', false], ['C', 'agency', 'agency', true], ['E', 'agency', 'sharing,agency', false],
  ])
})

const standing = (version: number, inForceFrom: string, supersededOn: string | null, over: Partial<Standing> = {}): Standing => ({
  list: 'sharing', version, inForceFrom, supersededOn, decidedBy: '县政府', scope: 'all', inForce: true, basis: '', article: '', replacedBy: '', name: null, ...over,
})

test('versions that say the same are one line; a gap or another word begins a new one', () => {
  const lines = linesOf([
    standing(1, '2026-01-01', '2026-02-01'), standing(2, '2026-02-01', '2026-03-01'), standing(3, '2026-03-01', '2026-04-01', { basis: '《法》' }), standing(5, '2026-05-01', null, { basis: '《法》' }),
    standing(1, '2026-01-01', null, { list: 'cancel', scope: 'grassroots' }),
  ])
  assert.deepEqual(lines.map((l) => [l.list, l.version, l.from, l.until, l.basis]), [
    ['sharing', 1, '2026-01-01', '2026-03-01', ''], ['sharing', 3, '2026-03-01', '2026-04-01', '《法》'], ['sharing', 5, '2026-05-01', null, '《法》'], ['cancel', 1, '2026-01-01', null, ''],
  ])
})

test('a proof concerns an organ, a township, a life event, or none', () => {
  const concern = { organs: new Set(['civil-affairs', 'township-420325100']), levels: new Set(['county']), events: new Set(['婚姻']), matters: [] }
  const all = [{}, { organ: 'civil-affairs' }, { township: '420325100' }, { event: '婚姻' }, { organ: 'civil-affairs', event: '婚姻' }]
  for (const filter of all) assert.equal(fits(concern, filter), true, JSON.stringify(filter))
  for (const filter of [{ organ: 'health' }, { township: '420325210' }, { event: '住房' }, { organ: 'civil-affairs', event: '住房' }]) assert.equal(fits(concern, filter), false, JSON.stringify(filter))
  for (const level of ['township', 'village']) assert.equal(fits({ ...concern, levels: new Set([level]) }, { township: '420325210' }), true)
  assert.deepEqual([fits(undefined, {}), fits(undefined, { organ: 'x' }), fits(undefined, { township: 'x' }), fits(undefined, { event: 'x' })], [true, false, false, false])
})
