import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../platform/spreadsheets/rows.ts'
import { headingOf, keyOfHeading } from './columns.ts'
import { findHeader } from './header.ts'
import { dataOf } from './sheet.ts'

const row = (n: number, cells: string[], more: Partial<Row> = {}): Row => ({ row: n, cells, heading: false, formulas: [], errors: [], ...more })

test('headings are known by many names, whatever stands around them', () => {
  assert.equal(headingOf(' 设定依据（法律、法规）*'), '设定依据')
  assert.deepEqual(['开 具 单 位', '证明名称*', '行使层级：', '没有这列'].map(keyOfHeading), ['issuer', 'name', 'levels', undefined])
})

test('a header below a title, over two rows, with a group above', () => {
  const found = findHeader([
    row(1, ['某县证明事项清单', '某县证明事项清单', '某县证明事项清单'], { heading: true }), row(2, ['序号', '证明名称', '证明用途', '实施基本情况', '实施基本情况', '行使层级', '行使层级']),
    row(3, ['序号', '证明名称', '证明用途', '索要单位', '开具单位', '县级', '乡镇级及其他']), row(4, ['1', '无房证明', '购房', '甲局', '乙局', '√', '']),
  ])
  assert.ok(found)
  assert.deepEqual([found.row, found.form, [...found.places.entries()]], [3, 'chibi', [['serial', 0], ['name', 1], ['purpose', 2], ['asker', 3], ['issuer', 4], ['county', 5], ['township', 6]]])
})

test('证明事项 is the matter beside a name, and the proof by itself', () => {
  const both = findHeader([row(1, ['证明事项', '证明材料名称', '设定依据', '索要单位', '开具单位', '办理指南'])])
  assert.deepEqual([both?.form, both?.places.get('matter'), both?.places.get('name')], ['gulou', 0, 1])
  const alone = findHeader([row(1, ['证明事项', '设定依据', '开具单位'])])
  assert.deepEqual([alone?.places.get('name'), alone?.places.has('matter')], [0, false])
  assert.equal(findHeader([row(1, ['开具单位', '索要单位', '设定依据'])]), null, 'without a name of the proof there is nothing to declare')
  assert.equal(findHeader([row(1, ['姓名', '电话', '地址'])]), null)
  assert.equal(findHeader([]), null)
})

test('each form is told by its columns', () => {
  assert.equal(findHeader([row(1, ['填报角色', '政务服务事项', '证明名称', '证明用途', '设定依据', '依据条款', '开具单位', '年受理量', '建议办理方式', '联系人'])])?.form, 'county')
  assert.equal(findHeader([row(1, ['序号', '证明名称', '证明用途', '设定依据', '依据条款', '索要单位', '开具单位', '年受理量', '清理意见'])])?.form, 'cleanup')
})

test('what is no data is passed over', () => {
  const header = findHeader([row(1, ['序号', '证明名称', '开具单位', '需要改正的地方'])])
  assert.ok(header)
  const of = (cells: string[], more: Partial<Row> = {}) => dataOf(row(2, cells, more), header)
  assert.deepEqual(of(['1', '无房证明', '甲局', '旧的说法'])?.cells, { serial: '1', name: '无房证明', issuer: '甲局' })
  assert.deepEqual(of(['1', '', ''], { errors: [1] })?.errors, ['name'])
  for (const cells of [['1', '', ''], ['', '', ''], ['序号', '证明名称', '开具单位'], ['合计', '', '3'], ['示例', '无房证明', '甲局'], ['', '', '', '只有说法']]) assert.equal(of(cells), null, cells.join())
  assert.equal(of(['一、民政局', '一、民政局'], { heading: true }), null)
  assert.equal(dataOf(row(1, ['1', '无房证明']), header), null)
})
