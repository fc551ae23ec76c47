/** Ways around the guard: each is refused with the entry that forbids it, leaves no effect, and stands against the organ that tried (C1.4, G4). */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, beforeEach, test } from 'node:test'
import { openDatabase } from '../../src/platform/database.ts'
import { importReference } from '../../src/rooms/catalogue/index.ts'
import { deriveLists } from '../../src/rooms/lists/index.ts'
import type { ReboundPage, ReboundRow } from '../../src/rooms/lists/guard/contract.ts'
import { makeOrder } from '../faults/orders.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import { readyCase, refusedBy } from './casework.ts'

let world: World
let officer: Client
let oversight: Client
let caseNumber: string
before(async () => {
  world = await makeWorld()
  ;[officer, oversight] = [await world.as('officer'), await world.as('oversight')]
  caseNumber = (await readyCase(world)).caseNumber
})
after(() => world.close())

const all = async () => (await oversight.get<ReboundPage>('/api/v1/rebounds?state=all&limit=100')).body
let known = new Set<string>()
beforeEach(async () => { known = new Set((await all()).items.map((r) => r.number)) })

/** What this attempt left on record: exactly one, and oversight has a notice of it. */
async function recorded(): Promise<ReboundRow> {
  const fresh = (await all()).items.filter((r) => !known.has(r.number))
  assert.equal(fresh.length, 1)
  const [row] = fresh
  assert.ok(row)
  const { items } = (await oversight.get<{ items: { kind: string }[] }>('/api/v1/notices?limit=100')).body
  assert.ok(items.some((n) => n.kind === `rebound-${row.number}`))
  assert.match(row.forbids, /^直接取消清单第 \d+ 版 P\d+/)
  return row
}
const stateOf = async () => (await officer.get<{ state: string }>(`/api/v1/cases/${caseNumber}`)).body.state
const supplement = (items: object[]) => refusedBy(officer, caseNumber, 'supplement', { items, days: 5 })

test('1 · by its number', async () => {
  assert.deepEqual(await supplement([{ what: '补交材料', item: 'P158' }]), [403, 'proof-cancelled'])
  assert.deepEqual([(await recorded()).way, (await all()).items[0]?.object], ['case', caseNumber])
})

test('2 · with marks and spaces between the letters, in full width', async () => {
  assert.deepEqual(await supplement([{ what: '请把居　住·证-明　交来' }]), [403, 'proof-cancelled'])
  assert.equal((await recorded()).item, 'P126')
})

test('3 · by another name, in the reason and not in what is asked', async () => {
  assert.deepEqual(await supplement([{ what: '一份材料', why: '要开一份曾用名的证明材料' }]), [403, 'proof-cancelled'])
  assert.equal((await recorded()).item, 'P026')
})

test('4 · through a village that may no longer issue it', async () => {
  assert.deepEqual(await supplement([{ what: '请到村委会开亲属关系证明' }]), [403, 'proof-cancelled'])
  assert.equal((await recorded()).item, 'P001')
})

test('5 · in the note of a suspension, behind a sentence that says the opposite', async () => {
  const grounds = (await officer.get<{ grounds?: unknown; deciding?: { grounds?: { code: string }[] } }>(`/api/v1/cases/${caseNumber}`)).body
  const [ground] = grounds.deciding?.grounds ?? (grounds.grounds as { code: string }[] | undefined) ?? []
  assert.ok(ground)
  assert.deepEqual(await refusedBy(officer, caseNumber, 'suspension', { ground: ground.code, note: '户口簿不用带，义务劳动证明请务必补来', days: 3 }), [403, 'proof-cancelled'])
  assert.equal((await recorded()).item, 'P162')
})

test('6 · by refusing whoever does not bring it', async () => {
  assert.deepEqual(await refusedBy(officer, caseNumber, 'decision', { outcome: 'refuse', reasons: '未提供工作单位证明，依据《社会救助暂行办法》第九条' }), [403, 'proof-cancelled'])
  assert.equal((await recorded()).item, 'P055')
})

test('7 · by an order from one organ to another', async () => {
  await assert.rejects(makeOrder(world, { item: 'P158' }), /取消清单/)
  assert.deepEqual([(await recorded()).way, (await world.product.county.db.first<{ n: number }>(`select count(*) as n from co_checks where item = 'P158'`))?.n], ['order', 0])
})

test('8 · by an order to a village', async () => {
  await assert.rejects(makeOrder(world, { item: 'P008', issuing: 'village-420325210901' }), /村（社区）不再出具/)
  assert.equal((await recorded()).item, 'P008')
})

test('9 · by confirming it in an order that was open when it was cancelled, or at the organ that used to issue it', async () => {
  const order = await makeOrder(world, { item: 'P002', issuing: 'civil-affairs' })
  const admin = openDatabase(world.adminUrl, 1)
  try {
    await admin.run(`update co_checks set item = 'P158' where number = $1`, [order.number])
  } finally {
    await admin.close()
  }
  const checker = await world.as('co-checker-civil-affairs')
  const answer = await checker.post<{ code: string }>(`/api/v1/co-checks/${order.number}/answer`, { requestId: rid(), finding: 'confirmed' })
  assert.deepEqual([answer.status, answer.body.code, (await recorded()).object], [403, 'proof-cancelled', order.number])
  known = new Set((await all()).items.map((r) => r.number))
  const issue = await checker.post<{ code: string }>('/api/v1/demands', { requestId: rid(), organ: 'civil-affairs', way: 'issue', names: ['单身证明'] })
  assert.deepEqual([issue.status, issue.body.code, (await recorded()).way], [403, 'proof-cancelled', 'issue'])
})

test('10 · in a guide that is brought in', async () => {
  const { county } = world.product
  const folder = mkdtempSync(join(tmpdir(), 'guide-'))
  cpSync(fileURLToPath(new URL('../../reference', import.meta.url)), folder, { recursive: true })
  const materials = join(folder, 'materials.csv')
  const lines = readFileSync(materials, 'utf8').split('\n')
  writeFileSync(materials, [lines[0], lines[1]?.replace('居民身份证,certificate', '单身证明,other'), ...lines.slice(2)].join('\n'))
  const before = await county.db.first<{ n: number }>('select count(*) as n from imports')
  const done = await importReference(county, folder, deriveLists)
  rmSync(folder, { recursive: true })
  assert.ok(!done.ok)
  assert.deepEqual([done.code, (await recorded()).way], ['proof-cancelled', 'guide'])
  assert.equal((await county.db.first<{ n: number }>('select count(*) as n from imports'))?.n, before?.n)
  assert.equal((await county.db.first<{ n: number }>(`select count(*) as n from materials where name = '单身证明'`))?.n, 0)
})

test('11 · from another system of the organ, in a long letter', async () => {
  const clerk = await world.as('clerk-civil-affairs')
  const text = `${'您好，您的申请正在办理。'.repeat(100)}请您补充：一、身份证；二、性别证明。${'谢谢配合。'.repeat(100)}`
  const answer = await clerk.post<{ code: string }>('/api/v1/demands', { requestId: rid(), organ: 'civil-affairs', way: 'message', text })
  assert.deepEqual([answer.status, answer.body.code, (await recorded()).item], [403, 'proof-cancelled', 'P027'])
})

test('after all that the case stands where it stood, and has been asked for nothing', async () => {
  assert.ok(['deciding', 'gathering'].includes(await stateOf()))
  assert.equal((await world.product.county.db.first<{ n: number }>(`select count(*) as n from acts where object_id = $1 and act in ('supplement-asked', 'case-suspended', 'case-decided')`, [caseNumber]))?.n, 0)
})
