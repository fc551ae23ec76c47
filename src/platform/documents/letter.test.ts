import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textOfPdf } from '../../../tests/support/pdf-text.ts'
import { coverageOf } from './cmap.ts'
import type { InstalledFonts } from './fonts.ts'
import { installedFonts, ownFont } from './fonts.ts'
import type { Letter } from './letter.ts'
import { printLetter } from './letter.ts'

const noOthers: InstalledFonts = { with: () => null }
const letter: Letter = {
  organ: '房县民政局', title: '不予行政给付决定书', number: '房免证决〔2026〕1124-00001号', to: '欧阳娜娜', day: '2026-11-24', footer: '受理编号 MZ20261124-00001', draft: false,
  parts: [
    { kind: 'text', text: '经审查，不符合给付条件：' }, { kind: 'list', items: ['人均收入高于标准。', '房产不符。'] },
    { kind: 'facts', rows: [['咨询电话', '0719-3221234']] },
  ],
}
const said = (more: Partial<Letter> = {}, installed = noOthers) => textOfPdf(printLetter({ ...letter, ...more }, installed).pdf).replaceAll(' ', '')

test('a letter says who, what, to whom and when, and is the same bytes each time', () => {
  const text = said()
  for (const part of ['房县民政局', '不予行政给付决定书', '房免证决〔2026〕1124-00001号', '欧阳娜娜：', '一、人均收入高于标准。', '二、房产不符。', '咨询电话：0719-3221234', '2026年11月24日']) {
    assert.ok(text.includes(part), part)
  }
  assert.ok(!text.includes('草稿'))
  assert.deepEqual(printLetter(letter, noOthers).pdf, printLetter(letter, noOthers).pdf)
})

test('a draft says so across each page', () => {
  const pages = said({ draft: true, parts: Array.from({ length: 60 }, (_, i) => ({ kind: 'text' as const, text: `第${i}段。` })) })
  assert.ok(pages.split('草稿').length - 1 >= 2)
})

test('rare characters of our own font are printed', () => {
  assert.ok(said({ to: '㐀䶮' }).includes('㐀䶮：'))
  assert.deepEqual(printLetter({ ...letter, to: '㐀䶮' }, noOthers).missing, [])
})

test('a character no font has is marked where it stands and named at the end, never left out', () => {
  const printed = printLetter({ ...letter, to: '田中𠮷夫' }, noOthers)
  assert.deepEqual(printed.missing, ['𠮷'])
  const text = textOfPdf(printed.pdf).replaceAll(' ', '')
  assert.ok(text.includes('田中〔U+20BB7〕夫：'))
  assert.ok(text.includes('〔U+20BB7〕处的字，本机字库没有'))
})

test('another font of this machine prints what ours lacks', (t) => {
  if (installedFonts().with(0x20bb7) === null) { t.skip('no font with 𠮷 is installed here'); return }
  const printed = printLetter({ ...letter, to: '田中𠮷夫' })
  assert.deepEqual(printed.missing, [])
  assert.ok(textOfPdf(printed.pdf).includes('田中𠮷夫'))
})

test('what is never seen is left out, line ends are spaces', () => {
  assert.ok(said({ to: '张\u200b三\ufe00', parts: [{ kind: 'text', text: '一行\n二行' }] }).includes('张三：一行二行'))
})

test('nothing in a text is read as markup: whatever is written is what is printed', () => {
  const nasty = ['#panic("x")', '#eval("1+1")', '$x$', '*b*', '_i_', '= 题', '@ref', '<label>', '//', '/*', '#read("/etc/passwd")', '\\', '"', '#{', '${x}', '`raw`', '-- ', '+ 1', '~', '#import "@preview/x:1.0.0"']
  const piece = fc.constantFrom(...nasty)
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
    const text = pieces.join('')
    const printed = textOfPdf(printLetter({ ...letter, to: text, parts: [{ kind: 'text', text }, { kind: 'list', items: [text] }, { kind: 'facts', rows: [[text, text]] }] }, noOthers).pdf)
    const squeezed = text.replace(/\s/g, '')
    assert.ok(printed.replace(/\s/g, '').split(squeezed).length - 1 >= 4, squeezed)
  }), { numRuns: 25 })
})

test('what a font can show is read from the file itself; what is no font is none', () => {
  const { coverage } = ownFont()
  for (const character of '张〔〕㐀䶮龘') assert.ok(coverage.has(character.codePointAt(0) ?? 0), character)
  for (const codePoint of [0x20bb7, 0x1f642, 0, 0x10ffff]) assert.ok(!coverage.has(codePoint))
  assert.equal(coverageOf(Buffer.from('no font at all, just a text')), null)
  assert.equal(coverageOf(Buffer.alloc(3)), null)
})

test('where no fonts are installed nothing is found', () => {
  assert.equal(installedFonts(['/nowhere/at/all']).with(0x20bb7), null)
})
