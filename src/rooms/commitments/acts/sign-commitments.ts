/** The person commits in writing; the letter freezes the notice they were shown (C2.2). Effective at once. */
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { sm3 } from '../../../platform/seal.ts'
import type { CommitmentLetter, Notice, Signature } from '../rules.ts'
import { checkSignature } from '../rules.ts'
import { insertCommitment } from '../store.ts'

export interface SignCommitments {
  readonly notice: Notice
  readonly applicant: CommitmentLetter['applicant']
  readonly items: readonly string[]
  readonly signature: Signature
  readonly channel: string
}

/** One letter an item. The caller has made sure that each item is offered to this person. */
export async function signCommitments(tx: Tx, input: SignCommitments): Promise<Result<{ digests: string[] }>> {
  const signature = checkSignature(input.signature, input.applicant)
  if (!signature.ok) return signature
  const { seal } = tx.county
  const digests: string[] = []
  for (const item of input.items) {
    const letter: CommitmentLetter = { notice: input.notice, item, applicant: input.applicant, signedAt: tx.now.toISOString() }
    const digest = sm3(canonicalJson(letter))
    digests.push(digest.toString('hex'))
    await insertCommitment(tx, tx.region, {
      id: newId(), caseNumber: input.notice.caseNumber, item, templateVersion: input.notice.templateVersion, documentSealed: seal.close(letter),
      documentDigest: digest, signatureSealed: seal.close(input.signature), signedAt: tx.now, signedBy: tx.by.account, channel: input.channel,
    })
  }
  await tx.record({
    act: 'commitments-signed', objectKind: 'case', objectId: input.notice.caseNumber, clause: 'C2.2',
    detail: { items: input.items, digests, templateVersion: input.notice.templateVersion, signature: input.signature.kind },
  })
  return ok({ digests })
}
