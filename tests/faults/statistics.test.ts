/** The numbers: counted change by change they are what a count from scratch gives, for any lives of cases; and behind each stand its cases. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '../../src/platform/actor.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { perform } from '../../src/platform/county.ts'
import { newId } from '../../src/platform/ids.ts'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import { startCase, submitCase } from '../../src/rooms/cases/index.ts'
import type { StatisticsView } from '../../src/rooms/statistics/contract.ts'
import { rebuildStep } from '../../src/rooms/statistics/acts/rebuild.ts'
import { countChanges } from '../../src/rooms/statistics/daemons/count-changes.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import type { Page, Person } from './ground.ts'
import { apply, caseOf, mattersOf, ordersOf, peopleOf } from './ground.ts'

const MORNING = '2026-11-24T10:00:00+08:00'
let world: World
let clerk: Client
let officer: Client
let checker: Client
let oversight: Client
let people: Person[]
let matters: Awaited<ReturnType<typeof mattersOf>>
before(async () => {
  world = await makeWorld({ now: MORNING })
  clerk = await world.as('clerk')
  officer = await world.as('officer')
  checker = await world.as('co-checker')
  oversight = await world.as('oversight')
  people = (await peopleOf(world)).filter((p) => p.kind !== 'company' && p.account !== undefined)
  matters = await mattersOf(world, (m) => m.serviceObjects.includes('person'))
})
after(() => world.close())

interface Sum { measure: string; month: string; organ: string; division: string; key: string; n: number }

async function live(): Promise<Sum[]> {
  const { db, region } = world.product.county
  return db.rows<Sum>(
    `select measure, month, organ, division, key, n from statistics r join statistics_state s on s.region = r.region and s.live = r.generation
     where r.region = $1 and n <> 0 order by 1, 2, 3, 4, 5`, [region])
}

/** From the cases themselves, without any of the code that counts. */
async function scanned(): Promise<Sum[]> {
  const { db, region } = world.product.county
  return db.rows<Sum>(
    `with c as (
       select *, to_char(accepted_at at time zone 'Asia/Shanghai', 'YYYY-MM') as accepted, to_char(closed_at at time zone 'Asia/Shanghai', 'YYYY-MM') as closed,
         case when length(coalesce(residence, division)) >= 9 then left(coalesce(residence, division), 9) else '' end as township from cases where region = $1)
     select measure, month, organ, division, key, sum(n)::bigint as n from (
       select 'state' as measure, '' as month, organ, '' as division, state as key, 1 as n from c
       union all select 'overdue', '', organ, '', '', 1 from c where overdue_at is not null and closed_at is null
       union all select 'accepted', accepted, organ, township, '', 1 from c where accepted_at is not null
       union all select 'decided', closed, organ, township, state, 1 from c where state in ('approved', 'refused')
       union all select 'routes', accepted, organ, '', p.route, 1 from c join case_proofs p on p.region = c.region and p.case_id = c.id
         where accepted_at is not null and p.state in ('settled', 'waived')
       union all select 'spared', closed, organ, township, s.key, s.value::int from c, jsonb_each_text(c.spared) s where state in ('approved', 'refused')) x
     group by 1, 2, 3, 4, 5 having sum(n) <> 0 order by 1, 2, 3, 4, 5`, [region])
}

const cases: string[] = []
const nth = <T,>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)]

