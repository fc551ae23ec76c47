/** One proof all the way: from the workbook an office fills in to the page that tells everybody it need not be brought any more. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'
import { atDesk, makeTownWithDesk } from './desk.ts'
import type { Town } from './town.ts'
import { rid } from '../world.ts'

const { default: ExcelJS } = await import('exceljs')
const CANCELLED = '示例乡贤证明'
const KEPT_OUT = '示例红白喜事证明'
let town: Town
before(async () => { town = await makeTownWithDesk() })
after(() => town.close())

/** Opens the change's next step by its key, and takes it. */
async function step(account: string, number: string, take: string): Promise<void> {
  const desk = await atDesk(town, account)
  await desk.open(`/lists/${number}`)
  await desk.page.locator('.way').waitFor()
  await desk.keys('g')
  const drawer = desk.page.locator('.ant-drawer-open')
  await drawer.waitFor()
  await drawer.getByRole('button', { name: take, exact: true }).click()
  await drawer.waitFor({ state: 'hidden' })
  await desk.close()
}

async function fill(page: Page): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载模板' }).click()])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(readFileSync(await download.path())).buffer)
  const sheet = book.worksheets[0]!
  for (const [row, name] of [[4, CANCELLED], [5, KEPT_OUT]] as const) {
    sheet.getRow(row).values = ['索要', '结婚登记', '县级', name, '说明本人身份', '', '无', '', '', '', '县公安局', '原件', '120', '能', '直接取消', '低', '', '叶知秋 0719-3220001']
  }
  const buffer = Buffer.from(await book.xlsx.writeBuffer())
  const sent = page.waitForResponse((response) => response.url().endsWith('/imports') && response.status() === 202)
  await page.locator('input[type=file]').setInputFiles({ name: '民政局.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer })
  await sent
  await town.world.settle()
  await page.getByText('全部收进来了').waitFor()
}

/** What a stranger without script is told. */
async function told(asked: string): Promise<string> {
  const walker = await town.walker(false)
  await walker.open(`/still-needed?q=${encodeURIComponent(asked)}`)
  const text = await walker.page.locator('main').innerText()
  await walker.close()
  return text
}

const gone = (name: string) => new RegExp(`${name}：(?:不要了|不用您交)`)

/** The office's draft, with its ground. */
async function drafted(desk: Desk): Promise<string> {
  const { page } = desk
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.locator('.ant-modal').getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('已经提交，只能查看').waitFor()
  await page.getByRole('button', { name: '起草清单' }).click()
  await page.waitForURL(/\/desk\/lists/)
  const list = await (await town.world.as('list-editor-civil-affairs')).get<{ items: { number: string; list: string }[] }>('/api/v1/list-changes?turn=mine')
  const number = list.body.items.find((each) => each.list === 'cancel')?.number ?? ''
  assert.match(number, /^QD/)
  await desk.open(`/lists/${number}`)
  await page.locator('.beside tbody tr').nth(1).waitFor()
  if (await page.getByText('没有选取消理由（七种之一）').count() > 0) {
    await desk.keys('a', 's')
    await page.locator('.ant-drawer-open').getByLabel('取消理由').click()
    await page.locator('.ant-select-item-option', { hasText: '没有法律、法规或国务院决定依据' }).click()
    await desk.keys('Control+Enter')
    await page.getByText('没有选取消理由（七种之一）').first().waitFor({ state: 'hidden' })
  }
  return number
}

test('a real workbook, review, decision, publicity, an objection and its answer, force; the portal before and after', async () => {
  assert.doesNotMatch(await told(CANCELLED), gone(CANCELLED), 'before')
  const opened = await (await town.world.as('oversight')).post('/api/v1/surveys/rounds', { requestId: rid(), title: '2026年证明排查', dueOn: '2026-12-18' })
  assert.ok(opened.status < 300, JSON.stringify(opened.body))
  const editor = await atDesk(town, 'list-editor-civil-affairs')
  await editor.open('/surveys/civil-affairs')
  await fill(editor.page)
  const number = await drafted(editor)
  await editor.close()
  await step('list-editor-civil-affairs', number, '提交审核')
  await step('legal-reviewer', number, '通过')
  await step('county-decider', number, '通过')
  await step('county-decider', number, '开始公示')

  const walker = await town.walker(false)
  await walker.open(`/publicity/${number}`)
  await walker.page.getByLabel('针对哪一项').selectOption({ label: KEPT_OUT })
  await walker.type('您的意见', '红白喜事办席要用，请先不要取消。')
  await walker.go('提交异议')
  await walker.page.getByRole('heading', { name: '异议已收到' }).waitFor()
  await town.world.setClock('2026-12-10T09:00:00+08:00')
  assert.doesNotMatch(await told(CANCELLED), gone(CANCELLED), 'an objection waits for its answer')

  const answering = await atDesk(town, 'list-editor-civil-affairs')
  await answering.open(`/lists/${number}`)
  await answering.page.getByRole('button', { name: '答复异议' }).click()
  await answering.page.locator('.ant-drawer-open').getByRole('textbox', { name: '答复' }).fill('采纳，这一项先不取消。')
  await answering.keys('Control+Enter')
  await answering.page.getByText('采纳，这一项先不取消。').first().waitFor()
  await answering.close()
  await town.world.settle()
  assert.match(await told(CANCELLED), gone(CANCELLED), 'after')
  assert.doesNotMatch(await told(KEPT_OUT), gone(KEPT_OUT), 'what was granted stays out')
  await walker.open(`/lists?q=${encodeURIComponent(CANCELLED)}`)
  await walker.page.getByText(CANCELLED).first().waitFor()
  await walker.close()
})
