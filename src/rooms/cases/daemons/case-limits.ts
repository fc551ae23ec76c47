/**
 * By the county's clock: cases that pass their promise are marked and recorded, preparations that nobody came back to expire.
 *
 * Query cost: two index range scans a minute (cases_due, cases_prepared); each case is written once. 500 cases a transaction.
 */
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { tell } from '../../notices/index.ts'
import { PREPARATION_DAYS } from '../rules.ts'
import { expirePrepared, markOverdueCases } from '../store.ts'

const BATCH = 500

export function watchCases(county: County): void {
  county.jobs.watch('case-limits', async () => {
    await inBatches(() => overdue(county))
    await inBatches(() => expire(county))
  })
}

async function inBatches(step: () => Promise<number>): Promise<void> {
  while (await step() === BATCH);
}

async function overdue(county: County): Promise<number> {
  const done = await perform(county, systemActor, { act: 'mark-overdue-cases', requestId: null }, async (tx) => {
    const late = await markOverdueCases(tx, tx.region, tx.now, BATCH)
    for (const c of late) {
      await tx.record({ act: 'case-overdue', objectKind: 'case', objectId: c.number, organ: c.organ, clause: 'T5.1' })
      if (c.account !== null) {
        await tell(tx, { account: c.account, caseNumber: c.number, organ: c.organ, kind: 'overdue', text: `您的申请 ${c.number} 没有在承诺的期限内办结，已通知主管单位。抱歉让您久等。` })
      }
    }
    return ok(late.length)
  })
  return done.ok ? done.value : 0
}

async function expire(county: County): Promise<number> {
  const done = await perform(county, systemActor, { act: 'expire-prepared', requestId: null }, async (tx) => {
    const before = new Date(tx.now.getTime() - PREPARATION_DAYS * 86_400_000)
    const gone = await expirePrepared(tx, tx.region, before, tx.now, BATCH)
    for (const c of gone) await tx.record({ act: 'case-expired', objectKind: 'case', objectId: c.number })
    return ok(gone.length)
  })
  return done.ok ? done.value : 0
}
