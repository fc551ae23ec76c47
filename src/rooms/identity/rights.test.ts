import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Holder, RightsGround } from './rights.ts'
import { rightsChange, rightsRefusal } from './rights.ts'
import { browserWords, readingRules, whyUnusual } from './texts.ts'
import type { ReadingRule } from './texts.ts'

const holder: Holder = { id: 'x', kind: 'staff', active: true }
const ground: RightsGround = { by: 'me', apart: (roles) => !roles.includes('system-admin') || !roles.includes('audit-admin'), organKnown: (code) => code === 'civil-affairs' }
const codeOf = (h: Partial<Holder>, roles: string[], organs: string[] = ['civil-affairs']) => rightsRefusal({ ...holder, ...h }, { roles, organs }, ground)?.code ?? null

test('a right is given to somebody else, in service, within known organs, and never two administrators at once', () => {
  assert.equal(codeOf({}, ['co-checker']), null)
  assert.equal(codeOf({}, ['co-checker'], ['*']), null)
  assert.equal(codeOf({}, ['security-admin'], []), null, 'an administrator acts for no organ')
  assert.equal(codeOf({ active: false }, [], []), null, 'what somebody who left still has can be taken')
  assert.equal(codeOf({ id: 'me' }, []), 'not-to-yourself')
  assert.equal(codeOf({ kind: 'person' }, ['co-checker']), 'resident-account')
  assert.equal(codeOf({ active: false }, ['co-checker']), 'staff-inactive')
  assert.equal(codeOf({}, ['applicant']), 'resident-role')
  assert.equal(codeOf({}, ['system-admin', 'audit-admin']), 'administrators-apart')
  assert.equal(codeOf({}, ['co-checker'], ['nowhere']), 'organ-unknown')
  for (const role of ['window-clerk', 'agent', 'co-checker', 'deciding-officer']) assert.equal(codeOf({}, [role], []), 'scope-needed')
})

test('a change says what it gives and what it takes', () => {
  assert.deepEqual(rightsChange({ roles: ['agent', 'co-checker'], organs: ['a'] }, { roles: ['agent', 'inspector'], organs: ['a', 'b'] }),
    { given: ['inspector'], taken: ['co-checker'], organsGiven: ['b'], organsTaken: [] })
})

test('every rule of unusual reading says why in plain words, whatever figures there are', () => {
  for (const rule of Object.keys(readingRules) as ReadingRule[]) assert.match(whyUnusual(rule, {}), /[一-鿿]/)
  assert.match(whyUnusual('many-persons', { persons: 86, ownMedian: 12, organMedian: null, historyDays: 30 }), /86 人.*本人每天中位数 12 人，同单位没有查阅记录可比/)
  assert.match(whyUnusual('outside-hours', { persons: 3, workingDay: false, first: '21:03', last: '23:10' }), /^休息日查阅 3 人（21:03 至 23:10）/)
  assert.match(whyUnusual('strangers', { persons: 4, cases: ['MZ20261124-00001'] }), /MZ20261124-00001/)
  assert.match(whyUnusual('repeated-openings', { most: 9, persons: 2 }), /9 次/)
})

test('a browser is named as people know it', () => {
  assert.equal(browserWords('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/148.0 Safari/537.36 Edg/148.0'), 'Edge · Windows')
  assert.equal(browserWords('Mozilla/5.0 (X11; Linux x86_64) Chrome/148.0 Safari/537.36'), 'Chrome · Linux')
  assert.equal(browserWords('curl/8'), '浏览器')
})
