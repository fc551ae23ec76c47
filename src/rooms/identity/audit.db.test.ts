/** The audit administrator finds every act and access, pages without a gap, and takes away exactly what is shown; all of it recorded. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../tests/world.ts'
import { makeWorld, rid } from '../../../tests/world.ts'
import { readWorkbook } from '../../platform/spreadsheets/read.ts'
import { accountFor, providerOf } from './acts/sign-in.ts'
import type { AccessRow, ActRow, Matrix } from './contract.ts'

interface Page<T> { items: T[]; total: number; more: boolean; next: string | null }

let world: World
let audit: Client
before(async () => {
  world = await makeWorld()
  audit = await world.as('audit-admin')
  const clerk = await world.as('clerk')
  const people = (await world.nobody.get<{ items: { account?: string; name: string; idNumber: string }[] }>('/sandbox/people')).body.items
  const person = people.find((p) => p.account === 'applicant')
  const matters = (await world.nobody.get<Page<{ code: string }>>('/api/v1/matters?limit=20')).body.items
  for (const { code } of matters) {
    const made = await clerk.post<{ caseNumber?: string }>('/api/v1/cases', { requestId: rid(), matter: code, applicant: { kind: 'person', name: person?.name, idNumber: person?.idNumber }, channel: 'window', answers: {} })
    if (made.body.caseNumber) await clerk.get(`/api/v1/cases/${made.body.caseNumber}`)
  }
  await world.settle()
})
after(() => world.close())

const acts = async (query = '') => (await audit.get<Page<ActRow>>(`/api/v1/acts?limit=200${query}`)).body
const accesses = async (query = '') => (await audit.get<Page<AccessRow>>(`/api/v1/accesses?limit=200${query}`)).body

test('acts are found by time, actor, organ, act and object, newest first', async () => {
  const all = await acts()
  assert.ok(all.total > 20)
  assert.deepEqual(all.items.map((a) => a.at), all.items.map((a) => a.at).toSorted().toReversed())
  const accepted = await acts('&act=case-accepted')
  assert.ok(accepted.total > 0 && accepted.items.every((a) => a.act === 'case-accepted' && a.actName === '受理'))
  const one = accepted.items[0]!
  assert.ok((await acts(`&objectKind=case&object=${one.objectId}`)).items.every((a) => a.objectId === one.objectId))
  assert.ok((await acts(`&organ=${one.organ}`)).items.every((a) => a.organ === one.organ))
  for (const who of ['clerk', encodeURIComponent('夏文静')]) assert.ok((await acts(`&actor=${who}`)).items.some((a) => a.actorName === '夏文静'), who)
  assert.equal((await acts('&actor=nobody-of-this-name')).total, 0)
  assert.ok((await acts('&actor=system')).items.every((a) => a.actor === 'system'))
  assert.equal((await acts('&until=2026-11-23')).total, 0)
  assert.equal((await acts('&from=2026-11-24&until=2026-11-24')).total, (await acts()).total)
})

test('whoever signs in is who did it: staff by name, a resident without one', async () => {
  const { county } = world.product
  const signedIn = await accountFor(county, providerOf(county).issuer, { sub: 'clerk', name: '夏文静', account_kind: 'staff' })
  assert.ok(signedIn.ok)
  await world.as('applicant')
  const { items } = await acts('&act=signed-in')
  assert.ok(items.every((a) => a.actor !== 'system' && a.actorName !== '免证通系统'))
  const clerk = items.find((a) => a.actor === 'clerk')
  assert.deepEqual([clerk?.actorName, clerk?.actorRole, clerk?.objectName], ['夏文静', 'window-clerk', '账号'])
  assert.ok(items.some((a) => a.actorName === '居民' && a.actorRole === 'applicant'))
  assert.ok((await acts(`&act=signed-in&actor=${encodeURIComponent('夏文静')}`)).total > 0)
})

test('pages follow each other without gap or repetition', async () => {
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: Page<ActRow> = (await audit.get<Page<ActRow>>(`/api/v1/acts?limit=7${next === '' ? '' : `&next=${encodeURIComponent(next)}`}`)).body
    seen.push(...page.items.map((a) => a.id))
    next = page.next
  }
  assert.equal(new Set(seen).size, seen.length)
  assert.equal(seen.length, (await acts()).total)
})

test('accesses are found by reader, organ, case and time; looking at them is an act', async () => {
  const looks = async () => (await acts('&act=accesses-read')).total
  const before = await looks()
  const all = await accesses()
  assert.ok(all.total > 0)
  assert.equal(await looks(), before + 1)
  const one = all.items.find((a) => a.readerAccount === 'clerk')
  assert.equal(one?.reader, '夏文静', 'the auditor sees whole names')
  assert.ok((await accesses(`&caseNumber=${one?.caseNumber}`)).items.every((a) => a.caseNumber === one?.caseNumber))
  assert.ok((await accesses('&reader=clerk')).items.every((a) => a.readerAccount?.includes('clerk')))
  assert.equal((await accesses('&from=2026-11-25')).total, 0)
  const seen = await looks()
  const made = Buffer.from(`2030-01-01T00:00:00.000Z 00000000-0000-0000-0000-000000000000`).toString('base64url')
  assert.equal((await accesses(`&next=${made}`)).items.length, all.items.length)
  assert.equal(await looks(), seen + 1, 'a place to go on from that nobody gave is no way round the record')
})

test('a workbook holds exactly what the filter shows, and taking it away is an act', async () => {
  const token = (await world.nobody.post<{ token: string }>('/sandbox/tokens', { account: 'audit-admin' })).body.token
  const fetched = (path: string) => fetch(`${world.address}${path}`, { headers: { authorization: `Bearer ${token}` } })
  const shown = await acts('&act=case-accepted')
  const response = await fetched('/api/v1/acts/workbook?act=case-accepted')
  assert.equal(response.status, 200)
  const columns = ['时间', '操作', '操作人', '岗位', '单位', '对象', '对象编号', '依据', '操作代码', '账号', '请求编号', '摘要（SM3）', '详情'].map((header) => ({ key: header, header }))
  const read = await readWorkbook(Buffer.from(await response.arrayBuffer()), columns, { mostCharacters: 10_000 })
  assert.ok(read.ok)
  assert.deepEqual(read.value.map(({ cells }) => cells['对象编号']), shown.items.map((a) => a.objectId))
  assert.equal((await fetched('/api/v1/acts/workbook?act=nothing-like-it')).status, 400)
  assert.equal((await fetched('/api/v1/accesses/workbook')).status, 200)
  const taken = (await acts('&act=audit-exported')).items
  assert.deepEqual(taken.map((a) => a.objectId).toSorted(), ['accesses', 'acts'])
  const filter = taken.find((a) => a.objectId === 'acts')!.detail['filter'] as Record<string, unknown>
  assert.equal(filter['rows'], shown.total)
})

test('the table of roles and endpoints is for administrators and oversight, and says what the server does', async () => {
  for (const account of ['system-admin', 'security-admin', 'audit-admin', 'oversight']) assert.equal((await (await world.as(account)).get('/api/v1/rights/matrix')).status, 200)
  assert.equal((await (await world.as('clerk')).get('/api/v1/rights/matrix')).status, 403)
  const matrix = (await audit.get<Matrix>('/api/v1/rights/matrix')).body
  assert.equal(matrix.roles.length, 14)
  const row = matrix.items.find((item) => item.url === '/api/v1/cases/:caseNumber/decision')
  assert.deepEqual(row?.roles, ['deciding-officer'])
  assert.ok(matrix.items.some((item) => item.public))
})
