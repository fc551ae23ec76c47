import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remindToday, reminderText, stateRefusal, submitRefusal } from './rules.ts'
import type { Submitting } from './rules.ts'
import type { OrganState } from './texts.ts'
import { agreeing, contradicts, hintFor, openQuestions, questions, verdictOf } from './wizard.ts'
import type { Answer } from './wizard.ts'
import { lastDay, partsOfMark, touched, versionOn, versionRefusal } from './laws/rules.ts'
import type { LawVersion } from './laws/types.ts'
import { workingDaysLeft } from './working-days.ts'

test('what was submitted is locked, and only that is sent back', () => {
  const all: OrganState[] = ['none', 'drafting', 'submitted', 'returned']
  for (const act of ['edit', 'import', 'submit'] as const) assert.deepEqual(all.map((state) => stateRefusal(act, state)?.code), [undefined, undefined, 'submitted-already', undefined], act)
  assert.deepEqual(all.map((state) => stateRefusal('return', state)?.code), ['not-submitted', 'not-submitted', undefined, 'not-submitted'])
})

test('submitting: nothing half read, nothing wrong left out unseen, nothing declared by silence', () => {
  const base: Submitting = { rows: 3, nothing: false, reading: false, wrong: 0, leaveOut: false }
  const code = (more: Partial<Submitting>) => submitRefusal({ ...base, ...more })?.code
  assert.deepEqual([code({}), code({ reading: true }), code({ wrong: 2 }), code({ wrong: 2, leaveOut: true }), code({ rows: 0 }), code({ rows: 0, nothing: true }), code({ nothing: true })],
    [undefined, 'still-reading', 'rows-wrong', undefined, 'nothing-declared', undefined, 'something-declared'])
})

test('reminders: before the last day, on it, and every second day after it; once a day; never to who is done', () => {
  const due = (left: number, sinceReminder: number | null = null, state: OrganState = 'none') => remindToday(left, { state, reminders: 0, sinceReminder })
  assert.deepEqual([6, 5, 4, 2, 1, 0].map((left) => due(left)), [false, true, false, true, false, true])
  assert.deepEqual([due(-1), due(-1, 1), due(-2, 2), due(0, 0), due(5, 0), due(0, null, 'submitted')], [true, false, true, false, false, false])
  assert.match(reminderText('none', '2026-12-18', 5), /还没有开始.*还有 5 个工作日/)
  assert.match(reminderText('returned', '2026-12-18', 0), /被退回.*今天/)
  assert.match(reminderText('drafting', '2026-12-18', -3), /还没有提交.*已超过/)
})

test('working days from a day to another', () => {
  const weekdays = { isWorkingDay: (day: string) => ![0, 6].includes(new Date(day).getUTCDay()) } as Parameters<typeof workingDaysLeft>[0]
  assert.deepEqual(['2026-11-24', '2026-11-25', '2026-11-30', '2026-11-23', '2026-11-20'].map((to) => workingDaysLeft(weekdays, '2026-11-24', to)), [0, 1, 4, -1, -2])
})

const given = (...pairs: [string, Answer][]) => Object.fromEntries(pairs)
const other = { yes: 'no', no: 'yes' } as const
const none = given(...questions.map((q): [string, Answer] => [q.key, other[q.when]]))
const settled = (...keys: string[]) => ({ ...none, ...given(...questions.filter((q) => keys.includes(q.key)).map((q): [string, Answer] => [q.key, q.when])) })

test('the wizard: no proof ends it; every ground leads to its verdict, cancelling first; no ground keeps it', () => {
  assert.equal(openQuestions({}).length, 10)
  assert.deepEqual(openQuestions(given(['certificate', 'yes'])), [])
  assert.equal(verdictOf(given(['certificate', 'yes'])).verdict, 'not-proof')
  assert.deepEqual([verdictOf({}).verdict, verdictOf(given(['basis', 'no'])).verdict], ['open', 'open'])
  const expected = { basis: 'cancel', internal: 'check', document: 'cancel', covered: 'cancel', online: 'share', commitment: 'commitment', knowable: 'cancel', form: 'not-proof', judicial: 'not-proof' }
  for (const [key, verdict] of Object.entries(expected)) assert.equal(verdictOf(settled(key)).verdict, verdict, key)
  assert.equal(verdictOf(settled('internal', 'knowable')).because?.key, 'knowable')
  assert.equal(verdictOf({ ...none, online: 'unsure' }).verdict, 'keep')
  assert.equal(verdictOf(none).because, null)
})

