/** SQL about the signed steps of a change. */
import type { Sql } from '../../../platform/database.ts'

export interface StepRow {
  readonly seq: number
  readonly step: string
  readonly account: string
  readonly nameSealed: Buffer
  readonly role: string
  readonly organ: string
  readonly at: Date
  readonly note: string
  readonly rowsDigest: Buffer
  readonly signature: string
}

const columns = `seq, step, account, name_sealed as "nameSealed", role, organ, at, note, rows_digest as "rowsDigest", signature`

export function lastStep(sql: Sql, region: string, change: string): Promise<StepRow | undefined> {
  return sql.first<StepRow>(`select ${columns} from list_change_steps where region = $1 and change = $2 order by seq desc limit 1`, [region, change])
}

export async function insertStep(sql: Sql, region: string, change: string, s: StepRow): Promise<void> {
  await sql.post(
    `insert into list_change_steps (region, change, seq, step, account, name_sealed, role, organ, at, note, rows_digest, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [region, change, s.seq, s.step, s.account, s.nameSealed, s.role, s.organ, s.at, s.note, s.rowsDigest, s.signature])
}

/** Whose words a change is made of: whoever drafted it, wrote rows over or handed it in, in any round. */
export async function writersOf(sql: Sql, region: string, change: string): Promise<string[]> {
  const rows = await sql.rows<{ account: string }>(
    `select distinct account from list_change_steps where region = $1 and change = $2 and step in ('draft', 'edit', 'submit')`, [region, change])
  return rows.map((row) => row.account)
}

/** Oldest first. */
export function stepsOf(sql: Sql, region: string, change: string): Promise<StepRow[]> {
  return sql.rows<StepRow>(`select ${columns} from list_change_steps where region = $1 and change = $2 order by seq`, [region, change])
}
