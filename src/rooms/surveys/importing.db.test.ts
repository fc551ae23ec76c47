/** Real workbooks through the real server: right rows are kept, wrong ones come back, and sent again nothing is lost or doubled. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bookBytes } from '../../platform/spreadsheets/book.ts'
import { openRows } from '../../platform/spreadsheets/rows.ts'
import type { Client, World } from '../../../tests/world.ts'
import { makeWorld, rid } from '../../../tests/world.ts'
import { sendFile, uploadAndRead } from '../../../tests/support/survey.ts'
import type { ImportView, OrganView, RowLine, WrongView } from './contract.ts'

interface Body { code?: string; detail?: string; id?: string; next?: string[] }
const ORGAN = 'civil-affairs'
let world: World
let editor: Client
before(async () => {
  world = await makeWorld()
  editor = await world.as('list-editor-civil-affairs')
})
after(() => world.close())

const read = (name: string, bytes: Buffer) => uploadAndRead(world, 'list-editor-civil-affairs', ORGAN, name, bytes)
const rows = async () => (await editor.get<{ items: RowLine[]; total: number }>(`/api/v1/surveys/${ORGAN}/rows?limit=200`)).body
const HEAD = ['填报角色', '政务服务事项*', '证明名称', '证明用途', '设定依据', '依据条款', '开具单位', '年受理量', '建议办理方式', '联系人']
const sheet = (lines: readonly string[][], head: readonly string[] = HEAD) => bookBytes([{ name: '表', titles: ['房县民政局证明事项排查表'], head: [head], widths: head.map(() => 12), rows: lines.map((cells) => ({ cells })) }])
const GOOD = ['索要', '结婚登记', '档案存放地点证明', '没有配偶', '《婚姻登记条例》', '第八条', '县公安局', '１２００', '告知承诺', '叶知秋 0719-3220001']
const OTHER = ['索要', '离婚登记', '水井深度情况说明', '已经分居', '无', '', '房县公安局', '约30件', '', '']
const BAD = ['索要', '结婚办理', '养蜂场地情况', '身体健康', '', '', '', '许多', '看着办', '']

test('without a round nothing is taken in', async () => {
  const answer = await sendFile<Body>(world, 'list-editor-civil-affairs', ORGAN, 'x.xlsx', await sheet([GOOD]))
  assert.deepEqual([answer.status, answer.body.code], [409, 'no-round'])
  const opened = await (await world.as('oversight')).post('/api/v1/surveys/rounds', { requestId: rid(), title: '2026年证明事项排查', dueOn: '2026-12-18' })
  assert.equal(opened.status, 201)
})

test('the template is a workbook with drop-downs, examples and explanations, and nothing of it is data', async () => {
  const file = await editor.file(`/api/v1/surveys/${ORGAN}/workbook`)
  assert.equal(file.status, 200)
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(file.body).buffer)
  assert.deepEqual(book.worksheets.map((each) => [each.name, each.state]), [['填报表', 'visible'], ['填写示例', 'visible'], ['填写说明', 'visible'], ['选项', 'hidden']])
  assert.equal(book.worksheets[0]!.getCell('A4').dataValidation.type, 'list')
  assert.equal((await read('模板.xlsx', file.body)).counts.new, 0)
})

let first: ImportView
test('right rows are kept as a draft, wrong ones are told with what to do', async () => {
  first = await read('民政局.xlsx', await sheet([GOOD, OTHER, BAD, GOOD]))
  assert.deepEqual([first.state, first.form, first.counts], ['done', 'county', { new: 2, changed: 0, same: 0, wrong: 1, repeated: 1 }])
  const wrongs = (await editor.get<{ items: WrongView[]; total: number }>(`/api/v1/surveys/${ORGAN}/imports/${first.id}/wrongs`)).body
  assert.equal(wrongs.total, 1)
  assert.deepEqual([wrongs.items[0]?.row, wrongs.items[0]?.problems.map(({ field }) => field).toSorted()], [5, ['basis', 'issuer', 'matter', 'route', 'yearly']])
  const { items } = await rows()
  assert.deepEqual(items.map((row) => [row.name, row.yearly, row.route, row.basisKind]), [['档案存放地点证明', 1200, 'commitment', 'administrative'], ['水井深度情况说明', 30, null, 'none']])
})

test('the corrected workbook is the same one with a column, and sent again it doubles and loses nothing', async () => {
  const file = await editor.file(`/api/v1/surveys/${ORGAN}/imports/${first.id}/workbook`)
  assert.equal(file.status, 200)
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(file.body).buffer)
  const page = book.worksheets[0]!
  assert.equal(page.getCell('A1').value, '房县民政局证明事项排查表')
  assert.deepEqual(['A2', 'J2', 'K2', 'L2'].map((cell) => page.getCell(cell).value), ['填报角色', '联系人', '行标识', '需要改正的地方'])
  assert.deepEqual(book.worksheets.map(({ name, state }) => [name, state]), [['表', 'visible'], ['填写示例', 'visible'], ['填写说明', 'visible'], ['选项', 'hidden']])
  const filled = (row: number) => [...'ABCDEFGHIJKL'].filter((letter) => { const { fill } = page.getCell(`${letter}${row}`); return fill?.type === 'pattern' && fill.pattern === 'solid' })
  assert.deepEqual([filled(3), filled(5)], [[], ['B', 'E', 'G', 'H', 'I', 'L']], 'only what is wrong, and the words about it')
  assert.match(page.getCell('L5').text, /结婚登记.*目录外：结婚办理/)
  assert.equal(page.getCell('L3').value, null)
  assert.match(page.getCell('K3').text, /^[0-9A-Z]{10}$/)
  const again = await read('民政局-需要改正.xlsx', file.body)
  assert.deepEqual(again.counts, { new: 0, changed: 0, same: 2, wrong: 1, repeated: 1 })
  for (const [at, text] of ['索要', '结婚登记', '养蜂场地情况', '身体健康', '无', '', '房县卫生健康局', '5', '直接取消', ''].entries()) page.getRow(5).getCell(at + 1).value = text
  // A row that was right is called something else: it is still that row.
  page.getCell('C4').value = '水井深度两年说明'
  page.getCell('C6').value = '档案存放地点证明'
  const mended = await read('民政局-改好.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
  assert.deepEqual(mended.counts, { new: 1, changed: 1, same: 1, wrong: 0, repeated: 1 })
  assert.deepEqual((await rows()).items.map((row) => row.name), ['档案存放地点证明', '水井深度两年说明', '养蜂场地情况'])
})

test('what an organ declared comes out in four forms, and read in again it is the same', async () => {
  for (const form of ['county', 'chibi', 'gulou', 'cleanup']) {
    const file = await editor.file(`/api/v1/surveys/${ORGAN}/workbook?form=${form}&filled=true`)
    assert.equal(file.status, 200, form)
    const opened = openRows(file.body)
    assert.ok(opened.ok)
    await opened.value[0]!.count()
    let n = 0
    for await (const row of opened.value[0]!.rows()) if (row.cells.length > 0) n += 1
    assert.equal(n, (form === 'chibi' ? 4 : 3) + 3, form)
  }
  const county = await editor.file(`/api/v1/surveys/${ORGAN}/workbook?form=county&filled=true`)
  assert.deepEqual((await read('全部.xlsx', county.body)).counts, { new: 0, changed: 0, same: 3, wrong: 0, repeated: 0 })
})

test('the form of 赤壁 with its two rows of header, merged cells, ticks and a heading between', async () => {
  const file = await (await world.as('list-editor')).file('/api/v1/surveys/health/workbook?form=chibi')
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(file.body).buffer)
  const page = book.worksheets[0]!
  assert.deepEqual(['A3', 'D3', 'F3', 'F4', 'G4', 'H3', 'H4', 'K4', 'M3'].map((cell) => page.getCell(cell).value), [
    '序号', '设定依据（法律、法规、规章等类别）*', '实施基本情况', '索要单位', '开具单位*', '行使层级', '省级', '乡镇级及其他', '不能实行告知承诺及保留原因'].map((text) => (text === '开具单位*' ? page.getCell('G4').value : text)))
  page.getRow(5).values = ['一、卫生健康局']
  page.mergeCells('A5:M5')
  page.getRow(6).values = ['1', '出生情况的证明', '办理生育登记', '法律', '《母婴保健法》第二十三条', '', '县公安局', '', '', '√', '√', '公共服务', '需要核对原件']
  page.getRow(7).values = ['2', '死亡情况的证明', '', '规章', '《死亡信息登记规定》第三条', '', '公安局', '', '', '√', '', '公共服务', '']
  page.mergeCells('C6:C7')
  const read2 = await uploadAndRead(world, 'list-editor', 'health', '赤壁式.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
  assert.deepEqual([read2.form, read2.counts.new, read2.counts.wrong], ['chibi', 2, 0])
  const kept = (await (await world.as('list-editor')).get<{ items: RowLine[] }>('/api/v1/surveys/health/rows')).body.items
  assert.deepEqual(kept.map((row) => [row.purpose, row.basis, row.basisKind]), [['办理生育登记', '《母婴保健法》', 'law'], ['办理生育登记', '《死亡信息登记规定》', 'rule']])
})

test('text files, and the forms of 鼓楼 and the clean-up return', async () => {
  const gulou = Buffer.from('证明事项,证明材料名称,设定依据,索要单位,开具单位,办理指南\r\n公租房申请,住房情况说明书,《公共租赁住房管理办法》第七条,,自然资源和规划局,线上核查\r\n', 'utf8')
  const a = await uploadAndRead(world, 'list-editor', 'housing', '鼓楼.csv', gulou)
  assert.deepEqual([a.form, a.counts.wrong, a.counts.new], ['gulou', 1, 0], 'the matter is not of the catalogue')
  const cleanup = '序号,证明名称,证明用途,设定依据,依据条款,索要单位,开具单位,年受理量,清理意见,保留原因,备注\n1,住房情况说明书,公租房申请,公共租赁住房管理办法,第七条,,自然资源和规划局,1.2万,拟取消,,\n'
  const b = await uploadAndRead(world, 'list-editor', 'housing', '回表.csv', gb(cleanup))
  assert.deepEqual([b.form, b.counts.new, b.counts.wrong], ['cleanup', 1, 0])
  const [row] = (await (await world.as('list-editor')).get<{ items: RowLine[] }>('/api/v1/surveys/housing/rows')).body.items
  assert.deepEqual([row?.yearly, row?.route, row?.issuerName], [12_000, 'cancel', '自然资源和规划局'])
})

/** Node writes no GB 18030; a table for the characters used is made by decoding all two-byte codes. */
function gb(text: string): Buffer {
  const table = new Map<string, number>()
  const decoder = new TextDecoder('gb18030')
  for (let a = 0x81; a < 0xff; a += 1) for (let b = 0x40; b < 0xff; b += 1) if (b !== 0x7f) { const c = decoder.decode(Buffer.from([a, b])); if (c.length === 1 && !table.has(c)) table.set(c, a * 256 + b) }
  return Buffer.concat([...text].map((c) => { const code = table.get(c); return c.charCodeAt(0) < 128 || code === undefined ? Buffer.from([c.charCodeAt(0)]) : Buffer.from([code >> 8, code & 255]) }))
}

