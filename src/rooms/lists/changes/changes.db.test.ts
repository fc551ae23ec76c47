/** From draft to force on a real database, by the clock; who may not; objections. Tuesday 24 November 2026, in the morning. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../../tests/world.ts'
import { makeWorld, rid } from '../../../../tests/world.ts'
import type { ChangeAnswer, ListChangeDetail, ListChangePage, ListDiff, ObjectionPage, ObjectionState, PublicChangeDetail, RowPage } from './contract.ts'

interface Problem { code?: string; detail?: string; errors?: { field: string; detail: string }[] }
type Answer = ChangeAnswer & Problem

let world: World
let editor: Client
let civil: Client
let police: Client
let reviewer: Client
let decider: Client
before(async () => {
  world = await makeWorld()
  ;[editor, civil, police, reviewer, decider] = await Promise.all(['list-editor', 'list-editor-civil-affairs', 'list-editor-public-security', 'legal-reviewer', 'county-decider'].map((one) => world.as(one))) as
    [Client, Client, Client, Client, Client]
})
after(() => world.close())

const fits = { frequency: 200, correctable: true, risk: 'low' }
const draftBody = (more: object = {}) => ({ requestId: rid(), list: 'commitment', title: '民政告知承诺', organ: 'civil-affairs', rows: [{ item: 'P064', facts: fits }], ...more })
const draft = async (more: object = {}, client = civil) => (await client.post<Answer>('/api/v1/list-changes', draftBody(more))).body
const step = async (client: Client, id: string, name: string, body: object = {}) => client.post<Answer>(`/api/v1/list-changes/${id}/${name}`, { requestId: rid(), ...body })
const detail = async (id: string, client = editor) => (await client.get<ListChangeDetail & Problem>(`/api/v1/list-changes/${id}`)).body
const told = async (account: string) => (await (await world.as(account)).get<{ items: { text: string }[] }>('/api/v1/notices')).body.items.map((one) => one.text)
const back = () => world.setClock('2026-11-24T10:00:00+08:00')

/** Through review, confirmation and decision, by those whose turn it is. */
async function decided(id: string): Promise<void> {
  assert.equal((await step(civil, id, 'submit')).body.state, 'review')
  const reviewed = await step(reviewer, id, 'review', { verdict: 'approve' })
  if (reviewed.body.state === 'confirmation') {
    const organs = (await detail(id)).confirmsFor
    assert.equal((await step(editor, id, 'confirm', { agree: true, organs })).body.state, 'decision')
  }
  assert.equal((await step(decider, id, 'decide', { verdict: 'approve' })).body.state, 'decided')
}

test('a draft keeps rows that do not fit and says why; they stop the submission, not the draft', async () => {
  const made = await draft({ rows: [{ item: 'P064', facts: fits }, { item: 'P065', facts: { risk: 'high' } }, { name: '示例没有的证明', basis: '《示例条例》第一条', facts: fits }] })
  assert.deepEqual([made.state, made.rows, made.stops], ['drafted', 3, 1])
  assert.match(made.number, /^QD20261124-\d{5}$/)
  const refused = (await step(civil, made.id, 'submit')).body
  assert.equal(refused.code, 'rows-do-not-fit')
  assert.match(refused.errors?.[0]?.detail ?? '', /第 2 行.*每年使用次数.*风险高/)
  const rows = (await civil.get<RowPage>(`/api/v1/list-changes/${made.id}/rows?state=stops`)).body
  assert.deepEqual([rows.total, rows.items[0]?.seq, rows.items[0]?.problems], [1, 2, ['no-frequency', 'not-correctable', 'risk-high']])
  const set = await step(civil, made.id, 'rows', { set: { select: { filter: { state: 'stops' } }, facts: fits }, add: [{ item: 'P066', facts: fits }], remove: { seqs: [3] } })
  assert.deepEqual([set.body.rows, set.body.stops], [3, 0])
  assert.equal((await step(civil, made.id, 'rows', { remove: { filter: {} } })).body.code, 'no-rows')
  assert.equal((await step(civil, made.id, 'withdraw')).body.code, 'note-missing')
  assert.equal((await step(civil, made.id, 'withdraw', { note: '先不报' })).body.state, 'withdrawn')
  assert.equal((await step(civil, made.id, 'submit')).body.code, 'list-change-state')
})

