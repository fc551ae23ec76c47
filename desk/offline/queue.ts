/**
 * What was taken in while the server was away: kept, sent when it is back, each once by its request id, in the order it was taken.
 * One page of the browser sends at a time. What the server refuses stays, with its reason, until somebody has dealt with it.
 */
import type { Accept, Accepted } from '../../src/rooms/counter/contract.ts'
import { post, Problem, Unreachable } from '../kit/api.ts'
import { drop, keepSealed, queueOf, sealedUnder } from './keep.ts'

export type AcceptBody = Omit<Accept, 'channel' | 'matters' | 'applicant' | 'representative'> & {
  readonly applicant: { readonly person: string } | { readonly kind: 'person' | 'company'; readonly name: string; readonly idNumber: string }
  readonly representative?: object | undefined
  readonly matters: readonly { readonly matter: string; readonly answers: Readonly<Record<string, string>>; readonly again?: boolean; readonly reason?: string }[]
}

export interface Waiting {
  readonly requestId: string
  /** When it was taken in, ISO. */
  readonly at: string
  /** Masked name and matters, for the list. */
  readonly who: string
  readonly matters: readonly string[]
  readonly state: 'waiting' | 'sent' | 'refused'
  /** Gone once it has been sent. */
  readonly body: AcceptBody | null
  /** The visit as the page held it, for taking in anew what was refused. Gone once it has been sent. */
  readonly visit: unknown
  readonly items: Accepted['items']
  /** Why the whole of it was refused. */
  readonly detail: string | null
}

export interface QueueState {
  readonly items: readonly Waiting[]
  /** The last attempt found nobody. */
  readonly away: boolean
  /** The session ran out: sign in again, and it goes on. */
  readonly signedOut: boolean
}

export interface Queue {
  readonly state: () => QueueState
  subscribe(hear: () => void): () => void
  add(item: Waiting): Promise<void>
  /** Dealt with: told, printed, taken in anew. */
  dismiss(requestId: string): Promise<void>
  /** Tries now. */
  send(): Promise<void>
  stop(): void
}

const PATIENCE_MS = 20_000
const AGAIN_MS = 5_000

export function openQueue(badge: string): Queue {
  let state: QueueState = { items: [], away: false, signedOut: false }
  const hearers = new Set<() => void>()
  let timer: number | undefined
  let sending: Promise<void> | undefined
  const name = (requestId: string) => `${queueOf(badge)}${requestId}`
  const change = (next: Partial<QueueState>) => {
    state = { ...state, ...next }
    for (const hear of hearers) hear()
  }
  const put = async (item: Waiting) => {
    await keepSealed(name(item.requestId), item)
    change({ items: [...state.items.filter((each) => each.requestId !== item.requestId), item].toSorted((a, b) => (a.at < b.at ? -1 : 1)) })
  }
  const load = async () => { change({ items: (await sealedUnder<Waiting>(queueOf(badge))).map(({ value }) => value).toSorted((a, b) => (a.at < b.at ? -1 : 1)) }) }

  /** One after the other, until one finds nobody. */
  const work = async () => {
    await load()
    for (const item of state.items.filter((each) => each.state === 'waiting')) {
      const outcome = await sendOne(item)
      if (outcome === 'away' || outcome === 'signed-out') { change({ away: outcome === 'away', signedOut: outcome === 'signed-out' }); return }
      change({ away: false, signedOut: false })
      await put(outcome)
    }
  }
  const send = (): Promise<void> => {
    sending ??= alone(work).finally(() => {
      sending = undefined
      clearTimeout(timer)
      if (state.items.some((each) => each.state === 'waiting')) timer = window.setTimeout(() => { void send() }, AGAIN_MS)
    })
    return sending
  }
  const onLine = () => { void send() }
  addEventListener('online', onLine)
  void load().then(send)
  return {
    state: () => state, send,
    subscribe(hear) {
      hearers.add(hear)
      return () => { hearers.delete(hear) }
    },
    async add(item) {
      await put(item)
      change({ away: true })
      void send()
    },
    async dismiss(requestId) {
      await drop(name(requestId))
      change({ items: state.items.filter((each) => each.requestId !== requestId) })
    },
    stop() {
      removeEventListener('online', onLine)
      clearTimeout(timer)
    },
  }
}

async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request('mianzheng-counter-queue', work)
}

async function sendOne(item: Waiting): Promise<Waiting | 'away' | 'signed-out'> {
  try {
    const { items } = await post<Accepted>('/api/v1/counter/acceptances', { ...item.body, clientAt: item.at }, { patience: PATIENCE_MS, stay: true })
    const refused = items.some((each) => each.outcome === 'refused')
    return { ...item, state: refused ? 'refused' : 'sent', items, body: refused ? item.body : null, visit: refused ? item.visit : null, detail: null }
  } catch (error) {
    if (error instanceof Unreachable) return 'away'
    if (!(error instanceof Problem)) throw error
    if (error.status === 401) return 'signed-out'
    // Too many at once, or a server that stumbles: later.
    if (error.status === 429 || error.status >= 500) return 'away'
    return { ...item, state: 'refused', items: [], detail: error.message }
  }
}
