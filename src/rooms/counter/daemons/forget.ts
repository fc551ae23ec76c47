/**
 * A window forgets: people not seen for 90 days, the register's word after a day. What was read stays on record with the person.
 *
 * Query cost: three index range scans a minute (counter_people_old, counter_relations_old, counter_lookups_old); each row is deleted once.
 */
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { FINDING_HOURS } from '../policy.ts'
import { forget } from '../store.ts'
import { rememberedSince } from '../views/found-person.ts'

const BATCH = 1000

export function watchCounter(county: County): void {
  county.jobs.watch('counter-memory', async () => {
    for (let full = true; full;) {
      const done = await perform(county, systemActor, { act: 'forget-served', requestId: null }, async (tx) => ok(await forget(tx, tx.region, {
        people: rememberedSince(county), lookups: new Date(tx.now.getTime() - FINDING_HOURS * 3_600_000), limit: BATCH,
      })))
      full = done.ok && done.value === BATCH
    }
  })
}
