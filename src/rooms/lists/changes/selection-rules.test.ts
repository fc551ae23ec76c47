/** Selection rules in every branch (C2.3, O3, G4). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeLists } from './rules.ts'
import type { ChangeList } from './rules.ts'
import type { Known, Selected } from './selection-rules.ts'
import { FREQUENT_A_YEAR, looking, problemsOf, stopping, stopsAt } from './selection-rules.ts'
import { problemText, problemTexts } from './texts.ts'

const known: Known = {
  listed: 'no', cancelled: 'no', inCatalogue: true, named: true, twice: false, barredToVillages: false, namedAbove: false, writtenAbove: false, excluded: false, resource: 'answers', issuer: 'team', lawful: true,
}
const row: Selected = { act: 'add', scope: 'all', basis: '《某某法》', facts: {} }
const good: Readonly<Record<ChangeList, Selected['facts']>> = {
  cancel: { ground: 'online-check' }, commitment: { frequency: FREQUENT_A_YEAR, correctable: true, risk: 'low' }, sharing: { resource: 'household' }, agency: { issuer: 'civil-affairs' },
  retained: { excludedField: 'ecology' }, village: { use: '办事', procedure: '申请、核实、出具', form: '样表' },
}
const check = (list: ChangeList, facts: Selected['facts'], more: Partial<Known> = {}, given: Partial<Selected> = {}) => problemsOf(list, { ...row, facts, ...given }, { ...known, ...more })

test('a row with what its list needs fits', () => {
  for (const list of changeLists) assert.deepEqual(check(list, good[list]), [], list)
})

test('what stops any list', () => {
  assert.deepEqual(check('cancel', good.cancel, { named: false }), ['no-name'])
  assert.deepEqual(check('cancel', good.cancel, { twice: true }), ['twice'])
  assert.deepEqual(check('agency', good.agency, {}, { act: 'change' }), ['not-listed'])
  assert.deepEqual(check('agency', {}, { listed: 'same' }, { act: 'remove' }), [])
  assert.deepEqual(check('agency', {}, {}, { act: 'remove' }), ['not-listed'])
  assert.deepEqual(check('agency', good.agency, { listed: 'same' }), ['same'])
  assert.deepEqual(check('agency', good.agency, { listed: 'otherwise' }, { act: 'change' }), [])
  assert.deepEqual(check('agency', good.agency, { inCatalogue: false }), ['new-proof'])
  for (const list of ['commitment', 'sharing', 'agency', 'retained'] as const) assert.deepEqual(check(list, good[list], { cancelled: 'all' }), ['cancelled'], list)
  assert.deepEqual(check('agency', good.agency, { cancelled: 'grassroots' }), [])
})

test('a new proof needs a basis from above, whichever way it is got (G4)', () => {
  const unfounded = { inCatalogue: false, lawful: false }
  for (const list of ['commitment', 'sharing', 'agency', 'retained'] as const) assert.deepEqual(check(list, good[list], unfounded), ['new-proof', 'no-law'], list)
  assert.deepEqual(check('commitment', good.commitment, { ...unfounded, writtenAbove: true }), ['new-proof'])
  assert.deepEqual(check('cancel', good.cancel, unfounded), ['new-proof'], 'what has no basis may be cancelled')
})

test('cancelling needs a ground; coming back needs a law (G4)', () => {
  assert.deepEqual(check('cancel', {}), ['no-ground'])
  assert.deepEqual(check('cancel', {}, { namedAbove: true }), [], 'the level above has cancelled it already')
  assert.deepEqual(check('cancel', { ground: 'no-basis' }), ['law-behind'])
  const forVillages = (act: 'add' | 'change', lawful: boolean) => check('cancel', good.cancel, { cancelled: 'all', lawful, listed: 'otherwise' }, { act, scope: 'grassroots' })
  assert.deepEqual([forVillages('add', true), forVillages('change', false), forVillages('change', true)], [['revives'], ['revives'], []], 'to narrow is to bring back')
  assert.deepEqual(check('cancel', { ground: 'no-basis' }, { lawful: false }), [])
  assert.deepEqual(check('cancel', {}, { listed: 'same', lawful: false }, { act: 'remove' }), ['revives'])
  assert.deepEqual(check('cancel', {}, { listed: 'same' }, { act: 'remove' }), [])
})

test('commitment: frequent, correctable, risk in hand, not in an excluded field (C2.3, O3)', () => {
  assert.deepEqual(check('commitment', {}), ['no-frequency', 'not-correctable', 'no-risk'])
  assert.deepEqual(check('commitment', { frequency: FREQUENT_A_YEAR - 1, correctable: false, risk: 'high' }, { excluded: true }), ['not-frequent', 'not-correctable', 'risk-high', 'excluded'])
  assert.deepEqual(check('commitment', { ...good.commitment, risk: 'medium' }), [])
})

test('sharing needs a resource that answers, agency an organ with a team', () => {
  assert.deepEqual(check('sharing', {}), ['no-resource'])
  assert.deepEqual(check('sharing', good.sharing, { resource: 'unknown' }), ['resource-unknown'])
  assert.deepEqual(check('sharing', good.sharing, { resource: 'silent' }), ['resource-silent'])
  assert.deepEqual(check('agency', {}), ['no-issuer'])
  assert.deepEqual(check('agency', good.agency, { issuer: 'unknown' }), ['issuer-unknown'])
  assert.deepEqual(check('agency', good.agency, { issuer: 'no-team' }), ['issuer-no-team'])
})

test('what is retained needs an excluded field and a law; what villages issue needs everything and nobody against it', () => {
  assert.deepEqual(check('retained', {}, { lawful: false }), ['no-field', 'no-law'])
  assert.deepEqual(check('village', {}, {}, { basis: '' }), ['no-basis', 'no-use', 'no-procedure', 'no-form'])
  assert.deepEqual(check('village', good.village, { barredToVillages: true }), ['barred-to-villages'])
  assert.deepEqual(check('village', good.village, { cancelled: 'grassroots' }), ['barred-to-villages'])
  assert.deepEqual(check('village', good.village, { inCatalogue: false }), [])
})

test('every problem has words, and it is known which of them stop', () => {
  for (const problem of [...stopping, ...looking]) assert.ok(problemTexts[problem].length > 3, problem)
  assert.equal(problemText('no-such'), 'no-such')
  for (const problem of stopping) assert.equal(stopsAt([problem]), true)
  assert.equal(stopsAt(looking), false)
  assert.equal(stopsAt([]), false)
})
