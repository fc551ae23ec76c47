/** What the SMS gateway reports about messages it took over. Signed with the shared secret: an unsigned report is nobody's. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { connectionsOf } from '../connected.ts'
import type { Reports } from '../contract.ts'
import { causeOf, readMessageId } from '../rules.ts'
import { deliveryById, noteReport } from '../store.ts'
import { recordFailure } from './record-failure.ts'

const forged = refuse('report-not-signed', { status: 403, field: 'signature', detail: '送达报告的签名不对，没有采用。', next: ['核对 SMS_SECRET', '签名为 HMAC-SHA256，见 docs/operate/sms-gateway.md'] })

/** Comes back with how many said something new. Refuses the whole of a body that is not signed as agreed. */
export async function takeReports(county: County, { signature, ...body }: Reports): Promise<Result<{ taken: number }>> {
  const { reportSecret } = connectionsOf(county)
  if (reportSecret === null || !signedBy(reportSecret, body, signature)) return forged
  return perform(county, systemActor, { act: 'take-delivery-reports', requestId: null }, async (tx) => {
    let taken = 0
    for (const report of body.reports) {
      const about = readMessageId(report.id)
      const cause = report.status === 'failed' ? causeOf(report.reason) : null
      if (about === null || await noteReport(tx, tx.region, { ...about, state: report.status, error: cause, at: tx.now }) === 0) continue
      taken += 1
      const delivery = cause === null ? undefined : await deliveryById(tx, tx.region, about.delivery)
      if (delivery && cause !== null) await recordFailure(tx, delivery, cause)
    }
    return ok({ taken })
  })
}

function signedBy(secret: string, body: unknown, signature: string): boolean {
  const expected = createHmac('sha256', secret).update(canonicalJson(body)).digest()
  const shown = Buffer.from(signature, 'hex')
  return shown.length === expected.length && timingSafeEqual(shown, expected)
}