test('who may not: another organ\'s draft, one\'s own review, a step out of turn', async () => {
  assert.equal((await police.post<Problem>('/api/v1/list-changes', draftBody())).body.code, 'not-your-change')
  assert.equal((await civil.post<Problem>('/api/v1/list-changes', draftBody({ organ: 'nowhere' }))).body.code, 'not-your-change')
  assert.equal((await editor.post<Problem>('/api/v1/list-changes', draftBody({ organ: 'nowhere' }))).body.code, 'organ-unknown')
  const { id } = await draft()
  assert.equal((await detail(id, police)).code, 'list-change-unknown', 'a draft of another organ does not exist for me')
  assert.equal((await step(police, id, 'submit')).body.code, 'not-your-change')
  for (const name of ['review', 'decide'] as const) assert.equal((await step(civil, id, name, { verdict: 'approve' })).body.code, 'role-not-allowed')
  assert.equal((await step(reviewer, id, 'review', { verdict: 'approve' })).body.code, 'list-change-state')
  assert.equal((await step(decider, id, 'decide', { verdict: 'approve' })).body.code, 'list-change-state')
  assert.equal((await step(reviewer, id, 'publish')).body.code, 'list-change-state')
  assert.equal((await step(police, id, 'withdraw', { note: '不要' })).body.code, 'not-your-change')
  assert.deepEqual((await detail(id, civil)).mayDo, ['edit', 'submit', 'withdraw'])
  assert.deepEqual((await detail(id, reviewer)).mayDo, [])
  assert.equal((await world.nobody.get<Problem>(`/api/v1/public/list-changes/${(await detail(id)).number}`)).status, 404, 'what is a draft is not public')
})

test('the justice bureau returns rows with remarks; the organ mends them and hands in again', async () => {
  const { id, number } = await draft({ rows: [{ item: 'P064', facts: fits }, { item: 'P065', facts: fits }] })
  await step(civil, id, 'submit')
  assert.ok((await told('legal-reviewer')).some((text) => text.includes(number)))
  assert.equal((await step(reviewer, id, 'remarks', { select: { seqs: [2] }, verdict: 'returned' })).body.code, 'remark-missing')
  assert.equal((await step(reviewer, id, 'remarks', { select: { seqs: [2] }, verdict: 'returned', remark: '婚姻登记可以共享' })).status, 200)
  assert.equal((await step(reviewer, id, 'review', { verdict: 'approve' })).body.code, 'rows-returned')
  assert.equal((await step(reviewer, id, 'review', { verdict: 'return' })).body.state, 'drafted')
  assert.ok((await told('list-editor-civil-affairs')).some((text) => text.includes('退回')))
  const row = (await civil.get<RowPage>(`/api/v1/list-changes/${id}/rows?state=returned`)).body.items[0]
  assert.deepEqual([row?.seq, row?.remark], [2, '婚姻登记可以共享'])
  await step(civil, id, 'rows', { remove: { seqs: [2] } })
  assert.equal((await step(civil, id, 'submit')).body.state, 'review')
  assert.equal((await step(reviewer, id, 'review', { verdict: 'return' })).body.code, 'remark-missing')
  const seen = await detail(id)
  assert.deepEqual([seen.round, seen.steps.map((one) => one.step)], [2, ['draft', 'submit', 'review-return', 'edit', 'submit']])
  assert.ok(seen.steps.every((one) => one.holds), 'every signature holds')
})

