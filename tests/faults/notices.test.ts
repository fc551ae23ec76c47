/** Telling people and staff, with gateways that are really down, slow or refusing, under a set clock: nothing is lost, nothing is sent twice. */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { ok } from '../../src/kernel/result.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { perform } from '../../src/platform/county.ts'
import type { FailedDelivery, SendingStatistics } from '../../src/rooms/notices/contract.ts'
import { connect, connectionsOf } from '../../src/rooms/notices/connected.ts'
import type { Gateway } from '../../src/rooms/notices/index.ts'
import { tell } from '../../src/rooms/notices/index.ts'
import { backOffMinutes } from '../../src/rooms/notices/rules.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import type { Page, Person } from './ground.ts'
import { apply, caseOf, mattersOf, personOf } from './ground.ts'

const MORNING = '2026-11-24T10:00:00+08:00'
let world: World
let mender: Client
let account: string
before(async () => {
  world = await makeWorld({ now: MORNING })
  mender = await world.as('system-admin')
  await world.as('applicant')
  account = await accountOf('applicant')
})
after(() => world.close())
beforeEach(async () => {
  for (const gateway of ['sms', 'mail']) await world.fault(gateway, 'none')
  await world.setClock(MORNING)
})

async function accountOf(subject: string): Promise<string> {
  const { db, region } = world.product.county
  return (await db.first<{ id: string }>('select id from accounts where region = $1 and subject = $2', [region, subject]))?.id ?? ''
}

interface Sms { account: string; to: string; text: string; arrived: boolean }
interface Row { id: string; state: string; attempts: number; round: number; next_at: Date; last_error: string | null; text: string; channel: string }

async function inbox(what: 'sms' | 'mail'): Promise<Sms[]> {
  const response = await fetch(`${world.sandbox.addresses.provider}/_sandbox/${what}/messages`)
  return (await response.json() as Page<Sms>).items
}

let serial = 10_000
/** Tells the applicant something about a case of its own; comes back with what is to go out. */
async function told(kind = 'decided'): Promise<Row> {
  serial += 1
  const caseNumber = `MZ20261124-${serial}`
  await perform(world.product.county, systemActor, { act: 'test', requestId: null }, async (tx) => {
    await tell(tx, { account, caseNumber, kind, organ: 'civil-affairs', text: `您的申请 ${caseNumber} 已有结果，请登录查看。` })
    return ok(null)
  })
  const row = (await deliveries()).find((d) => d.text.includes(caseNumber))
  assert.ok(row)
  await world.settle()
  return row
}

function deliveries(): Promise<Row[]> {
  const { db, region } = world.product.county
  return db.rows<Row>('select id, state, attempts, round, next_at, last_error, text, channel from deliveries where region = $1 order by id', [region])
}
const now = async (id: string) => (await deliveries()).find((d) => d.id === id)

/** Everything due happens, and the gateway's reports are heard. */
async function carried(): Promise<void> {
  await world.settle()
  await world.sandbox.settled()
}

/** One of their own cases that got so far by itself. */
async function decidable(applicant: Client, person: Person): Promise<string> {
  for (const matter of await mattersOf(world, (m) => m.serviceObjects.includes('person'))) {
    const created = await apply(applicant, matter, person)
    await world.settle()
    if (created.status === 201 && (await caseOf(applicant, created.body.caseNumber)).state === 'deciding') return created.body.caseNumber
  }
  throw new Error('no matter of the county gets so far by itself')
}

test('a resident\'s case that is decided is told by SMS, with its number and whom to call, and known to have arrived', async () => {
  const applicant = await world.as('applicant')
  const person = await personOf(world, 'applicant')
  const caseNumber = await decidable(applicant, person)
  const decided = await (await world.as('officer')).post(`/api/v1/cases/${caseNumber}/decision`, { requestId: rid(), outcome: 'approve', reasons: '符合条件' })
  assert.equal(decided.status, 200, JSON.stringify(decided.body))
  await carried()
  const [sms] = await inbox('sms')
  assert.equal(sms?.account, 'applicant')
  assert.match(sms?.to ?? '', /^100\*{4}\d{4}$/)
  assert.match(sms?.text ?? '', new RegExp(`^【免证通】您的申请${caseNumber}已有结果，请登录免证通查看。电话0719-\\d{7}$`))
  const row = (await deliveries()).find((d) => d.text.includes(caseNumber))
  assert.deepEqual([row?.state, row?.attempts], ['delivered', 1])
  const used = await applicant.get<Page<{ what: string; caseNumber: string }>>('/api/v1/me/accesses?limit=100')
  assert.ok(used.body.items.some((a) => a.what === '手机号码' && a.caseNumber === caseNumber), 'that the number was used is theirs to see')
})

