/** Telling, reading, marking read; with the room's SQL, which is four statements. */
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { County, Tx } from '../../platform/county.ts'
import { newId } from '../../platform/ids.ts'

export interface Telling {
  /** Account of the person. */
  readonly account: string
  readonly caseNumber: string | null
  /** What it is about; told once per case. */
  readonly kind: string
  readonly text: string
}

export interface Notice {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly text: string
  readonly caseNumber: string | null
  readonly read: boolean
}

/** Tells a person something, unless they were told it about this case already. */
export async function tell(tx: Tx, telling: Telling): Promise<void> {
  await tx.post(
    `insert into notices (region, id, account, case_number, kind, text, at)
     select $1, $2, $3, $4, $5, $6, $7 where not exists
       (select 1 from notices where region = $1 and account = $3 and case_number is not distinct from $4 and kind = $5)`,
    [tx.region, newId(), telling.account, telling.caseNumber, telling.kind, telling.text, tx.now])
}

/** One's own notices, newest first. */
export async function myNotices(county: County, actor: Actor, query: { limit: number; next?: string | undefined }): Promise<Result<{ items: Notice[]; total: number; unread: number; next: string | null }>> {
  const after = query.next !== undefined && /^[0-9a-f-]{36}$/.test(query.next) ? query.next : null
  const rows = await county.db.rows<{ id: string; at: Date; kind: string; text: string; case_number: string | null; read_at: Date | null }>(
    `select id, at, kind, text, case_number, read_at from notices where region = $1 and account = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [county.region, actor.account, after, query.limit])
  const count = await county.db.first<{ n: number; unread: number }>(
    'select count(*) as n, count(*) filter (where read_at is null) as unread from notices where region = $1 and account = $2', [county.region, actor.account])
  return ok({
    items: rows.map((r) => ({ id: r.id, at: r.at.toISOString(), kind: r.kind, text: r.text, caseNumber: r.case_number, read: r.read_at !== null })),
    total: count?.n ?? 0, unread: count?.unread ?? 0, next: rows.length === query.limit ? rows.at(-1)?.id ?? null : null,
  })
}

/** Marks one of one's own notices read; somebody else's does not exist. */
export async function markRead(tx: Tx, id: string): Promise<Result<null>> {
  const done = await tx.run('update notices set read_at = coalesce(read_at, $4) where region = $1 and account = $2 and id = $3', [tx.region, tx.by.account, id, tx.now])
  return done === 1 ? ok(null) : refuse('notice-not-found', { status: 404, detail: '没有这条消息。', next: ['回到消息列表'] })
}
