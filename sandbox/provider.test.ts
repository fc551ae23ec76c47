/** Signing in and out as the product does it, without a browser: `openid-client` on one side, a purse of cookies on the other. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import * as oidc from 'openid-client'
import { makeOidcProvider } from '../src/adapters/oidc/provider.ts'
import type { Sandbox } from './sandbox.ts'
import { startSandbox } from './sandbox.ts'

const PRODUCT = 'http://localhost:9'
let folder: string
let sandbox: Sandbox
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mianzheng-sandbox-'))
  sandbox = await startSandbox({ port: 0, productUrl: PRODUCT, dataDir: folder })
})
after(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

const clientOf = (issuer: string) => makeOidcProvider({ issuer, clientId: 'mianzheng', clientSecret: 'sandbox', publicUrl: PRODUCT })
const client = () => clientOf(sandbox.addresses.provider)

/** A browser that keeps cookies and follows redirects until it comes to a page or leaves for the product. */
function makeBrowser(through = (address: string) => address) {
  const purse = new Map<string, string>()
  const open = async (address: string, form?: Record<string, string>): Promise<{ url: URL; status: number; text: string }> => {
    const response = await fetch(through(address), {
      redirect: 'manual', headers: { cookie: [...purse].map(([k, v]) => `${k}=${v}`).join('; ') }, ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') purse.delete(name)
      else purse.set(name, value)
    }
    const next = response.headers.get('location')
    const url = new URL(next ?? address, address)
    if (next === null || url.origin === PRODUCT) return { url, status: response.status, text: await response.text() }
    return open(url.href)
  }
  return { open }
}
type Browser = ReturnType<typeof makeBrowser>

test('residents first; staff first for those on the way to the desk', async () => {
  const first = async (staff: boolean) => {
    const { text } = (await makeBrowser().open((await client().start({ staff })).location))
    return text.indexOf('以居民身份登录') < text.indexOf('工作人员：') ? 'residents' : 'staff'
  }
  assert.deepEqual([await first(false), await first(true)], ['residents', 'staff'])
  assert.equal((await fetch(`${sandbox.addresses.provider}/favicon.ico`)).status, 204)
})

async function signIn(browser: Browser, account: string, provider = client()) {
  const { location, ...expected } = await provider.start()
  const asked = await browser.open(location)
  const back = asked.url.origin === PRODUCT ? asked : await browser.open(asked.url.href, { account })
  return { asked, ...await provider.finish(back.url, expected) }
}

test('signs in with one tap and gets the claims the product reads; the second time nobody is asked', async () => {
  const browser = makeBrowser()
  const first = await signIn(browser, 'applicant')
  assert.equal(first.asked.status, 200)
  assert.match(first.asked.text, /沙箱县统一身份认证/)
  assert.match(first.asked.text, /value="applicant"/)
  const { sub, name, account_kind: kind, id_number: idNumber, phone_number: phone, division } = first.claims
  assert.deepEqual([sub, name, kind, division], ['applicant', '陈知远', 'person', '420325101'])
  assert.match(String(idNumber), /^42039919910512\d{3}[\dX]$/)
  assert.match(String(phone), /^\d{11}$/)
  const second = await signIn(browser, 'elder')
  assert.equal(second.claims['sub'], 'applicant')
  assert.equal(second.asked.url.origin, PRODUCT)
  assert.equal((await signIn(makeBrowser(), 'clerk')).claims['account_kind'], 'staff')
})

test('called by another address than it listens at: browsers are sent to the one, the product asks at the other', async () => {
  const outside = 'https://sign-in.county.test'
  const other = await startSandbox({ port: 0, productUrl: PRODUCT, dataDir: mkdtempSync(join(folder, 'outside-')), url: outside })
  try {
    const { local, provider: issuer } = other.addresses
    assert.equal(issuer, outside)
    const browser = makeBrowser((address) => address.replace(outside, local))
    const provider = makeOidcProvider({ issuer, reach: local, clientId: 'mianzheng', clientSecret: 'sandbox', publicUrl: PRODUCT })
    const { asked, claims, idToken } = await signIn(browser, 'applicant', provider)
    assert.equal(asked.url.origin, outside)
    assert.equal(claims['sub'], 'applicant')
    assert.ok((await provider.signOutAddress(idToken))?.startsWith(`${outside}/`))
  } finally {
    await other.close()
  }
})

test('signing out ends it at once, and the provider asks again who is there', async () => {
  const browser = makeBrowser()
  const { idToken } = await signIn(browser, 'elder')
  const address = await client().signOutAddress(idToken)
  const left = await browser.open(address ?? '')
  assert.equal(left.url.href, `${PRODUCT}/`)
  assert.equal((await signIn(browser, 'applicant')).claims['sub'], 'applicant')
})

test('a sign-out that shows somebody else\'s token, or none, takes a tap', async () => {
  const browser = makeBrowser()
  const { idToken } = await signIn(makeBrowser(), 'elder')
  await signIn(browser, 'applicant')
  for (const query of [`id_token_hint=${idToken}&post_logout_redirect_uri=${encodeURIComponent(`${PRODUCT}/`)}`, 'client_id=mianzheng']) {
    const asked = await browser.open(`${sandbox.addresses.provider}/session/end?${query}`)
    assert.match(asked.text, /要退出登录吗/)
    assert.equal((await signIn(browser, 'elder')).claims['sub'], 'applicant', 'still signed in')
    const again = await browser.open(`${sandbox.addresses.provider}/session/end?${query}`)
    const xsrf = /name="xsrf" value="(\w+)"/.exec(again.text)?.[1] ?? ''
    await browser.open(`${sandbox.addresses.provider}/session/end/confirm`, { xsrf, logout: 'yes' })
    await signIn(browser, 'applicant')
  }
})

test('an application can have people choose anew, and they come back as somebody else', async () => {
  for (const prompt of ['login', 'select_account', 'login consent']) {
    const browser = makeBrowser()
    await signIn(browser, 'applicant')
    const provider = client()
    const { location, ...expected } = await provider.start()
    const asked = await browser.open(`${location}&prompt=${encodeURIComponent(prompt)}`)
    assert.match(asked.text, /value="elder"/, prompt)
    const back = await browser.open(asked.url.href, { account: 'elder' })
    assert.equal((await provider.finish(back.url, expected)).claims['sub'], 'elder', prompt)
    assert.equal((await signIn(browser, 'applicant')).claims['sub'], 'elder', prompt)
  }
})

test('searching, going away, and a page that is used up', async () => {
  const browser = makeBrowser()
  const { location } = await client().start()
  const asked = await browser.open(location)
  const found = await browser.open(`${asked.url.href}?q=${encodeURIComponent('低保')}`)
  assert.match(found.text, /value="low-income"/)
  assert.doesNotMatch(found.text, /value="clerk"/)
  assert.match((await browser.open(`${asked.url.href}?q=%3Cb%3E`)).text, /没有找到“&lt;b&gt;”/)
  const left = await browser.open(asked.url.href, { cancel: 'yes' })
  assert.equal(left.url.searchParams.get('error'), 'access_denied')
  const used = await browser.open(asked.url.href)
  assert.deepEqual([used.status, /这次登录已经结束/.test(used.text)], [400, true])
})

test('without PKCE nobody is let in', async () => {
  const config = await oidc.discovery(new URL(sandbox.addresses.provider), 'mianzheng', 'sandbox', undefined, { execute: [oidc.allowInsecureRequests] })
  const bare = oidc.buildAuthorizationUrl(config, { redirect_uri: `${PRODUCT}/sign-in/callback`, scope: 'openid', state: 's' })
  assert.equal((await makeBrowser().open(bare.href)).url.searchParams.get('error'), 'invalid_request')
})

/** A county at fixed ports, as `npm start` has it; far from those that others are given. */
async function startAtFixedPorts(dataDir: string): Promise<{ county: Sandbox; port: number }> {
  for (let port = 3000; ; port += 50) {
    const county = await startSandbox({ port, productUrl: PRODUCT, dataDir }).catch((error: unknown) => {
      if (port > 9000) throw error
    })
    if (county) return { county, port }
  }
}

test('keys are secret; over a restart people stay signed in, old tokens still sign out, and the departments\' secrets hold', async () => {
  const dataDir = join(folder, 'restarted')
  const { county, port } = await startAtFixedPorts(dataDir)
  const browser = makeBrowser()
  const provider = county.addresses.provider
  const { idToken } = await signIn(browser, 'farmer', clientOf(provider))
  for (const file of ['provider-keys.json', 'provider-sessions.json']) assert.equal(statSync(join(dataDir, file)).mode & 0o777, 0o600)
  const sources = async () => (await fetch(`${provider}/_sandbox/sources`)).json()
  const before = await sources()
  await county.close()
  const again = await startSandbox({ port, productUrl: PRODUCT, dataDir })
  try {
    // The first request may still fall on a connection of before.
    await sources().catch(() => undefined)
    assert.deepEqual(await sources(), before)
    assert.equal((await signIn(browser, 'elder', clientOf(provider))).claims['sub'], 'farmer')
    assert.equal((await browser.open(await clientOf(provider).signOutAddress(idToken) ?? '')).url.href, `${PRODUCT}/`)
  } finally {
    await again.close()
  }
})
