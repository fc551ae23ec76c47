/** The real thing as a child process, on a folder and ports of its own: to be killed and started again. */
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sandboxPorts } from '../../src/main/sandbox-ports.ts'
import type { Client } from '../world.ts'
import { clientOf } from '../world.ts'

export interface RealCounty {
  readonly address: string
  readonly dataDir: string
  readonly pid: number
  start(): Promise<void>
  /** kill -9 of the product's process, nobody told; comes back when it is gone. */
  kill(): Promise<void>
  /** Ctrl-C; comes back with the exit code. */
  interrupt(): Promise<number | null>
  as(account: string): Promise<Client>
  readonly nobody: Client
  /** Asks until it is so, at most a minute. */
  until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T>
  /** In order, and nothing is left behind. */
  end(): Promise<void>
}

const hooks = ['--import', join(import.meta.dirname, '../../src/platform/tsx.ts')]
const start = join(import.meta.dirname, '../../src/main/start.ts')
const PATIENCE_MS = 60_000

export async function makeRealCounty(folder = 'mianzheng-real-'): Promise<RealCounty> {
  const dataDir = mkdtempSync(join(tmpdir(), folder))
  const port = await freePorts()
  const address = `http://localhost:${port}`
  const nobody = clientOf(address, null)
  let child: ChildProcess | undefined
  const gone = async (signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null> => {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null || running.signalCode !== null) return running?.exitCode ?? null
    const over = new Promise<number | null>((resolve) => { running.once('exit', (code) => { resolve(code) }) })
    running.kill(signal)
    return over
  }
  const county: RealCounty = {
    address, dataDir, nobody,
    get pid() { return child?.pid ?? 0 },
    async start() {
      const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'fatal' }
      const running = spawn(process.execPath, [...hooks, start], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      child = running
      await county.until('started', async () => {
        assert.equal(running.exitCode, null, 'the process ended by itself')
        return (await nobody.get('/readyz').catch(() => undefined))?.status === 200 ? true : undefined
      })
    },
    kill: async () => { await gone('SIGKILL') },
    interrupt: () => gone('SIGINT'),
    async as(account) {
      const issued = await nobody.post<{ token: string }>('/sandbox/tokens', { account })
      assert.equal(issued.status, 201, JSON.stringify(issued.body))
      return clientOf(address, issued.body.token)
    },
    async until(what, ask) {
      const end = Date.now() + PATIENCE_MS
      for (;;) {
        const seen = await ask()
        if (seen !== undefined) return seen
        assert.ok(Date.now() < end, `not within a minute: ${what}`)
        await new Promise((resolve) => { setTimeout(resolve, 50) })
      }
    },
    async end() {
      await gone('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
  return county
}

export interface Ended {
  readonly code: number | null
  /** Standard output and error together. */
  readonly said: string
}

/** Starts the product with these settings and waits for it to end by itself. */
export function startAndEnd(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, [...hooks, start], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE_MS })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  return new Promise((resolve) => { child.once('close', (code) => { resolve({ code, said }) }) })
}

/** A port with free ones after it, for the sandbox county's own servers; below those that the system gives to whoever asks. */
export async function freePorts(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const wanted = [port, ...sandboxPorts(port)]
    if ((await Promise.all(wanted.map(isFree))).every(Boolean)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => { resolve(false) })
    probe.listen(port, '127.0.0.1', () => { probe.close(() => { resolve(true) }) })
  })
}
