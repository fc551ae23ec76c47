/** A survey is no way back for a cancelled proof: a row that asks for one, and does not propose to cancel it, is refused and on record (C1.4). */
import type { Refusal } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { County } from '../../platform/county.ts'
import { guardDemands } from '../lists/index.ts'
import type { Item } from './batch.ts'
import type { Entry } from './entry.ts'

/** What is wrong with which item. `known`: what was said of each name so far; each name of a file is recorded once. */
export async function barredRows(
  county: County, by: Actor, organ: string, items: readonly Item[], known: Map<string, Refusal | null>,
): Promise<ReadonlyMap<number, { field: 'name'; detail: string }[]>> {
  const demanding = items.flatMap((item, at) => (item.understood.wrongs.length === 0 && demands(item) ? [{ at, entry: item.understood.entry }] : []))
  const asked = [...new Map(demanding.map(({ entry }) => [`${entry.name}\n${issuerOf(entry) ?? ''}`, entry])).entries()].filter(([key]) => !known.has(key))
  const answers = await guardDemands(county, by, asked.map(([, entry]) => ({ organ, way: 'survey' as const, names: [entry.name], issuer: issuerOf(entry) })))
  for (const [i, [key]] of asked.entries()) known.set(key, answers[i] ?? null)
  return new Map(demanding.flatMap(({ at, entry }) => {
    const refusal = known.get(`${entry.name}\n${issuerOf(entry) ?? ''}`) ?? null
    return refusal === null ? [] : [[at, [{ field: 'name' as const, detail: `${refusal.detail}确要处理的，“建议办理方式”填“直接取消”，或删掉这一行` }]] as const]
  }))
}

/** A village that is only named as such issues as little as any other. */
const issuerOf = ({ issuer, issuerName }: Pick<Entry, 'issuer' | 'issuerName'>) => issuer ?? (/村|居委|居民委员会|社区/.test(issuerName) ? 'by-residence:village' : null)

const demands = ({ understood: { entry } }: Item) => entry.side === 'asks' && entry.route !== 'cancel'
