/** The credit office enters a dishonesty that another organ has established in a document (T1.6). */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import type { Tier } from '../rules.ts'
import { insertRow } from '../store.ts'

export interface RecordEntry {
  readonly kind: 'person' | 'company'
  readonly idNumber: string
  readonly tier: Tier
  /** Title and number of the document that establishes it. */
  readonly document: string
  readonly decidedOn: string
  readonly reason: string
  readonly organ: string
  readonly basis: string
}

/** Adds the entry; from this moment the gate of C2.6 sees it. */
export async function recordEntry(tx: Tx, input: RecordEntry): Promise<Result<{ id: string }>> {
  const id = newId()
  const subject = tx.county.seal.key(input.kind, input.idNumber)
  await insertRow(tx, tx.region, { ...input, id, subject, kind: 'entry', entry: null, at: tx.now })
  await tx.record({ act: 'credit-entered', objectKind: 'credit', objectId: id, organ: input.organ, clause: 'T1.6', detail: { tier: input.tier, document: input.document } })
  return ok({ id })
}
