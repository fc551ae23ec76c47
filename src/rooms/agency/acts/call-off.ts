/** What officials have in hand and nobody waits for any more is called off; whoever has it is told by the act. */
import type { Tx } from '../../../platform/county.ts'
import { markWithdrawn } from '../authorisation-store.ts'
import { markCalledOff } from '../store.ts'

/** Open orders of a case, or for one of its proofs. */
export async function callOffOrders(tx: Tx, region: string, caseNumber: string, item: string | null, at: Date): Promise<void> {
  const orders = await markCalledOff(tx, region, caseNumber, item, at)
  await tx.recordAll(orders.map((order) => ({
    act: 'co-check-called-off', objectKind: 'case', objectId: caseNumber, organ: order.issuing_organ, clause: 'C4.1', detail: { item: order.item, order: order.number },
  })))
}

/** Authorisations of a case, or for one of its proofs: they are for one use, and that use is gone (C4.7). */
export async function endAuthorisations(tx: Tx, region: string, caseNumber: string, item: string | null, at: Date): Promise<void> {
  const ended = await markWithdrawn(tx, region, caseNumber, item, at)
  await tx.recordAll(ended.map((a) => ({
    act: 'authorisation-ended', objectKind: 'case', objectId: caseNumber, organ: a.agent_organ, clause: 'C4.7', detail: { item: a.item, authorisation: a.number },
  })))
}
