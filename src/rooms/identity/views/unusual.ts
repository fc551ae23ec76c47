/** Readings out of the ordinary, with why, and the readings behind each. */
import { addDays, startOfDay } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { organNames, staffNames } from '../../organs/index.ts'
import { searchAccesses } from '../audit-store.ts'
import type { AlertDetail, AlertRow } from '../contract.ts'
import { readingRules, whyUnusual } from '../texts.ts'
import type { AlertStored } from '../unusual-store.ts'
import { alertById, alerts } from '../unusual-store.ts'

const READINGS = 200

export async function alertList(county: County, actor: Actor, query: { looked: 'open' | 'looked' | 'all'; limit: number; next?: string | undefined }) {
  const match = /^(\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/.exec(Buffer.from(query.next ?? '', 'base64url').toString())
  const { rows, total } = await alerts(county.db, county.region, {
    looked: query.looked === 'all' ? null : query.looked === 'looked', limit: query.limit, after: match?.[1] && match[2] ? { day: match[1], id: match[2] } : null,
  })
  const say = await namesOf(county)
  const last = rows.at(-1)
  return {
    items: rows.map((row) => rowOf(actor, row, say)), total,
    next: last && rows.length === query.limit ? Buffer.from(`${last.day} ${last.id}`).toString('base64url') : null,
  }
}

export async function alertDetail(county: County, actor: Actor, id: string): Promise<Result<AlertDetail>> {
  const row = await alertById(county.db, county.region, id)
  if (!row) return refuse('alert-unknown', { status: 404, detail: '没有这条异常查阅。', next: ['刷新列表'] })
  const readings = await searchAccesses(county.db, {
    region: county.region, limit: READINGS, after: null,
    conditions: [['reader = ?', row.reader], ['at >= ?', startOfDay(row.day)], ['at < ?', startOfDay(addDays(row.day, 1))]],
  })
  return ok({
    ...rowOf(actor, row, await namesOf(county)),
    readings: readings.map((r) => ({ at: r.at.toISOString(), what: r.what, purpose: r.purpose, caseNumber: r.case_number, organName: r.organ_name, opened: r.opened })),
  })
}

type Names = { readonly staff: Awaited<ReturnType<typeof staffNames>>; readonly organs: ReadonlyMap<string, string> }
const namesOf = async (county: County): Promise<Names> => ({ staff: await staffNames(county), organs: await organNames(county) })

function rowOf(actor: Actor, a: AlertStored, { staff, organs }: Names): AlertRow {
  const reader = staff.get(a.reader)
  return {
    id: a.id, day: a.day, reader: a.reader, name: reader?.name ?? '', account: reader?.account ?? '', organName: reader?.organ ? organs.get(reader.organ) ?? reader.organ : '全县',
    rule: a.rule, ruleName: readingRules[a.rule], why: whyUnusual(a.rule, a.figures), foundAt: a.found_at.toISOString(), lookedAt: a.looked_at?.toISOString() ?? null,
    lookedBy: a.looked_by === null ? null : staff.get(a.looked_by)?.name ?? '', note: a.note, self: a.reader === actor.account,
  }
}
