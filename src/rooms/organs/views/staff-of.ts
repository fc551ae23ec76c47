/** Names and teams of officials by account, for what says who did it. */
import type { County } from '../../../platform/county.ts'
import type { Sql } from '../../../platform/database.ts'
import { staffById } from '../staff-store.ts'

export interface Official {
  readonly name: string
  /** The office or team they sit in; empty when none is known. */
  readonly team: string
}

const isAccount = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Only staff are found; daemons and who is no longer known are left out. */
export async function staffOf(county: County, accounts: readonly string[], sql: Sql = county.db): Promise<ReadonlyMap<string, Official>> {
  const ids = [...new Set(accounts)].filter((id) => isAccount.test(id))
  if (ids.length === 0) return new Map()
  const rows = await staffById(sql, county.region, ids)
  return new Map(rows.map((row) => [row.id, { name: county.seal.open<string>(row.name_sealed), team: row.title ?? '' }]))
}
