/** The table of work, kept act by act through whole lives of cases, is the very one that the rooms' own tables give. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { rebuildWork } from '../../src/rooms/work/index.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import type { Page, Person } from './ground.ts'
import { apply, caseOf, mattersOf, ordersOf, personOf, picture } from './ground.ts'

let world: World
let clerk: Client
let checker: Client
let officer: Client
let agent: Client
let person: Person
before(async () => {
  world = await makeWorld()
  clerk = await world.as('clerk')
  checker = await world.as('co-checker')
  officer = await world.as('officer')
  agent = await world.as('agent')
  person = await personOf(world, 'applicant')
})
after(() => world.close())

/** Everything that the rooms' tables say; who has it, and its row's own id, is the list's own. */
const derived = () => world.product.county.db.rows<Record<string, unknown>>(
  `select kind, object, object_id, case_number, matter, item, organ, division, opened_at, due_at, next_step_at, level, state from work_items where state <> 'done' order by kind, object`)

/** Numbers that come out the same each time, so that a life that fails can be lived again. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % sides
  }
}

async function live(roll: (sides: number) => number, caseNumber: string): Promise<void> {
  const at = `/api/v1/cases/${caseNumber}`
  const steps = roll(7)
  for (let step = 0; step < steps; step += 1) {
    const now = await caseOf(clerk, caseNumber)
    if (['approved', 'refused', 'withdrawn', 'expired'].includes(now.state)) return
    const open = now.proofs.find((p) => ['offered', 'to-sign', 'to-authorise', 'to-hand-in'].includes(p.state))
    const order = (await ordersOf(world, caseNumber)).find((o) => o.state === 'open')
    const errand = (await agent.get<Page<{ id: string; caseNumber: string }>>('/api/v1/authorisations?limit=100')).body.items.find((t) => t.caseNumber === caseNumber)
    if (roll(14) === 0) await clerk.post(`${at}/withdrawal`, { requestId: rid() })
    else if (now.state === 'deciding' && roll(2) === 0) await officer.post(`${at}/decision`, { requestId: rid(), outcome: roll(3) === 0 ? 'refuse' : 'approve', reasons: '依《测试》第一条' })
    else if (now.state === 'deciding') await clerk.post(`${at}/proofs/${now.proofs[roll(now.proofs.length)]?.item}/dispute`, { requestId: rid(), says: '不对' })
    else if (order && roll(3) > 0) {
      const finding = (['confirmed', 'confirmed', 'not-so', 'cannot-know', 'not-ours'] as const)[roll(5)]
      await checker.post(`/api/v1/co-checks/${order.id}/answer`, { requestId: rid(), finding, note: '说明', ...finding === 'not-ours' ? { organ: 'justice-bureau' } : {} })
    } else if (order && roll(2) === 0) await checker.post(`/api/v1/co-checks/${order.id}/refusal`, { requestId: rid(), ground: 'no-basis', note: '说明' })
    else if (errand) await agent.post(`/api/v1/authorisations/${errand.id}/delivery`, { requestId: rid(), got: roll(2) === 0, note: '说明', evidence: ['取回'] })
    else if (open?.state === 'to-authorise' && roll(3) > 0) await clerk.post(`${at}/proofs/${open.item}/authorisation`, { requestId: rid(), give: true, signature: { kind: 'typed', name: person.name } })
    else if (open && (open.state === 'to-hand-in' || roll(2) === 0)) await clerk.post(`${at}/proofs/${open.item}/paper`, { requestId: rid(), files: [picture] })
    else if (open) await clerk.post(`${at}/proofs/${open.item}/choice`, { requestId: rid(), route: roll(2) === 0 ? 'agency' : 'submission' })
    await world.settle()
  }
}

test('whole lives: the list is at every end what a rebuild makes of the rooms\' tables, and a rebuild of what is right writes nothing', async () => {
  const matters = await mattersOf(world, (m) => m.serviceObjects.includes('person'))
  const roll = dice(20261124)
  const numbers: string[] = []
  for (let life = 0; life < 40; life += 1) {
    const matter = matters[roll(matters.length)]!
    const made = await apply(clerk, matter, person)
    assert.equal(made.status, 201)
    numbers.push(made.body.caseNumber)
    await world.settle()
    await live(roll, made.body.caseNumber)
  }
  const kept = await derived()
  const kinds = new Set(kept.map((row) => row['kind']))
  assert.ok(kinds.has('co-check') && kinds.has('decision'), JSON.stringify([...kinds]))
  assert.ok(kept.length > 5)
  assert.deepEqual(await rebuildWork(world.product.county), { rows: 0 })
  const admin = new pg.Client({ connectionString: world.adminUrl })
  await admin.connect()
  await admin.query('delete from work_items')
  await admin.end()
  assert.deepEqual(await rebuildWork(world.product.county), { rows: kept.length })
  assert.deepEqual(await derived(), kept)
})

test('what is there and should not be goes, what is wrong is put right, who has it keeps it', async () => {
  const { db } = world.product.county
  const before = await derived()
  const holder = (await db.first<{ id: string }>(`select id from accounts where subject = 'co-checker'`))?.id ?? ''
  await db.run(`update work_items set due_at = due_at + interval '9 days', assignee = $1 where kind = 'co-check' and state = 'open'`, [holder])
  await db.run(
    `insert into work_items (region, id, kind, object, object_id, case_number, matter, organ, division, subject_sealed, opened_at, due_at, state)
     select region, gen_random_uuid(), kind, 'MZ20000101-00001', gen_random_uuid(), case_number, matter, organ, division, subject_sealed, opened_at, due_at, 'open' from work_items where kind = 'decision' limit 1`)
  await rebuildWork(world.product.county)
  assert.deepEqual(await derived(), before)
  const held = await db.rows(`select 1 from work_items where kind = 'co-check' and state = 'open' and assignee = $1`, [holder])
  assert.equal(held.length, before.filter((row) => row['kind'] === 'co-check').length)
})
