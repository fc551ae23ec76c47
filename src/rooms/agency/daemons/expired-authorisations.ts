/**
 * An authorisation that ran out unused is closed as failed, so that the case stops waiting for an agent who may no longer go (C4.7).
 *
 * Query cost: one index range scan on authorisations_by_state a minute; each authorisation is written once. 100 a transaction.
 */
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { closeAuthorisation, expiredAuthorisations } from '../authorisation-store.ts'

const BATCH = 100

export function watchAuthorisations(county: County): void {
  county.jobs.watch('expired-authorisations', async () => {
    while (await closeSome(county) === BATCH);
  })
}

async function closeSome(county: County): Promise<number> {
  const closed = await perform(county, systemActor, { act: 'close-expired-authorisations', requestId: null }, async (tx) => {
    const expired = await expiredAuthorisations(tx, tx.region, tx.now, BATCH)
    for (const a of expired) {
      await closeAuthorisation(tx, tx.region, a.id, { state: 'failed', note: '授权到期，未能取到', evidence: [], at: tx.now, by: 'system' })
      await tx.record({
        act: 'authorisation-closed', objectKind: 'case', objectId: a.case_number, organ: a.agent_organ, clause: 'C4.7',
        detail: { item: a.item, authorisation: a.number, state: 'failed', expired: true },
      })
    }
    return ok(expired.length)
  })
  return closed.ok ? closed.value : 0
}
