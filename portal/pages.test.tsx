/** What holds of pages whatever they show: escapes, check values, ids, one heading. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VNode } from 'preact'
import type { Question } from '../src/rooms/catalogue/index.ts'
import type { PersonCase, PersonProof } from '../src/rooms/cases/index.ts'
import { refuse } from '../src/kernel/result.ts'
import { answersFrom, answerText } from './pages/apply/answers.ts'
import { HandInPage } from './pages/apply/one-proof.tsx'
import { ProofsPage } from './pages/apply/proofs.tsx'
import { QuestionsPage } from './pages/apply/questions.tsx'
import { signatureFrom } from './pages/apply/signature.ts'
import { RefusedPage } from './pages/errors/errors.tsx'
import { HomePage } from './pages/home/home.tsx'
import { ChangesPage } from './pages/lists/changes.tsx'
import { ResultsPage } from './pages/matters/results.tsx'
import { CasePage } from './pages/my/case.tsx'
import { AskPage } from './pages/publicity/objection.tsx'
import type { Frame } from './site/frame.ts'
import { documentOf } from './site/render.ts'
import { nobody } from './site/site.ts'

let made = 0
const stranger: Frame = {
  path: '/', visitor: null, csrf: '', elder: false, sandbox: false, county: { name: '房县', phone: null, callee: '', hours: null }, now: new Date('2026-11-24T02:00:00Z'),
  asset: (name) => `/assets/x/${name}`, newId: () => `request-${made += 1}`,
}
const resident: Frame = { ...stranger, visitor: { name: '陈秀英', kind: 'person' }, csrf: 'check-value' }

const proof = (over: Partial<PersonProof>): PersonProof => ({
  item: 'P001', name: '无房证明', official: '无房证明', plain: '无房情况', route: 'sharing', state: 'settled', trust: 'certified', outcome: 'met', reason: '已取得。', clause: 'C3.2', next: '', from: '房县自然资源局',
  shown: [], by: null, choices: [], mayDispute: false, mayWithdraw: false, ...over,
})
const questions: readonly Question[] = [
  { key: 'home', label: '住的房子是哪一种？', type: 'choice', options: [{ value: 'own', label: '自家的' }, { value: 'rent', label: '租的' }], required: true, help: null, when: null },
  { key: 'since', label: '从哪一天开始？', type: 'date', options: [], required: false, help: null, when: null },
]
const someCase = (over: Partial<PersonCase>): PersonCase => ({
  caseNumber: 'MZ20261124-00001', state: 'preparing', proofs: [proof({})], matter: { code: '420325000101', name: '公共租赁住房申请' }, organ: { code: 'housing', name: '房县住建局', phone: null },
  applicant: { kind: 'person', name: '陈*英', idNumber: '4203***********021' }, channel: 'online', waitsFor: 'nobody', createdAt: '2026-11-24T02:00:00Z', acceptedAt: null, promisedBy: null,
  statutoryBy: null, overdue: false, decision: null, spared: { proofs: 1, trips: 1, pages: 1, days: 1 }, mayDo: [], mayNot: [], supplement: null, suspension: null, pauses: [], letters: [], version: 1, questions, answers: {}, ...over,
})

const evil = '"><script>alert(1)</script>\'&'

test('whatever people or data say stays text', () => {
  const nothing = { items: [], total: 0, next: null, nearest: [] }
  const pages: VNode[] = [
    <ResultsPage frame={{ ...stranger, path: `/matters?q=${evil}` }} q={evil} event={evil} page={nothing} events={[{ name: evil, count: 1 }]} later={false} />,
    <ProofsPage frame={resident} view={someCase({ proofs: [proof({ plain: evil, reason: evil, from: evil, outcome: 'not-met', shown: [{ label: evil, value: evil }] })], answers: { home: evil } })} standing={null} />,
    <QuestionsPage frame={resident} view={someCase({})} given={{ home: evil, since: evil }} errors={[{ field: evil, text: evil }]} />,
    <RefusedPage frame={resident} refusal={refuse('x', { detail: evil, next: [evil] })} back={`/${evil}`} />,
  ]
  for (const page of pages) {
    const html = documentOf(page)
    assert.doesNotMatch(html, /<script>|"><script|<\/script>'/)
    assert.match(html, /&lt;script/)
  }
})

test('nobody\'s page carries no check value; a resident\'s forms each carry it, and a request id of their own', () => {
  assert.doesNotMatch(documentOf(<HomePage frame={stranger} events={[]} />), /csrf|check-value/)
  const html = documentOf(<ProofsPage frame={resident} view={someCase({ proofs: [proof({ state: 'offered', choices: ['commitment', 'agency'] })] })} standing={null} />)
  const forms = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/g) ?? []
  assert.equal(forms.length, 3, 'two choices and the way out')
  for (const form of forms) assert.match(form, /name="csrf" value="check-value"/)
  const ids = [...html.matchAll(/name="requestId" value="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, 2)
})

test('what is wrong leads to its field, and what was given is still there', () => {
  const html = documentOf(<QuestionsPage frame={resident} view={someCase({})} given={{ since: '2026-01-05' }} errors={[{ field: 'answers.home', text: '请回答：住的房子是哪一种？' }]} />)
  const target = /<a href="#([^"]+)">请回答/.exec(html)?.[1]
  assert.ok(target && html.includes(`id="${target}"`))
  assert.match(html, /<title>请改正：/)
  assert.match(html, /value="2026-01-05"/)
  const turn = documentOf(<ProofsPage frame={resident} view={someCase({ proofs: [proof({ state: 'to-hand-in' })] })} standing={null} errors={[{ field: 'P001', text: '还有 1 项需要您先处理' }]} />)
  assert.ok(turn.includes(`id="${/<a href="#([^"]+)">还有/.exec(turn)?.[1]}"`))
})

test('one heading, no id twice, every field of a form has its label', () => {
  const open = someCase({ state: 'gathering', acceptedAt: '2026-11-24T02:00:00Z', promisedBy: '2026-12-10T16:00:00Z', proofs: [proof({}), proof({ item: 'P002', state: 'to-hand-in' })] })
  const pages = [
    <QuestionsPage frame={resident} view={someCase({})} />, <HandInPage frame={resident} view={someCase({})} proof={proof({ state: 'to-hand-in' })} />,
    <CasePage frame={resident} view={open} acts={[]} standing={null} />, <HomePage frame={stranger} events={[]} />,
  ]
  for (const page of pages) {
    const html = documentOf(page)
    assert.equal(html.match(/<h1/g)?.length, 1)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length, ids.join(' '))
    for (const [, name] of html.matchAll(/<label for="([^"]+)"/g)) assert.ok(ids.includes(name), name)
  }
})

test('being late comes before anything else', () => {
  const late = someCase({ state: 'gathering', overdue: true, acceptedAt: '2026-11-01T02:00:00Z', promisedBy: '2026-11-19T16:00:00Z' })
  const html = documentOf(<CasePage frame={resident} view={late} acts={[]} standing={null} />)
  const main = html.slice(html.indexOf('<main'))
  assert.ok(main.indexOf('比承诺的时间晚了 5 天') < main.indexOf('<h1'))
  assert.doesNotMatch(main, /还有 -|class="leaf"/)
})

test('answers come back as they were given', () => {
  assert.deepEqual(answersFrom({ 'answers.home': ' rent ', 'answers.since': '', other: 'x', csrf: 'y' }), { home: 'rent' })
  const [home, since] = questions
  assert.ok(home && since)
  assert.equal(answerText(home, 'rent'), '租的')
  assert.equal(answerText(since, '2026-01-05'), '2026年1月5日')
  assert.equal(answerText({ ...home, type: 'yesno', options: [] }, false), '否')
  assert.equal(answerText(home, undefined), '')
})

test('a drawn signature is strokes and nothing else; anything else counts as a typed name', () => {
  const me = { ...nobody, kind: 'person', name: '陈秀英', person: { name: '陈秀英', idNumber: '' } } as const
  assert.deepEqual(signatureFrom(me, { image: 'M10 20l0 .1L30 40', name: '' }), { kind: 'drawn', name: '陈秀英', image: 'M10 20l0 .1L30 40' })
  for (const image of ['M1 2"/><script>', 'x', `M${'1'.repeat(200_001)}`]) assert.deepEqual(signatureFrom(me, { image, name: ' 陈秀英 ' }), { kind: 'typed', name: '陈秀英' })
})

test('what took force later stands open as a move; the county\'s first lists are folded', () => {
  const move = (item: string, before: readonly ('sharing')[], after: readonly ('sharing' | 'cancel')[]) => ({ item, name: item, plain: item, before, after, reworded: false })
  const days = [
    { day: '2026-12-02', versions: [{ list: 'cancel', version: 2 }, { list: 'sharing', version: 2 }], first: false, moves: [move('临时身份证明', ['sharing'], ['cancel'])] },
    { day: '2026-11-24', versions: [{ list: 'cancel', version: 1 }, { list: 'sharing', version: 1 }], first: true, moves: [move('无房证明', [], ['sharing'])] },
  ] as const
  const html = documentOf(<ChangesPage frame={stranger} since="2026-11-01" today="2026-12-03" days={days} />)
  assert.match(html, /12月2日施行.*直接取消清单第 2 版、数据共享清单第 2 版.*临时身份证明.*数据共享清单 → 直接取消清单.*11月24日施行.*<details><summary>全县第一次公布清单，共 1 项.*无房证明.*新列入数据共享清单/su)
})

test('an objection with the number of somebody in it asks first, and keeps what was written', () => {
  const html = documentOf(<AskPage frame={stranger} objection={{ change: 'QD20261124-00001', seq: '2', text: '第一行\n电话13812345678' }} found={[{ kind: 'phone', text: '13812345678' }]} />)
  assert.match(html, /电话：<strong>13812345678<\/strong>/)
  assert.match(html, /name="text" value="第一行\n电话13812345678"/)
  assert.match(html, /value="mend">回去修改.*value="send">照原样提交/s)
})