/** One thing that happens in a county; it need not be possible. */
const acts: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
  async apply(n) {
    const [matter, person] = [nth(matters, n), nth(people, n * 7)]
    const made = matter && person ? await apply(clerk, matter, person) : null
    if (made?.status === 201) cases.push(made.body.caseNumber)
  },
  async prepare(n) {
    const [matter, person] = [nth(matters, n), nth(people, n * 3)]
    if (!matter || !person) return
    const me: Actor = { account: newId(), name: person.name, kind: 'person', roles: ['applicant'], organs: [], division: '420325210', person }
    const started = await startCase(world.product.county, me, { requestId: rid(), matter: matter.code, channel: 'online' })
    if (started.ok && n % 2 === 0) await submitCase(world.product.county, me, { requestId: rid(), caseNumber: started.value.caseNumber })
    if (started.ok) cases.push(started.value.caseNumber)
  },
  async commit(n) {
    const view = await some(n)
    const person = people.find((p) => view?.applicant.name.startsWith(p.name.slice(0, 1)))
    const items = view?.proofs.filter((p) => p.state === 'offered').map((p) => p.item) ?? []
    if (view && person && items.length > 0) await clerk.post(`/api/v1/cases/${view.caseNumber}/commitments`, { requestId: rid(), items, signature: person.name })
  },
  async check(n) {
    const number = nth(cases, n)
    const order = number === undefined ? undefined : (await ordersOf(world, number)).find((o) => o.state === 'open')
    if (order) await checker.post(`/api/v1/co-checks/${order.id}/answer`, { requestId: rid(), finding: n % 3 === 0 ? 'not-so' : 'confirmed', note: '核实', evidence: '电话' })
  },
  async bring(n) {
    const view = await some(n)
    const proof = view && nth(view.proofs, n)
    if (view && proof) await clerk.post(`/api/v1/cases/${view.caseNumber}/proofs/${proof.item}/choice`, { requestId: rid(), route: n % 2 === 0 ? 'agency' : 'submission' })
  },
  async decide(n) {
    const number = nth(cases, n)
    if (number) await officer.post(`/api/v1/cases/${number}/decision`, { requestId: rid(), outcome: n % 4 === 0 ? 'refuse' : 'approve', reasons: '理由' })
  },
  async withdraw(n) {
    const number = nth(cases, n)
    if (number && n % 3 === 0) await clerk.post(`/api/v1/cases/${number}/withdrawal`, { requestId: rid(), reason: '' })
  },
  async wait(n) { await world.setClock(new Date(world.clock.now().getTime() + (n % 9) * 86_400_000).toISOString()) },
  count: () => countChanges(world.product.county),
  async rebuild() { await (await world.as('system-admin')).post('/api/v1/statistics/rebuild', { requestId: rid() }) },
}

async function some(n: number): Promise<CaseView | null> {
  const number = nth(cases, n)
  return number === undefined ? null : caseOf(clerk, number)
}

test('for random lives of cases, counted at random moments: counted change by change = scanned = rebuilt', async () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(acts), 'apply', 'decide', 'commit', 'check'), fc.nat({ max: 999 }))
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 45 }), async (life) => {
    for (const [act, n] of life) await acts[act]?.(n)
    await world.settle()
    assert.deepEqual(await live(), await scanned())
  }), { numRuns: 4, endOnFailure: true })
  const counted = await live()
  assert.ok(['state', 'accepted', 'decided', 'routes', 'spared'].every((measure) => counted.some((sum) => sum.measure === measure)), 'something of each was there to count')
  await acts['rebuild']?.(0)
  await world.settle()
  assert.deepEqual(await live(), counted)
})

test('acts, counters and a rebuilding all at once lose nothing and count nothing twice', async () => {
  const { county } = world.product
  const applying = Array.from({ length: 24 }, (_, i) => acts['apply']?.(i * 5 + 1))
  const counting = Array.from({ length: 6 }, async () => { for (let i = 0; i < 4; i += 1) await countChanges(county) })
  await Promise.all([...applying, ...counting, acts['rebuild']?.(0), ...Array.from({ length: 12 }, (_, i) => acts['decide']?.(i))])
  await world.settle()
  await world.settle()
  assert.deepEqual(await live(), await scanned())
  const generations = await county.db.rows<{ g: number }>('select distinct generation as g from counted_cases where region = $1', [county.region])
  assert.equal(generations.length, 1, 'nothing of the old ones is left')
})

