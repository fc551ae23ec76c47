/** Clocks that stand still: asked once for what is missing, suspended for a listed ground; what moves, what ends, and who may not. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import { catalogueOf } from '../../src/rooms/catalogue/index.ts'
import { dayOf } from '../../src/kernel/day.ts'
import { listsInForce } from '../../src/rooms/lists/index.ts'
import { calendarOf } from '../../src/rooms/organs/index.ts'
import { actsOf, caseOf, picture } from '../faults/ground.ts'
import type { Client, World } from '../world.ts'
import { makeWorld } from '../world.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { does, readyCase, refusedBy } from './casework.ts'

let world: World
let officer: Client
let applicant: Client
before(async () => {
  world = await makeWorld()
  officer = await world.as('officer')
  applicant = await world.as('applicant')
})
after(() => world.close())

const TUESDAY = '2026-11-24T10:00:00+08:00'
const ask = { items: [{ what: '住房情况说明没有签名', why: '说明要由本人签名' }, { what: '补充家庭成员人数' }], days: 5 }
const last = (end: string | null) => dayOf(new Date(Date.parse(end ?? '') - 1))
const workingDays = async (from: string, n: number) => (await calendarOf(world.product.county)).addWorkingDays(from, n)
const notices = async () => (await applicant.get<{ items: { kind: string; text: string; caseNumber: string }[] }>('/api/v1/notices?limit=100')).body.items

/** A case of the person's own account, so that they are told. */
async function ownCase(): Promise<CaseView> {
  await world.setClock(TUESDAY)
  return readyCase(world, { client: applicant })
}

test('asked once, all at once: the clock stops, the person answers, the deadlines move by the working days between', async () => {
  const before = await ownCase()
  const { caseNumber } = before
  const asked = await does(officer, caseNumber, 'supplement', ask)
  assert.deepEqual([asked.state, asked.waitsFor, asked.supplement?.items.length, last(asked.supplement?.dueAt ?? '')], ['supplementing', 'applicant', 2, '2026-12-01'])
  assert.deepEqual(await refusedBy(officer, caseNumber, 'decision', { outcome: 'approve' }), [409, 'not-in-this-state'])
  assert.deepEqual(await refusedBy(officer, caseNumber, 'supplement/answer', { text: '我替他答' }), [403, 'role-not-allowed'])
  assert.deepEqual(await refusedBy(await world.as('elder'), caseNumber, 'supplement/answer', { text: '别人' }), [404, 'case-not-found'])
  const told = (await notices()).find((n) => n.caseNumber === caseNumber && n.kind === 'supplement')
  assert.match(told?.text ?? '', /补正 2 处，请在 2026年12月1日 前/)
  const letter = textOfPdf((await applicant.file(`/api/v1/cases/${caseNumber}/letter?kind=supplement`)).body).replaceAll(' ', '')
  assert.match(letter, /补正告知书.*住房情况说明没有签名（说明要由本人签名）.*补充家庭成员人数.*2026年12月1日前一次补齐/)

  await world.setClock('2026-11-27T10:00:00+08:00')
  assert.deepEqual(await refusedBy(applicant, caseNumber, 'supplement/answer', {}), [400, 'answer-empty'])
  const answered = await does(applicant, caseNumber, 'supplement/answer', { text: '家里四口人', files: [picture] })
  assert.deepEqual([answered.state, answered.supplement?.answer, answered.supplement?.files.length], ['deciding', '家里四口人', 1])
  assert.equal(last(answered.promisedBy), await workingDays(last(before.promisedBy), 3))
  if (before.statutoryBy !== null) assert.equal(last(answered.statutoryBy), await workingDays(last(before.statutoryBy), 3))
  assert.deepEqual(answered.pauses.map((p) => [p.kind, p.days]), [['supplement', 3]])
  assert.deepEqual(await refusedBy(applicant, caseNumber, 'supplement/answer', { text: '再补' }), [409, 'answered-already'])
  assert.deepEqual(await refusedBy(officer, caseNumber, 'supplement', ask), [409, 'supplemented-already'])
  assert.equal((await does(officer, caseNumber, 'decision', { outcome: 'approve' })).state, 'approved')
})

test('what nobody may ask for is refused, and what nobody need ask for; the attempt is on record', async () => {
  const { caseNumber, proofs } = await ownCase()
  const { items } = await catalogueOf(world.product.county)
  const { cancel } = await listsInForce(world.product.county, '2026-11-24')
  const cancelled = [...cancel.values()].find((e) => e.scope === 'all' && (items.get(e.item)?.name.length ?? 0) >= 5)
  assert.ok(cancelled)
  const name = items.get(cancelled.item)?.name ?? ''
  assert.deepEqual(await refusedBy(officer, caseNumber, 'supplement', { items: [{ what: `请到村里开一份${name}` }] }), [403, 'proof-cancelled'])
  assert.deepEqual(await refusedBy(officer, caseNumber, 'supplement', { items: [{ what: '交来', item: cancelled.item }] }), [403, 'proof-cancelled'])
  assert.equal((await actsOf(officer, caseNumber)).filter((a) => a === 'cancelled-proof-asked').length, 2)
  const ours = proofs.find((p) => p.state === 'settled' && p.route !== 'submission')
  assert.ok(ours)
  assert.deepEqual(await refusedBy(officer, caseNumber, 'supplement', { items: [{ what: `请交${ours.name}` }] }), [409, 'proof-ours'])
  assert.equal((await caseOf(officer, caseNumber)).supplement, null, 'nothing was asked')
})