test('told once is sent once, and nothing of the person lies in clear', async () => {
  const row = await told()
  await carried()
  await Promise.all([1, 2, 3].map(() => perform(world.product.county, systemActor, { act: 'test', requestId: null }, async (tx) => {
    await tell(tx, { account, caseNumber: `MZ20261124-${serial}`, kind: 'decided', organ: 'civil-affairs', text: '再说一次' })
    return ok(null)
  })))
  await carried()
  assert.equal((await inbox('sms')).filter((sms) => sms.text === row.text).length, 1)
  const { db, region } = world.product.county
  const person = await personOf(world, 'applicant')
  const text = JSON.stringify(await db.rows('select * from deliveries where region = $1', [region]))
  for (const personal of [person.name, person.idNumber, '10000000']) assert.ok(!text.includes(personal), personal)
})

test('at night it waits for the morning', async () => {
  await world.setClock('2026-11-24T23:10:00+08:00')
  const row = await told()
  await carried()
  assert.equal((await now(row.id))?.state, 'waiting')
  await world.setClock('2026-11-25T07:59:59+08:00')
  assert.equal((await now(row.id))?.state, 'waiting')
  await world.setClock('2026-11-25T08:00:00+08:00')
  await carried()
  assert.equal((await now(row.id))?.state, 'delivered')
})

test('a gateway that is down: tried again ever later, and nothing is lost when it heals', async () => {
  await world.fault('sms', 'down')
  const row = await told()
  await carried()
  assert.deepEqual([(await now(row.id))?.state, (await now(row.id))?.attempts, (await now(row.id))?.last_error], ['waiting', 1, 'unreachable'])
  await world.setClock('2026-11-24T10:00:59+08:00')
  assert.equal((await now(row.id))?.attempts, 1, 'not before its time')
  await world.setClock('2026-11-24T10:01:00+08:00')
  assert.equal((await now(row.id))?.attempts, 2)
  await world.fault('sms', 'none')
  await world.setClock('2026-11-24T10:06:00+08:00')
  await carried()
  assert.deepEqual([(await now(row.id))?.state, (await now(row.id))?.attempts], ['delivered', 3])
})

test('what is given up stands on the list with the reason, the administrator is told once, and it can be sent again', async () => {
  await world.fault('sms', 'down')
  const [one, two] = [await told(), await told()]
  for (let tries = 0; tries <= backOffMinutes.length; tries += 1) {
    const next = (await now(one.id))?.next_at
    await world.setClock(new Date(Math.max(next?.getTime() ?? 0, world.clock.now().getTime())).toISOString())
  }
  const given = await now(one.id)
  assert.deepEqual([given?.state, given?.attempts], ['failed', backOffMinutes.length + 1])
  const list = await mender.get<Page<FailedDelivery>>('/api/v1/notices/failed?channel=sms')
  const entry = list.body.items.find((item) => item.id === one.id)
  assert.deepEqual([entry?.reason, entry?.channelName, entry?.kindName], ['网关连不上', '短信', '已有结果'])
  assert.match(entry?.to ?? '', /^100\*{4}\d{4}$/)
  const mine = await mender.get<Page<{ kind: string }>>('/api/v1/notices?limit=100')
  assert.equal(mine.body.items.filter((n) => n.kind.startsWith('sending-failed')).length, 1)

  await world.fault('sms', 'none')
  await world.setClock('2026-11-26T09:00:00+08:00')
  const requestId = rid()
  const again = await mender.post<{ state: string }>(`/api/v1/notices/${one.id}/retry`, { requestId })
  assert.deepEqual([again.status, again.body.state], [200, 'waiting'])
  assert.equal((await mender.post(`/api/v1/notices/${one.id}/retry`, { requestId })).status, 200, 'the same request twice has one effect')
  await carried()
  assert.deepEqual([(await now(one.id))?.state, (await now(one.id))?.round], ['delivered', 2])
  const late = await mender.post<{ code: string }>(`/api/v1/notices/${one.id}/retry`, { requestId: rid() })
  assert.deepEqual([late.status, late.body.code], [409, 'delivery-not-failed'])
  assert.equal((await now(two.id))?.state, 'failed')
  const numbers = await mender.get<SendingStatistics>('/api/v1/notices/sending?days=7')
  const sms = numbers.body.channels.find((c) => c.channel === 'sms')
  assert.ok((sms?.delivered ?? 0) >= 4 && (sms?.failed ?? 0) >= 1, JSON.stringify(numbers.body))
})

