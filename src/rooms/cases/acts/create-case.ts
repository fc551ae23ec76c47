/** Applies in one step, for windows and machines: checked, accepted, every proof on its route, sources asked (M1, T2.1). */
import { dayOf } from '../../../kernel/calendar.ts'
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { keepAnswer, perform } from '../../../platform/county.ts'
import type { Advanced } from '../../resolution/index.ts'
import { beginProofs } from '../../resolution/index.ts'
import { checkAnswers } from '../answers.ts'
import type { CaseCreated, CreateCase } from '../contract.ts'
import { mayApplyFor } from '../policy.ts'
import { factsOf } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import { insertCase } from '../store.ts'
import { createdView } from '../views/proof-view.ts'
import { checkApplicant, matterFor, newCaseRow } from './new-case.ts'
import type { NewCase } from './new-case.ts'
import { frameOfNew } from './new-frame.ts'
import { checkRepresentative, keepRepresentative } from './represent.ts'
import { FETCH_JOB, withAdvanced } from './save-advanced.ts'
import type { Opened } from './settle-sources.ts'
import { settleSources } from './settle-sources.ts'

const ACT = 'create-case'

/** What a room to the right adds to the making of a case, in its transaction and for a first request only. */
export interface Within {
  /** Runs first; a refusal ends it before anything is written. */
  readonly before?: (tx: Tx) => Promise<Refusal | null>
  readonly after?: (tx: Tx, made: { readonly number: string }) => Promise<void>
}

/** Everything that can be wrong with the request, found before anything is written. */
export async function checkNewCase(county: County, actor: Actor, input: Omit<CreateCase, 'requestId'>): Promise<Result<NewCase>> {
  const today = dayOf(county.clock.now())
  const applicant = checkApplicant(input.applicant, today)
  if (!applicant.ok) return applicant
  const refusal = mayApplyFor(actor, applicant.value)
  if (refusal) return refusal
  const matter = await matterFor(county, input.matter, applicant.value.kind)
  if (!matter.ok) return matter
  const answers = checkAnswers(matter.value.questions, input.answers, { applicant: factsOf(applicant.value, today) })
  if (!answers.ok) return answers
  const by = input.representative === undefined ? undefined : checkRepresentative(input.representative, applicant.value, today)
  if (by && !by.ok) return by
  return ok({
    matter: matter.value, applicant: applicant.value, answers: answers.value, channel: input.channel, division: input.division, submitted: true,
    representative: by?.value,
  })
}

/** Inserts a new case with its proofs; what must be fetched is left as a job in the same transaction. */
export async function openCase(tx: Tx, input: NewCase): Promise<{ row: CaseRow; opened: Opened; advanced: Advanced }> {
  const fresh = await newCaseRow(tx, input)
  const frame = frameOfNew(fresh, input)
  const advanced = await beginProofs(tx, frame)
  const row = withAdvanced(fresh, advanced)
  await insertCase(tx, tx.region, row)
  await tx.record({
    act: input.submitted ? 'case-accepted' : 'case-prepared', objectKind: 'case', objectId: row.number, organ: row.organ, clause: 'M1',
    detail: { matter: row.matter, channel: row.channel, division: row.division, routes: advanced.rows.map((proof) => [proof.item, proof.route]) },
  })
  if (row.state === 'deciding') {
    await tx.record({ act: 'proofs-complete', objectKind: 'case', objectId: row.number, organ: row.organ, clause: 'M1', detail: { spared: row.spared } })
  }
  if (advanced.fetches.length > 0) await tx.later({ kind: FETCH_JOB, key: row.number, payload: { caseNumber: row.number }, lease: true })
  return { row, advanced, opened: { frame, row, fetches: advanced.fetches } }
}

export async function createCase(county: County, actor: Actor, input: CreateCase, within: Within = {}): Promise<Result<CaseCreated>> {
  const { requestId, ...body } = input
  const checked = await checkNewCase(county, actor, body)
  if (!checked.ok) return checked
  let opened: Opened | undefined
  const created = await perform<CaseCreated>(county, actor, { act: ACT, requestId, body }, async (tx) => {
    const refusal = await within.before?.(tx)
    if (refusal) return refusal
    const made = await openCase(tx, checked.value)
    const { representative } = checked.value
    const kept = representative ? await keepRepresentative(tx, made.row.id, representative) : ok(null)
    if (!kept.ok) return kept
    await within.after?.(tx, made.row)
    opened = made.opened
    return ok(await createdView(county, made.row, made.advanced.rows))
  })
  // A repeated request finds nothing opened: it has the first answer already.
  if (!created.ok || opened === undefined) return created
  let settled: CaseCreated | undefined
  await settleSources(county, opened, async (tx, row, advanced) => {
    settled = await createdView(county, row, advanced.rows)
    await keepAnswer(tx, actor.account, ACT, requestId, settled)
  })
  return ok(settled ?? created.value)
}
