/** Finds an order by id or number for the one who answers it: locked, theirs, and still open. */
import { formatInstant } from '../../../kernel/chinese-date.ts'
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { colleaguesByIds } from '../../organs/index.ts'
import { mayAnswer } from '../policy.ts'
import type { CoCheck } from '../store.ts'
import { coCheckById, coCheckByNumber } from '../store.ts'
import { closedWords, findingWords } from '../texts.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Refuses an order that does not exist, one of another organ, and one that is over: then it says who answered it, what and when. */
export async function openOrder(tx: Tx, idOrNumber: string): Promise<Result<CoCheck>> {
  const id = uuid.test(idOrNumber) ? idOrNumber : (await coCheckByNumber(tx, tx.region, idOrNumber))?.id
  const order = id === undefined ? undefined : await coCheckById(tx, tx.region, id, true)
  if (!order) return refuse('co-check-not-found', { status: 404, detail: '没有这份协查函。', next: ['核对编号', '在收件列表中查找'] })
  return mayAnswer(tx.by, order) ?? (order.state === 'open' ? ok(order) : closed(tx, order))
}

async function closed(tx: Tx, order: CoCheck): Promise<Refusal> {
  const who = order.answered_by === null ? undefined : (await colleaguesByIds(tx.county, [order.answered_by], tx)).get(order.answered_by)?.name
  const by = order.answered_by !== null && order.answered_by === tx.by.account ? '您本人' : who ?? null
  const when = order.answered_at === null ? '' : `，${formatInstant(order.answered_at)}`
  const what = order.finding === null || order.state !== 'answered' ? closedWords[order.state] : `${closedWords[order.state]}“${findingWords[order.finding]}”`
  return refuse('co-check-closed', {
    detail: `协查函 ${order.number} 已经${by === null ? '' : `由${by}`}${what}${when}，不能再答复。`, next: ['查看这份协查函的答复', '有不同意见的，请与答复人当面核对'],
  })
}
