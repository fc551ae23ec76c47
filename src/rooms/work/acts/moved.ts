/** What claiming, releasing and handing over have in common: lock, ask of each whether it may be, write once, record each. */
import { dayOf } from '../../../kernel/day.ts'
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import type { Away, TeamPost } from '../../organs/index.ts'
import { awayOn, postsOf } from '../../organs/index.ts'
import type { Outcome } from '../contract.ts'
import type { ItemRow } from '../item-store.ts'
import { lockItems } from '../item-store.ts'
import { maySee, noSuchWork, scopeOf } from '../policy.ts'


/** What came of several at once: some may be refused while the others are done. */
export interface Moved {
  readonly done: readonly ItemRow[]
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[]
}

export interface Around {
  readonly posts: readonly TeamPost[]
  readonly away: ReadonlyMap<string, Away>
}

const over: Refusal = refuse('work-over', { detail: '这件工作已经办完，或者不用再办了。', next: ['刷新列表'] })

/** Locks the pieces of work, sorts out those that may not be, and hands the others to `write`. */
export async function move(tx: Tx, ids: readonly string[], check: (item: ItemRow, around: Around) => Promise<Refusal | null> | Refusal | null, write: (items: readonly ItemRow[]) => Promise<void>): Promise<Moved> {
  const around: Around = { posts: await postsOf(tx.county, tx.by.account), away: await awayOn(tx.county, dayOf(tx.now), tx) }
  const scope = scopeOf(tx.by, around.posts)
  const found = new Map((await lockItems(tx, tx.region, ids)).map((item) => [item.id, item]))
  const done: ItemRow[] = []
  const refused: { id: string; refusal: Refusal }[] = []
  for (const id of new Set(ids)) {
    const item = found.get(id)
    const refusal = !item || !maySee(scope, item) ? noSuchWork : item.state === 'done' ? over : await check(item, around)
    if (refusal) refused.push({ id, refusal })
    else if (item) done.push(item)
  }
  if (done.length > 0) await write(done)
  return { done, refused }
}

/** Each move is an act on the piece of work. */
export async function recordMoves(tx: Tx, act: string, items: readonly ItemRow[], detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await tx.recordAll(items.map((item) => ({
    act, objectKind: 'work', objectId: item.object, organ: item.organ, clause: 'T5.1', detail: { kind: item.kind, case: item.case_number, ...detail },
  })))
}

/** As a batch answers. */
export function outcomeOf({ done, refused }: Moved): Result<Outcome> {
  return ok({ done: done.map((item) => item.id), failed: refused.map(({ id, refusal }) => ({ id, code: refusal.code, detail: refusal.detail })) })
}

/** As a single one answers: what was refused is refused. */
export function oneOf(moved: Moved): Result<Outcome> {
  return moved.refused[0]?.refusal ?? outcomeOf(moved)
}
