/**
 * Telling open pages that something changed, across processes. Only a hint: what is missed is asked for at the next look, so it
 * costs no transaction anything. Changes are gathered for a moment and sent as one notification of the database's.
 */
import pg from 'pg'
import type { Database } from './database.ts'
import type { Logger } from './logger.ts'

export interface Change {
  /** What kind of thing: `work`, `co-checks`, `cases` …; `all`: nobody knows what was missed. */
  readonly topic: string
  /** Organ whose people should know; `*` for everybody; `@` and an account for one person. */
  readonly organ: string
}

export interface Live {
  changed(...changes: readonly Change[]): void
  /** Told of changes of all processes, this one too. Gives the way to stop listening. */
  listen(hear: (changes: readonly Change[]) => void): () => void
  /** Sends now what is gathered. */
  flush(): Promise<void>
  /** Settles when changes of other processes are heard, or after a moment when they can't be. */
  ready(): Promise<void>
  stop(): Promise<void>
}

const CHANNEL = 'mianzheng_changes'
const GATHER_MS = 150
const AGAIN_MS = 1000
/** A notification of the database's holds less than 8000 bytes. */
const MOST = 80
const PATIENCE_MS = 2000

export function makeLive(options: { db: Database; url: string; region: string; log: Logger }): Live {
  const { db, url, region, log } = options
  const gathered = new Map<string, Change>()
  const hearers = new Set<(changes: readonly Change[]) => void>()
  let timer: NodeJS.Timeout | undefined
  let again: NodeJS.Timeout | undefined
  let client: pg.Client | undefined
  let stopped = false
  let broken = false
  let standing = Promise.withResolvers<void>()

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const changes = [...gathered.values()]
    gathered.clear()
    for (let i = 0; i < changes.length; i += MOST) {
      await db.run('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ region, changes: changes.slice(i, i + MOST) })])
        .catch((error: unknown) => { log.warn({ error: String(error) }, 'changes could not be told') })
    }
  }

  /** Listens on a connection of its own, and again when it breaks. */
  function connect(): void {
    if (stopped || client) return
    const mine = new pg.Client({ connectionString: url, application_name: 'mianzheng-live', keepAlive: true })
    client = mine
    const gone = () => {
      if (client !== mine) return
      client = undefined
      broken = true
      standing = Promise.withResolvers<void>()
      mine.end().catch(() => undefined)
      if (!stopped) again = setTimeout(connect, AGAIN_MS).unref()
    }
    mine.on('error', gone)
    mine.on('end', gone)
    mine.on('notification', ({ payload }) => { hear(payload) })
    mine.connect().then(() => mine.query(`listen ${CHANNEL}`)).then(() => {
      standing.resolve()
      // What was told while nobody listened is not known.
      if (broken) for (const hearer of hearers) hearer([{ topic: 'all', organ: '*' }])
      broken = false
    }).catch(gone)
  }

  function hear(payload: string | undefined): void {
    const told = JSON.parse(payload ?? '{}') as { region?: string; changes?: Change[] }
    if (told.region !== region) return
    for (const hearer of hearers) hearer(told.changes ?? [])
  }

  return {
    changed(...changes) {
      if (changes.length === 0 || stopped) return
      for (const change of changes) gathered.set(`${change.topic} ${change.organ}`, change)
      timer ??= setTimeout(() => { void flush() }, GATHER_MS).unref()
    },
    listen(hearer) {
      hearers.add(hearer)
      connect()
      return () => { hearers.delete(hearer) }
    },
    flush,
    ready: () => Promise.race([standing.promise, new Promise<void>((resolve) => { setTimeout(resolve, PATIENCE_MS).unref() })]),
    async stop() {
      await flush()
      stopped = true
      clearTimeout(again)
      hearers.clear()
      await client?.end().catch(() => undefined)
    },
  }
}
