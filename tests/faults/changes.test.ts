/** The world changes while cases are open: a proof is cancelled by a new import, and a clock is set back. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { importReference } from '../../src/rooms/catalogue/index.ts'
import { deriveLists } from '../../src/rooms/lists/index.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import type { Person } from './ground.ts'
import { actsOf, apply, caseOf, caseThat, ordersOf, personOf, progressOf } from './ground.ts'

let world: World
let clerk: Client
let person: Person
before(async () => {
  world = await makeWorld()
  clerk = await world.as('clerk')
  person = await personOf(world, 'applicant')
})
after(() => world.close())

const shipped = join(import.meta.dirname, '../../reference')

/** The reference data as they ship, with one proof item put on the cancel list for good. */
function cancelled(item: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mianzheng-reference-'))
  cpSync(shipped, folder, { recursive: true })
  const file = join(folder, 'proof-facts.csv')
  const rows: string[][] = parse(readFileSync(file, 'utf8'))
  const at = (column: string) => rows[0]?.indexOf(column) ?? -1
  const row = rows.find((r) => r[at('item')] === item)
  assert.ok(row, item)
  row[at('routes')] = 'cancel'
  row[at('scope')] = 'all'
  writeFileSync(file, rows.map((r) => r.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n') + '\n')
  return folder
}

test('a proof is cancelled while a case waits for it: the next act waives it, and nobody may ask for it any more', async () => {
  const { matter, case: made } = await caseThat(world, clerk, person, (c) => c.proofs.filter((p) => p.state === 'checking').length >= 2)
  const [kept, dropped] = await ordersOf(world, made.caseNumber)
  assert.ok(kept && dropped)
  const folder = cancelled(dropped.item)
  const imported = await importReference(world.product.county, folder, deriveLists)
  assert.ok(imported.ok, JSON.stringify(imported))
  await world.setClock('2026-11-25T09:00:00+08:00')
  const answer = await (await world.as('co-checker')).post(`/api/v1/co-checks/${kept.id}/answer`, { requestId: rid(), finding: 'confirmed' })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  const proof = (await caseOf(clerk, made.caseNumber)).proofs.find((p) => p.item === dropped.item)
  assert.deepEqual([proof?.route, proof?.state, proof?.clause], ['cancel', 'waived', 'C1.4'])
  // A new case of the same matter never asks for it at all.
  const next = await apply(clerk, matter, person)
  assert.equal(next.body.proofs.find((p) => p.item === dropped.item)?.state, 'waived')
  assert.ok(!(await ordersOf(world, next.body.caseNumber)).some((o) => o.item === dropped.item))
  assert.notEqual((await ordersOf(world, made.caseNumber)).find((o) => o.item === dropped.item)?.state, 'open', 'the order about it is called off')
  assert.ok((await importReference(world.product.county, shipped, deriveLists)).ok)
  rmSync(folder, { recursive: true })
})

test('a clock set back: what happened stays, cases go on, and nothing is late twice', async () => {
  await world.setClock('2026-12-01T10:00:00+08:00')
  const { case: made, matter } = await caseThat(world, clerk, person, (c) => c.proofs.some((p) => p.state === 'checking'))
  const [order] = await ordersOf(world, made.caseNumber)
  assert.ok(order)
  await world.setClock(order.due_at.toISOString())
  const late = (await actsOf(clerk, made.caseNumber)).filter((a) => a === 'co-check-overdue').length
  assert.ok(late > 0)
  const known = await actsOf(clerk, made.caseNumber)
  await world.setClock('2026-11-30T10:00:00+08:00')
  assert.deepEqual(await actsOf(clerk, made.caseNumber), known, 'the line of time keeps its order')
  const fresh = await apply(clerk, matter, person)
  assert.equal(fresh.status, 201)
  await world.settle()
  assert.ok(!(await caseOf(clerk, fresh.body.caseNumber)).proofs.some((p) => p.state === 'fetching'), 'sources are asked by the earlier clock too')
  for (const open of (await ordersOf(world, made.caseNumber)).filter((o) => o.state === 'open')) {
    const answer = await (await world.as('co-checker')).post(`/api/v1/co-checks/${open.id}/answer`, { requestId: rid(), finding: 'confirmed' })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  }
  assert.ok((await progressOf(world, made.caseNumber)).every((p) => p.progress.coCheck?.state !== 'open'))
  await world.setClock(new Date(order.due_at.getTime() + 1000).toISOString())
  assert.equal((await actsOf(clerk, made.caseNumber)).filter((a) => a === 'co-check-overdue').length, late)
})
