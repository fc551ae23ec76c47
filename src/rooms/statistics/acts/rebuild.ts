/**
 * Builds all numbers anew beside the ones that are shown, a batch of cases a job, and swaps them in when the last case is counted.
 * What changes meanwhile is counted in both. A process that dies leaves its place in the state; the next job goes on from there.
 */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { caseNumbersAfter } from '../../cases/index.ts'
import { beginBuilding, builtUpTo, lockState, putState, swapIn, sweepOld } from '../store.ts'
import { countCases } from './count-cases.ts'

/** Counts up when rules.ts counts something else than before. */
export const VERSION = 1

export const JOB = 'rebuild-statistics'
const BATCH = 500
const SWEEP = 5000

/** Begins, unless one is under way. */
export async function beginRebuild(tx: Tx): Promise<Result<{ building: boolean }>> {
  await putState(tx, tx.region)
  const state = await lockState(tx, tx.region)
  if (state && state.building === null) {
    await beginBuilding(tx, tx.region, state.live + 1)
    await nextStep(tx)
    await tx.record({ act: 'statistics-rebuilding', objectKind: 'import', objectId: 'statistics', detail: { generation: state.live + 1 } })
  }
  return ok({ building: true })
}

const nextStep = (tx: Tx): Promise<void> => tx.later({ kind: JOB, key: 'all', payload: { version: VERSION } })

export function registerRebuilding(county: County): void {
  county.jobs.handle(JOB, async ({ version }) => {
    const step = await perform(county, systemActor, { act: 'rebuild-step', requestId: null }, (tx) => rebuildStep(tx, version === VERSION))
    if (step.ok && step.value === 'done') while (await sweepOld(county.db, county.region, SWEEP) === SWEEP);
  })
}

/** The next batch, from where the last one ended. `sameRules`: the job was left by this version of the rules. */
export async function rebuildStep(tx: Tx, sameRules: boolean, batch = BATCH): Promise<Result<'on' | 'done'>> {
  const state = await lockState(tx, tx.region)
  if (!state || state.building === null) return ok('done')
  if (!sameRules) {
    // An update came in the middle: what was begun by other rules is begun again.
    await beginBuilding(tx, tx.region, state.building + 1)
    await nextStep(tx)
    return ok('on')
  }
  const numbers = await caseNumbersAfter(tx, tx.region, state.built_up_to, batch)
  await countCases(tx, state.building, numbers)
  const last = numbers.at(-1)
  if (last === undefined || numbers.length < batch) {
    // A case that was made since has left a mark, which is counted in the generation that is then shown.
    await swapIn(tx, tx.region, VERSION, tx.now)
    return ok('done')
  }
  await builtUpTo(tx, tx.region, last)
  await nextStep(tx)
  return ok('on')
}
