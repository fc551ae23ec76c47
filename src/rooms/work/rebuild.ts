/** Restores the table of work from the rooms' own tables: at the first start after an upgrade, and whenever somebody doubts it. */
import { ok } from '../../kernel/result.ts'
import { systemActor } from '../../platform/actor.ts'
import type { County } from '../../platform/county.ts'
import { perform } from '../../platform/county.ts'
import { openErrands, openOrders } from '../agency/index.ts'
import { casesInHand } from '../cases/index.ts'
import { openRefs } from './item-store.ts'
import type { WorkKind } from './rules.ts'
import type { Ref } from './sync.ts'
import { syncWork } from './sync.ts'

const PAGE = 1000
/** Counts up when what the table holds changes with a version of the program. */
const BUILT = 1

type Page = (after: string | null) => Promise<readonly { id: string; ref: Ref }[]>

/** Page by page, each in a transaction of its own: what waits and is missing comes in, what is wrong is put right, what is over goes. */
export async function rebuildWork(county: County): Promise<{ rows: number }> {
  const { db, region } = county
  const numbered = (kind: WorkKind) => (rows: readonly { id: string; number: string }[]) => rows.map(({ id, number }) => ({ id, ref: { kind, object: number } }))
  const pages: readonly Page[] = [
    (after) => openOrders(db, region, after, PAGE).then(numbered('co-check')),
    (after) => openErrands(db, region, after, PAGE).then(numbered('errand')),
    (after) => casesInHand(db, region, after, PAGE).then(numbered('decision')),
    async (after) => (await openRefs(db, region, after, PAGE)).map(({ id, kind, object }) => ({ id, ref: { kind, object } })),
  ]
  let rows = 0
  for (const page of pages) rows += await syncPages(county, page)
  await perform(county, systemActor, { act: 'rebuild-work', requestId: null }, async (tx) => {
    await tx.run(
      `insert into county_settings (region, key, value) values ($1, 'work-built', $2) on conflict (region, key) do update set value = excluded.value`, [region, JSON.stringify(BUILT)])
    await tx.record({ act: 'work-rebuilt', objectKind: 'work', objectId: 'all', detail: { rows } })
    return ok(null)
  })
  return { rows }
}

async function syncPages(county: County, page: Page): Promise<number> {
  let written = 0
  for (let after: string | null = null; ;) {
    const found = await page(after)
    const last = found.at(-1)
    if (last === undefined) return written
    const done = await perform(county, systemActor, { act: 'rebuild-work', requestId: null }, async (tx) => ok(await syncWork(tx, found.map(({ ref }) => ref))))
    written += done.ok ? done.value : 0
    after = last.id
  }
}

/** At start: once for each version of what the table holds. */
export async function ensureBuilt(county: County): Promise<void> {
  const row = await county.db.first<{ value: unknown }>(`select value from county_settings where region = $1 and key = 'work-built'`, [county.region])
  if (row?.value !== BUILT) await rebuildWork(county)
}
