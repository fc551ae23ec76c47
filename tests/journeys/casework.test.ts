/** The officer decides by keyboard; what is missing goes to the person and comes back; two people decide what wants two. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import { readyCase } from '../attacks/casework.ts'
import { caseOf } from '../faults/ground.ts'
import type { Client } from '../world.ts'
import type { Desk } from './desk.ts'
import { atDesk, makeTownWithDesk } from './desk.ts'
import type { Town } from './town.ts'
import { passIdentityProvider } from './town.ts'

let town: Town
let officer: Client
let desk: Desk
before(async () => {
  town = await makeTownWithDesk()
  officer = await town.world.as('officer')
  desk = await atDesk(town, 'officer')
})
after(async () => {
  await town.close()
})

const evidenced = (c: CaseView) => c.state === 'deciding' && c.proofs.length >= 2
const main = () => desk.page.locator('main').innerText()
/** The form or question that lies over the page. */
const dialog = () => desk.page.getByRole('dialog').last()

/** The question before what can't be undone. */
const asked = (who: Desk, question: string) => who.page.getByRole('alertdialog').getByText(question).waitFor()

test('from the list to the decision without touching the mouse', async () => {
  const { caseNumber, proofs } = await readyCase(town.world, { fits: evidenced })
  await desk.open('/cases')
  await desk.page.getByText(caseNumber).waitFor()
  await desk.look()
  await desk.keys('f')
  await desk.page.keyboard.type(caseNumber.slice(-5))
  await desk.page.waitForFunction(() => document.querySelectorAll('tbody tr.ant-table-row').length === 1)
  await desk.keys('Enter', 'Enter')
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
  await desk.page.waitForURL(`**/desk/cases/${caseNumber}`)
  await desk.look()

  await desk.keys('Enter')
  assert.equal(await desk.page.locator('.line[aria-expanded=true]').count(), 1)
  await desk.keys('j', 'Enter')
  assert.equal(await desk.page.locator('.line[aria-expanded=true]').count(), Math.min(2, proofs.length))
  await desk.look()

  assert.equal(await desk.page.getByRole('heading', { name: /^预计替申请人省下/ }).count(), 1)
  const masked = await desk.page.locator('aside').innerText()
  await desk.keys('o')
  await dialog().getByLabel('原因').waitFor()
  await desk.look()
  await desk.page.keyboard.type('核对申请人身份')
  await desk.keys('Enter')
  await desk.page.getByText('后遮住').waitFor()
  assert.notEqual(await desk.page.locator('aside').innerText(), masked)
  await desk.look()
  await desk.keys('o')
  await desk.page.getByText('后遮住').waitFor({ state: 'detached' })

  await desk.keys('y')
  await dialog().getByLabel('理由').waitFor()
  await desk.look()
  await desk.keys('Escape')
  await dialog().waitFor({ state: 'detached' })
  assert.equal((await caseOf(officer, caseNumber)).state, 'deciding', 'looking decides nothing')
  await desk.keys('y')
  await dialog().getByLabel('理由').waitFor()
  await desk.keys('Control+Enter')
  await asked(desk, '确认批准？')
  await desk.look()
  await desk.keys('Enter')
  await desk.page.locator('h1 ~ p, main .head').getByText('批准').first().waitFor()
  assert.equal((await caseOf(officer, caseNumber)).state, 'approved')
  await desk.page.getByRole('heading', { name: '替申请人省下', exact: true }).waitFor()
  await desk.look()
  await desk.keys('Escape')
  await desk.page.waitForURL('**/desk/cases**')
})

test('refuses with a template, own words and provisions; the letter says so', async () => {
  const { caseNumber } = await readyCase(town.world)
  await desk.open(`/cases/${caseNumber}`)
  await desk.keys('n')
  const reasons = dialog().getByLabel('理由')
  await reasons.waitFor()
  await dialog().getByRole('button', { name: /不符合本事项规定的条件/ }).click()
  await reasons.press('End')
  await reasons.pressSequentially('人均收入高于标准。')
  await desk.look()
  await desk.keys('Control+Enter')
  await asked(desk, '确认不予批准？')
  await desk.keys('Enter')
  await desk.page.getByText('不服怎么办').waitFor()
  const decided = await caseOf(officer, caseNumber)
  assert.equal(decided.state, 'refused')
  assert.match(decided.decision?.reasons ?? '', /不符合本事项规定的条件：人均收入高于标准。/)
  assert.ok((decided.decision?.provisions.length ?? 0) > 0, 'the matter\'s own basis stands there already')
  await desk.look()
})

