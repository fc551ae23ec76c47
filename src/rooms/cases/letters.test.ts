import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Letter } from '../../platform/documents/letter.ts'
import type { LetterFacts } from './letters.ts'
import { acceptanceLetter, appealText, decisionLetter, letterName, letterNumber, provisionText, supplementLetter } from './letters.ts'

const facts: LetterFacts = {
  caseNumber: 'MZ20261124-00042', county: '房县', matter: { name: '最低生活保障对象认定', kind: 'benefit', basis: '《社会救助暂行办法》第九条' },
  organ: { name: '房县民政局', phone: '0719-3220011', address: '房县政务服务中心' }, applicant: { kind: 'person', name: '陈知远' }, acceptedDay: '2026-11-24',
  reviewOrgan: '房县人民政府', court: '房县人民法院',
}
/** All a letter says, in one text. */
const said = (letter: Letter) => letter.parts.map((p) => (p.kind === 'list' ? p.items.join('') : p.kind === 'facts' ? p.rows.map((r) => r.join('：')).join('') : p.text)).join('\n')

test('a number of its own from the case\'s, under the county\'s short name', () => {
  assert.equal(letterNumber('decision', 'MZ20261124-00042', '房县'), '房免证决〔2026〕1124-00042号')
  assert.equal(letterNumber('supplement', 'MZ20261124-00042', '丹江口市'), '丹江口免证补〔2026〕1124-00042号')
  assert.equal(letterNumber('acceptance', 'x', ''), '免证受〔〕号', 'a number that is none makes no error')
})

test('named by what kind of matter it is', () => {
  assert.equal(letterName('decision', 'permit', 'refuse'), '不予行政许可决定书')
  assert.equal(letterName('decision', 'benefit', 'approve'), '行政给付决定书')
  assert.equal(letterName('decision', 'publicService', 'approve'), '办理结果告知书')
  assert.equal(letterName('decision', 'unknown', 'refuse'), '不予办理告知书')
  assert.equal(letterName('supplement', 'permit', 'approve'), '补正告知书')
})

test('a refusal says why, by what, and how to appeal', () => {
  const letter = decisionLetter(facts, { outcome: 'refuse', reasons: ['人均收入高于标准'], provisions: [{ document: '社会救助暂行办法', article: '第九条' }], established: [] }, '2026-12-01', false)
  const text = said(letter)
  assert.match(text, /理由如下：\n人均收入高于标准。\n依据《社会救助暂行办法》第九条，本机关决定：不予行政给付。/)
  assert.match(text, /六十日内向房县人民政府申请行政复议，或者自知道本决定之日起六个月内向房县人民法院提起行政诉讼/)
  assert.deepEqual([letter.draft, letter.to, letter.day], [false, '陈知远', '2026-12-01'])
})

test('an approval names what it rests on; what was established stands in it', () => {
  const letter = decisionLetter(facts, { outcome: 'approve', reasons: [], provisions: [], established: ['家庭收入（数据核实，房县民政局）：与规定的条件相符。'] }, '2026-12-01', false)
  assert.match(said(letter), /本机关认定的情况：\n家庭收入[^\n]+相符。\n经审查，申请符合规定的条件。依据《社会救助暂行办法》第九条，本机关决定：准予行政给付。/)
  const reasoned = decisionLetter({ ...facts, matter: { ...facts.matter, basis: '' } }, { outcome: 'approve', reasons: ['情况已变更'], provisions: [], established: [] }, '2026-12-01', false)
  assert.match(said(reasoned), /经审查：\n情况已变更。\n申请符合规定的条件。本机关决定/)
})

test('a draft shows where something is still to be written; a given letter never does', () => {
  const nothing = { outcome: 'refuse', reasons: [], provisions: [], established: [] } as const
  assert.match(said(decisionLetter(facts, nothing, '2026-12-01', true)), /理由待写[\s\S]+依据待写/)
  assert.doesNotMatch(said(decisionLetter(facts, nothing, '2026-12-01', false)), /待写/)
})

test('a public service is no administrative act: nothing about review', () => {
  const text = said(decisionLetter({ ...facts, matter: { ...facts.matter, kind: 'publicService' }, applicant: { kind: 'company', name: '某公司' } }, { outcome: 'approve', reasons: [], provisions: [], established: [] }, '2026-12-01', false))
  assert.doesNotMatch(text, /行政复议/)
  assert.match(text, /^你单位提出的/)
})

test('what is missing: all of it, with its day, and that nothing more will be asked', () => {
  const text = said(supplementLetter(facts, { items: [{ what: '申请表没有签名', why: '' }, { what: '住房说明', why: '要由本人签名' }], until: '2026-12-08', day: '2026-11-24' }))
  assert.match(text, /申请表没有签名。住房说明（要由本人签名）。\n请在2026年12月8日前一次补齐[^\n]+不再要求补正其他内容/)
})

test('an acceptance says by when, and what need not be handed in; what is not known is left out', () => {
  const text = said(acceptanceLetter(facts, { promised: '2026-12-15', statutory: '2026-12-22', proofs: 5, ours: 4 }))
  assert.match(text, /承诺于2026年12月15日前办结，法定期限为2026年12月22日前[\s\S]+证明5项，其中4项/)
  const bare = said(acceptanceLetter({ ...facts, organ: { name: '房县民政局', phone: null, address: null } }, { promised: null, statutory: null, proofs: 0, ours: 0 }))
  assert.doesNotMatch(bare, /期限|证明0项/)
  assert.match(bare, /办理机关：房县民政局/)
})

test('provisions bear their marks once; where the guide names nobody, the law does', () => {
  assert.equal(provisionText({ document: '《义务教育法》', article: '第十一条' }), '《义务教育法》第十一条')
  assert.match(appealText({ reviewOrgan: '', court: '' }), /本级人民政府或者上一级主管部门.+有管辖权的人民法院/)
})
