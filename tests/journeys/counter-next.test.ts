/** The next one's card at the window: whatever the hand was doing, a number never picks matters and never lands on somebody else's application. */
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Book } from '../../src/rooms/counter/contract.ts'
import type { WindowMatter } from '../../src/rooms/counter/types.ts'
import { buildDesk } from '../../src/main/desk-build.ts'
import { personOf } from '../faults/ground.ts'
import { launchBrowser } from '../support/browser.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import type { WindowDesk } from './counter-window.ts'
import { draftKept, openWindow } from './counter-window.ts'

let world: World
let browser: Browser
let book: readonly WindowMatter[]
let matter: WindowMatter
let desk: WindowDesk
before(async () => {
  await buildDesk()
  ;[world, browser] = await Promise.all([makeWorld(), launchBrowser()])
  book = (await (await world.as('clerk')).get<Book>('/api/v1/counter/book')).body.matters ?? []
  const found = book.find((m) => m.kinds.includes('person') && !m.afterDeath && m.plan.asks.length + m.plan.signs.length + m.plan.brings.length === 0)
  assert.ok(found)
  matter = found
})
beforeEach(async () => { desk = await openWindow(browser, world.address, 'clerk') })
afterEach(() => desk.close())
after(async () => {
  await browser.close()
  await world.close()
})

const strip = (name: string) => desk.page.locator('.strip', { hasText: name }).waitFor()
const cases = async () => (await world.product.county.db.rows('select 1 from cases where region = $1', [world.product.county.region])).length

test('a card read where matters are chosen: at once when nothing is lost, and taken back', async () => {
  const [one, two] = [await personOf(world, 'applicant'), await personOf(world, 'rare-3')]
  await desk.who(one.idNumber)
  await desk.type(two.idNumber)
  await strip(two.name)
  assert.equal(await desk.page.locator('.picks li').count(), 0, 'digits picked nothing')
  await desk.page.getByRole('button', { name: '恢复' }).click()
  await strip(one.name)
})

test('with matters that are not accepted it asks first; the reader\'s Enter is no answer and accepts nothing', async () => {
  const [one, two] = [await personOf(world, 'applicant'), await personOf(world, 'rare-3')]
  const before = await cases()
  await desk.who(one.idNumber)
  await desk.pick(matter, book)
  await desk.type(two.idNumber)
  await desk.press('Enter')
  await desk.page.getByText('读到另一位的号码').waitFor()
  await desk.accessible('somebody else\'s number')
  assert.equal(await cases(), before)
  assert.equal(await desk.page.locator('.picks li').count(), 1)
  await desk.page.getByRole('button', { name: `接着办${one.name}` }).click()
  await strip(one.name)
  await desk.page.locator('[data-at=matter]:focus').waitFor()
  await desk.type(two.idNumber)
  await desk.page.locator('[data-at=another]:focus').waitFor()
  await desk.press('Enter')
  await strip(two.name)
  assert.equal(await cases(), before)
})

test('a digit with Enter picks among what is usual, a digit after letters by place', async () => {
  // What this window does often is known after the first time.
  await desk.who((await personOf(world, 'rare-3')).idNumber)
  const other = book.find((m) => m.kinds.includes('person') && !m.afterDeath && m.code !== matter.code && m.plan.asks.length + m.plan.signs.length + m.plan.brings.length === 0)
  assert.ok(other)
  await desk.pick(other, book)
  await desk.press('Enter')
  await desk.outcome()
  await desk.press('n')
  await desk.who((await personOf(world, 'applicant')).idNumber)
  const first = await desk.page.locator('#matters li').first().innerText()
  await desk.type('1')
  await desk.press('Enter')
  const picked = await desk.page.locator('.picks li strong').first().innerText()
  assert.ok(first.includes(picked))
  await desk.type('g')
  await desk.page.locator('#matters li').first().waitFor()
  await desk.press('1')
  await desk.page.locator('.picks li').nth(1).waitFor()
})

test('a card read while the last one\'s outcome is still shown', async () => {
  const [one, two] = [await personOf(world, 'rare-3'), await personOf(world, 'applicant')]
  await desk.who(one.idNumber)
  await desk.pick(matter, book)
  await desk.press('Enter')
  await desk.outcome()
  await desk.type(two.idNumber)
  await strip(two.name)
  await desk.page.locator('[data-at=matter]:focus').waitFor()
  await desk.press('Escape')
})

test('what was restored says whose it is, on top; for the dead nobody comes themselves', async () => {
  const { db, region } = world.product.county
  const dead = (await (await fetch(`${world.address}/sandbox/people`)).json() as { items: { idNumber: string; name: string; situation: string }[] }).items.find((each) => each.situation.includes('去世'))
  assert.ok(dead && db && region)
  await desk.who(dead.idNumber)
  await desk.page.locator('.by').waitFor()
  assert.equal(await desk.page.getByRole('button', { name: '本人来办' }).count(), 0)
  assert.ok(await desk.page.getByLabel('监护人').isDisabled())
  await desk.page.locator('[data-at=matter]').focus()
  await desk.pick(matter, book)
  await desk.page.locator('.picks').getByText('申请人已去世').waitFor()
  await draftKept(desk.page)
  await desk.page.reload()
  await desk.page.getByText(`已恢复没有办完的这一位：${dead.name}`).waitFor()
  await desk.accessible('restored')
})
