/** The inbox in a browser: a source that is down, one key, and the case that moves by itself; two at once; many at once; a phone's photo. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CoCheckDetail } from '../../src/rooms/agency/contract.ts'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import { catalogueOf } from '../../src/rooms/catalogue/index.ts'
import { listsInForce } from '../../src/rooms/lists/index.ts'
import { buildDesk } from '../../src/main/desk-build.ts'
import { apply, caseOf, ordersOf, personOf, picture } from '../faults/ground.ts'
import { makeOrder, makeOrders } from '../faults/orders.ts'
import { rid } from '../world.ts'
import { signIn } from './inbox-desk.ts'
import type { Town } from './town.ts'
import { makeTown } from './town.ts'

let town: Town
before(async () => {
  await buildDesk()
  town = await makeTown({ now: '2026-11-25T10:00:00+08:00' })
})
after(() => town.close())

const at = (account: string, path = '/desk/co-checks') => signIn(town.browser, town.world.address, account, path)
const stateOf = async (number: string) => (await (await town.world.as('co-checker')).get<CoCheckDetail>(`/api/v1/co-checks/${number}`)).body
const settled = (state: string) => ['settled', 'waived', 'not-needed'].includes(state)

/** A matter with one shared proof nobody may commit to, and the source that answers for it. */
async function sharedMatter() {
  const { items, resources } = await catalogueOf(town.world.product.county)
  const lists = await listsInForce(town.world.product.county, '2026-11-25')
  let source = ''
  const matter = await town.matterFor('applicant', (c) => {
    const proof = c.proofs.find((p) => p.route === 'sharing' && p.outcome === 'met' && !lists.commitment.has(p.item) && items.get(p.item)?.issuer)
    if (!proof || !c.proofs.every((p) => settled(p.state))) return false
    source = resources.get(items.get(proof.item)?.resource ?? '')?.source ?? ''
    return source !== ''
  })
  return { matter, source }
}

test('a source is down, the co-check comes, one key answers it, the case moves by itself, and the officer decides', async () => {
  const { matter, source } = await sharedMatter()
  const checker = await at('co-checker')
  await checker.look()
  await town.world.fault(source, 'down')
  const made = (await apply(town.clerk, matter, await personOf(town.world, 'applicant'))).body
  await town.world.settle()
  await town.world.fault(source, 'none')
  const orders = await ordersOf(town.world, made.caseNumber)
  assert.ok(orders.length > 0, 'the source that is down became a co-check')
  await checker.page.goto('/desk/co-checks')
  for (const order of orders) {
    const { number, fact } = await stateOf(order.id)
    await checker.page.goto(`/desk/co-checks?order=${number}`)
    await checker.says(fact)
    await checker.page.keyboard.press('1')
    await checker.says(`${number} 属实，10 秒后发出`)
    assert.equal((await stateOf(order.id)).state, 'open', 'not sent before its ten seconds')
    const answered = checker.page.waitForResponse((r) => r.url().endsWith('/answer'))
    await checker.pass(10)
    assert.equal((await answered).status(), 200)
  }
  assert.equal((await caseOf(town.clerk, made.caseNumber)).state, 'deciding', 'by itself')
  const officer = await town.world.as('officer')
  const decided = await officer.post<CaseView>(`/api/v1/cases/${made.caseNumber}/decision`, { requestId: rid(), outcome: 'approve', reasons: '' })
  assert.deepEqual([decided.status, decided.body.state], [200, 'approved'])
  await checker.close()
})

test('taken back within ten seconds it was never sent; closing the page meanwhile asks first', async () => {
  const order = await makeOrder(town.world, { issuing: 'civil-affairs' })
  const me = await at('co-checker-civil-affairs', `/desk/co-checks?order=${order.number}`)
  const sent: string[] = []
  me.page.on('request', (request) => { if (request.method() === 'POST') sent.push(request.url()) })
  await me.says('姓名、公民身份号码与人口登记信息是否一致')
  await me.press('1')
  await me.says(/属实，10 秒后发出/)
  await me.look()
  // The browser's clock runs on by itself as well: looking takes a while.
  await me.pass(4)
  await me.press('z')
  await me.pass(30)
  assert.deepEqual(sent, [])
  assert.equal((await stateOf(order.number)).state, 'open')
  await me.press('1')
  await me.says(/秒后发出/)
  const asked = me.page.waitForEvent('dialog')
  await me.page.close({ runBeforeUnload: true })
  const dialog = await asked
  assert.equal(dialog.type(), 'beforeunload')
  await dialog.dismiss()
  await me.pass(10)
  await me.page.getByText(/属实，|正在发出/).waitFor({ state: 'detached' })
  assert.equal((await stateOf(order.number)).state, 'answered')
  await me.close()
})

