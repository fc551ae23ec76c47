/** Every role tries every endpoint: who may not is refused before anything is looked at, and a stranger learns nothing of the contract. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { endpoints } from '../../src/main/product.ts'
import type { Role } from '../../src/platform/actor.ts'
import { roles } from '../../src/platform/actor.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

const accounts: Readonly<Record<Role, string>> = {
  applicant: 'applicant', 'window-clerk': 'clerk', agent: 'agent', 'co-checker': 'co-checker', 'deciding-officer': 'officer', 'list-editor': 'list-editor',
  'legal-reviewer': 'legal-reviewer', 'county-decider': 'county-decider', oversight: 'oversight', 'credit-officer': 'credit-officer', inspector: 'inspector',
  'system-admin': 'system-admin', 'security-admin': 'security-admin', 'audit-admin': 'audit-admin',
}

let world: World
before(async () => { world = await makeWorld() })
after(() => world.close())

/** An address that names an object nobody has. */
const concrete = (url: string) => url.replace(':caseNumber', 'MZ20260101-99999').replace(':id', '019aa000-0000-7000-8000-000000000000').replace(/:\w+/g, 'P000')

test('the seeded accounts hold exactly the role they are named for', async () => {
  for (const role of roles) {
    const me = await (await world.as(accounts[role])).get<{ roles: string[] }>('/api/v1/me')
    assert.equal(me.status, 200, role)
    assert.deepEqual(me.body.roles, [role])
  }
})

test('without a token everything but the public is refused with 401', async () => {
  for (const endpoint of endpoints) {
    const url = concrete(endpoint.url)
    const answer = endpoint.method === 'GET' ? await world.nobody.get<{ code?: string }>(url) : await world.nobody.post<{ code?: string }>(url, {})
    if (endpoint.roles === 'public') assert.ok(![401, 403].includes(answer.status), url)
    else assert.deepEqual([answer.status, answer.body.code], [401, 'sign-in-needed'], url)
  }
})

for (const role of roles) {
  test(`${role}: refused with 403 exactly where the endpoint does not name the role`, async () => {
    const client = await world.as(accounts[role])
    for (const endpoint of endpoints) {
      if (endpoint.roles === 'public') continue
      const url = concrete(endpoint.url)
      // An empty body is refused by the contract only after the role was let through.
      const answer = endpoint.method === 'GET' ? await client.get<{ code?: string }>(url) : await client.post<{ code?: string }>(url, {})
      const refused = answer.status === 403 && answer.body.code === 'role-not-allowed'
      assert.equal(refused, !endpoint.roles.includes(role), `${role} ${endpoint.method} ${url}: ${answer.status}`)
      assert.notEqual(answer.status, 500, `${role} ${endpoint.method} ${url}`)
    }
  })
}

test('a token that is wrong, cut or empty is nobody\'s', async () => {
  for (const token of ['x', 'Bearer', 'a'.repeat(43), '../../etc', '']) {
    const response = await fetch(`${world.address}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })
    assert.equal(response.status, 401, token)
  }
})
