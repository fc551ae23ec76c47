/** What nobody may do twice, at once, or with their own: steps of a change that meet. On a real database, Tuesday 24 November 2026. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../../tests/world.ts'
import { makeWorld, rid } from '../../../../tests/world.ts'
import type { Actor, Role } from '../../../platform/actor.ts'
import { perform } from '../../../platform/county.ts'
import { listEditions } from '../open/editions.ts'
import { draftListChange } from './acts/draft.ts'
import { decideChange } from './acts/decide.ts'
import { editRows } from './acts/edit-rows.ts'
import { reviewChange } from './acts/review.ts'
import type { ChangeAnswer, ListChangeDetail, ListChangeRowInput, RowPage } from './contract.ts'

interface Problem { code?: string; detail?: string }
let world: World
let editor: Client
let reviewer: Client
let decider: Client
before(async () => {
  world = await makeWorld()
  ;[editor, reviewer, decider] = await Promise.all(['list-editor', 'legal-reviewer', 'county-decider'].map((one) => world.as(one))) as [Client, Client, Client]
})
after(() => world.close())
const fits = { frequency: 200, correctable: true, risk: 'low' } as const
const draft = async (list: string, rows: readonly ListChangeRowInput[]) =>
  (await editor.post<ChangeAnswer>('/api/v1/list-changes', { requestId: rid(), list, title: '示例变更', organ: 'civil-affairs', rows })).body
const step = async (client: Client, id: string, name: string, body: object = {}) => client.post<ChangeAnswer & Problem>(`/api/v1/list-changes/${id}/${name}`, { requestId: rid(), ...body })
const detail = async (id: string) => (await editor.get<ListChangeDetail>(`/api/v1/list-changes/${id}`)).body
const rowsOf = async (id: string) => (await editor.get<RowPage>(`/api/v1/list-changes/${id}/rows`)).body.items
const items = async (list: string) => (await world.nobody.get<{ items: { item: string }[] }>(`/api/v1/lists/${list}?limit=200`)).body.items.map((one) => one.item)

/** Up to publicity; everybody who is asked agrees. */
async function published(id: string, days: number): Promise<void> {
  await step(editor, id, 'submit')
  if ((await step(reviewer, id, 'review', { verdict: 'approve' })).body.state === 'confirmation') await step(editor, id, 'confirm', { agree: true, organs: (await detail(id)).confirmsFor })
  await step(decider, id, 'decide', { verdict: 'approve' })
  assert.equal((await step(reviewer, id, 'publish', { days })).body.state, 'publicity')
}

test('an organ named twice answers once, and for no other', async () => {
  const { id } = await draft('commitment', [{ item: 'P064', facts: fits }, { item: 'P086', facts: fits, scope: 'grassroots' }])
  await step(editor, id, 'submit')
  await step(reviewer, id, 'review', { verdict: 'approve' })
  const asked = (await detail(id)).confirmsFor
  assert.ok(asked.length > 1)
  assert.equal((await step(editor, id, 'confirm', { agree: true, organs: asked.map(() => asked[0]) })).body.state, 'confirmation')
  assert.equal((await detail(id)).confirmations.filter((each) => each.answer === null).length, asked.length - 1)
})
const both = (account: string, ...roles: Role[]): Actor => ({ account, name: '兼职', kind: 'staff', roles, organs: ['*'], division: '420325' })
const first = both('00000000-0000-7000-8000-000000000001', 'list-editor')
const second = both('00000000-0000-7000-8000-000000000002', 'list-editor', 'legal-reviewer', 'county-decider')

test('whoever wrote a row of a colleague\'s draft neither reviews nor decides it', async () => {
  const { county } = world.product
  const made = await perform(county, first, { act: 'draft-list-change', requestId: null }, (tx) =>
    draftListChange(tx, { list: 'commitment', title: '示例变更', organ: 'civil-affairs', rows: [{ item: 'P067', facts: fits }] }))
  assert.ok(made.ok)
  const { id } = made.value
  assert.ok((await perform(county, second, { act: 'edit-list-change', requestId: null }, (tx) => editRows(tx, { id, reason: '补充理由' }))).ok)
  await step(editor, id, 'submit')
  const own = await perform(county, second, { act: 'review-list-change', requestId: null }, (tx) => reviewChange(tx, { id, verdict: 'approve', note: '' }))
  assert.equal(own.ok ? '' : own.code, 'not-your-change')
  if ((await step(reviewer, id, 'review', { verdict: 'approve' })).body.state === 'confirmation') await step(editor, id, 'confirm', { agree: true, organs: (await detail(id)).confirmsFor })
  const decides = await perform(county, second, { act: 'decide-list-change', requestId: null }, (tx) => decideChange(tx, { id, verdict: 'approve', note: '' }))
  assert.equal(decides.ok ? '' : decides.code, 'not-your-change')
  assert.equal((await step(decider, id, 'decide', { verdict: 'approve' })).body.state, 'decided')
})

