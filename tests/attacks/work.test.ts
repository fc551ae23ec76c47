/** Two people never take or do the same thing; what is handed over, left or covered is so for everybody; others' work does not exist. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { WorkRow } from '../../src/rooms/work/contract.ts'
import { accountOf, addStaff, away, listOf, workOn } from '../faults/desk.ts'
import { caseThat, ordersOf, personOf } from '../faults/ground.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'

interface Refused { code: string; detail: string; next: string[] }
interface Outcome { done: string[]; failed: { id: string; code: string }[] }

let world: World
let clerk: Client
let tang: Client
let wang: Client
let wangId: string
/** An open order of the civil affairs office, and its case. */
let work: WorkRow
before(async () => {
  world = await makeWorld()
  clerk = await world.as('clerk')
  tang = await world.as('co-checker')
  await addStaff(world, 'second', '第二人', 'co-checker', '*')
  wang = await world.as('second')
  wangId = await accountOf(world, 'second')
})
after(() => world.close())

async function freshWork(): Promise<WorkRow> {
  const { case: made } = await caseThat(world, clerk, await personOf(world, 'applicant'), (c) => c.proofs.some((p) => p.state === 'checking'))
  const row = (await workOn(tang, made.caseNumber)).find((r) => r.kind === 'co-check')
  assert.ok(row, 'an ordered check waits in the list')
  return row
}
const claim = (client: Client, id: string) => client.post<Outcome & Refused>(`/api/v1/work/${id}/claim`, { requestId: rid() })
const answer = (client: Client, number: string) => client.post<Refused>(`/api/v1/co-checks/${number}/answer`, { requestId: rid(), finding: 'confirmed' })

test('of ten who take it at once one has it; the others are told who and since when', async () => {
  work = await freshWork()
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => claim(i % 2 === 0 ? tang : wang, work.id)))
  const seen = (await workOn(tang, work.caseNumber)).find((r) => r.id === work.id)
  assert.ok(seen?.assignee)
  const winner = seen.mine ? 0 : 1
  answers.forEach((a, i) => {
    if (i % 2 === winner) assert.equal(a.status, 200)
    else {
      assert.deepEqual([a.status, a.body.code], [409, 'work-held'])
      assert.match(a.body.detail, new RegExp(`${seen.assignee?.name ?? ''}于 2026年11月24日 10:00 领取`))
    }
  })
  const acts = await world.product.county.db.rows(`select 1 from acts where act = 'work-claimed' and object_id = $1`, [work.object])
  assert.equal(acts.length, 1)
  await (winner === 0 ? tang : wang).post(`/api/v1/work/${work.id}/release`, { requestId: rid() })
})

test('what somebody has in hand nobody else answers; a refusal of it leaves nothing behind', async () => {
  assert.equal((await claim(tang, work.id)).status, 200)
  const refused = await answer(wang, work.object)
  assert.deepEqual([refused.status, refused.body.code], [409, 'work-held'])
  assert.match(refused.body.detail, /唐宁/)
  const order = (await ordersOf(world, work.caseNumber)).find((o) => o.id === work.objectId)
  assert.equal(order?.state, 'open', 'the answer was undone with the act')
  assert.equal((await answer(tang, work.object)).status, 200)
  assert.ok(!(await workOn(tang, work.caseNumber)).some((r) => r.id === work.id), 'what is done is in no list')
})

test('an answer takes what is free, and two answers at once are one', async () => {
  const fresh = await freshWork()
  const [a, b] = await Promise.all([answer(tang, fresh.object), answer(wang, fresh.object)])
  assert.deepEqual([a.status, b.status].toSorted((x, y) => x - y), [200, 409])
  const row = await world.product.county.db.first<{ assignee: string; done_by: string }>('select assignee, done_by from work_items where object = $1', [fresh.object])
  assert.equal(row?.assignee, row?.done_by)
})

