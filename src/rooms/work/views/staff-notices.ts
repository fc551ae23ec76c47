/** What one was told at the desk, in plain words. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { organNames } from '../../organs/index.ts'
import type { StaffNotice } from '../contract.ts'
import { noticesOf, readNotices } from '../notice-store.ts'
import { noticeText } from '../texts.ts'

export async function staffNotices(county: County, actor: Actor, query: { limit: number; next?: string | undefined }): Promise<Result<{ items: StaffNotice[]; total: number; unread: number; next: string | null }>> {
  const { rows, total, unread } = await noticesOf(county.db, county.region, actor.account, readCursor(query.next), query.limit)
  const names = await organNames(county)
  const last = rows.length === query.limit ? rows.at(-1) : undefined
  return ok({
    total, unread, next: last === undefined ? null : Buffer.from(`${last.at.toISOString()} ${last.id}`).toString('base64url'),
    items: rows.map((row) => {
      const step = /^step:(-?\d+)$/.exec(row.kind)?.[1]
      const days = step === undefined ? null : Number(step)
      const organName = row.organ === null ? null : names.get(row.organ) ?? row.organ
      return {
        id: row.id, at: row.at.toISOString(), kind: row.kind, days, count: row.count, objects: [...row.objects], organName, by: row.by_name,
        note: row.note_sealed === null ? null : county.seal.open<string>(row.note_sealed), text: noticeText({ days, count: row.count, organName, by: row.by_name }), read: row.read_at !== null,
      }
    }),
  })
}

function readCursor(next: string | undefined): { at: string; id: string } | null {
  const match = /^(\S+Z) ([0-9a-f-]{36})$/.exec(Buffer.from(next ?? '', 'base64url').toString())
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : null
}

/** Somebody else's notice does not exist. */
export async function readNotice(tx: Tx, id: string | null): Promise<Result<null>> {
  const read = await readNotices(tx, tx.region, tx.by.account, id, tx.now)
  if (read === 0 && id !== null) return refuse('notice-not-found', { status: 404, detail: '没有这条提醒，或者已经看过。', next: ['刷新页面'] })
  tx.changed({ topic: 'notices', organ: `@${tx.by.account}` })
  return ok(null)
}
