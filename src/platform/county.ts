/**
 * The county: what every act runs in. `perform` opens one transaction, keeps the first answer to each request id, and starts
 * the jobs that the act left behind once it is committed.
 */
import type { Clock } from '../kernel/clock.ts'
import type { Result } from '../kernel/result.ts'
import { refuse } from '../kernel/result.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Actor } from './actor.ts'
import type { ActListener } from './acts.ts'
import type { Database } from './database.ts'
import type { Jobs } from './jobs.ts'
import type { Live } from './live.ts'
import type { Logger } from './logger.ts'
import type { Seal } from './seal.ts'
import { sm3 } from './seal.ts'
import type { OpenTx, Tx } from './tx.ts'
import { makeTx, objectionIn } from './tx.ts'

export type { Tx } from './tx.ts'

export interface County {
  /** Division code of the county, e.g. 420325. */
  readonly region: string
  readonly db: Database
  readonly clock: Clock
  readonly seal: Seal
  readonly jobs: Jobs
  readonly log: Logger
  /** Sandbox county: suggested list entries are in force here and nowhere else. */
  readonly sandbox: boolean
  /** Rooms listen to each other's acts here; a listener runs inside the act's transaction. */
  readonly listeners: Map<string, ActListener[]>
  /** Open pages are told here what changed. Absent where nobody looks: an import by hand, a unit test. */
  readonly live?: Live
}

export interface PerformInput {
  /** The act's name, e.g. `answer-co-check`; part of the idempotency key. */
  readonly act: string
  /** From the client; null for daemons, whose jobs are idempotent by themselves. */
  readonly requestId: string | null
  /** What was asked, for telling a repeated request from another one under the same id. */
  readonly body?: unknown
}

interface StoredRequest {
  digest: Buffer
  status: number | null
  response: unknown
}

/**
 * Runs one act in one transaction. The same actor, act and request id again gets the first answer and has no second effect
 * (invariant 6); the same id with another body is refused with `request-id-reused`. A refusal writes nothing at all, whether it is the
 * act's own or a listener's. After the commit the jobs it left are looked for and the open pages told. What the database undid because
 * two acts stood in each other's way is done again from the start, so `work` must change nothing but through its transaction.
 */
export async function perform<T>(county: County, by: Actor, input: PerformInput, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  const attempt = () => attemptOnce(county, by, input, work).catch((error: unknown): Attempt<T> => ({ outcome: objectionIn(error), open: undefined }))
  let done: Attempt<T> | undefined
  for (let left = MOST_ATTEMPTS; done === undefined; left -= 1) {
    done = await attempt().catch((error: unknown) => {
      if (left <= 1 || !stoodInTheWay(error)) throw error
      county.log.warn({ act: input.act }, 'two acts waited for each other, one begins again')
      return undefined
    })
  }
  const { outcome, open } = done
  if (outcome.ok) {
    // Looking for jobs is a statement of its own: only when there is one to find.
    if (open?.leftJobs()) county.jobs.kick()
    county.live?.changed(...open?.changes() ?? [])
  } else county.log.info({ act: input.act, code: outcome.code, actor: by.account }, 'refused')
  return outcome
}

/** Two acts can wait for each other's rows: an order that is answered while its case is withdrawn. PostgreSQL undoes one of them. */
const MOST_ATTEMPTS = 4
const stoodInTheWay = (error: unknown): boolean => ['40P01', '40001'].includes(String((error as { code?: unknown }).code))

interface Attempt<T> {
  readonly outcome: Result<T>
  readonly open: OpenTx | undefined
}

async function attemptOnce<T>(county: County, by: Actor, input: PerformInput, work: (tx: Tx) => Promise<Result<T>>): Promise<Attempt<T>> {
  const { act, requestId } = input
  const digest = requestId === null ? Buffer.alloc(0) : sm3(canonicalJson(input.body ?? null))
  let open: OpenTx | undefined
  const outcome = await county.db.transaction<Result<T>>(async (sql) => {
    const tx = open = makeTx(county, sql, by, requestId)
    if (requestId !== null) {
      const fresh = await sql.run(
        `insert into requests (region, actor, act, request_id, digest, at) values ($1,$2,$3,$4,$5,$6) on conflict do nothing`,
        [county.region, by.account, act, requestId, digest, tx.now])
      if (fresh === 0) return firstAnswer<T>(tx, input, digest)
    }
    const result = await work(tx)
    if (!result.ok) return result
    await tx.finish()
    if (requestId !== null) await keepAnswer(tx, by.account, act, requestId, result.value)
    return result
  }, (result) => result.ok)
  return { outcome, open }
}

/** Replaces the answer kept for a request id, when it becomes known only after the first commit. */
export async function keepAnswer(tx: Tx, account: string, act: string, requestId: string, value: unknown): Promise<void> {
  await tx.post('update requests set status = 200, response = $5 where region = $1 and actor = $2 and act = $3 and request_id = $4',
    [tx.region, account, act, requestId, JSON.stringify(value ?? null)])
}

async function firstAnswer<T>(tx: Tx, input: PerformInput, digest: Buffer): Promise<Result<T>> {
  const stored = await tx.first<StoredRequest>(
    'select digest, status, response from requests where region = $1 and actor = $2 and act = $3 and request_id = $4',
    [tx.region, tx.by.account, input.act, input.requestId])
  if (!stored || !stored.digest.equals(digest)) {
    return refuse('request-id-reused', {
      status: 409, field: 'requestId',
      detail: '这个 requestId 已用于另一份内容不同的请求。每份新的请求要用新的 requestId。',
      next: ['换一个新的 requestId 再提交'],
    })
  }
  return { ok: true, value: stored.response as T }
}
