/** Keeps a process beside ours running: starts it again whenever it goes away by itself, waiting longer each time it does so soon. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from './logger.ts'

const CALM_MS = 30_000
const BACK_OFF_MS = [50, 200, 500, 1000, 2000, 5000] as const

export interface Running {
  readonly pid: number
  /** Settles when the process is gone, with what is known of why. */
  readonly gone: Promise<string>
}

export interface Keep<T extends Running> {
  /** What it is, in Chinese, for messages. */
  readonly name: string
  readonly first: T
  /** Starts it once more; undefined when that did not work. */
  readonly again: () => Promise<T | undefined>
  /** Ends it; harmless when it is gone. */
  readonly end: (running: T) => Promise<void>
  readonly log: Logger
  readonly told?: ((event: 'down' | 'up', why: string) => void) | undefined
}

export interface Kept {
  /** Process number now; changes when it had to be started again. */
  pid(): number
  /** Ends it for good; returns when no process is left. Safe to call twice. */
  stop(): Promise<void>
}

export function keepRunning<T extends Running>({ name, first, again, end, log, told }: Keep<T>): Kept {
  let current = first
  const stopping = new AbortController()
  const over = (): boolean => stopping.signal.aborted

  /** Tries until it runs again; gives up only when we are stopping. Returns how often it has been tried in this unrest. */
  const restart = async (triesBefore: number): Promise<number> => {
    for (let tries = triesBefore; ; tries += 1) {
      const wait = BACK_OFF_MS[Math.min(tries, BACK_OFF_MS.length - 1)]
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (over()) return tries
      const next = await again()
      if (!next) continue
      current = next
      return tries + 1
    }
  }

  const watch = async (): Promise<void> => {
    let tries = 0
    for (;;) {
      const since = Date.now()
      const why = await current.gone
      if (over()) return
      log.error({ pid: current.pid, why }, `${name}意外退出，正在重新启动`)
      told?.('down', why)
      tries = await restart(Date.now() - since > CALM_MS ? 0 : tries)
      if (over()) return
      log.warn({ pid: current.pid }, `${name}已重新启动`)
      told?.('up', why)
    }
  }

  const watching = watch()
  const stop = async (): Promise<void> => {
    stopping.abort()
    await end(current)
    await watching // a restart may have been under way
    await end(current)
  }
  let stopped: Promise<void> | undefined
  return { pid: () => current.pid, stop: () => (stopped ??= stop()) }
}

/** Whether it is gone already, asked without waiting. */
export async function isGone(running: Running): Promise<boolean> {
  return Promise.race([running.gone.then(() => true), pause(0, false)])
}

/** Sends one signal after the other, each with its patience in milliseconds, until the process is gone. */
export async function endProcess(running: Running, signals: readonly (readonly [NodeJS.Signals, number])[]): Promise<void> {
  if (await isGone(running)) return // its number may belong to somebody else by now
  for (const [signal, patience] of signals) {
    try {
      process.kill(running.pid, signal)
    } catch {
      return // gone in this moment
    }
    const waiting = new AbortController()
    const patienceOver = pause(patience, false, { signal: waiting.signal }).catch(() => false)
    const gone = await Promise.race([running.gone.then(() => true), patienceOver])
    waiting.abort()
    if (gone) return
  }
}
