/** Duty, absences, villages: what is refused, and what follows from what. Tuesday 24 November 2026, in the morning. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../tests/world.ts'
import { makeWorld, rid } from '../../../tests/world.ts'
import type { AbsenceRow, AbsenceWritten, DutyWeek, OrganRow, RegionRow, StaffRow } from './contract.ts'

interface Problem { code?: string; detail?: string; field?: string }

let world: World
let system: Client
let ids: Record<string, string>
before(async () => {
  world = await makeWorld()
  system = await world.as('system-admin')
  const staff = (await system.get<{ items: StaffRow[] }>('/api/v1/people/staff?limit=200')).body.items
  ids = Object.fromEntries(staff.map((s) => [s.account, s.id]))
})
after(() => world.close())

const ORGAN = 'civil-affairs'
const clerk = () => ids['clerk-civil-affairs']!
const checker = () => ids['co-checker-civil-affairs']!
const set = (day: string, accounts: string[], more: object = {}) =>
  system.post<Problem & { accounts?: number }>('/api/v1/people/duty', { requestId: rid(), organ: ORGAN, team: 'window', place: '1号窗口', day, accounts, ...more })
const week = async (day: string, client = system, organ = ORGAN) => client.get<DutyWeek & Problem>(`/api/v1/people/duty?organ=${organ}&day=${day}`)
const cellsOf = (w: DutyWeek) => w.rows.find((row) => row.place === '1号窗口')?.cells.map((cell) => cell.map((each) => each.id)) ?? []
const away = (account: string, from: string, until: string, more: object = {}) =>
  system.post<AbsenceWritten & Problem>('/api/v1/people/absences', { requestId: rid(), account, from, until, ...more })

test('a cell holds who is on duty; the past, strangers and who is away are refused', async () => {
  assert.equal((await set('2026-11-25', [clerk(), checker(), clerk()])).body.accounts, 2)
  assert.equal((await set('2026-11-23', [clerk()])).body.code, 'day-over')
  assert.equal((await set('2026-11-26', [ids['co-checker-public-security']!])).body.code, 'not-of-organ')
  assert.equal((await set('2026-11-26', [clerk()], { organ: 'nowhere' })).body.code, 'organ-unknown')
  assert.equal((await set('2026-11-26', [ids['clerk']!])).status, 200, 'who belongs to the county as a whole stands in anywhere')
  const shown = (await week('2026-11-29')).body
  assert.equal(shown.monday, '2026-11-23')
  assert.deepEqual(cellsOf(shown).map((cell) => cell.length), [0, 0, 2, 1, 0, 0, 0])
  assert.deepEqual(shown.days.map((day) => day.working), [true, true, true, true, true, false, false])
})

test('an absence names the duty that is now open, marks it, and keeps the person off the roster', async () => {
  const made = await away(clerk(), '2026-11-25', '2026-11-27', { substitute: checker(), note: '学习' })
  assert.deepEqual([made.status, made.body.dutyDays], [201, ['2026-11-25']])
  const cell = (await week('2026-11-24')).body.rows.find((row) => row.place === '1号窗口')?.cells[2]
  assert.deepEqual(new Map(cell?.map((each) => [each.id, each.away])), new Map([[clerk(), true], [checker(), false]]))
  assert.deepEqual([(await set('2026-11-27', [clerk()])).body.code, (await set('2026-11-30', [clerk()])).status], ['away', 200])
  assert.equal((await away(clerk(), '2026-11-27', '2026-11-28')).body.field, 'from')
  assert.equal((await away(ids['clerk-human-resources']!, '2026-11-26', '2026-11-26', { substitute: clerk() })).body.field, 'substitute')
  assert.equal((await away(clerk(), '2026-12-01', '2026-12-02', { substitute: '019aa000-0000-7000-8000-000000000000' })).body.code, 'substitute-unknown')
  assert.equal((await away('019aa000-0000-7000-8000-000000000000', '2026-12-01', '2026-12-02')).status, 404)
  const listed = (await system.get<{ items: AbsenceRow[] }>('/api/v1/people/absences')).body.items
  assert.deepEqual(listed.map((a) => [a.account, a.state, a.substituteName]), [[clerk(), 'coming', '汪洁']])
  const [id] = listed.map((a) => a.id)
  assert.equal((await system.post(`/api/v1/people/absences/${id}/removal`, { requestId: rid() })).status, 200)
  assert.equal((await system.post(`/api/v1/people/absences/${id}/removal`, { requestId: rid() })).status, 404)
})

test('a week is copied without who is away, and only onto days to come', async () => {
  for (const day of ['2026-11-30', '2026-12-02']) await set(day, [clerk(), checker()])
  await away(checker(), '2026-12-09', '2026-12-09')
  const copy = (from: string, to: string) => system.post<Problem & { copied: number; leftOut: string[] }>('/api/v1/people/duty/copy', { requestId: rid(), organ: ORGAN, from, to })
  const done = (await copy('2026-11-30', '2026-12-07')).body
  assert.deepEqual([done.copied, done.leftOut], [3, ['2026-12-09 汪洁']])
  assert.deepEqual(cellsOf((await week('2026-12-07')).body).map((cell) => cell.length), [2, 0, 1, 0, 0, 0, 0])
  assert.equal((await copy('2026-11-30', '2026-12-08')).body.code, 'no-monday')
  assert.equal((await copy('2026-11-30', '2026-11-16')).body.code, 'day-over')
  assert.equal((await copy('2027-01-04', '2026-12-14')).body.code, 'week-empty')
})

test('officials see the duty of their own organ and of no other', async () => {
  const officer = await world.as('clerk-civil-affairs')
  assert.equal((await week('2026-11-24', officer)).status, 200)
  assert.equal((await week('2026-11-24', officer, 'human-resources')).status, 404)
  assert.equal((await week('2026-11-24', await world.as('clerk'), 'human-resources')).status, 200, 'the whole county')
})

test('who leaves is taken off the roster from that day on', async () => {
  const person = { account: 'clerk-civil-affairs', name: '苏晴', title: null, organ: ORGAN, division: '420325', posts: [] }
  await system.post(`/api/v1/people/staff/${clerk()}`, { requestId: rid(), ...person, active: false })
  const shown = (await week('2026-11-30')).body
  assert.ok(!cellsOf(shown).flat().includes(clerk()))
  assert.ok(!shown.staff.some((s) => s.id === clerk()))
})

test('a village is added, renamed, closed while empty, and gone for the public; an organ likewise', async () => {
  const village = { name: '示例三村', parent: '420325210', active: true }
  const put = (url: string, body: object) => system.post<Problem>(url, { requestId: rid(), ...body })
  assert.equal((await put('/api/v1/people/regions', { code: '420325210903', ...village })).status, 201)
  assert.equal((await put('/api/v1/people/regions', { code: '420325210903', ...village })).body.field, 'code')
  assert.equal((await put('/api/v1/people/regions/420325210', { ...village, parent: '420325210' })).status, 404, 'a township is not written here')
  const organ = { name: '房县九道乡示例三村村民委员会', shortName: '示例三村', kind: 'village', level: 'village', division: '420325210903', coCheckTeam: false }
  assert.equal((await put('/api/v1/people/organs', { code: 'village-420325210903', ...organ })).status, 201)
  assert.equal((await put('/api/v1/people/regions/420325210903', { ...village, active: false })).body.field, 'active', 'an organ is still there')
  assert.equal((await put('/api/v1/people/organs/village-420325210903', { ...organ, active: false })).status, 200)
  assert.equal((await put('/api/v1/people/regions/420325210903', { ...village, name: '示例三社区', active: false })).status, 200)
  const [regions, organs] = [await world.nobody.get<{ items: RegionRow[] }>('/api/v1/regions'), await world.nobody.get<{ items: OrganRow[] }>('/api/v1/organs')]
  assert.ok(!regions.body.items.some((r) => r.code === '420325210903') && !organs.body.items.some((o) => o.code === 'village-420325210903'))
  const closed = (await system.get<{ items: RegionRow[] }>('/api/v1/people/regions?activity=closed')).body.items
  assert.deepEqual(closed.map((r) => r.name), ['示例三社区'])
  assert.equal((await put('/api/v1/people/organs/civil-affairs', { ...organ, name: '房县民政局', kind: 'department', level: 'county', division: '420325', active: false })).body.field, 'active', 'people still work there')
})
