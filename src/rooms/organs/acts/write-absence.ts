/** Somebody is away, and somebody stands in (T5.1). */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import type { AbsenceWritten } from '../contract.ts'
import { dutyDaysOf } from '../duty-store.ts'
import { oneAtATime, refusalOf } from '../known.ts'
import { absencesBetween, insertAbsence, removeAbsence, staffAccount } from '../people-store.ts'
import type { AbsenceInput } from '../rules.ts'
import { absenceWrongs } from '../rules.ts'
import { staffUnknown } from './write-staff.ts'

/** Refuses who is no active member of staff, a substitute who is none or away too, and days that overlap. Says which duty is now open. */
export async function addAbsence(tx: Tx, input: AbsenceInput & { note: string }): Promise<Result<AbsenceWritten>> {
  await oneAtATime(tx)
  const account = await staffAccount(tx, tx.region, input.account)
  if (!account?.active) return staffUnknown
  const substitute = input.substitute === null ? null : await staffAccount(tx, tx.region, input.substitute)
  if (substitute === undefined || substitute?.active === false) {
    return refuse('substitute-unknown', { status: 400, field: 'substitute', detail: '代班人不是在岗的工作人员。', next: ['换一个代班人'] })
  }
  const refusal = refusalOf(absenceWrongs(input, await absencesBetween(tx, tx.region, input.from, input.until)))
  if (refusal) return refusal
  const id = newId()
  await insertAbsence(tx, tx.region, { id, ...input })
  const duty = await dutyDaysOf(tx, tx.region, input.account, input.from, input.until)
  await tx.record({
    act: 'absence-added', objectKind: 'account', objectId: input.account, ...(account.organ === null ? {} : { organ: account.organ }),
    detail: { from: input.from, until: input.until, substitute: input.substitute }, payload: input,
  })
  return ok({ id, dutyDays: duty.map(({ day }) => day) })
}

/** The absence did not happen, or was entered by mistake. */
export async function endAbsence(tx: Tx, id: string): Promise<Result<{ id: string }>> {
  const removed = await removeAbsence(tx, tx.region, id)
  if (!removed) return refuse('absence-unknown', { status: 404, detail: '没有这条请假，或已经删除。', next: ['刷新列表'] })
  await tx.record({ act: 'absence-removed', objectKind: 'account', objectId: removed.account, detail: { from: removed.from, until: removed.until } })
  return ok({ id })
}
