/**
 * A person with a cheap phone who walks through the portal. Counts what they have to do, and looks at every page they come to as
 * strictly as our own rules ask: bytes over the wire, one heading, title, language, axe, no sideways scroll.
 */
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import assert from 'node:assert/strict'
import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core'
import { photograph } from './photograph.ts'

/** First page all told, and any page without its pictures, in bytes over the wire with an empty cache. */
export const FIRST_PAGE_BYTES = 25 * 1024
export const ANY_PAGE_BYTES = 40 * 1024

export interface Counts {
  /** Fingers put down on something that acts. */
  taps: number
  /** Fields typed into. */
  fields: number
  /** Pages of the portal shown, those seen again included; the identity provider's are not ours. */
  screens: number
  signatures: number
}

export interface Walker {
  readonly page: Page
  readonly context: BrowserContext
  readonly script: boolean
  readonly counts: Counts
  /** Opens an address as typed or followed from outside; not a tap. */
  open(path: string): Promise<number>
  /** Taps what carries this name and comes to the next page. */
  go(name: Named, within?: Locator): Promise<void>
  /** Taps what carries this name and stays on the page. */
  tap(name: Named, within?: Locator): Promise<void>
  /** Types into the field with this label. */
  type(label: Named, text: string, within?: Locator): Promise<void>
  /** Writes the name with a finger where there is script, and types it where there is none. */
  sign(name: string): Promise<void>
  /** Looks at the page that is shown; `ours: false` for pages of the identity provider. */
  look(): Promise<void>
  /** From here on it is counted anew. */
  recount(): void
  close(): Promise<void>
}

export type Named = string | RegExp

export interface WalkerOptions {
  readonly browser: Browser
  readonly address: string
  /** False: a browser in which scripts do not run. */
  readonly script: boolean
}

const PHONE = { width: 360, height: 740 }

/** A fresh phone: no cookies, empty cache. */
export async function makeWalker(options: WalkerOptions): Promise<Walker> {
  const context = await options.browser.newContext({
    baseURL: options.address, viewport: PHONE, deviceScaleFactor: 2, hasTouch: true, isMobile: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
    javaScriptEnabled: options.script,
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const counts: Counts = { taps: 0, fields: 0, screens: 0, signatures: 0 }
  const wire = await meter(context, page)
  const ours = (url: string) => url.startsWith(`${options.address}/`)
  let shown = ''
  page.on('domcontentloaded', () => {
    if (ours(page.url())) counts.screens += 1
  })
  const walker: Walker = {
    page, context, script: options.script, counts,
    async open(path) {
      wire.reset()
      const answer = await page.goto(path, { waitUntil: 'load' })
      await walker.look()
      return answer?.status() ?? 0
    },
    async go(name, within) {
      counts.taps += 1
      wire.reset()
      const arrived = page.waitForEvent('load')
      await Promise.all([arrived, control(within ?? page.locator('body'), name).tap()])
      await walker.look()
    },
    async tap(name, within) {
      counts.taps += 1
      await control(within ?? page.locator('body'), name).tap()
    },
    async type(label, text, within) {
      counts.fields += 1
      await (within ?? page.locator('body')).getByLabel(label).first().fill(text)
    },
    async sign(name) {
      counts.signatures += 1
      await (options.script ? draw(context, page, page.locator('[data-pad]')) : page.getByLabel(/键入您的姓名/).fill(name))
    },
    async look() {
      const url = page.url()
      if (!ours(url)) return
      const bytes = wire.bytes()
      const budget = shown === '' ? FIRST_PAGE_BYTES : ANY_PAGE_BYTES
      assert.ok(bytes <= budget, `${url}: ${bytes} bytes over the wire, at most ${budget}`)
      shown = url
      await inspect(page, options.script)
    },
    recount() { Object.assign(counts, { taps: 0, fields: 0, screens: 0, signatures: 0 }) },
    close: () => context.close(),
  }
  return walker
}

/** What a person would tap by its name: a link, a button, a choice. The first that can be seen. */
function control(within: Locator, name: Named): Locator {
  return within.getByRole('link', { name }).or(within.getByRole('button', { name })).or(within.getByRole('radio', { name }))
    .or(within.getByRole('checkbox', { name })).or(within.locator('summary', { hasText: name })).filter({ visible: true }).first()
}

/** Says what was needed and by how much it is too much. */
export function withinBudget(counts: Counts, budget: Counts): void {
  for (const what of ['taps', 'fields', 'screens', 'signatures'] as const) {
    assert.ok(counts[what] <= budget[what], `${what}: ${counts[what]}, at most ${budget[what]} (${JSON.stringify(counts)})`)
  }
}

// ---- The wire

interface Meter {
  reset(): void
  /** Bytes received since, headers included, pictures not. */
  bytes(): number
}

/** Counts what the network carries, redirects included, with the cache switched off: every page as if it were somebody's first. */
async function meter(context: BrowserContext, page: Page): Promise<Meter> {
  const session: CDPSession = await context.newCDPSession(page)
  const pictures = new Set<string>()
  let total = 0
  session.on('Network.requestWillBeSent', (event) => {
    if (event.type === 'Image') pictures.add(event.requestId)
    if (event.redirectResponse) total += event.redirectResponse.encodedDataLength
  })
  session.on('Network.loadingFinished', (event) => {
    if (!pictures.has(event.requestId)) total += event.encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  return { reset() { total = 0 }, bytes: () => total }
}

// ---- The finger

/**
 * Two strokes of a real finger: touch events, as a phone sends them. The emulated screen takes the tap after a stroke for its end, so
 * there is one beside the pad, where nothing can be tapped.
 */
async function draw(context: BrowserContext, page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  assert.ok(box, 'the pad to sign on can be seen')
  const session = await context.newCDPSession(page)
  const at = (x: number, y: number) => [{ x: box.x + box.width * x, y: box.y + box.height * y }]
  for (const stroke of [[0.2, 0.3, 0.8], [0.3, 0.7, 0.5]] as const) {
    const [x, y, to] = stroke
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(x, y) })
    for (let step = 1; step <= 8; step += 1) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x + ((to - x) * step) / 8, y + (step % 3) * 0.05) })
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await session.detach()
  await page.touchscreen.tap(box.x + box.width - 4, box.y - 8)
}

