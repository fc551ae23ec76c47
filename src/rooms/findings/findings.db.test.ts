/** Findings on a real database: found by themselves, decided by those who may, and gone or back as the facts are. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../tests/world.ts'
import { makeWorld, rid } from '../../../tests/world.ts'
import type { Decided, FindingDetail, FindingPage, FindingSummary, NeedPage } from './contract.ts'

interface Problem { code?: string; detail?: string }

let world: World
let editor: Client
let civil: Client
let police: Client
let reviewer: Client
before(async () => {
  world = await makeWorld()
  ;[editor, civil, police, reviewer] = await Promise.all(['list-editor', 'list-editor-civil-affairs', 'list-editor-public-security', 'legal-reviewer'].map((one) => world.as(one))) as [Client, Client, Client, Client]
  await world.settle()
  await look()
})
after(() => world.close())

const look = async () => (await reviewer.post<{ changed: boolean; found: number }>('/api/v1/findings/look', { requestId: rid() })).body
const list = async (query: string, client = reviewer) => (await client.get<FindingPage>(`/api/v1/findings?${query}`)).body
const detail = async (id: string, client = reviewer) => (await client.get<FindingDetail & Problem>(`/api/v1/findings/${id}`)).body
const act = async (client: Client, id: string, name: string, body: object = {}) => client.post<Decided & Problem>(`/api/v1/findings/${id}/${name}`, { requestId: rid(), ...body })
const declare = (client: Client, organ: string, proof: string, needs: string[], basis = '') => client.post<{ added: number } & Problem>('/api/v1/findings/needs', { requestId: rid(), organ, proof, needs, basis })

test('problem proofs are found by themselves, each with its reason; the same facts change nothing', async () => {
  const summary = (await reviewer.get<FindingSummary>('/api/v1/findings/summary')).body
  for (const kind of ['no-basis', 'odd', 'duplicate', 'excessive']) assert.ok((summary.kinds.find((one) => one.kind === kind)?.open ?? 0) > 0, kind)
  assert.ok(summary.lastRun && summary.lastRun.names > 150)
  const odd = await list('kind=odd')
  assert.ok(odd.items.some(({ title, reasons }) => title === '不扰民证明' && reasons[0]?.includes('主观感受')))
  assert.equal((await look()).changed, false)
})

test('keyset pages hold each finding once', async () => {
  const seen: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: FindingPage = await list(`kind=no-basis&state=open&limit=7${next === '' ? '' : `&next=${next}`}`)
    seen.push(...page.items.map(({ id }) => id))
    next = page.next
    if (next === null) assert.equal(page.total, seen.length)
  }
  assert.equal(new Set(seen).size, seen.length)
})

test('a way round: declared by two organs, drawn with the least that breaks it, gone when one gives it up, back when it returns', async () => {
  assert.equal((await declare(police, 'public-security', '居住证明', ['房屋租赁备案凭据'], '《居住证暂行条例》')).body.added, 1)
  assert.equal((await declare(police, 'public-security', '居住证明', ['房屋租赁备案凭据'])).body.added, 0, 'declared once')
  await declare(civil, 'civil-affairs', '房屋租赁备案凭据', ['居住地住址证明'])
  await look()
  const [found] = (await list('kind=circular&state=open')).items
  assert.ok(found)
  const { detail: picture, organs } = await detail(found.id)
  assert.deepEqual(picture.ways?.map(({ steps }) => steps.length), [2])
  assert.deepEqual(picture.breakAt?.map(({ organ }) => organ), ['civil-affairs'], 'what has no basis goes first')
  assert.deepEqual(organs.map(({ code }) => code).toSorted(), ['civil-affairs', 'public-security'])
  const needs = (await civil.get<NeedPage>('/api/v1/findings/needs?organ=civil-affairs')).body
  assert.deepEqual(needs.items.map(({ mayEnd }) => mayEnd), [true])
  const foreign = (await civil.get<NeedPage>('/api/v1/findings/needs?organ=public-security')).body.items[0]
  assert.equal((await civil.post<Problem>(`/api/v1/findings/needs/${foreign?.id ?? ''}/end`, { requestId: rid() })).body.code, 'not-your-organ')
  await civil.post(`/api/v1/findings/needs/${needs.items[0]?.id ?? ''}/end`, { requestId: rid() })
  await look()
  assert.deepEqual([(await detail(found.id)).state, (await act(reviewer, found.id, 'accept')).body.code], ['gone', 'finding-gone'])
  await declare(civil, 'civil-affairs', '房屋租赁备案凭据', ['居住地住址证明'])
  await look()
  assert.equal((await detail(found.id)).state, 'open')
})

test('what was rejected does not come back until the facts change', async () => {
  const [found] = (await list('kind=circular&state=open')).items
  assert.ok(found)
  assert.equal((await act(reviewer, found.id, 'reject', { reason: '' })).status, 400)
  assert.equal((await act(reviewer, found.id, 'reject', { reason: '两项可以同时办理' })).body.state, 'rejected')
  assert.equal((await act(reviewer, found.id, 'accept')).body.code, 'finding-decided')
  await declare(civil, 'civil-affairs', '与此无关的证明', ['居民户口簿'])
  await look()
  assert.equal((await list('kind=circular&state=open')).total, 0)
  await declare(civil, 'civil-affairs', '居住地住址证明', ['房屋租赁备案凭据'])
  await look()
  const again = (await list('kind=circular&state=open')).items[0]
  assert.ok(again && again.id !== found.id)
  assert.deepEqual((await detail(again.id)).before.map(({ id, reason }) => [id, reason]), [[found.id, '两项可以同时办理']])
})

test('duplicates are merged: the others are proposed for cancelling, their names are known as the one that stays', async () => {
  const found = (await list('kind=duplicate&state=open&q=居民就业状况')).items[0]
  assert.ok(found)
  const [one, other] = found.items
  assert.ok(one && other)
  assert.equal((await act(editor, found.id, 'merge', { keep: 'P999', organ: 'human-resources' })).body.code, 'not-member')
  assert.equal((await act(civil, found.id, 'merge', { keep: one.item, organ: 'human-resources' })).body.code ?? 'ok', (await detail(found.id, civil)).code === 'finding-unknown' ? 'finding-unknown' : 'not-your-organ')
  const merged = (await act(editor, found.id, 'merge', { keep: one.item, organ: 'human-resources' })).body
  assert.equal(merged.state, 'drafted')
  const rows = (await editor.get<{ items: { item: string; replacedBy: string; facts: { ground: string } }[] }>(`/api/v1/list-changes/${merged.changeNumber ?? ''}/rows`)).body.items
  assert.deepEqual(rows.map(({ item, facts }) => [item, facts.ground]), found.items.slice(1).map(({ item }) => [item, 'covered']))
  await look()
  assert.equal((await detail(found.id)).state, 'drafted')
})

test('a finding becomes a change of the list, once', async () => {
  const found = (await list('kind=no-basis&state=open&limit=50')).items.find(({ organs }) => organs.some(({ code }) => code === 'civil-affairs'))
  assert.ok(found)
  assert.equal((await act(reviewer, found.id, 'accept', { note: '属实' })).body.state, 'accepted')
  const requestId = rid()
  const change = await civil.post<Decided>(`/api/v1/findings/${found.id}/list-change`, { requestId, organ: 'civil-affairs' })
  assert.deepEqual([change.status, change.body.state], [201, 'drafted'])
  assert.equal((await civil.post<Decided>(`/api/v1/findings/${found.id}/list-change`, { requestId, organ: 'civil-affairs' })).body.changeNumber, change.body.changeNumber)
  assert.equal((await act(civil, found.id, 'list-change', { organ: 'civil-affairs' })).body.code, 'finding-decided')
})

test('who may not: another organ\'s finding, another organ\'s needs, a change for another organ', async () => {
  const foreign = (await list('kind=excessive&state=open&organ=public-security')).items.find(({ organs }) => !organs.some(({ code }) => code === 'civil-affairs'))
  assert.ok(foreign)
  assert.equal((await detail(foreign.id, civil)).code, 'finding-unknown')
  assert.equal((await act(civil, foreign.id, 'accept')).body.code, 'finding-unknown')
  assert.ok((await list('kind=excessive', civil)).items.every(({ organs }) => organs.length === 0 || organs.some(({ code }) => code === 'civil-affairs')))
  assert.equal((await declare(civil, 'public-security', '居住证明', ['户口簿'])).body.code, 'not-your-organ')
  assert.equal((await declare(civil, 'civil-affairs', '居住证明', ['居住 证明'])).body.code, 'needs-itself')
  assert.equal((await act(police, foreign.id, 'list-change', { organ: 'civil-affairs' })).body.code, 'not-your-organ')
  assert.equal((await act(police, foreign.id, 'merge', { keep: 'P001', organ: 'public-security' })).body.code, 'not-duplicate')
  assert.equal((await act(reviewer, '019aa000-0000-7000-8000-000000000000', 'accept')).status, 404)
})

test('a finding whose change is taken back is open again', async () => {
  const found = (await list('kind=no-basis&state=open&limit=1')).items[0]
  assert.ok(found)
  const drafted = await act(editor, found.id, 'list-change', { organ: 'civil-affairs' })
  assert.equal(drafted.status, 201)
  assert.equal((await detail(found.id)).state, 'drafted')
  const number = drafted.body.changeNumber ?? ''
  assert.equal((await editor.post<Problem>(`/api/v1/list-changes/${number}/withdraw`, { requestId: rid(), note: '先不报' })).status, 200)
  const reopened = await detail(found.id)
  assert.deepEqual([reopened.state, reopened.changeNumber], ['open', null])
})
