/** Two people never do the same thing: what somebody has in hand is refused to others, with their name. */
import { dayOf } from '../../kernel/day.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { Tx } from '../../platform/county.ts'
import { awayOn } from '../organs/index.ts'
import { heldRefusal } from './held.ts'
import { assignItems, lockItem } from './item-store.ts'
import { mayTakeFrom } from './rules.ts'
import type { Ref } from './sync.ts'

export type Guard = 'none' | 'mine' | 'on'

/**
 * Locks the piece of work until the act is over. Free work is taken by doing it; another's is refused, unless they are away and this
 * is who stands in. `on`: it is free again afterwards, for another person.
 */
export async function guardWork(tx: Tx, ref: Ref, guard: Guard): Promise<Refusal | undefined> {
  const item = await lockItem(tx, tx.region, ref.kind, ref.object)
  if (item === undefined || item.state === 'done' || tx.by.kind !== 'staff') return undefined
  const me = tx.by.account
  if (item.assignee !== me) {
    const away = item.assignee === null ? new Map() : await awayOn(tx.county, dayOf(tx.now), tx)
    if (!mayTakeFrom(me, item.assignee, away)) return heldRefusal(tx, item)
  }
  const to = guard === 'on' ? null : me
  if (item.assignee !== to) await assignItems(tx, tx.region, [item.id], { to, by: me, note: null, at: tx.now })
  return undefined
}
