/**
 * What a counter's browser keeps: drafts, what waits to be sent, the window's book. Whatever is about a person is encrypted with a
 * key that never leaves the browser and belongs to one account there; drafts go after a day and with the sign-out. Without a
 * secure address (https, or localhost) there is no such key: then nothing about a person is kept at all.
 */
import { createStore, del, entries, get, set } from 'idb-keyval'

const store = createStore('mianzheng-counter', 'kept')
const KEY = 'key'

export const DAY_MS = 24 * 3_600_000

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
  readonly at: number
}

export const canKeep = (): boolean => globalThis.isSecureContext && 'indexedDB' in globalThis

let made: Promise<CryptoKey> | undefined
function key(): Promise<CryptoKey> {
  made ??= (async () => {
    const known = await get<CryptoKey>(KEY, store)
    if (known) return known
    const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    await set(KEY, fresh, store)
    return fresh
  })()
  return made
}

/** Keeps a value about a person, sealed. */
export async function keepSealed(name: string, value: unknown): Promise<void> {
  if (!canKeep()) return
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), new TextEncoder().encode(JSON.stringify(value)))
  await set(name, { iv, bytes, at: Date.now() } satisfies Sealed, store)
}

async function open<T>({ iv, bytes }: Sealed): Promise<T | null> {
  try {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await key(), bytes))) as T
  } catch {
    return null
  }
}

/** All sealed values whose name begins so, oldest first. What is older than `longest` is gone. */
export async function sealedUnder<T>(prefix: string, longest = Infinity): Promise<{ name: string; value: T }[]> {
  if (!canKeep()) return []
  const all = (await entries<string, Sealed>(store)).filter(([name]) => name.startsWith(prefix)).toSorted(([, a], [, b]) => a.at - b.at)
  const found: { name: string; value: T }[] = []
  for (const [name, sealed] of all) {
    const value = Date.now() - sealed.at < longest ? await open<T>(sealed) : null
    if (value === null) await del(name, store)
    else found.push({ name, value })
  }
  return found
}

export const drop = async (name: string): Promise<void> => { if (canKeep()) await del(name, store) }

/** What is about nobody: the book. */
export const keepPlain = async (name: string, value: unknown): Promise<void> => { if (canKeep()) await set(name, value, store) }
export const plain = async <T,>(name: string): Promise<T | undefined> => (canKeep() ? get<T>(name, store) : undefined)

export const draftOf = (badge: string): string => `draft:${badge}`
export const queueOf = (badge: string): string => `queue:${badge}:`

/** With the sign-out drafts and the key go. What is still to be sent stays with its key, for the same account to send. */
export async function forget(): Promise<void> {
  navigator.serviceWorker?.controller?.postMessage('forget')
  if (!canKeep()) return
  const names = (await entries<string, unknown>(store)).map(([name]) => name)
  const waiting = names.some((name) => name.startsWith('queue:'))
  await Promise.all(names.filter((name) => name.startsWith('draft:') || (name === KEY && !waiting)).map((name) => del(name, store)))
  if (!waiting) made = undefined
}
