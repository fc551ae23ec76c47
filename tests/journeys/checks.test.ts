/** A source that is down, a value that is wrong, and the same proof a second time: what the person sees, with script and without. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { catalogueOf } from '../../src/rooms/catalogue/index.ts'
import { listsInForce } from '../../src/rooms/lists/index.ts'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import type { Client } from '../world.ts'
import { rid } from '../world.ts'
import { caseOf, ordersOf, requestsOf } from '../faults/ground.ts'
import type { Town } from './town.ts'
import { begin, caseNumberOf, find, makeTown } from './town.ts'
import type { Walker } from './walker.ts'

let town: Town
let checker: Client
let officer: Client
before(async () => {
  town = await makeTown()
  checker = await town.world.as('co-checker')
  officer = await town.world.as('officer')
})
after(() => town.close())

const settled = (state: string) => ['settled', 'waived', 'not-needed'].includes(state)
const main = (me: Walker) => me.page.locator('main').innerText()

async function confirmAll(caseNumber: string): Promise<void> {
  for (const order of (await ordersOf(town.world, caseNumber)).filter((o) => o.state === 'open')) {
    const answer = await checker.post(`/api/v1/co-checks/${order.id}/answer`, { requestId: rid(), finding: 'confirmed' })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  }
  await town.world.settle()
}

async function approve(caseNumber: string): Promise<void> {
  const decided = await officer.post<CaseView>(`/api/v1/cases/${caseNumber}/decision`, { requestId: rid(), outcome: 'approve', reasons: '' })
  assert.equal(decided.status, 200, JSON.stringify(decided.body))
  await town.world.settle()
}

/** The page comes to say it: by itself where there is script, when looked at again where there is none. */
async function comesToSay(me: Walker, text: string): Promise<void> {
  if (!me.script) await me.page.reload()
  await me.page.locator('main').getByText(text).first().waitFor({ timeout: 20_000 })
}

/** A matter with a shared proof that nobody may commit to, so that a source that is down leads to a check; and that source. */
async function sharedMatter(account: string) {
  const fitting = new Map<string, { item: string; source: string }>()
  const { items, resources } = await catalogueOf(town.world.product.county)
  const lists = await listsInForce(town.world.product.county, '2026-11-24')
  const shared = (c: CaseView) => c.proofs.find((p) => p.route === 'sharing' && p.outcome === 'met' && !lists.commitment.has(p.item)
    && items.get(p.item)?.issuer && resources.has(items.get(p.item)?.resource ?? ''))
  const matter = await town.matterFor(account, (c) => {
    const proof = shared(c)
    if (!proof || !c.proofs.every((p) => settled(p.state))) return false
    fitting.set(c.matter.code, { item: proof.item, source: resources.get(items.get(proof.item)?.resource ?? '')?.source ?? '' })
    return true
  })
  const found = fitting.get(matter.code)
  assert.ok(found)
  return { matter, ...found }
}

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script'

  test(`a source is down: told once, checked by officials, and the case moves on by itself (${how})`, async () => {
    const { matter, source } = await sharedMatter('applicant')
    await town.world.fault(source, 'down')
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    assert.match(await main(me), /暂时不通/)
    me.recount()
    await me.go('提交申请')
    const number = caseNumberOf(me)
    assert.equal(me.counts.taps, 1, 'nothing more is asked than to hand it in')
    await town.world.settle()
    await me.go('查看进度')
    await town.world.fault(source, 'none')
    await confirmAll(number)
    await comesToSay(me, '正在审查')
    await approve(number)
    await comesToSay(me, '准予办理')
    await me.look()
    await me.open('/my/notices')
    // Of this very case: the same person may have been through it before.
    const told = (await main(me)).split('\n').filter((line) => line.includes(number) && line.includes('暂时不能自动取得')).length
    assert.equal(told, 1, 'told once')
    await me.close()
  })

  test(`a value that was fetched is wrong: it is opened, disputed and checked (${how})`, async () => {
    const { matter } = await sharedMatter('applicant')
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    await me.tap(/看看取到了什么/)
    await me.go(/^不对？/)
    await me.type('实际情况是', '这不是我现在的情况，去年已经变更。')
    await me.go('请部门核实')
    assert.match(await main(me), /您说查到的信息不对/)
    await me.go('提交申请')
    const number = caseNumberOf(me)
    await confirmAll(number)
    assert.equal((await caseOf(town.clerk, number)).state, 'deciding')
    await me.go('查看进度')
    assert.match(await main(me), /已核实/)
    await me.close()
  })

  test(`the same proof a second time: used again, and nobody is asked (${how})`, async () => {
    const { matter, item } = await sharedMatter('applicant')
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    await me.go('提交申请')
    await approve(caseNumberOf(me))
    await town.world.setClock(script ? '2026-11-25T10:00:00+08:00' : '2026-11-26T10:00:00+08:00')
    await find(me, matter)
    await me.go('开始办理')
    assert.match(await main(me), /以前已有，免提交/)
    const again = caseNumberOf(me)
    assert.deepEqual((await requestsOf(town.world, again)).filter((r) => r.item === item), [])
    await me.go('提交申请')
    const proof = (await caseOf(town.clerk, again)).proofs.find((p) => p.item === item)
    assert.equal(proof?.route, 'reuse')
    await me.close()
  })
}
