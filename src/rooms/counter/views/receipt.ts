/** What a person without a telephone takes home: number, promise, whom to call, what is still theirs to do. Masked, for whoever may read the case. */
import { maskName } from '../../../kernel/masking.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { caseDetail } from '../../cases/index.ts'
import { regionName } from '../../organs/index.ts'
import { applicantsTurn, finalStates } from '../../resolution/index.ts'
import type { Receipt } from '../contract.ts'
import { acceptanceOf } from '../store.ts'
import { texts } from '../texts.ts'

const among = (states: readonly string[], state: string) => states.includes(state)

export async function receiptOf(county: County, actor: Actor, caseNumber: string): Promise<Result<Receipt>> {
  const read = await caseDetail(county, actor, caseNumber)
  if (!read.ok) return read
  const c = read.value
  const taken = await acceptanceOf(county.db, county.region, caseNumber)
  const division = taken?.window_division ?? actor.division
  const by = c.representative
  return ok({
    caseNumber, matter: c.matter.name, applicant: c.applicant.name, idNumber: c.applicant.idNumber, representative: by === undefined ? null : `${by.name}（${texts.relation[by.relation]}）`,
    organ: c.organ.name, phone: c.organ.phone ?? texts.hotline, window: await regionName(county, division) ?? division, clerk: taken ? maskName(taken.clerk) : null,
    acceptedAt: c.acceptedAt, takenAt: taken?.taken_at?.toISOString() ?? null, promisedBy: c.promisedBy, state: c.state, spared: c.spared.proofs,
    ours: c.proofs.filter((proof) => !among(finalStates, proof.state) && !among(applicantsTurn, proof.state)).map((proof) => proof.name),
    yours: c.proofs.filter((proof) => among(applicantsTurn, proof.state)).map(({ name, next }) => ({ name, next })),
  })
}
