/** Keeps a server running: starts it again whenever it goes away by itself, waiting longer each time it does so soon. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '../logger.ts'
import { endPostmaster } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'

const CALM_MS = 30_000
const BACK_OFF_MS = [50, 200, 500, 1000, 2000, 5000] as const

export interface Keep {
  readonly first: Postmaster
  /** Starts it once more; undefined when that did not work. */
  readonly again: () => Promise<Postmaster | undefined>
  readonly log: Logger
  readonly told: ((event: 'down' | 'up', why: string) => void) | undefined
}

export interface Kept {
  pid(): number
  stop(): Promise<void>
}

export function keepRunning({ first, again, log, told }: Keep): Kept {
  let current = first
  const stopping = new AbortController()
  const over = (): boolean => stopping.signal.aborted

  /** Tries until it runs again; gives up only when we are stopping. */
  const restart = async (failuresBefore: number): Promise<number> => {
    for (let failures = failuresBefore; ; failures += 1) {
      const wait = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)]
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (over()) return failures
      const next = await again()
      if (!next) continue
      current = next
      return failures + 1
    }
  }

  const watch = async (): Promise<void> => {
    let failures = 0
    for (;;) {
      const since = Date.now()
      const why = await current.gone
      if (over()) return
      log.error({ pid: current.pid, why }, '数据库进程意外退出，正在重新启动')
      told?.('down', why)
      failures = await restart(Date.now() - since > CALM_MS ? 0 : failures)
      if (over()) return
      log.info({ pid: current.pid }, '数据库进程已重新启动')
      told?.('up', why)
    }
  }

  const watching = watch()
  const end = async (): Promise<void> => {
    stopping.abort()
    await endPostmaster(current)
    await watching // a restart may have been under way
    await endPostmaster(current)
  }
  let ended: Promise<void> | undefined
  return { pid: () => current.pid, stop: () => (ended ??= end()) }
}
