/** The laws that ship with the product: what the register knows before anybody keeps it. Only what is not there yet comes in. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { basisKinds, lawKey } from '../basis.ts'
import { flagBy } from './flagging.ts'
import { insertVersion, lawVersions } from './store.ts'

const shape = z.array(z.strictObject({
  title: z.string(), kind: z.enum(basisKinds), versions: z.array(z.strictObject({
    change: z.enum(['made', 'amended', 'revised', 'repealed']), number: z.string(), announcedOn: z.iso.date().nullable(), inForceFrom: z.iso.date(), articles: z.array(z.number()).default([]),
    provisions: z.array(z.strictObject({ article: z.number(), text: z.string() })).default([]), note: z.string().default(''), source: z.string(),
  })).min(1),
}))

/** Comes back with how many versions were new. What somebody registered since stays. */
export async function importLaws(county: County, folder: string): Promise<Result<{ versions: number }>> {
  const laws = shape.parse(JSON.parse(readFileSync(join(folder, 'laws.json'), 'utf8')))
  return perform(county, systemActor, { act: 'import-laws', requestId: null }, async (tx) => {
    let added = 0
    for (const { title, kind, versions } of laws) {
      const law = lawKey(title)
      const there = await lawVersions(tx, tx.region, law)
      for (const [i, each] of versions.entries()) {
        const version = { ...each, law, title, kind, version: i + 1 }
        if (i < there.length || await insertVersion(tx, tx.region, { ...version, by: tx.by.account, at: tx.now }) === 0) continue
        added += 1
        await flagBy(tx, version)
      }
    }
    if (added > 0) await tx.record({ act: 'laws-imported', objectKind: 'law', objectId: 'reference', detail: { versions: added } })
    return ok({ versions: added })
  })
}
