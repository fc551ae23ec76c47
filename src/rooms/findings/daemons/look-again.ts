/**
 * Looks for problem proofs when catalogue, lists or declarations have changed.
 * Query cost: catalogue and lists are in memory and ask for their versions at most once a second; besides one aggregate over proof_needs
 * a minute and process, which holds some hundred rows.
 */
import { systemActor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { lookForFindings } from '../acts/look.ts'
import { stampOf } from '../views/gather.ts'

export function watchFindings(county: County): void {
  let before: readonly unknown[] = []
  county.jobs.watch('findings', async () => {
    const stamp = await stampOf(county)
    if (stamp.every((part, i) => part === before[i])) return
    const looked = await lookForFindings(county, systemActor, null)
    if (looked.ok) before = stamp
  })
}