test('organs concerned confirm, each for itself; who is silent is entered as such by the clock', async () => {
  const { id } = await draft({ rows: [{ item: 'P064', facts: fits }, { item: 'P086', facts: fits, scope: 'grassroots' }] })
  await step(civil, id, 'submit')
  assert.equal((await step(reviewer, id, 'review', { verdict: 'approve' })).body.state, 'confirmation')
  const asked = (await detail(id)).confirmations
  assert.ok(asked.length > 20, 'every township stands above its villages')
  assert.ok(!asked.some((one) => one.organ === 'civil-affairs'), 'not the organ that wants it')
  assert.equal((await step(civil, id, 'confirm', { agree: true })).body.code, 'not-asked-to-confirm')
  assert.equal((await step(editor, id, 'confirm', { agree: true })).body.code, 'which-organ')
  const jiudao = await world.as('list-editor-jiudao')
  assert.deepEqual((await detail(id, jiudao)).confirmsFor, ['township-420325210'])
  assert.equal((await jiudao.get<ListChangePage>('/api/v1/list-changes?turn=mine')).body.total, 1)
  assert.equal((await step(jiudao, id, 'confirm', { agree: false })).body.code, 'note-missing')
  assert.equal((await step(jiudao, id, 'confirm', { agree: false, note: '村里没有能力核实' })).body.state, 'confirmation')
  assert.equal((await step(jiudao, id, 'confirm', { agree: true })).body.code, 'not-asked-to-confirm', 'once')
  await world.setClock('2026-12-01T23:00:00+08:00')
  assert.equal((await detail(id)).state, 'confirmation', 'five working days, the last one whole')
  await world.setClock('2026-12-02T00:01:00+08:00')
  const late = await detail(id)
  assert.equal(late.state, 'decision')
  assert.ok((await told('oversight')).some((text) => text.includes('逾期没有答复')))
  const answers = new Map(late.confirmations.map((one) => [one.organ, one.answer]))
  assert.equal(answers.get('township-420325210'), 'disagreed')
  assert.ok([...answers.values()].filter((one) => one === 'silent').length > 20)
  assert.equal((await step(decider, id, 'decide', { verdict: 'return' })).body.code, 'remark-missing')
  assert.equal((await step(decider, id, 'decide', { verdict: 'return', note: '先与乡镇商量' })).body.state, 'drafted')
  await step(civil, id, 'withdraw', { note: '不再报' })
  await back()
})

