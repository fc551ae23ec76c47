/** Applying: with nothing asked, with a commitment, and being told why one may not commit. Each with script and without. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rid } from '../world.ts'
import { caseOf, ordersOf, personOf } from '../faults/ground.ts'
import type { Town } from './town.ts'
import { begin, caseNumberOf, makeTown } from './town.ts'
import { withinBudget } from './walker.ts'

let town: Town
before(async () => { town = await makeTown() })
after(() => town.close())

const settled = (state: string) => ['settled', 'waived', 'not-needed'].includes(state)

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script'

  test(`applies, and no proof is asked for (${how})`, async () => {
    const matter = await town.matterFor('applicant', (c) => c.proofs.some((p) => p.route === 'sharing') && c.proofs.every((p) => settled(p.state)))
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    assert.equal(await me.page.locator('h1').innerText(), '我们替您取证')
    assert.match(await me.page.locator('main').innerText(), /已取得/)
    await me.go('提交申请')
    assert.equal(await me.page.locator('h1').innerText(), '已收到您的申请')
    withinBudget(me.counts, { taps: 6, fields: 1, screens: 5, signatures: 0 })
    const made = await caseOf(town.clerk, caseNumberOf(me))
    assert.equal(made.state, 'deciding')
    assert.ok(made.spared.proofs > 0)
    await me.close()
  })

  test(`applies, commits to one thing and signs (${how})`, async () => {
    const matter = await town.matterFor('applicant', (c) => c.proofs.filter((p) => p.state === 'offered').length === 1
      && c.proofs.every((p) => p.state === 'offered' || settled(p.state)))
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    const both = me.page.locator('.choices').first().getByRole('button')
    const sizes = await both.evaluateAll((buttons) => buttons.map((b) => b.getBoundingClientRect()).map((r) => [Math.round(r.width), Math.round(r.height)]))
    assert.equal(sizes.length >= 2, true)
    assert.deepEqual(sizes[0], sizes[1], 'both choices are equally large')
    await me.go(/^我自愿选择书面承诺/)
    if (await me.page.locator('h1').innerText() === '我们替您取证') await me.go('阅读告知书并签名')
    await me.sign((await personOf(town.world, 'applicant')).name)
    await me.go('签名并承诺')
    await me.go('提交申请')
    assert.equal(await me.page.locator('h1').innerText(), '已收到您的申请')
    withinBudget(me.counts, { taps: 9, fields: 1, screens: 7, signatures: 1 })
    const made = await caseOf(town.clerk, caseNumberOf(me))
    assert.ok(made.proofs.some((p) => p.trust === 'declared'))
    await me.close()
  })

  test(`may not commit, is told why and the way back, and goes on by a check (${how})`, async () => {
    const account = 'blocked'
    const matter = await town.matterFor(account, (c) => c.proofs.some((p) => p.clause === 'C2.6' && p.state === 'checking')
      && c.proofs.every((p) => p.state === 'checking' || settled(p.state)))
    const me = await town.walker(script)
    await begin(me, matter, account)
    const text = await me.page.locator('main').innerText()
    assert.match(text, /为什么不能承诺/)
    assert.match(text, /怎样恢复/)
    assert.doesNotMatch(text, /我自愿选择书面承诺/)
    await me.go('提交申请')
    withinBudget(me.counts, { taps: 7, fields: 1, screens: 6, signatures: 0 })
    const number = caseNumberOf(me)
    const checker = await town.world.as('co-checker')
    for (const order of await ordersOf(town.world, number)) {
      const answer = await checker.post(`/api/v1/co-checks/${order.id}/answer`, { requestId: rid(), finding: 'confirmed' })
      assert.equal(answer.status, 200, JSON.stringify(answer.body))
    }
    await me.go('查看进度')
    assert.match(await me.page.locator('main').innerText(), /正在审查/)
    await me.close()
  })
}
