/** Objections: for those who answer, and for whoever has the query code (C1.3). */
import type { Result } from '../../../../kernel/result.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Actor } from '../../../../platform/actor.ts'
import type { County } from '../../../../platform/county.ts'
import { organNames } from '../../../organs/index.ts'
import { changeUnknown } from '../acts/step.ts'
import type { ObjectionPage, ObjectionState } from '../contract.ts'
import { codeFits } from '../objection-code.ts'
import { countObjections, objectionByNumber, objectionsOf } from '../objection-store.ts'
import { changeBy, rowsBySeq } from '../store.ts'
import { readable } from './change-detail.ts'

export async function objectionsFor(county: County, actor: Actor, id: string, query: { limit: number; next?: string | undefined }): Promise<Result<ObjectionPage>> {
  const found = await readable(county, actor, id)
  if (!found) return changeUnknown()
  const { change } = found
  const [rows, counts, names] = await Promise.all([
    objectionsOf(county.db, county.region, change.id, query.next ?? null, query.limit + 1), countObjections(county.db, county.region, change.id), organNames(county),
  ])
  const shown = rows.slice(0, query.limit)
  const against = new Map((await rowsBySeq(county.db, county.region, change.id, shown.flatMap((row) => row.seq ?? []))).map((row) => [row.seq, row.name]))
  return ok({
    items: shown.map((row) => ({
      number: row.number, seq: row.seq, rowName: row.seq === null ? null : against.get(row.seq) ?? null, text: county.seal.open<string>(row.textSealed), at: row.at.toISOString(),
      outcome: row.outcome, answer: row.answer, answeredAt: row.answeredAt?.toISOString() ?? null, answeredOrgan: row.answeredOrgan === null ? null : names.get(row.answeredOrgan) ?? row.answeredOrgan,
    })),
    total: counts.all, next: rows.length > query.limit ? shown.at(-1)?.id ?? null : null,
  })
}

/** A wrong code and a number that does not exist are told apart by nobody. */
export async function objectionByCode(county: County, input: { number: string; queryCode: string }): Promise<Result<ObjectionState>> {
  const found = await objectionByNumber(county.db, county.region, input.number)
  const change = found && codeFits(county, input.number, input.queryCode) ? await changeBy(county.db, county.region, found.change) : undefined
  if (!found || !change) return refuse('objection-unknown', { status: 404, detail: '异议编号或查询码不对。', next: ['核对编号和查询码', '查询码只在提交时显示一次；丢了的可以再提一次异议'] })
  const names = await organNames(county)
  return ok({
    number: found.number, change: change.number, title: change.title, text: county.seal.open<string>(found.textSealed), at: found.at.toISOString(), outcome: found.outcome, answer: found.answer,
    answeredAt: found.answeredAt?.toISOString() ?? null, answeredOrgan: found.answeredOrgan === null ? null : names.get(found.answeredOrgan) ?? found.answeredOrgan,
  })
}