test('publicity, objection, answer, force: the whole way, and the guide follows', async () => {
  const { id, number } = await draft({ rows: [{ item: 'P064', facts: fits }, { item: 'P065', facts: fits }] })
  await decided(id)
  assert.equal((await step(civil, id, 'withdraw', { note: '不报了' })).body.code, 'not-your-change', 'decided is decided')
  assert.equal((await step(reviewer, id, 'publish', { days: 2 })).body.code, 'publicity-days')
  assert.equal((await step(reviewer, id, 'publish', { forceFrom: '2026-12-03' })).body.code, 'force-too-early')
  assert.equal((await step(reviewer, id, 'publish')).body.state, 'publicity')
  const open = (await world.nobody.get<PublicChangeDetail>(`/api/v1/public/list-changes/${number}`)).body
  assert.deepEqual([open.publicityUntil, open.forceFrom, open.mayObject, open.items.length], ['2026-12-03', '2026-12-04', true, 2])

  const filed = await world.nobody.post<{ number: string; queryCode: string }>('/api/v1/public/objections', { requestId: rid(), change: number, seq: 2, text: '婚姻状况已经可以共享，不该再要承诺。' })
  assert.equal(filed.status, 201)
  const { number: objection, queryCode } = filed.body
  const query = (code: string) => world.nobody.post<ObjectionState & Problem>('/api/v1/public/objections/query', { number: objection, queryCode: code })
  assert.equal((await query(`${queryCode.slice(0, 4).toLowerCase()} ${queryCode.slice(4)}`)).body.outcome, null, 'as people type it')
  assert.equal((await query('ZZZZZZZZ')).status, 404)
  assert.equal((await world.nobody.post<Problem>('/api/v1/public/objections', { requestId: rid(), change: number, seq: 99, text: '没有这一行' })).status, 404)

  await world.setClock('2026-12-04T08:00:00+08:00')
  assert.equal((await detail(id)).state, 'publicity', 'an objection waits')
  assert.equal((await world.nobody.post<Problem>('/api/v1/public/objections', { requestId: rid(), change: number, text: '我来晚了，还想提' })).body.code, 'publicity-over')
  assert.equal((await civil.get<ListChangePage>('/api/v1/list-changes?turn=mine')).body.items[0]?.number, number)
  assert.equal((await civil.get<ObjectionPage>(`/api/v1/list-changes/${id}/objections`)).body.items[0]?.rowName, open.items[1]?.name)
  const answer = (client: Client) => client.post<Answer>(`/api/v1/objections/${objection}/answer`, { requestId: rid(), outcome: 'upheld', answer: '采纳，这一项改为共享。' })
  assert.equal((await answer(police)).body.code, 'not-your-change')
  assert.equal((await answer(civil)).status, 200)
  assert.equal((await answer(reviewer)).body.code, 'objection-answered')
  assert.equal((await query(queryCode)).body.outcome, 'upheld')

  await world.settle()
  const done = await detail(id)
  assert.deepEqual([done.state, done.forceFrom, done.counts.dropped], ['in-force', '2026-12-04', 1])
  const diff = (await world.nobody.get<ListDiff>('/api/v1/lists/commitment/diff?from=2026-12-03&to=2026-12-04')).body
  assert.deepEqual(diff.items.map((one) => [one.kind, one.after?.item]), [['added', 'P064']], 'the row that was objected to stays out')
  const list = (await world.nobody.get<{ version: number; decidedBy: string }>('/api/v1/lists/commitment?limit=1')).body
  assert.deepEqual([list.version, list.decidedBy], [2, '房县人民政府'])
  assert.equal((await world.nobody.get<{ version: number }>('/api/v1/lists/commitment?on=2026-12-03&limit=1')).body.version, 1)
  assert.ok((await told('oversight')).some((text) => text.includes(number)))
  await back()
})

test('an objection to the whole, upheld, sends it back; twice the same request is one objection', async () => {
  const { id, number } = await draft({ rows: [{ item: 'P067', facts: fits }] })
  await decided(id)
  await step(decider, id, 'publish')
  const body = { requestId: rid(), change: number, text: '整件都不对，请重新研究。' }
  const [one, two] = [await world.nobody.post<{ number: string; queryCode: string }>('/api/v1/public/objections', body), await world.nobody.post<{ number: string; queryCode: string }>('/api/v1/public/objections', body)]
  assert.deepEqual(one.body, two.body, 'the same number and the same code')
  assert.equal((await detail(id)).objections, 1)
  await reviewer.post(`/api/v1/objections/${one.body.number}/answer`, { requestId: rid(), outcome: 'upheld', answer: '重新研究。' })
  const seen = await detail(id)
  assert.deepEqual([seen.state, seen.round, seen.publicityUntil], ['drafted', 2, null])
  await step(civil, id, 'withdraw', { note: '不再报' })
})

/** By which routes the guides say that a proof is got. */
async function guideRoutes(item: string): Promise<string[]> {
  const matters = (await world.nobody.get<{ items: { code: string }[] }>('/api/v1/matters?limit=200')).body.items
  const guides = await Promise.all(matters.map(async ({ code }) => (await world.nobody.get<{ requirements: { item: string; route: string }[] }>(`/api/v1/matters/${code}`)).body.requirements))
  return [...new Set(guides.flat().filter((one) => one.item === item).map((one) => one.route))]
}

