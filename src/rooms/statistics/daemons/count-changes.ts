/**
 * Counts what was changed. The acts only leave marks, which never meet in a row; the sums are written here alone, some hundred cases
 * at a time, so that no window ever waits for a number of the county's.
 *
 * Query cost: one index range scan on the marks a minute, while a rebuilding is under way one look for its job, and for each batch of 500 changed cases six statements by primary key.
 */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { countCases } from '../acts/count-cases.ts'
import { beginRebuild, JOB, VERSION } from '../acts/rebuild.ts'
import { holdState, noteCounted, putState, stateOf, takeMarks } from '../store.ts'

const BATCH = 500

export function watchChanges(county: County): void {
  county.jobs.watch('count-changes', () => countChanges(county))
}

export async function countChanges(county: County): Promise<void> {
  await readyState(county)
  const at = county.clock.now()
  while (await countSome(county) === BATCH);
  await noteCounted(county.db, county.region, at)
}

/** Numbers that were counted by other rules than today's, or not at all, are built anew. */
async function readyState(county: County): Promise<void> {
  const state = await stateOf(county.db, county.region)
  if (state && state.building !== null) {
    // A rebuilding that was given up, while the database was away for long, goes on from where it stood.
    await county.jobs.revive(JOB)
    return
  }
  if (state?.version === VERSION) return
  await putState(county.db, county.region)
  await perform(county, systemActor, { act: 'rebuild-statistics', requestId: null }, beginRebuild)
}

async function countSome(county: County): Promise<number> {
  const done = await perform(county, systemActor, { act: 'count-changes', requestId: null }, (tx) => countMarked(tx))
  return done.ok ? done.value : 0
}

async function countMarked(tx: Tx): Promise<Result<number>> {
  // The state is held before the marks are taken: a rebuilding that begins after this transaction reads what the marks stand for.
  const state = await holdState(tx, tx.region)
  if (!state) return ok(0)
  const marks = await takeMarks(tx, tx.region, BATCH)
  for (const generation of [state.live, ...(state.building === null ? [] : [state.building])]) {
    if (generation > 0) await countCases(tx, generation, marks)
  }
  return ok(marks.length)
}
