/** How a person can be reached, from their own account: for staff who opened their identity with a reason. */
import type { County } from '../../platform/county.ts'

/** The telephone number the identity provider knows; null when the person never signed in or has none. `subject`: keyed digest of the person. */
export async function phoneOf(county: County, subject: Buffer): Promise<string | null> {
  const row = await county.db.first<{ person_sealed: Buffer }>(
    `select person_sealed from accounts where region = $1 and person_key = $2 and kind = 'person' and active order by created_at desc limit 1`, [county.region, subject])
  return row ? county.seal.open<{ phone?: string | null }>(row.person_sealed).phone ?? null : null
}
