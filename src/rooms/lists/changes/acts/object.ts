/** Anyone objects during publicity, without signing in; every objection is answered before the list takes force (C1.3). */
import { dayOf } from '../../../../kernel/calendar.ts'
import type { Result } from '../../../../kernel/result.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Actor } from '../../../../platform/actor.ts'
import type { County, Tx } from '../../../../platform/county.ts'
import { perform } from '../../../../platform/county.ts'
import { newId } from '../../../../platform/ids.ts'
import { nextNumber } from '../../../../platform/numbers.ts'
import type { ChangeAnswer } from '../contract.ts'
import { codeOf } from '../objection-code.ts'
import { answerObjectionRow, countObjections, insertObjection, objectionByNumber } from '../objection-store.ts'
import { mayAnswerObjection } from '../policy.ts'
import { actsByState, mayObject } from '../rules.ts'
import { answerOf } from '../answer.ts'
import { changeBy, dropRow, rowsOf } from '../store.ts'
import { editorsOf, inRoles, tellTurn } from '../tell-turn.ts'
import { told } from '../texts.ts'
import { sendBack } from './review.ts'
import { signStep } from './sign-step.ts'
import { changeUnknown } from './step.ts'

export interface ObjectionInput {
  /** Number of the change. */
  readonly change: string
  /** The row it is against; absent: the whole change. */
  readonly seq?: number | undefined
  readonly text: string
}

/** So many objections against one change are more than a county answers; the rest is a matter for the telephone. */
const MOST = 5000

/** Who objects stays unknown, signed in or not. */
const anybody: Actor = { account: 'public', name: '', kind: 'system', roles: [], organs: [], division: '' }

/** No name is asked for. */
async function fileObjection(tx: Tx, input: ObjectionInput): Promise<Result<{ number: string }>> {
  // Held: the clock must not bring it into force while an objection of its last minute comes in.
  const change = input.change.startsWith('QD') ? await changeBy(tx, tx.region, input.change, true) : undefined
  // What is not public yet does not exist for the public.
  if (!change || ['drafted', 'review', 'confirmation', 'decision', 'decided', 'withdrawn'].includes(change.state)) return changeUnknown()
  if (!mayObject(change, dayOf(tx.now))) {
    return refuse('publicity-over', { detail: '公示期已过，不能再提异议。', next: ['清单施行后仍可以向县司法局反映', '遇到有人索要已取消的证明，可以举报'], clause: 'C1.3' })
  }
  const row = input.seq === undefined ? undefined : (await rowsOf(tx, tx.region, change.id)).find((one) => one.seq === input.seq)
  if (input.seq !== undefined && !row) return refuse('row-unknown', { status: 404, field: 'seq', detail: `这件清单变更没有第 ${input.seq} 行。`, next: ['不写行号，对整件提出异议'] })
  if ((await countObjections(tx, tx.region, change.id)).all >= MOST) return refuse('too-many-objections', { detail: '这件公示收到的异议太多，请打电话反映。', next: ['拨打公示页上的电话'] })
  const number = await nextNumber(tx.county, 'YY')
  await insertObjection(tx, tx.region, {
    id: newId(), number, change: change.id, seq: input.seq ?? null, textSealed: tx.county.seal.close(input.text), at: tx.now,
  })
  await tx.record({ act: 'list-objection', objectKind: 'list', objectId: change.number, organ: change.organ, clause: 'C1.3', detail: { number, seq: input.seq ?? null } })
  await tellTurn(tx, { ...change, number }, 'objection', [...await editorsOf(tx, [change.organ]), ...await inRoles(tx, 'legal-reviewer')], told.objection(change, number))
  return ok({ number })
}

/** The same request is one objection, and gets the same code. The code itself is kept nowhere. */
export async function objectOnce(county: County, { requestId, ...input }: ObjectionInput & { requestId: string }): Promise<Result<{ number: string; queryCode: string }>> {
  const filed = await perform(county, anybody, { act: 'file-objection', requestId, body: input }, (tx) => fileObjection(tx, input))
  return filed.ok ? ok({ number: filed.value.number, queryCode: codeOf(county, filed.value.number) }) : filed
}

export interface AnswerInput {
  readonly number: string
  readonly outcome: 'upheld' | 'dismissed'
  readonly answer: string
}

/** Upheld against a row: the row does not come into force. Upheld against the whole: back to those who drafted it. */
export async function answerObjection(tx: Tx, input: AnswerInput): Promise<Result<ChangeAnswer>> {
  const objection = await objectionByNumber(tx, tx.region, input.number)
  const change = objection ? await changeBy(tx, tx.region, objection.change, true) : undefined
  if (!objection || !change) return refuse('objection-unknown', { status: 404, detail: '没有这条异议。', next: ['回到公示的异议列表'] })
  const refused = mayAnswerObjection(tx.by, change)
  if (refused) return refused
  const organ = tx.by.organs.find((one) => one !== '*') ?? change.organ
  const written = await answerObjectionRow(tx, tx.region, objection.id, { outcome: input.outcome, answer: input.answer, by: tx.by.account, organ, at: tx.now })
  if (written === 0) return refuse('objection-answered', { detail: '这条异议已经答复过。', next: ['刷新后查看答复'] })
  const upheld = input.outcome === 'upheld'
  // Also when the change has gone back meanwhile: what was granted holds until the row is written anew.
  if (upheld && objection.seq !== null && actsByState[change.state].length > 0) await dropRow(tx, tx.region, change.id, objection.seq, `采纳异议 ${objection.number}`)
  const rows = await rowsOf(tx, tx.region, change.id)
  await signStep(tx, { change, rows, step: `answer-${input.outcome}`, organ, note: input.answer, detail: { objection: objection.number, seq: objection.seq } })
  if (upheld && objection.seq === null && change.state === 'publicity') return sendBack(tx, change, rows, 'objection', `采纳异议 ${objection.number}：${input.answer}`)
  return ok(answerOf(change))
}
