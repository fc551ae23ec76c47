/** A workbook is taken or refused with one clear sentence; nothing that comes in can hang, fill or fool the reader. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import type { Workbook } from 'exceljs'
import { pack } from './pack.ts'
import type { Column } from './read.ts'
import { readWorkbook } from './read.ts'
import { MOST_BYTES } from './texts.ts'
import { unpack } from './unpack.ts'
import { workbookBytes } from './write.ts'

const columns: readonly Column<'code' | 'name' | 'state' | 'since'>[] = [
  { key: 'code', header: '单位代码', required: true, help: '小写字母' }, { key: 'name', header: '单位名称', required: true },
  { key: 'state', header: '状态', choices: ['启用', '停用'], optional: true }, { key: 'since', header: '起始日期', optional: true },
]
const rows = [{ code: 'a', name: '甲局', state: '启用' }, { code: 'b', name: '乙局', state: '停用' }]

const { default: ExcelJS } = await import('exceljs')
async function made(fill: (book: Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}
const simple = (more: (book: Workbook) => void = () => undefined) => made((book) => {
  const sheet = book.addWorksheet('单位')
  sheet.addRow(['单位代码', '单位名称', '状态', '起始日期'])
  sheet.addRow(['a', '甲局', '启用', null])
  more(book)
})
const codeOf = async (bytes: Buffer) => { const read = await readWorkbook(bytes, columns); return read.ok ? 'ok' : read.code }

test('what was written is read again, with its drop-downs and its help', async () => {
  const bytes = await workbookBytes({ sheet: '单位', columns, rows, help: true })
  const read = await readWorkbook(bytes, columns)
  assert.ok(read.ok)
  assert.deepEqual(read.value.map(({ row, cells }) => [row, cells.code, cells.name, cells.state, cells.since]), [[2, 'a', '甲局', '启用', ''], [3, 'b', '乙局', '停用', '']])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer)
  assert.deepEqual(book.worksheets.map((sheet) => [sheet.name, sheet.state]), [['单位', 'visible'], ['填写说明', 'visible'], ['选项', 'hidden']])
  assert.deepEqual(book.worksheets[0]!.getCell('C2').dataValidation.formulae, ['选项!$C$1:$C$2'])
  assert.equal(book.worksheets[0]!.getCell('A1').value, '单位代码*')
})

test('the workbook that goes back carries its problems, and can be mended and sent again', async () => {
  const bytes = await workbookBytes({ sheet: '单位', columns, rows, problems: new Map([[1, '没有这个区划']]) })
  const read = await readWorkbook(bytes, columns)
  assert.ok(read.ok && read.value.length === 2)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer)
  assert.deepEqual(['E1', 'E2', 'E3'].map((cell) => book.worksheets[0]!.getCell(cell).value), ['需要改正的地方', null, '没有这个区划'])
})

test('cells are read as people see them: numbers, days, rich text, links, yes and no', async () => {
  const bytes = await made((book) => {
    const sheet = book.addWorksheet('单位')
    sheet.addRow(['说明：请逐行填写'])
    sheet.addRow([])
    sheet.addRow(['单位 代码', '单位名称*', '状态', '起始日期'])
    sheet.addRow([12, { richText: [{ text: '甲' }, { text: '局', font: { bold: true } }] }, true, new Date('2026-11-24T00:00:00Z')])
    sheet.addRow([' b\u00a0', { text: '乙局', hyperlink: 'https://example.test' }, '', null])
    sheet.addRow(['', ' ', null, ''])
  })
  const read = await readWorkbook(bytes, columns)
  assert.ok(read.ok)
  assert.deepEqual(read.value, [
    { row: 4, cells: { code: '12', name: '甲局', state: '是', since: '2026-11-24' } }, { row: 5, cells: { code: 'b', name: '乙局', state: '', since: '' } },
  ])
})

test('a hidden first sheet is passed over', async () => {
  const bytes = await made((book) => {
    book.addWorksheet('选项', { state: 'hidden' }).addRow(['x', 'y'])
    const sheet = book.addWorksheet('单位')
    sheet.addRow(['单位代码', '单位名称'])
    sheet.addRow(['a', '甲局'])
  })
  assert.equal(await codeOf(bytes), 'ok')
})

test('what is no workbook is said to be none', async () => {
  const good = await simple()
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const cases: [Buffer, string][] = [
    [Buffer.alloc(0), 'workbook-empty'], [Buffer.from('单位代码,单位名称\na,甲局'), 'workbook-unreadable'], [Buffer.from('PK\u0003\u0004 not really'), 'workbook-unreadable'],
    [pack([['word/document.xml', Buffer.from('<x/>')]]), 'workbook-unreadable'], [good.subarray(0, good.length - 40), 'workbook-unreadable'],
    [good.subarray(0, good.length / 2), 'workbook-unreadable'], [compound, 'workbook-old-format'],
    [Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'workbook-encrypted'], [Buffer.alloc(MOST_BYTES + 1, 1), 'workbook-too-large'],
    [pack([['xl/workbook.xml', Buffer.from('<workbook><sheets><sheet name="x" r:id="rId1"/></sheets></workbook>')], ['xl/worksheets/sheet1.xml', Buffer.from('<worksheet><sheetData><row r="1"></c></row>')]]), 'workbook-unreadable'],
  ]
  for (const [bytes, code] of cases) assert.equal(await codeOf(bytes), code, code)
})

test('an encrypted part is told from a broken one', async () => {
  const bytes = Buffer.from(await simple())
  const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  bytes[entry + 8] = bytes[entry + 8]! | 1
  assert.equal(await codeOf(bytes), 'workbook-encrypted')
})

/** An archive with one compressed part that claims a size. */
function bomb(size: number, claims: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size, 0x20))
  const archive = pack([['xl/workbook.xml', packed]])
  const entry = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  archive.writeUInt16LE(8, entry + 10)
  archive.writeUInt32LE(claims, entry + 24)
  return archive
}

