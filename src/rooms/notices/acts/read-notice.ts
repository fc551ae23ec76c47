import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { noteRead } from '../notice-store.ts'

/** Marks one of one's own notices read; somebody else's does not exist. */
export async function markRead(tx: Tx, id: string): Promise<Result<null>> {
  const done = await noteRead(tx, tx.region, tx.by.account, id, tx.now)
  return done === 1 ? ok(null) : refuse('notice-not-found', { status: 404, detail: '没有这条消息。', next: ['回到消息列表'] })
}
