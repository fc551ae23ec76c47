/** The requiring organ asks the issuing organ to check one fact; the applicant brings nothing (C4.1). */
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { calendarOf } from '../../organs/index.ts'
import { insertCoCheck, passedOnTo } from '../store.ts'

export interface OrderCoCheck {
  readonly caseNumber: string
  readonly item: string
  /** The fact in the issuer's own terms. */
  readonly fact: string
  /** Why it is needed, and the basis on which the proof is set. */
  readonly why: string
  readonly basis: string
  readonly subject: { readonly kind: 'person' | 'company'; readonly name: string; readonly idNumber: string }
  readonly askingOrgan: string
  readonly issuingOrgan: string
  /** Working days the issuing organ has. */
  readonly workingDays: number
}

/**
 * Makes the order unless one is open for this proof already. Its deadline counts working days of the official calendar; what was passed on
 * from another organ begins with a fresh clock and says where it came from.
 */
export async function orderCoCheck(tx: Tx, input: OrderCoCheck): Promise<void> {
  const calendar = await calendarOf(tx.county)
  const deadline = calendar.deadline(tx.now, input.workingDays)
  const id = newId()
  const number = await nextNumber(tx.county, 'XC')
  const made = await insertCoCheck(tx, tx.region, {
    id, number, case_number: input.caseNumber, item: input.item, fact: input.fact, why: input.why, basis: input.basis,
    subject_sealed: tx.county.seal.close(input.subject), asking_organ: input.askingOrgan, issuing_organ: input.issuingOrgan,
    due_at: deadline.at, calendar: deadline.calendar, created_at: tx.now,
    passed_from: await passedOnTo(tx, tx.region, input.caseNumber, input.item, input.issuingOrgan),
  })
  if (made === 0) return
  await tx.record({
    act: 'co-check-ordered', objectKind: 'case', objectId: input.caseNumber, organ: input.askingOrgan, clause: 'C4.1',
    detail: { item: input.item, order: number, to: input.issuingOrgan, dueDay: deadline.day },
  })
}
