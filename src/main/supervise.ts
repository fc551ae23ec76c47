/** A process beside ours: started, waited for, started again when it dies, ended with us. It ends itself when we are killed. */
import { fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { endProcess, keepRunning } from '../platform/keep-running.ts'
import type { Kept, Running } from '../platform/keep-running.ts'
import type { Logger } from '../platform/logger.ts'

export interface ChildOptions {
  /** What it is, in Chinese, for messages. */
  readonly name: string
  readonly module: string
  readonly env: Readonly<Record<string, string>>
  readonly log: Logger
}

export interface Child extends Kept {
  /** What it said when it was ready the first time. */
  readonly said: Readonly<Record<string, unknown>>
}

const READY_WITHIN_MS = 30_000

interface RunningChild extends Running { readonly said: Record<string, unknown> }

/** Starts it and comes back when it has said `{ready: true}`. */
export async function superviseChild(options: ChildOptions): Promise<Result<Child>> {
  const { name, log } = options
  const first = await startOnce(options)
  if ('failed' in first) {
    return refuse('child-not-started', { detail: `${name}没有启动起来：${first.failed}。`, status: 503, next: ['查看上面的输出', '运行 npm run doctor'] })
  }
  const again = async (): Promise<RunningChild | undefined> => {
    const next = await startOnce(options)
    if (!('failed' in next)) return next
    log.error({ why: next.failed }, `${name}没有启动起来`)
    return undefined
  }
  const end = (running: Running) => endProcess(running, [['SIGTERM', 5000], ['SIGKILL', 5000]])
  return ok({ said: first.said, ...keepRunning({ name, first, again, end, log }) })
}

async function startOnce({ module, env }: ChildOptions): Promise<RunningChild | { failed: string }> {
  // In a process group of its own: Ctrl-C at the terminal reaches us, and we end it when we no longer need it.
  const child = fork(module, [], { env: { PATH: process.env['PATH'] ?? '', ...env }, detached: true, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => { resolve(error.message) })
    child.once('exit', (code, signal) => { resolve(signal === null ? `退出码 ${String(code)}` : `信号 ${signal}`) })
  })
  const ready = new Promise<Record<string, unknown>>((resolve) => {
    child.on('message', (message: unknown) => {
      if (typeof message === 'object' && message !== null && 'ready' in message && message.ready === true) resolve({ ...message })
    })
  })
  const waiting = new AbortController()
  const first = await Promise.race([
    ready.then((said) => ({ pid: child.pid ?? 0, gone, said })), gone.then((failed) => ({ failed })),
    pause(READY_WITHIN_MS, { failed: `${READY_WITHIN_MS / 1000} 秒内没有就绪` }, { signal: waiting.signal }).catch(() => ({ failed: '' })),
  ])
  waiting.abort()
  if ('failed' in first) child.kill('SIGKILL')
  return first
}
