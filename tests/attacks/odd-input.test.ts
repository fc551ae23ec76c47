/** What no page of ours would ever send: it is refused with a sentence, breaks nothing, and nobody after it stumbles over it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import { caseOf, personOf, picture } from '../faults/ground.ts'
import type { World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import { readyCase } from './casework.ts'

let world: World
before(async () => { world = await makeWorld() })
after(() => world.close())

const place = (text: string) => Buffer.from(text).toString('base64url')

test('places to go on from that nobody gave', async () => {
  const [officer, audit, checker] = [await world.as('officer'), await world.as('audit-admin'), await world.as('co-checker')]
  for (const made of ['abcZ 00000000-0000-0000-0000-000000000000', '2026-11-24T10:00:00.000Z ------------------------------------', '9999999-99-99Z 00000000-0000-0000-0000-000000000000']) {
    for (const [client, path] of [[officer, '/api/v1/cases'], [audit, '/api/v1/acts'], [checker, '/api/v1/work'], [checker, '/api/v1/co-checks'], [checker, '/api/v1/staff-notices']] as const) {
      const answer = await client.get<{ code: string; detail: string }>(`${path}?next=${place(made)}`)
      assert.deepEqual([answer.status, answer.body.code], [400, 'unreadable-value'], `${path} ${made}`)
    }
  }
})

test('characters that no text can keep', async () => {
  const audit = await world.as('audit-admin')
  assert.equal((await audit.get(`/api/v1/acts?object=${encodeURIComponent('MZ\u0000')}`)).status, 400)
  const checker = await world.as('co-checker')
  const view = await checker.post<{ code: string }>('/api/v1/work/views', { requestId: rid(), name: '甲\u0000', query: {} })
  assert.deepEqual([view.status, view.body.code], [400, 'unreadable-value'])
  const fine = await checker.post('/api/v1/work/views', { requestId: rid(), name: '甲', query: {} })
  assert.equal(fine.status, 201)
})

test('a paper whose name is half a character can still be read', async () => {
  const { matter } = await readyCase(world)
  const [person, guardian] = [await personOf(world, 'applicant'), await personOf(world, 'elder')]
  const clerk = await world.as('clerk')
  const made = await clerk.post<CaseView>('/api/v1/cases', {
    requestId: rid(), matter: matter.code, channel: 'window', answers: {}, applicant: { kind: 'person', name: person.name, idNumber: person.idNumber },
    representative: { relation: 'family', name: guardian.name, idNumber: guardian.idNumber, note: '户口簿', files: [{ ...picture, name: '\ud800"\r\n.png' }] },
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const officer = await world.as('officer')
  const id = (await caseOf(officer, made.body.caseNumber)).representative?.papers?.[0]?.id
  const file = await officer.file(`/api/v1/cases/${made.body.caseNumber}/files/${id}`)
  assert.equal(file.status, 200)
  assert.doesNotMatch(file.headers.get('content-disposition') ?? '', /["\r\n]/)
})