test('a row that is written over keeps what the reviewers said of it', async () => {
  const { id } = await draft('commitment', [{ item: 'P064', facts: fits }])
  await step(editor, id, 'submit')
  await step(reviewer, id, 'remarks', { select: { seqs: [1] }, verdict: 'returned', remark: '依据写全' })
  await step(reviewer, id, 'review', { verdict: 'return' })
  await step(editor, id, 'rows', { write: [{ seq: 1, item: 'P064', basis: '《示例条例》第一条', facts: fits }] })
  const [row] = await rowsOf(id)
  assert.deepEqual([row?.remark, row?.verdict, row?.basis], ['依据写全', null, '《示例条例》第一条'])
  await step(editor, id, 'submit')
  await step(reviewer, id, 'review', { verdict: 'approve' })
  assert.deepEqual((await rowsOf(id)).map((one) => [one.remark, one.verdict]), [['依据写全', 'approved']])
})

test('an objection binds nobody\'s account to it, signed in or not', async () => {
  const { id, number } = await draft('commitment', [{ item: 'P066', facts: fits }])
  await published(id, 5)
  const person = await world.as('clerk')
  const filed = await person.post<{ number: string; queryCode: string }>('/api/v1/public/objections', { requestId: rid(), change: number, text: '我不同意这一件。' })
  assert.equal(filed.status, 201)
  const acts = await world.product.county.db.rows<{ actor: string }>(`select actor from acts where act = 'list-objection' and object_id = $1`, [number])
  assert.deepEqual(acts.map((act) => act.actor), ['public'])
  await step(decider, id, 'withdraw', { note: '先不办' })
})

test('a workbook full of proofs that no law sets is on record without drowning oversight', async () => {
  const rows = Array.from({ length: 80 }, (_, i) => ({ name: `示例自设${i}号证明`, basis: '本局规定', facts: { excludedField: 'ecology' as const } }))
  const { id, number } = await draft('retained', rows)
  assert.equal((await step(editor, id, 'submit')).body.code, 'rows-do-not-fit')
  const found = await world.product.county.db.rows<{ name: string }>(`select item_name as name from rebounds where via = 'new-proof' and object like $1 order by number`, [`${number}%`])
  assert.equal(found.length, 50)
  assert.equal(found.at(-1)?.name, '其余 31 项')
})

test('what was granted to an objection holds when the change has gone back, for that row and no other', async () => {
  const { id, number } = await draft('commitment', [{ item: 'P064', facts: fits }, { item: 'P065', facts: fits }])
  await published(id, 5)
  const object = async (seq?: number) =>
    (await world.nobody.post<{ number: string }>('/api/v1/public/objections', { requestId: rid(), change: number, text: '这里不对，请改正。', ...(seq === undefined ? {} : { seq }) })).body.number
  const filed = [await object(1), await object(2), await object()]
  const uphold = async (which: number) => assert.equal((await reviewer.post(`/api/v1/objections/${filed[which]}/answer`, { requestId: rid(), outcome: 'upheld', answer: '采纳。' })).status, 200)
  await uphold(2)
  assert.equal((await detail(id)).state, 'drafted')
  await step(editor, id, 'rows', { remove: { seqs: [2] }, add: [{ item: 'P066', facts: fits }] })
  await uphold(0)
  await uphold(1)
  assert.deepEqual((await rowsOf(id)).map((row) => [row.seq, row.item, row.dropped !== null]), [[1, 'P064', true], [3, 'P066', false]])
  await step(editor, id, 'withdraw', { note: '先不办' })
})

test('what was cancelled since the decision does not come back by another list, and villages issue it no more', async () => {
  const village = await draft('village', [{ item: 'P068', basis: '《示例条例》', facts: { use: '入学', procedure: '申请、核实、出具', form: '样表' } }])
  await published(village.id, 5)
  await world.setClock('2026-12-02T00:05:00+08:00')
  assert.equal((await detail(village.id)).state, 'in-force')
  const villages = async () => (await world.nobody.get<{ items: { item: string }[] }>('/api/v1/village-proofs')).body.items.map((one) => one.item)
  assert.ok((await villages()).includes('P068'))

  const late = await draft('agency', [{ item: 'P068', facts: { issuer: 'public-security' } }])
  assert.deepEqual((await rowsOf(late.id))[0]?.problems.filter((problem) => problem === 'cancelled'), [])
  await published(late.id, 20)
  const off = await draft('cancel', [{ item: 'P068', facts: { ground: 'online-check' } }])
  await published(off.id, 1)
  await world.setClock('2026-12-05T00:05:00+08:00')
  await world.setClock('2026-12-31T00:05:00+08:00')
  assert.deepEqual([(await detail(off.id)).state, (await detail(late.id)).state], ['in-force', 'in-force'])
  assert.ok((await items('cancel')).includes('P068'))
  assert.ok(!(await items('agency')).includes('P068'))
  assert.match((await rowsOf(late.id))[0]?.dropped ?? '', /已经取消/)
  assert.deepEqual(await villages(), [])
})

test('the feed is made once for each state of the lists', async () => {
  const { county } = world.product
  const before = await listEditions(county)
  assert.equal(await listEditions(county), before)
  const { id } = await draft('cancel', [{ name: '示例订阅证明', facts: { ground: 'covered' } }])
  await published(id, 1)
  await world.setClock('2027-01-20T00:05:00+08:00')
  const [newest] = await listEditions(county)
  assert.deepEqual([newest?.list, newest?.added], ['cancel', ['示例订阅证明']])
})