test('a rebuilding goes on where it was cut; meanwhile the old numbers are shown, and what changes is counted in both', async () => {
  const { county } = world.product
  const before = await live()
  await county.db.run(`update statistics_state set building = live + 1, built_up_to = '' where region = $1`, [county.region])
  assert.equal((await oversight.get<StatisticsView>('/api/v1/statistics')).body.rebuilding, true)
  assert.deepEqual(await live(), before)
  for (let i = 0; i < 8; i += 1) { await acts['apply']?.(i); await acts['decide']?.(i * 3) }
  await countChanges(county)
  assert.deepEqual(await live(), await scanned(), 'the shown ones go on being counted')
  const step = await perform(county, systemActor, { act: 'test', requestId: null }, (tx) => rebuildStep(tx, true, 3))
  assert.deepEqual(step.ok && step.value, 'on')
  for (let i = 0; i < 8; i += 1) { await acts['decide']?.(i * 5 + 1); await acts['commit']?.(i) }
  await world.settle()
  assert.equal((await oversight.get<StatisticsView>('/api/v1/statistics')).body.rebuilding, false)
  await world.settle()
  assert.deepEqual(await live(), await scanned())
})

test('a rebuilding that an update found half done by other rules begins again', async () => {
  const { county } = world.product
  const before = await live()
  await county.db.run(`update statistics_state set building = live + 1, built_up_to = 'MZ20991231-00001' where region = $1`, [county.region])
  await perform(county, systemActor, { act: 'test', requestId: null }, (tx) => rebuildStep(tx, false))
  await world.settle()
  assert.deepEqual(await live(), before)
})

test('a rebuilding that was given up, while the database was away for long, goes on by itself', async () => {
  const { county } = world.product
  await world.settle()
  await county.db.run(`update statistics_state set building = live + 1, built_up_to = '' where region = $1`, [county.region])
  await county.db.run(
    `insert into jobs (region, id, kind, key, payload, run_at, attempts, failed_at) values ($1, $2, 'rebuild-statistics', 'all', '{"version": 1}', $3, 8, $3)`,
    [county.region, newId(), county.clock.now()])
  assert.equal((await oversight.get<StatisticsView>('/api/v1/statistics')).body.rebuilding, true)
  await world.settle()
  assert.equal((await oversight.get<StatisticsView>('/api/v1/statistics')).body.rebuilding, false)
  assert.deepEqual(await live(), await scanned())
})

test('numbers that were counted by other rules are built anew by themselves', async () => {
  const { county } = world.product
  const before = await live()
  await county.db.run('update statistics_state set version = 0 where region = $1', [county.region])
  await county.db.run(`update statistics set n = n + 7 where region = $1 and measure = 'routes'`, [county.region])
  await world.settle()
  assert.deepEqual(await live(), before)
})

test('behind each number stand exactly its cases', async () => {
  // Something late, too.
  await world.setClock(new Date(world.clock.now().getTime() + 60 * 86_400_000).toISOString())
  await world.settle()
  const { status, body } = await oversight.get<StatisticsView>('/api/v1/statistics')
  assert.equal(status, 200, JSON.stringify(body))
  const behind = async (query: Record<string, string>) => {
    const answer = await oversight.get<Page<{ caseNumber: string }>>(`/api/v1/statistics/cases?${new URLSearchParams({ limit: '1', from: body.from, to: body.to, ...query }).toString()}`)
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    assert.equal(answer.body.items.length, Math.min(1, answer.body.total))
    return answer.body.total
  }
  assert.ok(body.overdue.total > 0)
  assert.equal(await behind({ measure: 'overdue' }), body.overdue.total)
  for (const { organ, n } of body.overdue.organs) assert.equal(await behind({ measure: 'overdue', organ }), n)
  for (const [state, n] of Object.entries(body.states)) assert.equal(await behind({ measure: 'state', key: state }), n, state)
  for (const m of body.months) {
    assert.equal(await behind({ measure: 'accepted', from: m.month, to: m.month }), m.accepted, m.month)
    assert.equal(await behind({ measure: 'decided', key: 'approved', from: m.month, to: m.month }), m.approved)
    assert.equal(await behind({ measure: 'decided', from: m.month, to: m.month }), m.approved + m.refused)
  }
  for (const o of body.byOrgan) assert.equal(await behind({ measure: 'accepted', organ: o.organ }), o.accepted, o.organ)
  for (const t of body.byTownship) assert.equal(await behind({ measure: 'accepted', township: t.division }), t.accepted, t.name)
  for (const [route, n] of Object.entries(body.total.routes)) {
    const cases = await behind({ measure: 'routes', key: route })
    assert.ok(cases > 0 && cases <= n, `${route}: ${n} proofs in ${cases} cases`)
  }
  assert.equal(body.byOrgan.reduce((n, o) => n + o.accepted, 0), body.total.accepted)
  assert.equal(body.byTownship.reduce((n, t) => n + t.spared.proofs, 0), body.total.spared.proofs)
})

