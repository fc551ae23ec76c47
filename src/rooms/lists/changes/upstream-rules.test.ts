/** Levels against each other: the upper one wins, the further-going one holds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Level, Purpose } from './upstream-rules.ts'
import { demandOf, shortfallOf } from './upstream-rules.ts'

const naming = (level: Level, purpose: Purpose) => ({ list: `${level}-${purpose}`, level, purpose })

test('one list asks for one thing', () => {
  assert.deepEqual(demandOf([]), { cancel: null, commitment: false, overruled: [] })
  assert.deepEqual(demandOf([naming('nation', 'grassroots')]), { cancel: 'grassroots', commitment: false, overruled: [] })
  assert.deepEqual(demandOf([naming('province', 'cancel')]), { cancel: 'all', commitment: false, overruled: [] })
  assert.deepEqual(demandOf([naming('city', 'commitment')]), { cancel: null, commitment: true, overruled: [] })
})

test('what goes further holds; villages not issuing it and a commitment go together', () => {
  assert.equal(demandOf([naming('nation', 'grassroots'), naming('province', 'cancel')]).cancel, 'all')
  assert.deepEqual(demandOf([naming('nation', 'grassroots'), naming('city', 'commitment')]), { cancel: 'grassroots', commitment: true, overruled: [] })
})

test('cancelled and by commitment exclude each other: the upper level wins, of one level cancelling does', () => {
  assert.deepEqual(demandOf([naming('city', 'commitment'), naming('province', 'cancel')]), { cancel: 'all', commitment: false, overruled: [{ list: 'city-commitment', by: 'province-cancel' }] })
  assert.deepEqual(demandOf([naming('city', 'cancel'), naming('nation', 'commitment'), naming('nation', 'grassroots')]),
    { cancel: 'grassroots', commitment: true, overruled: [{ list: 'city-cancel', by: 'nation-commitment' }] })
  assert.equal(demandOf([naming('city', 'cancel'), naming('city', 'commitment')]).cancel, 'all')
  assert.equal(demandOf([naming('city', 'cancel'), naming('nation', 'cancel'), naming('province', 'commitment')]).overruled[0]?.by, 'nation-cancel', 'the highest of several speaks')
})

test('what the county lacks, and what contradicts', () => {
  const county = { cancelled: 'no', committed: false, issuedByVillages: false } as const
  const all = { cancel: 'all', commitment: false, overruled: [] } as const
  assert.deepEqual(shortfallOf(all, county), { missing: ['cancel'], conflict: false })
  assert.deepEqual(shortfallOf(all, { ...county, cancelled: 'grassroots' }), { missing: ['widen'], conflict: false })
  assert.deepEqual(shortfallOf(all, { ...county, cancelled: 'all' }), { missing: [], conflict: false })
  assert.deepEqual(shortfallOf({ ...all, cancel: 'grassroots' }, { ...county, cancelled: 'grassroots', issuedByVillages: true }), { missing: [], conflict: true })
  const commit = { cancel: null, commitment: true, overruled: [{ list: 'a', by: 'b' }] } as const
  assert.deepEqual(shortfallOf(commit, county), { missing: ['commitment'], conflict: true })
  assert.deepEqual(shortfallOf(commit, { ...county, committed: true }).missing, [])
  assert.deepEqual(shortfallOf(commit, { ...county, cancelled: 'all' }).missing, [])
})