test('two co-checkers race for one order: the one who comes second is told who answered', async () => {
  const order = await makeOrder(town.world, { issuing: 'civil-affairs' })
  const [first, second] = [await at('co-checker', `/desk/co-checks?order=${order.number}`), await at('co-checker-civil-affairs', `/desk/co-checks?order=${order.number}`)]
  for (const me of [first, second]) {
    await me.says('姓名、公民身份号码与人口登记信息是否一致')
    await me.press('1')
    await me.says(/秒后发出/)
  }
  await first.pass(10)
  await first.page.getByText(new RegExp(`${order.number} (属实|正在发出)`)).waitFor({ state: 'detached' })
  await second.pass(10)
  await second.says(new RegExp(`${order.number} 没有发出：.*由唐宁答复“属实”`))
  await second.look()
  assert.equal((await stateOf(order.number)).answeredBy, '唐宁')
  await first.close()
  await second.close()
})

test('by keys alone: not so with its words, another channel with who said it, refused on a listed ground', async () => {
  const [one, two, three] = await makeOrders(town.world, 3, { issuing: 'public-security' })
  const me = await at('co-checker-public-security')
  const ready = async (order: { number: string }) => { await me.page.locator('.pane', { hasText: order.number }).locator('.findings').waitFor() }
  await ready(one!)
  await me.press('2')
  await me.page.locator('textarea:focus').waitFor()
  await me.page.keyboard.type('户籍档案查无此人')
  await me.press('Control+Enter')
  await me.says('等答复 2 件')
  assert.deepEqual([(await stateOf(one!.number)).finding, (await stateOf(one!.number)).note], ['not-so', '户籍档案查无此人'])
  await ready(two!)
  await me.press('t', '1')
  await me.says('请先补全对方是谁、哪个单位、怎么说的（按 t）。')
  await me.press('Tab')
  for (const text of ['李科长', '派出所']) {
    await me.page.keyboard.type(text)
    await me.press('Tab')
  }
  await me.page.getByLabel('怎么说的').fill('档案在册')
  await me.look()
  await me.page.locator('.fact').click()
  await me.press('1')
  await me.pass(10)
  await me.says('等答复 1 件')
  assert.deepEqual((await stateOf(two!.number)).spokenWith?.person, '李科长')
  await ready(three!)
  await me.press('4')
  await me.page.locator('.words input:focus').waitFor()
  await me.press('Escape', 'Escape')
  await me.page.locator('.words').waitFor({ state: 'detached' })
  await me.press('5')
  await me.page.getByText('所查的记录已经依法封存').click()
  await me.page.getByLabel(/^说明/).fill('依法封存')
  await me.press('Control+Enter')
  await me.says('没有等答复的协查函。新的一到，这里会自己出现。')
  assert.equal((await stateOf(three!.number)).ground, 'sealed-record')
  await me.look()
  await me.page.goto(`/desk/co-checks/${two!.number}?state=over`)
  await me.page.getByRole('button', { name: '查看核实记录' }).click()
  await me.says(/派出所 李科长.*“档案在册”/)
  await me.look()
  await me.close()
})

test('keys pressed while the list is still on its way move through it when it is there; one that answers does nothing then', async () => {
  const orders = await makeOrders(town.world, 3, { issuing: 'township-420325210' })
  const me = await at('co-checker-jiudao')
  let begin: () => void = () => undefined
  const held = new Promise<void>((resolve) => { begin = resolve })
  await me.page.route(/\/api\/v1\/co-checks\?/, async (route) => { await held; await route.continue() })
  await me.page.goto('/desk/co-checks')
  await me.says('正在读取…')
  await me.press('j', '1', 'j')
  begin()
  await me.page.locator('.pane', { hasText: orders[2]!.number }).waitFor()
  await me.pass(10)
  assert.deepEqual(await Promise.all(orders.map(async ({ number }) => (await stateOf(number)).state)), ['open', 'open', 'open'])
  await me.close()
})

test('the identity is opened by one key and recorded once, however long one looks', async () => {
  const order = await makeOrder(town.world, { issuing: 'natural-resources' })
  const { name } = await personOf(town.world, 'applicant')
  const me = await at('co-checker-natural-resources')
  await me.says('姓名、公民身份号码与人口登记信息是否一致')
  assert.equal(await me.page.getByText(name).count(), 0)
  await me.press('o')
  await me.says(name)
  await me.pass(120)
  const { db, region } = town.world.product.county
  assert.equal((await db.rows('select 1 from accesses where region = $1 and case_number = $2', [region, order.caseNumber])).length, 1)
  await me.close()
})

