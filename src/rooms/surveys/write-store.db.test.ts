/** Rows that take each other's names, and writing beside a submission. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { World } from '../../../tests/world.ts'
import { makeWorld } from '../../../tests/world.ts'
import { newId } from '../../platform/ids.ts'
import type { Entry } from './entry.ts'
import { standingOf } from './standing.ts'
import type { NewRow } from './write-store.ts'
import { insertRows, updateRows } from './write-store.ts'

let world: World
before(async () => { world = await makeWorld() })
after(() => world.close())

const entry: Entry = {
  side: 'asks', matter: null, matterName: '', matterKind: '', levels: [], name: '示例证明', purpose: '', basisKind: 'none', basis: '', article: '', basisText: '', basisFrom: null, asker: null, askerName: '',
  issuer: null, issuerName: '', form: '', yearly: null, sharable: 'unknown', route: null, risk: null, reason: '', guide: '', note: '',
}
const row = (id: string, key: string): NewRow => ({ id, key, mark: `M${id.slice(-9)}`, digest: Buffer.alloc(32), entry, contactSealed: null })

test('one row takes the name that another one leaves, whichever stands first', async () => {
  const { db, region, clock } = world.product.county
  const writing = { organ: 'civil-affairs', import: null, by: 'system', at: clock.now() }
  const [a, b] = [newId(), newId()]
  await insertRows(db, region, writing, [row(a, 'X'), row(b, 'Y')])
  await updateRows(db, region, writing, [row(a, 'Y'), row(b, 'Z')])
  await updateRows(db, region, writing, [row(b, 'Y'), row(a, 'X')])
  await updateRows(db, region, writing, [row(b, 'X'), row(a, 'Y')])
  const keys = await db.rows<{ id: string; key: string }>('select id, key from survey_rows where region = $1 and id = any($2)', [region, [a, b]])
  assert.deepEqual(new Map(keys.map((one) => [one.id, one.key])), new Map([[b, 'X'], [a, 'Y']].map(([id, key]) => [id ?? '', key ?? ''])))
})

test('whoever looks where an organ stands holds it: nothing is written beside a submission', async () => {
  const { db, region } = world.product.county
  const free = async () => (await db.first<{ free: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended('survey ' || $1 || ' ' || $2, 0)) as free`, [region, 'civil-affairs']))?.free
  await db.transaction(async (sql) => {
    await standingOf(Object.assign(sql, { region }), 'civil-affairs')
    assert.equal(await free(), false)
  })
  assert.equal(await free(), true)
})
