/** Somebody at the desk: a large screen, signed in by the identity provider, a keyboard. What is shown is held to our own rules. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildDesk } from '../../src/main/desk-build.ts'
import { photograph } from './photograph.ts'
import type { Town } from './town.ts'
import { makeTown } from './town.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  /** Presses keys one after the other, as hands do. */
  keys(...keys: string[]): Promise<void>
  /** Opens an address below /desk. */
  open(path: string): Promise<void>
  /** No serious finding of axe, one heading, no sideways scroll. */
  look(): Promise<void>
  close(): Promise<void>
}

/** A town whose server finds the desk's pages made from what is here. */
export async function makeTownWithDesk(): Promise<Town> {
  await buildDesk()
  return makeTown()
}

/** Signs in and comes to the desk. */
export async function atDesk(browser: Browser, address: string, account: string): Promise<Desk> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', bypassCSP: false })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => { wrong.push(String(error)) })
  // antd measures scroll bars with a style element that bears no nonce; that it is refused changes nothing to be seen.
  page.on('console', (message) => { if (message.type() === 'error' && /Content Security Policy/.test(message.text()) && !/inline style/.test(message.text())) wrong.push(message.text()) })
  await page.goto('/desk/')
  if (new URL(page.url()).pathname.startsWith('/interaction/')) {
    await Promise.all([page.waitForURL((url) => url.href.startsWith(`${address}/`)), page.locator(`button[name="account"][value="${account}"]`).click()])
  }
  await page.locator('main').waitFor()
  const desk: Desk = {
    page, context,
    async keys(...keys) { for (const key of keys) await page.keyboard.press(key) },
    async open(path) {
      await page.goto(`/desk${path}`)
      await page.locator('main h1').waitFor()
    },
    async look() {
      assert.deepEqual(await findings(page), [], page.url())
      assert.equal(await page.locator('h1').count(), 1, 'one heading')
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'no sideways scroll')
      assert.deepEqual(wrong, [], 'nothing broke')
      await photograph(page, true, [[1366, 768], [1920, 1080]])
    },
    close: () => context.close(),
  }
  return desk
}

interface Finding {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe finds that hinders somebody seriously. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }
    return (await axe.run()).violations
  })
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map((n) => `${n.html.slice(0, 160)} ${n.failureSummary ?? ''}`).join('\n')}`)
}
