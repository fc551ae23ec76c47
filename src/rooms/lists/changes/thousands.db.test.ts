/** Ten thousand rows go the whole way: written, set, judged and brought into force at once. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../../tests/world.ts'
import { makeWorld, rid } from '../../../../tests/world.ts'
import type { ChangeAnswer, ListDiff, RowPage } from './contract.ts'

const MANY = 10_000
/** Nobody waits longer for one act, even on a slow machine. */
const MOST_MS = 20_000

let world: World
let editor: Client
before(async () => {
  world = await makeWorld()
  editor = await world.as('list-editor')
})
after(() => world.close())

async function inTime<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const answer = await work()
  const took = performance.now() - from
  assert.ok(took < MOST_MS, `${what}: ${Math.round(took)} ms`)
  return answer
}

test('a change of ten thousand rows', async (t) => {
  const rows = Array.from({ length: MANY }, (_, i) => ({ name: `示例${i}号证明`, basis: '惯例' }))
  const step = (client: Client, id: string, name: string, body: object = {}) => inTime(name, () => client.post<ChangeAnswer>(`/api/v1/list-changes/${id}/${name}`, { requestId: rid(), ...body }))
  const from = performance.now()
  const made = (await inTime('draft', () => editor.post<ChangeAnswer>('/api/v1/list-changes', { requestId: rid(), list: 'cancel', title: '一次取消一万项', organ: 'civil-affairs', rows }))).body
  assert.deepEqual([made.rows, made.stops], [MANY, MANY])
  assert.equal((await step(editor, made.id, 'rows', { set: { select: { filter: { state: 'stops' } }, facts: { ground: 'no-basis' } } })).body.stops, 0)
  assert.equal((await step(editor, made.id, 'submit')).body.state, 'review')
  const [reviewer, decider] = await Promise.all([world.as('legal-reviewer'), world.as('county-decider')])
  assert.deepEqual((await step(reviewer, made.id, 'remarks', { select: { filter: { q: '9号' } }, verdict: 'returned', remark: '再查依据' })).body, { rows: 1000 })
  assert.deepEqual((await step(reviewer, made.id, 'remarks', { select: { filter: { state: 'returned' } }, verdict: 'approved' })).body, { rows: 1000 })
  const page = await inTime('page', () => reviewer.get<RowPage>(`/api/v1/list-changes/${made.id}/rows?q=${encodeURIComponent('9999号')}`))
  assert.equal(page.body.total, 1)
  assert.equal((await step(reviewer, made.id, 'review', { verdict: 'approve' })).body.state, 'decision')
  assert.equal((await step(decider, made.id, 'decide', { verdict: 'approve' })).body.state, 'decided')
  await step(decider, made.id, 'publish', { days: 1 })
  await inTime('force', () => world.setClock('2026-11-26T00:05:00+08:00'))
  const diff = (await inTime('diff', () => world.nobody.get<ListDiff>('/api/v1/lists/cancel/diff?from=2026-11-24&to=2026-11-26&limit=1'))).body
  assert.equal(diff.added, MANY)
  t.diagnostic(`${MANY} rows from draft to force in ${Math.round(performance.now() - from)} ms`)
})
