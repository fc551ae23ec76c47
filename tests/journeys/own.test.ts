/** What belongs to the person: leaving a shared screen behind, who looked at their data, and taking an application back. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { caseOf } from '../faults/ground.ts'
import type { Town } from './town.ts'
import { backToUs, begin, caseNumberOf, makeTown, passIdentityProvider } from './town.ts'
import { withinBudget } from './walker.ts'

let town: Town
before(async () => { town = await makeTown() })
after(() => town.close())

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script'

  test(`who used my data, within two taps (${how})`, async () => {
    const matter = await town.matterFor('applicant', (c) => c.proofs.some((p) => p.route === 'sharing' && p.state === 'settled'))
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    await me.open('/')
    me.recount()
    await me.go('我的办件')
    await me.go('谁看过我的数据')
    withinBudget(me.counts, { taps: 2, fields: 0, screens: 2, signatures: 0 })
    const text = await me.page.locator('main').innerText()
    assert.match(text, /查了什么/)
    assert.match(text, /为什么/)
    assert.match(text, /局/)
    await me.close()
  })

  test(`takes an application back (${how})`, async () => {
    const matter = await town.matterFor('applicant', (c) => c.state === 'deciding' || c.state === 'gathering')
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    const number = caseNumberOf(me)
    await me.go(/撤回申请/)
    await me.go('确认撤回')
    assert.match(await me.page.locator('main').innerText(), /已撤回/)
    assert.equal((await caseOf(await town.world.as('applicant'), number)).state, 'withdrawn')
    await me.close()
  })

  test(`leaves a shared screen: the next person is nobody (${how})`, async () => {
    const matter = await town.matterFor('applicant', () => true)
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    const number = caseNumberOf(me)
    const own = me.page.url()
    await me.go(/退出$/)
    await backToUs(town, me)
    const nobody = async () => {
      const text = await me.page.locator('body').innerText()
      assert.ok(!text.includes(number), `${me.page.url()} still shows the case`)
      assert.doesNotMatch(text, /退出/)
    }
    await nobody()
    await me.page.goBack({ waitUntil: 'load' })
    await nobody()
    await me.page.goto(own)
    await nobody()
    await me.page.reload()
    await nobody()
    await me.open('/my')
    await nobody()
    // The identity provider has forgotten them too: it asks who is there.
    await me.open('/')
    await me.go('登录')
    assert.ok(!me.page.url().startsWith(`${town.world.address}/`), 'not signed in again without being asked')
    await passIdentityProvider(me, 'elder')
    assert.ok(!(await me.page.locator('body').innerText()).includes(number))
    await me.close()
  })
}
