/** What a bench stands on: a durable PostgreSQL of its own, and the product beside it as a user starts it. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPorts } from '../src/main/ports.ts'
import { sandboxPorts } from '../src/main/sandbox-ports.ts'
import { silent } from '../src/platform/logger.ts'
import type { Embedded } from '../src/platform/postgres/embedded.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface Stage {
  readonly address: string
  readonly postgres: Embedded
  /** Where the product keeps its files, its data key among them. */
  readonly dataDir: string
  /** Milliseconds from starting the command to the first page. */
  readonly firstAnswer: number
  token(account: string): Promise<string>
  /** Resident memory of the product's processes, in MiB, by name. */
  memory(): Record<string, number>
  /** Ends the product and starts it again on the same data. */
  restart(): Promise<number>
  close(): Promise<void>
}

export async function makeStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'mianzheng-bench-'))
  const started = await startEmbedded({ dataDir: join(folder, 'postgres'), log: silent })
  if (!started.ok) throw new Error(started.detail)
  const postgres = started.value
  const port = await portWithFreeOnesAfter()
  const address = `http://127.0.0.1:${port}`
  const env = { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'data'), DATABASE_URL: postgres.adminUrl, LOG_LEVEL: 'error', PUBLIC_RATE: '0' }
  let product: ChildProcess | undefined
  const start = async () => {
    const t = performance.now()
    product = spawn(process.execPath, ['--import', './src/platform/tsx.ts', 'src/main/start.ts'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
    let over = false
    product.once('exit', () => { over = true })
    for (;;) {
      if (over) throw new Error('the product did not start')
      const answer = await fetch(`${address}/`).catch(() => undefined)
      if (answer?.status === 200) return performance.now() - t
      await new Promise((resolve) => { setTimeout(resolve, 10) })
    }
  }
  const stop = async () => {
    if (!product || product.exitCode !== null) return
    const exited = once(product, 'exit')
    product.kill('SIGINT')
    await exited
  }
  const firstAnswer = await start()
  return {
    address, postgres, firstAnswer, dataDir: join(folder, 'data'),
    async token(account) {
      const answer = await fetch(`${address}/sandbox/tokens`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ account }) })
      return ((await answer.json()) as { token: string }).token
    },
    memory: () => ({ product: residentMiB(product?.pid), sandbox: childrenOf(product?.pid).reduce((n, pid) => n + residentMiB(pid), 0), postgres: familyMiB(postgres.pid()) }),
    async restart() {
      await stop()
      return start()
    },
    async close() {
      await stop()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Below those that the system gives to whoever asks. */
async function portWithFreeOnesAfter(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const wanted = [port, ...sandboxPorts(port)].map((each) => ({ port: each, host: '127.0.0.1', use: '' }))
    if ((await checkPorts(wanted)).ok) return port
  }
}

/** Proportional set size where the kernel tells it, so that shared pages are counted once. */
function residentMiB(pid: number | undefined): number {
  const file = `/proc/${pid ?? 0}/smaps_rollup`
  if (!existsSync(file)) return 0
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024
}

function childrenOf(pid: number | undefined): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((child) => {
    try {
      return Number(readFileSync(`/proc/${child}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]) === pid
    } catch {
      return false
    }
  })
}

const familyMiB = (pid: number): number => [pid, ...childrenOf(pid)].reduce((n, p) => n + residentMiB(p), 0)
