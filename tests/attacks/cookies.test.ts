/** Where people come by https, no cookie of ours goes by anything else, and none is read by a script. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

const OUTSIDE = 'https://mz.county.test'
let world: World
before(async () => { world = await makeWorld({ publicUrl: OUTSIDE }) })
after(() => world.close())

interface Step { readonly to: URL; readonly set: readonly string[] }

/** One request of a browser behind the proxy, with what it has been given so far. */
async function ask(purse: Map<string, string>, address: URL, form?: Record<string, string>): Promise<Step> {
  const at = address.origin === OUTSIDE ? new URL(address.pathname + address.search, world.address) : address
  const answer = await fetch(at, {
    redirect: 'manual', headers: { cookie: [...purse].map(([name, value]) => `${name}=${value}`).join('; ') }, ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  })
  await answer.text()
  const set = answer.headers.getSetCookie()
  for (const cookie of set) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    purse.set(name, value)
  }
  return { to: new URL(answer.headers.get('location') ?? address, address), set }
}

test('signing in: the address that comes back is the outside one, every cookie is for https alone', async () => {
  const purse = new Map<string, string>()
  const began = await ask(purse, new URL('/sign-in?return=/desk', OUTSIDE))
  assert.equal(began.to.searchParams.get('redirect_uri'), `${OUTSIDE}/sign-in/callback`)
  let step = began
  while (!step.to.pathname.startsWith('/interaction/')) step = await ask(purse, step.to)
  step = await ask(purse, step.to, { account: 'clerk' })
  while (step.to.origin !== OUTSIDE) step = await ask(purse, step.to)
  const done = await ask(purse, step.to)
  assert.equal(done.to.pathname, '/desk')
  const ours = [...began.set, ...done.set].filter((cookie) => /^mz_\w+=[^;]/.test(cookie))
  assert.deepEqual(ours.map((cookie) => cookie.split('=')[0]), ['mz_signin', 'mz_session'])
  for (const cookie of ours) for (const wanted of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/]) assert.match(cookie, wanted)
})
