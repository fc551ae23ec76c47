/** The link a phone uses without signing in: once, for ten minutes, for one order, pictures and papers only. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { DraftRow } from '../../src/rooms/agency/contract.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import type { Page } from '../faults/ground.ts'
import { picture } from '../faults/ground.ts'
import type { MadeOrder } from '../faults/orders.ts'
import { makeOrder } from '../faults/orders.ts'

let world: World
let checker: Client
let order: MadeOrder
before(async () => {
  world = await makeWorld()
  checker = await world.as('co-checker-civil-affairs')
})
after(() => world.close())
beforeEach(async () => { order = await makeOrder(world) })

const png = Buffer.from(picture.data, 'base64')
const linkFor = async (to: MadeOrder, client = checker, requestId = rid()) =>
  client.post<{ path: string; expiresAt: string; code: string }>(`/api/v1/co-checks/${to.id}/evidence-link`, { requestId })
const drafts = async (of = order) => (await checker.get<Page<DraftRow>>(`/api/v1/co-checks/${of.id}/drafts`)).body.items
const { Blob } = globalThis

interface Sent { readonly status: number; readonly text: string; readonly location: string | null }
async function send(path: string, files: readonly { body: Buffer; type: string; name?: string }[], more: { requestId?: string; site?: string } = {}): Promise<Sent> {
  const form = new FormData()
  form.set('requestId', more.requestId ?? rid())
  form.set('csrf', '')
  for (const file of files) form.append('files', new Blob([new Uint8Array(file.body)], { type: file.type }), file.name ?? 'photo.png')
  const response = await fetch(`${world.address}${path}`, { method: 'POST', body: form, redirect: 'manual', headers: { 'sec-fetch-site': more.site ?? 'same-origin' } })
  return { status: response.status, text: await response.text(), location: response.headers.get('location') }
}
const photo = { body: png, type: 'image/png' }
const open = async (path: string) => {
  const page = await world.nobody.get<string>(path)
  return { status: page.status, text: page.body }
}

test('a phone adds to the draft of the one who opened the link, and to nobody else\'s', async () => {
  const { body: { path, expiresAt } } = await linkFor(order)
  const left = Date.parse(expiresAt) - Date.now()
  assert.ok(left > 590_000 && left <= 600_000, 'ten minutes of the machine\'s clock')
  const page = await open(path)
  assert.equal(page.status, 200)
  assert.ok(page.text.includes(order.number) && !page.text.includes(order.caseNumber))
  assert.doesNotMatch(page.text, /\d{17}[\dX]|陈/, 'nothing about a person')
  const sent = await send(path, [photo, photo])
  assert.deepEqual([sent.status, sent.location], [303, `${path}?sent=2`])
  assert.match((await open(sent.location ?? '')).text, /传了 2 件/)
  assert.deepEqual((await drafts()).map((d) => [d.via, d.mediaType]), [['phone', 'image/png'], ['phone', 'image/png']])
  const other = await world.as('co-checker')
  assert.equal((await other.get<Page<object>>(`/api/v1/co-checks/${order.id}/drafts`)).body.total, 0)
  assert.equal((await checker.post(`/api/v1/co-checks/${order.id}/answer`, { requestId: rid(), finding: 'confirmed' })).status, 200)
  const { evidence } = (await checker.get<{ evidence: object[] }>(`/api/v1/co-checks/${order.id}`)).body
  assert.equal(evidence.length, 2)
})

test('reuse: once sent it is over, also for two phones at the same time; the same sending again is the same', async () => {
  const { body: { path } } = await linkFor(order)
  const both = await Promise.all([send(path, [photo]), send(path, [photo])])
  assert.deepEqual(both.map((s) => s.status).toSorted((a, b) => a - b), [303, 410])
  assert.equal((await send(path, [photo])).status, 410)
  assert.match((await open(path)).text, /已经用过了/)
  assert.equal((await drafts()).length, 1)
  const again = await linkFor(order)
  const requestId = rid()
  await send(again.body.path, [photo], { requestId })
  assert.equal((await send(again.body.path, [photo], { requestId })).status, 303, 'a double tap')
  assert.equal((await drafts()).length, 2)
})

test('expiry: after ten minutes nothing comes in any more; a fresh link ends the one before', async () => {
  const first = (await linkFor(order)).body.path
  const second = (await linkFor(order)).body.path
  assert.equal((await open(first)).status, 410)
  assert.equal((await send(first, [photo])).status, 410)
  const { db, region } = world.product.county
  await db.run('update evidence_links set expires_at = now() where region = $1', [region])
  assert.match((await open(second)).text, /过了 10 分钟/)
  assert.equal((await send(second, [photo])).status, 410)
  assert.equal((await drafts()).length, 0)
})

test('setting the county\'s clock neither opens nor closes a link', async () => {
  const { body: { path } } = await linkFor(order)
  await world.setClock('2026-11-24T11:00:00+08:00')
  assert.equal((await open(path)).status, 200)
})

test('other order: the link names none, so none can be chosen; a made-up or cut one opens nothing', async () => {
  const other = await makeOrder(world)
  const { body: { path } } = await linkFor(order)
  assert.equal((await send(`${path}?id=${other.id}&object=${other.id}`, [photo])).status, 303)
  assert.equal((await drafts(other)).length, 0)
  for (const wrong of [path.slice(0, -1), `${path}A`, `/evidence/${'A'.repeat(43)}`, `/evidence/${order.id}`, '/evidence/..%2f..%2fetc', '/evidence/%00']) {
    assert.ok([400, 404].includes((await open(wrong)).status), wrong)
    assert.ok([400, 404].includes((await send(wrong, [photo])).status), wrong)
  }
})

test('an order that is answered, or never was mine, takes nothing', async () => {
  const { body: { path } } = await linkFor(order)
  await (await world.as('co-checker')).post(`/api/v1/co-checks/${order.id}/answer`, { requestId: rid(), finding: 'confirmed' })
  assert.match((await open(path)).text, /已经办完/)
  assert.equal((await send(path, [photo])).status, 410)
  const foreign = await makeOrder(world, { issuing: 'public-security' })
  assert.deepEqual([(await linkFor(foreign)).status, (await linkFor(order)).status], [404, 404])
})

test('wrong type, wrong size, nothing, too many: refused with a word, kept nothing, and the link still works', async () => {
  const { body: { path } } = await linkFor(order)
  const cases: [readonly { body: Buffer; type: string }[], RegExp][] = [
    [[{ body: Buffer.from('<script>alert(1)</script>'), type: 'image/png' }], /不是可以读取的图片/], [[{ body: png, type: 'image/svg+xml' }], /不是可以读取的图片/],
    [[{ body: Buffer.from('MZ\x90\0'), type: 'application/x-msdownload' }], /不是可以读取的图片/], [[{ body: Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]), type: 'image/png' }], /超过 5 MB/],
    [[], /还没有选照片/], [Array.from({ length: 11 }, () => photo), /最多 10 件/],
    [[photo, { body: Buffer.from('not a picture'), type: 'image/png' }], /不是可以读取的图片/],
  ]
  for (const [files, says] of cases) {
    const sent = await send(path, files)
    assert.ok(sent.status >= 400 && sent.status < 500, `${sent.status}`)
    assert.match(sent.text, says)
  }
  assert.equal((await drafts()).length, 0, 'all or none')
  assert.equal((await send(path, [photo])).status, 303)
  assert.equal((await send(path, [{ body: Buffer.alloc(25 * 1024 * 1024), type: 'image/png' }])).status, 413)
})

test('rate: a link stands few tries, an official opens so many an hour, and another site\'s form is turned away', async () => {
  const { body: { path } } = await linkFor(order)
  assert.equal((await send(path, [photo], { site: 'cross-site' })).status, 403)
  const bad = { body: Buffer.from('x'), type: 'image/png' }
  for (let i = 0; i < 8; i += 1) assert.equal((await send(path, [bad])).status, 400, `${i}`)
  assert.match((await send(path, [photo])).text, /试的次数太多/)
  assert.equal((await drafts()).length, 0)
  const jiudao = await world.as('co-checker-jiudao')
  const there = await makeOrder(world, { issuing: 'township-420325210' })
  const statuses: number[] = []
  for (let i = 0; i < 61; i += 1) statuses.push((await linkFor(there, jiudao)).status)
  assert.deepEqual([statuses.filter((s) => s === 201).length, statuses.at(-1)], [60, 429])
})

test('the same request gives the same link, kept nowhere in clear', async () => {
  const requestId = rid()
  const [a, b] = [await linkFor(order, checker, requestId), await linkFor(order, checker, requestId)]
  assert.equal(a.body.path, b.body.path)
  const token = a.body.path.split('/').at(-1) ?? ''
  assert.equal(token.length, 43)
  const { db, region } = world.product.county
  for (const table of ['evidence_links', 'requests', 'acts', 'jobs']) {
    const rows = await db.rows<{ row: string }>(`select t::text as row from ${table} t where region = $1`, [region])
    assert.ok(rows.every(({ row }) => !row.includes(token)), table)
  }
  assert.equal((await open(a.body.path)).status, 200, 'and is still open')
})
