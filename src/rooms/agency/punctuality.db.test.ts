/** Punctuality is counted by the acts, and seen by the organ itself and by oversight. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeOrder } from '../../../tests/faults/orders.ts'
import type { Client, World } from '../../../tests/world.ts'
import { makeWorld, rid } from '../../../tests/world.ts'
import type { Punctuality } from './contract.ts'

let world: World
let civil: Client
let whole: Client
before(async () => {
  world = await makeWorld({ now: '2026-11-24T10:00:00+08:00' })
  ;[civil, whole] = [await world.as('co-checker-civil-affairs'), await world.as('co-checker')]
  const { db, region } = world.product.county
  await db.run(`insert into staff_posts (region, account, organ, team, position) select region, id, 'civil-affairs', 'co-check', 'member' from accounts
    where region = $1 and subject = 'co-checker-civil-affairs' on conflict do nothing`, [region])
  const at = (text: string) => world.setClock(`2026-${text}+08:00`)
  const [a, b, c, d, e] = [await makeOrder(world), await makeOrder(world), await makeOrder(world), await makeOrder(world), await makeOrder(world, { workingDays: 3 })]
  const police = await makeOrder(world, { issuing: 'public-security' })
  await at('11-24T10:30:00')
  await civil.post(`/api/v1/co-checks/${a.id}/answer`, { requestId: rid(), finding: 'confirmed' })
  await at('11-24T13:00:00')
  await whole.post(`/api/v1/co-checks/${b.id}/refusal`, { requestId: rid(), ground: 'sealed-record', note: '已封存' })
  await whole.post(`/api/v1/co-checks/${police.id}/answer`, { requestId: rid(), finding: 'confirmed' })
  await at('11-25T23:59:59') // the last second of the day promised
  await civil.post(`/api/v1/co-checks/${c.id}/answer`, { requestId: rid(), finding: 'confirmed' })
  await at('11-26T00:00:00') // and the first after it
  await civil.post(`/api/v1/co-checks/${d.id}/answer`, { requestId: rid(), finding: 'not-so', note: '查无' })
  await civil.post(`/api/v1/co-checks/${e.id}/answer`, { requestId: rid(), finding: 'confirmed' })
  await makeOrder(world, { issuing: 'civil-affairs', workingDays: 0 })
  await makeOrder(world, { issuing: 'education', workingDays: 0 })
  await at('11-27T09:00:00')
})
after(() => world.close())

const get = async (client: Client, query = '') => {
  const answer = await client.get<Punctuality>(`/api/v1/co-checks/punctuality?${query}`)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}
const buckets = (counts: readonly number[], of: Punctuality) => Object.fromEntries(of.buckets.flatMap((b, i) => (counts[i] ? [[`${b.over}-${b.upTo}`, counts[i]]] : [])))

test('an organ sees itself: how long, in time or not, beside what was promised, and what still waits', async () => {
  const seen = await get(civil)
  assert.deepEqual(seen.items.map((g) => g.organ), ['房县民政局'])
  const [own] = seen.items
  assert.ok(own)
  assert.deepEqual([own.answers, own.inTime, own.share, own.stillLate], [5, 4, 0.8, 1])
  assert.deepEqual(buckets(own.hours, seen), { '0-1': 1, '2-4': 1, '24-48': 3 })
  assert.deepEqual(buckets(own.late, seen), { '24-48': 1 })
  assert.deepEqual(own.promises, [{ workingDays: 1, hours: 48, answers: 4 }, { workingDays: 3, hours: 96, answers: 1 }])
  assert.equal(own.median, 28)
  assert.deepEqual([seen.whole.answers, seen.whole.stillLate], [5, 1])
})

test('its members by name, each with their own, others\' answers for it included', async () => {
  const seen = await get(civil, 'by=member')
  assert.deepEqual(seen.items.map((g) => `${g.name} ${g.answers} ${g.inTime}`).toSorted(), ['唐宁 1 1', '汪洁 4 3'])
  const teams = await get(civil, 'by=team')
  assert.deepEqual(teams.items.map((g) => `${g.organ} ${g.name} ${g.answers}`).toSorted(), ['房县民政局 不在本单位专班 1', '房县民政局 协查专班 4'])
})

test('oversight sees every organ, who does not answer first; other organs see nothing of it', async () => {
  const seen = await get(await world.as('oversight'))
  assert.equal(seen.total, 3)
  assert.deepEqual(seen.items.map((g) => g.stillLate), [1, 1, 0])
  assert.ok(seen.items.some((g) => g.organ?.includes('教育') && g.answers === 0), 'who has never answered is there too')
  assert.equal((await get(await world.as('oversight'), 'by=member')).items.find((g) => g.name === '唐宁')?.answers, 2)
  const first = await get(await world.as('oversight'), 'limit=2')
  const rest = await get(await world.as('oversight'), `limit=2&next=${first.next}`)
  assert.deepEqual([...first.items, ...rest.items].map((g) => g.key), seen.items.map((g) => g.key))
  assert.equal(rest.next, null)
  const natural = await get(await world.as('co-checker-natural-resources'))
  assert.deepEqual([natural.items, natural.whole.answers, natural.whole.stillLate], [[], 0, 0])
  assert.equal((await (await world.as('clerk')).get('/api/v1/co-checks/punctuality')).status, 403)
})

test('only the days asked for; wrong days are refused', async () => {
  assert.equal((await get(civil, 'from=2026-11-24&until=2026-11-24')).whole.answers, 2)
  assert.equal((await get(civil, 'from=2026-11-27&until=2026-11-27')).whole.answers, 0)
  for (const query of ['from=2026-02-30', 'by=person', 'from=2026-12-01&until=2026-11-01']) assert.equal((await civil.get(`/api/v1/co-checks/punctuality?${query}`)).status, 400, query)
})

test('the same answer sent again is counted once', async () => {
  const order = await makeOrder(world)
  const before = (await get(civil)).whole.answers
  const body = { requestId: rid(), finding: 'confirmed' }
  for (let i = 0; i < 3; i += 1) await civil.post(`/api/v1/co-checks/${order.id}/answer`, body)
  assert.equal((await get(civil)).whole.answers, before + 1)
})
