/** Saved views: filters of one's own under a name. The same name again replaces what it stood for. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import type { SavedView, WorkFilter } from '../contract.ts'
import { keepView as keep, removeView as remove, viewsOf } from '../view-store.ts'

/** More than these nobody finds their way in. */
const MOST = 20

export async function keepView(tx: Tx, view: { name: string; query: WorkFilter }): Promise<Result<SavedView>> {
  const views = await viewsOf(tx, tx.region, tx.by.account)
  if (views.length >= MOST && !views.some((each) => each.name === view.name)) {
    return refuse('views-full', { detail: `最多保存 ${MOST} 个视图。`, next: ['先删去不用的视图', '用原来的名字保存'] })
  }
  return ok({ id: await keep(tx, tx.region, tx.by.account, view, tx.now), ...view })
}

export async function removeView(tx: Tx, id: string): Promise<Result<null>> {
  return await remove(tx, tx.region, tx.by.account, id) === 1 ? ok(null) : refuse('view-not-found', { status: 404, detail: '没有这个视图。', next: ['刷新页面'] })
}
