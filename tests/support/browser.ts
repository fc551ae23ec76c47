/** The browser of the journeys: a Chromium of this machine, installed from Debian's packages when there is none and we may. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { findBrowser } from '../../src/main/find-browser.ts'

const run = promisify(execFile)

/** Nothing of the browser's own goes out or changes while it is tested with. */
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage', '--disable-features=Translate,OptimizationHints,MediaRouter',
]

/** Starts a headless Chromium; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), headless: true, args: flags })
}

/** Path of a browser; installs one when there is none. The runner asks first, so that test files never install side by side. */
export async function browserPath(): Promise<string> {
  const found = findBrowser() ?? (await install() ? findBrowser() : undefined)
  if (found) return found
  throw new Error('浏览器测试需要 Chromium 和中文字体：Debian/Ubuntu 上运行 apt-get install chromium fonts-noto-cjk，或者用 CHROMIUM=路径 指定一个。')
}

async function install(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  console.error('没有找到浏览器，正在用 apt-get 安装 chromium 和 fonts-noto-cjk…')
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env, timeout: 300_000, maxBuffer: 1 << 26 })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env, timeout: 900_000, maxBuffer: 1 << 26 })
    return true
  } catch (error) {
    console.error(`安装没有成功：${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}
