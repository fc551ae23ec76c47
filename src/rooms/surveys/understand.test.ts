import assert from 'node:assert/strict'
import { test } from 'node:test'
import { naturalKey, plainName } from './entry.ts'
import type { Cells, Known } from './understand.ts'
import { dayIn, numberIn, understand } from './understand.ts'

const known: Known = {
  organ: { code: 'civil-affairs', name: '房县民政局', level: 'county' }, near: (text) => (text.includes('结婚') ? ['结婚登记'] : []),
  matterByCode: new Map([['000711001000', '000711001000'], ['11420325011447780W2000711001000', '000711001000']]), matterByName: new Map([['结婚登记', '000711001000']]),
  organByName: new Map([['房县公安局', 'public-security'], ['县公安局', 'public-security'], ['房县民政局', 'civil-affairs']]),
}
const good: Cells = { matter: '结婚登记', name: '无配偶证明', purpose: '没有配偶', basis: '《婚姻登记条例》', article: '第八条', issuer: '县公安局' }
const of = (more: Cells, form: 'county' | 'chibi' | 'cleanup' = 'county') => understand({ ...good, ...more }, known, form)
const wrongsOf = (more: Cells, form: 'county' | 'chibi' | 'cleanup' = 'county') => of(more, form).wrongs.map(({ field }) => field)

test('a good row is understood whole', () => {
  const { entry, contact, wrongs } = of({ side: '索要', levels: '县级、乡镇', yearly: '约１，２００件', sharable: '是', route: '取消', risk: '较低', contact: '王一 0719-3220000', basisFrom: '2025年5月10日' })
  assert.deepEqual(wrongs, [])
  assert.deepEqual([entry.matter, entry.levels, entry.yearly, entry.sharable, entry.route, entry.risk, entry.basisKind, entry.basisFrom, entry.asker, entry.issuer, contact],
    ['000711001000', ['county', 'township'], 1200, 'yes', 'cancel', 'low', 'administrative', '2025-05-10', 'civil-affairs', 'public-security', '王一 0719-3220000'])
})

test('each thing that is missing or unknown is said, in its column', () => {
  assert.deepEqual(wrongsOf({ name: ' ' }), ['name'])
  assert.deepEqual(wrongsOf({ matter: '' }), ['matter'])
  assert.deepEqual(wrongsOf({ matter: '结婚办理' }), ['matter'])
  assert.match(of({ matter: '结婚办理' }).wrongs[0]!.detail, /最接近的是：结婚登记/)
  assert.match(of({ matter: '养犬' }).wrongs[0]!.detail, /目录外：养犬/)
  assert.deepEqual(wrongsOf({ purpose: '' }), ['purpose'])
  assert.deepEqual(wrongsOf({ basis: '' }), ['basis'])
  assert.deepEqual(wrongsOf({ article: '' }), ['article'])
  assert.deepEqual(wrongsOf({ issuer: '' }), ['issuer'])
  assert.deepEqual(wrongsOf({ yearly: '很多' }), ['yearly'])
  assert.deepEqual(wrongsOf({ basisFrom: '去年' }), ['basisFrom'])
  assert.equal(wrongsOf({ side: '转发', levels: '县级、国家', route: '再说', risk: '巨', sharable: '也许', basisKind: '圣旨' }).length, 6)
  assert.deepEqual(wrongsOf({ route: '保留' }), ['reason'])
  assert.deepEqual(wrongsOf({ route: '保留' }, 'cleanup'), [])
  assert.deepEqual(wrongsOf({ purpose: '长'.repeat(4001) }), ['purpose'])
})

test('a matter by its code, with lost zeros, inside of a text, or outside of the catalogue', () => {
  for (const matter of ['000711001000', '711001000', '０００７１１００１０００', '000711001000 结婚登记', '11420325011447780w2000711001000']) assert.equal(of({ matter }).entry.matter, '000711001000', matter)
  const { entry, wrongs } = of({ matter: '目录外：宅基地纠纷' })
  assert.deepEqual([entry.matter, entry.matterName, wrongs], [null, '宅基地纠纷', []])
})

test('who issues need not say which matter, nor who they are', () => {
  const { entry, wrongs } = of({ side: '开具', matter: '', issuer: '', asker: '房县公安局' })
  assert.deepEqual([wrongs, entry.issuer, entry.issuerName, entry.asker], [[], 'civil-affairs', '房县民政局', 'public-security'])
  assert.deepEqual([of({ issuer: '某银行' }).entry.issuer, of({ issuer: '本单位' }).entry.issuer], [null, 'civil-affairs'])
})

test('no basis, a rank instead of a document, a document whose rank its name does not tell', () => {
  assert.deepEqual([of({ basis: '无', article: '' }).entry.basisKind, wrongsOf({ basis: '', basisKind: '无', article: '' })], ['none', []])
  const ranked = of({ basis: '法律', article: '', basisText: '《居民身份证法》第十四条' }, 'chibi')
  assert.deepEqual([ranked.entry.basis, ranked.entry.basisKind, ranked.wrongs], ['《居民身份证法》', 'law', []])
  assert.deepEqual([of({ basis: '规章', article: '' }, 'chibi').entry.basisKind, of({ basis: '某某手册', article: '' }).entry.basisKind, of({ basis: '法规', article: '' }, 'chibi').entry.basisKind], ['rule', 'normative', 'administrative'])
})

test('ticks in columns are levels', () => {
  assert.deepEqual(of({ county: '√', township: '是', province: '×', city: '' }, 'chibi').entry.levels, ['county', 'township'])
})

test('numbers and days as people type them', () => {
  const numbers: readonly [string, number | null | undefined][] = [['', null], ['/', null], ['300', 300], ['３００余件', 300], ['1.2万', 12_000], ['5百多', 500], ['2千/年', 2000], ['abc', undefined], ['-5', undefined], ['999999999万', undefined], ['30人次', 30]]
  for (const [text, value] of numbers) assert.equal(numberIn(text), value, text)
  const days: readonly [string, string | null | undefined][] = [['', null], ['45787', '2025-05-10'], ['2025.5.10', '2025-05-10'], ['20250510', '2025-05-10'], ['2025/05/10', '2025-05-10'], ['2025年5月10日起施行', '2025-05-10'], ['2025-02-30', undefined], ['五月', undefined]]
  for (const [text, value] of days) assert.equal(dayIn(text), value, text)
})

test('the same row under another spelling is the same row', () => {
  const a = of({}).entry
  const key = naturalKey(a)
  assert.equal(naturalKey(of({ name: ' 无 配偶证明（原件）', issuer: '房县公安局', purpose: '别的', yearly: '5' }).entry), key)
  assert.notEqual(naturalKey(of({ name: '单身证明' }).entry), key)
  assert.notEqual(naturalKey(of({ side: '开具' }).entry), key)
  assert.notEqual(naturalKey(of({ matter: '目录外：收养' }).entry), key)
  assert.notEqual(naturalKey(of({ matter: '', purpose: '落户' }, 'chibi').entry), naturalKey(of({ matter: '', purpose: '入学' }, 'chibi').entry))
  assert.notEqual(naturalKey(of({ issuer: '某银行' }).entry), naturalKey(of({ issuer: '另一家银行' }).entry))
  assert.equal(plainName('《无房》证明（复印件）'), '无房证明')
})