test('many at once about the same fact; what was answered meanwhile is reported, the others go on', async () => {
  const orders = await makeOrders(town.world, 6, { issuing: 'human-resources', item: 'P007' })
  await makeOrder(town.world, { issuing: 'human-resources', item: 'P008' })
  const me = await at('co-checker-human-resources')
  await me.says('等答复 7 件')
  await me.press('x')
  await me.page.getByRole('button', { name: '选中列表里同一事实的' }).click()
  await me.says('选中 6 份')
  await me.look()
  await (await town.world.as('co-checker')).post(`/api/v1/co-checks/${orders[2]!.id}/answer`, { requestId: rid(), finding: 'cannot-know', note: '不清楚' })
  await me.page.locator('.fact').click()
  await me.press('1')
  await me.says('6 份协查函 属实，10 秒后发出')
  await me.pass(10)
  await me.says('6 份中 5 份已答复')
  await me.says(new RegExp(`${orders[2]!.number} 已经由唐宁答复“无法核实”`))
  await me.says('等答复 1 件')
  await me.look()
  await me.close()
})

for (const script of [true, false]) {
  test(`a phone's photo comes in by the code on the screen, without signing in (${script ? 'with script' : 'without script'})`, async () => {
    const order = await makeOrder(town.world, { issuing: 'civil-affairs' })
    const me = await at('co-checker-civil-affairs', `/desk/co-checks?order=${order.number}`)
    const opened = me.page.waitForResponse((r) => r.url().endsWith('/evidence-link'))
    await me.page.getByRole('button', { name: '用手机拍' }).click()
    const { path } = await (await opened).json() as { path: string }
    await me.page.locator('.phone svg').waitFor()
    await me.look()
    const phone = await town.walker(script)
    await phone.open(path)
    await phone.page.locator('input[type=file]').setInputFiles({ name: picture.name, mimeType: picture.mediaType, buffer: Buffer.from(picture.data, 'base64') })
    await phone.go('传到电脑')
    assert.match(await phone.page.locator('main').innerText(), /传了 1 件/)
    await phone.open(path)
    assert.match(await phone.page.locator('main').innerText(), /已经用过了/)
    await phone.close()
    await me.pass(3)
    await me.says('手机传来 1 件。')
    await me.page.locator('.evidence input[type=file]').setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: Buffer.from(picture.data, 'base64') })
    await me.page.locator('.pieces li').nth(1).waitFor()
    await me.look()
    await me.press('1')
    await me.pass(10)
    await me.page.getByText(/秒后发出|正在发出/).waitFor({ state: 'detached' })
    assert.equal((await stateOf(order.number)).evidence.length, 2)
    await me.close()
  })
}

test('punctuality for the organ and for oversight, and the errands, hold to our own rules', async () => {
  for (const [account, path, says] of [
    ['co-checker-civil-affairs', '/desk/co-checks/punctuality', '房县民政局'], ['oversight', '/desk/co-checks/punctuality?by=member', '唐宁'], ['oversight', '/desk/co-checks/punctuality?by=team', '专班'],
    ['oversight', '/desk/co-checks', '您可以查看'], ['officer', '/desk/co-checks?state=over', '已答复'], ['agent', '/desk/errands', '没有等代办员去取的材料。'],
  ] as const) {
    const me = await at(account, path)
    await me.says(new RegExp(says))
    await me.look()
    await me.close()
  }
})

test('an agent shows the letter, brings the paper with a photo, and the case goes on', async () => {
  const matter = await town.matterFor('applicant', (c) => c.proofs.some((p) => p.state === 'to-authorise'))
  const person = await personOf(town.world, 'applicant')
  const made = (await apply(town.clerk, matter, person)).body
  await town.world.settle()
  const item = (await caseOf(town.clerk, made.caseNumber)).proofs.find((p) => p.state === 'to-authorise')?.item
  await town.clerk.post(`/api/v1/cases/${made.caseNumber}/proofs/${item}/authorisation`, { requestId: rid(), give: true, signature: { kind: 'drawn', name: person.name, image: 'M100 60L130 120L170 50' } })
  const me = await at('agent', '/desk/errands')
  await me.says('授权委托书')
  assert.equal(await me.page.getByText(person.name).count(), 0)
  await me.press('o')
  await me.says(person.name)
  await me.press('1')
  await me.says('请先附上取回的材料')
  await me.look()
  await me.page.locator('.evidence input[type=file]').setInputFiles({ name: '取回.png', mimeType: 'image/png', buffer: Buffer.from(picture.data, 'base64') })
  await me.page.locator('.pieces img').waitFor()
  await me.press('1')
  await me.press('Control+Enter')
  await me.says('没有等代办员去取的材料。')
  assert.equal((await caseOf(town.clerk, made.caseNumber)).proofs.find((p) => p.item === item)?.state, 'settled')
  await me.page.getByText('已办结').click()
  await me.says('已取回')
  await me.look()
  await me.close()
})
