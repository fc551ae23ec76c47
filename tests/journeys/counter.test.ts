/** The window in a real browser, by keyboard alone: keys and seconds counted, who is recognised at once, receipts, signatures, weight. */
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { deskFolder } from '../../src/main/desk-build.ts'
import { filesOf } from '../../src/main/desk-offline.ts'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import type { Book } from '../../src/rooms/counter/contract.ts'
import type { WindowMatter } from '../../src/rooms/counter/types.ts'
import { peopleOf, personOf } from '../faults/ground.ts'
import { launchBrowser } from '../support/browser.ts'
import type { Client, World } from '../world.ts'
import { makeWorld } from '../world.ts'
import type { WindowDesk } from './counter-window.ts'
import { openWindow } from './counter-window.ts'

const KEYS = 25
const SECONDS = 60
const ROUTE_BYTES = 350 * 1024
const PAINT_MS = 3_000

let world: World
let browser: Browser
let clerk: Client
let book: readonly WindowMatter[]
let desk: WindowDesk
before(async () => {
  ;[world, browser] = await Promise.all([makeWorld(), launchBrowser()])
  clerk = await world.as('clerk')
  book = (await clerk.get<Book>('/api/v1/counter/book')).body.matters ?? []
})
beforeEach(async () => { desk = await openWindow(browser, world.address, 'clerk') })
afterEach(() => desk.close())
after(async () => {
  await browser.close()
  await world.close()
})

const number = async (account: string) => (await personOf(world, account)).idNumber
const forPeople = (fits: (m: WindowMatter) => boolean) => {
  const matter = book.find((m) => m.kinds.includes('person') && !m.afterDeath && fits(m))
  assert.ok(matter)
  return matter
}
const needsNothing = () => forPeople((m) => m.plan.asks.length + m.plan.signs.length + m.plan.brings.length === 0 && m.plan.ours.length > 0)
const numberIn = (text: string) => /MZ\d{8}-\d{5}/.exec(text)?.[0] ?? ''
async function next(): Promise<void> {
  await desk.press('n')
  await desk.page.locator('#who:focus').waitFor()
}

test('a matter that needs nothing: at most 25 keys and 60 seconds, no mouse, from the number to the case', async (context) => {
  const matter = needsNothing()
  desk.keys.count = 0
  const from = performance.now()
  await desk.who(await number('applicant'))
  await desk.pick(matter, book)
  await desk.press('Enter')
  const said = await desk.outcome()
  const seconds = (performance.now() - from) / 1000
  context.diagnostic(`${desk.keys.count} keys, ${seconds.toFixed(1)} s`)
  assert.ok(desk.keys.count <= KEYS, `${desk.keys.count} keys`)
  assert.ok(seconds <= SECONDS, `${seconds} s`)
  const made = await clerk.get<CaseView>(`/api/v1/cases/${numberIn(said)}`)
  assert.deepEqual([made.body.matter.code, made.body.channel], [matter.code, 'window'])
  await desk.accessible('outcome')
  await next()
})

test('a card reader that sends name, number and Enter in one burst', async () => {
  const person = await personOf(world, 'rare-3')
  await desk.page.locator('#who').waitFor()
  await desk.type(`${person.name} ${person.idNumber}`)
  await desk.press('Enter')
  await desk.page.locator('.strip', { hasText: person.name }).waitFor()
  assert.equal(await desk.page.locator('#who').count(), 0, 'the number does not stay')
  assert.ok(!(await desk.page.locator('body').innerText()).includes(person.idNumber))
  await desk.press('Escape')
  await desk.page.getByText('已清空这一位').waitFor()
})

test('recognised at once, big and plain: the dead, a name that differs, a wrong check digit', async () => {
  const dead = (await peopleOf(world)).find((p) => p.name === '孙福贵')!
  await desk.who(dead.idNumber)
  await desk.page.getByRole('alert').filter({ hasText: '已去世（2025年12月3日）' }).waitFor()
  await desk.pick(needsNothing(), book)
  await desk.press('Enter')
  await desk.page.locator('[data-at=by]:focus').waitFor()
  await desk.accessible('dead')
  await desk.press('Escape')
  await desk.page.locator('#who:focus').waitFor()
  const person = await personOf(world, 'applicant')
  await desk.type(`陈致远 ${person.idNumber}`)
  await desk.press('Enter')
  await desk.page.getByRole('alert').filter({ hasText: '姓名不符' }).waitFor()
  await desk.press('Escape')
  await desk.page.locator('#who:focus').waitFor()
  await desk.type(`${person.idNumber.slice(0, 17)}${person.idNumber.endsWith('0') ? '1' : '0'}`)
  await desk.press('Enter')
  await desk.page.getByRole('status').filter({ hasText: '校验码不符' }).waitFor()
  await desk.page.locator('#who').fill('')
})

test('a minor comes with a guardian; the guardian is the next person by one tap of the family', async () => {
  const matter = needsNothing()
  await desk.who(await number('minor'))
  await desk.page.getByRole('alert').filter({ hasText: '未成年（15 岁）' }).waitFor()
  await desk.pick(matter, book)
  await desk.press('Enter')
  await desk.page.locator('[data-at=by]:focus').waitFor()
  await desk.type(await number('guardian'))
  await desk.page.locator('.by', { hasText: '李**' }).waitFor()
  await desk.page.locator('[data-at=matter]:focus').waitFor()
  await desk.press('Enter')
  const made = await clerk.get<CaseView>(`/api/v1/cases/${numberIn(await desk.outcome())}`)
  assert.equal(made.body.representative?.relation, 'guardian')
  await next()
  await desk.who(await number('guardian'))
  await desk.page.locator('.strip').getByRole('button', { name: '周**' }).waitFor()
  await desk.press('Escape')
  await desk.page.locator('#who:focus').waitFor()
})

