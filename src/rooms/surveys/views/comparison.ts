/** The two sides of each proof: who asks and who issues. Where they disagree both are shown the same (O1). */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { County } from '../../../platform/county.ts'
import { organByCode, organNames } from '../../organs/index.ts'
import { pairsFor, similarIssued } from '../comparison-store.ts'
import type { ComparisonView } from '../contract.ts'
import { organNotFound } from '../policy.ts'
import { latestRound, organRounds } from '../store.ts'

const MOST = 500

/** What concerns an organ: what it asks that its issuers don't declare, what others ask of it, what it issues that nobody asks for. */
export async function comparison(county: County, organ: string): Promise<Result<ComparisonView>> {
  if (!await organByCode(county, organ)) return organNotFound
  const [pairs, names, round] = [await pairsFor(county.db, county.region, organ, MOST), await organNames(county), await latestRound(county.db, county.region)]
  const submitted = new Set(round ? (await organRounds(county.db, county.region, round.id)).filter(({ state }) => state === 'submitted').map((each) => each.organ) : [])
  const similar = await similarIssued(county.db, county.region, pairs.filter((pair) => pair.kind === 'asked-only'))
  return ok({
    items: pairs.map((pair) => ({
      kind: pair.kind, name: pair.name, asker: pair.asker, askerName: pair.asker === null ? null : names.get(pair.asker) ?? pair.asker, issuer: pair.issuer, issuerName: names.get(pair.issuer) ?? pair.issuer,
      matters: pair.matters, rows: pair.rows,
      // An organ that has not submitted may still declare it.
      settled: submitted.has(pair.kind === 'asked-only' ? pair.issuer : pair.asker ?? pair.issuer), similar: similar.get(`${pair.issuer}\n${pair.name}`) ?? [],
    })),
    more: pairs.length >= MOST,
  })
}