test('refused is final at once; taken over and then not delivered is known from the report', async () => {
  await world.fault('sms', 'refused')
  const refused = await told()
  await carried()
  assert.deepEqual([(await now(refused.id))?.state, (await now(refused.id))?.attempts, (await now(refused.id))?.last_error], ['failed', 1, 'blocked'])
  await world.fault('sms', 'undelivered')
  const lost = await told()
  await carried()
  assert.deepEqual([(await now(lost.id))?.state, (await now(lost.id))?.last_error], ['failed', 'phone-off'])
})

test('a report that is faster than the gateway\'s own answer stays, and the message keeps its place in the list', async () => {
  const { county } = world.product
  const { sms: { secret } } = await (await fetch(`${world.sandbox.addresses.provider}/_sandbox/gateways`)).json() as { sms: { secret: string } }
  const usual = connectionsOf(county)
  const hasty: Gateway = {
    async hand({ id }) {
      const body = { at: new Date().toISOString(), reports: [{ id, status: 'failed', reason: 'phone-off' }] }
      const heard = await world.nobody.post('/api/v1/notices/deliveries', { ...body, signature: createHmac('sha256', secret).update(canonicalJson(body)).digest('hex') })
      assert.equal(heard.status, 200)
      return { kind: 'sent', gatewayId: 'hasty' }
    },
    reset: () => undefined, close: async () => undefined,
  }
  connect(county, { ...usual, gateways: { ...usual.gateways, sms: hasty } })
  const row = await told().finally(() => { connect(county, usual) })
  assert.deepEqual([(await now(row.id))?.state, (await now(row.id))?.last_error], ['failed', 'phone-off'])
  const kept = await county.db.first<{ failed_at: Date | null }>('select failed_at from deliveries where region = $1 and id = $2', [county.region, row.id])
  assert.equal(kept?.failed_at?.toISOString(), world.clock.now().toISOString())
})

test('the list goes on page by page, newest first', async () => {
  const all = await mender.get<Page<FailedDelivery>>('/api/v1/notices/failed?limit=100')
  const first = await mender.get<Page<FailedDelivery>>('/api/v1/notices/failed?limit=2')
  const second = await mender.get<Page<FailedDelivery>>(`/api/v1/notices/failed?limit=100&next=${String(first.body.next)}`)
  assert.deepEqual([...first.body.items, ...second.body.items].map((d) => d.id), all.body.items.map((d) => d.id))
  assert.equal(first.body.total, all.body.items.length)
})

test('a delivery report that is forged, replayed, or about nothing changes nothing', async () => {
  await world.fault('sms', 'undelivered')
  const row = await told()
  await carried()
  const { sms } = await (await fetch(`${world.sandbox.addresses.provider}/_sandbox/gateways`)).json() as { sms: { secret: string } }
  const sign = (body: object, secret: string) => ({ ...body, signature: createHmac('sha256', secret).update(canonicalJson(body)).digest('hex') })
  const send = (body: object) => world.nobody.post<{ code?: string; taken?: number }>('/api/v1/notices/deliveries', body)
  const body = { at: new Date().toISOString(), reports: [{ id: `${row.id}.1`, status: 'delivered' }] }

  const forged = await send(sign(body, 'not the secret'))
  assert.deepEqual([forged.status, forged.body.code], [403, 'report-not-signed'])
  const changed = await send({ ...sign(body, sms.secret), reports: [{ id: `${row.id}.2`, status: 'delivered' }] })
  assert.equal(changed.status, 403)
  assert.equal((await send({ ...body, signature: '' })).status, 400)
  assert.equal((await now(row.id))?.state, 'failed')

  const unknown = await send(sign({ ...body, reports: [{ id: 'nonsense', status: 'delivered' }, { id: '019aa000-0000-7000-8000-000000000000.1', status: 'failed' }] }, sms.secret))
  assert.deepEqual([unknown.status, unknown.body.taken], [200, 0])
  const final = await send(sign(body, sms.secret))
  assert.deepEqual([final.body.taken, (await now(row.id))?.state], [0, 'failed'], 'what was reported is final')
})

