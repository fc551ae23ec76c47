/**
 * What must follow an act: rows written in the act's transaction, run after it, retried with back-off, visible when exhausted.
 *
 * Our own table and not a library, because a job's time is the county's clock, which tests and the sandbox set, and because the
 * job must stand in the same transaction as the act (docs/adr/0004-jobs.md). Leases use the database's clock: a process that
 * dies loses its lease, and another one takes the job over.
 *
 * Query cost: one index range scan on jobs_due a second and process, plus one per kick.
 */
import type { Clock } from '../kernel/clock.ts'
import type { Tx } from './county.ts'
import type { Database } from './database.ts'
import type { Logger } from './logger.ts'

/** Throws to be tried again. Must be idempotent: it may run twice when a process dies at the wrong moment. */
export type JobHandler = (payload: Record<string, unknown>, attempt: number) => Promise<void>

export interface Jobs {
  handle(kind: string, handler: JobHandler): void
  /** Runs by the clock, about every minute, on every process with the role worker; must be safe to run on several at once. */
  watch(name: string, look: () => Promise<void>): void
  /** There may be something to do: look now. */
  kick(): void
  /** Those of a kind that were given up are tried again from the start: for what must not stay undone. How many. */
  revive(kind: string): Promise<number>
  /** Starts looking by itself, every second. */
  start(): void
  /** Runs everything that is due by the county's clock, until nothing is. For tests and orderly shutdown. */
  settle(): Promise<void>
  /** Takes nothing new and waits for what runs. */
  stop(): Promise<void>
}

const LEASE_SECONDS = 30
const MAX_ATTEMPTS = 8
const PARALLEL = 8
const EVERY_MS = 1000
const WATCH_EVERY_MS = 60_000

interface JobRow {
  id: string
  kind: string
  key: string
  payload: Record<string, unknown>
  attempts: number
}

export async function insertJob(tx: Tx, job: { id: string; kind: string; key: string; payload: object; runAt: Date; lease: boolean }): Promise<void> {
  await tx.post(
    `insert into jobs (region, id, kind, key, payload, run_at, leased_until)
     values ($1,$2,$3,$4,$5,$6, case when $7::boolean then now() + make_interval(secs => ${LEASE_SECONDS}) end)
     on conflict (region, kind, key) do update set payload = excluded.payload, run_at = excluded.run_at, attempts = 0,
       leased_until = excluded.leased_until, last_error = null, failed_at = null`,
    [tx.region, job.id, job.kind, job.key, JSON.stringify(job.payload), job.runAt, job.lease])
}

export function makeJobs(options: { db: Database; region: string; clock: Clock; log: Logger }): Jobs {
  const { db, region, clock, log } = options
  const handlers = new Map<string, JobHandler>()
  const running = new Set<Promise<void>>()
  const watches = new Map<string, () => Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let watchTimer: NodeJS.Timeout | undefined
  let watching: Promise<void> = Promise.resolve()
  let stopped = true
  let looking: Promise<void> | undefined
  let again = false

  const take = (limit: number) => db.rows<JobRow>(
    `update jobs set leased_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
     where region = $1 and id in (
       select id from jobs where region = $1 and failed_at is null and run_at <= $2 and kind = any($3)
         and (leased_until is null or leased_until < now()) order by run_at limit $4 for update skip locked)
     returning id, kind, key, payload, attempts`,
    [region, clock.now(), [...handlers.keys()], limit])

  async function runOne(job: JobRow): Promise<void> {
    const handler = handlers.get(job.kind)
    try {
      await handler?.(job.payload, job.attempts)
      await db.run('delete from jobs where region = $1 and id = $2 and attempts = $3', [region, job.id, job.attempts])
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const last = job.attempts >= MAX_ATTEMPTS
      log.error({ job: job.kind, attempts: job.attempts, error: message }, last ? 'job failed for good' : 'job failed, will be tried again')
      const waitSeconds = Math.min(2 ** job.attempts, 600)
      await db.run(
        `update jobs set last_error = $3, leased_until = null, run_at = $4, failed_at = $5 where region = $1 and id = $2`,
        [region, job.id, message.slice(0, 500), new Date(clock.now().getTime() + waitSeconds * 1000), last ? clock.now() : null])
    }
  }

  /** Takes what is due and runs it, at most PARALLEL at once; true when it found something. */
  async function look(): Promise<boolean> {
    const room = PARALLEL - running.size
    if (room <= 0 || handlers.size === 0) return false
    const due = await take(room)
    for (const job of due) {
      const run = runOne(job).catch((error: unknown) => log.error({ error: String(error) }, 'job could not be kept'))
        .finally(() => { running.delete(run); if (!stopped) kick() })
      running.add(run)
    }
    return due.length > 0
  }

  function kick(): void {
    if (stopped) return
    if (looking) { again = true; return }
    looking = look().then(() => undefined, (error: unknown) => log.warn({ error: String(error) }, 'jobs could not be looked up'))
      .finally(() => { looking = undefined; if (again) { again = false; kick() } })
  }

  function runWatches(): Promise<void> {
    watching = watching.then(async () => {
      for (const [name, watch] of watches) {
        await watch().catch((error: unknown) => log.error({ watch: name, error: String(error) }, 'watch failed, will be tried again'))
      }
    })
    return watching
  }

  return {
    watch: (name, look) => { watches.set(name, look) },
    handle: (kind, handler) => { handlers.set(kind, handler) },
    kick,
    async revive(kind) {
      const revived = await db.run('update jobs set failed_at = null, attempts = 0, run_at = $3 where region = $1 and kind = $2 and failed_at is not null', [region, kind, clock.now()])
      if (revived > 0) kick()
      return revived
    },
    start() {
      stopped = false
      timer = setInterval(kick, EVERY_MS)
      watchTimer = setInterval(() => void runWatches(), WATCH_EVERY_MS)
      void runWatches()
      kick()
    },
    async settle() {
      await runWatches()
      for (;;) {
        await looking
        if (running.size > 0) { await Promise.all(running); continue }
        if (!await look()) { if (running.size === 0) return }
      }
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      clearInterval(watchTimer)
      await watching
      await looking
      await Promise.all(running)
    },
  }
}
