/** What a window keeps of an acceptance: whom it served, who came for whom, when and by whom it was taken in. Written with the case. */
import type { Tx } from '../../../platform/county.ts'
import type { Representative } from '../../cases/index.ts'
import type { Somebody } from '../handle.ts'
import { keysOfName } from '../name-keys.ts'
import { insertAcceptance, putRelation, putServed } from '../store.ts'
import { subjectOf } from './ask-register.ts'

export interface Taken {
  readonly caseNumber: string
  readonly applicant: Somebody
  readonly representative: Pick<Representative, 'relation' | 'name' | 'idNumber'> | undefined
  readonly takenAt: Date | null
  /** Why another one of the same matter. */
  readonly again: string | null
}

export async function remember(tx: Tx, taken: Taken): Promise<void> {
  const { county, by, now } = tx
  const { applicant, representative } = taken
  const { division } = by
  const serve = async ({ kind, name, idNumber }: Somebody) => {
    const subject = subjectOf(county, { kind, idNumber })
    await putServed(tx, tx.region, {
      division, subject, sealed: county.seal.close({ kind, name, idNumber } satisfies Somebody), keys: keysOfName(county.seal, division, name), at: now,
    })
    return subject
  }
  const subject = await serve(applicant)
  if (representative) {
    const { relation, name, idNumber } = representative
    const other = await serve({ kind: 'person', name, idNumber })
    await putRelation(tx, tx.region, { division, subject, other, relation, acts: true, at: now })
    await putRelation(tx, tx.region, { division, subject: other, other: subject, relation, acts: false, at: now })
  }
  await insertAcceptance(tx, tx.region, {
    case_number: taken.caseNumber, accepted_at: now, taken_at: taken.takenAt, account: by.account, clerk: by.name, window_division: division,
    again: taken.again === null ? null : county.seal.close(taken.again),
  })
  if (taken.takenAt || taken.again !== null) {
    await tx.record({
      act: taken.takenAt ? 'taken-without-network' : 'accepted-again', objectKind: 'case', objectId: taken.caseNumber, clause: 'T2.1',
      detail: { takenAt: taken.takenAt?.toISOString() ?? null, again: taken.again !== null },
    })
  }
}
