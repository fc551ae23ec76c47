/** My work in a browser: what comes shows itself, one key takes it, two never take the same, it is given on and taken back, and a search leads anywhere. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { WorkRow } from '../../src/rooms/work/contract.ts'
import { catalogueOf } from '../../src/rooms/catalogue/index.ts'
import { accountOf, addStaff, workOn } from '../faults/desk.ts'
import { caseThat, personOf } from '../faults/ground.ts'
import { fillWork } from '../support/fill-work.ts'
import type { Desk } from './desk.ts'
import { atDesk, makeTownWithDesk } from './desk.ts'
import type { Town } from './town.ts'

let town: Town
before(async () => {
  town = await makeTownWithDesk()
  await addStaff(town.world, 'second', '欧阳第二人', 'co-checker', '*')
})
after(() => town.close())

const rows = (desk: Desk) => desk.page.locator('.work-list tbody tr')
const row = (desk: Desk, number: string) => rows(desk).filter({ hasText: number })
const told = (desk: Desk, text: string | RegExp) => desk.page.locator('.told').getByText(text).first().waitFor()
const current = (desk: Desk) => desk.page.locator('.work-list tr[aria-current]')

/** A case whose proof an organ is asked about, as it stands in the list. */
async function freshWork(): Promise<WorkRow> {
  const { case: made } = await caseThat(town.world, town.clerk, await personOf(town.world, 'applicant'), (c) => c.proofs.some((p) => p.state === 'checking'))
  const work = (await workOn(await town.world.as('co-checker'), made.caseNumber)).find((each) => each.organ === 'public-security')
  assert.ok(work)
  return work
}

/** Any number of rows more, as real ones look. */
async function many(work: WorkRow, rows: number, from: number) {
  const { county } = town.world.product
  const admin = new pg.Client({ connectionString: town.world.adminUrl })
  await admin.connect()
  const item = await county.db.first<{ item: string; subject_sealed: Buffer; matter: string }>('select item, matter, subject_sealed from work_items where region = $1 and id = $2', [county.region, work.id])
  assert.ok(item)
  await fillWork(admin, { region: county.region, organs: [work.organ], people: [await accountOf(town.world, 'second')], subject: item.subject_sealed, matter: item.matter, item: item.item, now: county.clock.now(), kind: 'co-check' }, rows, { from })
  const { matters } = await catalogueOf(county)
  await admin.query(`update work_items set matter = ($1::text[])[1 + abs(hashtext(object)) % $2], object = replace(object, 'FILL-', 'XC20261123-1') where object like 'FILL-%'`, [[...matters.keys()], matters.size])
  await admin.end()
}

test('nothing waits; what comes shows itself; one key takes it, and another gives it back within ten seconds', async () => {
  const me = await atDesk(town, 'co-checker')
  await me.open('/?scope=organ')
  await me.page.getByText('现在没有等着您办的').waitFor()
  await me.look()
  const work = await freshWork()
  await row(me, work.object).waitFor()
  await me.look()
  if (!(await current(me).innerText()).includes(work.object)) await me.keys('j')
  await me.keys('c')
  await told(me, '已领取 1 件')
  await row(me, work.object).getByText('我', { exact: true }).waitFor()
  await me.look()
  await me.keys('z')
  await told(me, '已恢复 1 件')
  await row(me, work.object).getByText('没人领').waitFor()
  await me.keys('n')
  await told(me, '已领取 1 件')
  await me.keys('m')
  await rows(me).getByText('没人领').first().waitFor({ state: 'detached' })
  const number = /XC\d+-\d+/.exec(await current(me).innerText())?.[0] ?? ''
  await me.keys('Enter')
  await me.page.locator('.pane', { hasText: number }).waitFor()
  await me.close()
})

test('two never take the same: the one who comes second reads who has it', async () => {
  const work = await freshWork()
  const [one, two] = [await atDesk(town, 'co-checker'), await atDesk(town, 'co-checker-public-security')]
  for (const desk of [one, two]) {
    await desk.open(`/?scope=organ&q=${work.object}`)
    await row(desk, work.object).waitFor()
  }
  // Both press before either can have heard of the other.
  const [first, second] = await Promise.all([one, two].map(async (desk) => {
    const answer = desk.page.waitForResponse((r) => r.url().endsWith('/api/v1/work/claims'))
    await desk.keys('c')
    return (await (await answer).json() as { done: string[]; failed: { detail: string }[] })
  }))
  assert.equal(first!.done.length + second!.done.length, 1)
  const [winner, loser] = first!.done.length === 1 ? [one, two] : [two, one]
  await told(winner, '已领取 1 件')
  await told(loser, /有 1 件没有办成/)
  await told(loser, /(唐宁|雷鸣)于 .* 领取/)
  await loser.look()
  await Promise.all([one.close(), two.close()])
})