test('handing over: with a word, to somebody who may; it is told, and can be taken back for ten seconds', async () => {
  const fresh = await freshWork()
  await claim(tang, fresh.id)
  const give = (to: string, note = '明天我出差，请接着办') => tang.post<Refused>(`/api/v1/work/${fresh.id}/hand-over`, { requestId: rid(), to, note })
  assert.equal((await give(wangId, '')).status, 400)
  assert.equal((await give(await accountOf(world, 'officer'))).body.code, 'colleague-unfit')
  assert.equal((await give(await accountOf(world, 'co-checker-public-security'))).body.code, 'colleague-unfit')
  assert.equal((await give(wangId)).status, 200)
  const seen = (await workOn(wang, fresh.caseNumber, 'scope=mine')).find((r) => r.id === fresh.id)
  assert.deepEqual([seen?.mine, seen?.note], [true, '明天我出差，请接着办'])
  const notices = (await wang.get<{ items: { text: string; note: string; by: string }[]; unread: number }>('/api/v1/staff-notices')).body
  assert.deepEqual([notices.unread, notices.items[0]?.note, notices.items[0]?.by], [1, '明天我出差，请接着办', '唐宁'])
  assert.deepEqual((await wang.post<Outcome>('/api/v1/work/undo', { requestId: rid(), ids: [fresh.id] })).body.failed.map((f) => f.code), ['undo-too-late'], 'only by who moved it')
  assert.deepEqual((await tang.post<Outcome>('/api/v1/work/undo', { requestId: rid(), ids: [fresh.id] })).body.done, [fresh.id])
  assert.equal((await wang.get<{ unread: number }>('/api/v1/staff-notices')).body.unread, 0)
  assert.equal((await workOn(tang, fresh.object, 'scope=mine')).length, 1)
  await give(wangId)
  world.clock.set(new Date(world.clock.now().getTime() + 20_000))
  assert.deepEqual((await tang.post<Outcome>('/api/v1/work/undo', { requestId: rid(), ids: [fresh.id] })).body.failed.map((f) => f.code), ['undo-too-late'])
})

test('several at once: each is done or refused for itself; everything a filter finds can be chosen', async () => {
  const [one, two] = [await freshWork(), await freshWork()]
  await claim(wang, one.id)
  const stranger = '019aa000-0000-7000-8000-000000000000'
  const done = await tang.post<Outcome>('/api/v1/work/claims', { requestId: rid(), ids: [one.id, two.id, stranger] })
  assert.equal(done.status, 200)
  assert.deepEqual(done.body.done, [two.id])
  assert.deepEqual(done.body.failed.map((f) => [f.id, f.code]), [[one.id, 'work-held'], [stranger, 'work-not-found']])
  const all = await tang.get<{ ids: string[]; more: boolean }>('/api/v1/work/ids?scope=organ&kind=co-check')
  assert.ok(all.body.ids.includes(one.id) && all.body.ids.includes(two.id) && !all.body.more)
})

test('the most urgent that is free goes to whoever asks first, and never twice', async () => {
  const free = (await listOf(tang, 'scope=organ&kind=co-check&assignee=none')).items
  const taken = await Promise.all(free.map((_, i) => (i % 2 === 0 ? tang : wang).post<Outcome>('/api/v1/work/next', { requestId: rid() })))
  const ids = taken.flatMap((t) => t.body.done)
  assert.equal(new Set(ids).size, free.length)
  assert.equal((await tang.post<Refused>('/api/v1/work/next', { requestId: rid(), kind: 'co-check' })).body.code, 'nothing-free')
})