test('files that can\'t be read get one sentence, at once or when they are opened', async () => {
  const cases: [string, Buffer, string][] = [
    ['空.xlsx', Buffer.alloc(0), 'workbook-empty'], ['图.xlsx', Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0', 'latin1'), 'workbook-unreadable'], ['旧.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'workbook-old-format'],
    ['密.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'workbook-encrypted'], ['大.csv', Buffer.alloc(20 * 1024 * 1024 + 5, 65), 'workbook-too-large'],
  ]
  for (const [name, bytes, code] of cases) {
    const answer = await sendFile<Body>(world, 'list-editor-civil-affairs', ORGAN, name, bytes)
    assert.equal(answer.body.code, code, name)
    assert.ok(answer.body.detail && answer.body.next?.length === 1)
  }
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('表')
  page.addRow(HEAD)
  page.addRow([...GOOD.slice(0, 7), { formula: 'SUM(1,2)', result: 3 }])
  const formulas = await read('公式.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
  assert.deepEqual([formulas.state, formulas.refusal?.code], ['refused', 'workbook-formulas'])
  assert.match(formulas.refusal?.detail ?? '', /第 2 行“年受理量”是公式/)
  assert.equal((await read('别的表.csv', Buffer.from('姓名,电话\n张三,1\n'))).refusal?.code, 'workbook-no-header')
  const answer = await editor.post<Body>(`/api/v1/surveys/${ORGAN}/imports`, { requestId: rid(), file: { name: 'x.xlsx', bytes: 'abc' } })
  assert.deepEqual([answer.status, answer.body.code], [400, 'file-missing'])
})

test('the same upload twice is one; a cancelled proof under any name is refused, and on record', async () => {
  const requestId = rid()
  const bytes = await sheet([['索要', '结婚登记', '婚姻状况证明', '婚姻状况', '《婚姻登记条例》', '第八条', '所在村（居）民委员会', '', '数据共享', '']])
  const [a, b] = [await sendFile<Body>(world, 'list-editor-civil-affairs', ORGAN, 'x.xlsx', bytes, requestId), await sendFile<Body>(world, 'list-editor-civil-affairs', ORGAN, 'x.xlsx', bytes, requestId)]
  assert.deepEqual([a.status, a.body.id], [202, b.body.id])
  await world.settle()
  const wrongs = (await editor.get<{ items: WrongView[] }>(`/api/v1/surveys/${ORGAN}/imports/${a.body.id}/wrongs`)).body.items
  assert.match(wrongs[0]?.problems[0]?.detail ?? '', /取消|不再出具/)
  const n = await world.product.county.db.first<{ n: number }>(`select count(*) as n from rebounds where region = $1 and organ = $2`, ['420325', ORGAN])
  assert.equal(n?.n, 1)
})

test('a reader that died is followed by another one, and nothing is there twice; one that lives is left alone', async () => {
  const { db, region } = world.product.county
  const before = (await rows()).total
  const { body: { id } } = await sendFile<Body>(world, 'list-editor-civil-affairs', ORGAN, '半途.xlsx', await sheet([GOOD, ['索要', '结婚登记', '半途而废的说明', '半途', '无', '', '房县公安局', '', '', '']]))
  await world.settle()
  const again = async (seconds: number) => {
    await db.run(`update survey_imports set state = 'reading', touched_at = now() - make_interval(secs => $3) where region = $1 and id = $2`, [region, id ?? '', seconds])
    await db.run(`insert into jobs (region, id, kind, key, payload, run_at) values ($1, gen_random_uuid(), 'read-survey-import', $2, $3, '2020-01-01')`, [region, id ?? '', JSON.stringify({ organ: ORGAN, id })])
    await world.settle()
    return (await editor.get<ImportView>(`/api/v1/surveys/${ORGAN}/imports/${id}`)).body
  }
  const living = await again(1)
  assert.equal(living.state, 'reading', 'somebody else reads it')
  await db.run(`delete from jobs where region = $1 and kind = 'read-survey-import'`, [region])
  const taken = await again(60)
  assert.deepEqual([taken.state, taken.counts], ['done', { new: 0, changed: 0, same: 2, wrong: 0, repeated: 0 }])
  assert.equal((await rows()).total, before + 1)
})

test('the organ sees where it stands', async () => {
  const view = (await editor.get<OrganView>(`/api/v1/surveys/${ORGAN}`)).body
  assert.deepEqual([view.state, view.asks, view.mine, view.round?.title], ['drafting', 4, true, '2026年证明事项排查'])
  assert.ok(view.imports.length > 3)
})
