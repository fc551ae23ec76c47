/** The county government decides, the list is made public with a period to object, or the change is taken back (O1, C1.3). */
import { dayOf } from '../../../../kernel/calendar.ts'
import { addDays } from '../../../../kernel/day.ts'
import type { Result } from '../../../../kernel/result.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/county.ts'
import { calendarOf } from '../../../organs/index.ts'
import { answerOf } from '../answer.ts'
import { concernedOrgans } from '../concerned.ts'
import type { ChangeAnswer } from '../contract.ts'
import { mayDecide, mayWithdraw } from '../policy.ts'
import { publicityDays } from '../rules.ts'
import { writersOf } from '../step-store.ts'
import { rowsOf } from '../store.ts'
import { editorsOf, inRoles, tellTurn } from '../tell-turn.ts'
import { problemText, told } from '../texts.ts'
import { sendBack } from './review.ts'
import { signStep } from './sign-step.ts'
import { judgeAgain, moveTo, stopped, takeChange } from './step.ts'

const COUNTY_GOVERNMENT = 'county-government'

export async function decideChange(tx: Tx, input: { id: string; verdict: 'approve' | 'return'; note: string }): Promise<Result<ChangeAnswer>> {
  const taken = await takeChange(tx, input.id, 'decide', async ({ id }) => mayDecide(tx.by, await writersOf(tx, tx.region, id)))
  if (!taken.ok) return taken
  const { change, rows } = await judgeAgain(tx, taken.value)
  if (input.verdict === 'return') {
    if (input.note === '') return refuse('remark-missing', { status: 422, field: 'note', detail: '退回要写明意见。', next: ['写明退回的意见'] })
    return sendBack(tx, change, rows, 'decide-return', input.note)
  }
  const refused = stopped(rows, problemText)
  if (refused) return refused
  const moved = await moveTo(tx, change, { state: 'decided' })
  await signStep(tx, { change: moved, rows, step: 'decide-approve', organ: COUNTY_GOVERNMENT, note: input.note })
  await tellTurn(tx, moved, 'decided', await inRoles(tx, 'legal-reviewer'), told.decided(moved))
  return ok(answerOf(moved))
}

export interface PublishInput {
  readonly id: string
  /** Working days of publicity. */
  readonly days?: number | undefined
  /** First day of force; absent: the day after publicity. */
  readonly forceFrom?: string | undefined
}

/** Refuses a period outside of its bounds and a day of force within it. */
export async function publishChange(tx: Tx, input: PublishInput): Promise<Result<ChangeAnswer>> {
  const taken = await takeChange(tx, input.id, 'publish', () => null)
  if (!taken.ok) return taken
  const change = taken.value
  const bounds = publicityDays[change.lane]
  const days = input.days ?? bounds.usual
  if (days < bounds.least || days > bounds.most) {
    return refuse('publicity-days', { status: 422, field: 'days', detail: `公示期应为 ${bounds.least} 至 ${bounds.most} 个工作日，通常 ${bounds.usual} 个。`, next: ['改一个公示期'], clause: 'C1.3' })
  }
  const today = dayOf(tx.now)
  const until = (await calendarOf(tx.county)).addWorkingDays(today, days)
  const forceFrom = input.forceFrom ?? addDays(until, 1)
  if (forceFrom <= until) return refuse('force-too-early', { status: 422, field: 'forceFrom', detail: `公示到 ${until} 止，施行日期要在这之后。`, next: ['改一个施行日期'], clause: 'C1.3' })
  const moved = await moveTo(tx, change, { state: 'publicity', publicityDays: days, publicityFrom: today, publicityUntil: until, forceFrom })
  const rows = await rowsOf(tx, tx.region, change.id)
  await signStep(tx, { change: moved, rows, step: 'publish', organ: COUNTY_GOVERNMENT, note: '', detail: { days, until, forceFrom } })
  await tellTurn(tx, moved, 'publicity', await editorsOf(tx, [change.organ, ...await concernedOrgans(tx.county, change, rows)]), told.publicity(moved, until))
  return ok(answerOf(moved))
}

export async function withdrawChange(tx: Tx, input: { id: string; note: string }): Promise<Result<ChangeAnswer>> {
  const taken = await takeChange(tx, input.id, 'withdraw', (change) => mayWithdraw(tx.by, change))
  if (!taken.ok) return taken
  if (input.note === '') return refuse('note-missing', { status: 422, field: 'note', detail: '撤回要写明理由。', next: ['写明理由'] })
  const change = await moveTo(tx, taken.value, { state: 'withdrawn' })
  await signStep(tx, { change, rows: await rowsOf(tx, tx.region, change.id), step: 'withdraw', organ: change.organ, note: input.note })
  await tellTurn(tx, change, 'withdrawn', await editorsOf(tx, [change.organ]), told.withdrawn(change))
  return ok(answerOf(change))
}
