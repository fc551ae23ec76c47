/** A change leaves as a workbook and comes back: from the organ with what was missing, from the justice bureau with its remarks. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../../tests/world.ts'
import { makeWorld, rid } from '../../../../tests/world.ts'
import { readWorkbook } from '../../../platform/spreadsheets/read.ts'
import { workbookBytes } from '../../../platform/spreadsheets/write.ts'
import type { ChangeAnswer, RowPage } from './contract.ts'
import { changeLists } from './rules.ts'
import { cellsOf, columnsFor, readRow } from './workbook.ts'

type Answer = ChangeAnswer & { code?: string; errors?: { field: string; detail: string }[] }
type Cells = Record<string, string>

let world: World
let civil: Client
let reviewer: Client
before(async () => {
  world = await makeWorld()
  ;[civil, reviewer] = [await world.as('list-editor-civil-affairs'), await world.as('legal-reviewer')]
})
after(() => world.close())

const columns = columnsFor('commitment')
const send = async (client: Client, id: string, rows: Cells[]) =>
  (await client.post<Answer>(`/api/v1/list-changes/${id}/workbook`, { requestId: rid(), workbook: (await workbookBytes({ sheet: '清单', columns, rows })).toString('base64') })).body
const take = async (client: Client, id: string, filter = ''): Promise<Cells[]> => {
  const sheet = await readWorkbook((await client.file(`/api/v1/list-changes/${id}/workbook${filter}`)).body, columns)
  assert.ok(sheet.ok)
  return sheet.value.map(({ cells }) => ({ ...cells }))
}
const rowsOf = async (id: string) => (await reviewer.get<RowPage>(`/api/v1/list-changes/${id}/rows`)).body.items

test('the organ fills its draft in Excel; wrong rows are named and nothing is written', async () => {
  const { id } = (await civil.post<Answer>('/api/v1/list-changes', { requestId: rid(), list: 'commitment', title: '工作簿', organ: 'civil-affairs', rows: [{ item: 'P064' }, { item: 'P065' }] })).body
  const rows = await take(civil, id)
  assert.deepEqual(rows.map((row) => [row['seq'], row['item'], row['act'], row['verdict']]), [['1', 'P064', '列入', ''], ['2', 'P065', '列入', '']])
  const filled = rows.map((row) => ({ ...row, frequency: '120', correctable: '是', risk: '低' }))
  const wrong = await send(civil, id, [{ ...filled[0]!, risk: '不高' }, { ...filled[1]!, seq: '9' }, { name: '' , basis: '惯例' }, { ...filled[1]!, frequency: '很多' }, { ...filled[1]!, seq: '一' }])
  assert.deepEqual([wrong.code, wrong.errors?.length], ['rows-wrong', 5])
  assert.equal((await rowsOf(id))[0]?.facts.risk, undefined)
  const done = await send(civil, id, [...filled, { name: '示例新证明', basis: '《中华人民共和国民法典》', article: '第二十三条', frequency: '20', correctable: '是', risk: '中' }])
  assert.deepEqual([done.rows, done.stops], [3, 0])
  assert.equal((await send(civil, id, filled)).rows, 3, 'the same sheet again doubles nothing')

  await civil.post(`/api/v1/list-changes/${id}/submit`, { requestId: rid() })
  assert.equal((await send(civil, id, filled)).code, 'not-your-change', 'under review it is the justice bureau\'s')
  const judged = (await take(reviewer, id)).map((row) => ({ ...row, verdict: row['seq'] === '2' ? '退回' : '通过', remark: row['seq'] === '2' ? '婚姻登记可以共享' : '' }))
  assert.deepEqual([(await send(reviewer, id, [{ ...judged[1]!, remark: '' }, { name: '多出来的' }])).errors?.length], [2])
  await send(reviewer, id, judged)
  assert.deepEqual((await rowsOf(id)).map((row) => [row.seq, row.verdict, row.remark]), [[1, 'approved', null], [2, 'returned', '婚姻登记可以共享'], [3, 'approved', null]])
  assert.equal((await take(reviewer, id, '?state=returned')).length, 1)
  assert.equal((await reviewer.post<Answer>(`/api/v1/list-changes/${id}/workbook`, { requestId: rid(), workbook: 'AAAA' })).status >= 400, true)
})

test('what leaves comes back the same, for every list', () => {
  const facts = { ground: 'covered', frequency: 3, correctable: false, risk: 'medium', resource: 'household', issuer: 'civil-affairs', excludedField: 'ecology', use: '用', procedure: '办', form: '样' } as const
  const row = {
    seq: 4, act: 'change', item: 'P001', name: '证明', inCatalogue: true, scope: 'grassroots', basis: '法', article: '一', replacedBy: '查', facts, source: '源', problems: [], stops: false, verdict: 'returned', remark: '改',
    dropped: null,
  } as const
  for (const list of changeLists) {
    const keys = columnsFor(list).map((column) => column.key)
    const cells = Object.fromEntries([...keys, 'ground', 'frequency', 'correctable', 'risk', 'resource', 'issuer', 'excludedField', 'use', 'procedure', 'form', 'scope'].map((key) => [key, cellsOf(row)[key] ?? ''])) as Parameters<typeof readRow>[0]
    assert.deepEqual(readRow(cells), {
      seq: 4, verdict: 'returned', remark: '改', row: { act: 'change', scope: 'grassroots', item: 'P001', name: '证明', basis: '法', article: '一', replacedBy: '查', source: '源', facts },
    })
  }
})
