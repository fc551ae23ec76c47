/**
 * Tells a person something: in the portal at once, and by SMS where they have a telephone and the county a gateway. All of it is
 * written in the transaction of the act that gives the reason; what goes out is made of templates (texts.ts), never of `text`.
 */
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { phoneOf } from '../../identity/index.ts'
import { organByCode } from '../../organs/index.ts'
import { connectionsOf } from '../connected.ts'
import { insertNotice } from '../notice-store.ts'
import { sendableAt } from '../rules.ts'
import { insertDeliveries } from '../store.ts'
import { smsText } from '../texts.ts'
import { sendLater } from './send-later.ts'

export interface Telling {
  /** Account of the person. */
  readonly account: string
  readonly caseNumber: string | null
  /** What it is about; told once per case. An SMS says what texts.ts has for the kind. */
  readonly kind: string
  /** For the portal; nothing personal in it. */
  readonly text: string
  /** Organ that handles the case: whom to call. */
  readonly organ?: string
}

/** Tells a person something, unless they were told it about this case already. */
export async function tell(tx: Tx, telling: Telling): Promise<void> {
  const id = newId()
  const { account, caseNumber, kind, text } = telling
  const told = await insertNotice(tx, tx.region, { id, account, caseNumber, kind, text, at: tx.now })
  if (told === 1 && connectionsOf(tx.county).gateways.sms) await bySms(tx, id, telling)
}

async function bySms(tx: Tx, notice: string, telling: Telling): Promise<void> {
  const to = await phoneOf(tx, telling.account)
  if (to === null) return
  const organ = telling.organ === undefined ? undefined : await organByCode(tx.county, telling.organ)
  const nextAt = sendableAt('sms', tx.now)
  const id = newId()
  await insertDeliveries(tx, tx.region, [{
    id, reason: notice, account: telling.account, caseNumber: telling.caseNumber, kind: telling.kind, channel: 'sms', toSealed: tx.county.seal.close(to), subject: null,
    text: smsText({ kind: telling.kind, caseNumber: telling.caseNumber, phone: organ?.phone ?? null }), nextAt, at: tx.now,
  }])
  await sendLater(tx, id, nextAt)
}
