/**
 * Every role tries every endpoint that names it on its own organ's object and on another organ's: the first is let through, the second
 * is as if it did not exist. A new endpoint comes in by itself; one about a kind of object that is not known here is named at the end.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { endpoints } from '../../src/main/product.ts'
import { ok } from '../../src/kernel/result.ts'
import type { Role } from '../../src/platform/actor.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { perform } from '../../src/platform/county.ts'
import type { Endpoint } from '../../src/platform/http/endpoint.ts'
import { authoriseAgent } from '../../src/rooms/agency/index.ts'
import { caseThat, ordersOf, personOf, picture } from '../faults/ground.ts'
import { sampleOf } from '../support/sample.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'

/** Roles whose work is one organ's. The others serve the county as a whole, or are kept apart by role alone. */
const ofAnOrgan = ['window-clerk', 'agent', 'co-checker', 'deciding-officer'] as const satisfies readonly Role[]
type OrganRole = (typeof ofAnOrgan)[number]

let world: World
const clients = new Map<string, Client>()
/** What the addresses name: objects of one case of one organ. */
const objects = { caseNumber: '', item: '', coCheck: '', coCheckNumber: '', authorisation: '', work: '' }
const organs = { asking: '', issuing: '' }
/** A listed ground for stopping the clock of a work item. */
let pauseGround = ''

/** Where an address names an object, and which. */
const known: readonly (readonly [prefix: string, param: string, value: () => string])[] = [
  ['/api/v1/cases/:caseNumber', ':caseNumber', () => objects.caseNumber], ['/api/v1/co-checks/:id', ':id', () => objects.coCheck], ['/api/v1/authorisations/:id', ':id', () => objects.authorisation],
  ['/api/v1/work/:id', ':id', () => objects.work],
]

/** Objects of one person, whichever organ they are of. */
const personal = /^\/api\/v1\/(notices|staff-notices|work\/views)\//

/** What waits in the work list is the co-check, so it is the co-checkers' own and not their organ's other people's. */
const owners = (endpoint: Endpoint): readonly Role[] => (endpoint.url.startsWith('/api/v1/work/') ? ['co-checker'] : ofAnOrgan)

const hidden = () => [objects.caseNumber, objects.coCheckNumber, objects.coCheck, objects.authorisation, objects.work].filter((text) => text !== '')

async function person(account: string, role: OrganRole, organ: string, division: string): Promise<void> {
  const [system, security] = [await world.as('system-admin'), await world.as('security-admin')]
  const added = await system.post<{ id: string }>('/api/v1/people/staff', { requestId: rid(), account, name: '试验员', title: null, organ, division, active: true, posts: [] })
  assert.equal(added.status, 201, JSON.stringify(added.body))
  const given = await security.post(`/api/v1/rights/accounts/${added.body.id}/rights`, { requestId: rid(), roles: [role], organs: [organ], reason: '试验' })
  assert.equal(given.status, 200)
  clients.set(account, await world.as(account))
}

before(async () => {
  world = await makeWorld()
  const clerk = await world.as('clerk')
  const resident = await personOf(world, 'applicant')
  const { case: made } = await caseThat(world, clerk, resident, (c) => c.state === 'gathering' && c.proofs.some((p) => p.route === 'agency' && p.state === 'checking'))
  const [order] = await ordersOf(world, made.caseNumber)
  assert.ok(order)
  organs.asking = made.organ.code
  organs.issuing = order.issuing_organ
  const { county } = world.product
  await perform(county, systemActor, { act: 'try', requestId: null }, async (tx) => {
    await authoriseAgent(tx, {
      caseNumber: made.caseNumber, item: order.item, itemName: '收入证明', matterName: made.matter.name, agentOrgan: organs.asking,
      applicant: { kind: 'person', name: resident.name, idNumber: resident.idNumber }, signature: { kind: 'typed', name: resident.name },
    })
    return ok(null)
  })
  const authorisation = (await county.db.first<{ id: string }>('select id from authorisations where region = $1 and case_number = $2', [county.region, made.caseNumber]))?.id
  const number = (await county.db.first<{ number: string }>('select number from co_checks where region = $1 and id = $2', [county.region, order.id]))?.number ?? ''
  const work = (await county.db.first<{ id: string }>('select id from work_items where region = $1 and object = $2', [county.region, number]))?.id
  pauseGround = (await (await world.as('co-checker')).get<{ grounds: { code: string }[] }>('/api/v1/work/rules')).body.grounds[0]?.code ?? ''
  Object.assign(objects, { caseNumber: made.caseNumber, item: order.item, coCheck: order.id, coCheckNumber: number, authorisation, work })
  const other = ['education', 'agriculture', 'health'].find((code) => code !== organs.asking && code !== organs.issuing) ?? ''
  for (const role of ofAnOrgan) {
    // An order belongs to the organ that was asked, the rest to the one that handles the case.
    await person(`own-${role}`, role, role === 'co-checker' ? organs.issuing : organs.asking, '420325')
    // Another place too: what one's own window took in is one's own for whichever organ (B3).
    await person(`other-${role}`, role, other, '420325210')
  }
})
after(() => world.close())

const mine = (endpoint: Endpoint): OrganRole[] => (endpoint.roles === 'public' ? [] : ofAnOrgan.filter((role) => endpoint.roles.includes(role)))

