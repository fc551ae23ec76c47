/** The clock of the work: a deadline passes day by day up to oversight; what fails keeps nothing else; pauses stop it for listed grounds only. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import pg from 'pg'
import type { StaffNotice, WorkRow } from '../../src/rooms/work/contract.ts'
import { runSteps } from '../../src/rooms/work/index.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import { addStaff, listOf, post, workOn } from './desk.ts'
import { caseThat, ordersOf, personOf } from './ground.ts'

const MONDAY = '2026-11-23T09:00:00+08:00'
let world: World
let clerk: Client
const people = ['member', 'leader', 'organ-leader', 'oversight'] as const
const clients = new Map<string, Client>()
/** An order to an organ whose team is named. */
let work: WorkRow
before(async () => {
  world = await makeWorld({ now: MONDAY })
  clerk = await world.as('clerk')
  const checker = await world.as('co-checker')
  const { case: made } = await caseThat(world, clerk, await personOf(world, 'applicant'), (c) => c.proofs.some((p) => p.state === 'checking'))
  work = (await workOn(checker, made.caseNumber))[0]!
  for (const [account, name, position] of [['m', '组员甲', 'member'], ['l', '组长乙', 'leader'], ['o', '局长丙', 'organ-leader']] as const) {
    await post(world, await addStaff(world, account, name, 'co-checker', work.organ), work.organ, 'co-check', position)
    clients.set(position, await world.as(account))
  }
  clients.set('oversight', await world.as('oversight'))
})
after(() => world.close())
const as = (who: string) => clients.get(who)!
const unread = async (who: string): Promise<StaffNotice[]> => (await as(who).get<{ items: StaffNotice[] }>('/api/v1/staff-notices')).body.items.filter((n) => !n.read && n.objects.includes(work.object))
const toldNow = async () => {
  const told = await Promise.all(people.map(async (who) => [who, (await unread(who)).map((n) => n.days)] as const))
  for (const who of people) await as(who).post('/api/v1/staff-notices/read', { requestId: rid() })
  return Object.fromEntries(told.filter(([, days]) => days.length > 0))
}
const reset = (dueAt: string) => world.product.county.db.run(
  `update work_items set due_at = $2, level = 0, stepped_at = null, assignee = null, state = 'open', next_step_at = '2000-01-01' where object = $1`, [work.object, dueAt])
beforeEach(async () => { await toldNow() })

test('day by day up to oversight: each step at its instant, once, seen by the one above, on working days', async () => {
  // In time until Thursday the 26th, 24:00.
  await reset('2026-11-27T00:00:00+08:00')
  const seen: [string, Record<string, unknown>][] = []
  for (const at of [
    '2026-11-25T08:29:00', '2026-11-25T08:30:00', '2026-11-26T23:59:59', '2026-11-27T00:00:00', '2026-11-27T18:00:00', '2026-11-28T12:00:00', '2026-11-29T12:00:00', '2026-11-30T00:00:00',
    '2026-12-01T12:00:00', '2026-12-02T00:00:00', '2026-12-20T12:00:00',
  ]) {
    await world.setClock(`${at}+08:00`)
    const told = await toldNow()
    if (Object.keys(told).length > 0) seen.push([at, told])
  }
  assert.deepEqual(seen, [
    ['2026-11-25T08:30:00', { member: [-1] }],
    ['2026-11-27T00:00:00', { member: [0], leader: [0] }],
    ['2026-11-30T00:00:00', { leader: [1], 'organ-leader': [1] }],
    ['2026-12-02T00:00:00', { 'organ-leader': [3], oversight: [3] }],
  ])
  const acts = await world.product.county.db.rows<{ act: string; detail: { to: string } }>(
    `select act, detail from acts where object_kind = 'work' and object_id = $1 and act in ('work-reminded', 'work-escalated') order by id`, [work.object])
  assert.deepEqual(acts.map((a) => a.detail.to), ['member', 'leader', 'organ-leader', 'oversight'])
  const row = (await workOn(as('organ-leader'), work.object))[0]
  assert.deepEqual([row?.level, row?.reportedTo, row?.colour], [4, 'oversight', 'overdue'])
  assert.equal((await listOf(as('oversight'), 'scope=all&level=4')).items.some((r) => r.object === work.object), true)
})

test('who was not looking for a while finds every step on record, in order', async () => {
  await world.setClock(MONDAY)
  await reset('2026-11-24T00:00:00+08:00')
  await world.setClock('2026-12-10T10:00:00+08:00')
  assert.deepEqual(await toldNow(), { member: [0], leader: [1, 0], 'organ-leader': [3, 1], oversight: [3] })
})

