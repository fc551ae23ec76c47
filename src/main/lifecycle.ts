/**
 * Start step by step, end in reverse. A first Ctrl-C (or SIGTERM) ends in order, also in the middle of the start: the step under
 * way is finished, then everything started so far is closed. A second one ends at once.
 */
import type { Result } from '../kernel/result.ts'
import { sayRefusal } from './console-log.ts'

export interface Lifecycle {
  /** Whether we are ending. Ask after each step. */
  readonly ending: boolean
  /** Something was started; this closes it. `force` closes it at once, without waiting. */
  opened(name: string, close: () => Promise<void> | void, force?: () => void): void
  /** Takes the value of an outcome; a refusal is said and ends everything with exit code 1. */
  need<T>(outcome: Result<T>): T
  /** A step threw: says what, unless it was a refusal said already, and ends with exit code 1. */
  fail(error: unknown): void
  /** Waits for the end, closes everything, and gives the exit code. */
  end(): Promise<number>
}

/** Thrown by `need`, so that the steps after a refusal are not taken. */
export class Refused extends Error {}

interface Opened { readonly name: string; readonly close: () => Promise<void> | void; readonly force: (() => void) | undefined }

export function makeLifecycle(): Lifecycle {
  const open: Opened[] = []
  const state = { ending: false, code: 0 }
  const over = Promise.withResolvers<undefined>()
  const finish = (code: number): void => {
    state.code = Math.max(state.code, code)
    state.ending = true
    over.resolve(undefined)
  }
  const forceAll = (): void => { for (const { force } of open.toReversed()) force?.() }
  const onSignal = (signal: string): void => {
    if (state.ending) {
      forceAll()
      process.exit(signal === 'SIGINT' ? 130 : 143)
    }
    console.error('正在停止…（再按一次 Ctrl-C 立即退出）')
    finish(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  process.on('uncaughtException', (error) => {
    console.error(error)
    if (state.ending) { forceAll(); process.exit(1) }
    finish(1)
  })
  return {
    get ending() { return state.ending },
    opened: (name, close, force) => { open.push({ name, close, force }) },
    need(outcome) {
      if (outcome.ok) return outcome.value
      sayRefusal(outcome)
      finish(1)
      throw new Refused(outcome.code)
    },
    fail(error) {
      if (!(error instanceof Refused)) console.error(error)
      finish(1)
    },
    async end() {
      await over.promise
      for (const { name, close } of open.toReversed()) {
        try {
          await close()
        } catch (error) {
          console.error(`停止${name}时出错`, error)
          state.code = 1
        }
      }
      return state.code
    },
  }
}
