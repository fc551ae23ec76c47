/**
 * Every fault a holder's system can have, really caused, on every holder's system of the county: each leads to its own recorded
 * answer and its own next route, and none is mistaken for another (invariant 4).
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Matter } from '../../src/rooms/catalogue/index.ts'
import { catalogueOf } from '../../src/rooms/catalogue/index.ts'
import { listsInForce } from '../../src/rooms/lists/index.ts'
import type { AnswerKind, ProofState, Route } from '../../src/rooms/resolution/types.ts'
import type { Client, World } from '../world.ts'
import { makeWorld } from '../world.ts'
import type { Person } from './ground.ts'
import { apply, caseOf, mattersOf, personOf, progressOf, requestsOf } from './ground.ts'

let world: World
let clerk: Client
let person: Person
before(async () => {
  world = await makeWorld()
  clerk = await world.as('clerk')
  person = await personOf(world, 'applicant')
})
after(() => world.close())

interface Example { readonly source: string; readonly matter: Matter; readonly item: string; readonly mayCommit: boolean; readonly issuer: string | null }

/** For each system, a matter that asks it and gets an answer when nothing is wrong. */
async function examples(): Promise<Example[]> {
  const { items, resources } = await catalogueOf(world.product.county)
  const lists = await listsInForce(world.product.county, '2026-11-24')
  const found = new Map<string, Example>()
  for (const matter of await mattersOf(world, (m) => m.serviceObjects.includes('person'))) {
    const sources = matter.groups.flatMap((g) => g.members).flatMap(({ item }) => {
      const resource = resources.get(items.get(item)?.resource ?? '')
      return resource && lists.sharing.has(item) && !found.has(resource.source) ? [{ item, source: resource.source }] : []
    })
    if (sources.length === 0) continue
    const created = await apply(clerk, matter, person)
    assert.equal(created.status, 201, `${matter.name}: ${JSON.stringify(created.body)}`)
    for (const { item, source } of sources) {
      const proof = created.body.proofs.find((p) => p.item === item)
      if (proof?.route !== 'sharing' || proof.state !== 'settled') continue
      found.set(source, { source, matter, item, mayCommit: lists.commitment.has(item) && matter.excludedField === null, issuer: items.get(item)?.issuer ?? null })
    }
  }
  return [...found.values()]
}

interface Expected { readonly answer: AnswerKind; readonly cause: RegExp | null; readonly reason: string; readonly offered: string | null }

const faults: Readonly<Record<string, Expected>> = {
  down: { answer: 'down', cause: /^(unreachable|failed|circuit-open)$/, reason: 'source-down', offered: 'commitment-offered-source-down' },
  slow: { answer: 'down', cause: /^timeout$/, reason: 'source-down', offered: 'commitment-offered-source-down' },
  malformed: { answer: 'down', cause: /^malformed$/, reason: 'source-down', offered: 'commitment-offered-source-down' },
  'no-record': { answer: 'no-record', cause: null, reason: 'no-record', offered: 'commitment-offered-no-record' },
  refused: { answer: 'not-allowed', cause: /^40[13]$/, reason: 'source-not-allowed', offered: 'commitment-offered-not-allowed' },
  // Whose data it is nobody can commit away: never offered.
  'wrong-person': { answer: 'mismatch', cause: /^(name|number|no-identity)$/, reason: 'mismatch', offered: null },
}

test('each fault of each source: its own answer is recorded, the proof goes its own next way, and the case goes on', async () => {
  const each = await examples()
  assert.ok(each.length >= 5, `systems with an example: ${each.map((e) => e.source).join(', ')}`)
  for (const example of each) {
    for (const [fault, expected] of Object.entries(faults)) await oneFault(example, fault, expected)
  }
})

async function oneFault({ source, matter, item, mayCommit, issuer }: Example, fault: string, expected: Expected): Promise<void> {
  const where = `${source} ${fault}: ${matter.name} ${item}`
  await world.fault(source, fault)
  try {
    const created = await apply(clerk, matter, person)
    assert.equal(created.status, 201, where)
    await world.settle()
    const { caseNumber } = created.body
    const asked = (await requestsOf(world, caseNumber)).filter((r) => r.item === item)
    const last = asked.at(-1)
    assert.equal(last?.answer, expected.answer, where)
    if (expected.cause) assert.match(String(last?.cause), expected.cause, where)
    const proof = (await caseOf(clerk, caseNumber)).proofs.find((p) => p.item === item)
    const kept = (await progressOf(world, caseNumber)).find((p) => p.item === item)
    const next: [Route, ProofState, string] = mayCommit && expected.offered ? ['commitment', 'offered', expected.offered]
      : issuer === null ? ['submission', 'to-hand-in', 'nothing-left'] : ['agency', 'checking', expected.reason]
    assert.deepEqual([proof?.route, proof?.state, kept?.reason], next, where)
    assert.equal(proof?.trust, null, `${where}: nothing is held for or against the person`)
    assert.equal(kept?.progress.sharing?.kind, expected.answer, where)
  } finally {
    await world.fault(source, 'none')
  }
  const healed = await apply(clerk, matter, person)
  await world.settle()
  const proof = (await caseOf(clerk, healed.body.caseNumber)).proofs.find((p) => p.item === item)
  assert.deepEqual([proof?.route, proof?.state], ['sharing', 'settled'], `${where}: repaired`)
}

test('a system that is down costs nobody any waiting: the circuit opens, and it is not knocked on again', async () => {
  const [example] = await examples()
  assert.ok(example)
  await world.fault(example.source, 'down')
  const seen: (number | undefined)[] = []
  for (let n = 0; n < 4; n += 1) {
    const { body } = await apply(clerk, example.matter, person)
    await world.settle()
    seen.push((await requestsOf(world, body.caseNumber)).findLast((r) => r.item === example.item)?.attempts)
  }
  assert.equal(seen.at(-1), 0, `attempts: ${seen.join(', ')}`)
  await world.fault(example.source, 'none')
})
