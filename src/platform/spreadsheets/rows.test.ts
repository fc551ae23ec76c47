/** Whatever an office uploads is read as a person sees it, or refused with one sentence; nothing is held but the file. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import type { Workbook } from 'exceljs'
import { delimiterOf } from './text-rows.ts'
import { pack } from './pack.ts'
import type { Row } from './rows.ts'
import { cleaned, openRows } from './rows.ts'
import { columnOf, dayOfSerial, rowsIn, textIn, unescaped } from './sheet-xml.ts'
import { countRows } from './sheet-count.ts'
import { dayFormats, noStyles, sharedStrings, sheetsOf, showsDay } from './styles-xml.ts'

const { default: ExcelJS } = await import('exceljs')
async function made(fill: (book: Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function gathered<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const each of all) list.push(each)
  return list
}

async function read(bytes: Buffer, at = 0): Promise<Row[]> {
  const opened = openRows(bytes)
  assert.ok(opened.ok, opened.ok ? '' : opened.detail)
  const sheet = opened.value[at]
  assert.ok(sheet)
  const counted = await sheet.count()
  assert.ok(counted.ok, counted.ok ? '' : counted.code)
  return gathered(sheet.rows())
}
const texts = async (bytes: Buffer) => (await read(bytes)).map((row) => row.cells)
const codeOf = async (bytes: Buffer): Promise<string> => {
  const opened = openRows(bytes)
  if (!opened.ok) return opened.code
  const counted = await opened.value[0]!.count()
  return counted.ok ? 'ok' : counted.code
}

test('numbers, days, truth, rich text, links and blanks are read as they are seen', async () => {
  const rows = await texts(await made((book) => {
    const sheet = book.addWorksheet('表')
    sheet.addRow(['甲', 12, 1.5, true, new Date('2026-11-24T00:00:00Z'), { richText: [{ text: '富' }, { text: '文本' }] }, { text: '链接', hyperlink: 'https://example.test' }, ' \u3000尾随 \u00a0', 'a<b&c>"d"'])
    sheet.addRow(['甲', null, '', '乙'])
  }))
  assert.deepEqual(rows, [['甲', '12', '1.5', '是', '2026-11-24', '富文本', '链接', '尾随', 'a<b&c>"d"'], ['甲', '', '', '乙']])
})

test('merged cells hold for all they cover; a row that is one merged cell is a heading', async () => {
  const rows = await read(await made((book) => {
    const sheet = book.addWorksheet('表')
    sheet.addRow(['一、民政局', '', '', ''])
    sheet.addRow(['结婚登记', '无配偶证明', '民政局', '一'])
    sheet.addRow(['', '单身证明', '民政局', '二'])
    sheet.addRow(['离婚登记', '结婚证', '', ''])
    sheet.mergeCells('A1:D1')
    sheet.mergeCells('A2:A3')
    sheet.mergeCells('C4:D4')
  }))
  assert.deepEqual(rows.map((row) => row.heading), [true, false, false, false])
  assert.deepEqual(rows[2]?.cells, ['结婚登记', '单身证明', '民政局', '二'])
  assert.deepEqual(rows[3]?.cells.slice(0, 2), ['离婚登记', '结婚证'])
})

test('formulas and error values are pointed at', async () => {
  const rows = await read(await made((book) => {
    const sheet = book.addWorksheet('表')
    sheet.addRow([1, { formula: 'A1+1', result: 2 }, { error: '#REF!' }])
  }))
  assert.deepEqual([rows[0]?.cells, rows[0]?.formulas, rows[0]?.errors], [['1', '', ''], [1], [2]])
})

test('a workbook as other programs write it: prefixes, no references, empty rows, shared and inline texts', async () => {
  const parts = (sheet: string) => pack([
    ['xl/workbook.xml', Buffer.from('<workbook><sheets><sheet name="藏" state="hidden" r:id="rId1"/><sheet name="表" r:id="rId2"/></sheets></workbook>')],
    ['xl/_rels/workbook.xml.rels', Buffer.from('<Relationships><Relationship Id="rId1" Target="worksheets/a.xml"/><Relationship Id="rId2" Target="/xl/worksheets/b.xml"/></Relationships>')],
    ['xl/sharedStrings.xml', Buffer.from('<x:sst><x:si><x:t xml:space="preserve"> 共享 </x:t><x:rPh><x:t>gòng</x:t></x:rPh></x:si><x:si/><x:si><x:t/></x:si></x:sst>')],
    ['xl/worksheets/a.xml', Buffer.from('<worksheet><sheetData></sheetData></worksheet>')], ['xl/worksheets/b.xml', Buffer.from(sheet)],
  ])
  const bytes = parts('<x:worksheet><x:sheetData><x:row r="1"/><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c/><x:c t="inlineStr"><x:is><x:t>内</x:t></x:is></x:c></x:row><x:row r="9"><x:c r="B9" t="str"><x:v>a&#x4E00;</x:v></x:c><x:c t="d"><x:v>2026-11-24T00:00:00</x:v></x:c><x:c t="s"><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>')
  assert.deepEqual((await read(bytes)).map((row) => [row.row, row.cells]), [[2, ['共享', '', '内']], [9, ['', 'a一', '2026-11-24']]])
  assert.equal(await codeOf(parts('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>')), 'workbook-unreadable')
  assert.deepEqual(sheetsOf('<sheet name="x" state="hidden"/>', ''), [{ name: 'x', part: 'xl/worksheets/sheet1.xml' }])
})

test('text in GB 18030, UTF-8 with and without its mark, UTF-16 with tabs; quotes, blank lines, formulas', async () => {
  const gb = Buffer.from('d6a4c3f7c3fbb3c62cd3c3cdbe0d0a22bbc6c4cfa3acbbc6a1b122b1b12c78', 'hex')
  assert.deepEqual((await texts(Buffer.from('证明名称,用途\r\n"无房,证明"," 购房 "\r\n\r\n'))).slice(1), [['无房,证明', '购房']])
  assert.deepEqual((await texts(gb))[0], ['证明名称', '用途'])
  assert.deepEqual(await texts(Buffer.from('\ufeff证明名称;用途')), [['证明名称', '用途']])
  assert.deepEqual(await texts(Buffer.from('\ufeff证明名称\t用途\n无房证明\t购房', 'utf16le')), [['证明名称', '用途'], ['无房证明', '购房']])
  assert.deepEqual((await read(Buffer.from('a,b\n=HYPERLINK("x"),=-')))[1]?.formulas, [0])
  assert.equal(delimiterOf('一，二，三'), '，')
})

test('what is no table gets one sentence', async () => {
  const book = await made((b) => { b.addWorksheet('表').addRow(['a']) })
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const packed = deflateRawSync(Buffer.alloc(3_000_000, 0x20))
  const bomb = (claims: number) => {
    const archive = pack([['xl/workbook.xml', Buffer.from('<workbook/>')], ['xl/worksheets/sheet1.xml', packed]])
    const entry = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    archive.writeUInt16LE(8, entry + 10)
    archive.writeUInt32LE(claims, entry + 24)
    return archive
  }
  const claiming = bomb(500_000_000)
  const lying = pack([['xl/workbook.xml', Buffer.from('<workbook><sheet name="x" r:id="r"/></workbook>')], ['xl/worksheets/sheet1.xml', packed]])
  const entry = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  lying.writeUInt16LE(8, entry + 10)
  lying.writeUInt32LE(1000, entry + 24)
  const cases: readonly [Buffer, string][] = [
    [Buffer.alloc(0), 'workbook-empty'], [Buffer.alloc(21 * 1024 * 1024, 65), 'workbook-too-large'], [Buffer.from('%PDF-1.7\n\0\0'), 'workbook-unreadable'],
    [Buffer.from('<!DOCTYPE html><table>'), 'workbook-unreadable'], [compound, 'workbook-old-format'], [Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'workbook-encrypted'],
    [book.subarray(0, book.length - 30), 'workbook-unreadable'], [claiming, 'workbook-bomb'], [lying, 'workbook-bomb'], [Buffer.from('a,"b\nc'), 'workbook-unreadable'],
  ]
  for (const [bytes, code] of cases) assert.equal(await codeOf(bytes), code, code)
})

test('rows are counted however the file is cut into pieces', async () => {
  const xml = `<x:worksheet><x:sheetData>${'<x:row r="1"><x:c><x:v>1</x:v></x:c></x:row><x:row/>'.repeat(20)}</x:sheetData><x:mergeCells/></x:worksheet>`
  for (let size = 25; size < 90; size += 1) {
    async function* pieces() { for (let at = 0; at < xml.length; at += size) yield Buffer.from(xml.slice(at, at + size)) }
    assert.deepEqual(await countRows(pieces()), { rows: 40, suspicious: false, tail: '</sheetData><mergeCells/></worksheet>' }, `${size}`)
  }
})

test('the small parts: columns, days, formats, texts', () => {
  assert.deepEqual(['A1', 'Z9', 'AA10', 'BC12'].map(columnOf), [0, 25, 26, 54])
  assert.deepEqual([dayOfSerial(46_350), dayOfSerial(Number.NaN)], ['2026-11-24', 'NaN'])
  assert.deepEqual(['yyyy/m/d', 'm月d日', '0.00', '"y"0', '[红]0', 'General'].map(showsDay), [true, true, false, false, false, false])
  assert.deepEqual(dayFormats('<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs>'), [false, true, true])
  assert.equal(unescaped('a&amp;b&#65;&#x42;&nope;_x000A_&#1114112;'), 'a&bAB&nope;\n')
  assert.equal(textIn('<t/><tx>no</tx><t xml:space="preserve"> a </t>'), ' a ')
  assert.deepEqual(sharedStrings('<sst><si><t>a</t></si>'), ['a'])
  assert.equal(cleaned('\u200b 甲\u3000乙\r\n丙 '), '甲 乙\n丙')
})

test('a row or a sheet without an end is no sheet', async () => {
  async function* pieces(text: string) { yield Buffer.from(text) }
  const all = (text: string) => gathered(rowsIn(pieces(text), noStyles))
  await assert.rejects(all(`<worksheet><sheetData><row>${'x'.repeat(5 << 20)}`), RangeError)
  await assert.rejects(all('<nothing/>'), RangeError)
})
