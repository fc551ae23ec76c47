/** A leader goes from a number to the case behind it in two clicks; an administrator sends again what was not delivered by one key. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { ok } from '../../src/kernel/result.ts'
import { buildDesk } from '../../src/main/desk-build.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { perform } from '../../src/platform/county.ts'
import { tell } from '../../src/rooms/notices/index.ts'
import type { StatisticsView } from '../../src/rooms/statistics/contract.ts'
import { apply, mattersOf, peopleOf } from '../faults/ground.ts'
import { launchBrowser } from '../support/browser.ts'
import type { World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import { sitDown } from './at-desk.ts'

let world: World
let browser: Browser
before(async () => {
  await buildDesk()
  ;[world, browser] = await Promise.all([makeWorld(), launchBrowser()])
  const [clerk, officer] = [await world.as('clerk'), await world.as('officer')]
  const people = (await peopleOf(world)).filter((p) => p.kind !== 'company' && p.account !== undefined)
  const matters = await mattersOf(world, (m) => m.serviceObjects.includes('person'))
  for (const [i, matter] of matters.slice(0, 30).entries()) {
    const person = people[i % people.length]
    const made = person && await apply(clerk, matter, person)
    if (made?.status === 201 && i % 3 === 0) await officer.post(`/api/v1/cases/${made.body.caseNumber}/decision`, { requestId: rid(), outcome: 'approve', reasons: '符合条件' })
  }
  await world.setClock('2027-01-20T10:00:00+08:00')
  await world.settle()
})
after(async () => {
  await browser.close()
  await world.close()
})

const numbersFor = async (account: string) => (await (await world.as(account)).get<StatisticsView>('/api/v1/statistics')).body

test('a leader: number, cases, case — two clicks; what is late comes first', async () => {
  const desk = await sitDown(world, browser, 'county-decider')
  const { page } = desk
  await desk.open('/desk/dashboard')
  await page.locator('.chart svg').first().waitFor()
  await desk.look('dashboard')
  const view = await numbersFor('county-decider')
  assert.ok(view.overdue.total > 0)
  assert.deepEqual([view.since, view.months.length], ['2026-11', 12])
  assert.match(await page.locator('.panels section', { hasText: '每月受理和办结' }).locator('table').textContent() ?? '', /^每月受理和办结月份\D+2026年11月\d+/, 'no months before the first case')
  const first = page.locator('.tiles li').first()
  assert.match(await first.innerText(), new RegExp(`超期\\s*${view.overdue.total}`))
  assert.match(await page.locator('.panels section h2').first().innerText(), /超期/)
  assert.deepEqual(await page.locator('.tiles li', { hasText: '按办结计' }).locator('.name').allInnerTexts(), ['少交证明\n按办结计', '少跑\n按办结计'])
  await first.locator('a').click()
  await page.getByText(`共 ${view.overdue.total} 件`).waitFor()
  await desk.look('cases behind a number')
  const number = page.locator('tbody a').first()
  const caseNumber = await number.innerText()
  await number.click()
  await page.locator('main h1').first().waitFor()
  assert.ok(page.url().endsWith(`/desk/cases/${caseNumber}`))
  await page.getByText(caseNumber).first().waitFor()
  await desk.look('a case, as the leader sees it')
  assert.equal((await desk.ask('POST', `/api/v1/cases/${caseNumber}/identity`, { requestId: rid(), reason: '看看' })).status, 403, 'no identities for leaders')
  await desk.close()
})

test('by the keyboard: tables for charts, a number of a table, the first of its cases; going back finds what was looked at', async () => {
  const desk = await sitDown(world, browser, 'oversight')
  const { page } = desk
  await desk.open('/desk/dashboard?period=quarter')
  await page.locator('.chart svg').first().waitFor()
  await page.keyboard.press('t')
  await page.waitForFunction(() => document.querySelectorAll('.chart').length === 0)
  await desk.look('tables')
  const view = await numbersFor('oversight')
  const [worst] = view.overdue.organs
  assert.ok(worst)
  await page.getByRole('link', { name: `${worst.name} 件数：${worst.n}` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `${worst.name} 超期未办结` }).waitFor()
  await page.getByText(`共 ${worst.n} 件`).waitFor()
  await page.goBack()
  await page.getByText('统计截至').waitFor()
  assert.match(page.url(), /period=quarter/)
  await desk.close()
})

test('a tap on a bar goes where its number goes', async () => {
  const desk = await sitDown(world, browser, 'oversight')
  const { page } = desk
  await desk.open('/desk/dashboard')
  const chart = page.locator('.panels section').first().locator('.chart')
  await chart.locator('svg').waitFor()
  const box = await chart.boundingBox()
  assert.ok(box)
  // The longest bar is the first; its beginning is right of the names.
  await page.mouse.click(box.x + 180, box.y + 26)
  await page.getByText(/^共 \d+ 件$/).waitFor()
  assert.match(page.url(), /measure=overdue&organ=/)
  await desk.close()
})

test('an officer sees the own organ\'s numbers, and its cases alone', async () => {
  const desk = await sitDown(world, browser, 'officer-civil-affairs')
  await desk.open('/desk/dashboard')
  await desk.look('dashboard of one organ')
  const { total } = await numbersFor('officer-civil-affairs')
  await desk.page.getByRole('link', { name: `受理 ${total.accepted} 件` }).click()
  await desk.page.getByText(`共 ${total.accepted} 件`).waitFor()
  assert.equal((await desk.ask('GET', '/api/v1/statistics?scope=county')).code, 'scope-not-yours')
  await desk.close()
})

test('what was not delivered is on the list with its reason, and goes out again by one key', async () => {
  await world.fault('sms', 'refused')
  await world.as('applicant')
  const { county } = world.product
  const account = (await county.db.first<{ id: string }>(`select id from accounts where region = $1 and subject = 'applicant'`, [county.region]))?.id ?? ''
  await perform(county, systemActor, { act: 'test', requestId: null }, async (tx) => {
    await tell(tx, { account, caseNumber: 'MZ20261124-77777', organ: 'civil-affairs', kind: 'decided', text: '您的申请已有结果。' })
    return ok(null)
  })
  await world.settle()
  await world.fault('sms', 'none')
  const desk = await sitDown(world, browser, 'system-admin')
  const { page } = desk
  await desk.open('/desk/notices')
  await page.getByText('网关拒收（黑名单或内容）').waitFor()
  await desk.look('messages')
  await page.keyboard.press('r')
  await page.getByText('没有要处理的').waitFor()
  await world.settle()
  await world.sandbox.settled()
  assert.equal((await county.db.first<{ state: string }>(`select state from deliveries where region = $1 and case_number = 'MZ20261124-77777'`, [county.region]))?.state, 'delivered')
  await desk.close()
})

test('the inboxes of the sandbox are in order for everybody', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  for (const path of ['sms', 'sms?account=applicant', 'mail']) {
    await page.goto(`${world.sandbox.addresses.provider}/_sandbox/${path}`)
    assert.equal(await page.locator('h1').count(), 1)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), path)
  }
  await page.close()
})
