/** Upper lists brought in, compared and merged; what villages do issue. On a real database. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../../tests/world.ts'
import { makeWorld, rid } from '../../../../tests/world.ts'
import { workbookBytes } from '../../../platform/spreadsheets/write.ts'
import type { ChangeAnswer, ListChangeDetail, RowPage } from './contract.ts'
import type { Merged, UpstreamComparison, UpstreamImported, UpstreamList, VillageProofs } from './upstream-contract.ts'
import { columns } from './upstream-texts.ts'

interface Problem { code?: string; detail?: string }

let world: World
let editor: Client
before(async () => {
  world = await makeWorld()
  editor = await world.as('list-editor')
})
after(() => world.close())

const head = { list: 'shiyan-commitment', name: '十堰市告知承诺清单', level: 'city', purpose: 'commitment', document: '十堰市告知承诺制证明事项清单（2025年）', effectiveFrom: '2025-05-01', source: '示例' }
const bring = (more: object) => editor.post<UpstreamImported & Problem>('/api/v1/upstream-imports', { requestId: rid(), ...head, ...more })
const compare = async (query = '') => (await editor.get<UpstreamComparison>(`/api/v1/upstream-comparison?limit=500${query}`)).body

test('the shipped lists differ, and the county has carried both out', async () => {
  const lists = (await world.nobody.get<{ items: UpstreamList[] }>('/api/v1/upstream-lists')).body.items
  assert.deepEqual(lists.map((one) => [one.list, one.level, one.entries, one.shipped]), [['hubei-21', 'province', 21, true], ['national-20', 'nation', 20, true]])
  const all = await compare()
  const only = all.items.filter((row) => row.lists.length === 1)
  assert.ok(only.length > 0 && only.length < all.items.length, 'some stand on one of them only')
})

test('a list comes in as rows or as a workbook, whole; the shipped ones stay as they are', async () => {
  assert.equal((await bring({ list: 'national-20', rows: [{ name: '某某证明' }] })).body.code, 'upstream-list-shipped')
  assert.equal((await bring({})).body.code, 'rows-missing')
  const civil = await world.as('list-editor-civil-affairs')
  assert.equal((await civil.post<Problem>('/api/v1/upstream-imports', { requestId: rid(), ...head, rows: [{ name: '某某证明' }] })).body.code, 'not-your-change', 'an upper list counts for all organs')
  assert.equal((await bring({ rows: [{ name: '某某证明' }, { name: '某某证明 ' }] })).body.code, 'upstream-twice')
  const workbook = (await workbookBytes({ sheet: '清单', columns, rows: [{ name: '低保证明', basis: '《社会救助暂行办法》' }, { name: '示例用水证明' }] })).toString('base64')
  assert.deepEqual((await bring({ workbook })).body, { list: 'shiyan-commitment', entries: 2, inCatalogue: 1 })
  assert.equal((await bring({ workbook: Buffer.from('no workbook').toString('base64') })).status >= 400, true)
})

test('a conflict between levels is shown and the upper one wins; what is missing becomes changes', async () => {
  await bring({ list: 'hubei-cancelled', name: '湖北省取消清单', level: 'province', purpose: 'cancel', document: '鄂某发〔2025〕1号', rows: [{ name: '示例用水证明' }, { name: '学籍证明' }] })
  const water = (await compare()).items.find((row) => row.name === '示例用水证明')
  assert.deepEqual([water?.conflict, water?.overruled, water?.missing], [true, [{ list: 'shiyan-commitment', by: 'hubei-cancelled' }], ['cancel']])
  assert.equal((await editor.post<Problem>('/api/v1/upstream-merges', { requestId: rid(), organ: 'nowhere' })).body.code, 'organ-unknown')
  const civil = await world.as('list-editor-civil-affairs')
  assert.equal((await civil.post<Problem>('/api/v1/upstream-merges', { requestId: rid(), organ: 'justice-bureau' })).body.code, 'not-your-change')
  const merged = (await editor.post<Merged>('/api/v1/upstream-merges', { requestId: rid(), organ: 'justice-bureau' })).body.changes
  assert.equal(merged.length, 2)
  assert.equal((await editor.post<Problem>('/api/v1/upstream-merges', { requestId: rid(), organ: 'justice-bureau' })).body.code, 'merged-already', 'once')
  const [cancel, commitment] = await Promise.all(merged.map(async ({ id }) => (await editor.get<RowPage>(`/api/v1/list-changes/${id}/rows`)).body.items))
  assert.ok(cancel?.some((row) => row.name === '示例用水证明' && row.basis === '鄂某发〔2025〕1号' && !row.stops), 'the level above is ground enough')
  assert.ok(!commitment?.some((row) => row.name === '示例用水证明'))
  assert.equal(merged[1]?.stops, merged[1]?.rows, 'commitments still need frequency, correctability and risk')
  assert.equal((await editor.post<Problem>('/api/v1/upstream-merges', { requestId: rid(), organ: 'justice-bureau', items: ['P999'] })).body.code, 'nothing-to-merge')
})

test('what villages do issue takes the same way, with use, procedure and form', async () => {
  const facts = { use: '申请困难救助时说明居住情况', procedure: '本人申请，村委会核实，当日出具', form: '兹证明……' }
  const rows = [{ name: '示例居住情况说明', basis: '《中华人民共和国村民委员会组织法》', facts }, { item: 'P001', facts }]
  const made = (await editor.post<ChangeAnswer>('/api/v1/list-changes', { requestId: rid(), list: 'village', title: '村级正面清单', organ: 'civil-affairs', rows })).body
  assert.equal(made.stops, 1, 'the kinship proof is barred to villages by the nation')
  const step = (client: Client, name: string, body: object = {}) => client.post<ChangeAnswer>(`/api/v1/list-changes/${made.id}/${name}`, { requestId: rid(), ...body })
  await step(editor, 'rows', { remove: { filter: { state: 'stops' } } })
  await step(editor, 'submit')
  const [reviewer, decider] = await Promise.all([world.as('legal-reviewer'), world.as('county-decider')])
  await step(reviewer, 'review', { verdict: 'approve' })
  const organs = (await editor.get<ListChangeDetail>(`/api/v1/list-changes/${made.id}`)).body.confirmsFor
  assert.equal(organs.length, 20, 'every township is asked')
  await step(editor, 'confirm', { agree: true, organs })
  await step(decider, 'decide', { verdict: 'approve' })
  await step(decider, 'publish')
  assert.equal((await world.nobody.get<VillageProofs>('/api/v1/village-proofs')).body.version, null)
  await world.setClock('2026-12-04T00:01:00+08:00')
  const list = (await world.nobody.get<VillageProofs>('/api/v1/village-proofs')).body
  assert.deepEqual([list.version, list.inForceFrom, list.items.map((row) => [row.name, row.use, row.form])], [1, '2026-12-04', [['示例居住情况说明', facts.use, facts.form]]])
  assert.equal((await world.nobody.get<VillageProofs>('/api/v1/village-proofs?on=2026-12-03')).body.total, 0)
})
