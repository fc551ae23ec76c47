/** One act's transaction, as the rooms see it: plain SQL, and what belongs to every act. */
import type { Refusal } from '../kernel/result.ts'
import type { Actor } from './actor.ts'
import type { ActInput } from './acts.ts'
import { insertActs } from './acts.ts'
import type { County } from './county.ts'
import type { Sql } from './database.ts'
import { newId } from './ids.ts'
import { insertJob } from './jobs.ts'
import type { Change } from './live.ts'

/** The name under which one listens to whatever is recorded. */
export const EVERY_ACT = '*'

/** `now` is one instant for the whole act. */
export interface Tx extends Sql {
  readonly county: County
  readonly region: string
  readonly now: Date
  readonly by: Actor
  readonly requestId: string | null
  /** Records an act and tells those who listen to it, in this transaction. A listener that objects undoes the whole act. */
  record(act: ActInput): Promise<void>
  /** Records many at once. */
  recordAll(acts: readonly ActInput[]): Promise<void>
  /** Once more before the commit, when everything else is written; the same key again replaces what was to be done. */
  beforeCommit(key: string, work: () => Promise<void>): void
  /** Open pages hear of it after the commit. An act with an organ tells that organ's people by itself. */
  changed(...changes: readonly Change[]): void
  /** Leaves a job behind that runs after the commit. The same kind and key again replaces an open one. */
  later(job: { kind: string; key: string; payload: object; runAt?: Date; lease?: boolean }): Promise<void>
  /** The job is no longer needed. */
  notLater(kind: string, key: string): Promise<void>
}

/** What `perform` sees of it besides. */
export interface OpenTx extends Tx {
  /** Does what was left for the end. */
  finish(): Promise<void>
  changes(): readonly Change[]
  /** Whether it left a job that nobody runs yet; one that is leased is being run already. */
  leftJobs(): boolean
}

/** Carries a listener's refusal out of the transaction, which is rolled back by it. */
class Objection extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.detail)
    this.refusal = refusal
  }
}

/** The refusal an exception stands for; any other exception goes on. */
export function objectionIn(error: unknown): Refusal {
  if (error instanceof Objection) return error.refusal
  throw error
}

/** What on the screen an act is about: `cases`, `co-checks`, `work` … */
const topicOf = (act: ActInput) => (act.objectKind === 'work' ? 'work' : `${act.objectKind}s`)

export function makeTx(county: County, sql: Sql, by: Actor, requestId: string | null): OpenTx {
  const now = county.clock.now()
  const changes: Change[] = []
  let jobs = false
  const atTheEnd = new Map<string, () => Promise<void>>()
  const tx: OpenTx = {
    ...sql,
    county,
    region: county.region,
    now,
    by,
    requestId,
    record: (act) => tx.recordAll([act]),
    async recordAll(acts) {
      await insertActs(tx, acts)
      for (const act of acts) {
        if (act.organ !== undefined) changes.push({ topic: topicOf(act), organ: act.organ })
        for (const listener of [...county.listeners.get(act.act) ?? [], ...county.listeners.get(EVERY_ACT) ?? []]) {
          const objection = await listener(tx, act)
          if (objection) throw new Objection(objection)
        }
      }
    },
    beforeCommit: (key, work) => { atTheEnd.set(key, work) },
    changed: (...more) => { changes.push(...more) },
    later: (job) => {
      jobs ||= job.lease !== true
      return insertJob(tx, { id: newId(), runAt: now, lease: false, ...job })
    },
    notLater: async (kind, key) => {
      await sql.post('delete from jobs where region = $1 and kind = $2 and key = $3', [county.region, kind, key])
    },
    async finish() {
      for (const [key, work] of atTheEnd) {
        atTheEnd.delete(key)
        await work()
      }
    },
    changes: () => changes,
    leftJobs: () => jobs,
  }
  return tx
}
