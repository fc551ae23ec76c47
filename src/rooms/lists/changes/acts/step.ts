/** What every step has in common: the change is found and held, the state allows it, the actor may, the step is signed. */
import type { Refusal, Result } from '../../../../kernel/result.ts'
import { refuse } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/county.ts'
import type { ChangeAct } from '../rules.ts'
import { allows, laneOf } from '../rules.ts'
import { judged } from '../known.ts'
import type { Change, ChangeRow } from '../store.ts'
import { changeBy, rowsOf, writeChange, writeRows } from '../store.ts'
import { stateNames } from '../texts.ts'

export const changeUnknown = (): Refusal => refuse('list-change-unknown', { status: 404, detail: '没有这件清单变更。', next: ['回到清单变更列表'] })

/** Holds the change for this act. Refuses one that is not there, one in another state, and whoever may not. */
export async function takeChange(tx: Tx, id: string, act: ChangeAct, may: (change: Change) => Refusal | null | Promise<Refusal | null>): Promise<Result<Change>> {
  const change = await changeBy(tx, tx.region, id, true)
  if (!change) return changeUnknown()
  const refused = await may(change)
  if (refused) return refused
  if (!allows(change.state, act)) {
    return refuse('list-change-state', { detail: `这件清单变更现在是“${stateNames[change.state]}”，不能办这一步。`, next: ['刷新后按现在的状态办理'], clause: 'O1' })
  }
  return { ok: true, value: change }
}

/** Judges every row anew by the county's data as they are now and keeps what was found. */
export async function judgeAgain(tx: Tx, change: Change): Promise<{ change: Change; rows: ChangeRow[] }> {
  const before = await rowsOf(tx, tx.region, change.id)
  const rows = await judged(tx, change.list, before)
  const other = rows.filter((row, i) => row.problems.join() !== before[i]?.problems.join())
  await writeRows(tx, tx.region, change.id, other)
  return { rows, change: { ...change, rows: rows.length, stops: rows.filter((row) => row.stops).length, lane: laneOf(change.list, rows) } }
}

/** Puts the change in another state. */
export async function moveTo(tx: Tx, change: Change, to: Partial<Change>): Promise<Change> {
  const moved = { ...change, ...to, stateAt: tx.now }
  await writeChange(tx, tx.region, moved)
  return moved
}

/** Rows that do not fit can't go on; each is named, up to fifty. */
export function stopped(rows: readonly ChangeRow[], text: (problem: string) => string): Refusal | null {
  const bad = rows.filter((row) => row.stops)
  if (bad.length === 0) return null
  return refuse('rows-do-not-fit', {
    status: 422, clause: 'C2.3', detail: `有 ${bad.length} 行不符合遴选规则，不能提交。`, next: ['按每行的提示改正', '或者删去这些行'],
    errors: bad.slice(0, 50).map((row) => ({ field: `rows.${row.seq}`, detail: `第 ${row.seq} 行 ${row.name}：${row.problems.map(text).join('；')}` })),
  })
}
