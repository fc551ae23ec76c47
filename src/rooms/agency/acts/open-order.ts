/** Finds an order by id or number, locks it, and refuses when it can no longer be answered. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import type { CoCheck } from '../store.ts'
import { coCheckById, coCheckByNumber } from '../store.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export async function openOrder(tx: Tx, idOrNumber: string): Promise<Result<CoCheck>> {
  const id = uuid.test(idOrNumber) ? idOrNumber : (await coCheckByNumber(tx, tx.region, idOrNumber))?.id
  const order = id === undefined ? undefined : await coCheckById(tx, tx.region, id, true)
  if (!order) return refuse('co-check-not-found', { status: 404, detail: '没有这份协查函。', next: ['核对编号', '在收件列表中查找'] })
  if (order.state !== 'open') {
    return refuse('co-check-closed', { detail: `这份协查函已经${closedWords[order.state]}，不能再答复。`, next: ['查看办件进度'] })
  }
  return ok(order)
}

const closedWords = { answered: '答复', refused: '退回', 'passed-on': '转给其他单位', 'called-off': '撤销' } as const