test('a proposal that goes against the wizard is seen; without a proposal or a verdict nothing is', () => {
  const against = (verdict: Parameters<typeof contradicts>[0], ...routes: Parameters<typeof contradicts>[1][]) => routes.map((route) => contradicts(verdict, route))
  assert.deepEqual(against('keep', 'sharing', 'retained', null), [true, false, false])
  assert.deepEqual(against('not-proof', 'cancel', null), [true, false])
  assert.deepEqual([against('cancel', 'cancel'), against('open', 'cancel'), against(null, 'cancel')], [[false], [false], [false]])
  assert.deepEqual(agreeing, ['cancel cancel', 'share sharing', 'check agency', 'commitment commitment', 'keep retained'])
})

test('hints say what the row itself suggests, and answer nothing', () => {
  const hint = (key: string, more: object = {}) => hintFor(key, { name: '无房证明', basisKind: 'law', sharable: 'no', issuerName: '县公安局', ...more })
  for (const key of questions.map((q) => q.key)) assert.equal(hint(key), null, key)
  assert.match(hint('certificate', { name: '居民身份证' }) ?? '', /持有/)
  assert.match(hint('form', { name: '低保申请表' }) ?? '', /申请材料/)
  assert.match(hint('judicial', { name: '民事判决书' }) ?? '', /法律文书/)
  assert.match(hint('basis', { basisKind: 'normative' }) ?? '', /不是法律/)
  assert.match(hint('internal', { sharable: 'yes' }) ?? '', /共享/)
  assert.match(hint('knowable', { issuerName: '某村委会' }) ?? '', /村/)
})

const version = (v: Partial<LawVersion>): LawVersion => ({ law: '婚姻登记条例', version: 1, title: '婚姻登记条例', kind: 'administrative', number: '', change: 'made', announcedOn: null, inForceFrom: '2003-10-01', articles: [], provisions: [], note: '', source: '', ...v })

test('a repeal touches all, a change its articles, a law quoted whole is touched by any', () => {
  const marks = ['婚姻登记条例#5', '婚姻登记条例#6', '民法典#5', '婚姻登记条例']
  assert.deepEqual(touched(marks, version({ change: 'made' })), [])
  assert.deepEqual(touched(marks, version({ change: 'repealed', articles: [5] })), ['婚姻登记条例#5', '婚姻登记条例#6', '婚姻登记条例'])
  assert.deepEqual(touched(marks, version({ change: 'amended', articles: [5] })), ['婚姻登记条例#5', '婚姻登记条例'])
  assert.deepEqual(touched(marks, version({ change: 'revised' })), ['婚姻登记条例#5', '婚姻登记条例#6', '婚姻登记条例'])
  assert.deepEqual(partsOfMark('民法典'), { law: '民法典', article: null })
})

test('which version held on a day, and until when', () => {
  const versions = [version({}), version({ version: 2, change: 'revised', inForceFrom: '2025-05-10' }), version({ version: 3, change: 'repealed', inForceFrom: '2030-01-01' })]
  assert.deepEqual(['2000-01-01', '2003-10-01', '2025-05-09', '2025-05-10', '2030-01-01'].map((day) => versionOn(versions, day)?.version), [undefined, 1, 1, 2, undefined])
  assert.deepEqual([lastDay(versions, 1), lastDay(versions, 3)], ['2025-05-09', null])
})

test('a version follows only what it can follow', () => {
  const one = [version({})]
  const code = (versions: LawVersion[], change: LawVersion['change'], inForceFrom = '2025-05-10') => versionRefusal(versions, { title: '婚姻登记条例', change, inForceFrom })?.code
  assert.deepEqual([code([], 'made'), code([], 'repealed'), code(one, 'made'), code(one, 'revised'), code(one, 'amended', '2003-10-01'), code([...one, version({ change: 'repealed' })], 'revised')],
    [undefined, 'law-unknown', 'law-there', undefined, 'version-not-later', 'law-repealed'])
})