test('what the reference data suggest is drafted for the county to decide on', async () => {
  const made = await draft({ list: 'retained', title: '保留清单逐项审定', rows: [], fill: 'suggested' }, editor)
  assert.ok(made.rows > 0)
  const rows = (await editor.get<RowPage>(`/api/v1/list-changes/${made.id}/rows`)).body.items
  assert.ok(rows.every((row) => row.act === 'change' && row.before !== null))
  assert.equal((await draft({ rows: [] })).code, 'no-rows')
})

test('cancelling goes the short lane and takes the proof from every other list at the same moment', async () => {
  const before = (await world.nobody.get<{ items: { item: string }[] }>('/api/v1/lists/sharing?q=P068')).body.items
  assert.equal(before.length, 1)
  assert.ok(!(await guideRoutes('P068')).includes('cancel'))
  const made = await draft({ list: 'cancel', title: '取消子女就读证明', rows: [{ item: 'P068', facts: { ground: 'online-check' } }, { name: '示例乡规证明', basis: '惯例', facts: { ground: 'no-basis' } }] })
  assert.equal((await detail(made.id)).lane, 'short')
  const [known, strange] = (await civil.get<RowPage>(`/api/v1/list-changes/${made.id}/rows`)).body.items
  assert.deepEqual([known?.before, known?.elsewhere, strange?.elsewhere], [null, ['sharing'], []], 'where it stands now, whichever list that is')
  assert.equal((await detail(made.id, police)).code, 'list-change-unknown')
  await step(civil, made.id, 'submit')
  const warned = (await detail(made.id, reviewer)).skipped
  assert.deepEqual(warned, ['房县教育局'], 'whom the short lane does not ask')
  assert.ok((await told('list-editor')).some((text) => text.includes(made.number) && text.includes('简易程序')), 'but tells at once')
  const theirs = await draft({ list: 'cancel', title: '取消临时身份证明', rows: [{ item: 'P045', facts: { ground: 'certificate-shows' } }] })
  await step(civil, theirs.id, 'submit')
  assert.ok((await told('list-editor-public-security')).some((text) => text.includes(theirs.number)))
  assert.equal((await detail(theirs.id, police)).state, 'review', 'who was told may read it')
  await step(civil, theirs.id, 'withdraw', { note: '先与公安局商量' })
  assert.equal((await step(reviewer, made.id, 'review', { verdict: 'approve' })).body.state, 'decision', 'nobody is asked, all are told')
  await step(decider, made.id, 'decide', { verdict: 'approve' })
  await step(decider, made.id, 'publish', { days: 1 })
  await world.setClock('2026-11-26T00:05:00+08:00')
  assert.equal((await detail(made.id)).state, 'in-force')
  assert.deepEqual(await guideRoutes('P068'), ['cancel'], 'the guides of all matters concerned changed at the same moment')
  const list = async (name: string, q: string) => (await world.nobody.get<{ items: { item: string; name: string }[] }>(`/api/v1/lists/${name}?q=${encodeURIComponent(q)}`)).body.items
  assert.equal((await list('cancel', 'P068')).length, 1)
  const shown = (await world.nobody.get<PublicChangeDetail>(`/api/v1/public/list-changes/${made.number}`)).body.items[0]
  assert.deepEqual(shown?.elsewhere, ['sharing'], 'where it stood before')
  assert.equal((await list('sharing', 'P068')).length, 0)
  assert.equal((await list('cancel', '示例乡规证明'))[0]?.name, '示例乡规证明')
  const revived = await draft({ list: 'cancel', title: '恢复', rows: [{ item: 'P068', act: 'remove', basis: '本局规定' }] })
  assert.equal(revived.stops, 1, 'what was cancelled comes back only on a law (G4)')
  assert.equal((await draft({ list: 'agency', rows: [{ item: 'P068', facts: { issuer: 'education' } }] })).stops, 1)
})
