import type { Tx } from '../../../platform/county.ts'

export const SEND_JOB = 'send-delivery'

/** Leaves the job that hands the message over; it replaces one that is open. */
export function sendLater(tx: Tx, id: string, runAt: Date): Promise<void> {
  return tx.later({ kind: SEND_JOB, key: id, payload: { id }, runAt })
}
