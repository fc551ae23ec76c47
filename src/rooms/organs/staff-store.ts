/** SQL about who works where, for lists that know only an account's id. */
import type { Sql } from '../../platform/database.ts'

export interface StaffMember {
  id: string
  name_sealed: Buffer
  title: string | null
}

export function staffById(sql: Sql, region: string, ids: readonly string[]): Promise<StaffMember[]> {
  return sql.rows<StaffMember>(`select id, display_name_sealed as name_sealed, title from accounts where region = $1 and kind = 'staff' and id = any($2::uuid[])`, [region, ids])
}
