/** Problem proofs are looked for anew, over the facts as they are now (B1, B2). */
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { sm3 } from '../../../platform/seal.ts'
import { alikeGroups } from '../../catalogue/index.ts'
import { circular } from '../rules/circular.ts'
import { duplicates } from '../rules/duplicate.ts'
import { excessive } from '../rules/excessive.ts'
import type { Found } from '../rules/facts.ts'
import { withoutBasis } from '../rules/no-basis.ts'
import { oddProofs } from '../rules/odd.ts'
import type { FindingInput } from '../store.ts'
import { insertRun, lastRun, writeFindings } from '../store.ts'
import type { Gathered } from '../views/gather.ts'
import { gather } from '../views/gather.ts'

/** Counts up when the rules look for something else than before. */
export const VERSION = 1

export function findAll({ facts, catalogue, index, whole }: Gathered): Found[] {
  return [
    ...withoutBasis(facts), ...oddProofs(facts, catalogue.knowers, (name) => index.book.parts(name).words), ...duplicates(facts, alikeGroups(whole)), ...circular(facts.needs),
    ...excessive(facts),
  ]
}

/** The same facts make the same key, so that what somebody decided stays decided until they change. */
export const keyOf = (found: Found): string => sm3(canonicalJson([found.kind, found.subject, found.facts])).toString('hex').slice(0, 40)

const inputOf = (found: Found): FindingInput => {
  const { kind, subject, title, items, matters, organs, weight, reasons, detail } = found
  return { id: newId(), key: keyOf(found), kind, subject, title: [...title].slice(0, 300).join(''), items, matters, organs, weight, detail: { ...detail, reasons } }
}

/** Does nothing when the facts are those of the last time. */
export async function lookForFindings(county: County, by: Actor, requestId: string | null): Promise<Result<{ changed: boolean; found: number }>> {
  const started = performance.now()
  const gathered = await gather(county)
  const found = [...new Map(findAll(gathered).map((one) => [keyOf(one), one])).values()]
  const digest = sm3(canonicalJson([VERSION, found.map((one) => canonicalJson([keyOf(one), one.weight, one.reasons])).toSorted((a, b) => (a < b ? -1 : 1))])).toString('hex')
  return perform<{ changed: boolean; found: number }>(county, by, { act: 'look-for-findings', requestId, body: {} }, async (tx) => {
    if ((await lastRun(tx, tx.region))?.digest === digest) return ok({ changed: false, found: found.length })
    const counts = await writeFindings(tx, tx.region, found.map(inputOf), tx.now)
    const size = { edges: gathered.facts.needs.length, names: gathered.index.byFolded.size }
    await insertRun(tx, tx.region, { id: newId(), at: tx.now, digest, counts, ...size, tookMs: Math.round(performance.now() - started) })
    await tx.record({ act: 'findings-renewed', objectKind: 'finding', objectId: digest.slice(0, 16), clause: 'B1', detail: { ...counts, found: found.length } })
    tx.changed({ topic: 'findings', organ: '*' })
    return ok({ changed: true, found: found.length })
  })
}
