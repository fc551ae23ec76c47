/** The person authorises an agent, in writing, to get the one paper that only they could get; free of charge (C4.7). */
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { organNames } from '../../organs/index.ts'
import { insertAuthorisation } from '../authorisation-store.ts'
import { AUTHORISATION_DAYS } from '../rules.ts'

export interface AuthoriseAgent {
  readonly caseNumber: string
  readonly item: string
  readonly itemName: string
  readonly matterName: string
  readonly agentOrgan: string
  readonly applicant: { readonly kind: 'person' | 'company'; readonly name: string; readonly idNumber: string }
  readonly signature: object
}

/** The document names the paper, the matter, and nothing else: an authorisation for one use. The signature is checked by the caller. */
export async function authoriseAgent(tx: Tx, input: AuthoriseAgent): Promise<void> {
  const number = await nextNumber(tx.county, 'SQ')
  const expires = new Date(tx.now.getTime() + AUTHORISATION_DAYS * 86_400_000)
  const { seal } = tx.county
  const organ = (await organNames(tx.county)).get(input.agentOrgan) ?? input.agentOrgan
  await insertAuthorisation(tx, tx.region, {
    id: newId(), number, case_number: input.caseNumber, item: input.item, agent_organ: input.agentOrgan, given_at: tx.now, expires_at: expires,
    documentSealed: seal.close({
      applicant: input.applicant, matter: input.matterName, proof: input.itemName, organ,
      text: `本人授权${organ}代办员为办理“${input.matterName}”代为领取“${input.itemName}”，仅限本次使用。`, at: tx.now.toISOString(), expires: expires.toISOString(),
    }),
    signatureSealed: seal.close(input.signature),
  })
  await tx.record({
    act: 'authorisation-given', objectKind: 'case', objectId: input.caseNumber, organ: input.agentOrgan, clause: 'C4.7',
    detail: { item: input.item, authorisation: number },
  })
}
