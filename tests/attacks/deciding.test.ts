/** Deciding: reasons and provisions, two people where the matter wants two, what the person is told, and who may not. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import { actsOf, caseOf } from '../faults/ground.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { does, readyCase, refusedBy } from './casework.ts'

let world: World
let officer: Client
let civil: Client
let other: Client
before(async () => {
  world = await makeWorld()
  officer = await world.as('officer')
  civil = await world.as('officer-civil-affairs')
  other = await world.as('officer-human-resources')
})
after(() => world.close())

const why = { outcome: 'refuse', reasons: ['人均收入高于标准', '名下有两套住房'], provisions: [{ document: '社会救助暂行办法', article: '第九条' }] } as const
const letter = async (client: Client, number: string, query = '') => textOfPdf((await client.file(`/api/v1/cases/${number}/letter${query}`)).body).replaceAll(' ', '')

test('refusing needs reasons and provisions; a text that cites them itself is enough', async () => {
  const { caseNumber } = await readyCase(world)
  assert.deepEqual(await refusedBy(officer, caseNumber, 'decision', { outcome: 'refuse' }), [400, 'reasons-needed'])
  assert.deepEqual(await refusedBy(officer, caseNumber, 'decision', { outcome: 'refuse', reasons: '不符合' }), [400, 'provisions-needed'])
  const decided = await does(officer, caseNumber, 'decision', { outcome: 'refuse', reasons: '依据《社会救助暂行办法》第九条，收入超过标准' })
  assert.equal(decided.state, 'refused')
  assert.deepEqual(decided.decision?.provisions, [{ document: '社会救助暂行办法', article: '第九条' }])
  assert.match(decided.decision?.appeal ?? '', /六十日内向.+申请行政复议.+六个月内向.+提起行政诉讼/)
})

test('where the matter wants two, one proposes and another one confirms; the same person can\'t do both', async () => {
  const { caseNumber } = await readyCase(world, { deciders: 2, organ: 'civil-affairs' })
  assert.deepEqual(await refusedBy(officer, caseNumber, 'decision/confirmation', { confirm: true }), [409, 'nothing-proposed'])
  const proposed = await does(officer, caseNumber, 'decision', why)
  assert.equal(proposed.state, 'confirming')
  assert.equal(proposed.decision, null)
  assert.deepEqual([proposed.deciding?.proposal?.mine, proposed.deciding?.proposal?.outcome], [true, 'refuse'])
  assert.deepEqual(await refusedBy(officer, caseNumber, 'decision/confirmation', { confirm: true }), [403, 'two-people'])
  assert.deepEqual(await refusedBy(officer, caseNumber, 'decision/confirmation', { confirm: false, note: '我自己退回' }), [403, 'two-people'])
  assert.ok(proposed.mayNot.some((x) => x.act === 'confirm-decision' && x.why.includes('另一位')))
  assert.deepEqual(await refusedBy(other, caseNumber, 'decision/confirmation', { confirm: true }), [404, 'case-not-found'], 'another organ\'s officer')
  assert.equal((await refusedBy(await world.as('clerk'), caseNumber, 'decision/confirmation', { confirm: true }))[0], 403)
  const person = await caseOf(await world.as('applicant'), caseNumber)
  assert.deepEqual([person.deciding, person.decision], [undefined, null], 'the person does not see what is not decided')
  assert.ok(!(await actsOf(await world.as('applicant'), caseNumber)).includes('decision-proposed'))

  assert.deepEqual(await refusedBy(civil, caseNumber, 'decision/confirmation', { confirm: false }), [400, 'note-needed'])
  const returned = await does(civil, caseNumber, 'decision/confirmation', { confirm: false, note: '住房信息请再核对' })
  assert.deepEqual([returned.state, returned.deciding?.proposal?.returned], ['deciding', '住房信息请再核对'])
  await does(officer, caseNumber, 'decision', why)
  const confirmed = await does(civil, caseNumber, 'decision/confirmation', { confirm: true })
  assert.deepEqual([confirmed.state, confirmed.decision?.reasons], ['refused', '人均收入高于标准；名下有两套住房'])
  const acts = await actsOf(officer, caseNumber)
  assert.deepEqual(acts.filter((a) => a.startsWith('decision-') || a === 'case-decided'), ['decision-proposed', 'decision-returned', 'decision-proposed', 'case-decided'])
  assert.match(await letter(await world.as('applicant'), caseNumber), /不予.+人均收入高于标准.+名下有两套住房.+《社会救助暂行办法》第九条.+行政复议/)
})

test('the same request twice decides once; two officers at the same moment decide once', async () => {
  const { caseNumber } = await readyCase(world, { organ: 'civil-affairs' })
  const body = { requestId: rid(), outcome: 'approve', reasons: '' }
  const [a, b, c] = await Promise.all([
    officer.post<CaseView>(`/api/v1/cases/${caseNumber}/decision`, body), officer.post<CaseView>(`/api/v1/cases/${caseNumber}/decision`, body),
    civil.post<CaseView>(`/api/v1/cases/${caseNumber}/decision`, { ...why, requestId: rid() }),
  ])
  assert.deepEqual([a.status, b.status].every((s) => s === 200) ? c.status : [a.status, b.status].every((s) => s === 409) && c.status === 200 ? 409 : 0, 409)
  assert.equal((await actsOf(officer, caseNumber)).filter((x) => x === 'case-decided').length, 1)
})

test('a proposal falls when a proof it rests on opens again', async (t) => {
  const ready = await readyCase(world, { deciders: 2, fits: (c) => c.state === 'deciding' && c.proofs.some((p) => p.route === 'sharing' && p.state === 'settled') })
  const proof = ready.proofs.find((p) => p.route === 'sharing' && p.state === 'settled')
  assert.ok(proof)
  await does(officer, ready.caseNumber, 'decision', { outcome: 'approve' })
  const disputed = await does(await world.as('clerk'), ready.caseNumber, `proofs/${proof.item}/dispute`, { says: '不是这样' })
  if (disputed.state === 'confirming') { t.skip('the dispute left nothing to check'); return }
  assert.equal(disputed.state, 'gathering')
  assert.equal((await caseOf(officer, ready.caseNumber)).deciding?.proposal, null)
  assert.ok((await actsOf(officer, ready.caseNumber)).includes('proposal-fell'))
})

test('letters: a draft for officers before, the same words for everybody after, and numbers nobody else bears', async () => {
  const { caseNumber } = await readyCase(world)
  const applicant = await world.as('applicant')
  const me = (await applicant.get<{ name: string }>('/api/v1/me')).body
  assert.equal((await applicant.file(`/api/v1/cases/${caseNumber}/letter`)).status, 404, 'nothing is decided')
  assert.equal((await applicant.file(`/api/v1/cases/${caseNumber}/letter?draft=approve`)).status, 403)
  assert.equal((await other.file(`/api/v1/cases/${caseNumber}/letter?draft=approve`)).status, 404)
  const draft = await letter(officer, caseNumber, '?draft=refuse')
  assert.match(draft, /草稿/)
  assert.match(draft, /理由待写/)
  const written = await officer.file(`/api/v1/cases/${caseNumber}/letter-draft`, { outcome: 'refuse', reasons: '#panic("x")', provisions: [{ document: '某办法', article: '第一条' }] })
  assert.equal(written.headers.get('content-type'), 'application/pdf')
  assert.match(written.headers.get('content-disposition') ?? '', /^inline/)
  assert.ok(textOfPdf(written.body).includes('#panic("x")'))
  const accepted = await letter(applicant, caseNumber, '?kind=acceptance')
  assert.match(accepted, /受理通知书.*免证受〔2026〕1124-\d{5}号/)
  assert.ok(accepted.includes((await names(caseNumber)).name), me.name)
  await does(officer, caseNumber, 'decision', { outcome: 'approve' })
  const [given, again] = [await letter(applicant, caseNumber), await letter(officer, caseNumber)]
  assert.equal(given, again)
  assert.doesNotMatch(given, /草稿/)
  assert.equal((await officer.file(`/api/v1/cases/${caseNumber}/letter?draft=approve`)).status, 409, 'there is nothing to draft any more')
})

async function names(caseNumber: string): Promise<{ name: string }> {
  return (await officer.post<{ name: string }>(`/api/v1/cases/${caseNumber}/identity`, { requestId: rid(), reason: '核对文书上的姓名' })).body
}
