/** The inbox under attack: not ours too late, two at once, a mixed batch, another organ's orders, words that are missing. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BatchAnswer, CoCheckDetail, CoCheckRow } from '../../src/rooms/agency/contract.ts'
import type { Answer, Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import type { Page } from '../faults/ground.ts'
import { actsOf, caseThat, ordersOf, personOf, picture } from '../faults/ground.ts'
import { makeOrder, makeOrders } from '../faults/orders.ts'

interface Problem { code: string; detail: string; next: string[]; field?: string }
const TUESDAY = '2026-11-24T10:00:00+08:00'
let world: World
let civil: Client
let police: Client
let whole: Client
let oversight: Client
before(async () => {
  world = await makeWorld({ now: TUESDAY })
  ;[civil, police, whole, oversight] = await Promise.all(['co-checker-civil-affairs', 'co-checker-public-security', 'co-checker', 'oversight'].map((a) => world.as(a))) as [Client, Client, Client, Client]
})
after(() => world.close())

const answer = (client: Client, id: string, body: object): Promise<Answer<Problem & { state: string }>> =>
  client.post(`/api/v1/co-checks/${id}/answer`, { requestId: rid(), finding: 'confirmed', ...body })
const refused = (got: Answer<Problem>, status: number, code: string) => {
  assert.deepEqual([got.status, got.body.code], [status, code], JSON.stringify(got.body))
  assert.ok(got.body.next.length > 0 && /[一-龥]/.test(got.body.detail), 'says what now')
}
const spokenWith = { person: '李科长', organ: '房县民政局婚姻登记处', words: '档案在册' }
const list = async (client: Client, query: string) => (await client.get<Page<CoCheckRow>>(`/api/v1/co-checks?${query}`)).body

test('not ours: until the last instant of 24 working hours, not at it, and days off stand still', async () => {
  const [early, late] = await makeOrders(world, 2, { issuing: 'civil-affairs', workingDays: 5 })
  await world.setClock('2026-11-25T09:59:59+08:00')
  assert.equal((await answer(civil, early!.id, { finding: 'not-ours', note: '不归民政', organ: 'public-security' })).body.state, 'passed-on')
  await world.setClock('2026-11-25T10:00:00+08:00')
  refused(await answer(civil, late!.id, { finding: 'not-ours', note: '不归民政', organ: 'public-security' }), 409, 'not-ours-too-late')
  refused(await answer(civil, late!.id, { finding: 'not-ours', note: '不知道归谁' }), 409, 'not-ours-too-late')
  assert.equal((await answer(civil, late!.id, { finding: 'cannot-know', note: '本局没有这类档案' })).status, 200)
  await world.setClock('2026-11-27T16:00:00+08:00') // a Friday
  const friday = await makeOrder(world, { issuing: 'civil-affairs', workingDays: 5 })
  await world.setClock('2026-11-30T15:59:59+08:00') // the Monday after
  assert.equal((await answer(civil, friday.id, { finding: 'not-ours', note: '不知道归谁' })).status, 200)
})

test('passed on: a new order with a fresh clock, both see it, and it does not come back', async () => {
  await world.setClock(TUESDAY)
  const clerk = await world.as('clerk')
  const { case: made } = await caseThat(world, clerk, await personOf(world, 'applicant'), (c) => c.proofs.some((p) => p.state === 'checking'))
  const first = (await ordersOf(world, made.caseNumber))[0]!
  await world.setClock('2026-11-25T09:00:00+08:00')
  const passed = await answer(whole, first.id, { finding: 'not-ours', note: '应由自然资源和规划局核查', organ: 'natural-resources' })
  assert.equal(passed.body.state, 'passed-on', JSON.stringify(passed.body))
  const second = (await ordersOf(world, made.caseNumber)).find((o) => o.state === 'open' && o.item === first.item)!
  assert.equal(second.issuing_organ, 'natural-resources')
  assert.ok(second.due_at > first.due_at, 'a fresh clock')
  const there = (await (await world.as('co-checker-natural-resources')).get<CoCheckDetail>(`/api/v1/co-checks/${second.id}`)).body
  const here = (await whole.get<CoCheckDetail>(`/api/v1/co-checks/${first.id}`)).body
  assert.equal(there.passedFrom?.number, here.number)
  assert.equal(there.passedFrom?.note, '应由自然资源和规划局核查')
  assert.deepEqual([here.passedTo?.number, here.passedTo?.state], [there.number, 'open'])
  assert.equal(there.createdAt, '2026-11-25T01:00:00.000Z')
  refused(await answer(whole, second.id, { finding: 'not-ours', note: '还是不归我', organ: first.issuing_organ }), 409, 'organ-said-not-ours')
  refused(await answer(whole, second.id, { finding: 'not-ours', note: '不归我', organ: 'natural-resources' }), 400, 'organ-unknown')
  assert.ok((await actsOf(clerk, made.caseNumber)).includes('co-check-passed-on'))
})

test('two co-checkers race for one order: one wins, the other is told who answered, what and when', async () => {
  await world.setClock(TUESDAY)
  for (let round = 0; round < 5; round += 1) {
    const order = await makeOrder(world, { issuing: 'civil-affairs' })
    const [a, b] = await Promise.all([answer(civil, order.id, {}), answer(whole, order.id, { finding: 'not-so', note: '查无此人' })])
    assert.deepEqual([a.status, b.status].toSorted((x, y) => x - y), [200, 409])
    const [winner, loser] = a.status === 200 ? ['汪洁', b] : ['唐宁', a]
    refused(loser, 409, 'co-check-closed')
    assert.match(loser.body.detail, new RegExp(`由${winner}答复“${a.status === 200 ? '属实' : '不属实'}”，2026年11月24日 10:00`))
    assert.equal((await whole.get<CoCheckDetail>(`/api/v1/co-checks/${order.id}`)).body.answeredBy, winner)
  }
})

test('the same answer sent twice is one answer; another one under its id is refused', async () => {
  const order = await makeOrder(world)
  const requestId = rid()
  const twice = await Promise.all([answer(civil, order.id, { requestId }), answer(civil, order.id, { requestId })])
  assert.deepEqual(twice.map((a) => a.status), [200, 200])
  refused(await answer(civil, order.id, { requestId, finding: 'cannot-know', note: '不清楚' }), 409, 'request-id-reused')
})

test('a stranger organ learns nothing of an order, not even that it is closed', async () => {
  const order = await makeOrder(world, { issuing: 'civil-affairs' })
  refused(await answer(police, order.id, {}), 403, 'not-your-order')
  await answer(civil, order.id, { evidence: [picture] })
  refused(await answer(police, order.id, {}), 403, 'not-your-order')
  for (const path of ['', '/files/1']) assert.equal((await police.get<Problem>(`/api/v1/co-checks/${order.id}${path}`)).body.code, 'co-check-not-found')
  for (const path of ['/drafts', '/drafts/019aa000-0000-7000-8000-000000000000']) assert.equal((await police.get(`/api/v1/co-checks/${order.id}${path}`)).status, 404)
  refused(await police.post(`/api/v1/co-checks/${order.id}/evidence-link`, { requestId: rid() }), 404, 'evidence-not-awaited')
  assert.equal((await list(police, `q=${order.number}`)).total, 0)
})

test('whatever the channel, it says who said what: missing, empty or of tomorrow is refused, and it lies sealed', async () => {
  for (const channel of ['telephone', 'message', 'letter', 'visit']) {
    const order = await makeOrder(world)
    refused(await answer(civil, order.id, { channel }), 400, 'spoken-with-needed')
    assert.equal((await answer(civil, order.id, { channel, spokenWith: { ...spokenWith, words: ' ' } })).status, 400)
    refused(await answer(civil, order.id, { channel, spokenWith: { ...spokenWith, at: '2026-11-24T10:00:01+08:00' } }), 400, 'spoken-in-future')
    assert.equal((await answer(civil, order.id, { channel, spokenWith: { ...spokenWith, at: '2026-11-24T09:30:00+08:00' } })).status, 200)
    const kept = (await civil.get<CoCheckDetail>(`/api/v1/co-checks/${order.id}`)).body
    const masked = (await civil.get<CoCheckDetail>(`/api/v1/co-checks/${order.id}?identity=masked`)).body
    assert.deepEqual([masked.spokenWith, masked.spokenKept], [null, true])
    assert.deepEqual([kept.channel, kept.spokenWith], [channel, { ...spokenWith, at: '2026-11-24T09:30:00+08:00' }])
  }
  const { db, region } = world.product.county
  const rows = await db.rows<{ row: string }>('select c::text as row from co_checks c where region = $1 and spoken_sealed is not null', [region])
  assert.ok(rows.length >= 4 && rows.every(({ row }) => !row.includes('李科长') && !row.includes('档案在册')))
  for (const [client, sees] of [[await world.as('officer'), true], [oversight, true], [await world.as('audit-admin'), false]] as const) {
    const order = (await list(client, 'state=answered&limit=1')).items[0]!
    const detail = (await client.get<CoCheckDetail>(`/api/v1/co-checks/${order.id}`)).body
    if (!sees) assert.equal(detail.spokenWith, null)
    assert.equal(detail.person, null)
  }
})

test('a batch: each order has its own outcome, and what can\'t be answered holds up no other', async () => {
  const [one, two, three] = await makeOrders(world, 3, { issuing: 'civil-affairs', item: 'P007' })
  const foreign = await makeOrder(world, { issuing: 'public-security', item: 'P007' })
  await answer(whole, two!.id, { finding: 'not-so', note: '查无登记' })
  const ghost = '019aa000-0000-7000-8000-000000000001'
  const body = { requestId: rid(), ids: [one!.id, two!.id, foreign.id, ghost, three!.id, one!.id], finding: 'confirmed', note: '', channel: 'system' }
  const done = await civil.post<BatchAnswer>('/api/v1/co-checks/answers', body)
  assert.equal(done.status, 200, JSON.stringify(done.body))
  assert.equal(done.body.answered, 2)
  assert.deepEqual(done.body.items.map((i) => i.problem?.code ?? i.state), ['answered', 'co-check-closed', 'not-your-order', 'co-check-not-found', 'answered'])
  assert.match(done.body.items[1]?.problem?.detail ?? '', /由唐宁答复“不属实”/)
  assert.equal(done.body.items[2]?.number, null)
  const again = await civil.post<BatchAnswer>('/api/v1/co-checks/answers', body)
  assert.equal(again.body.answered, 2, 'the same batch again has no second effect')
  refused(await civil.post<Problem>('/api/v1/co-checks/answers', { ...body, ids: [three!.id] }), 409, 'request-id-reused')
})

test('a batch of different facts, of none, of too many, or without its words', async () => {
  const [a, b] = [await makeOrder(world, { item: 'P007' }), await makeOrder(world, { item: 'P008' })]
  const batch = (more: object) => civil.post<Problem & BatchAnswer>('/api/v1/co-checks/answers', { requestId: rid(), ids: [a.id], finding: 'confirmed', ...more })
  refused(await batch({ ids: [a.id, b.id] }), 400, 'not-same-fact')
  assert.equal((await batch({ ids: [] })).status, 400)
  assert.equal((await batch({ ids: Array.from({ length: 101 }, (_, i) => `019aa000-0000-7000-8000-${String(i).padStart(12, '0')}`) })).status, 400)
  assert.equal((await batch({ finding: 'not-so' })).body.items[0]?.problem?.code, 'note-needed')
  assert.equal((await batch({ channel: 'telephone' })).body.items[0]?.problem?.code, 'spoken-with-needed')
  assert.equal((await batch({ channel: 'telephone', spokenWith })).body.answered, 1)
})

test('filters: by organ, item, deadline, number and its end, the ten oldest; facts by count', async () => {
  await world.setClock('2026-12-01T09:00:00+08:00')
  const old = await makeOrders(world, 12, { issuing: 'education', item: 'P011', workingDays: 5 })
  await world.setClock('2026-12-01T10:00:00+08:00')
  const soon = await makeOrders(world, 2, { issuing: 'education', item: 'P012', workingDays: 0, asking: 'civil-affairs' })
  const mine = 'state=open&organ=education'
  assert.equal((await list(whole, mine)).total, 14)
  assert.deepEqual((await list(whole, `${mine}&item=P012`)).items.map((o) => o.number), soon.map((o) => o.number))
  assert.equal((await list(whole, `${mine}&asking=civil-affairs`)).total, 2)
  assert.equal((await list(whole, `${mine}&due=today`)).total, 2)
  assert.equal((await list(whole, `${mine}&due=week`)).total, 14)
  assert.equal((await list(whole, `${mine}&due=late`)).total, 0)
  const oldest = await list(whole, `organ=education&oldest=10`)
  assert.deepEqual(oldest.items.map((o) => o.number), old.slice(0, 10).map((o) => o.number), 'by arrival, although others are due first')
  assert.equal((await list(whole, mine)).items[0]?.number, soon[0]?.number, 'the list itself is by deadline')
  const { number, caseNumber } = old[3]!
  for (const q of [number, number.slice(-5), caseNumber, caseNumber.slice(-5)]) assert.ok((await list(whole, `${mine}&q=${q}`)).items.some((o) => o.number === number), q)
  for (const q of ['%', '_', "' or 1=1", 'XC', '乱写']) assert.equal((await list(whole, `${mine}&q=${encodeURIComponent(q)}`)).total, 0, q)
  assert.equal((await list(whole, `${mine}&q=XC20990101-00001`)).total, 0)
  const facts = (await whole.get<Page<{ item: string; orders: number; late: number }>>('/api/v1/co-checks/facts?organ=education')).body.items
  assert.deepEqual(facts.map((f) => [f.item, f.orders, f.late]), [['P011', 12, 0], ['P012', 2, 0]])
  assert.equal((await list(civil, mine)).total, 0, 'a filter widens no scope')
})

test('the identity is opened on purpose only, and then it is recorded', async () => {
  const order = await makeOrder(world)
  const readings = async () => (await world.product.county.db.rows('select 1 from accesses where region = $1 and case_number = $2', [world.product.county.region, order.caseNumber])).length
  const masked = (await civil.get<CoCheckDetail>(`/api/v1/co-checks/${order.id}?identity=masked`)).body
  assert.deepEqual([masked.person, masked.mayOpen, await readings()], [null, true, 0])
  assert.ok((await civil.get<CoCheckDetail>(`/api/v1/co-checks/${order.id}`)).body.person?.idNumber)
  assert.equal(await readings(), 1)
  assert.equal((await oversight.get<CoCheckDetail>(`/api/v1/co-checks/${order.id}`)).body.person, null)
})

test('evidence: gathered one by one, goes along with the answer, and is read by those who may, each time on record', async () => {
  const order = await makeOrder(world, { asking: 'human-resources' })
  const base = `/api/v1/co-checks/${order.id}`
  const put = (client: Client, file: object) => client.post<Problem & { id: string }>(`${base}/drafts`, { requestId: rid(), file })
  assert.equal((await put(civil, picture)).status, 201)
  const second = (await put(civil, picture)).body.id
  refused(await put(civil, { ...picture, mediaType: 'image/jpeg' }), 400, 'file-not-readable')
  assert.equal((await civil.post(`${base}/drafts/${second}/removal`, { requestId: rid() })).status, 200)
  await put(whole, picture) // another co-checker's own draft stays their own
  assert.equal((await civil.get<Page<object>>(`${base}/drafts`)).body.total, 1)
  assert.equal((await answer(civil, order.id, { evidence: ['电话核对无误'] })).status, 200)
  const detail = (await civil.get<CoCheckDetail>(base)).body
  assert.deepEqual(detail.evidence.map((e) => e.mediaType), ['image/png', 'text/plain'])
  const file = await fetch(`${world.address}${base}/files/1`, { headers: { authorization: `Bearer ${await tokenOf('officer-human-resources')}` } })
  assert.deepEqual([file.status, file.headers.get('content-type'), file.headers.get('x-content-type-options')], [200, 'image/png', 'nosniff'])
  assert.ok(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(picture.data, 'base64')))
  assert.equal((await oversight.get(`${base}/files/2`)).status, 200)
  for (const n of [0, 3, 99]) assert.ok([400, 404].includes((await civil.get(`${base}/files/${n}`)).status))
  assert.equal((await (await world.as('officer-civil-affairs')).get(`${base}/files/1`)).status, 404)
  const { db, region } = world.product.county
  const read = await db.rows<{ what: string }>(`select what from accesses where region = $1 and case_number = $2 and what = '协查佐证材料'`, [region, order.caseNumber])
  assert.equal(read.length, 2)
  await world.settle()
  assert.equal((await db.rows('select 1 from evidence_drafts where region = $1 and object = $2', [region, order.id])).length, 0, 'what nobody sends any more goes away')
})

const tokenOf = async (account: string) => (await world.nobody.post<{ token: string }>('/sandbox/tokens', { account })).body.token

test('a refusal needs a listed ground, and takes the evidence along', async () => {
  const order = await makeOrder(world)
  await civil.post(`/api/v1/co-checks/${order.id}/drafts`, { requestId: rid(), file: picture })
  const refuseIt = (ground: string) => civil.post<Problem>(`/api/v1/co-checks/${order.id}/refusal`, { requestId: rid(), ground, note: '见附件' })
  refused(await refuseIt('too-busy'), 400, 'ground-not-listed')
  assert.equal((await refuseIt('sealed-record')).status, 200)
  assert.equal((await civil.get<CoCheckDetail>(`/api/v1/co-checks/${order.id}`)).body.evidence.length, 1)
})

test('an order whose clock stands still is neither late nor counted so, and answered then it is in time', async () => {
  await world.setClock('2026-12-07T10:00:00+08:00')
  const order = await makeOrder(world, { issuing: 'justice-bureau', workingDays: 0 })
  const { db, region } = world.product.county
  await db.run('update co_checks set paused_at = $3 where region = $1 and id = $2', [region, order.id, new Date('2026-12-07T11:00:00+08:00')])
  await world.setClock('2026-12-09T10:00:00+08:00')
  const row = (await list(whole, `q=${order.number}`)).items[0]!
  assert.deepEqual([row.overdue, row.paused], [false, true])
  assert.equal((await whole.get<Page<{ late: number }>>('/api/v1/co-checks/facts?organ=justice-bureau')).body.items[0]?.late, 0)
  assert.equal((await answer(whole, order.id, {})).status, 200)
  const counted = await db.rows<{ in_time: boolean; bucket: number }>(`select in_time, bucket from co_check_punctuality where region = $1 and organ = 'justice-bureau'`, [region])
  assert.deepEqual(counted, [{ in_time: true, bucket: 0 }])
})

test('evidence gathered and never sent is forgotten after a month; links a day after they ran out', async () => {
  const order = await makeOrder(world, { workingDays: 5 })
  await civil.post(`/api/v1/co-checks/${order.id}/drafts`, { requestId: rid(), file: picture })
  await civil.post(`/api/v1/co-checks/${order.id}/evidence-link`, { requestId: rid() })
  const { db, region } = world.product.county
  const left = async () => [(await db.rows('select 1 from evidence_drafts where region = $1', [region])).length, (await db.rows('select 1 from evidence_links where region = $1', [region])).length]
  await world.settle()
  assert.deepEqual(await left(), [1, 1])
  await db.run(`update evidence_links set expires_at = now() - interval '25 hours' where region = $1`, [region])
  await world.setClock('2027-01-12T10:00:00+08:00')
  assert.deepEqual(await left(), [0, 0])
})
