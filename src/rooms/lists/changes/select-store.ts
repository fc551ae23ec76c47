/** SQL that picks rows of a change by what they are: for pages, and for acts on thousands at once. */
import type { Param, Sql } from '../../../platform/database.ts'
import type { ChangeRow } from './store.ts'
import { rowColumns } from './store.ts'

export interface RowFilter {
  readonly act?: 'add' | 'change' | 'remove' | undefined
  /** stops · look: something is said of it · fits · approved · returned · open: not yet looked at · dropped */
  readonly state?: 'stops' | 'look' | 'fits' | 'approved' | 'returned' | 'open' | 'dropped' | undefined
  readonly q?: string | undefined
}

const states: Readonly<Record<NonNullable<RowFilter['state']>, string>> = {
  stops: 'stops', look: 'problems <> \'{}\'', fits: 'not stops', approved: 'verdict = \'approved\'', returned: 'verdict = \'returned\'', open: 'verdict is null', dropped: 'dropped is not null',
}

function where(filter: RowFilter, params: Param[]): string {
  const parts: string[] = []
  if (filter.state !== undefined) parts.push(states[filter.state])
  if (filter.act !== undefined) parts.push(`act = $${params.push(filter.act)}`)
  if (filter.q !== undefined && filter.q !== '') {
    const n = params.push(filter.q)
    parts.push(`(strpos(name, $${n}) > 0 or item = upper($${n}) or strpos(basis, $${n}) > 0)`)
  }
  return parts.map((part) => ` and ${part}`).join('')
}

/** Primary key range. */
export function pageOfRows(sql: Sql, region: string, change: string, filter: RowFilter, after: number, limit: number): Promise<ChangeRow[]> {
  const params: Param[] = [region, change, after, limit]
  return sql.rows<ChangeRow>(`select ${rowColumns} from list_change_rows where region = $1 and change = $2 and seq > $3${where(filter, params)} order by seq limit $4`, params)
}

export async function countRows(sql: Sql, region: string, change: string, filter: RowFilter): Promise<number> {
  const params: Param[] = [region, change]
  return (await sql.first<{ n: number }>(`select count(*) as n from list_change_rows where region = $1 and change = $2${where(filter, params)}`, params))?.n ?? 0
}

export interface RowCounts {
  readonly stops: number
  readonly look: number
  readonly approved: number
  readonly returned: number
  readonly open: number
  readonly dropped: number
}

export async function countsOf(sql: Sql, region: string, change: string): Promise<RowCounts> {
  const counts = await sql.first<RowCounts>(
    `select count(*) filter (where stops) as stops, count(*) filter (where problems <> '{}') as look, count(*) filter (where verdict = 'approved') as approved,
       count(*) filter (where verdict = 'returned') as returned, count(*) filter (where verdict is null) as open, count(*) filter (where dropped is not null) as dropped
     from list_change_rows where region = $1 and change = $2`, [region, change])
  return counts ?? { stops: 0, look: 0, approved: 0, returned: 0, open: 0, dropped: 0 }
}

/** Which rows an act on many means: named ones, or all that fit a filter. */
export type Selection = { readonly seqs: readonly number[] } | { readonly filter: RowFilter }

export async function selectedSeqs(sql: Sql, region: string, change: string, selection: Selection): Promise<number[]> {
  const params: Param[] = [region, change]
  const text = 'seqs' in selection ? ` and seq = any($${params.push(selection.seqs)})` : where(selection.filter, params)
  return (await sql.rows<{ seq: number }>(`select seq from list_change_rows where region = $1 and change = $2${text} order by seq`, params)).map((row) => row.seq)
}
