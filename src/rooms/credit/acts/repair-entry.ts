/** The credit office repairs an entry: from then on it bars nothing (C2.6). */
import { dayOf } from '../../../kernel/calendar.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { addMonths, periods } from '../rules.ts'
import { entryById, insertRow } from '../store.ts'

export interface RepairEntry {
  readonly id: string
  readonly document: string
  readonly reason: string
}

/** Refuses an unknown entry, one repaired already, and one whose shortest publicity has not passed. */
export async function repairEntry(tx: Tx, input: RepairEntry): Promise<Result<{ id: string }>> {
  const entry = await entryById(tx, tx.region, input.id)
  if (!entry) return refuse('credit-entry-not-found', { status: 404, detail: '没有这条信用记录。', next: ['核对编号'] })
  if (entry.repairedOn !== null) return refuse('credit-already-repaired', { detail: `这条记录已于 ${entry.repairedOn} 修复。` })
  const today = dayOf(tx.now)
  const from = addMonths(entry.decidedOn, periods[entry.tier].repairAfterMonths)
  if (today < from) {
    return refuse('credit-repair-too-early', { detail: `最短公示期未满，${from} 起可以修复。`, next: [`${from} 以后再办`], clause: '信用修复管理办法（2026-04-01 施行）' })
  }
  const id = newId()
  await insertRow(tx, tx.region, {
    id, subject: entry.subject, kind: 'repair', entry: entry.id, tier: null, document: input.document, decidedOn: today,
    reason: input.reason, organ: 'credit-office', basis: '信用修复管理办法', at: tx.now,
  })
  await tx.record({ act: 'credit-repaired', objectKind: 'credit', objectId: entry.id, clause: 'C2.6', detail: { document: input.document } })
  return ok({ id })
}
