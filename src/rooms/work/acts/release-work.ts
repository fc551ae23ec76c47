/** Giving work back to all, and taking a move back that was a slip of the finger. */
import type { Tx } from '../../../platform/county.ts'
import { refuse } from '../../../kernel/result.ts'
import { assignItems, returnItems } from '../item-store.ts'
import { mayHandOut } from '../policy.ts'
import { mayTakeFrom, UNDO_SECONDS } from '../rules.ts'
import { dropHandOvers } from '../notice-store.ts'
import type { Moved } from './moved.ts'
import { move, recordMoves } from './moved.ts'

const notHeld = refuse('work-not-held', { status: 403, detail: '这件工作不在您手上，不能由您退回。', next: ['请承办人或组长办理'] })
const free = refuse('work-free', { detail: '这件工作本来就没有人领取。', next: ['刷新列表'] })
const tooLate = refuse('undo-too-late', { detail: '已经过了可以撤销的时间，或者别人已经接着办了。', next: ['需要时请对方移交', '刷新列表'] })

/** By whoever has it, who stands in for them, or a leader. */
export function releaseWork(tx: Tx, ids: readonly string[]): Promise<Moved> {
  const me = tx.by.account
  return move(tx, ids,
    (item, { posts, away }) => (item.assignee === null ? free : mayTakeFrom(me, item.assignee, away) || mayHandOut(posts, item) ? null : notHeld),
    async (items) => {
      await assignItems(tx, tx.region, items.map((item) => item.id), { to: null, by: me, note: null, at: tx.now })
      await recordMoves(tx, 'work-released', items)
    })
}

/** Takes back one's own last claim, release or hand-over, for some seconds, while nobody has done anything with it. */
export function undoMove(tx: Tx, ids: readonly string[]): Promise<Moved> {
  const since = new Date(tx.now.getTime() - UNDO_SECONDS * 1000)
  return move(tx, ids,
    (item) => (item.moved_by === tx.by.account && item.moved_at !== null && item.moved_at >= since ? null : tooLate),
    async (items) => {
      await returnItems(tx, tx.region, items.map((item) => item.id), tx.now)
      const told = items.flatMap((item) => (item.assignee === null || item.assignee === tx.by.account ? [] : [item.assignee]))
      if (told.length > 0) await dropHandOvers(tx, tx.region, told, items.map((item) => item.object), since, tx.now)
      await recordMoves(tx, 'work-move-undone', items)
    })
}
