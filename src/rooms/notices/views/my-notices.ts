/** One's own notices in the portal or at the desk. */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { NoticePage } from '../contract.ts'
import { countNotices, noticesOf } from '../notice-store.ts'

/** Newest first. */
export async function myNotices(county: County, actor: Actor, query: { limit: number; next?: string | undefined }): Promise<Result<NoticePage>> {
  const after = query.next !== undefined && /^[0-9a-f-]{36}$/.test(query.next) ? query.next : null
  const rows = await noticesOf(county.db, county.region, actor.account, query.limit, after)
  const count = await countNotices(county.db, county.region, actor.account)
  return ok({
    items: rows.map((r) => ({ id: r.id, at: r.at.toISOString(), kind: r.kind, text: r.text, caseNumber: r.case_number, read: r.read_at !== null })),
    total: count.n, unread: count.unread, next: rows.length === query.limit ? rows.at(-1)?.id ?? null : null,
  })
}