test('a bomb is refused by what it says it becomes, and one that lies by what it turns out to be', () => {
  const refused = [bomb(1000, 60_000_000), bomb(60_000_000, 1000)].map((bytes) => unpack(bytes))
  assert.deepEqual(refused.map((r) => !r.ok && r.code), ['workbook-bomb', 'workbook-bomb'])
  const honest = unpack(bomb(1000, 1000))
  assert.ok(honest.ok)
  assert.equal(unpack(bomb(1000, 1001)).ok, false)
})

test('parts that open thousands of tags and never end one are read no longer than others', async () => {
  const relations = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
  const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>'
  const book = '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'
  const many = (tag: string) => tag.repeat(400_000)
  for (const [workbook, strings] of [[book, `<sst>${many('<rPh ')}`], [`<workbook>${many('<sheet ')}`, '<sst/>'], [`<workbook><sheet ${'x'.repeat(3_000_000)}`, '<sst/>']] as const) {
    const began = performance.now()
    const read = await readWorkbook(pack([
      ['xl/workbook.xml', Buffer.from(workbook)], ['xl/_rels/workbook.xml.rels', Buffer.from(relations)], ['xl/sharedStrings.xml', Buffer.from(strings)], ['xl/worksheets/sheet1.xml', Buffer.from(sheet)],
    ]), columns)
    assert.equal(read.ok, false)
    assert.ok(performance.now() - began < 10_000, 'not by the square of their number')
  }
})

test('formulas and error values are named by place, and never worked out', async () => {
  const formula = await simple((book) => { book.worksheets[0]!.getCell('B2').value = { formula: 'HYPERLINK("http://evil.example")', result: '甲局' } })
  const read = await readWorkbook(formula, columns)
  assert.ok(!read.ok && read.code === 'workbook-formulas')
  assert.match(read.detail, /第 2 行“单位名称”是公式/)
  assert.equal(await codeOf(await simple((book) => { book.worksheets[0]!.getCell('B2').value = { error: '#REF!' } })), 'workbook-cell-errors')
})

test('columns that are missing, unknown or there twice, rows that are none or too many, cells that are too long', async () => {
  const sheet = (...lines: (string | null)[][]) => made((book) => { const s = book.addWorksheet('单位'); for (const line of lines) s.addRow(line) })
  const head = ['单位代码', '单位名称', '状态']
  const cases: [Promise<Buffer>, string][] = [
    [sheet(['姓名', '电话'], ['x', 'y']), 'workbook-no-header'], [sheet(['单位代码', '状态'], ['a', '启用']), 'workbook-columns-missing'],
    [sheet([...head, '备注'], ['a', '甲局', '', '']), 'workbook-columns-unknown'], [sheet([...head, '状态'], ['a', '甲局', '', '']), 'workbook-columns-twice'],
    [sheet(head), 'workbook-no-rows'], [sheet(head, ['a', '字'.repeat(1001), '']), 'workbook-cell-too-long'],
  ]
  for (const [bytes, code] of cases) assert.equal(await codeOf(await bytes), code, code)
  const many = await sheet(head, ...Array.from({ length: 12 }, (_, i) => [`a${i}`, '甲局', '']))
  const read = await readWorkbook(many, columns, { mostRows: 10 })
  assert.ok(!read.ok && read.code === 'workbook-too-many-rows')
})

test('every refusal is one Chinese sentence with something to do', async () => {
  const read = await readWorkbook(Buffer.from('x'), columns)
  assert.ok(!read.ok)
  assert.match(read.detail, /[一-鿿]/)
  assert.equal(read.next.length, 1)
})

test('twenty thousand rows go through in a stream', async () => {
  async function* source() { for (let i = 0; i < 20_000; i += 1) yield { code: `c${i}`, name: `单位${i}`, state: '启用', since: '2026-11-24' } }
  const bytes = await workbookBytes({ sheet: '单位', columns, rows: source() })
  const read = await readWorkbook(bytes, columns, { mostRows: 20_000 })
  assert.ok(read.ok)
  assert.equal(read.value.at(-1)?.cells.name, '单位19999')
})
