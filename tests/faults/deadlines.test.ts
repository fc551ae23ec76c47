/** Every deadline is seen to fire, at its very instant and once, under a clock that is set (invariant 10). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startCase } from '../../src/rooms/cases/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import type { Page, Person } from './ground.ts'
import { actsOf, caseOf, caseThat, mattersOf, ordersOf, personOf } from './ground.ts'

const MORNING = '2026-11-24T10:00:00+08:00'
let world: World
let clerk: Client
let person: Person
before(async () => {
  world = await makeWorld({ now: MORNING })
  clerk = await world.as('clerk')
  person = await personOf(world, 'applicant')
})
after(() => world.close())

const setTo = (at: Date) => world.setClock(at.toISOString())
const before1s = (at: Date) => new Date(at.getTime() - 1000)
const count = (acts: readonly string[], act: string) => acts.filter((a) => a === act).length

test('a co-check order: late from the first instant after its last working day, once, and still to be answered', async () => {
  const { case: made } = await caseThat(world, clerk, person, (c) => c.proofs.some((p) => p.state === 'checking'))
  // Of several, the one that is due first.
  const order = (await ordersOf(world, made.caseNumber)).toSorted((a, b) => a.due_at.getTime() - b.due_at.getTime())[0]
  assert.ok(order)
  await setTo(before1s(order.due_at))
  assert.equal(count(await actsOf(clerk, made.caseNumber), 'co-check-overdue'), 0)
  await setTo(order.due_at)
  const orders = await ordersOf(world, made.caseNumber)
  assert.equal(orders.find((o) => o.id === order.id)?.overdue_at?.getTime(), order.due_at.getTime())
  const late = orders.filter((o) => o.overdue_at !== null).length
  assert.equal(count(await actsOf(clerk, made.caseNumber), 'co-check-overdue'), late)
  await setTo(new Date(order.due_at.getTime() + 3_600_000))
  assert.ok(count(await actsOf(clerk, made.caseNumber), 'co-check-overdue') <= orders.length)
  const answer = await (await world.as('co-checker')).post(`/api/v1/co-checks/${order.id}/answer`, { requestId: rid(), finding: 'confirmed' })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  assert.equal((await caseOf(clerk, made.caseNumber)).proofs.find((p) => p.item === order.item)?.state, 'settled')
})

test('a case\'s promise: from its instant on it says so itself, once', async () => {
  await world.setClock(MORNING)
  const { case: made } = await caseThat(world, clerk, person, (c) => c.promisedBy !== null && c.state === 'gathering')
  const promised = new Date(made.promisedBy ?? '')
  await setTo(before1s(promised))
  assert.equal((await caseOf(clerk, made.caseNumber)).overdue, false)
  await setTo(promised)
  assert.equal((await caseOf(clerk, made.caseNumber)).overdue, true)
  await setTo(new Date(promised.getTime() + 86_400_000))
  assert.equal(count(await actsOf(clerk, made.caseNumber), 'case-overdue'), 1)
})

test('an unfinished preparation is kept for thirty days and then gives way', async () => {
  await world.setClock(MORNING)
  const [matter] = await mattersOf(world, (m) => m.serviceObjects.includes('person'))
  assert.ok(matter)
  const me: Actor = { account: newId(), name: person.name, kind: 'person', roles: ['applicant'], organs: [], division: '', person }
  const started = await startCase(world.product.county, me, { requestId: rid(), matter: matter.code, channel: 'online' })
  assert.ok(started.ok)
  const own = await world.as('applicant')
  const { caseNumber } = started.value
  const end = new Date(new Date(MORNING).getTime() + 30 * 86_400_000)
  await setTo(before1s(end))
  assert.equal((await caseOf(own, caseNumber)).state, 'preparing')
  await setTo(new Date(end.getTime() + 1000))
  assert.equal((await caseOf(own, caseNumber)).state, 'expired')
  assert.equal(count(await actsOf(own, caseNumber), 'case-expired'), 1)
})

test('an authorisation: after its last day the agent may not use it, and the case does not wait for it for ever', async () => {
  await world.setClock(MORNING)
  const { case: made } = await caseThat(world, clerk, person, (c) => c.proofs.some((p) => p.state === 'to-authorise'))
  const item = made.proofs.find((p) => p.state === 'to-authorise')?.item
  const given = await clerk.post(`/api/v1/cases/${made.caseNumber}/proofs/${item}/authorisation`, {
    requestId: rid(), give: true, signature: { kind: 'typed', name: person.name },
  })
  assert.equal(given.status, 200, JSON.stringify(given.body))
  const agent = await world.as('agent')
  const task = async () => (await agent.get<Page<{ id: string; caseNumber: string; expiresAt: string }>>('/api/v1/authorisations?limit=100')).body.items
    .find((t) => t.caseNumber === made.caseNumber)
  const open = await task()
  assert.ok(open)
  const end = new Date(open.expiresAt)
  await setTo(before1s(end))
  assert.equal((await caseOf(clerk, made.caseNumber)).proofs.find((p) => p.item === item)?.state, 'with-agent')
  await setTo(end)
  const used = await agent.post<{ code: string }>(`/api/v1/authorisations/${open.id}/delivery`, { requestId: rid(), got: true, evidence: ['取回'] })
  assert.deepEqual([used.status, used.body.code], [409, 'authorisation-over'])
  assert.equal(await task(), undefined)
  assert.equal((await caseOf(clerk, made.caseNumber)).proofs.find((p) => p.item === item)?.state, 'to-hand-in')
})
