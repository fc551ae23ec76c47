/**
 * A counter without the network, then without the server: it accepts, survives a closed page, and sends what it has when both are back,
 * each once. The real thing is killed and started again; the browser is a real one with its service worker.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { CasePage } from '../../src/rooms/cases/index.ts'
import type { Book, Receipt } from '../../src/rooms/counter/contract.ts'
import type { WindowMatter } from '../../src/rooms/counter/types.ts'
import { launchBrowser } from '../support/browser.ts'
import { draftKept, keptNames, openWindow, signInAs } from '../journeys/counter-window.ts'
import type { WindowDesk } from '../journeys/counter-window.ts'
import type { RealCounty } from './county.ts'
import { makeRealCounty } from './county.ts'
import type { Page, Person } from './ground.ts'

let county: RealCounty
let browser: Browser
let desk: WindowDesk
let book: readonly WindowMatter[]
let people: readonly Person[]
before(async () => {
  ;[county, browser] = await Promise.all([makeRealCounty(), launchBrowser()])
  await county.start()
  book = (await (await county.as('clerk-jiudao')).get<Book>('/api/v1/counter/book')).body.matters ?? []
  people = (await county.nobody.get<Page<Person>>('/sandbox/people')).body.items
  desk = await openWindow(browser, county.address, 'clerk-jiudao')
  // The worker has taken the page over and has what it needs.
  await desk.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await desk.page.reload()
  await desk.page.locator('#who').waitFor()
})
after(async () => {
  await browser.close()
  await county.end()
})

const personOf = (account: string) => {
  const person = people.find((p) => p.account === account)
  assert.ok(person)
  return person
}
const matterFor = (i: number) => {
  const matter = book.filter((m) => m.kinds.includes('person') && !m.afterDeath && m.plan.asks.length === 0)[i]
  assert.ok(matter)
  return matter
}
const casesOf = async () => (await (await county.as('clerk-jiudao')).get<CasePage>('/api/v1/cases?limit=100')).body.items

/** As a card reader gives it: without the register the name comes from the card. */
async function takeIn(account: string, matter: WindowMatter): Promise<void> {
  const person = personOf(account)
  await desk.page.locator('#who').waitFor()
  await desk.type(`${person.name} ${person.idNumber}`)
  await desk.press('Enter')
  await desk.page.locator('.strip', { hasText: '断网' }).waitFor()
  await desk.pick(matter, book)
  await desk.press('Enter')
  assert.match(await desk.outcome(), /断网，已收下/)
}
async function next(): Promise<void> {
  await desk.press('n')
  await desk.page.locator('#who:focus').waitFor()
}

test('without the network: accepted, kept over a reload, with a paper in hand', async () => {
  await desk.context.setOffline(true)
  await takeIn('farmer', matterFor(0))
  await desk.press('p')
  await desk.page.locator('#receipt').waitFor({ state: 'attached' })
  assert.match(await desk.page.locator('#receipt').evaluate((node) => node.textContent), /暂存回执.*ZC-.*电话/s)
  await next()
  await takeIn('low-income', matterFor(1))
  await desk.page.locator('.queue', { hasText: '离线：已暂存 2 件' }).waitFor()
  await next()
  await desk.page.reload()
  await desk.page.locator('.queue', { hasText: '离线：已暂存 2 件' }).waitFor()
  await desk.accessible('offline')
})

test('a draft survives the closed page', async () => {
  const person = personOf('elder')
  await desk.type(`${person.name} ${person.idNumber}`)
  await desk.press('Enter')
  await desk.page.locator(`.strip input[value="${person.name}"]`).waitFor()
  await desk.pick(matterFor(2), book)
  // The page is not closed: it is torn away.
  await draftKept(desk.page)
  await desk.page.reload()
  await desk.page.locator(`.strip input[value="${person.name}"]`).waitFor()
  await desk.page.locator('.picks li', { hasText: matterFor(2).name }).waitFor()
  await desk.press('Enter')
  await desk.outcome()
  await desk.page.locator('.queue', { hasText: '离线：已暂存 3 件' }).waitFor()
  await next()
})

