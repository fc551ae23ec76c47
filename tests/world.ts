/**
 * The whole county in one process for tests: product, sandbox and a database of its own, under a clock that stands still until set.
 * `settle()` makes everything that must follow happen, so no test ever sleeps.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SettableClock } from '../src/kernel/clock.ts'
import { makeFrozenClock } from '../src/kernel/clock.ts'
import type { Product } from '../src/main/product.ts'
import { startProduct } from '../src/main/product.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { cloneDatabase } from './support/postgres.ts'

export interface Answer<T = Record<string, unknown>> {
  readonly status: number
  readonly body: T
  readonly headers: Headers
}

/** One account's way to the API. */
export interface Client {
  get<T = Record<string, never>>(path: string): Promise<Answer<T>>
  post<T = Record<string, never>>(path: string, body: unknown): Promise<Answer<T>>
  /** A file as it is; with a body it is asked for by POST. */
  file(path: string, body?: unknown): Promise<Answer<Buffer>>
}

export interface World {
  readonly product: Product
  readonly address: string
  /** Connects to the county's database as its owner, for what only a fault would do. */
  readonly adminUrl: string
  readonly clock: SettableClock
  readonly sandbox: Awaited<ReturnType<typeof startSandbox>>
  /** Signed in as an account of the sandbox; `nobody` without a token. */
  as(account: string): Promise<Client>
  readonly nobody: Client
  /** Sets the county's clock and lets everything due happen. */
  setClock(at: string): Promise<void>
  settle(): Promise<void>
  fault(source: string, fault: string): Promise<void>
  close(): Promise<void>
}

export interface WorldOptions {
  readonly now?: string
  readonly logLevel?: string
  /** Where people say they come from, when a proxy would stand in front. */
  readonly publicUrl?: string
}

/** A working Tuesday in the middle of the morning. */
const TUESDAY = '2026-11-24T10:00:00+08:00'

export async function makeWorld(options: WorldOptions = {}): Promise<World> {
  const database = await cloneDatabase('world')
  const dataDir = mkdtempSync(join(tmpdir(), 'mianzheng-world-'))
  const port = await freePort()
  const address = `http://localhost:${port}`
  const publicUrl = options.publicUrl ?? address
  const sandbox = await startSandbox({ port: 0, productUrl: publicUrl, dataDir })
  const clock = makeFrozenClock(options.now ?? TUESDAY)
  const product = await startProduct({
    appUrl: database.appUrl, clock, sandboxProvider: sandbox.addresses.provider,
    config: {
      port, host: '127.0.0.1', publicUrl, dataDir, databaseUrl: null, region: '420325', roles: ['web', 'worker'], sandbox: true, oidc: null, sources: null,
      sms: null, mail: null, dataKey: null, logLevel: options.logLevel ?? 'silent', trustProxy: false, publicRate: 0,
    },
  })
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (account: string) => {
    const known = tokens.get(account) ?? issue(address, account)
    tokens.set(account, known)
    return known
  }
  const world: World = {
    product, address, adminUrl: database.adminUrl, clock, sandbox, nobody: clientOf(address, null),
    as: async (account) => clientOf(address, await tokenOf(account)),
    async settle() {
      await product.county.jobs.settle()
      await product.county.live?.flush()
    },
    async setClock(at) {
      clock.set(new Date(at))
      await world.settle()
    },
    async fault(source, fault) {
      const answer = await world.nobody.post('/sandbox/faults', { source, fault })
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    },
    async close() {
      await product.close()
      await sandbox.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return world
}

async function issue(address: string, account: string): Promise<string> {
  const answer = await clientOf(address, null).post<{ token: string }>('/sandbox/tokens', { account })
  if (answer.status !== 201) throw new Error(`no token for ${account}: ${JSON.stringify(answer.body)}`)
  return answer.body.token
}

export function clientOf(address: string, token: string | null): Client {
  const send = (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (token !== null) headers.set('authorization', `Bearer ${token}`)
    return fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' })
  }
  const call = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const response = await send(path, init)
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, headers: response.headers, body: (json && text !== '' ? JSON.parse(text) : text) as T }
  }
  const posted = (body: unknown): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    get: (path) => call(path, {}),
    post: (path, body) => call(path, posted(body)),
    async file(path, body) {
      const response = await send(path, body === undefined ? {} : posted(body))
      return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) }
    },
  }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => { resolve(typeof address === 'object' && address ? address.port : 0) })
    })
  })
}

let serial = 0
/** A fresh request id. */
export function rid(): string {
  serial += 1
  return `test-${process.pid}-${serial}`
}
