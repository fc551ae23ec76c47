/** Handing work to a colleague, with a word about it. They are told at their desk. */
import { formatMonthDay } from '../../../kernel/chinese-date.ts'
import type { Refusal } from '../../../kernel/result.ts'
import { refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { actsFor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/county.ts'
import type { Colleague } from '../../organs/index.ts'
import { colleaguesWith } from '../../organs/index.ts'
import { heldRefusal } from '../held.ts'
import type { ItemRow } from '../item-store.ts'
import { assignItems } from '../item-store.ts'
import { insertHandOver } from '../notice-store.ts'
import { mayHandOut, mayWork, notYours } from '../policy.ts'
import type { WorkKind } from '../rules.ts'
import { mayTakeFrom, roleOf } from '../rules.ts'
import type { Around, Moved } from './moved.ts'
import { move, recordMoves } from './moved.ts'

export interface HandOver {
  readonly ids: readonly string[]
  readonly to: string
  readonly note: string
}

const colleagueWrong = (detail: string): Refusal => refuse('colleague-unfit', { status: 400, field: 'to', detail, next: ['选一位能办这类工作的同事'] })

/** By whoever has it or may take it, and by leaders. Refuses a colleague who may not do it, is away, or has it already. */
export async function handOverWork(tx: Tx, input: HandOver): Promise<Moved> {
  const able = new Map<WorkKind, ReadonlyMap<string, Colleague>>()
  const ableFor = async (kind: WorkKind) => {
    const known = able.get(kind) ?? new Map((await colleaguesWith(tx.county, roleOf[kind])).map((c) => [c.id, c]))
    able.set(kind, known)
    return known
  }
  const check = async (item: ItemRow, around: Around): Promise<Refusal | null> => {
    const from = mayGive(tx.by, item, around)
    if (from === 'not-yours') return notYours
    if (from === 'held') return heldRefusal(tx, item)
    const colleague = (await ableFor(item.kind)).get(input.to)
    if (!colleague || !actsFor({ ...tx.by, organs: colleague.organs }, item.organ)) return colleagueWrong('这位同事没有办理这件工作的岗位，或者不在承办单位。')
    if (input.to === item.assignee) return colleagueWrong(`${colleague.name}手上已经有这件。`)
    const away = around.away.get(input.to)
    return away === undefined ? null : colleagueWrong(`${colleague.name}请假到 ${formatMonthDay(away.until)}，请交给别人。`)
  }
  return move(tx, input.ids, check, (items) => give(tx, input, items))
}

function mayGive(by: Actor, item: ItemRow, { posts, away }: Around): 'yes' | 'held' | 'not-yours' {
  if (mayHandOut(posts, item)) return 'yes'
  if (!mayWork(by, item)) return 'not-yours'
  return mayTakeFrom(by.account, item.assignee, away) ? 'yes' : 'held'
}

async function give(tx: Tx, { to, note }: HandOver, items: readonly ItemRow[]): Promise<void> {
  const sealed = tx.county.seal.close(note)
  await assignItems(tx, tx.region, items.map((item) => item.id), { to, by: tx.by.account, note: sealed, at: tx.now })
  await recordMoves(tx, 'work-handed-over', items, { to })
  if (to === tx.by.account) return
  for (const [organ, given] of Map.groupBy(items, (item) => item.organ)) {
    await insertHandOver(tx, { account: to, organ, objects: given.map((item) => item.object), byName: tx.by.name, note: sealed })
  }
  tx.changed({ topic: 'notices', organ: `@${to}` })
}