test('pages of cases follow one another without gap or repetition', async () => {
  const numbers: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: { body: Page<{ caseNumber: string }> } = await oversight.get<Page<{ caseNumber: string }>>(`/api/v1/statistics/cases?measure=accepted&limit=7&next=${next}`)
    numbers.push(...page.body.items.map((c) => c.caseNumber))
    next = page.body.next
  }
  assert.deepEqual(numbers, [...new Set(numbers)].toSorted().toReversed())
})

test('the list of cases knows organ, month and lateness', async () => {
  const { body } = await oversight.get<StatisticsView>('/api/v1/statistics')
  const total = async (query: string) => (await oversight.get<Page<object>>(`/api/v1/cases?limit=1&${query}`)).body.total
  assert.equal(await total('overdue=true'), body.overdue.total)
  for (const m of body.months) assert.equal(await total(`month=${m.month}`), m.accepted, m.month)
  const [organ] = body.byOrgan
  assert.ok(organ)
  assert.equal(await total(`organ=${organ.organ}&overdue=true`), body.overdue.organs.find((o) => o.organ === organ.organ)?.n ?? 0)
})

test('officers see their organs\' numbers and no others; leaders see the county\'s', async () => {
  const own = await world.as('officer-civil-affairs')
  const mine = await own.get<StatisticsView>('/api/v1/statistics')
  assert.deepEqual([mine.status, mine.body.organ, mine.body.whole], [200, 'civil-affairs', false])
  const whole = await (await world.as('county-decider')).get<StatisticsView>('/api/v1/statistics')
  assert.equal(whole.body.whole, true)
  assert.equal(mine.body.total.accepted, whole.body.byOrgan.find((o) => o.organ === 'civil-affairs')?.accepted ?? 0)
  const other = await own.get<{ code: string }>('/api/v1/statistics?organ=human-resources')
  assert.deepEqual([other.status, other.body.code], [403, 'scope-not-yours'])
  assert.equal((await own.get<object>('/api/v1/statistics?scope=county')).status, 403)
  assert.equal((await own.get<object>('/api/v1/statistics/cases?measure=state&organ=human-resources')).status, 403)
  const cases = await own.get<Page<{ caseNumber: string }>>('/api/v1/statistics/cases?measure=accepted&limit=100')
  for (const { caseNumber } of cases.body.items) assert.equal((await caseOf(own, caseNumber)).organ.code, 'civil-affairs')
})

test('a period the wrong way round or too long is refused with what to do', async () => {
  for (const [query, code] of [['from=2026-11&to=2026-10', 'period-reversed'], ['from=2020-01&to=2026-10', 'period-too-long'], ['from=2026-13', 'invalid-input']] as const) {
    const refused = await oversight.get<{ code: string; next: string[] }>(`/api/v1/statistics?${query}`)
    assert.deepEqual([refused.status, refused.body.code], [400, code])
    assert.ok(refused.body.next.length > 0)
  }
})
