/**
 * Evidence that was gathered and never sent goes away: when its order or errand is closed, and after a month in any case. Links that
 * have run out are forgotten a day later.
 *
 * Query cost: one pass over the drafts a minute, a table that holds only what is being gathered right now, with a look by primary key
 * for each; two small range deletes.
 */
import type { County } from '../../../platform/county.ts'
import { deleteOldDrafts, deleteOldLinks, deleteOrphans } from '../draft-store.ts'

const DAY_MS = 86_400_000
const KEPT_DAYS = 30
const BATCH = 200

export function watchDrafts(county: County): void {
  county.jobs.watch('forget-drafts', async () => {
    const { db, region } = county
    await deleteOrphans(db, region, BATCH)
    await deleteOldDrafts(db, region, new Date(county.clock.now().getTime() - KEPT_DAYS * DAY_MS), BATCH)
    await deleteOldLinks(db, region, new Date(Date.now() - DAY_MS))
  })
}
