/**
 * Answers on their way: one key answers, and for ten seconds it can be taken back. Until then it is in this page's memory and nowhere
 * else; whoever closes the page meanwhile is asked first. Lives outside of the pages, so that walking from one to another sends it too.
 */
import { useSyncExternalStore } from 'react'
import { newRequestId, post, Problem, wordsOf } from '../kit/api.ts'

export const UNDO_SECONDS = 10
const AGAIN_MS = 5000

export interface Pending {
  readonly key: string
  /** What it is called on the screen: the order's number, or how many. */
  readonly name: string
  readonly what: string
  /** Orders it answers. */
  readonly ids: readonly string[]
  readonly sendsAt: number
  readonly state: 'waiting' | 'sending' | 'unreachable' | 'failed'
  readonly problem: { readonly text: string; readonly next: readonly string[] } | null
}

export interface Answering {
  readonly name: string
  readonly what: string
  readonly ids: readonly string[]
  readonly path: string
  readonly body: object
  /** After it was sent, or could not be. */
  sent(answer: unknown): void
  failed(): void
}

let list: readonly Pending[] = []
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const hearers = new Set<() => void>()

function change(next: readonly Pending[]): void {
  list = next
  for (const hear of hearers) hear()
}

const put = (key: string, some: Partial<Pending>) => { change(list.map((p) => (p.key === key ? { ...p, ...some } : p))) }
const drop = (key: string) => { change(list.filter((p) => p.key !== key)) }

/** Begins the ten seconds. */
export function answerSoon(answering: Answering): void {
  const key = newRequestId()
  change([...list, { key, name: answering.name, what: answering.what, ids: answering.ids, sendsAt: Date.now() + UNDO_SECONDS * 1000, state: 'waiting', problem: null }])
  timers.set(key, setTimeout(() => { void send(key, answering) }, UNDO_SECONDS * 1000))
}

/** The key is the request id, so that sending again after nobody answered has one effect. */
async function send(key: string, answering: Answering): Promise<void> {
  put(key, { state: 'sending' })
  try {
    const answer = await post(answering.path, { requestId: key, ...answering.body })
    drop(key)
    answering.sent(answer)
  } catch (error) {
    if (error instanceof Problem && error.status < 500) {
      put(key, { state: 'failed', problem: wordsOf(error) })
      answering.failed()
      return
    }
    put(key, { state: 'unreachable' })
    timers.set(key, setTimeout(() => { void send(key, answering) }, AGAIN_MS))
  }
}

/** Takes one back that has not been sent yet; without a key the newest. Null when there was none. */
export function undo(key?: string): Pending | null {
  const found = key === undefined ? list.findLast((p) => p.state === 'waiting') : list.find((p) => p.key === key && p.state === 'waiting')
  if (!found) return null
  clearTimeout(timers.get(found.key))
  timers.delete(found.key)
  drop(found.key)
  return found
}

/** What could not be sent has been read. */
export function dismiss(key: string): void {
  drop(key)
}

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => { hearers.delete(hear) }
}

export function usePending(): readonly Pending[] {
  return useSyncExternalStore(subscribe, () => list)
}

addEventListener('beforeunload', (event) => {
  if (list.some((p) => p.state !== 'failed')) event.preventDefault()
})
