/** Listed grounds of a kind, as the reference data have them: for suspending a case, for refusing, and the like. */
import type { County } from '../../../platform/county.ts'

export interface ListedGround {
  readonly code: string
  readonly text: string
  readonly basis: string
}

export function listedGrounds(county: County, kind: string): Promise<ListedGround[]> {
  return county.db.rows<ListedGround>('select code, text, basis from grounds where region = $1 and kind = $2 order by code', [county.region, kind])
}
