/** Readings that are out of the ordinary are found on a real database, by the clock and on demand, and nobody clears themselves. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../tests/world.ts'
import { makeWorld, rid } from '../../../tests/world.ts'
import type { Actor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import type { AlertDetail, AlertRow } from './contract.ts'
import { recordAccesses } from './index.ts'

interface Problem { code?: string; found?: number }

let world: World
let security: Client
let ids: Map<string, string>
before(async () => {
  world = await makeWorld({ now: '2026-11-20T10:00:00+08:00' })
  security = await world.as('security-admin')
  const rows = (await security.get<{ items: { id: string; account: string }[] }>('/api/v1/rights/accounts?limit=200')).body.items
  ids = new Map(rows.map((row) => [row.account, row.id]))
})
after(() => world.close())

const person = (n: number) => world.product.county.seal.key('person', `person-${n}`)
const actor = (account: string): Actor => ({ account: ids.get(account) ?? '', name: '某人', kind: 'staff', roles: [], organs: [], division: '' })

/** So many people read by an account at an instant, each for a case of an organ. */
async function reads(account: string, at: string, persons: number, more: { organ?: string | null; caseNumber?: string | null; times?: number; what?: string } = {}): Promise<void> {
  const { organ = 'civil-affairs', caseNumber = 'MZ20261120-00001', times = 1, what = '办件信息（已脱敏）' } = more
  const { county } = world.product
  await recordAccesses(county, county.db, new Date(at), Array.from({ length: persons * times }, (_, i) => ({
    subject: person(i % persons), reader: actor(account), organ, organName: organ, what, purpose: '办理申请', basis: null, caseNumber, channel: 'desk' as const, outcome: 'read',
  })))
}
const look = async (day: string) => (await security.post<Problem>('/api/v1/rights/readings/look', { requestId: rid(), day })).body
const list = async (looked = 'open') => (await security.get<{ items: AlertRow[]; total: number }>(`/api/v1/rights/readings?looked=${looked}&limit=200`)).body.items
const found = async (account: string) => (await list('all')).filter((alert) => alert.account === account).map((alert) => alert.rule).toSorted()

test('an ordinary day finds nothing; a day that has not come is refused', async () => {
  for (const day of ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']) {
    await reads('clerk-civil-affairs', `${day}T10:00:00+08:00`, 10)
    await reads('co-checker-civil-affairs', `${day}T10:00:00+08:00`, 12)
  }
  await reads('clerk-civil-affairs', '2026-11-20T09:00:00+08:00', 14)
  assert.equal((await look('2026-11-20')).found, 0)
  assert.equal((await look('2026-11-21')).code, 'day-to-come')
})

test('too many people against one\'s own and the colleagues\' median; looked at again only when it grew', async () => {
  await reads('clerk-civil-affairs', '2026-11-20T09:30:00+08:00', 40)
  assert.equal((await look('2026-11-20')).found, 1)
  assert.equal((await look('2026-11-20')).found, 0, 'the same finding again is none')
  const [alert] = await list()
  assert.equal(alert?.rule, 'many-persons')
  assert.match(alert?.why ?? '', /当天查阅 40 人，近 30 天本人每天中位数 10 人，同单位每天中位数 12 人/)
  const noted = await security.post(`/api/v1/rights/readings/${alert?.id}/note`, { requestId: rid(), note: '集中办理低保复核，已核实' })
  assert.equal(noted.status, 200)
  assert.deepEqual([(await list()).length, (await list('looked')).map((a) => [a.note, a.lookedBy])], [0, [['集中办理低保复核，已核实', '章守密']]])
  await reads('clerk-civil-affairs', '2026-11-20T09:40:00+08:00', 90)
  assert.equal((await look('2026-11-20')).found, 1)
  assert.deepEqual((await list()).map((a) => [a.id, a.note]), [[alert?.id, '集中办理低保复核，已核实']], 'it is open again, with what was said')
})

test('outside office hours and on days off, by Shanghai\'s clock', async () => {
  await reads('co-checker-human-resources', '2026-11-19T23:30:00+08:00', 4, { organ: 'human-resources' })
  await reads('officer-human-resources', '2026-11-19T18:59:00+08:00', 4, { organ: 'human-resources' })
  await look('2026-11-19')
  assert.deepEqual([await found('co-checker-human-resources'), await found('officer-human-resources')], [['outside-hours'], []])
  await reads('officer-human-resources', '2026-11-15T10:00:00+08:00', 4, { organ: 'human-resources' })
  await look('2026-11-15')
  assert.deepEqual(await found('officer-human-resources'), ['outside-hours'])
  assert.match((await list()).find((a) => a.account === 'officer-human-resources')?.why ?? '', /^休息日查阅 4 人（10:00）/)
})

