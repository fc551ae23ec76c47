/** What a browser loads for each of the desk's rooms, and when the first of it is painted in a fresh Chromium; beside the portal's first page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext } from 'playwright-core'
import { deskFolder } from '../src/main/desk-build.ts'
import { findBrowser } from '../src/main/find-browser.ts'
import { median } from './load.ts'
import { n, say } from './print.ts'
import type { Stage } from './stage.ts'

interface Chunk { readonly file: string; readonly css?: string[]; readonly imports?: string[]; readonly isDynamicEntry?: boolean }
type Manifest = Readonly<Record<string, Chunk>>

/** What the window is held to, with all that it stands on; the other rooms are measured by it. */
const ROUTE_KB = 350
const ROUNDS = 3
/** Slow 4G, and a processor four times slower: what the portal is held to; a desk has better. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }

/** Files of a chunk and of all it imports at once. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const css of chunk.css ?? []) seen.add(css)
  for (const each of chunk.imports ?? []) filesOf(manifest, each, seen)
  return seen
}

function weights(): void {
  const manifest = JSON.parse(readFileSync(join(deskFolder, '.vite/manifest.json'), 'utf8')) as Manifest
  const size = new Map<string, number>()
  const weigh = (files: Iterable<string>) => {
    let sum = 0
    for (const file of files) {
      const bytes = size.get(file) ?? gzipSync(readFileSync(join(deskFolder, file)), { level: 9 }).length
      size.set(file, bytes)
      sum += bytes
    }
    return sum / 1024
  }
  const frame = filesOf(manifest, 'index.html')
  const rooms = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry === true && name.endsWith('-page.tsx')).map((name) => {
    const files = filesOf(manifest, name, new Set(frame)) // what the frame has, its imports too, was seen already
    return { name, all: weigh(files), own: weigh([...files].filter((file) => !frame.has(file))) }
  })
  say('| room | KB gzip, with the frame | of these its own | of the limit |\n| --- | --- | --- | --- |')
  say(`| the frame alone | ${n(weigh(frame))} | | ${n(weigh(frame) / ROUTE_KB, 2)} |`)
  for (const { name, all, own } of rooms.toSorted((a, b) => b.all - a.all)) say(`| ${name} | ${n(all)} | ${n(own)} | ${n(all / ROUTE_KB, 2)}${all > ROUTE_KB ? ' !' : ''} |`)
}

/** As browsers call the product: the sign-in leads back to this name. */
const siteOf = (stage: Stage) => stage.address.replace('127.0.0.1', 'localhost')

interface Paint { readonly fcp: number; readonly lcp: number; readonly kb: number }

/** A fresh context keeps its session and nothing else. */
async function paint(browser: Browser, stage: Stage, path: string, state: Awaited<ReturnType<BrowserContext['storageState']>> | undefined, slow: boolean): Promise<Paint> {
  const context = await browser.newContext({ baseURL: siteOf(stage), viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block', ...(state ? { storageState: state } : {}) })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', SLOW)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  await page.goto(path, { waitUntil: 'load' })
  if (!page.url().startsWith(`${siteOf(stage)}${path}`)) throw new Error(`${path} led to ${page.url()}`)
  await page.locator('main h1, main #who').first().waitFor()
  const found = await page.evaluate(async () => {
    const lcp = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => { resolve(list.getEntries().at(-1)?.startTime ?? 0) }).observe({ type: 'largest-contentful-paint', buffered: true })
    })
    const bytes = [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0)
    return { fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, lcp, kb: bytes / 1024 }
  })
  await context.close()
  return found
}

async function signedIn(browser: Browser, stage: Stage, account: string): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const context = await browser.newContext({ baseURL: siteOf(stage) })
  const page = await context.newPage()
  await page.goto('/sign-in?return=/desk')
  await Promise.all([page.waitForURL((url) => url.origin === siteOf(stage), { waitUntil: 'load' }), page.locator(`button[name="account"][value="${account}"]`).click()])
  const state = await context.storageState()
  await context.close()
  return state
}

export async function weightAndPaint(stage: Stage): Promise<void> {
  say('\n### Pages\n')
  weights()
  const executablePath = findBrowser()
  if (!executablePath) { say('  no browser on this machine: pages are not painted'); return }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'] })
  try {
    const [officer, clerk] = [await signedIn(browser, stage, 'officer'), await signedIn(browser, stage, 'clerk')]
    say(`\nFresh Chromium, nothing kept. Slow: 1.6 Mbps, 150 ms, a quarter of the processor. Median of ${ROUNDS}.\n`)
    say('| page | first paint ms | largest paint | slow: first paint | slow: largest | of the peer, slow | KB over the wire |\n| --- | --- | --- | --- | --- | --- | --- |')
    let peer = 0
    for (const [what, path, state] of [['peer: portal, first page', '/', undefined], ['my work', '/desk', officer], ['cases', '/desk/cases', officer], ['window', '/desk/window', clerk]] as const) {
      const runs = async (slow: boolean) => {
        const found: Paint[] = []
        for (let i = 0; i < ROUNDS; i += 1) found.push(await paint(browser, stage, path, state, slow))
        return { fcp: median(found.map((p) => p.fcp)), lcp: median(found.map((p) => p.lcp)), kb: found[0]?.kb ?? 0 }
      }
      const [fast, slow] = [await runs(false), await runs(true)]
      peer ||= slow.fcp
      say(`| ${what} | ${n(fast.fcp)} | ${n(fast.lcp)} | ${n(slow.fcp)} | ${n(slow.lcp)} | ${n(slow.fcp / peer, 1)} | ${n(slow.kb)} |`)
    }
  } finally {
    await browser.close()
  }
}
