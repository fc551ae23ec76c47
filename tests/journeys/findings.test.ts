/** Problem proofs at the desk: two organs find out that they send people round in a circle, duplicates become one, what is wrong is rejected. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'
import { atDesk, makeTownWithDesk } from './desk.ts'
import type { Town } from './town.ts'

let town: Town
before(async () => { town = await makeTownWithDesk() })
after(() => town.close())

const drawer = (page: Page) => page.locator('.ant-drawer-open')

/** Declares what the own organ asks for, by keys. */
async function declare(desk: Desk, proof: string, needs: string, basis: string): Promise<void> {
  const { page } = desk
  await page.getByRole('navigation', { name: '问题证明' }).waitFor()
  await desk.keys('n')
  const form = drawer(page)
  await form.getByLabel('开具的证明').fill(proof)
  await form.getByLabel(/^要群众提供/).fill(needs)
  await form.getByLabel('依据').fill(basis)
  await desk.keys('Control+Enter')
  await form.waitFor({ state: 'hidden' })
  await page.locator('td', { hasText: needs.split('\n')[0] ?? '' }).first().waitFor()
}

test('the police declares what it asks for; nobody has declared before', async () => {
  const desk = await atDesk(town, 'list-editor-public-security')
  await desk.open('/findings/needs')
  await desk.page.getByText('还没有单位填报').waitFor()
  await desk.look()
  await declare(desk, '居住证明', '房屋租赁备案凭据\n居民户口簿', '《居住证暂行条例》第九条')
  await declare(desk, '门牌号码核对单', '居住证明', '')
  await desk.look()
  await desk.close()
})

test('the other organ closes the circle, sees it as a picture with what breaks it, and each other way round', async () => {
  const desk = await atDesk(town, 'list-editor-civil-affairs')
  const { page } = desk
  await desk.open('/findings/needs')
  await declare(desk, '房屋租赁备案凭据', '居住地住址证明\n门牌号码核对单', '')
  await desk.open('/findings')
  await page.locator('.kinds button', { hasText: '循环证明' }).waitFor()
  await desk.keys('r')
  await page.locator('.kinds button', { hasText: '循环证明' }).filter({ hasText: '1' }).click()
  await page.locator('tbody tr', { hasText: '循环证明' }).waitFor()
  await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' })
  await desk.look()
  await desk.keys('Enter')
  await page.getByRole('img', { name: /循环图：.*居住/ }).waitFor()
  assert.equal(await page.locator('.ring .box').count(), 2)
  assert.equal(await page.locator('.ring .arrow.gone').count(), 1)
  await page.getByRole('heading', { name: '打破办法' }).waitFor()
  await desk.look()
  await page.getByText('第 2 条').click()
  assert.equal(await page.locator('.ring .box').count(), 3)
  await desk.look()
  await desk.close()
})

test('duplicates are compared word by word and merged into the one that is chosen', async () => {
  const desk = await atDesk(town, 'list-editor')
  const { page } = desk
  await desk.open('/findings?kind=duplicate')
  await page.locator('tbody tr').first().waitFor()
  await desk.look()
  await page.locator('tbody tr', { hasText: '死亡证明' }).first().getByRole('button').click()
  await page.getByText('为什么算同一个').waitFor()
  await page.getByRole('radio').nth(1).check()
  await desk.look()
  await desk.keys('1')
  await drawer(page).getByLabel('提出单位').click()
  await page.locator('.ant-select-item-option').first().click()
  await desk.look()
  await desk.keys('Control+Enter')
  await page.locator('.head .mark', { hasText: '编制' }).waitFor()
  assert.match(page.url(), /\/lists\/QD/)
  await desk.close()
})

test('the justice bureau rejects one with its reason; it is gone from what waits, and says why', async () => {
  const desk = await atDesk(town, 'legal-reviewer')
  const { page } = desk
  await desk.open('/findings?kind=odd')
  await page.locator('tbody tr', { hasText: '不扰民证明' }).getByRole('button').click()
  await page.getByText('为什么是问题').waitFor()
  await desk.keys('3')
  await drawer(page).getByLabel(/^为什么不成立/).fill('短')
  await desk.keys('Control+Enter')
  await drawer(page).getByText('至少 4').first().waitFor()
  await drawer(page).getByLabel(/^为什么不成立/).fill('街道可以现场核实噪声，改为核查')
  await desk.keys('Control+Enter')
  await page.locator('.head .mark', { hasText: '不成立' }).waitFor()
  await desk.look()
  await desk.keys('Escape')
  await page.locator('.kinds').waitFor()
  await desk.look()
  await desk.close()
})