test('a colleague who is away is covered by the substitute, by nobody else; their work stands in the substitute\'s list', async () => {
  const fresh = await freshWork()
  await claim(tang, fresh.id)
  assert.equal((await answer(wang, fresh.object)).body.code, 'work-held')
  const third = await addStaff(world, 'third', '第三人', 'co-checker', '*')
  await away(world, await accountOf(world, 'co-checker'), '2026-11-24', '2026-11-25', wangId)
  const covered = await listOf(wang, 'scope=mine')
  assert.ok(covered.items.some((r) => r.id === fresh.id))
  assert.deepEqual(covered.covering.map((c) => c.name), ['唐宁'])
  assert.equal((await answer(await world.as('third'), fresh.object)).body.code, 'work-held')
  const back = await wang.post<Refused>(`/api/v1/work/${fresh.id}/hand-over`, { requestId: rid(), to: await accountOf(world, 'co-checker'), note: '还给您' })
  assert.deepEqual([back.body.code, /请假到 11月25日|已经有这件/.test(back.body.detail)], ['colleague-unfit', true])
  assert.equal((await wang.post(`/api/v1/work/${fresh.id}/hand-over`, { requestId: rid(), to: third, note: '请接' })).status, 200)
  await world.setClock('2026-11-26T10:00:00+08:00')
  assert.equal((await answer(await world.as('third'), fresh.object)).status, 200)
  await world.setClock('2026-11-24T10:00:00+08:00')
})

test('others\' work does not exist: not in lists, not by id, not for the whole county', async () => {
  const fresh = await freshWork()
  const other = await world.as(fresh.organ === 'public-security' ? 'co-checker-civil-affairs' : 'co-checker-public-security')
  assert.deepEqual(await workOn(other, fresh.object), [])
  assert.equal((await claim(other, fresh.id)).status, 404)
  assert.equal((await other.get<Refused>('/api/v1/work?scope=all')).body.code, 'scope-not-yours')
  assert.equal((await other.get(`/api/v1/work/colleagues?kind=decision&organ=${fresh.organ}`)).status, 404)
  const oversight = await world.as('oversight')
  assert.equal((await workOn(oversight, fresh.object, 'scope=all')).length, 1)
  assert.equal((await claim(oversight, fresh.id)).body.code, 'work-not-yours')
})

test('search: people by their whole number only, and they can see it; nothing of others\'', async () => {
  const fresh = await freshWork()
  const person = await personOf(world, 'applicant')
  const find = async (client: Client, q: string) => (await client.get<{ items: { kind: string; id: string; title: string; detail: string }[] }>(`/api/v1/search?q=${encodeURIComponent(q)}`)).body.items
  assert.deepEqual((await find(clerk, fresh.caseNumber)).map((h) => [h.kind, h.id]), [['case', fresh.caseNumber]])
  assert.ok((await find(tang, String(Number(fresh.object.slice(-5))))).some((h) => h.id === fresh.object))
  const byNumber = await find(clerk, person.idNumber)
  assert.ok(byNumber.length > 0 && byNumber.every((h) => h.kind === 'case' && !h.detail.includes(person.name)))
  assert.deepEqual(await find(clerk, person.idNumber.slice(0, 17)), [])
  assert.deepEqual(await find(clerk, person.name), [])
  assert.deepEqual(await find(await world.as('officer-human-resources'), fresh.caseNumber), [])
  assert.deepEqual(await find(tang, person.idNumber), [], 'who reads no cases finds none')
  const looked = await (await world.as('applicant')).get<{ items: { what: string }[] }>('/api/v1/me/accesses?limit=100')
  assert.equal(looked.body.items.filter((a) => a.what === '按证件号码查找办件').length, 1)
  assert.ok((await find(clerk, '民政')).some((h) => h.kind === 'organ'))
})

test('views are one\'s own', async () => {
  const made = await tang.post<{ id: string }>('/api/v1/work/views', { requestId: rid(), name: '红的', query: { scope: 'organ', due: 'overdue' } })
  assert.equal(made.status, 201)
  await tang.post('/api/v1/work/views', { requestId: rid(), name: '红的', query: { scope: 'organ', due: 'today' } })
  const views = (await tang.get<{ items: { name: string; query: { due: string } }[] }>('/api/v1/work/views')).body.items
  assert.deepEqual(views.map((v) => [v.name, v.query.due]), [['红的', 'today']])
  assert.equal((await wang.get<{ items: unknown[] }>('/api/v1/work/views')).body.items.length, 0)
  assert.equal((await wang.post(`/api/v1/work/views/${made.body.id}/removal`, { requestId: rid() })).status, 404)
  assert.equal((await tang.post(`/api/v1/work/views/${made.body.id}/removal`, { requestId: rid() })).status, 200)
})