for (const script of [true, false]) {
  test(`what is missing: told all at once, answered on the phone, and the officer goes on (${script ? 'with script' : 'without script'})`, async () => {
    const { caseNumber } = await readyCase(town.world, { client: await town.world.as('applicant') })
    await desk.open(`/cases/${caseNumber}`)
    await desk.keys('b')
    await dialog().getByLabel('缺什么 1').and(desk.page.locator(':focus')).waitFor()
    await desk.page.keyboard.type('申请表第二页没有签名')
    await dialog().getByRole('button', { name: '再加一处' }).click()
    await dialog().getByLabel('缺什么 2').fill('请写明家庭人数')
    await desk.look()
    await desk.keys('Control+Enter')
    await asked(desk, '确认告知补正？')
    await desk.keys('Enter')
    await desk.page.getByText('等申请人补正').first().waitFor()
    await desk.look()

    const me = await town.walker(script)
    await me.open('/')
    await me.go('登录')
    await passIdentityProvider(me, 'applicant')
    await me.open(`/my/${caseNumber}`)
    const text = await me.page.locator('main').innerText()
    assert.match(text, /需要您补正/)
    assert.match(text, /申请表第二页没有签名/)
    assert.match(text, /请写明家庭人数/)
    await me.go('去补正')
    await me.go('提交补正')
    assert.match(await me.page.locator('main').innerText(), /请写明情况，或者交上材料/)
    await me.type('把情况写在这里', '家里四口人，签名页已拍照')
    await me.go('提交补正')
    assert.match(await me.page.locator('main').innerText(), /您已经补正/)
    await me.close()

    await desk.page.reload()
    await desk.page.getByText('家里四口人，签名页已拍照').waitFor()
    await desk.look()
  })
}

test('suspended and resumed; the person sees why', async () => {
  const { caseNumber } = await readyCase(town.world, { client: await town.world.as('applicant') })
  await desk.open(`/cases/${caseNumber}`)
  await desk.keys('s')
  await dialog().getByText('依法需要听证').click()
  await desk.look()
  await desk.keys('Control+Enter')
  await desk.page.getByText('已中止').first().waitFor()
  await desk.look()
  const me = await town.walker(true)
  await me.open('/')
  await me.go('登录')
  await passIdentityProvider(me, 'applicant')
  await me.open(`/my/${caseNumber}`)
  assert.match(await me.page.locator('main').innerText(), /已中止办理[\s\S]*依法需要听证[\s\S]*预计/)
  await me.close()
  await desk.keys('s')
  await dialog().getByText('恢复办理').first().waitFor()
  await desk.keys('Control+Enter')
  await desk.page.getByText('待决定').first().waitFor()
  assert.equal((await caseOf(officer, caseNumber)).state, 'deciding')
})

test('two people: the first proposes, cannot confirm; the second agrees', async () => {
  const { caseNumber } = await readyCase(town.world, { deciders: 2, organ: 'civil-affairs' })
  await desk.open(`/cases/${caseNumber}`)
  await desk.keys('y')
  await dialog().getByLabel('理由').waitFor()
  await desk.keys('Control+Enter')
  await asked(desk, '确认批准？')
  await desk.keys('Enter')
  await desk.page.getByText('等另一位审批人员确认').waitFor()
  assert.match(await main(), /要由另一位审批人员确认或退回/)
  await desk.look()
  await desk.keys('y')
  assert.equal(await desk.page.getByRole('dialog').count(), 0, 'nothing opens for the first')

  const second = await atDesk(town, 'officer-civil-affairs')
  await second.open(`/cases/${caseNumber}`)
  await second.keys('y')
  await second.page.getByRole('dialog').getByText('提出：批准').waitFor()
  await second.look()
  await second.keys('Control+Enter')
  await asked(second, '确认批准？')
  await second.keys('Enter')
  await second.page.locator('.head').getByText('批准').waitFor()
  assert.equal((await caseOf(officer, caseNumber)).state, 'approved')
  await second.close()
})

test('a stranger to the case is told it does not exist', async () => {
  const { caseNumber } = await readyCase(town.world, { organ: 'civil-affairs' })
  const other = await atDesk(town, 'officer-human-resources')
  await other.page.goto(`/desk/cases/${caseNumber}`)
  await other.page.getByText('没有找到这件申请').waitFor()
  await other.close()
})
