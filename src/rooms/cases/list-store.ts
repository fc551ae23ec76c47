/** SQL of the lists of cases: one's own, an organ's, found by number, by matter, by what is due. */
import type { Param, Sql } from '../../platform/database.ts'
import type { CaseState } from './contract.ts'
import { caseColumns } from './store.ts'
import type { CaseRow } from './store.ts'

export interface CasesQuery {
  readonly account: string | null
  readonly subject: Buffer | null
  /** null: every organ. */
  readonly organs: readonly string[] | null
  /** Division of the window that took them in: counts beside the organs. */
  readonly window: string | null
  readonly states: readonly CaseState[] | null
  readonly matter: string | null
  /** Promised before this instant, and the clock runs. */
  readonly dueBefore: Date | null
  readonly organ: string | null
  readonly accepted: { readonly from: Date; readonly to: Date } | null
  /** Late and still open. */
  readonly overdue: boolean | null
  readonly number: { readonly kind: 'whole' | 'start' | 'serial'; readonly text: string } | null
  /** new: newest first · due: what is promised first comes first, and only what is promised. */
  readonly order: 'new' | 'due'
  readonly limit: number
  readonly after: { at: string; id: string } | null
}

const byNumber = { whole: 'number = $9', start: `number like $9 || '%'`, serial: `split_part(number, '-', 2) = $9` } as const
const orders = {
  new: { where: '', after: '(created_at, id) < ($14::timestamptz, $15::uuid)', by: 'created_at desc, id desc' },
  due: { where: 'and closed_at is null and promised_at is not null', after: '(promised_at, id) > ($14::timestamptz, $15::uuid)', by: 'promised_at, id' },
} as const

/** Keyset paging; a resident finds cases made in their name at a window too. */
export async function listCases(sql: Sql, region: string, q: CasesQuery): Promise<{ rows: CaseRow[]; total: number }> {
  const params: Param[] = [region, q.account, q.subject, q.organs, q.states, q.window, q.matter, q.dueBefore, q.number?.text ?? null, q.organ, q.accepted?.from ?? null,
    q.accepted?.to ?? null, q.overdue]
  const order = orders[q.order]
  const where = `region = $1 and ($2::uuid is null or account = $2 or subject = $3) and ($4::text[] is null or organ = any($4) or window_division = $6)
    and ($5::text[] is null or state = any($5)) and ($7::text is null or matter = $7)
    and ($8::timestamptz is null or (state in ('gathering', 'deciding', 'confirming') and promised_at <= $8)) and ${q.number === null ? '$9::text is null' : byNumber[q.number.kind]} ${order.where}
    and ($10::text is null or organ = $10) and ($11::timestamptz is null or (accepted_at >= $11 and accepted_at < $12))
    and ($13::boolean is null or (overdue_at is not null and closed_at is null) = $13)`
  const rows = await sql.rows<CaseRow>(
    `select ${caseColumns} from cases where ${where} and ($14::timestamptz is null or ${order.after}) order by ${order.by} limit $16`,
    [...params, q.after?.at ?? null, q.after?.id ?? null, q.limit])
  const count = await sql.first<{ n: number }>(`select count(*) as n from cases where ${where}`, params)
  return { rows, total: count?.n ?? 0 }
}
