/** All SQL of the room. */
import type { Sql } from '../../platform/database.ts'
import type { CreditEntry, Tier } from './rules.ts'

interface Row {
  id: string
  tier: Tier
  document: string
  decided_on: string
  reason: string
  organ: string
  repaired_on: string | null
}

const toEntry = (row: Row): CreditEntry => ({
  id: row.id, tier: row.tier, document: row.document, decidedOn: row.decided_on, reason: row.reason, organ: row.organ, repairedOn: row.repaired_on,
})

const select = `select e.id, e.tier, e.document, e.decided_on, e.reason, e.organ, r.decided_on as repaired_on
  from credit_entries e left join credit_entries r on r.region = e.region and r.subject = e.subject and r.kind = 'repair' and r.entry = e.id`

export async function entriesOf(sql: Sql, region: string, subject: Buffer): Promise<CreditEntry[]> {
  const rows = await sql.rows<Row>(`${select} where e.region = $1 and e.subject = $2 and e.kind = 'entry' order by e.decided_on`, [region, subject])
  return rows.map(toEntry)
}

export async function entryById(sql: Sql, region: string, id: string): Promise<(CreditEntry & { subject: Buffer }) | null> {
  const row = await sql.first<Row & { subject: Buffer }>(
    `select e.subject, e.id, e.tier, e.document, e.decided_on, e.reason, e.organ, r.decided_on as repaired_on
     from credit_entries e left join credit_entries r on r.region = e.region and r.subject = e.subject and r.kind = 'repair' and r.entry = e.id
     where e.region = $1 and e.id = $2 and e.kind = 'entry'`, [region, id])
  return row ? { ...toEntry(row), subject: row.subject } : null
}

export interface NewRow {
  readonly id: string
  readonly subject: Buffer
  readonly kind: 'entry' | 'repair'
  readonly entry: string | null
  readonly tier: Tier | null
  readonly document: string
  readonly decidedOn: string
  readonly reason: string
  readonly organ: string
  readonly basis: string
  readonly at: Date
}

export async function insertRow(sql: Sql, region: string, row: NewRow): Promise<void> {
  await sql.run(
    `insert into credit_entries (region, id, subject, kind, entry, tier, document, decided_on, reason, organ, basis, recorded_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)`,
    [region, row.id, row.subject, row.kind, row.entry, row.tier, row.document, row.decidedOn, row.reason, row.organ, row.basis, row.at])
}
