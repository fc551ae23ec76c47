/** An open page hears what changed in its own organs, nobody else's; not when signed out; and it keeps no server from stopping. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { listenTo } from '../support/hear.ts'
import type { Client, World } from '../world.ts'
import { clientOf, makeWorld, rid } from '../world.ts'
import { workOn } from './desk.ts'
import { caseThat, personOf } from './ground.ts'

let world: World
let clerk: Client
before(async () => {
  world = await makeWorld()
  clerk = await world.as('clerk')
})
after(() => world.close())

async function tokenOf(account: string): Promise<string> {
  return (await world.nobody.post<{ token: string }>('/sandbox/tokens', { account })).body.token
}
const hear = async (account: string) => listenTo(world.address, { authorization: `Bearer ${await tokenOf(account)}` })

async function order() {
  const { case: made } = await caseThat(world, clerk, await personOf(world, 'applicant'), (c) => c.proofs.some((p) => p.state === 'checking'))
  const row = (await workOn(await world.as('co-checker'), made.caseNumber))[0]
  assert.ok(row)
  return row
}

/** Until a topic comes, or the line ends. */
async function until(ear: Awaited<ReturnType<typeof hear>>, topic: string): Promise<boolean> {
  for (;;) {
    const topics = await ear.next()
    if (topics === undefined) return false
    if (topics.includes(topic)) return true
  }
}

test('nobody without a session, and no resident, hears anything', async () => {
  assert.equal((await listenTo(world.address, {})).status, 401)
  assert.equal((await hear('applicant')).status, 403)
})

test('an act reaches the organ it is about, and no other one', async () => {
  const made = await order()
  const mine = await hear('co-checker')
  const others = await hear(made.organ === 'natural-resources' ? 'co-checker-jiudao' : 'co-checker-natural-resources')
  assert.equal(mine.status, 200)
  await (await world.as('co-checker')).post(`/api/v1/work/${made.id}/claim`, { requestId: rid() })
  await world.settle()
  assert.ok(await until(mine, 'work'))
  await (await world.as('co-checker')).post(`/api/v1/work/${made.id}/release`, { requestId: rid() })
  await world.settle()
  assert.ok(await until(mine, 'work'))
  assert.deepEqual(others.heard(), [])
  await Promise.all([mine.close(), others.close()])
})

test('a refused act tells nobody anything; a hand-over tells the one person', async () => {
  const made = await order()
  const officer = await hear('officer-civil-affairs')
  await (await world.as('co-checker')).post(`/api/v1/work/${made.id}/hand-over`, { requestId: rid(), to: made.id, note: '错' })
  await world.settle()
  assert.deepEqual(officer.heard(), [])
  await officer.close()
})

test('whoever signed out, or lost the account, hears no more', async () => {
  const token = await tokenOf('co-checker')
  const ear = await listenTo(world.address, { authorization: `Bearer ${token}` })
  assert.equal(ear.status, 200)
  await clientOf(world.address, token).post('/api/v1/tokens/revocation', { requestId: rid() })
  assert.equal(await until(ear, 'never'), false, 'the line ends')
})

test('when the database\'s line broke, everything may have changed', async () => {
  const ear = await hear('oversight')
  const admin = new pg.Client({ connectionString: world.adminUrl })
  await admin.connect()
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mianzheng-live' and datname = current_database()`)
  await admin.end()
  assert.ok(await until(ear, 'all'))
  await ear.close()
})

test('open lines end with the server', async () => {
  const other = await makeWorld()
  const { token } = (await other.nobody.post<{ token: string }>('/sandbox/tokens', { account: 'oversight' })).body
  const ear = await listenTo(other.address, { authorization: `Bearer ${token}` })
  await other.close()
  assert.equal(await until(ear, 'never'), false)
})