test('then the server is killed as well; when both are back everything is sent, each once', async () => {
  await county.kill()
  await desk.context.setOffline(false)
  await takeIn('disabled', matterFor(3))
  await next()
  await desk.page.locator('.queue', { hasText: '离线：已暂存 4 件' }).waitFor()
  await county.start()
  await desk.page.locator('.queue', { hasText: '已补发 4 件' }).waitFor({ timeout: 60_000 })
  const made = await casesOf()
  assert.equal(made.length, 4)
  const numbers = (await desk.page.locator('.queue').innerText()).match(/MZ\d{8}-\d{5}/g) ?? []
  assert.deepEqual(numbers.toSorted(), made.map((c) => c.caseNumber).toSorted())
  const receipt = await (await county.as('clerk-jiudao')).get<Receipt>(`/api/v1/counter/receipts/${numbers[0] ?? ''}`)
  assert.ok(receipt.body.takenAt && receipt.body.acceptedAt && receipt.body.takenAt < receipt.body.acceptedAt, 'the promise counts from acceptance')
})

test('sent again from another page of the browser nothing comes about twice; told, it is gone', async () => {
  await desk.page.reload()
  await desk.page.locator('.queue', { hasText: '已补发 4 件' }).waitFor()
  for (let left = 4; left > 0; left -= 1) await desk.page.locator('.queue').getByRole('button', { name: '知道了' }).first().click()
  await desk.page.locator('.queue').waitFor({ state: 'detached' })
  assert.equal((await casesOf()).length, 4)
})

test('the session ran out meanwhile: sign in again and the queue goes on; what stands against it is shown', async () => {
  await desk.context.setOffline(true)
  await takeIn('farmer', matterFor(0))
  await next()
  await takeIn('student', matterFor(4))
  await next()
  const cookies = await desk.context.cookies()
  await desk.context.clearCookies({ name: 'mz_session' })
  assert.ok(cookies.some((cookie) => cookie.name === 'mz_session'))
  await desk.context.setOffline(false)
  await desk.page.locator('.queue', { hasText: '登录已过期' }).waitFor()
  await desk.page.getByRole('button', { name: '重新登录' }).click()
  await signInAs(desk.page, 'clerk-jiudao')
  await desk.page.locator('.queue', { hasText: '已补发 1 件' }).waitFor({ timeout: 60_000 })
  const open = (await casesOf()).find((c) => c.matter === matterFor(0).name)
  const refused = desk.page.locator('.queue li', { hasText: '已有同一事项在办' })
  if (open && !['approved', 'refused'].includes(open.state)) await refused.waitFor()
})

test('signing out wipes drafts and the frame; without the network nobody is let in any more', async () => {
  const told = desk.page.locator('.queue').getByRole('button', { name: '知道了' })
  for (let left = await told.count(); left > 0; left -= 1) {
    await told.nth(left - 1).click()
    await told.nth(left - 1).waitFor({ state: 'detached' })
  }
  await desk.page.locator('#who').focus()
  await desk.who(personOf('applicant').idNumber)
  await draftKept(desk.page)
  await desk.page.locator('.side').getByRole('button', { name: '退出' }).click()
  await desk.page.waitForURL((url) => !url.pathname.startsWith('/desk'))
  await desk.page.goto('/')
  const left = await desk.page.evaluate(async () => (await caches.keys()).filter((name) => !name.startsWith('desk-files')))
  assert.deepEqual(left, [])
  assert.deepEqual(await keptNames(desk.page), ['book'], 'drafts and their key are gone')
  await desk.context.setOffline(true)
  await assert.rejects(desk.page.goto('/desk/window'))
  await desk.context.setOffline(false)
  await desk.page.goto('/desk/window')
  await signInAs(desk.page, 'clerk-jiudao')
  await desk.page.locator('#who').waitFor()
})
