import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Accepted } from '../../src/rooms/counter/contract.ts'
import type { WindowMatter } from '../../src/rooms/counter/types.ts'
import { after, bodyOf, freshVisit, obstacleTo } from './visit.ts'
import type { Event, Visit } from './visit.ts'
import type { Who } from './who.ts'
import { whoTyped } from './who.ts'

type Item = Accepted['items'][number]
const TODAY = '2026-11-24'
const adult: Who = { ...whoTyped('person', '42039919800101001X', '张三', '', TODAY), handle: 'h'.repeat(40), idNumber: null, finding: { source: 'ok', name: '张三', alive: true, diedOn: null } }
const child: Who = { ...adult, name: '李四', facts: { kind: 'person', minor: true, age: 9 }, finding: { source: 'ok', name: '李四', alive: true, diedOn: null } }
const matter = (code: string, more: Partial<WindowMatter> = {}): WindowMatter => ({
  code, name: `事项${code}`, initials: ['sx'], organName: '', phone: null, levels: ['county'], kinds: ['person'], afterDeath: false, promisedDays: 1,
  plan: { ours: [], asks: [], signs: [], brings: [], cancelled: [], shows: [] }, ...more,
})
const asking = matter('3', { plan: { ...matter('3').plan, asks: [
  { key: 'married', label: '结婚了吗', type: 'yesno', options: [], required: true, help: null, when: null },
  { key: 'spouse', label: '配偶', type: 'text', options: [], required: true, help: null, when: { anyOf: [[{ path: ['answers', 'married'], op: '=', literals: ['yes'] }]] } },
] } })
const visitOf = (...events: Event[]): Visit => events.reduce(after, freshVisit('r-12345678'))
const at = (visit: Visit) => obstacleTo(visit)?.at ?? null

test('the hand is led from who to what for, and nowhere else when nothing is in the way', () => {
  assert.equal(at(visitOf()), 'who')
  assert.equal(at(visitOf({ type: 'found', who: { ...adult, name: '' } })), 'name')
  assert.equal(at(visitOf({ type: 'found', who: { ...adult, nameDiffers: { registered: '张*', given: '章三' } } })), 'differs')
  assert.equal(at(visitOf({ type: 'found', who: adult })), 'matter')
  assert.equal(at(visitOf({ type: 'found', who: adult }, { type: 'pick', matter: matter('1') })), null)
})

test('a minor opens the guardian\'s line by itself; the dead ask who comes', () => {
  const young = visitOf({ type: 'found', who: child }, { type: 'pick', matter: matter('1') })
  assert.equal(young.by?.relation, 'guardian')
  assert.equal(at(young), 'by')
  assert.equal(at(after(young, { type: 'by', by: { relation: 'guardian', who: adult, note: '', files: [] } })), null)
  const dead = { ...adult, finding: { ...adult.finding, alive: false } }
  assert.equal(visitOf({ type: 'found', who: dead }).by?.relation, 'family')
  const taken = visitOf({ type: 'found', who: dead }, { type: 'pick', matter: matter('1') }, { type: 'by', by: { relation: 'family', who: child, note: '', files: [] } })
  assert.equal(at(taken), 'matter')
  assert.match(obstacleTo(taken)?.says ?? '', /已去世/)
})

test('an agent needs an authority: a note or a paper', () => {
  const by = { relation: 'agent', who: child, note: '', files: [] } as const
  const visit = visitOf({ type: 'found', who: adult }, { type: 'pick', matter: matter('1') }, { type: 'by', by })
  assert.equal(at(visit), 'by')
  assert.equal(at(after(visit, { type: 'by', by: { ...by, note: '公证书' } })), null)
  assert.equal(at(after(visit, { type: 'by', by: { ...by, files: [{ name: 'a', mediaType: 'image/jpeg', data: 'x' }] } })), null)
})

test('questions are asked as the answers make them necessary, and only those are sent', () => {
  let visit = visitOf({ type: 'found', who: adult }, { type: 'pick', matter: asking })
  assert.equal(at(visit), 'question-3-married')
  visit = after(visit, { type: 'answer', code: '3', key: 'married', value: 'yes' })
  assert.equal(at(visit), 'question-3-spouse')
  visit = after(visit, { type: 'answer', code: '3', key: 'spouse', value: '王' })
  assert.equal(at(visit), null)
  assert.deepEqual(bodyOf(after(visit, { type: 'answer', code: '3', key: 'married', value: 'no' })).matters[0]?.answers, { married: 'no' })
})

test('an open case of the same matter wants a reason, which goes along', () => {
  const who: Who = { ...adult, cases: [{ caseNumber: 'MZ20261124-00001', matter: { code: '1', name: '事项1' }, state: 'gathering', createdAt: '', promisedBy: null }] }
  const visit = visitOf({ type: 'found', who }, { type: 'pick', matter: matter('1') }, { type: 'pick', matter: matter('2') })
  assert.equal(at(visit), 'again-1')
  const reasoned = after(visit, { type: 'reason', code: '1', reason: '补办' })
  assert.equal(at(reasoned), null)
  assert.deepEqual(bodyOf(reasoned).matters, [{ matter: '1', answers: {}, again: true, reason: '补办' }, { matter: '2', answers: {} }])
})

test('the handle goes in place of the number; without one the number and the name do', () => {
  assert.deepEqual(bodyOf(visitOf({ type: 'found', who: adult }, { type: 'pick', matter: matter('1') })).applicant, { person: adult.handle })
  const typed = whoTyped('person', '42039919800101001X', null, '', TODAY)
  assert.deepEqual(bodyOf(visitOf({ type: 'found', who: typed }, { type: 'named', name: '张三' }, { type: 'pick', matter: matter('1') })).applicant, { kind: 'person', name: '张三', idNumber: '42039919800101001X' })
})

test('what was refused is put right under a new request; what was accepted stays out of it', () => {
  const refused: Item = { outcome: 'refused', matter: '2', name: '', code: 'x', detail: '', next: [], field: null, caseNumber: null }
  const accepted: Item = { outcome: 'accepted', matter: '1', name: '', caseNumber: 'MZ20261124-00001', state: 'gathering', proofs: [], acceptedAt: null, promisedBy: null }
  const visit = visitOf({ type: 'found', who: adult }, { type: 'pick', matter: matter('1') }, { type: 'pick', matter: matter('2') }, { type: 'came-of-it', outcome: { kind: 'answered', items: [accepted, refused] } })
  const again = after(visit, { type: 'retry', requestId: 'r-another' })
  assert.deepEqual([again.picked.map((p) => p.matter.code), again.requestId, again.outcome], [['2'], 'r-another', null])
  const signed = after(visit, { type: 'case-changed', case: { caseNumber: 'MZ20261124-00001', state: 'deciding', proofs: [] } })
  assert.ok(signed.outcome?.kind === 'answered' && signed.outcome.items[0]?.outcome === 'accepted' && signed.outcome.items[0].state === 'deciding')
})
