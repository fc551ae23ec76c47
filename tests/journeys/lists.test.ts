/** A list from draft to force: typed at the desk, returned, mended, decided, objected to by somebody unknown, answered, in force for everybody to see. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { readWorkbook } from '../../src/platform/spreadsheets/read.ts'
import { workbookBytes, XLSX } from '../../src/platform/spreadsheets/write.ts'
import { columnsFor } from '../../src/rooms/lists/changes/workbook.ts'
import type { Desk } from './desk.ts'
import { atDesk, makeTownWithDesk } from './desk.ts'
import { rid } from '../world.ts'
import type { Town } from './town.ts'

let town: Town
before(async () => { town = await makeTownWithDesk() })
after(() => town.close())

/** What a stranger finds in the cancel list under a name. */
async function inCancelList(name: string): Promise<boolean> {
  const answer = await town.world.nobody.get<{ items: { name: string }[] }>(`/api/v1/lists/cancel?q=${encodeURIComponent(name)}`)
  return answer.body.items.some((one) => one.name === name)
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const state = (page: Page, name: string) => page.locator('.head .mark', { hasText: name }).waitFor()

/** Opens the change's next step by its key, and takes it. */
async function step(desk: Desk, take: string, note = ''): Promise<void> {
  await desk.page.locator('.way').waitFor()
  await desk.keys('g')
  const drawer = desk.page.locator('.ant-drawer-open')
  await drawer.waitFor()
  if (note !== '') await drawer.getByRole('textbox', { name: '意见' }).fill(note)
  await drawer.getByRole('button', { name: take, exact: true }).click()
  await drawer.waitFor({ state: 'hidden' })
}

let number = ''

test('the organ types its draft, sets many rows at once and hands it in', async () => {
  const desk = await atDesk(town, 'list-editor-civil-affairs')
  const { page } = desk
  await desk.open('/lists')
  await desk.look()
  await desk.keys('n')
  await page.getByLabel('标题').last().fill('取消一批民政证明')
  await page.getByLabel(/^事项/).fill('示例乡贤证明\t惯例\n示例红白喜事证明\t惯例\nP064')
  await desk.look()
  await desk.keys('Control+Enter')
  await page.locator('h1', { hasText: '取消一批民政证明' }).waitFor()
  number = /QD\d{8}-\d{5}/.exec(page.url())?.[0] ?? ''
  assert.notEqual(number, '')
  await page.getByText('没有选取消理由（七种之一）').first().waitFor()
  await desk.look()
  // All rows at once: the same ground.
  await desk.keys('a', 's')
  await page.locator('.ant-drawer-open').getByLabel('取消理由').click()
  await page.locator('.ant-select-item-option', { hasText: '没有法律、法规或国务院决定依据' }).click()
  await desk.keys('Control+Enter')
  await page.getByText('没有选取消理由（七种之一）').first().waitFor({ state: 'hidden' })
  await step(desk, '提交审核')
  await state(page, '合法性审核')
  await desk.look()
  await desk.close()
})

test('the justice bureau returns a row with a remark; the organ takes it out; then it is approved', async () => {
  const reviewer = await atDesk(town, 'legal-reviewer')
  await reviewer.open('/lists?turn=mine')
  await reviewer.page.getByText('取消一批民政证明').waitFor()
  await reviewer.keys('Enter')
  await reviewer.page.locator('.beside tbody tr').nth(2).waitFor()
  await reviewer.keys('j', 'j', 'Enter')
  const drawer = reviewer.page.locator('.ant-drawer-open')
  await drawer.getByLabel('意见').fill('低保证明可以共享查询，不必取消。')
  await reviewer.look()
  await reviewer.keys('Control+Enter')
  await drawer.waitFor({ state: 'hidden' })
  await reviewer.page.getByText('低保证明可以共享查询，不必取消。').first().waitFor()
  await step(reviewer, '退回', '第三行退回')
  await state(reviewer.page, '已退回，待改')

  const editor = await atDesk(town, 'list-editor-civil-affairs')
  await editor.open(`/lists/${number}?state=returned`)
  await editor.page.locator('.beside tbody tr').first().waitFor()
  await editor.look()
  await editor.keys('x', 'd')
  await editor.page.getByText('没有符合条件的行。').waitFor()
  await editor.open(`/lists/${number}`)
  await step(editor, '提交审核')
  await editor.close()

  await reviewer.open(`/lists/${number}`)
  await step(reviewer, '通过')
  await state(reviewer.page, '待审定')
  await reviewer.close()
})

test('the county government decides and opens publicity', async () => {
  const desk = await atDesk(town, 'county-decider')
  await desk.open(`/lists/${number}`)
  await desk.look()
  await step(desk, '通过')
  await state(desk.page, '已审定待公示')
  await step(desk, '开始公示')
  await state(desk.page, '公示中')
  await desk.look()
  await desk.close()
})

let code = ''
let objection = ''

test('somebody who signs in nowhere, without script, objects to one row and keeps a query code', async () => {
  assert.equal(await inCancelList('示例乡贤证明'), false)
  const walker = await town.walker(false)
  const { page } = walker
  await walker.open('/lists')
  await walker.go('正在公示的清单变动')
  await walker.go('取消一批民政证明')
  await walker.type('您的意见', '短')
  await walker.go('提交异议')
  await page.getByRole('alert').getByText('请写明意见').waitFor()
  await page.getByLabel('针对哪一项').selectOption({ label: '示例红白喜事证明' })
  await walker.type('您的意见', '红白喜事办席要用，请先不要取消。电话138 1234 5678')
  await walker.go('提交异议')
  await page.getByRole('heading', { name: '里面像是有个人信息' }).waitFor()
  await page.getByText('138 1234 5678', { exact: true }).waitFor()
  await walker.go('回去修改')
  assert.match(await page.getByLabel('您的意见').inputValue(), /先不要取消。电话/)
  await walker.type('您的意见', '红白喜事办席要用，请先不要取消。')
  await walker.go('提交异议')
  await page.getByRole('heading', { name: '异议已收到' }).waitFor()
  const numbers = await page.locator('.receipt .number').allTextContents()
  objection = numbers[0] ?? ''
  code = numbers[1] ?? ''
  assert.match(objection, /^YY\d{8}-\d{5}$/)
  assert.match(code, /^[2-9A-Z]{8}$/)
  await walker.close()
})

test('nothing comes into force before the answer; upheld, the row stays out; everybody sees it, and so does who objected', async () => {
  await town.world.setClock('2026-11-30T09:00:00+08:00')
  assert.equal(await inCancelList('示例乡贤证明'), false, 'an objection waits')
  const desk = await atDesk(town, 'list-editor-civil-affairs')
  await desk.open('/lists?turn=mine')
  await desk.page.getByText('1 条异议待答复').waitFor()
  await desk.open(`/lists/${number}`)
  await button(desk.page, '答复异议').click()
  await desk.page.locator('.ant-drawer-open').getByRole('textbox', { name: '答复' }).fill('采纳，这一项先不取消。')
  await desk.look()
  await desk.keys('Control+Enter')
  await desk.page.getByText('采纳，这一项先不取消。').first().waitFor()
  await town.world.settle()
  await desk.open(`/lists/${number}`)
  await state(desk.page, '施行')
  await desk.look()
  assert.equal(await inCancelList('示例乡贤证明'), true)
  assert.equal(await inCancelList('示例红白喜事证明'), false)
  await desk.open('/lists/compare?list=cancel&from=2026-11-24&to=2026-11-30')
  await desk.page.getByText('示例乡贤证明').waitFor()
  await desk.look()
  await desk.close()

  const walker = await town.walker(false)
  await walker.open('/publicity')
  await walker.go('查看异议的答复')
  await walker.type('异议编号', objection)
  await walker.type('查询码', 'AAAAAAAA')
  await walker.go('查看')
  await walker.page.getByText('异议编号或查询码不对').waitFor()
  await walker.type('查询码', code.toLowerCase())
  await walker.go('查看')
  await walker.page.getByText('采纳，这一项先不取消。').waitFor()
  await walker.close()
})

test('a township confirms what concerns it, among many rows with long names', async () => {
  const [civil, reviewer] = [await town.world.as('list-editor-civil-affairs'), await town.world.as('legal-reviewer')]
  const facts = { frequency: 300, correctable: true, risk: 'low' }
  const rows = Array.from({ length: 60 }, (_, i) => ({ name: `示例第${i}项关于居住在本村且名称特别长需要换行显示的情况证明`, scope: 'grassroots', basis: '《中华人民共和国村民委员会组织法》', replacedBy: '书面承诺', facts }))
  const { id } = (await civil.post<{ id: string }>('/api/v1/list-changes', { requestId: rid(), list: 'commitment', title: '村级证明改为告知承诺', organ: 'civil-affairs', rows: [...rows, { item: 'P001', facts }] })).body
  await civil.post(`/api/v1/list-changes/${id}/submit`, { requestId: rid() })
  await reviewer.post(`/api/v1/list-changes/${id}/review`, { requestId: rid(), verdict: 'approve' })
  const desk = await atDesk(town, 'list-editor-jiudao')
  await desk.open('/lists?turn=mine')
  await desk.page.getByText('村级证明改为告知承诺').waitFor()
  await desk.keys('Enter')
  await desk.page.locator('.beside tbody tr').nth(40).waitFor()
  await desk.look()
  await step(desk, '不同意', '村里没有能力核实。')
  await desk.page.getByText('村里没有能力核实。').first().waitFor()
  assert.equal(await desk.page.getByRole('button', { name: '答复意见' }).count(), 0, 'said once')
  await desk.close()
})

test('the rows go out as a workbook, are filled in, and come back', async () => {
  const civil = await town.world.as('list-editor-civil-affairs')
  const { number: made } = (await civil.post<{ number: string }>('/api/v1/list-changes', { requestId: rid(), list: 'commitment', title: '在表格里填写', organ: 'civil-affairs', rows: [{ item: 'P065' }] })).body
  const desk = await atDesk(town, 'list-editor-civil-affairs')
  await desk.open(`/lists/${made}`)
  await desk.page.getByText('没有评估风险').waitFor()
  const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.keys('e')])
  const columns = columnsFor('commitment')
  const sheet = await readWorkbook(readFileSync(await download.path()), columns)
  assert.ok(sheet.ok)
  const upload = async (risk: string) => {
    const rows = sheet.value.map(({ cells }) => ({ ...cells, frequency: '60', correctable: '是', risk }))
    await desk.page.locator('input[type=file]').setInputFiles({ name: '清单.xlsx', mimeType: XLSX, buffer: await workbookBytes({ sheet: '清单', columns, rows }) })
  }
  await upload('不知道')
  await desk.page.getByText('“风险”只能从下拉选项里选').waitFor()
  await desk.look()
  await desk.page.getByRole('button', { name: /关\s*闭/ }).click()
  await upload('低')
  await desk.page.getByText('没有评估风险').waitFor({ state: 'hidden' })
  await desk.close()
})

test('upper lists beside the county, at the desk', async () => {
  const desk = await atDesk(town, 'list-editor')
  await desk.open('/lists/upstream')
  await desk.page.getByText('湖北省 21 项').first().waitFor()
  await desk.look()
  await desk.keys('n')
  await desk.page.locator('.ant-drawer-open').waitFor()
  await desk.look()
  await desk.close()
})