/** The address of the one object, or null when it names something that is not known here. */
function addressOf(endpoint: Endpoint): string | null {
  const [, param = '', value = () => ''] = known.find(([prefix]) => endpoint.url.startsWith(prefix)) ?? []
  if (param === '') return null
  // A file or a draft inside of it need not exist: whether it does is nobody's business either.
  return endpoint.url.replace(param, value()).replace(':item', objects.item).replace(':n', '1').replace(/:\w+/g, '019aa000-0000-7000-8000-000000000000')
}

const about = endpoints.filter((endpoint) => endpoint.url.includes(':') && mine(endpoint).length > 0 && !personal.test(endpoint.url))

async function knock(client: Client, endpoint: Endpoint, url: string): Promise<{ status: number; code: string }> {
  const given = { requestId: rid(), files: [picture], evidence: [picture], signature: '试验员', items: [objects.item], ...(endpoint.url.endsWith('/pause') ? { ground: pauseGround } : {}) }
  const body = endpoint.body === undefined ? {} : sampleOf(endpoint.body, given)
  const query = endpoint.query === undefined ? {} : sampleOf(endpoint.query, { items: objects.item }) as Record<string, unknown>
  const answer = endpoint.method === 'POST' ? await client.post<{ code?: string }>(url, body)
    : await client.get<{ code?: string }>(`${url}?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString()}`)
  return { status: answer.status, code: answer.body?.code ?? '' }
}

test('another organ\'s object is refused to every role by every endpoint that names the role', async (t) => {
  let tried = 0
  for (const endpoint of about) {
    const url = addressOf(endpoint)
    if (url === null) { t.diagnostic(`not tried: ${endpoint.method} ${endpoint.url}`); continue }
    for (const role of mine(endpoint)) {
      const { status, code } = await knock(clients.get(`other-${role}`)!, endpoint, url)
      assert.ok([403, 404].includes(status), `${role} ${endpoint.method} ${url}: ${status} ${code}`)
      assert.notEqual(code, 'role-not-allowed', `${role} ${endpoint.method} ${url}: refused by role, so nothing was shown about the object`)
      tried += 1
    }
  }
  assert.ok(tried > 20, `only ${tried} tries`)
})

test('another organ\'s object is in no list', async () => {
  for (const endpoint of endpoints.filter((each) => each.method === 'GET' && !each.url.includes(':'))) {
    for (const role of mine(endpoint)) {
      const answer = await clients.get(`other-${role}`)!.get<unknown>(`${endpoint.url}${endpoint.url.includes('?') ? '' : '?limit=100'}`)
      const text = JSON.stringify(answer.body)
      for (const secret of hidden()) assert.ok(!text.includes(secret), `${role} GET ${endpoint.url} shows ${secret}`)
    }
  }
})

test('one\'s own object is never refused as another\'s', async () => {
  // Reading before writing, for some of the acts end the case.
  const inOrder = about.toSorted((a, b) => (a.method === b.method ? 0 : a.method === 'GET' ? -1 : 1)).toSorted((a, b) => Number(a.url.endsWith('/withdrawal')) - Number(b.url.endsWith('/withdrawal')))
  for (const endpoint of inOrder) {
    const url = addressOf(endpoint)
    // What is inside of the object is not there, so nothing is learned of one's own.
    if (url === null || /:(?!item\b)\w+.*:(?!item\b)\w+/.test(endpoint.url)) continue
    for (const role of mine(endpoint).filter((each) => owners(endpoint).includes(each))) {
      const { status, code } = await knock(clients.get(`own-${role}`)!, endpoint, url)
      const asOthers = status === 404 && code.endsWith('-not-found') && !code.startsWith('proof')
      assert.ok(!asOthers && !['not-your-order', 'not-your-authorisation'].includes(code), `${role} ${endpoint.method} ${url}: ${status} ${code}`)
      assert.notEqual(status, 500, `${role} ${endpoint.method} ${url}`)
    }
  }
})

test('a resident finds nothing of another resident', async () => {
  const accounts = (await world.nobody.get<{ items: { account?: string }[] }>('/sandbox/people')).body.items.flatMap((p) => p.account ?? [])
  const stranger = await world.as(accounts.find((account) => account !== 'applicant') ?? '')
  for (const endpoint of endpoints.filter((each) => each.roles !== 'public' && each.roles.includes('applicant'))) {
    const url = endpoint.url.includes(':') ? addressOf(endpoint) : endpoint.method === 'GET' ? endpoint.url : null
    if (url === null) continue
    if (endpoint.url.includes(':')) assert.ok([403, 404].includes((await knock(stranger, endpoint, url)).status), `${endpoint.method} ${url}`)
    else assert.ok(!JSON.stringify((await stranger.get<unknown>(url)).body).includes(objects.caseNumber), url)
  }
})

test('staff of other organs are nobody\'s business but the administrators\'', async () => {
  const people = endpoints.filter((endpoint) => /^\/api\/v1\/(people\/(staff|organs|regions|absences)|rights|acts|accesses)/.test(endpoint.url))
  assert.ok(people.length > 20)
  for (const endpoint of people) {
    for (const role of ofAnOrgan) {
      for (const side of ['own', 'other']) {
        const { status, code } = await knock(clients.get(`${side}-${role}`)!, endpoint, endpoint.url.replace(/:\w+/, '019aa000-0000-7000-8000-000000000000'))
        assert.deepEqual([status, code], [403, 'role-not-allowed'], `${role} ${endpoint.url}`)
      }
    }
  }
  const duty = await clients.get('other-window-clerk')!.get<unknown>(`/api/v1/people/duty?organ=${organs.asking}`)
  assert.equal(duty.status, 404)
})
