/** Who read whose data, why, for which case. Only ever added; the person it is about sees it all (invariant 9). */
import { maskName } from '../../kernel/masking.ts'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { County } from '../../platform/county.ts'
import type { Sql } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'

export interface Access {
  /** Keyed digest of the person or company. */
  readonly subject: Buffer
  readonly reader: Actor
  readonly organ: string | null
  readonly organName: string | null
  readonly what: string
  readonly purpose: string
  readonly basis: string | null
  readonly caseNumber: string | null
  readonly channel: 'desk' | 'api' | 'sharing'
  readonly outcome: string
  /** The full identity was shown, not a masked one. What says that it shows numbers and does not say masked counts as it too. */
  readonly opened?: boolean
}

const opens = (access: Access) => access.opened ?? (/(?<!按)(?:证件号码|公民身份号码)|完整身份/.test(access.what) && !access.what.includes('脱敏'))

/** Records one reading, outside any transaction. */
export function recordAccess(county: County, access: Access): Promise<void> {
  return recordAccesses(county, county.db, county.clock.now(), [access])
}

/** Records several readings in one statement, in the transaction that uses what was read. */
export async function recordAccesses(county: County, sql: Sql, at: Date, accesses: readonly Access[]): Promise<void> {
  if (accesses.length === 0) return
  const rows = accesses.map((a) => ({
    id: newId(), subject: a.subject.toString('hex'), reader: a.reader.account, reader_name: a.reader.kind === 'staff' ? maskName(a.reader.name) : a.reader.name,
    organ: a.organ, organ_name: a.organName, what: a.what, purpose: a.purpose, basis: a.basis, case_number: a.caseNumber, channel: a.channel, outcome: a.outcome, opened: opens(a),
  }))
  await sql.post(
    `insert into accesses (region, id, at, subject, reader, reader_name, organ, organ_name, what, purpose, basis, case_number, channel, outcome, opened)
     select $1, r.id, $2, decode(r.subject, 'hex'), r.reader, r.reader_name, r.organ, r.organ_name, r.what, r.purpose, r.basis, r.case_number, r.channel, r.outcome, r.opened
     from jsonb_to_recordset($3::jsonb) as r(id uuid, subject text, reader text, reader_name text, organ text, organ_name text, what text, purpose text, basis text,
       case_number text, channel text, outcome text, opened boolean)`,
    [county.region, at, JSON.stringify(rows)])
}

export interface AccessView {
  readonly at: string
  /** Organ, or the system for automatic requests. */
  readonly organ: string
  /** Reader with the surname only. */
  readonly reader: string
  readonly what: string
  readonly purpose: string
  readonly basis: string | null
  readonly caseNumber: string | null
  readonly channel: string
  readonly outcome: string
}

interface Row {
  id: string
  at: Date
  reader_name: string
  organ_name: string | null
  what: string
  purpose: string
  basis: string | null
  case_number: string | null
  channel: string
  outcome: string
}

export interface AccessPage {
  readonly items: AccessView[]
  readonly total: number
  readonly next: string | null
}

const view = (r: Row): AccessView => ({
  at: r.at.toISOString(), organ: r.organ_name ?? '免证通', reader: r.reader_name, what: r.what, purpose: r.purpose, basis: r.basis, caseNumber: r.case_number,
  channel: r.channel, outcome: r.outcome,
})

const columns = 'id, at, reader_name, organ_name, what, purpose, basis, case_number, channel, outcome'

/** Who used my data: newest first. Only about oneself. */
export async function accessesAbout(county: County, actor: Actor, query: { limit: number; next?: string | undefined }): Promise<Result<AccessPage>> {
  if (!actor.person) return refuse('residents-only', { status: 403, detail: '这一页只显示本人数据的使用记录。' })
  const subject = county.seal.key('person', actor.person.idNumber)
  const after = query.next !== undefined && /^[0-9a-f-]{36}$/.test(query.next) ? query.next : null
  const rows = await county.db.rows<Row>(
    `select ${columns} from accesses where region = $1 and subject = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`, [county.region, subject, after, query.limit])
  const count = await county.db.first<{ n: number }>('select count(*) as n from accesses where region = $1 and subject = $2', [county.region, subject])
  return ok({ items: rows.map(view), total: count?.n ?? 0, next: rows.length === query.limit ? rows.at(-1)?.id ?? null : null })
}
