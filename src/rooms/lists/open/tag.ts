/** What an answer about the lists depends on: their versions, the catalogue, the day, and what was asked. */
import type { County } from '../../../platform/county.ts'
import { sm3 } from '../../../platform/seal.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { List } from '../types.ts'
import { stateOfLists } from './store.ts'

/** `list` null: all of them. */
export async function listTag(county: County, list: List | null, day: string, asked: string): Promise<string> {
  const [state, { version }] = await Promise.all([stateOfLists(county.db, county.region, list), catalogueOf(county)])
  return sm3([state, version, day, asked].join('\n')).toString('hex').slice(0, 24)
}