test('not answered in time: the clock goes on, the officer is told and may decide; the person may still answer until then', async () => {
  const before = await ownCase()
  const { caseNumber } = before
  await does(officer, caseNumber, 'supplement', ask)
  await world.setClock('2026-12-02T00:00:01+08:00')
  const late = await caseOf(officer, caseNumber)
  assert.deepEqual([late.state, late.supplement?.overdue], ['deciding', true])
  assert.ok((await actsOf(officer, caseNumber)).includes('supplement-late'))
  assert.equal(last(late.promisedBy), await workingDays(last(before.promisedBy), 6))
  assert.ok(late.mayDo.includes('decide'))
  assert.match((await notices()).find((n) => n.caseNumber === caseNumber && n.kind === 'supplement-late')?.text ?? '', /期限已过/)
  const answered = await does(applicant, caseNumber, 'supplement/answer', { text: '迟了几天，补上' })
  assert.equal(answered.promisedBy, late.promisedBy, 'the clock was going already')
  await world.settle()
  assert.equal((await actsOf(officer, caseNumber)).filter((a) => a === 'supplement-late').length, 1)
})

test('who did not answer keeps nobody from refusing while proofs are open, but approving needs every proof', async () => {
  await world.setClock(TUESDAY)
  const { caseNumber } = await readyCase(world, { client: applicant, fits: (c) => c.state === 'gathering' && c.waitsFor === 'applicant' })
  assert.deepEqual(await refusedBy(officer, caseNumber, 'decision', { outcome: 'refuse', reasons: '依据《某法》第一条' }), [409, 'proofs-open'])
  await does(officer, caseNumber, 'supplement', ask)
  await world.setClock('2026-12-02T09:00:00+08:00')
  assert.deepEqual(await refusedBy(officer, caseNumber, 'decision', { outcome: 'approve' }), [409, 'proofs-open'])
  assert.equal((await does(officer, caseNumber, 'decision', { outcome: 'refuse', reasons: '没有补正', provisions: [{ document: '某法', article: '第一条' }] })).state, 'refused')
})

test('suspended for a listed ground only: told why, resumed, moved by the working days between', async () => {
  const before = await ownCase()
  const { caseNumber } = before
  assert.deepEqual(await refusedBy(officer, caseNumber, 'suspension', { ground: 'too-busy', days: 5 }), [400, 'ground-not-listed'])
  assert.deepEqual(await refusedBy(await world.as('officer-human-resources'), caseNumber, 'suspension', { ground: 'hearing', days: 5 }),
    before.organ.code === 'human-resources' ? [200, ''] : [404, 'case-not-found'])
  assert.deepEqual(await refusedBy(applicant, caseNumber, 'suspension', { ground: 'hearing', days: 5 }), [403, 'role-not-allowed'])
  const stopped = await does(officer, caseNumber, 'suspension', { ground: 'hearing', note: '利害关系人申请听证', days: 10 })
  assert.deepEqual([stopped.state, stopped.suspension?.ground, last(stopped.suspension?.until ?? '')], ['suspended', '依法需要听证', '2026-12-08'])
  assert.match((await notices()).find((n) => n.caseNumber === caseNumber && n.kind.startsWith('suspended'))?.text ?? '', /依法需要听证.*2026年12月8日/)
  assert.deepEqual(await refusedBy(officer, caseNumber, 'decision', { outcome: 'approve' }), [409, 'not-in-this-state'])
  assert.equal((await caseOf(applicant, caseNumber)).suspension?.ground, '依法需要听证')
  // Past what was said, and past the old promise: neither is late, the first is put on record.
  await world.setClock('2027-01-20T09:00:00+08:00')
  const over = await caseOf(officer, caseNumber)
  assert.deepEqual([over.overdue, over.suspension?.overdue], [false, true])
  assert.ok((await actsOf(officer, caseNumber)).includes('suspension-overran'))
  const on = await does(officer, caseNumber, 'resumption', {})
  assert.deepEqual([on.state, on.suspension], ['deciding', null])
  const days = (await calendarOf(world.product.county)).workingDaysBetween('2026-11-24', '2027-01-20')
  assert.equal(last(on.promisedBy), await workingDays(last(before.promisedBy), days))
  assert.deepEqual(await refusedBy(officer, caseNumber, 'resumption', {}), [409, 'not-suspended'])
})

test('a case that stands still can be taken back, and leaves nothing behind', async () => {
  const { caseNumber } = await ownCase()
  await does(officer, caseNumber, 'suspension', { ground: 'appraisal', days: 3 })
  assert.equal((await does(applicant, caseNumber, 'withdrawal', { reason: '不办了' })).state, 'withdrawn')
  await world.setClock('2026-12-10T09:00:00+08:00')
  assert.ok(!(await actsOf(officer, caseNumber)).includes('suspension-overran'))
})
