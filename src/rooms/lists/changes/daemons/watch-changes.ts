/**
 * By the clock: confirmation is closed, and lists come into force (C1.3).
 * Query cost: one index range scan a minute and process on list_changes_by_state, which holds only what is under way besides the old.
 */
import { dayOf } from '../../../../kernel/calendar.ts'
import { systemActor } from '../../../../platform/actor.ts'
import type { County } from '../../../../platform/county.ts'
import { perform } from '../../../../platform/county.ts'
import { bringIntoForce } from '../acts/bring-into-force.ts'
import { closeConfirmation } from '../acts/confirm.ts'
import { dueChanges } from '../store.ts'

export function watchListChanges(county: County): void {
  county.jobs.watch('list-changes', async () => {
    const today = dayOf(county.clock.now())
    for (const { id, state } of await dueChanges(county.db, county.region, today)) {
      // What is refused is not due after all: another process was there first, or an objection waits.
      if (state === 'publicity') await perform(county, systemActor, { act: 'bring-list-into-force', requestId: null }, (tx) => bringIntoForce(tx, id))
      else await perform(county, systemActor, { act: 'close-list-confirmation', requestId: null }, (tx) => closeConfirmation(tx, id, today))
    }
  })
}
