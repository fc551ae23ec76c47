/** A proof is cancelled while cases wait for it: they go on without it, and nobody is left answering. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { apply, caseOf, mattersOf, personOf } from '../../../tests/faults/ground.ts'
import type { World } from '../../../tests/world.ts'
import { makeWorld } from '../../../tests/world.ts'
import { ok } from '../../kernel/result.ts'
import { systemActor } from '../../platform/actor.ts'
import { perform } from '../../platform/county.ts'

let world: World
before(async () => { world = await makeWorld() })
after(() => world.close())

/** The county cancels it: the newest cancel list once more, with this item. */
async function cancel(item: string): Promise<void> {
  const { county } = world.product
  const done = await perform(county, systemActor, { act: 'test-cancel', requestId: null }, async (tx) => {
    await tx.run(`insert into list_versions (region, list, version, in_force_from, decided_by, digest, at) select region, list, 2, in_force_from, '县政府', 'x', $2 from list_versions where region = $1 and list = 'cancel' and version = 1`, [tx.region, tx.now])
    await tx.run(`update list_versions set superseded_on = in_force_from where region = $1 and list = 'cancel' and version = 1`, [tx.region])
    await tx.run(`insert into list_entries (region, list, version, item, scope, in_force, origin, basis, article, replaced_by, upstream, source)
      values ($1, 'cancel', 2, $2, 'all', true, 'found', '无依据', '', '部门核验', '{}', '县政府')`, [tx.region, item])
    await tx.record({ act: 'list-in-force', objectKind: 'list', objectId: 'cancel', detail: { version: 2 } })
    return ok(null)
  })
  assert.ok(done.ok)
}

test('the order is called off, the proof is waived, the case goes on by itself', async () => {
  const clerk = await world.as('clerk')
  const person = await personOf(world, 'applicant')
  let found: { number: string; item: string } | undefined
  for (const matter of await mattersOf(world, (m) => m.serviceObjects.includes('person'))) {
    const made = await apply(clerk, matter, person)
    if (made.status !== 201) continue
    const checking = (await caseOf(clerk, made.body.caseNumber)).proofs.find((p) => p.state === 'checking')
    if (checking) { found = { number: made.body.caseNumber, item: checking.item }; break }
  }
  assert.ok(found)
  await cancel(found.item)
  await world.settle()
  const { number, item } = found
  const proof = (await caseOf(clerk, number)).proofs.find((p) => p.item === item)
  assert.deepEqual([proof?.route, proof?.state, proof?.reason.includes('取消')], ['cancel', 'waived', true], JSON.stringify(proof))
  const orders = await world.product.county.db.rows<{ state: string }>('select state from co_checks where case_number = $1 and item = $2', [number, item])
  assert.deepEqual(orders.map((o) => o.state), ['called-off'])
})