test('red first; chosen over the whole list, handed over with a word, and taken back', async () => {
  await many(await freshWork(), 20, 0)
  const me = await atDesk(town, 'co-checker')
  await me.open('/?scope=organ')
  await rows(me).nth(15).waitFor()
  await me.look()
  assert.match(await rows(me).first().innerText(), /超期/)
  assert.doesNotMatch(await rows(me).last().innerText(), /超期/)
  await me.keys('j', 'j', 'k')
  assert.equal(await rows(me).nth(1).getAttribute('aria-current'), 'true')
  await me.open('/?scope=organ&assignee=none&due=later')
  await me.keys('a')
  await me.page.locator('.batch').getByText(/已选 \d+ 件/).waitFor()
  await me.look()
  await me.keys('h')
  await me.page.getByRole('combobox', { name: '移交给' }).press('ArrowDown')
  await me.page.locator('.ant-select-item', { hasText: '欧阳第二人' }).click()
  await me.page.getByRole('textbox', { name: /交代情况/ }).fill('本周外出培训')
  await me.look()
  await me.page.getByRole('textbox', { name: /交代情况/ }).press('Control+Enter')
  await told(me, /已移交 \d+ 件/)
  await me.page.getByRole('button', { name: '全部' }).or(me.page.getByLabel('谁在办')).first().waitFor()
  await me.keys('z')
  await told(me, /已恢复 \d+ 件/)
  await rows(me).first().getByText('没人领').waitFor()
  await me.close()
})

test('a view is kept under a name; the clock stands still on a listed ground only; search leads to what is meant', async () => {
  const work = await freshWork()
  const me = await atDesk(town, 'co-checker')
  await me.open('/?scope=organ&due=overdue')
  await rows(me).first().waitFor()
  await me.page.getByRole('button', { name: '存为视图' }).click()
  await me.page.getByLabel('视图名称').fill('超期的')
  await me.page.getByLabel('视图名称').press('Enter')
  await me.page.getByRole('button', { name: '超期的', pressed: true }).waitFor()
  await me.open('/?scope=organ')
  await me.page.getByRole('button', { name: '超期的', pressed: false }).click()
  await me.page.waitForURL(/due=overdue/)
  await me.open(`/?scope=organ&q=${work.object}`)
  await me.keys('c')
  await told(me, '已领取 1 件')
  await me.keys('p')
  await me.page.getByRole('dialog').getByRole('radio').first().check()
  await me.look()
  await me.page.getByRole('dialog').getByRole('button', { name: '暂停计时' }).click()
  await told(me, '计时已暂停')
  await row(me, work.object).waitFor({ state: 'detached' })
  await me.open(`/?scope=organ&due=paused`)
  await row(me, work.object).getByText(/暂停计时：/).waitFor()
  await me.look()
  await me.keys('p')
  await told(me, '计时已恢复')
  await me.keys('/')
  await me.page.keyboard.type(work.object)
  await me.keys('Enter')
  await me.page.waitForURL(`**/desk/co-checks/${work.object}`)
  await me.open('/search?q=%E8%80%81%E5%B9%B4%E4%BA%BA')
  await me.page.getByText(/找到 \d+ 条/).waitFor()
  await me.look()
  await me.open('/search?q=XC20200101-99999')
  await me.page.getByText('没有找到').waitFor()
  await me.look()
  await me.open('/?scope=organ&q=%E6%B2%A1%E6%9C%89%E7%9A%84%E4%BA%8B')
  await me.page.getByText('没有符合条件的').waitFor()
  await me.page.getByRole('button', { name: '清除条件' }).click()
  await rows(me).first().waitFor()
  await me.close()
})

test('those whose work is no list are led where theirs is; oversight sees the county', async () => {
  const admin = await atDesk(town, 'system-admin')
  await admin.open('/')
  await admin.page.waitForURL('**/desk/people')
  await admin.look()
  await many(await freshWork(), 10_000, 1000)
  const overseer = await atDesk(town, 'oversight')
  await overseer.open('/')
  await overseer.page.getByRole('button', { name: '再显示一些' }).click()
  await rows(overseer).nth(99).waitFor()
  await overseer.look()
  await Promise.all([admin.close(), overseer.close()])
})
