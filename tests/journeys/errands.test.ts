/** What only the person can let others fetch, and what the law still has them hand in; with script and without. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rid } from '../world.ts'
import type { Page } from '../faults/ground.ts'
import { caseOf, personOf, picture } from '../faults/ground.ts'
import type { Town } from './town.ts'
import { begin, caseNumberOf, makeTown } from './town.ts'
import { withinBudget } from './walker.ts'

let town: Town
before(async () => { town = await makeTown() })
after(() => town.close())

const settled = (state: string) => ['settled', 'waived', 'not-needed'].includes(state)

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script'

  test(`authorises an agent, who fetches it (${how})`, async () => {
    const matter = await town.matterFor('applicant', (c) => c.proofs.filter((p) => p.state === 'to-authorise').length === 1
      && c.proofs.every((p) => p.state === 'to-authorise' || settled(p.state)))
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    me.recount()
    await me.go('看授权书')
    await me.sign((await personOf(town.world, 'applicant')).name)
    await me.go('签名并授权')
    withinBudget(me.counts, { taps: 4, fields: 0, screens: 2, signatures: 1 })
    assert.match(await me.page.locator('main').innerText(), /代办中/)
    await me.go('提交申请')
    const number = caseNumberOf(me)
    const agent = await town.world.as('agent')
    const tasks = (await agent.get<Page<{ id: string; caseNumber: string }>>('/api/v1/authorisations?limit=100')).body.items.filter((t) => t.caseNumber === number)
    assert.equal(tasks.length, 1)
    const delivered = await agent.post(`/api/v1/authorisations/${tasks[0]?.id}/delivery`, { requestId: rid(), got: true, evidence: [picture] })
    assert.equal(delivered.status, 200, JSON.stringify(delivered.body))
    assert.equal((await caseOf(town.clerk, number)).state, 'deciding')
    await me.go('查看进度')
    assert.match(await me.page.locator('main').innerText(), /正在审查/)
    await me.close()
  })

  test(`hands in a paper where the law still asks for it (${how})`, async () => {
    const matter = await town.matterFor('applicant', (c) => c.proofs.some((p) => p.state === 'to-hand-in' && p.clause === 'O3')
      && c.proofs.every((p) => p.state === 'to-hand-in' || p.state === 'checking' || settled(p.state)))
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    for (let papers = await me.page.getByRole('link', { name: '提交这份材料' }).count(); papers > 0; papers -= 1) {
      await me.go('提交这份材料')
      await me.page.locator('input[type=file]').setInputFiles({ name: picture.name, mimeType: picture.mediaType, buffer: Buffer.from(picture.data, 'base64') })
      await me.go('提交', me.page.locator('main form'))
    }
    assert.match(await me.page.locator('main').innerText(), /已提交/)
    await me.go('提交申请')
    const made = await caseOf(town.clerk, caseNumberOf(me))
    assert.ok(made.proofs.some((p) => p.trust === 'submitted'))
    await me.close()
  })
}
