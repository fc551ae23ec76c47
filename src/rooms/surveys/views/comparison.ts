/** The two sides of each proof: who asks and who issues. Where they disagree both are shown the same (O1). */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { County } from '../../../platform/county.ts'
import { organByCode, organNames } from '../../organs/index.ts'
import { catalogueOf, nameIndex } from '../../catalogue/index.ts'
import type { Pair } from '../comparison-store.ts'
import { issuedNames, pairsFor } from '../comparison-store.ts'
import type { ComparisonView } from '../contract.ts'
import { organNotFound } from '../policy.ts'
import { latestRound, organRounds } from '../store.ts'

const MOST = 500

/** What concerns an organ: what it asks that its issuers don't declare, what others ask of it, what it issues that nobody asks for. */
export async function comparison(county: County, organ: string): Promise<Result<ComparisonView>> {
  if (!await organByCode(county, organ)) return organNotFound
  const [pairs, names, round] = [await pairsFor(county.db, county.region, organ, MOST), await organNames(county), await latestRound(county.db, county.region)]
  const submitted = new Set(round ? (await organRounds(county.db, county.region, round.id)).filter(({ state }) => state === 'submitted').map((each) => each.organ) : [])
  const similar = await similarIssued(county, pairs.filter((pair) => pair.kind === 'asked-only'))
  return ok({
    items: pairs.map((pair) => ({
      kind: pair.kind, name: pair.name, asker: pair.asker, askerName: (pair.asker === null ? undefined : names.get(pair.asker)) ?? pair.typed ?? pair.asker, issuer: pair.issuer, issuerName: names.get(pair.issuer) ?? pair.issuer,
      matters: pair.matters, rows: pair.rows,
      // An organ that has not submitted may still declare it.
      settled: submitted.has(pair.kind === 'asked-only' ? pair.issuer : pair.asker ?? pair.issuer), similar: similar.get(`${pair.issuer}\n${pair.name}`) ?? [],
    })),
    more: pairs.length >= MOST,
  })
}

const MOST_NAMES = 5000
const SHOWN = 3

/** What an issuer does declare under a name that is much like the one that is asked for. */
async function similarIssued(county: County, pairs: readonly Pair[]): Promise<ReadonlyMap<string, string[]>> {
  if (pairs.length === 0) return new Map()
  const issued = Map.groupBy(await issuedNames(county.db, county.region, [...new Set(pairs.map((pair) => pair.issuer))], MOST_NAMES), (each) => each.issuer)
  const { proofNames } = await catalogueOf(county)
  const indexes = new Map(await Promise.all([...issued].map(async ([issuer, names]) => [issuer, await nameIndex(names.map(({ name }) => ({ key: name, names: [name] })), proofNames)] as const)))
  return new Map(pairs.map((pair) => [`${pair.issuer}\n${pair.name}`, (indexes.get(pair.issuer)?.like(pair.name, { limit: SHOWN }) ?? []).map(({ key }) => key)]))
}
