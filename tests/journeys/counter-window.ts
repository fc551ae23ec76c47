/** A clerk at the window: a desk with a keyboard and no mouse. Every key that goes down is counted; a card reader's burst counts as its keys. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findMatters } from '../../src/rooms/counter/rules.ts'
import type { WindowMatter } from '../../src/rooms/counter/types.ts'

export interface WindowDesk {
  readonly page: Page
  readonly context: BrowserContext
  readonly keys: { count: number }
  /** Keys in a burst, as a reader sends them or a hand types them. */
  type(text: string): Promise<void>
  press(key: string): Promise<void>
  /** Puts a number in and waits for who it is. */
  who(text: string): Promise<void>
  /** Picks a matter by the fewest initials that find it first. */
  pick(matter: WindowMatter, book: readonly WindowMatter[]): Promise<void>
  /** Until the page shows what came of it. */
  outcome(): Promise<string>
  accessible(where: string): Promise<void>
  close(): Promise<void>
}

export async function openWindow(browser: Browser, address: string, account: string): Promise<WindowDesk> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto('/desk/window')
  await signInAs(page, account)
  const keys = { count: 0 }
  const desk: WindowDesk = {
    page, context, keys,
    async type(text) {
      keys.count += [...text].length
      await page.keyboard.type(text)
    },
    async press(key) {
      keys.count += 1
      await page.keyboard.press(key)
    },
    async who(text) {
      await page.locator('#who').waitFor()
      await desk.type(text)
      await page.locator('.strip').waitFor()
      await page.locator('[data-at=matter]:focus, [data-at=name]:focus').waitFor()
    },
    async pick(matter, book) {
      await desk.type(initialsFor(matter, book))
      await page.locator('#matters [aria-selected=true]', { hasText: matter.name }).waitFor()
      await desk.press('Enter')
      await page.locator('.picks li', { hasText: matter.name }).waitFor()
    },
    async outcome() {
      await page.locator('.outcome h2:focus').waitFor()
      return page.locator('.outcome').innerText()
    },
    accessible: (where) => accessible(page, where),
    close: () => context.close(),
  }
  return desk
}

/** At the identity provider, if it asks; comes back to the window. */
export async function signInAs(page: Page, account: string): Promise<void> {
  const button = page.locator(`button[name="account"][value="${account}"]`)
  await Promise.race([button.waitFor(), page.locator('#who, .strip').first().waitFor()])
  if (await button.isVisible()) await button.click()
  await page.locator('#who, .strip').first().waitFor()
}

/** The shortest beginning of its initials by which a matter is the first that is found. */
export function initialsFor(matter: WindowMatter, book: readonly WindowMatter[]): string {
  const beginnings = matter.initials.flatMap((text) => [...text].map((_, i) => text.slice(0, i + 1))).filter((text) => text.length > 1).toSorted((a, b) => a.length - b.length)
  const found = beginnings.find((text) => findMatters(book, text, matter.kinds.includes('person') ? 'person' : 'company', 1)[0]?.code === matter.code)
  assert.ok(found, `initials that find ${matter.name}`)
  return found
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
interface Finding { id: string; impact: string | null; nodes: { target: string[] }[] }

async function accessible(page: Page, where: string): Promise<void> {
  await page.evaluate(axeSource)
  const findings = await page.evaluate(async () => (await (globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe.run()).violations)
  const bad = findings.filter((f) => f.impact === 'serious' || f.impact === 'critical')
  assert.deepEqual(bad.map((f) => `${f.id}: ${f.nodes.map((n) => n.target.join(' ')).join(', ')}`), [], where)
}

/** Names of what this browser keeps for the counter. */
export function keptNames(page: Page): Promise<string[]> {
  return page.evaluate(() => new Promise<string[]>((resolve) => {
    const opening = indexedDB.open('mianzheng-counter')
    opening.addEventListener('success', () => {
      const asking = opening.result.transaction('kept').objectStore('kept').getAllKeys()
      asking.addEventListener('success', () => { opening.result.close(); resolve(asking.result.map(String)) })
    })
  }))
}

/** Until the draft of this very visit is kept: asks, and asks again at the next frame. */
export async function draftKept(page: Page): Promise<void> {
  while (!(await keptNames(page)).some((name) => name.startsWith('draft:'))) await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(resolve) }))
}
