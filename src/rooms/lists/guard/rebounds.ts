/** What oversight sees and does of refused attempts (G4). An organ's own people see their own organ's, without the words. */
import { dayOf } from '../../../kernel/day.ts'
import { maskName } from '../../../kernel/masking.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { z } from 'zod'
import type { Actor } from '../../../platform/actor.ts'
import { hasRole } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { organNames, staffNames } from '../../organs/index.ts'
import type { handleBody, PublicReboundPage, ReboundPage, reboundQuery, ReboundRow } from './contract.ts'
import type { ReboundLine } from './store.ts'
import { closeRebound, publicRebounds, reboundByNumber, reboundsOf } from './store.ts'

/** Keyset cursor: instant and id. */
const cursorOf = (row: { readonly at: Date; readonly id: string }): string => Buffer.from(`${row.at.toISOString()} ${row.id}`).toString('base64url')
function afterOf(next: string | undefined): { at: string; id: string } | null {
  const [at = '', id = ''] = Buffer.from(next ?? '', 'base64url').toString().split(' ')
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) && /^[0-9a-f-]{36}$/.test(id) ? { at, id } : null
}

export async function rebounds(county: County, actor: Actor, query: z.output<typeof reboundQuery>): Promise<Result<ReboundPage>> {
  const after = afterOf(query.next)
  const { rows, total, open } = await reboundsOf(county.db, county.region,
    { state: query.state, organ: query.organ ?? null, way: query.way ?? null, item: query.item ?? null }, query.limit, after)
  const [organs, people] = await Promise.all([organNames(county), staffNames(county)])
  const last = rows.at(-1)
  return ok({
    items: rows.map((row) => rowOf(county, row, organs, people, hasRole(actor, 'oversight'))), total, open, next: rows.length === query.limit && last ? cursorOf(last) : null,
  })
}

function rowOf(county: County, r: ReboundLine, organs: ReadonlyMap<string, string>, people: Awaited<ReturnType<typeof staffNames>>, whole: boolean): ReboundRow {
  return {
    number: r.number, at: r.at.toISOString(), firstAt: r.first_at.toISOString(), times: r.times, organ: r.organ, organName: organs.get(r.organ) ?? r.organ, way: r.via, object: r.object,
    item: r.item, itemName: r.item_name, named: r.named, forbids: r.forbids, by: r.account === 'system' ? '系统' : maskName(people.get(r.account)?.name ?? ''), role: r.actor_role,
    words: whole && r.words_sealed !== null ? county.seal.open<string>(r.words_sealed) : null, handledAt: r.handled_at?.toISOString() ?? null, handledBy: r.handled_name,
    outcome: r.outcome, note: r.note_sealed === null ? null : county.seal.open<string>(r.note_sealed),
  }
}

/** Published: what oversight has dealt with and found to be so (G4). */
export async function reboundsForAll(county: County, query: { limit: number; next?: string | undefined }): Promise<Result<PublicReboundPage>> {
  const { rows, total } = await publicRebounds(county.db, county.region, query.limit, afterOf(query.next))
  const organs = await organNames(county)
  const last = rows.at(-1)
  return ok({
    items: rows.flatMap((r) => (r.outcome === null || r.handled_at === null ? [] : [{
      number: r.number, day: dayOf(r.at), organ: organs.get(r.organ) ?? r.organ, way: r.via, item: r.item, itemName: r.item_name, forbids: r.forbids, outcome: r.outcome, handledOn: dayOf(r.handled_at),
    }])),
    total, next: rows.length === query.limit && last ? cursorOf(last) : null,
  })
}

/** Oversight says what became of it. Refuses one that does not exist, and one that is dealt with. */
export async function handleRebound(tx: Tx, input: { number: string } & Omit<z.output<typeof handleBody>, 'requestId'>): Promise<Result<{ number: string }>> {
  const row = await reboundByNumber(tx, tx.region, input.number)
  if (!row) return refuse('rebound-not-found', { status: 404, detail: `没有编号为 ${input.number} 的记录。`, next: ['核对编号'] })
  if (row.handled_at !== null) return refuse('rebound-handled', { detail: `${input.number} 已由${row.handled_name ?? '同事'}处理过了。`, next: ['查看处理结果'] })
  await closeRebound(tx, tx.region, row.id, { at: tx.now, by: tx.by.account, name: tx.by.name, outcome: input.outcome, note: tx.county.seal.close(input.note) })
  await tx.record({ act: 'rebound-handled', objectKind: 'rebound', objectId: row.number, organ: row.organ, clause: 'G4', detail: { outcome: input.outcome, item: row.item } })
  return ok({ number: row.number })
}
