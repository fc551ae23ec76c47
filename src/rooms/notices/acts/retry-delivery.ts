/** Somebody has a failed message sent again, after the gateway was mended: a new round, from the start. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { sendableAt } from '../rules.ts'
import { beginRound, deliveryById } from '../store.ts'
import { stateNames } from '../texts.ts'
import { sendLater } from './send-later.ts'

export async function retryDelivery(tx: Tx, id: string): Promise<Result<{ state: 'waiting'; nextAt: string }>> {
  const delivery = await deliveryById(tx, tx.region, id, true)
  if (!delivery) return refuse('delivery-not-found', { status: 404, detail: '没有这条通知。', next: ['在“消息”页的名单里查找'] })
  if (delivery.state !== 'failed') {
    return refuse('delivery-not-failed', { detail: `这条通知现在是“${stateNames[delivery.state]}”，不用重发。`, next: ['刷新名单'] })
  }
  const nextAt = sendableAt(delivery.channel, tx.now)
  await beginRound(tx, tx.region, id, nextAt)
  await sendLater(tx, id, nextAt)
  await tx.record({ act: 'delivery-retried', objectKind: 'notice', objectId: id, detail: { channel: delivery.channel, caseNumber: delivery.case_number, round: delivery.round + 1 } })
  return ok({ state: 'waiting', nextAt: nextAt.toISOString() })
}
