/** What every journey stands on: one county, one browser, a clerk who finds out which matter leads where, and the way in. */
import type { Matter } from '../../src/rooms/catalogue/index.ts'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import type { Browser } from 'playwright-core'
import type { Client, World, WorldOptions } from '../world.ts'
import { makeWorld } from '../world.ts'
import { launchBrowser } from '../support/browser.ts'
import { apply, caseOf, mattersOf, personOf } from '../faults/ground.ts'
import type { Walker } from './walker.ts'
import { makeWalker } from './walker.ts'

export interface Town {
  readonly world: World
  readonly browser: Browser
  readonly clerk: Client
  walker(script: boolean): Promise<Walker>
  /** A matter without questions that leads this person to such a case, tried out at a window. */
  matterFor(account: string, fits: (c: CaseView) => boolean): Promise<Matter>
  close(): Promise<void>
}

export async function makeTown(options: WorldOptions = {}): Promise<Town> {
  const [world, browser] = await Promise.all([makeWorld(options), launchBrowser()])
  const clerk = await world.as('clerk')
  return {
    world, browser, clerk,
    walker: (script) => makeWalker({ browser, address: world.address, script }),
    async matterFor(account, fits) {
      const person = await personOf(world, account)
      for (const matter of await mattersOf(world, (m) => m.serviceObjects.includes('person') && m.questions.length === 0)) {
        const tried = await apply(clerk, matter, person)
        if (tried.status !== 201) throw new Error(`${matter.name}: ${JSON.stringify(tried.body)}`)
        await world.settle()
        const made = await caseOf(clerk, tried.body.caseNumber)
        await clerk.post(`/api/v1/cases/${made.caseNumber}/withdrawal`, { requestId: `tried-${made.caseNumber}`, reason: '试办' })
        if (fits(made)) return matter
      }
      throw new Error(`no matter leads ${account} to such a case`)
    },
    async close() {
      await browser.close()
      await world.close()
    },
  }
}

/** From the first page by search to the matter's guide. */
export async function find(walker: Walker, matter: Matter): Promise<void> {
  await walker.open('/')
  await walker.type('您要办什么事？', matter.name)
  await walker.go('查找')
  await walker.go(matter.name)
}

/** From the first page to "我们替您取证", signing in on the way. */
export async function begin(walker: Walker, matter: Matter, account: string): Promise<void> {
  await find(walker, matter)
  await walker.go('开始办理')
  await passIdentityProvider(walker, account)
}

const asksWhoIsThere = (url: string): boolean => new URL(url).pathname.startsWith('/interaction/')

/** Where the identity provider asks who is there, answers as this account, and comes back to the product; else nothing. */
export async function passIdentityProvider(walker: Walker, account: string): Promise<void> {
  const { page } = walker
  if (!asksWhoIsThere(page.url())) return
  const provider = new URL(page.url()).origin
  const back = page.waitForURL((url) => url.origin !== provider, { waitUntil: 'load' })
  await Promise.all([back, page.locator(`button[name="account"][value="${account}"]`).tap()])
  await walker.look()
}

/** After signing out: whatever the identity provider still asks, back to the product's first page. */
export async function backToUs(town: Town, walker: Walker): Promise<void> {
  const { page } = walker
  const ours = (url: URL) => url.origin === town.world.address
  if (!ours(new URL(page.url()))) {
    const back = page.waitForURL(ours, { waitUntil: 'load' })
    await Promise.all([back, page.getByRole('button', { name: '退出登录' }).tap()])
  }
  if (new URL(page.url()).pathname !== '/') await walker.open('/')
}

/** The number of the case that the address of the page names. */
export function caseNumberOf(walker: Walker): string {
  const number = /MZ\d{8}-\d{5,}/.exec(walker.page.url())?.[0]
  if (number === undefined) throw new Error(`no case in the address ${walker.page.url()}`)
  return number
}
