/**
 * The job that hands one message to its gateway. It may run twice: the gateway carries an id once. What it came to is written down;
 * what may pass is tried again later by the county's clock, and what is given up stands on the list and is told the administrators.
 */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { personKeyOf, recordAccesses } from '../../identity/index.ts'
import { connectionsOf } from '../connected.ts'
import type { Handed } from '../port.ts'
import { afterAttempt, messageId } from '../rules.ts'
import type { Delivery } from '../store.ts'
import { deliveryById, noteAttempt } from '../store.ts'
import { recordFailure } from './record-failure.ts'
import { SEND_JOB, sendLater } from './send-later.ts'

export function registerSending(county: County): void {
  county.jobs.handle(SEND_JOB, async (payload) => {
    const delivery = await deliveryById(county.db, county.region, String(payload['id']))
    if (delivery?.state !== 'waiting') return
    const gateway = connectionsOf(county).gateways[delivery.channel]
    const handed: Handed = gateway === undefined ? { kind: 'down', cause: 'not-connected' } : await gateway.hand({
      id: messageId(delivery.id, delivery.round), to: county.seal.open<string>(delivery.to_sealed), subject: delivery.subject, text: delivery.text,
    })
    await perform(county, systemActor, { act: 'note-attempt', requestId: null }, (tx) => noted(tx, delivery, handed))
  })
}

async function noted(tx: Tx, delivery: Delivery, handed: Handed): Promise<Result<null>> {
  const after = afterAttempt(delivery.channel, handed, delivery.attempts + 1, tx.now)
  const error = handed.kind === 'sent' ? null : handed.cause
  const nextAt = after.state === 'waiting' ? after.nextAt : null
  // The gateway's report may have been faster than its answer: what was reported is final, and was recorded there.
  const open = (await deliveryById(tx, tx.region, delivery.id, true))?.state === 'waiting'
  await noteAttempt(tx, tx.region, delivery, { state: after.state, nextAt, gatewayId: handed.kind === 'sent' ? handed.gatewayId : null, error, at: tx.now })
  if (nextAt && open) await sendLater(tx, delivery.id, nextAt)
  if (after.state === 'sent') await recordUse(tx, delivery)
  if (after.state === 'failed' && open) await recordFailure(tx, delivery, error ?? 'other')
  return ok(null)
}

/** That a person's telephone was given to the carrier is a use of their data like any other, and theirs to see. */
async function recordUse(tx: Tx, delivery: Delivery): Promise<void> {
  const subject = delivery.channel === 'sms' ? await personKeyOf(tx, tx.region, delivery.account) : null
  if (subject === null) return
  await recordAccesses(tx.county, tx, tx.now, [{
    subject, reader: tx.by, organ: null, organName: null, what: '手机号码', purpose: '发送办理进展短信', basis: null, caseNumber: delivery.case_number, channel: 'sharing', outcome: 'read',
  }])
}
