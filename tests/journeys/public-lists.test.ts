/** Anybody and the lists: what became of a proof, whether it is still needed, telling who still asks; and oversight, who sees it at once. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sitDown } from './at-desk.ts'
import { photograph } from './photograph.ts'
import type { Town } from './town.ts'
import { makeTown } from './town.ts'
import { withinBudget } from './walker.ts'
import { rid } from '../world.ts'

let town: Town
before(async () => { town = await makeTown() })
after(() => town.close())

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script'

  test(`what happened to 居住证明, in two steps (${how})`, async () => {
    const me = await town.walker(script)
    await me.open('/lists')
    me.recount()
    await me.type('在清单里找证明', '居住证明')
    await me.go('查找')
    withinBudget(me.counts, { taps: 1, fields: 1, screens: 1, signatures: 0 })
    assert.match(await me.page.locator('main').innerText(), /居住证明或者居住登记证明[\s\S]*现在怎么办/)
    await me.go('居住证明或者居住登记证明')
    assert.match(await me.page.locator('main').innerText(), /来龙去脉[\s\S]*取消清单[\s\S]*第 1 版/)
    await me.close()
  })

  test(`still needed? then one tap tells that it was asked for (${how})`, async () => {
    const me = await town.walker(script)
    await me.open('/still-needed')
    me.recount()
    await me.type('被要的是什么证明', '请到民政局开一张单身证明')
    await me.go('查一查')
    assert.match(await me.page.locator('main').innerText(), /单身证明：不要了[\s\S]*取消清单第 1 版 P158/)
    await me.go('反映这件事')
    withinBudget(me.counts, { taps: 2, fields: 1, screens: 2, signatures: 0 })
    assert.match(await me.page.locator('main').innerText(), /FY20\d{6}-\d{5}/)
    await me.page.reload()
    await me.open('/still-needed?q=到村委会开亲属关系证明')
    assert.match(await me.page.locator('main').innerText(), /村里和社区不开[\s\S]*湖北省 21 项/)
    await me.open('/still-needed?q=月球居留证明')
    assert.match(await me.page.locator('main').innerText(), /清单里没有“月球居留证明”/)
    await me.open('/still-needed?q=无房')
    await me.close()
  })

  test(`lists by organ, township and life event, on a day, and what changed (${how})`, async () => {
    const me = await town.walker(script)
    await me.open('/lists?list=sharing&organ=civil-affairs&township=420325210&event=婚姻')
    const tab = await me.page.locator('.tabs a[aria-current]').innerText()
    assert.match(tab, /^数据共享清单 \d+$/)
    const all = await town.world.nobody.get<{ total: number }>('/api/v1/lists/sharing')
    assert.ok(Number(tab.replace(/\D/g, '')) < all.body.total)
    assert.equal(await me.page.locator('select[name=organ]').inputValue(), 'civil-affairs')
    await me.open('/lists/changes?since=2026-01-01')
    assert.match(await me.page.locator('main').innerText(), /全县第一次公布清单，共 \d{3} 项/)
    await me.open('/lists/changes')
    assert.equal(await me.open('/lists/proofs/P999'), 404)
    await me.open('/lists/village')
    await me.open('/lists/rebounds')
    assert.match(await me.page.locator('main').innerText(), /还没有要公布的/)
    await me.open('/still-needed/poster')
    assert.equal(await me.page.locator('svg.qr[role=img]').count(), 1)
    await me.close()
  })
}

test('the same as open data: JSON, CSV, xlsx, feed and PDF under stable addresses; who has it already is told so', async () => {
  const { address } = town.world
  const paths = [['/api/v1/lists/cancel?format=csv', 'text/csv'], ['/api/v1/lists/cancel?format=xlsx', 'spreadsheetml'], ['/api/v1/lists/cancel', 'application/json'], ['/lists/feed.xml', 'atom+xml'],
    ['/still-needed/poster.pdf', 'application/pdf'], ['/api/v1/proof-items/P158/history', 'application/json'], ['/api/v1/list-moves?since=2026-01-01', 'application/json']] as const
  for (const [path, type] of paths) {
    const first = await fetch(address + path)
    assert.equal(first.status, 200, path)
    assert.match(first.headers.get('content-type') ?? '', new RegExp(type.replace('+', '\\+')), path)
    const etag = first.headers.get('etag') ?? ''
    assert.match(etag, /^W\/"[0-9a-f]{24}"$/, path)
    assert.ok((await first.arrayBuffer()).byteLength > 300, path)
    const again = await fetch(address + path, { headers: { 'if-none-match': etag } })
    assert.deepEqual([again.status, (await again.arrayBuffer()).byteLength], [304, 0], path)
  }
  const [matter] = (await town.world.nobody.get<{ items: { code: string }[] }>('/api/v1/matters?limit=1')).body.items
  const guide = await fetch(`${address}/matters/${matter?.code}/guide.pdf`)
  assert.deepEqual([guide.status, Buffer.from(await guide.arrayBuffer()).subarray(0, 5).toString()], [200, '%PDF-'])
  assert.equal((await fetch(`${address}/matters/999999999999/guide.pdf`)).status, 404)
})

test('oversight sees a refused demand and a report, and says what became of it', async () => {
  const clerk = await town.world.as('clerk-civil-affairs')
  await clerk.post('/api/v1/demands', { requestId: rid(), organ: 'civil-affairs', way: 'message', text: '请把单身证明交来', object: '来件 7' })
  const desk = await sitDown(town.world, town.browser, 'oversight')
  await desk.open('/desk/rebounds')
  await desk.look('rebounds')
  const main = desk.page.locator('main')
  assert.match(await main.innerText(), /房县民政局：单身证明[\s\S]*请把单身证明交来/)
  assert.match(await main.innerText(), /群众反映[\s\S]*FY20/)
  await desk.page.getByLabel('处理说明').fill('已约谈窗口，当场改正。')
  await photograph(desk.page, true, [[1366, 768], [1920, 1080]])
  await desk.page.getByRole('button', { name: '写明处理结果' }).click()
  await desk.page.getByText('没有。哪个单位').waitFor()
  await desk.look('no rebounds')
  await desk.page.getByText('已处理', { exact: true }).click()
  await desk.page.getByText('已约谈窗口，当场改正。').waitFor()
  const published = await (await fetch(`${town.world.address}/lists/rebounds`)).text()
  assert.match(published, /房县民政局：单身证明[\s\S]*已改正/)
  assert.doesNotMatch(published, /当场改正|请把单身证明交来|苏/)
  await photograph(desk.page, true, [[1366, 768]])
  await desk.close()
})
