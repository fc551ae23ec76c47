/** The way out: until the decision a commitment can be taken back, and the ordinary procedure goes on (C2.4, C2.5). */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { withdrawLive } from '../store.ts'

export async function withdrawCommitment(tx: Tx, input: { caseNumber: string; item: string; reason: string }): Promise<Result<null>> {
  const withdrawn = await withdrawLive(tx, tx.region, input.caseNumber, input.item, tx.now, input.reason)
  if (withdrawn === 0) {
    return refuse('no-live-commitment', { detail: '这一项没有生效中的承诺，不需要撤回。', next: ['查看办件进度'], clause: 'C2.4' })
  }
  await tx.record({ act: 'commitment-withdrawn', objectKind: 'case', objectId: input.caseNumber, clause: 'C2.4', detail: { item: input.item } })
  return ok(null)
}
