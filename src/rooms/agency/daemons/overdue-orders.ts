/**
 * Marks orders whose deadline has passed, by the county's clock, and records it as an act: overdue is seen (T5.1).
 *
 * Query cost: one index range scan on co_checks_due a minute; each order is written once. 500 orders a transaction.
 */
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import { markOverdue } from '../store.ts'

const BATCH = 500

export function watchOrders(county: County): void {
  county.jobs.watch('overdue-orders', async () => {
    for (;;) {
      const marked = await perform(county, systemActor, { act: 'mark-overdue-orders', requestId: null }, async (tx) => {
        const late = await markOverdue(tx, tx.region, tx.now, BATCH)
        await tx.recordAll(late.map((order) => ({
          act: 'co-check-overdue', objectKind: 'case', objectId: order.case_number, organ: order.issuing_organ, clause: 'T5.1', detail: { order: order.number },
        })))
        return ok(late.length)
      })
      if (!marked.ok || marked.value < BATCH) return
    }
  })
}