test('many at once are one notice with their number; who has it is reminded instead of the team', async () => {
  await world.setClock('2026-11-25T08:00:00+08:00')
  const { db } = world.product.county
  await reset('2026-11-27T00:00:00+08:00')
  await db.run(
    `insert into work_items (region, id, kind, object, object_id, case_number, matter, item, organ, division, subject_sealed, opened_at, due_at, state, next_step_at)
     select region, gen_random_uuid(), kind, 'XC20261123-9' || lpad(g::text, 4, '0'), gen_random_uuid(), case_number, matter, item, organ, division, subject_sealed, opened_at, due_at, 'open', next_step_at
     from work_items, generate_series(1, 30) g where object = $1`, [work.object])
  await as('leader').post(`/api/v1/work/${work.id}/claim`, { requestId: rid() })
  await world.setClock('2026-11-25T08:30:00+08:00')
  const member = (await as('member').get<{ items: StaffNotice[] }>('/api/v1/staff-notices')).body.items.filter((n) => !n.read)
  assert.deepEqual(member.map((n) => [n.days, n.count, n.objects.length, n.objects.includes(work.object)]), [[-1, 30, 20, false]])
  assert.deepEqual((await unread('leader')).map((n) => [n.days, n.count]), [[-1, 1]])
  await db.run(`update work_items set state = 'done', next_step_at = null where object like 'XC20261123-9%'`)
})

test('one that fails keeps neither its batch nor another division; it goes on when it can', async () => {
  await world.setClock('2026-11-25T08:00:00+08:00')
  const { county } = world.product
  await reset('2026-11-25T00:00:00+08:00')
  await county.db.run(
    `insert into work_items (region, id, kind, object, object_id, case_number, matter, item, organ, division, subject_sealed, opened_at, due_at, state, next_step_at)
     select region, gen_random_uuid(), kind, 'XC20261123-8' || lpad(g::text, 4, '0'), gen_random_uuid(), case_number, matter, item, organ, case when g > 10 then '420325210' else division end,
       subject_sealed, opened_at, due_at, 'open', '2026-11-25' from work_items, generate_series(1, 20) g where object = $1`, [work.object])
  const admin = new pg.Client({ connectionString: world.adminUrl })
  await admin.connect()
  try {
    await admin.query(`create function fail() returns trigger language plpgsql as $$ begin raise exception 'cannot be written'; end $$`)
    await admin.query(`create trigger poison before update on work_items for each row when (old.object in ('XC20261123-80003', 'XC20261123-80007')) execute function fail()`)
    const passed = await runSteps(county)
    assert.deepEqual(passed, { stepped: 19, failed: 2 })
    assert.deepEqual(await runSteps(county), { stepped: 0, failed: 2 }, 'the others are not troubled again')
    await admin.query('drop trigger poison on work_items')
    assert.deepEqual(await runSteps(county), { stepped: 2, failed: 0 })
  } finally {
    await admin.query('drop trigger if exists poison on work_items')
    await admin.end()
  }
  await county.db.run(`update work_items set state = 'done', next_step_at = null where object like 'XC20261123-8%'`)
})

test('a pause needs a listed ground; meanwhile nothing is late, and the deadline moves by the working days', async () => {
  await world.setClock('2026-11-25T10:00:00+08:00')
  const { db } = world.product.county
  await db.run(`update co_checks set due_at = '2026-11-27T00:00:00+08:00', overdue_at = null where number = $1`, [work.object])
  await reset('2026-11-27T00:00:00+08:00')
  await world.settle()
  await toldNow()
  const pause = (ground: string) => as('member').post<{ code?: string; detail: string }>(`/api/v1/work/${work.id}/pause`, { requestId: rid(), ground, note: '' })
  const refused = await pause('busy')
  assert.deepEqual([refused.status, refused.body.code], [400, 'ground-not-listed'])
  assert.equal((await pause('archive-elsewhere')).status, 200)
  assert.equal((await pause('archive-elsewhere')).body.code, 'work-clock')
  await world.setClock('2026-12-03T10:00:00+08:00')
  assert.deepEqual(await toldNow(), {})
  const [order] = await ordersOf(world, work.caseNumber)
  assert.equal(order?.overdue_at, null)
  const paused = (await listOf(as('member'), 'scope=organ&due=paused')).items
  assert.deepEqual(paused.map((r) => [r.object, r.paused?.ground]), [[work.object, '所查的档案在外地或者已经移交，等待档案保管机构提供']])
  assert.equal((await as('member').post(`/api/v1/work/${work.id}/resume`, { requestId: rid() })).status, 200)
  // Stood still from Wednesday the 25th: six working days up to Thursday the 3rd of December.
  const row = (await workOn(as('member'), work.object))[0]
  assert.equal(row?.dueAt, new Date('2026-12-05T00:00:00+08:00').toISOString())
  assert.equal((await ordersOf(world, work.caseNumber)).find((o) => o.id === work.objectId)?.due_at.toISOString(), row?.dueAt)
  await world.setClock('2026-12-07T00:00:00+08:00')
  assert.deepEqual(await toldNow(), { member: [0, -1], leader: [0] }, 'and then it is reminded of and late as any other')
})
