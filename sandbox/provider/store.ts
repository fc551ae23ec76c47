/** Where the provider keeps its state: in memory, but who is signed in also in a file, so that a restart asks nobody again. */
import { readFileSync } from 'node:fs'
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { writeSecretly } from './keys.ts'

interface Kept {
  readonly payload: AdapterPayload
  /** Milliseconds since 1970; what has no end never comes to it. */
  readonly until: number | null
}

const SESSION = 'Session'
const SWEEP_EVERY = 500
const isOver = ({ until }: Kept, now: number): boolean => until !== null && until <= now

export function makeStore(file: string): AdapterFactory {
  const all = new Map<string, Kept>(readSessions(file))
  let written = 0
  const sweep = () => {
    const now = Date.now()
    for (const [key, kept] of all) if (isOver(kept, now)) all.delete(key)
  }
  const saveSessions = () => {
    const now = Date.now()
    writeSecretly(file, [...all].filter(([key, kept]) => key.startsWith(`${SESSION}:`) && kept.payload.accountId !== undefined && !isOver(kept, now)))
  }
  const find = (key: string): AdapterPayload | undefined => {
    const kept = all.get(key)
    return kept && !isOver(kept, Date.now()) ? kept.payload : undefined
  }
  return (model) => makeAdapter(model, { all, find, saveSessions, sweepSometimes() { if ((written += 1) % SWEEP_EVERY === 0) sweep() } })
}

interface Shelf {
  readonly all: Map<string, Kept>
  find(key: string): AdapterPayload | undefined
  saveSessions(): void
  sweepSometimes(): void
}

function makeAdapter(model: string, { all, find, saveSessions, sweepSometimes }: Shelf): Adapter {
  const keyOf = (id: string) => `${model}:${id}`
  return {
    async upsert(id, payload, expiresIn) {
      const before = all.get(keyOf(id))
      all.set(keyOf(id), { payload, until: expiresIn === undefined ? null : Date.now() + expiresIn * 1000 })
      sweepSometimes()
      if (model === SESSION && (payload.accountId ?? before?.payload.accountId) !== undefined) saveSessions()
    },
    find: async (id) => find(keyOf(id)),
    async findByUid(uid) {
      const key = [...all].find(([key, kept]) => key.startsWith(`${model}:`) && kept.payload.uid === uid)?.[0]
      return key === undefined ? undefined : find(key)
    },
    findByUserCode: async () => undefined,
    async consume(id) {
      const payload = find(keyOf(id))
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id) {
      if (all.delete(keyOf(id)) && model === SESSION) saveSessions()
    },
    async revokeByGrantId(grantId) {
      for (const [key, kept] of all) if (kept.payload.grantId === grantId) all.delete(key)
    },
  }
}

function readSessions(file: string): [string, Kept][] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as [string, Kept][]
  } catch {
    return []
  }
}
