/** Stops and starts a case's clock. The promised and the statutory deadline move by the working days the clock stood still. */
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { tell } from '../../notices/index.ts'
import { calendarOf } from '../../organs/index.ts'
import type { ProofRow } from '../../resolution/index.ts'
import { allFinal } from '../../resolution/index.ts'
import { calendarNames } from '../rules.ts'
import type { PauseRow } from '../pause-store.ts'
import { endPause, insertPause, pausesOf } from '../pause-store.ts'
import type { CaseRow } from '../store.ts'

export interface Stop {
  readonly kind: PauseRow['kind']
  readonly ground: string | null
  /** What is missing, or a note; kept sealed. */
  readonly text: object
  /** Working days it is expected to take. */
  readonly days: number
}

/** Begins a pause; gives its id and the day it is expected to be over. */
export async function stopClock(tx: Tx, row: CaseRow, stop: Stop): Promise<{ id: string; day: string }> {
  const due = (await calendarOf(tx.county)).deadline(tx.now, stop.days)
  const id = newId()
  await insertPause(tx, tx.region, {
    id, case_id: row.id, case_number: row.number, kind: stop.kind, ground: stop.ground, text_sealed: tx.county.seal.close(stop.text), began_at: tx.now, began_by: tx.by.account,
    due_at: due.at, calendar: due.calendar, promised_before: row.promised_at, statutory_before: row.statutory_at,
  })
  return { id, day: due.day }
}

export async function openPause(tx: Tx, row: CaseRow, kind: PauseRow['kind']): Promise<PauseRow | undefined> {
  return (await pausesOf(tx, tx.region, row.id)).find((pause) => pause.kind === kind && pause.ended_at === null)
}

/** Ends a pause; the case goes on where its proofs stand, with its deadlines moved. `overdue`: it ends because its day passed. */
export async function startClock(tx: Tx, row: CaseRow, proofs: readonly ProofRow[], pause: PauseRow, overdue = false): Promise<{ row: CaseRow; days: number }> {
  const calendar = await calendarOf(tx.county)
  const moved = (end: Date | null) => (end === null ? null : calendar.afterPause(end, pause.began_at, tx.now))
  const [promised, statutory] = [moved(row.promised_at), moved(row.statutory_at)]
  const last = statutory ?? promised
  const days = last?.pausedDays ?? 0
  await endPause(tx, tx.region, pause.id, { at: tx.now, by: tx.by.account, days, overdue })
  return {
    days,
    row: {
      ...row, state: allFinal(proofs) ? 'deciding' : 'gathering', promised_at: promised?.at ?? null, statutory_at: statutory?.at ?? null,
      calendar: last === null ? row.calendar : calendarNames(row.calendar, last.calendar),
    },
  }
}

/** A case that is taken back or decided leaves no pause behind. */
export async function dropPauses(tx: Tx, row: CaseRow): Promise<void> {
  for (const pause of await pausesOf(tx, tx.region, row.id)) {
    if (pause.ended_at === null) await endPause(tx, tx.region, pause.id, { at: tx.now, by: tx.by.account, days: 0, overdue: false })
  }
}

/** Tells the person, where they have an account; `about` makes it once for each pause. */
export async function tellOf(tx: Tx, row: CaseRow, about: string, text: string): Promise<void> {
  if (row.account !== null) await tell(tx, { account: row.account, caseNumber: row.number, organ: row.organ, kind: about, text })
}
