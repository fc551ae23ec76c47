/** Taking work: the first who does has it, the second is told who and since when. */
import type { Result } from '../../../kernel/result.ts'
import { refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import type { Outcome } from '../contract.ts'
import { heldRefusal } from '../held.ts'
import { assignItems } from '../item-store.ts'
import { listIds } from '../list-store.ts'
import { mayWork, notYours } from '../policy.ts'
import { firstFree } from '../pick-store.ts'
import type { WorkKind } from '../rules.ts'
import { mayTakeFrom, roleOf, workKinds } from '../rules.ts'
import type { Moved } from './moved.ts'
import { move, oneOf, recordMoves } from './moved.ts'
import { hasRole } from '../../../platform/actor.ts'

/** Takes what is free, and what somebody who is away left to this person. What one has already one keeps. */
export function claimWork(tx: Tx, ids: readonly string[]): Promise<Moved> {
  const me = tx.by.account
  return move(tx, ids,
    (item, { away }) => (!mayWork(tx.by, item) ? notYours : mayTakeFrom(me, item.assignee, away) ? null : heldRefusal(tx, item)),
    async (items) => {
      const fresh = items.filter((item) => item.assignee !== me)
      if (fresh.length === 0) return
      await assignItems(tx, tx.region, fresh.map((item) => item.id), { to: me, by: me, note: null, at: tx.now })
      await recordMoves(tx, 'work-claimed', fresh)
    })
}

/** How many of the most urgent are tried: so many people can take at once without getting in each other's way. */
const TRIED = 50

/** Takes the most urgent that nobody has. */
export async function takeNext(tx: Tx, kind: WorkKind | undefined): Promise<Result<Outcome>> {
  const kinds = workKinds.filter((k) => (kind === undefined || k === kind) && hasRole(tx.by, roleOf[k]))
  const whole = tx.by.organs.includes('*')
  const scope = { whole: whole ? kinds : [], organs: whole ? [] : tx.by.organs.flatMap((organ) => kinds.map((k) => ({ organ, kind: k }))) }
  const free = await listIds(tx, tx.region, { scope, whose: 'none', codes: null, numbers: null, paused: false, level: 0 }, { from: null, until: null, after: null, limit: TRIED })
  const id = await firstFree(tx, tx.region, free)
  if (id === undefined) return refuse('nothing-free', { status: 404, detail: '现在没有等人领取的工作。', next: ['看看本单位正在办的', '稍后再来'] })
  return oneOf(await claimWork(tx, [id]))
}