test('the daily mail: at 8:30 of a working day, once, for whom something waits and who wants it; numbers only', async () => {
  const clerk = await world.as('clerk')
  const person = await personOf(world, 'single')
  let orders = 0
  for (const matter of (await mattersOf(world, (m) => m.serviceObjects.includes('person'))).slice(0, 25)) {
    const created = await apply(clerk, matter, person)
    orders += created.body.proofs.filter((p) => p.state === 'checking').length
  }
  assert.ok(orders > 0)
  const before = (await inbox('mail')).length
  // A Saturday, then the Monday after it; by then some orders are late.
  await world.setClock('2026-12-05T09:00:00+08:00')
  assert.equal((await inbox('mail')).length, before)
  const checker = await world.as('co-checker')
  assert.equal((await checker.post('/api/v1/notices/settings', { requestId: rid(), mail: 'x@y', digest: true })).status, 400)
  assert.equal((await (await world.as('agent')).post('/api/v1/notices/settings', { requestId: rid(), mail: null, digest: false })).status, 200)
  await world.setClock('2026-12-07T08:29:59+08:00')
  assert.equal((await inbox('mail')).length, before)
  await world.setClock('2026-12-07T08:30:00+08:00')
  await world.settle()
  await world.settle()
  const mails = (await inbox('mail')).slice(0, -before || undefined) as unknown as { account: string; subject: string; text: string }[]
  const mine = mails.filter((mail) => mail.account === 'co-checker')
  assert.equal(mine.length, 1)
  assert.match(mine[0]?.subject ?? '', /^免证通：等您办理的有 \d+ 件，其中超期 \d+ 件$/)
  assert.match(mine[0]?.text ?? '', /！ 待答复的协查：\d+ 件，其中超期 \d+ 件[^]*\/desk\n/)
  assert.equal(mails.filter((mail) => mail.account === 'agent').length, 0)
  assert.equal(mails.filter((mail) => mail.account === 'clerk').length, 0, 'for whom nothing waits')
  assert.ok(mails.some((mail) => mail.account === 'oversight'))
  for (const mail of mails) for (const personal of [person.name, person.idNumber]) assert.ok(!`${mail.subject}${mail.text}`.includes(personal))
  await world.setClock('2026-12-07T15:00:00+08:00')
  assert.equal((await inbox('mail')).length, before + mails.length, 'once a day')

  assert.equal((await checker.post('/api/v1/notices/settings', { requestId: rid(), mail: 'tang.ning@county.invalid', digest: false })).status, 200)
  assert.deepEqual((await checker.get<object>('/api/v1/notices/settings')).body, { mail: 'tang.ning@county.invalid', digest: false })
  const { db, region } = world.product.county
  assert.deepEqual(await db.rows(`select request_id from requests where region = $1 and response::text like '%tang.ning@%'`, [region]), [], 'the address lies nowhere in clear')
  await world.setClock('2026-12-08T08:30:00+08:00')
  const next = (await inbox('mail')) as unknown as { account: string }[]
  assert.equal(next.slice(0, next.length - before - mails.length).filter((mail) => mail.account === 'co-checker').length, 0, 'who does not want it')
})

test('a mail server that is down: the mail comes later, the day\'s mail is still one', async () => {
  await world.fault('mail', 'down')
  await world.setClock('2026-12-09T08:30:00+08:00')
  const before = (await inbox('mail')).length
  const waiting = (await deliveries()).filter((d) => d.channel === 'mail' && d.state === 'waiting')
  assert.ok(waiting.length > 0)
  await world.fault('mail', 'none')
  await world.setClock('2026-12-09T08:31:00+08:00')
  assert.equal((await inbox('mail')).length, before + waiting.length)
})

test('the inboxes can be looked at, masked, without script', async () => {
  for (const [path, words] of [['sms', /10{2}\*{4}\d{4}/], ['sms?account=applicant', /【免证通】/], ['mail', /等您办理的有/]] as const) {
    const page = await fetch(`${world.sandbox.addresses.provider}/_sandbox/${path}`)
    const text = await page.text()
    assert.equal(page.status, 200)
    assert.match(text, words)
    assert.doesNotMatch(text, /<script|1000000\d{4}/)
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  }
})
