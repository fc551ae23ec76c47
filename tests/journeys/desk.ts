/** An officer at the desk: signed in, hands on the keyboard; every page they come to is looked at, and photographed where wanted. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { buildDesk } from '../../src/main/desk-build.ts'
import { sitDown } from './at-desk.ts'
import { photograph } from './photograph.ts'
import type { Town } from './town.ts'
import { makeTown } from './town.ts'

export interface Desk {
  readonly page: Page
  /** Presses keys one after the other, as hands do. */
  keys(...keys: string[]): Promise<void>
  /** Opens an address below /desk. */
  open(path: string): Promise<void>
  /** No serious finding of axe, one heading, no sideways scroll, nothing broken. */
  look(): Promise<void>
  close(): Promise<void>
}

/** A town whose server finds the desk's pages made from what is here. */
export async function makeTownWithDesk(): Promise<Town> {
  await buildDesk()
  return makeTown()
}

const SCREENS = [[1366, 768], [1920, 1080]] as const

export async function atDesk(town: Town, account: string): Promise<Desk> {
  const { page, open, look, close } = await sitDown(town.world, town.browser, account)
  const wrong: string[] = []
  page.on('pageerror', (error) => { wrong.push(String(error)) })
  await page.locator('main').waitFor()
  return {
    page, close,
    async keys(...keys) { for (const key of keys) await page.keyboard.press(key) },
    open: (path) => open(`/desk${path}`),
    async look() {
      await look(page.url())
      assert.deepEqual(wrong, [], 'nothing broke')
      await photograph(page, true, SCREENS)
    },
  }
}
