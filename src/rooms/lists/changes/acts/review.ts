/** The justice bureau looks whether each row is lawful: remarks by row, then approve or return (O1, B2). */
import type { Result } from '../../../../kernel/result.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { calendarOf } from '../../../organs/index.ts'
import { dayOf } from '../../../../kernel/calendar.ts'
import type { Tx } from '../../../../platform/county.ts'
import { answerOf } from '../answer.ts'
import { concernedOrgans } from '../concerned.ts'
import { askOrgans } from '../confirm-store.ts'
import type { ChangeAnswer, RemarkInput } from '../contract.ts'
import { mayReview } from '../policy.ts'
import { CONFIRM_DAYS, afterReview, reviewLack } from '../rules.ts'
import { selectedSeqs } from '../select-store.ts'
import type { Change, ChangeRow } from '../store.ts'
import { writersOf } from '../step-store.ts'
import { approveRows, remarkRows, rowsOf } from '../store.ts'
import { editorsOf, inRoles, tellTurn } from '../tell-turn.ts'
import { problemText, told } from '../texts.ts'
import { signStep } from './sign-step.ts'
import { judgeAgain, moveTo, stopped, takeChange } from './step.ts'

/** Says something of rows, of thousands at once if need be. A row is returned only with a remark. */
export async function remarkOn(tx: Tx, input: RemarkInput & { id: string }): Promise<Result<{ rows: number }>> {
  const taken = await takeChange(tx, input.id, 'review', async ({ id }) => mayReview(tx.by, await writersOf(tx, tx.region, id)))
  if (!taken.ok) return taken
  if (input.verdict === 'returned' && input.remark === '') return refuse('remark-missing', { status: 422, field: 'remark', detail: '退回的行要写明意见。', next: ['写明哪里不合法、怎么改'] })
  const change = taken.value
  const seqs = await selectedSeqs(tx, tx.region, change.id, input.select)
  const rows = await remarkRows(tx, tx.region, change.id, seqs, input.verdict, input.remark === '' ? null : input.remark)
  await tx.record({ act: 'list-rows-remarked', objectKind: 'list', objectId: change.number, clause: 'O1', detail: { verdict: input.verdict, rows } })
  return ok({ rows })
}

/** Approving counts for every row that nobody returned. */
export async function reviewChange(tx: Tx, input: { id: string; verdict: 'approve' | 'return'; note: string }): Promise<Result<ChangeAnswer>> {
  const taken = await takeChange(tx, input.id, 'review', async ({ id }) => mayReview(tx.by, await writersOf(tx, tx.region, id)))
  if (!taken.ok) return taken
  const { change, rows } = await judgeAgain(tx, taken.value)
  const lack = reviewLack(input.verdict, input.note, rows)
  if (lack === 'rows-returned') return refuse('rows-returned', { detail: '有退回的行，不能整件通过。', next: ['整件退回编制单位', '或者改为通过这些行'] })
  if (lack === 'no-remark') return refuse('remark-missing', { status: 422, field: 'note', detail: '退回要写明意见，或者逐行写明。', next: ['写明退回的意见'] })
  return input.verdict === 'return' ? sendBack(tx, change, rows, 'review-return', input.note) : approve(tx, change, rows, input.note)
}

async function approve(tx: Tx, change: Change, rows: ChangeRow[], note: string): Promise<Result<ChangeAnswer>> {
  const refused = stopped(rows, problemText)
  if (refused) return refused
  await approveRows(tx, tx.region, change.id)
  const organs = await concernedOrgans(tx.county, change, rows)
  const state = afterReview(change.lane, organs.length)
  const until = state === 'confirmation' ? (await calendarOf(tx.county)).addWorkingDays(dayOf(tx.now), CONFIRM_DAYS) : null
  if (until !== null) await askOrgans(tx, tx.region, change.id, change.round, organs)
  const moved = await moveTo(tx, change, { state, confirmBy: until })
  await signStep(tx, { change: moved, rows: await rowsOf(tx, tx.region, change.id), step: 'review-approve', organ: 'justice-bureau', note, detail: { concerned: organs.length, lane: change.lane } })
  if (until === null) await tellTurn(tx, moved, 'decision', await inRoles(tx, 'county-decider'), told.decision(moved))
  else await tellTurn(tx, moved, 'confirmation', await editorsOf(tx, organs), told.confirmation(moved, until))
  return ok(answerOf(moved))
}

/** Back to those who drafted it, for another round. */
export async function sendBack(tx: Tx, change: Change, rows: readonly ChangeRow[], step: string, note: string): Promise<Result<ChangeAnswer>> {
  const moved = await moveTo(tx, change, { state: 'drafted', round: change.round + 1, confirmBy: null, publicityDays: null, publicityFrom: null, publicityUntil: null, forceFrom: null })
  await signStep(tx, { change: moved, rows, step, organ: tx.by.organs.find((organ) => organ !== '*') ?? change.organ, note })
  await tellTurn(tx, moved, 'returned', await editorsOf(tx, [change.organ]), told.returned(moved, note))
  return ok(answerOf(moved))
}
