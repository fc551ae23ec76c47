/**
 * After the commit: ask the holders' systems for what the case waits for, and use the answers, round by round (a certificate that
 * is not held hands on to the shared data). The job left in the case's transaction does the same after a crash; answers that are
 * in already are not used twice.
 */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import type { Advanced, CaseFrame, Fetched, PendingFetch } from '../../resolution/index.ts'
import { advanceProofs, applyFetched, fetchProofs, nothingHappened, proofsOf } from '../../resolution/index.ts'
import { frameOf } from '../frame.ts'
import { actsByState } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import { caseByNumber } from '../store.ts'
import { FETCH_JOB, saveAdvanced } from './save-advanced.ts'

/** How long a person is kept waiting for sources before they get the page that follows live. */
const PATIENCE_MS = 2_500
const ROUNDS = 4

export interface Opened {
  readonly frame: CaseFrame
  readonly row: CaseRow
  readonly fetches: readonly PendingFetch[]
}

/** Called in the transaction that used the last answers, with how the case then stands. */
export type OnSettled = (tx: Tx, row: CaseRow, advanced: Advanced) => Promise<void>

/** Asks and uses the answers; comes back when all is in or patience is over, whichever is first. The work goes on either way. */
export async function settleSources(county: County, opened: Opened, onSettled?: OnSettled): Promise<void> {
  if (opened.fetches.length === 0) return
  const work = rounds(county, opened, onSettled)
  work.catch((error: unknown) => county.log.error({ case: opened.frame.number, error: String(error) }, 'sources not settled, the job will'))
  await Promise.race([work.catch(() => undefined), patience()])
}

function patience(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS).unref() })
}

async function rounds(county: County, opened: Opened, onSettled?: OnSettled): Promise<void> {
  const { frame } = opened
  let { fetches } = opened
  for (let round = 0; round < ROUNDS && fetches.length > 0; round += 1) {
    const fetched = await fetchProofs(county, frame, fetches)
    const used = await perform(county, systemActor, { act: 'use-sources', requestId: null }, (tx) => useAnswers(tx, frame, fetched, onSettled))
    fetches = used.ok ? used.value : []
  }
}

async function useAnswers(tx: Tx, frame: CaseFrame, fetched: readonly Fetched[], onSettled?: OnSettled): Promise<Result<readonly PendingFetch[]>> {
  // Sent together, answered in turn: the proofs are read once the case is ours.
  const [row, proofs] = await Promise.all([caseByNumber(tx, tx.region, frame.number, true), proofsOf(tx, tx.region, frame.id)])
  if (!row || actsByState[row.state].length === 0) {
    await tx.notLater(FETCH_JOB, frame.number)
    return ok([])
  }
  const news = fetched.filter((f) => proofs.some((p) => p.item === f.item && p.progress[f.what] === undefined))
  const current = { ...frame, submitted: row.state !== 'preparing' }
  // Before all that follows from them: acts of one instant are told in the order they were recorded.
  if (news.length > 0) {
    await tx.record({
      act: 'sources-answered', objectKind: 'case', objectId: row.number, organ: row.organ, clause: 'C3.2',
      detail: { answers: news.map((f) => ({ item: f.item, resource: f.resource, answer: f.asked.answer.kind })) },
    })
  }
  const advanced = await applyFetched(tx, current, proofs, news, row.account ?? row.accepted_by ?? 'system')
  const saved = await saveAdvanced(tx, row, advanced)
  if (advanced.fetches.length === 0) {
    await tx.notLater(FETCH_JOB, row.number)
    await onSettled?.(tx, saved, advanced)
  }
  return ok(advanced.fetches)
}

/** The job: the same from the stored case. */
export function registerFetchJob(county: County): void {
  county.jobs.handle(FETCH_JOB, async (payload) => {
    const number = String(payload['caseNumber'])
    const row = await caseByNumber(county.db, county.region, number)
    if (!row) return
    const frame = await frameOf(county, row)
    const opened = await perform(county, systemActor, { act: 'resume-sources', requestId: null }, async (tx) =>
      ok((await advanceProofs(tx, frame, await proofsOf(tx, tx.region, row.id), nothingHappened)).fetches))
    if (opened.ok) await rounds(county, { frame, row, fetches: opened.value } satisfies Opened)
  })
}