// ---- The page itself

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
interface Finding { id: string; impact: string | null; nodes: { target: string[]; failureSummary?: string }[] }

/** Everything our own rules ask of any page. Each page's look is checked once a run: the same template does not change. */
async function inspect(page: Page, script: boolean): Promise<void> {
  const where = `${page.url()} ${script ? '' : '(without script)'}`
  assert.equal(await page.locator('h1').count(), 1, `${where}: one h1`)
  assert.ok((await page.title()).length > 3, `${where}: a title`)
  assert.match(await page.locator('html').getAttribute('lang') ?? '', /^zh/, `${where}: its language`)
  await fits(page, where)
  await (script ? accessible(page, where) : accessibleAsItStands(page, where))
  await photograph(page, script)
}

/** No sideways scroll on the narrowest phone, nor with letters twice as large. */
async function fits(page: Page, where: string): Promise<void> {
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.setViewportSize({ width: 320, height: 640 })
  assert.ok(await overflow() <= 0, `${where}: scrolls sideways at 320 px`)
  await page.setViewportSize(PHONE)
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  assert.ok(await overflow() <= 0, `${where}: scrolls sideways with letters twice as large`)
  await page.evaluate(() => { document.documentElement.style.fontSize = '' })
}

/** Axe needs script: the page as it came without, its scripts taken out, is put before a reader that has it. */
async function accessibleAsItStands(page: Page, where: string): Promise<void> {
  const html = (await page.content()).replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(/<\/?noscript[^>]*>/g, '')
    .replace('<head>', `<head><base href="${page.url()}">`)
  const browser = page.context().browser()
  assert.ok(browser)
  const reader = await browser.newPage({ viewport: PHONE, locale: 'zh-CN' })
  await reader.setContent(html, { waitUntil: 'load' })
  await accessible(reader, where)
  await reader.context().close()
}

/** Axe finds nothing serious. */
async function accessible(page: Page, where: string): Promise<void> {
  await page.evaluate(axeSource)
  const findings = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }
    return (await axe.run()).violations
  })
  const bad = findings.filter((f) => f.impact === 'serious' || f.impact === 'critical')
  assert.deepEqual(bad.map((f) => `${f.id}: ${f.nodes.map((n) => n.target.join(' ')).join(', ')}`), [], `${where}: axe`)
}