test('people of no case of one\'s own organ; a window\'s own intake and a check sent to one\'s organ are one\'s own', async () => {
  const { county } = world.product
  await county.db.run(
    `insert into cases (region, id, number, matter, organ, division, level, state, waits_for, applicant_kind, subject, applicant_sealed, channel, answers_sealed, facts, requirements, list_versions,
       catalogue, created_at, spared, window_division) values ('420325', $1, 'MZ20261118-00077', 'm', 'human-resources', '420325', 'county', 'gathering', 'nobody', 'person', '\\x00', '\\x00', 'window', '\\x00',
       '{}', '[]', '{}', $1, now(), '{}', '420325210')`, [newId()])
  await reads('clerk-jiudao', '2026-11-18T10:00:00+08:00', 5, { organ: 'human-resources', caseNumber: 'MZ20261118-00077' })
  await reads('co-checker-public-security', '2026-11-18T10:00:00+08:00', 5, { organ: 'public-security', caseNumber: 'MZ20261118-00077' })
  await reads('co-checker-natural-resources', '2026-11-18T10:00:00+08:00', 5, { organ: 'human-resources', caseNumber: 'MZ20261118-00077' })
  await reads('clerk-human-resources', '2026-11-18T10:00:00+08:00', 6, { organ: null, caseNumber: null })
  // Somebody looked up five people at a window: one of them has a case there, so four are left, which is not many.
  await county.db.run(`update cases set subject = $1 where number = 'MZ20261118-00077'`, [person(0)])
  await reads('clerk-village', '2026-11-18T10:00:00+08:00', 5, { organ: null, caseNumber: null })
  await county.db.run(`update accounts set division = '420325210' where id = $1`, [ids.get('clerk-village')!])
  await reads('oversight', '2026-11-18T10:00:00+08:00', 9, { organ: 'human-resources', caseNumber: 'MZ20261118-00077' })
  await look('2026-11-18')
  assert.deepEqual(await Promise.all(['clerk-jiudao', 'co-checker-public-security', 'co-checker-natural-resources', 'clerk-human-resources', 'oversight', 'clerk-village'].map(found)),
    [[], [], ['strangers'], ['strangers'], [], []])
})

test('the same full identity opened again and again, and the readings behind it', async () => {
  await reads('co-checker-civil-affairs', '2026-11-17T11:00:00+08:00', 2, { times: 6, what: '姓名、证件号码（协查所需）' })
  await look('2026-11-17')
  const alert = (await list()).find((a) => a.account === 'co-checker-civil-affairs')
  assert.match(alert?.why ?? '', /当天打开 6 次，共 2 人/)
  const detail = await security.get<AlertDetail>(`/api/v1/rights/readings/${alert?.id}`)
  assert.equal(detail.body.readings.filter((r) => r.opened).length, 12)
})

test('nobody clears themselves', async () => {
  await reads('security-admin', '2026-11-17T22:00:00+08:00', 5, { organ: null })
  await look('2026-11-17')
  const mine = (await list()).find((a) => a.account === 'security-admin')
  assert.equal(mine?.self, true)
  const answer = await security.post<Problem>(`/api/v1/rights/readings/${mine?.id}/note`, { requestId: rid(), note: '没有问题' })
  assert.deepEqual([answer.status, answer.body.code], [403, 'not-to-yourself'])
})

test('the rules are the county\'s to set, within reason, and the change is an act', async () => {
  const before = (await security.get<Record<string, unknown>>('/api/v1/rights/readings/rules')).body
  assert.equal((await security.post<Problem>('/api/v1/rights/readings/rules', { requestId: rid(), ...before, from: '19:00', until: '07:00' })).body.code, 'hours-wrong')
  assert.equal((await security.post('/api/v1/rights/readings/rules', { requestId: rid(), ...before, minPersons: 0 })).status, 400)
  assert.equal((await security.post('/api/v1/rights/readings/rules', { requestId: rid(), ...before, minPersons: 5, ownTimes: 1, organTimes: 1 })).status, 200)
  await look('2026-11-16')
  assert.ok((await found('co-checker-civil-affairs')).includes('many-persons'))
})

test('a day that is over is looked at by itself, once, and missed days too', async () => {
  await reads('officer-civil-affairs', '2026-11-23T23:00:00+08:00', 6)
  await world.setClock('2026-11-25T00:05:00+08:00')
  assert.ok((await found('officer-civil-affairs')).includes('outside-hours'))
  const looks = async () => (await world.product.county.db.first<{ n: number }>(`select count(*)::int as n from acts where act = 'readings-looked-at' and actor = 'system'`))?.n
  const once = await looks()
  await world.settle()
  assert.equal(await looks(), once)
})
