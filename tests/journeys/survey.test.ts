/** A list editor uploads a real workbook, gets the errors back in it, mends them, types one more, judges it by keys and submits; oversight sends it back. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Workbook } from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { buildDesk } from '../../src/main/desk-build.ts'
import type { OrganView } from '../../src/rooms/surveys/contract.ts'
import { launchBrowser } from '../support/browser.ts'
import type { World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import { sitDown } from './at-desk.ts'

const { default: ExcelJS } = await import('exceljs')
let world: World
let browser: Browser
before(async () => {
  await buildDesk()
  ;[world, browser] = await Promise.all([makeWorld(), launchBrowser()])
})
after(async () => {
  await browser.close()
  await world.close()
})

async function saved(page: Page, name: string): Promise<Workbook> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(readFileSync(await download.path())).buffer)
  return book
}

async function put(page: Page, book: Workbook, name: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(await book.xlsx.writeBuffer()) })
}

/** The workbook is read by the next job; the page hears of it by itself. */
async function read(page: Page): Promise<void> {
  await page.waitForResponse((response) => response.url().endsWith('/imports') && response.status() === 202)
  await world.settle()
}

const good = ['索要', '结婚登记', '县级', '档案存放地点说明', '没有配偶', '', '《婚姻登记条例》', '第八条', '', '', '县公安局', '原件', '１２００', '能', '告知承诺', '低', '', '叶知秋 0719-3220001']
const bad = ['索要', '结婚办理', '县级', '养蜂场地情况说明', '身体健康', '', '', '', '', '', '县卫健局', '原件', '许多', '', '', '', '', '']

test('from the template to the submission, with what was wrong put right in between', async () => {
  const started = performance.now()
  const overseer = await sitDown(world, browser, 'oversight')
  await overseer.open('/desk/surveys')
  await overseer.look('no round yet')
  await overseer.page.getByRole('button', { name: '发起排查' }).click()
  await overseer.page.getByLabel('截止日').fill('2026-12-18')
  await overseer.page.getByRole('dialog').getByRole('button', { name: '发起排查' }).click()
  await overseer.page.getByRole('button', { name: '催办没有提交的' }).waitFor()
  await overseer.look('progress')

  const desk = await sitDown(world, browser, 'list-editor-civil-affairs')
  const { page } = desk
  await desk.open('/desk/surveys')
  await page.waitForURL('**/desk/surveys/civil-affairs')
  await desk.look('nothing declared yet')
  const book = await saved(page, '下载模板')
  const sheet = book.worksheets[0]!
  sheet.getRow(4).values = good
  sheet.getRow(5).values = bad
  await Promise.all([read(page), put(page, book, '民政局.xlsx')])
  await page.getByText('有 1 行没有收进来').waitFor()
  await page.getByText('没有填设定依据').waitFor()
  await desk.look('wrong rows')

  const corrected = await saved(page, '下载标出问题的表格')
  const marked = corrected.worksheets[0]!
  assert.match(marked.getCell('U5').text, /没有填设定依据.*无/)
  for (const [cell, text] of Object.entries({ B5: '目录外：健康核实', G5: '无', M5: '30' })) marked.getCell(cell).value = text
  await Promise.all([read(page), put(page, corrected, '民政局-改好.xlsx')])
  await page.getByText('全部收进来了').waitFor()

  await page.keyboard.press('n')
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('证明名称').fill('婚姻状况证明')
  await drawer.getByLabel('政务服务事项').fill('离婚登记')
  await drawer.getByLabel('证明用途').fill('婚姻状况')
  await drawer.getByLabel('设定依据').fill('无')
  await drawer.getByLabel('开具单位').fill('村（居）民委员会')
  await page.keyboard.press('Control+Enter')
  await drawer.getByText('不得要求当事人去开').waitFor()
  await desk.look('a cancelled proof is refused where it is typed')
  await drawer.getByLabel('证明名称').fill('水井深度情况说明')
  await page.keyboard.press('Control+Enter')
  await drawer.waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: '水井深度情况说明' }).click()
  await drawer.getByLabel('证明名称').waitFor()
  await page.keyboard.press('w')
  await drawer.getByText('这是当事人本来就持有的证件、执照吗？').waitFor()
  for (let i = 0; i < 10; i += 1) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/answers'))
    await page.keyboard.press(i === 9 ? 'y' : 'n')
    await answered
    await page.waitForFunction((n) => document.querySelectorAll('.ask .said').length > n, i)
  }
  await drawer.getByText('应当取消').waitFor()
  await desk.look('the wizard answered')
  await page.keyboard.press('Escape')
  await page.getByText('两边对照').click()
  await page.getByText('对方还没提交').first().waitFor()
  await desk.look('the two sides')

  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.locator('.ant-modal').getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('已经提交，只能查看').waitFor()
  const view = (await (await world.as('list-editor-civil-affairs')).get<OrganView>('/api/v1/surveys/civil-affairs')).body
  assert.deepEqual([view.state, view.asks, view.judged], ['submitted', 3, 1])

  await page.getByRole('button', { name: '起草清单' }).click()
  await page.waitForURL('**/desk/lists*')
  await desk.open('/desk/surveys/civil-affairs')
  await overseer.open('/desk/surveys/civil-affairs')
  await overseer.page.getByRole('button', { name: '退回' }).click()
  await overseer.page.getByLabel('要改什么').fill('第三项没有写清依据')
  await overseer.page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await page.getByText('第三项没有写清依据').waitFor()
  console.log(`    from the round's opening to its being sent back: ${((performance.now() - started) / 1000).toFixed(0)} s`)
  await Promise.all([overseer.close(), desk.close()])
})

test('the register of laws: what is flagged, the marriage regulation by day, a new edition', async () => {
  const desk = await sitDown(world, browser, 'legal-reviewer')
  const { page } = desk
  await desk.open('/desk/laws')
  await page.getByText('《婚姻登记条例》').first().waitFor()
  await desk.look('flagged proofs')
  await desk.open('/desk/laws?tab=laws&q=婚姻登记')
  await page.getByRole('button', { name: '婚姻登记条例' }).click()
  await page.getByText('国务院令第804号').first().waitFor()
  await page.getByLabel('看哪一天').fill('2025-05-09')
  await page.getByText('本人的户口簿').waitFor()
  await desk.look('a law by day')
  await page.getByRole('button', { name: '登记变化' }).click()
  await page.getByLabel('施行日期').fill('2027-01-01')
  await page.getByLabel('被修改或删去的原条次').fill('8')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByText(/已登记；标出 1 行填报/).waitFor()
  await desk.close()
  assert.equal((await (await world.as('list-editor-civil-affairs')).post(`/api/v1/laws`, { requestId: rid() })).status, 403)
})
