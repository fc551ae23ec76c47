import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CreditEntry } from './rules.ts'
import { addMonths, periods, standingOn, tiers } from './rules.ts'

const entry = (more: Partial<CreditEntry>): CreditEntry =>
  ({ id: '1', tier: 'serious', document: '房信决〔2026〕1号', decidedOn: '2026-01-15', reason: '理由', organ: 'credit-office', repairedOn: null, ...more })

test('a serious entry bars the commitment route until repaired, or until its publicity ends after three years', () => {
  assert.equal(standingOn([entry({})], '2026-11-24').why, 'serious-entry')
  assert.equal(standingOn([entry({ repairedOn: '2027-02-01' })], '2027-02-02').blocked, false)
  assert.equal(standingOn([entry({})], '2029-01-14').blocked, true)
  assert.equal(standingOn([entry({})], '2029-01-15').blocked, false)
})

test('a false commitment bars it without end until repaired, and is named first', () => {
  const both = standingOn([entry({}), entry({ tier: 'false-commitment' })], '2026-11-24')
  assert.equal(both.why, 'false-commitment')
  assert.equal(standingOn([entry({ tier: 'false-commitment' })], '2099-01-01').blocked, true)
})

test('light and ordinary entries never bar it; nor does one of a later day', () => {
  for (const tier of ['light', 'ordinary'] as const) assert.equal(standingOn([entry({ tier })], '2026-02-01').blocked, false)
  assert.equal(standingOn([entry({ decidedOn: '2026-12-01' })], '2026-11-24').blocked, false)
})

test('adding months keeps to the month wanted', () => {
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
  assert.equal(addMonths('2027-12-31', 2), '2028-02-29')
  assert.equal(addMonths('2026-11-30', 3), '2027-02-28')
})

test('for any entries: blocked exactly when a barring one is live, and repair never comes after the end', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10))
  const anyEntry = fc.record({ tier: fc.constantFrom(...tiers), decidedOn: day, repairedOn: fc.option(day) }).map((e) => entry(e))
  fc.assert(fc.property(fc.array(anyEntry, { maxLength: 6 }), day, (entries, today) => {
    const standing = standingOn(entries, today)
    const live = standing.entries.some((e) => e.live && (e.tier === 'serious' || e.tier === 'false-commitment'))
    assert.equal(standing.blocked, live)
    assert.equal(standing.why === null, !live)
    for (const e of standing.entries) assert.ok(e.endsOn === null || e.repairFrom <= e.endsOn)
    for (const tier of tiers) assert.ok(periods[tier].repairAfterMonths >= 0)
  }))
})
