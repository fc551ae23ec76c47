/** A co-check's clock stands still for a listed ground only, and goes on with the deadline moved by the working days in between. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { startOrderClock, stopOrderClock } from '../../agency/index.ts'
import { listedGrounds } from '../../catalogue/index.ts'
import { calendarOf } from '../../organs/index.ts'
import { heldRefusal } from '../held.ts'
import type { ItemRow } from '../item-store.ts'
import { pauseItem, resumeItem } from '../item-store.ts'
import { paramsOf } from '../params.ts'
import { mayWork, notYours } from '../policy.ts'
import { mayTakeFrom, nextStep } from '../rules.ts'
import { PAUSE_GROUNDS } from '../texts.ts'
import type { Around, Moved } from './moved.ts'
import { move } from './moved.ts'

const elsewhere = {
  decision: refuse('pause-in-case', { detail: '审批的期限在办件里中止：依法需要听证、检验等情形的，请在办件页中止办理。', next: ['打开办件'], clause: '行政许可法第四十五条' }),
  errand: refuse('pause-not-for-errands', { detail: '代办不暂停计时：授权有期限，取不到的请写明原因交回。', next: ['打开代办'], clause: 'C4.7' }),
} as const

const check = (tx: Tx, wanted: ItemRow['state']) => (item: ItemRow, { away }: Around) => {
  if (item.kind !== 'co-check') return elsewhere[item.kind]
  if (!mayWork(tx.by, item)) return notYours
  if (item.state !== wanted) return refuse('work-clock', { detail: wanted === 'open' ? '这件已经暂停计时。' : '这件没有暂停计时。', next: ['刷新列表'] })
  return mayTakeFrom(tx.by.account, item.assignee, away) ? null : heldRefusal(tx, item)
}

/** Refuses a ground that is not listed. */
export async function pauseWork(tx: Tx, id: string, input: { ground: string; note: string }): Promise<Result<Moved>> {
  const grounds = await listedGrounds(tx.county, PAUSE_GROUNDS)
  if (!grounds.some((ground) => ground.code === input.ground)) {
    return refuse('ground-not-listed', {
      status: 400, field: 'ground', detail: `暂停计时只能因为：${grounds.map((g) => `${g.code}（${g.text}）`).join('；')}。`, next: ['选一个列明的理由', '都不合适的，照常办理'], clause: 'T5.1',
    })
  }
  return ok(await move(tx, [id], check(tx, 'open'), async (items) => {
    for (const item of items) {
      await pauseItem(tx, tx.region, item.id, input.ground, tx.now)
      await stopOrderClock(tx, tx.region, item.object, tx.now)
      await record(tx, 'work-paused', item, { ground: input.ground }, { note: input.note })
    }
  }))
}

export function resumeWork(tx: Tx, id: string): Promise<Moved> {
  return move(tx, [id], check(tx, 'paused'), async (items) => {
    const calendar = await calendarOf(tx.county)
    const { steps } = await paramsOf(tx.county)
    for (const item of items) {
      const due = calendar.afterPause(item.due_at, item.paused_at ?? tx.now, tx.now)
      const next = nextStep(calendar, steps, { openedAt: item.opened_at, dueAt: due.at, level: 0 })
      await resumeItem(tx, tx.region, item.id, due.at, next?.at ?? null)
      await startOrderClock(tx, tx.region, item.object, due, tx.now)
      await record(tx, 'work-resumed', item, { days: due.pausedDays, dueDay: due.day })
    }
  })
}

function record(tx: Tx, act: string, item: ItemRow, detail: Readonly<Record<string, unknown>>, payload: object = detail): Promise<void> {
  return tx.record({
    act, objectKind: 'work', objectId: item.object, organ: item.organ, clause: 'T5.1', detail: { kind: item.kind, case: item.case_number, ...detail }, payload,
  })
}
