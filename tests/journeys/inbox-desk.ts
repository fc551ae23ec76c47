/** An official before the inbox: a large screen, a keyboard, a clock of the browser's that a test sets, so that ten seconds pass at once. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
interface Finding { id: string; impact: string | null; nodes: { target: string[] }[] }

export interface Official {
  readonly page: Page
  press(...keys: string[]): Promise<void>
  /** The browser's time goes on by so much. */
  pass(seconds: number): Promise<void>
  /** axe finds nothing serious; one heading; no sideways scroll; nothing broke. */
  look(): Promise<void>
  says(text: string | RegExp): Promise<void>
  close(): Promise<void>
}

export async function signIn(browser: Browser, address: string, account: string, path: string): Promise<Official> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => { broken.push(error.message) })
  await page.goto(path)
  await Promise.all([page.waitForURL((url) => url.href.startsWith(address)), page.locator(`button[name="account"][value="${account}"]`).click()])
  await page.clock.install()
  await page.goto(path)
  await page.locator('main h1').waitFor()
  return {
    page,
    async press(...keys) { for (const key of keys) await page.keyboard.press(key) },
    pass: (seconds) => page.clock.runFor(seconds * 1000),
    async look() {
      await page.evaluate(axeSource)
      const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe.run()).violations)
      const serious = found.filter((f) => f.impact === 'serious' || f.impact === 'critical')
      assert.deepEqual(serious.map((f) => `${f.id}: ${f.nodes.map((n) => n.target.join(' ')).join(', ')}`), [], page.url())
      assert.equal(await page.locator('h1').count(), 1)
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'no sideways scroll')
      assert.deepEqual(broken, [])
    },
    says: (text) => page.locator('main').getByText(text).first().waitFor(),
    close: () => context.close(),
  }
}
