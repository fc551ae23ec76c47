/** Somebody at a desk: signs in through the identity provider, uses the keyboard, and every page they come to is looked at. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import type { World } from '../world.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
interface Finding { id: string; impact: string | null; nodes: { target: string[]; failureSummary?: string }[] }

/** An ordinary office screen. */
const SCREEN = { width: 1366, height: 768 }

export interface AtDesk {
  readonly page: Page
  /** Opens a page of the desk and waits until it has something to show. */
  open(path: string): Promise<void>
  /** Nothing serious for axe, one h1, nothing wider than the screen. */
  look(where: string): Promise<void>
  /** Asks the API as this browser would. */
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; code: string }>
  close(): Promise<void>
}

/** Comes in through the provider; `refused` when the product turns them away, which is then shown. */
export async function sitDown(world: World, browser: Browser, account: string, path = '/desk'): Promise<AtDesk> {
  const context = await browser.newContext({ baseURL: world.address, viewport: SCREEN, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  await page.goto(`/sign-in?return=${encodeURIComponent(path)}`)
  await Promise.all([page.waitForURL((url) => url.origin === world.address, { waitUntil: 'load' }), page.locator(`button[name="account"][value="${account}"]`).click()])
  return {
    page,
    async open(to) {
      await page.goto(to, { waitUntil: 'load' })
      await page.locator('main h1').first().waitFor()
      await page.waitForFunction(() => ![...document.querySelectorAll('main [role=status]')].some((each) => each.textContent?.startsWith('正在')))
    },
    look: (where) => inspect(page, where),
    ask: (method, to, body) => page.evaluate(async ({ method: m, to: address, body: sent }) => {
      const response = await fetch(address, m === 'GET' ? {} : { method: m, headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent ?? {}) })
      const json = await response.json().catch(() => ({})) as { code?: string }
      return { status: response.status, code: json.code ?? '' }
    }, { method, to, body }),
    close: () => context.close(),
  }
}

async function inspect(page: Page, where: string): Promise<void> {
  assert.equal(await page.locator('h1').count(), 1, `${where}: one h1`)
  assert.match(await page.title(), /免证通工作台$/, `${where}: its title`)
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${where}: scrolls sideways`)
  await page.evaluate(axeSource)
  const findings = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }
    return (await axe.run()).violations
  })
  const bad = findings.filter((f) => f.impact === 'serious' || f.impact === 'critical')
  assert.deepEqual(bad.map((f) => `${f.id}: ${f.nodes.map((n) => `${n.target.join(' ')} ${n.failureSummary ?? ''}`).join(' | ')}`), [], `${where}: axe`)
}