test('several matters at once; an open one says so and wants a reason; the receipt on A4 and on a roll', async () => {
  const first = needsNothing()
  const second = forPeople((m) => m.code !== first.code && m.plan.asks.length === 0)
  await desk.who(await number('elder'))
  await desk.pick(first, book)
  await desk.pick(second, book)
  await desk.press('Enter')
  const said = await desk.outcome()
  assert.equal(said.match(/MZ\d{8}-\d{5}/g)?.length, 2)
  await desk.press('p')
  await desk.page.locator('#receipt').waitFor({ state: 'attached' })
  const paper = await desk.page.locator('#receipt').evaluate((node) => node.textContent)
  assert.match(paper, /MZ\d{8}-\d{5}.*最迟 \d{4}年.*0719-\d+/s)
  assert.ok(!paper.includes(await number('elder')))
  const box = async () => /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec((await desk.page.pdf({ preferCSSPageSize: true })).toString('latin1'))?.slice(1).map((n) => Math.round(Number(n) / 72 * 25.4))
  assert.deepEqual(await box(), [210, 297])
  await desk.page.getByLabel('80 毫米小票').check()
  await desk.page.locator('.outcome h2').focus()
  await desk.press('p')
  await desk.page.locator('#receipt.roll').waitFor({ state: 'attached' })
  const roll = await box()
  assert.ok(roll && roll[0] === 80 && roll[1]! > 60 && roll[1]! < 400, String(roll))
  await next()
  await desk.who(await number('elder'))
  await desk.pick(second, book)
  await desk.page.locator('.picks', { hasText: '已在办 MZ' }).waitFor()
  await desk.press('Enter')
  await desk.page.locator(`[data-at="again-${second.code}"]:focus`).waitFor()
  await desk.type('补办')
  await desk.press('Enter')
  assert.match(await desk.outcome(), /MZ/)
})

test('the person signs here: both choices alike, the notice whole, drawn with the hand; the proof is settled', async () => {
  const matter = forPeople((m) => m.plan.asks.length === 0 && m.plan.signs.some((line) => line.what === 'commit' && !line.sometimes))
  await desk.who(await number('unemployed'))
  await desk.pick(matter, book)
  await desk.press('Enter')
  const caseNumber = numberIn(await desk.outcome())
  await desk.press('s')
  const choices = desk.page.locator('.signing .equal').first().getByRole('button')
  await choices.first().waitFor()
  const [commit, check] = await Promise.all([choices.nth(0).boundingBox(), choices.nth(1).boundingBox()])
  assert.ok(commit && check && Math.abs(commit.width - check.width) < 1 && commit.height === check.height)
  await desk.accessible('choice')
  for (let left = await choices.count(); left > 0; left = await desk.page.getByRole('button', { name: '我自愿书面承诺' }).count()) await desk.page.getByRole('button', { name: '我自愿书面承诺' }).first().click()
  await desk.page.locator('.signing .notice').waitFor()
  const pad = desk.page.locator('[data-pad]')
  await pad.scrollIntoViewIfNeeded()
  const at = (await pad.boundingBox())!
  await desk.page.mouse.move(at.x + 40, at.y + 40)
  await desk.page.mouse.down()
  await desk.page.mouse.move(at.x + 260, at.y + 90, { steps: 8 })
  await desk.page.mouse.up()
  await desk.accessible('signing')
  await desk.page.getByRole('button', { name: '签署承诺' }).click()
  await desk.page.getByText('都办好了').or(desk.page.getByText('需要您提交')).first().waitFor()
  const made = await clerk.get<CaseView>(`/api/v1/cases/${caseNumber}`)
  assert.ok(made.body.proofs.some((proof) => proof.trust === 'declared'))
  await desk.page.locator('.signing header').getByRole('button', { name: '关闭' }).click()
  await desk.page.locator('.signing').waitFor({ state: 'detached' })
  await next()
})

test('people this window served are found by initials', async () => {
  await desk.page.locator('#who').waitFor()
  await desk.type('hgz')
  await desk.press('Enter')
  await desk.page.locator('[data-at=people]:focus').waitFor()
  await desk.press('1')
  await desk.page.locator('.strip', { hasText: '黄桂芝' }).waitFor()
  await desk.page.locator('.strip', { hasText: '在办' }).waitFor()
  await desk.press('Escape')
})

test('the window\'s route weighs less than 350 KB; what a fresh browser loads and when it paints', async (context) => {
  const bytes = filesOf(deskFolder).reduce((sum, file) => sum + gzipSync(readFileSync(join(deskFolder, file)), { level: 9 }).length, 0)
  assert.ok(bytes < ROUTE_BYTES, `${bytes} bytes`)
  const fresh = await openWindow(browser, world.address, 'clerk')
  const loaded = await fresh.page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry as PerformanceResourceTiming)
    .filter((entry) => entry.name.includes('/desk/assets/')).reduce((sum, entry) => sum + entry.encodedBodySize, 0))
  const paint = await fresh.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity)
  context.diagnostic(`${Math.round(bytes / 1024)} KB gz of files; ${Math.round(loaded / 1024)} KB over the wire; first contentful paint ${Math.round(paint)} ms`)
  assert.ok(loaded < ROUTE_BYTES && paint < PAINT_MS, `${loaded} bytes, ${paint} ms`)
  await fresh.close()
})
