/** A real county from nothing: the command that appoints its first administrators, then the county that they sign in to. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Config } from '../../src/main/config.ts'
import { readConfig } from '../../src/main/config.ts'
import { openDatabaseOf } from '../../src/main/open-database.ts'
import { startProduct } from '../../src/main/product.ts'
import { freePort } from '../../src/platform/free-port.ts'
import { silent } from '../../src/platform/logger.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { startSandbox } from '../../sandbox/sandbox.ts'

const root = join(import.meta.dirname, '../..')
let folder: string
/** The county's own sign-in: here the one of the sandbox, for a county that is none. */
let provider: Sandbox
let env: Record<string, string>
let address: string
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mianzheng-real-'))
  const port = await freePort()
  address = `http://localhost:${port}`
  provider = await startSandbox({ port: 0, productUrl: address, dataDir: join(folder, 'provider') })
  env = {
    PORT: String(port), DATA_DIR: join(folder, 'data'), SANDBOX: 'off', OIDC_ISSUER: provider.addresses.provider, OIDC_CLIENT_ID: 'mianzheng', OIDC_CLIENT_SECRET: 'sandbox', LOG_LEVEL: 'silent',
  }
})
after(async () => {
  await provider.close()
  rmSync(folder, { recursive: true, force: true })
})

const three = ['system=system-admin:孔维护', 'security=security-admin:章守密', 'audit=audit-admin:史可查']

function command(args: readonly string[], more: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', './src/platform/tsx.ts', 'src/main/first-administrators.ts', ...args], { cwd: root, env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...env, ...more } },
      (error, out, err) => { resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err }) })
  })
}

/** Signs in like a browser, and asks who that is. */
async function whoIs(account: string): Promise<{ status: number; roles: readonly string[] }> {
  const purse = new Map<string, string>()
  const ask = async (url: URL, form?: Record<string, string>) => {
    const answer = await fetch(url, {
      redirect: 'manual', headers: { cookie: [...purse].map(([name, value]) => `${name}=${value}`).join('; ') }, ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) purse.set(cookie.slice(0, cookie.indexOf('=')), /=([^;]*)/.exec(cookie)?.[1] ?? '')
    await answer.text()
    return { status: answer.status, to: new URL(answer.headers.get('location') ?? url, url) }
  }
  let { to } = await ask(new URL('/sign-in', address))
  while (!to.pathname.startsWith('/interaction/')) ({ to } = await ask(to))
  ;({ to } = await ask(to, { account }))
  while (to.origin !== address) ({ to } = await ask(to))
  const back = await ask(to)
  if (back.status !== 303) return { status: back.status, roles: [] }
  const me = await fetch(`${address}/api/v1/me`, { headers: { cookie: `mz_session=${purse.get('mz_session')}` } })
  return { status: me.status, roles: (await me.json() as { roles: string[] }).roles }
}

test('the command appoints three, once, and says so; they come in with their one role each, and nobody else does', async () => {
  const sandbox = await command(three, { SANDBOX: 'on', OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' })
  assert.deepEqual([sandbox.code, /SANDBOX=off/.test(sandbox.said)], [1, true], sandbox.said)
  const first = await command(three)
  assert.equal(first.code, 0, first.said)
  assert.match(first.said, /已任命：孔维护（system-admin）、章守密（security-admin）、史可查（audit-admin）/)
  const again = await command(['system=a:孔维护', 'security=b:章守密', 'audit=c:史可查'])
  assert.equal(again.code, 1)
  assert.match(again.said, /已经有安全管理员/)

  const config = readConfig(env)
  assert.ok(config.ok)
  await inCounty(config.value, async () => {
    for (const role of ['system-admin', 'security-admin', 'audit-admin']) assert.deepEqual(await whoIs(role), { status: 200, roles: [role] })
    assert.equal((await whoIs('clerk')).status, 403, 'the provider knows them, the county does not')
    assert.deepEqual(await whoIs('applicant'), { status: 200, roles: ['applicant'] })
    const running = await command(['system=a:孔维护', 'security=b:章守密', 'audit=c:史可查'])
    assert.equal(running.code, 1, 'not beside a county that runs, or that has them')
  })
})

async function inCounty(config: Config, work: () => Promise<void>): Promise<void> {
  const database = await openDatabaseOf(config, silent)
  assert.ok(database.ok)
  const product = await startProduct({ config, appUrl: database.value.appUrl, sandboxProvider: null })
  try {
    await work()
  } finally {
    await product.close()
    await database.value.stop()
  }
}
