/**
 * Opens the person behind a case: who they are, what they wrote, what was covered. It needs a reason, which the person can read in
 * "谁用了我的数据". One request answers once: who looks again says again why.
 */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { signedLetters } from '../../commitments/index.ts'
import type { Access } from '../../identity/index.ts'
import { phoneOfPerson, recordAccesses } from '../../identity/index.ts'
import { organNames } from '../../organs/index.ts'
import { proofsOf } from '../../resolution/index.ts'
import type { OpenedIdentity } from '../contract.ts'
import { answersOf, applicantOf, matterOf } from '../frame.ts'
import { mayRead, notFound } from '../policy.ts'
import type { CaseRow } from '../store.ts'
import { caseByNumber } from '../store.ts'
import { answersShown, fieldsOf, valueOf } from '../values.ts'
import { representativeIn } from './represent.ts'

/** How long a page shows it before it masks again. */
const SHOWN_MS = 2 * 60_000

export async function openIdentity(county: County, actor: Actor, input: { requestId: string; caseNumber: string; reason: string }): Promise<Result<OpenedIdentity>> {
  let row: CaseRow | undefined
  // Only that it was opened is kept as the answer to this request; what was seen is kept nowhere.
  const recorded = await perform(county, actor, { act: 'open-identity', requestId: input.requestId, body: input }, async (tx) => {
    const found = await caseByNumber(tx, tx.region, input.caseNumber)
    if (!found || !mayRead(actor, found, false)) return notFound
    row = found
    const names = await organNames(county)
    const access = (subject: Buffer, what: string): Access => ({
      subject, reader: actor, organ: found.organ, organName: names.get(found.organ) ?? null, what, purpose: input.reason, basis: null, caseNumber: found.number, channel: 'desk', outcome: 'read', opened: true,
    })
    // Who came for somebody else is seen too, and can see that.
    const representative = await representativeIn(county, found.id)
    await recordAccesses(county, tx, tx.now, [
      access(found.subject, '姓名、证件号码、电话和已遮住的内容'),
      ...(representative === null ? [] : [access(county.seal.key('person', representative.idNumber), '代办人的姓名、证件号码')]),
    ])
    await tx.record({ act: 'identity-opened', objectKind: 'case', objectId: found.number, organ: found.organ, payload: { reason: input.reason } })
    return ok({ caseNumber: found.number })
  })
  if (!recorded.ok) return recorded
  if (!row) return refuse('identity-answered', { detail: '这一次已经打开过。再看一次，请再写一次原因。', next: ['重新打开，写明原因'] })
  return ok(await opened(county, row))
}

async function opened(county: County, row: CaseRow): Promise<OpenedIdentity> {
  const [matter, { resources }, proofs, letters, phone, representative] = await Promise.all([
    matterOf(county, row), catalogueOf(county), proofsOf(county.db, county.region, row.id), signedLetters(county, row.number), phoneOfPerson(county, row.subject),
    representativeIn(county, row.id),
  ])
  const { name, idNumber } = applicantOf(county, row)
  const values = proofs.flatMap((proof) => {
    const kept = valueOf(county, proof)
    return kept === null ? [] : [{ item: proof.item, fields: fieldsOf(kept, resources, true) }]
  })
  return {
    name, idNumber, phone, representative: representative === null ? null : { name: representative.name, idNumber: representative.idNumber }, values, answers: answersShown(matter?.questions ?? [], answersOf(county, row), true),
    signatures: letters.map(({ item, signature }) => ({ item, name: signature.name, image: signature.image ?? null })),
    masksAgainAt: new Date(county.clock.now().getTime() + SHOWN_MS).toISOString(),
  }
}
