/** Suspends a case for a listed ground, and takes it up again. The person is told why and for how long (administrative licence law art. 45). */
import { formatDay } from '../../../kernel/chinese-date.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { listedGrounds } from '../../catalogue/index.ts'
import type { CaseView } from '../contract.ts'
import { SUSPENSION_GROUNDS } from '../rules.ts'
import type { ChangeInput } from './change-case.ts'
import { changeCase } from './change-case.ts'
import { guardWords } from './guard-words.ts'
import { openPause, startClock, stopClock, tellOf } from './pause.ts'

/** Refuses a ground that is not listed. */
export function suspendCase(county: County, actor: Actor, input: ChangeInput & { ground: string; note: string; days: number }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'suspend', input, async (open) => {
    const { tx, row } = open
    const grounds = await listedGrounds(county, SUSPENSION_GROUNDS)
    const ground = grounds.find((g) => g.code === input.ground)
    if (!ground) {
      return refuse('ground-not-listed', {
        status: 400, field: 'ground', detail: `中止办理只能因为：${grounds.map((g) => `${g.code}（${g.text}）`).join('；') || '（还没有列明的情形）'}。`,
        next: ['选一个列明的情形', '都不合适的，照常办理'], clause: '行政许可法第四十五条',
      })
    }
    const cancelled = await guardWords(open, { text: input.note, field: 'note' })
    if (cancelled) return cancelled
    const { id, day } = await stopClock(tx, row, { kind: 'suspension', ground: ground.code, text: { note: input.note }, days: input.days })
    await tx.record({
      act: 'case-suspended', objectKind: 'case', objectId: row.number, organ: row.organ, detail: { ground: ground.text, until: day }, payload: { ground: ground.code, note: input.note },
    })
    await tellOf(tx, row, `suspended-${id}`, `您的申请 ${row.number} 已中止办理：${ground.text}。预计 ${formatDay(day)} 前恢复，中止期间不计入办理时限。`)
    return ok({ row: { ...row, state: 'suspended' } })
  })
}

export function resumeCase(county: County, actor: Actor, input: ChangeInput & { note: string }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'resume', input, async ({ tx, row, proofs }) => {
    const pause = await openPause(tx, row, 'suspension')
    if (!pause) throw new Error(`suspended case ${row.number} has no open pause`)
    const on = await startClock(tx, row, proofs, pause)
    await tx.record({
      act: 'case-resumed', objectKind: 'case', objectId: row.number, organ: row.organ, detail: { days: on.days }, payload: { note: input.note },
    })
    await tellOf(tx, row, `resumed-${pause.id}`, `您的申请 ${row.number} 已恢复办理，期限顺延 ${on.days} 个工作日。`)
    return ok({ row: on.row })
  })
}
