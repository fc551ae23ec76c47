/** What waits for an organ's co-checkers: by deadline, masked, filtered; and what is asked about the same fact. */
import { addDays, dayOf, startOfDay } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { hasRole } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { CoCheckRow, FactGroup } from '../contract.ts'
import type { InboxQuery } from '../inbox-store.ts'
import { facts, inbox, oldest } from '../inbox-store.ts'
import type { CoCheckStateName } from '../rules.ts'
import { rowsOf } from './order-row.ts'

export interface CoCheckFilter {
  /** over: whichever way it ended. */
  readonly state?: CoCheckStateName | 'over' | undefined
  readonly organ?: string | undefined
  readonly asking?: string | undefined
  readonly item?: string | undefined
  /** late: over · today: by the end of today · week: within seven days; each with what is late. */
  readonly due?: 'late' | 'today' | 'week' | undefined
  readonly q?: string | undefined
}

export interface CoCheckQuery extends CoCheckFilter {
  readonly limit: number
  readonly next?: string | undefined
  /** Only the so many that have waited longest. */
  readonly oldest?: number | undefined
}

function dueBefore(due: CoCheckFilter['due'], now: Date): Date | null {
  if (due === undefined) return null
  return due === 'late' ? now : startOfDay(addDays(dayOf(now), due === 'today' ? 1 : 8))
}

/** A co-checker sees the orders to their organs, an officer those from theirs, oversight all. */
function queryOf(county: County, actor: Actor, filter: CoCheckFilter): InboxQuery {
  const whole = actor.organs.includes('*') || hasRole(actor, 'oversight', 'audit-admin')
  const own = whole ? null : actor.organs
  const toMe = hasRole(actor, 'co-checker')
  return {
    state: filter.state === 'over' ? null : filter.state ?? null, over: filter.state === 'over', issuing: toMe ? own : null, asking: toMe ? null : own, organ: filter.organ ?? null, askingOrgan: filter.asking ?? null,
    item: filter.item ?? null, dueBefore: dueBefore(filter.due, county.clock.now()), ending: filter.q ?? null,
  }
}

export async function coChecksFor(county: County, actor: Actor, query: CoCheckQuery): Promise<Result<{ items: CoCheckRow[]; total: number; next: string | null }>> {
  if (query.oldest !== undefined) {
    const longest = await oldest(county.db, county.region, queryOf(county, actor, { ...query, state: 'open' }), query.oldest)
    return ok({ items: await rowsOf(county, longest.rows), total: longest.total, next: null })
  }
  const page = await inbox(county.db, county.region, queryOf(county, actor, query), query.limit, readCursor(query.next))
  const last = page.rows.at(-1)
  return ok({
    items: await rowsOf(county, page.rows), total: page.total,
    next: last && page.rows.length === query.limit ? Buffer.from(`${last.due_at.toISOString()} ${last.id}`).toString('base64url') : null,
  })
}

function readCursor(next: string | undefined): { dueAt: string; id: string } | null {
  const match = /^(\S+Z) ([0-9a-f-]{36})$/.exec(Buffer.from(next ?? '', 'base64url').toString())
  return match?.[1] && match[2] ? { dueAt: match[1], id: match[2] } : null
}

const MOST_FACTS = 100

/** Open orders by fact: what can be answered together. */
export async function coCheckFacts(county: County, actor: Actor, filter: CoCheckFilter): Promise<Result<{ items: FactGroup[]; total: number; next: null }>> {
  const { items } = await catalogueOf(county)
  const rows = await facts(county.db, county.region, queryOf(county, actor, { ...filter, state: 'open' }), county.clock.now(), MOST_FACTS)
  return ok({
    items: rows.map((row) => ({ item: row.item, itemName: items.get(row.item)?.plain ?? row.item, fact: row.fact, orders: row.orders, late: row.late, dueAt: row.due_at.toISOString() })),
    total: rows.length, next: null,
  })
}
