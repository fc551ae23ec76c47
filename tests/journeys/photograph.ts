/** Pictures of the pages for people to look at: only with `SCREENSHOTS=folder` in the environment. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = process.env['SCREENSHOTS']
const taken = new Map<string, number>()

/** One picture for each width, as on a phone and on a desk, named by the address, numbered when it is seen again. */
export async function photograph(page: Page, script: boolean, sizes: readonly (readonly [width: number, height: number])[] = [[360, 740], [1440, 900]]): Promise<void> {
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const path = new URL(page.url()).pathname.replaceAll(/[^\w一-鿿]+/g, '-').replaceAll(/^-|-$/g, '') || 'home'
  const name = `${script ? '' : 'noscript-'}${path.replaceAll(/MZ\d+-\d+/g, 'case')}`
  const number = (taken.get(name) ?? 0) + 1
  taken.set(name, number)
  const size = page.viewportSize()
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: join(folder, `${name}-${number}-${width}.png`), fullPage: true })
  }
  if (size) await page.setViewportSize(size)
}
