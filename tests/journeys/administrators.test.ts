/** The three administrators at their desks: each does their own, by the keyboard, and each is refused what is not theirs. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { buildDesk } from '../../src/main/desk-build.ts'
import { readWorkbook } from '../../src/platform/spreadsheets/read.ts'
import { workbookBytes } from '../../src/platform/spreadsheets/write.ts'
import { launchBrowser } from '../support/browser.ts'
import type { World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import { sitDown } from './at-desk.ts'

let world: World
let browser: Browser
before(async () => {
  await buildDesk()
  ;[world, browser] = await Promise.all([makeWorld(), launchBrowser()])
})
after(async () => {
  await browser.close()
  await world.close()
})

const own = {
  'system-admin': { pages: ['/desk/people', '/desk/people/organs', '/desk/people/duty', '/desk/people/absences', '/desk/people/regions', '/desk/people/import/staff'], name: '单位和人员', api: '/api/v1/people/staff', write: '/api/v1/people/organs' },
  'security-admin': { pages: ['/desk/rights', '/desk/rights/readings'], name: '岗位和账号', api: '/api/v1/rights/accounts', write: '/api/v1/rights/readings/look' },
  'audit-admin': { pages: ['/desk/audit', '/desk/audit/accesses'], name: '审计', api: '/api/v1/acts', write: null },
} as const
type Admin = keyof typeof own
const admins = Object.keys(own) as Admin[]

for (const admin of admins) {
  test(`the ${admin} finds their own pages in order, and is refused the others' by the desk and by the API`, async () => {
    const desk = await sitDown(world, browser, admin)
    for (const path of own[admin].pages) {
      await desk.open(path)
      await desk.look(`${admin} ${path}`)
      assert.equal(await desk.page.getByRole('heading', { name: '您的岗位用不到这一页' }).count(), 0, path)
    }
    await desk.open('/desk/matrix')
    await desk.look(`${admin} matrix`)
    for (const other of admins.filter((each) => each !== admin)) {
      for (const path of own[other].pages) {
        await desk.open(path)
        assert.equal(await desk.page.getByRole('heading', { name: '您的岗位用不到这一页' }).count(), 1, `${admin} ${path}`)
      }
      assert.deepEqual(await desk.ask('GET', own[other].api), { status: 403, code: 'role-not-allowed' })
      const { write } = own[other]
      if (write !== null) assert.deepEqual(await desk.ask('POST', write, { requestId: rid() }), { status: 403, code: 'role-not-allowed' })
    }
    const names = await desk.page.locator('.side nav li').allTextContents()
    for (const each of admins) assert.equal(names.includes(own[each].name), each === admin, `${admin}: ${names.join()}`)
    await desk.close()
  })
}

test('the system administrator adds somebody by the keyboard, mends what is wrong, changes and takes back', async () => {
  const desk = await sitDown(world, browser, 'system-admin')
  const { page } = desk
  await desk.open('/desk/people')
  await page.keyboard.press('n')
  const form = page.getByRole('dialog')
  await form.getByLabel('账号').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('没有填写姓名').waitFor()
  await desk.look('a form with mistakes')
  await form.getByLabel('账号').fill('zhao.liu')
  await form.getByLabel('姓名').fill('赵六')
  await form.getByLabel('所在单位').click()
  await page.keyboard.type('民政')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByText('这个人还没有岗位').waitFor()
  await page.getByLabel('姓名、账号、职务').fill('zhao.liu')
  await page.getByRole('button', { name: '赵六' }).waitFor()
  await page.getByLabel('姓名、账号、职务').press('Escape')
  await page.keyboard.press('Enter')
  await page.getByLabel('职务（可不填）').fill('科员')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('已撤销').waitFor()
  const found = await (await world.as('system-admin')).get<{ items: { title: string | null; roles: string[] }[] }>('/api/v1/people/staff?q=zhao.liu')
  assert.deepEqual(found.body.items.map((row) => [row.title, row.roles]), [[null, []]])
  await desk.close()
})

const headers = ['账号', '姓名', '职务', '所在单位', '服务区划', '状态', '协查专班', '代办专班', '窗口', '审批']
const columns = headers.map((header) => ({ key: header, header }))
const workbook = (rows: Record<string, string>[]) => workbookBytes({ sheet: '人员', columns, rows })

test('a workbook with a wrong row comes back marked, is mended, seen and written', async () => {
  const desk = await sitDown(world, browser, 'system-admin')
  const { page } = desk
  await desk.open('/desk/people/import/staff')
  const choose = async (buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name: '人员.xlsx', mimeType: 'application/octet-stream', buffer })
  await choose(Buffer.from('not a workbook'))
  await page.getByText('这不是可以读取的 .xlsx 工作簿').waitFor()
  const person = { 账号: 'qian.qi', 姓名: '钱七', 所在单位: '房县教育局', 服务区划: '420325', 状态: '在岗' }
  await choose(await workbook([person, { ...person, 账号: 'sun.ba', 所在单位: '没有这个局' }]))
  await page.getByText('有 1 行需要改正').waitFor()
  await desk.look('an import with a wrong row')
  const [marked] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载标出问题的工作簿' }).click()])
  const stream = await marked.createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const read = await readWorkbook(Buffer.concat(chunks), [...columns, { key: 'problem', header: '需要改正的地方' }])
  assert.ok(read.ok)
  assert.match(read.value[1]!.cells['problem']!, /没有这个局/)
  await choose(await workbook([person]))
  await page.getByRole('button', { name: '写入 1 行' }).click()
  await page.getByText('已新增 1 行，修改 0 行').first().waitFor()
  await desk.close()
})

test('duty: a cell is set by the keyboard and shown to the organ\'s own people', async () => {
  const desk = await sitDown(world, browser, 'system-admin')
  const { page } = desk
  await desk.open('/desk/people/duty?organ=human-resources')
  await page.locator('.duty td.at').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox').first().check()
  await desk.look('choosing who is on duty')
  await page.keyboard.press('Control+Enter')
  await page.locator('.duty td.at', { hasText: /[一-鿿]{2}/ }).waitFor()
  await desk.close()
  const clerk = await sitDown(world, browser, 'clerk-human-resources')
  await clerk.open('/desk/duty')
  await clerk.page.locator('.duty td', { hasText: /[一-鿿]{2}/ }).first().waitFor()
  await clerk.look('duty as officials see it')
  await clerk.close()
})

test('the security administrator gives, takes and locks; the other\'s open page feels it at once', async () => {
  const checker = await sitDown(world, browser, 'co-checker-civil-affairs')
  assert.equal((await checker.ask('GET', '/api/v1/co-checks')).status, 200)
  const desk = await sitDown(world, browser, 'security-admin')
  const { page } = desk
  await desk.open('/desk/rights?q=co-checker-civil-affairs')
  await page.keyboard.press('Enter')
  await page.getByLabel('审批人员').check()
  await desk.look('an account with a change')
  await page.keyboard.press('Control+Enter')
  await page.getByText('已生效').waitFor()
  assert.equal((await checker.ask('GET', '/api/v1/co-checks')).status, 200)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '锁定账号' }).click()
  await page.getByLabel('为什么锁定').waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel('为什么锁定').waitFor({ state: 'detached' })
  assert.equal(await page.getByLabel('审批人员').count(), 1, 'Escape closes the question, not the account under it')
  await page.getByRole('button', { name: '锁定账号' }).click()
  await page.getByLabel('为什么锁定').fill('账号被盗用')
  await desk.look('asking why before locking')
  await page.getByRole('dialog').getByRole('button', { name: '锁定账号' }).last().click()
  await page.getByText(/已锁定，结束了 \d+ 次登录/).waitFor()
  assert.equal((await checker.ask('GET', '/api/v1/co-checks')).status, 401)
  await checker.page.goto('/desk')
  const again = checker.page.locator('button[name="account"][value="co-checker-civil-affairs"]')
  await Promise.race([again.waitFor().then(() => again.click()).catch(() => undefined), checker.page.getByText('已被锁定').waitFor()])
  await checker.page.getByText('已被锁定').first().waitFor()
  assert.ok(checker.page.url().startsWith(world.address))
  await checker.close()
  await desk.close()
})

test('the security administrator\'s own account stays as it is', async () => {
  const desk = await sitDown(world, browser, 'security-admin')
  await desk.open('/desk/rights?q=security-admin')
  await desk.page.getByRole('button', { name: /本人/ }).click()
  await desk.page.getByText('这是您自己的账号').waitFor()
  assert.equal(await desk.page.getByRole('dialog').getByRole('checkbox', { disabled: false }).count(), 0)
  assert.equal(await desk.page.getByRole('button', { name: '锁定账号' }).count(), 0)
  await desk.close()
})

test('somebody without a role is told so at the desk, and can leave', async () => {
  const system = await world.as('system-admin')
  const staff = (await system.get<{ items: { id: string }[] }>('/api/v1/people/staff?q=clerk-village')).body.items[0]!
  await system.post(`/api/v1/people/staff/${staff.id}`, { requestId: rid(), account: 'clerk-village', name: '田野', title: null, organ: 'civil-affairs', division: '420325', active: true, posts: [] })
  const desk = await sitDown(world, browser, 'clerk-village')
  await desk.page.getByText('您的账号还没有岗位').waitFor()
  await desk.look('without a role')
  assert.equal(await desk.page.getByRole('button', { name: '退出' }).count(), 1)
  await desk.close()
})

test('the audit administrator searches, opens, and takes away exactly what is shown', async () => {
  const desk = await sitDown(world, browser, 'audit-admin')
  const { page } = desk
  await desk.open('/desk/audit?act=rights-changed')
  const rows = await page.locator('.rows tbody tr').count()
  assert.ok(rows > 0)
  await page.keyboard.press('Enter')
  await page.getByText('摘要（SM3）').waitFor()
  await desk.look('one act')
  await page.keyboard.press('Escape')
  const [taken] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')])
  assert.equal(taken.suggestedFilename(), '操作记录.xlsx')
  await desk.open('/desk/audit?act=audit-exported')
  assert.equal(await page.locator('.rows tbody tr').count(), 1, 'which is itself on record')
  await desk.close()
})
