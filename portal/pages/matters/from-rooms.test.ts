/** What a guide makes of what the rooms know. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Matter } from '../../../src/rooms/catalogue/index.ts'
import type { GuideRequirement } from '../../../src/rooms/lists/index.ts'
import { guideOf, sparedOf } from './from-rooms.ts'
import { visitsText } from './texts.ts'

const need = (over: Partial<GuideRequirement>): GuideRequirement => ({
  item: 'P001', name: '无房证明', plain: '无房证明', group: 'g1', groupName: '住房情况', mode: 'all', conditional: false, note: null, route: 'sharing', certificate: false, byAgent: false,
  from: '房县自然资源局', origin: 'found', label: '有依据', basis: '', article: '', replacedBy: '', clause: 'C3.2', source: '', ...over,
})
const matter: Matter = {
  code: '420325000101', name: '公共租赁住房申请', kind: 'benefit', organ: 'housing', levels: ['county', 'township'], implementationCodes: {}, serviceObjects: ['person'], lifeEvents: [],
  statutoryDays: 30, promisedDays: 10, excludedField: null, fields: { phone: ' ', fee: '不收费', on_site_visits: '0' }, groups: [], questions: [], materials: [], evidence: 'example', source: '',
}
const organ = { code: 'housing', name: '房县住房和城乡建设局', shortName: '住建局', kind: 'bureau', level: 'county', division: '420325', phone: '0719-1', address: '城关镇', hours: null, coCheckTeam: true, active: true, evidence: 'example' }

test('how each proof is got', () => {
  const { proofs } = guideOf(matter, organ, [
    need({}), need({ item: 'P2', route: 'agency', byAgent: true }), need({ item: 'P3', route: 'agency' }), need({ item: 'P4', route: 'submission' }), need({ item: 'P5', route: 'cancel', certificate: true }),
  ])
  assert.deepEqual(proofs.map((p) => [p.item, p.how, p.certificate]), [['P001', 'sharing', false], ['P2', 'authorise', false], ['P3', 'agency', false], ['P4', 'hand-in', false], ['P5', 'cancel', false]])
})

test('of several that stand for each other one is counted, and each says what it stands for', () => {
  const either = [need({ mode: 'one' }), need({ mode: 'one', item: 'P2' }), need({ item: 'P3', group: 'g2' }), need({ item: 'P4', group: 'g2', route: 'submission' })]
  assert.equal(sparedOf(either), 2)
  assert.deepEqual(guideOf(matter, organ, either).proofs.map((p) => p.either), ['住房情况', '住房情况', null, null])
  assert.equal(guideOf(matter, organ, [need({ mode: 'one' })]).proofs[0]?.either, null, 'one alone stands for nothing')
})

test('what two groups ask for is shown once', () => {
  assert.equal(guideOf(matter, organ, [need({}), need({ group: 'g2' })]).proofs.length, 1)
})

test('what the matter leaves out its organ says; what nobody says is left out', () => {
  const view = guideOf(matter, organ, [])
  assert.deepEqual([view.phone, view.place, view.hours, view.fee, view.condition], ['0719-1', '城关镇', null, '不收费', null])
  assert.deepEqual([view.kindName, view.levels, view.companiesOnly], ['行政给付', ['县级', '乡镇'], false])
  assert.equal(guideOf({ ...matter, serviceObjects: ['company'] }, undefined, []).companiesOnly, true)
})

test('how often to come', () => {
  assert.deepEqual([visitsText(null, null), visitsText('0', null), visitsText('1', '核对原件')], [null, '一趟也不用跑', '1 趟：核对原件'])
})
