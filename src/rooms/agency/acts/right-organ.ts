/** Not ours: within 24 working hours of arrival, and to an organ that has not said the same of this proof (C4.6). */
import { formatInstant } from '../../../kernel/chinese-date.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { calendarOf, organByCode } from '../../organs/index.ts'
import type { Finding } from '../rules.ts'
import { afterWorkingHours, mayBeNotOurs, NOT_OURS_HOURS } from '../rules.ts'
import type { CoCheck } from '../store.ts'
import { saidNotOurs } from '../store.ts'

/** Until when an order can be passed on as not ours. */
export async function notOursUntil(county: County, order: Pick<CoCheck, 'created_at'>): Promise<Date> {
  return afterWorkingHours(await calendarOf(county), order.created_at, NOT_OURS_HOURS)
}

/** Where an order goes on to: the organ named, when it exists and is another one. Null: it stays here, or nobody knows whose it is. */
export async function rightOrganOf(tx: Tx, input: { finding: Finding; organ?: string | undefined }, order: CoCheck): Promise<Result<string | null>> {
  if (input.finding !== 'not-ours') return ok(null)
  const until = await notOursUntil(tx.county, order)
  if (!mayBeNotOurs(until, tx.now)) {
    return refuse('not-ours-too-late', {
      field: 'finding', clause: 'C4.6', detail: `“不归本单位”要在收到后 24 小时内（工作日计）提出，这份协查函到 ${formatInstant(until)} 为止。`,
      next: ['按本单位掌握的情况核查并答复', '确实核查不了的，答复“无法核实”并说明应当找谁', '有列明理由的，可以拒绝'],
    })
  }
  if (input.organ === undefined) return ok(null)
  const organ = await organByCode(tx.county, input.organ)
  if (!organ?.active || organ.code === order.issuing_organ) {
    return refuse('organ-unknown', { status: 400, field: 'organ', detail: `没有“${input.organ}”这个单位，或就是本单位。`, next: ['用 GET /api/v1/organs 查单位代码', '不知道归谁管时可以不填'] })
  }
  if (await saidNotOurs(tx, tx.region, order.case_number, order.item, organ.code)) {
    return refuse('organ-said-not-ours', {
      field: 'organ', clause: 'C4.6', detail: `${organ.name}已经答复过这一项不归它管，不能再转回去。`, next: ['选另一个单位', '不知道归谁管的，选“不知道归谁”，由要求核查的单位处理'],
    })
  }
  return ok(organ.code)
}
