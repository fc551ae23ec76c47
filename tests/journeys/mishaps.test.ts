/** What goes wrong on the way: wrong answers, a session that ran out, impatient fingers, back and reload, other people's numbers. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import { mattersOf } from '../faults/ground.ts'
import type { Page } from '../faults/ground.ts'
import type { Town } from './town.ts'
import { begin, caseNumberOf, find, makeTown, passIdentityProvider } from './town.ts'

let town: Town
before(async () => { town = await makeTown() })
after(() => town.close())

const settled = (state: string) => ['settled', 'waived', 'not-needed'].includes(state)
const easy = (c: CaseView) => c.proofs.every((p) => settled(p.state) || p.state === 'checking')
const myCases = async () => (await (await town.world.as('applicant')).get<Page<{ caseNumber: string; matter: string; state: string }>>('/api/v1/cases?limit=100')).body.items

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script'

  test(`wrong answers: a summary that has the focus and leads to the fields, and nothing typed is lost (${how})`, async () => {
    const [matter] = await mattersOf(town.world, (m) => m.serviceObjects.includes('person')
      && m.questions.filter((q) => q.required && q.when === null).length >= 1)
    assert.ok(matter)
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    assert.equal(await me.page.locator('h1').innerText(), '只有您知道的')
    await me.go('继续')
    const summary = me.page.locator('.errors')
    assert.match(await summary.innerText(), /请改正/)
    assert.match(await me.page.title(), /^请改正/)
    if (script) assert.equal(await summary.evaluate((e) => e === document.activeElement), true, 'the summary has the focus')
    const href = await summary.getByRole('link').first().getAttribute('href')
    assert.equal(await me.page.locator(href ?? '#none').count(), 1, 'the line leads to its field')
    assert.equal(await me.page.locator('[aria-invalid], .field.bad').count() > 0, true)
    await me.close()
  })

  test(`the session ran out mid-way: signs in again and goes on where they were (${how})`, async () => {
    const matter = await town.matterFor('applicant', easy)
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    const number = caseNumberOf(me)
    await me.context.clearCookies()
    await me.go('提交申请')
    await passIdentityProvider(me, 'applicant')
    const text = await me.page.locator('body').innerText()
    assert.ok(text.includes(number) || me.page.url().includes(number), `back at the case: ${me.page.url()}`)
    if (await me.page.locator('h1').innerText() !== '已收到您的申请') await me.go('提交申请')
    assert.equal(await me.page.locator('h1').innerText(), '已收到您的申请')
    await me.close()
  })

  test(`impatient fingers: a double tap makes one case and hands it in once (${how})`, async () => {
    const matter = await town.matterFor('elder', easy)
    const me = await town.walker(script)
    await find(me, matter)
    const twice = async (name: string) => {
      const arrived = me.page.waitForEvent('load')
      await me.page.getByRole('button', { name }).first().dblclick({ noWaitAfter: true })
      await arrived
      // Without script the second tap sends the form again: the last answer counts.
      await me.page.waitForLoadState('networkidle')
    }
    await me.go('开始办理')
    await passIdentityProvider(me, 'elder')
    const number = caseNumberOf(me)
    await find(me, matter)
    await twice('开始办理')
    assert.equal(caseNumberOf(me), number, 'the unfinished one is continued')
    await twice('提交申请')
    await town.world.settle()
    const elder = await town.world.as('elder')
    const cases = (await elder.get<Page<{ caseNumber: string; matter: string; state: string }>>('/api/v1/cases?limit=100')).body.items
    assert.equal(cases.filter((c) => c.matter === matter.name && !['withdrawn', 'deciding', 'gathering'].includes(c.state)).length, 0)
    const acts = (await elder.get<Page<{ act: string }>>(`/api/v1/cases/${number}/acts`)).body.items.map((a) => a.act)
    assert.equal(acts.filter((a) => a === 'case-accepted').length, 1)
    await me.close()
  })

  test(`back and reload harm nothing (${how})`, async () => {
    const matter = await town.matterFor('applicant', easy)
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    const number = caseNumberOf(me)
    const before = (await myCases()).length
    await me.page.reload()
    await me.go('提交申请')
    await me.page.reload()
    await me.look()
    await me.page.goBack({ waitUntil: 'load' })
    await me.look()
    const again = me.page.getByRole('button', { name: '提交申请' })
    if (await again.count() > 0) await me.go('提交申请')
    assert.equal((await myCases()).length, before)
    const acts = (await (await town.world.as('applicant')).get<Page<{ act: string }>>(`/api/v1/cases/${number}/acts`)).body.items.map((a) => a.act)
    assert.equal(acts.filter((a) => a === 'case-accepted').length, 1)
    await me.close()
  })

  test(`somebody else's number is a page that is not there (${how})`, async () => {
    const matter = await town.matterFor('applicant', easy)
    const me = await town.walker(script)
    await begin(me, matter, 'applicant')
    const number = caseNumberOf(me)
    const stranger = await town.walker(script)
    await stranger.open('/')
    await stranger.go('登录')
    await passIdentityProvider(stranger, 'elder')
    for (const path of [`/my/${number}`, `/apply/${number}`, '/my/MZ20260101-99999', '/nothing-here', '/matters/000000000000']) {
      assert.equal(await stranger.open(path), 404, path)
      assert.ok(!(await stranger.page.locator('body').innerText()).includes(matter.name))
    }
    await me.close()
    await stranger.close()
  })
}
