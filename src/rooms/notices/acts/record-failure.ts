import { dayOf } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/county.ts'
import { staffInRole } from '../../identity/index.ts'
import type { Delivery } from '../store.ts'
import { sendingFailed } from '../texts.ts'
import { tell } from './tell.ts'

/** A message that is given up is recorded, and those who can mend it are told at the desk, once a day. */
export async function recordFailure(tx: Tx, delivery: Pick<Delivery, 'id' | 'channel' | 'case_number'>, cause: string): Promise<void> {
  await tx.record({ act: 'delivery-failed', objectKind: 'notice', objectId: delivery.id, detail: { channel: delivery.channel, caseNumber: delivery.case_number, cause } })
  for (const account of await staffInRole(tx, tx.region, 'system-admin')) {
    await tell(tx, { account, caseNumber: null, kind: `sending-failed-${dayOf(tx.now)}`, text: sendingFailed })
  }
}
