/** Organs and townships concerned say whether they agree; who disagrees says why, and the county government decides over it (O1). */
import type { Result } from '../../../../kernel/result.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/county.ts'
import { answerOf } from '../answer.ts'
import { answerFor, confirmationsOf } from '../confirm-store.ts'
import type { ChangeAnswer } from '../contract.ts'
import { confirmsFor } from '../policy.ts'
import type { Change } from '../store.ts'
import { rowsOf } from '../store.ts'
import { inRoles, tellTurn } from '../tell-turn.ts'
import { told } from '../texts.ts'
import { signStep } from './sign-step.ts'
import { moveTo, takeChange } from './step.ts'

export interface ConfirmInput {
  readonly id: string
  readonly agree: boolean
  readonly note: string
  /** For which of the organs the actor acts for; absent: the only one. */
  readonly organs?: readonly string[] | undefined
}

const notAsked = () => refuse('not-asked-to-confirm', { status: 403, detail: '这件清单变更没有征求您所在单位的意见，或者已经答复。', next: ['由被征求意见的单位答复'], clause: 'O1' })

export async function confirmChange(tx: Tx, input: ConfirmInput): Promise<Result<ChangeAnswer>> {
  const taken = await takeChange(tx, input.id, 'confirm', () => null)
  if (!taken.ok) return taken
  const change = taken.value
  const open = (await confirmationsOf(tx, tx.region, change.id)).filter((one) => one.answer === null).map((one) => one.organ)
  const mine = confirmsFor(tx.by, open)
  const organs = input.organs ?? (mine.length === 1 ? mine : [])
  if (mine.length === 0 || organs.some((organ) => !mine.includes(organ))) return notAsked()
  if (organs.length === 0) return refuse('which-organ', { status: 422, field: 'organs', detail: `您可以替 ${mine.length} 个单位答复，请选定单位。`, next: ['在 organs 里写明单位代码'] })
  if (!input.agree && input.note === '') return refuse('note-missing', { status: 422, field: 'note', detail: '不同意的，请写明理由。', next: ['写明理由，供县政府审定时参考'] })
  await answerFor(tx, tx.region, change.id, organs, { answer: input.agree ? 'agreed' : 'disagreed', note: input.note, account: tx.by.account, at: tx.now })
  const rows = await rowsOf(tx, tx.region, change.id)
  await signStep(tx, { change, rows, step: input.agree ? 'confirm' : 'disagree', organ: organs.join(','), note: input.note })
  return ok(answerOf(open.length === organs.length ? await toDecision(tx, change) : change))
}

async function toDecision(tx: Tx, change: Change): Promise<Change> {
  const moved = await moveTo(tx, change, { state: 'decision' })
  await tellTurn(tx, moved, 'decision', await inRoles(tx, 'county-decider'), told.decision(moved))
  return moved
}

/** By the clock: who has said nothing in time is entered as silent, for the county government to see. */
export async function closeConfirmation(tx: Tx, id: string, today: string): Promise<Result<ChangeAnswer>> {
  const taken = await takeChange(tx, id, 'confirm', () => null)
  if (!taken.ok) return taken
  const change = taken.value
  if (change.confirmBy === null || today <= change.confirmBy) return ok(answerOf(change))
  const silent = (await confirmationsOf(tx, tx.region, id)).filter((one) => one.answer === null).map((one) => one.organ)
  await answerFor(tx, tx.region, id, silent, { answer: 'silent', note: '', account: tx.by.account, at: tx.now })
  await signStep(tx, { change, rows: await rowsOf(tx, tx.region, id), step: 'silent', organ: silent.join(','), note: '' })
  if (silent.length > 0) await tellTurn(tx, change, 'silent', await inRoles(tx, 'oversight'), told.silent(change, silent.length))
  return ok(answerOf(await toDecision(tx, change)))
}
