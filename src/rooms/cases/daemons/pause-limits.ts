/**
 * By the county's clock: who was asked for something and did not answer in time keeps nobody waiting, the clock goes on and the officer
 * may decide; a suspension that takes longer than was said is put on record.
 *
 * Query cost: one index range scan a minute (case_pauses_due); each pause is written once. Each in a transaction of its own, under the lock of its case.
 */
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { proofsOf } from '../../resolution/index.ts'
import { applyChange } from '../acts/change-case.ts'
import { startClock, tellOf } from '../acts/pause.ts'
import { frameOf } from '../frame.ts'
import { duePauses, markPauseOverdue, pausesOf } from '../pause-store.ts'
import { caseByNumber } from '../store.ts'

const BATCH = 100

export function watchPauses(county: County): void {
  county.jobs.watch('pause-limits', async () => {
    for (;;) {
      const due = await duePauses(county.db, county.region, county.clock.now(), BATCH)
      for (const { id, case_number: number } of due) {
        await perform(county, systemActor, { act: 'pause-overdue', requestId: null }, async (tx) => { await overdue(tx, number, id); return ok(null) })
      }
      if (due.length < BATCH) return
    }
  })
}

async function overdue(tx: Tx, number: string, id: string): Promise<void> {
  const row = await caseByNumber(tx, tx.region, number, true)
  const pause = row && (await pausesOf(tx, tx.region, row.id)).find((p) => p.id === id && p.ended_at === null && p.overdue_at === null)
  if (!row || !pause) return
  if (pause.kind === 'suspension') {
    await markPauseOverdue(tx, tx.region, id, tx.now)
    await tx.record({ act: 'suspension-overran', objectKind: 'case', objectId: number, organ: row.organ, clause: 'T5.1' })
    return
  }
  const proofs = await proofsOf(tx, tx.region, row.id)
  const on = await startClock(tx, row, proofs, pause, true)
  await tx.record({ act: 'supplement-late', objectKind: 'case', objectId: number, organ: row.organ, detail: { days: on.days } })
  await tellOf(tx, row, 'supplement-late', `您的申请 ${number} 补正的期限已过，办理期限继续计算。在作出决定前，您仍可以补正。`)
  await applyChange({ tx, row, proofs, frame: await frameOf(tx.county, row) }, { row: { ...on.row, supplement: 'late' } })
}
