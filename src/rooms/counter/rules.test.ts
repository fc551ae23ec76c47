import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseCondition } from '../../kernel/condition.ts'
import { creditCodeCheckCharacter, organisationCodeCheckCharacter } from '../../kernel/credit-code.ts'
import { addDays } from '../../kernel/day.ts'
import { idCheckCharacter } from '../../kernel/identity-number.ts'
import { asked, factsAbout, findMatters, isAfterDeath, isWhole, mayBeTaken, recognise, takenAt } from './rules.ts'
import type { Standing } from './rules.ts'
import type { Finding, PlanQuestion, WindowMatter } from './types.ts'

const TODAY = '2026-11-24'
const person = '42039919800101001X'

const numbers = fc.record({ days: fc.integer({ min: 0, max: 30_000 }), sequence: fc.integer({ min: 0, max: 999 }) }).map(({ days, sequence }) => {
  const first17 = `420325${addDays('1940-01-01', days).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return first17 + idCheckCharacter(first17)
})
const codes = fc.stringMatching(/^[0-9ABCDEFGH]{8}$/).map((eight) => {
  const first17 = `91420325${eight}${organisationCodeCheckCharacter(eight)}`
  return first17 + creditCodeCheckCharacter(first17)
})
/** However it is typed or scanned. */
const typed = (plain: string) => fc.constantFrom(
  plain, plain.toLowerCase(), ` ${plain} `, `${plain}\n`, plain.replace(/^(.{6})(.{8})/, '$1 $2 '),
  [...plain].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xFEE0)).join(''))

test('any number that holds is recognised as it is typed or scanned, and taken without Enter', () => {
  fc.assert(fc.property(numbers.chain((number) => typed(number).map((text) => ({ number, text }))), ({ number, text }) => {
    assert.deepEqual(recognise(text, TODAY), { kind: 'person', idNumber: number, name: null })
    assert.equal(isWhole(text, TODAY), true)
  }))
  fc.assert(fc.property(codes.chain((code) => typed(code).map((text) => ({ code, text }))), ({ code, text }) => {
    const seen = recognise(text, TODAY)
    assert.ok(seen.kind === 'company' || seen.kind === 'person')
    if (seen.kind === 'company') assert.equal(seen.idNumber, code)
  }))
})

test('one wrong digit is never somebody: the reason names it', () => {
  fc.assert(fc.property(numbers, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
    const other = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1)
    const seen = recognise(other, TODAY)
    assert.notEqual(seen.kind, 'person', other)
    // With the day of birth broken, a credit code's check can fit by chance.
    if (at < 6 || at > 13) assert.ok(seen.kind === 'wrong' && seen.detail.length > 10 && !isWhole(other, TODAY), other)
  }))
})

test('a slip whose digits happen to fit a credit code is still a slip', () => {
  assert.equal(recognise('423325196101122533', TODAY).kind, 'wrong')
})

test('a card reader sends the name along, before or behind, with or without labels', () => {
  for (const text of [`李㐀 ${person}`, `${person},李㐀`, `姓名:李㐀\t公民身份号码：${person}`, `姓名：李㐀|证件号码：420399 19800101 001x`]) {
    assert.deepEqual(recognise(text, TODAY), { kind: 'person', idNumber: person, name: '李㐀' }, text)
  }
  assert.deepEqual(recognise(`阿依古丽·买买提${person}`, TODAY), { kind: 'person', idNumber: person, name: '阿依古丽·买买提' })
  assert.deepEqual(recognise(`★${person}`, TODAY), { kind: 'person', idNumber: person, name: null }, 'what is no name is left out')
  assert.equal(recognise('李㐀420399198001010011', TODAY).kind, 'wrong')
})

test('old numbers of 15 digits count, but wait for Enter', () => {
  assert.deepEqual(recognise('420399800101001', TODAY), { kind: 'person', idNumber: person, name: null })
  assert.equal(isWhole('420399800101001', TODAY), false)
})

test('a case number is found in any spelling, also inside an address', () => {
  for (const text of ['MZ20261124-00042', 'mz20261124-00042', 'MZ2026112400042', 'https://x.gov.cn/my/MZ20261124-00042?from=qr', 'ＭＺ２０２６１１２４－０００４２']) {
    assert.deepEqual(recognise(text, TODAY), { kind: 'case', caseNumber: 'MZ20261124-00042' }, text)
  }
})

test('letters are initials, characters a name, the rest says what is missing', () => {
  assert.deepEqual(recognise('CZY', TODAY), { kind: 'initials', letters: 'czy' })
  assert.deepEqual(recognise('陈知', TODAY), { kind: 'name', name: '陈知' })
  assert.equal(recognise('', TODAY).kind, 'unfinished')
  assert.equal(recognise('c', TODAY).kind, 'unfinished')
  const half = recognise('4203991980', TODAY)
  assert.ok(half.kind === 'unfinished' && half.detail.includes('10'))
  assert.equal(recognise(person.slice(0, 17), TODAY).kind, 'unfinished')
  for (const text of ['4203991980010100111', '91420325MA0000000A', '陈知3', '？？', 'ABCDEFGH1234567']) assert.equal(recognise(text, TODAY).kind, 'wrong', text)
})

test('for anything at all: an answer, never an exception', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => { assert.ok(recognise(text, TODAY).kind); isWhole(text, TODAY) }))
})

test('facts follow from the number', () => {
  assert.deepEqual(factsAbout({ kind: 'person', idNumber: person }, TODAY), { kind: 'person', age: 46, sex: 'male', minor: false })
  assert.equal(factsAbout({ kind: 'person', idNumber: person }, '1997-12-31').minor, true)
  assert.deepEqual(factsAbout({ kind: 'person', idNumber: 'x' }, TODAY), { kind: 'person', minor: false })
  assert.deepEqual(factsAbout({ kind: 'company', idNumber: 'x' }, TODAY), { kind: 'company', minor: false })
})

test('matters of death are known by name or life event', () => {
  assert.equal(isAfterDeath({ name: '丧葬补助金申领', lifeEvents: [] }), true)
  assert.equal(isAfterDeath({ name: '抚恤金申领', lifeEvents: ['身后事'] }), true)
  assert.equal(isAfterDeath({ name: '最低生活保障', lifeEvents: ['救助'] }), false)
})

const known: Finding = { source: 'ok', name: '张三', alive: true, diedOn: null }
const standing = (more: Partial<Standing>): Standing => ({ minor: false, finding: known, name: '张三', afterDeath: false, representative: null, ...more })
const dead: Finding = { ...known, alive: false, diedOn: '2025-12-03' }
const agent = { relation: 'agent', hasAuthority: true, alive: true } as const
const codeOf = (more: Partial<Standing>) => mayBeTaken(standing(more))?.code ?? null

test('who can be served as they stand there', () => {
  assert.equal(codeOf({}), null)
  assert.equal(codeOf({ finding: { source: 'down', name: null, alive: null, diedOn: null }, name: '谁' }), null, 'a register that is down stands against nobody')
  assert.equal(codeOf({ finding: dead }), 'applicant-dead')
  assert.match(mayBeTaken(standing({ finding: dead }))?.detail ?? '', /2025年12月3日/)
  assert.equal(codeOf({ finding: { ...dead, diedOn: null } }), 'applicant-dead')
  assert.equal(codeOf({ finding: dead, afterDeath: true }), 'representative-needed')
  assert.equal(codeOf({ finding: dead, afterDeath: true, representative: { ...agent, relation: 'family' } }), null)
  assert.equal(codeOf({ name: '张四' }), 'name-differs')
  assert.equal(codeOf({ minor: true }), 'guardian-needed')
  assert.equal(codeOf({ minor: true, representative: agent }), 'guardian-needed')
  assert.equal(codeOf({ minor: true, representative: { ...agent, relation: 'guardian', hasAuthority: false } }), null)
  assert.equal(codeOf({ representative: { ...agent, alive: false } }), 'representative-dead')
  assert.equal(codeOf({ representative: { ...agent, hasAuthority: false } }), 'authority-needed')
  assert.equal(codeOf({ representative: agent }), null)
})

test('what was taken in without a network counts for a day; a clock that is ahead counts as now', () => {
  const now = new Date('2026-11-24T10:00:00+08:00')
  assert.deepEqual(takenAt(undefined, now), { ok: true, value: null })
  assert.deepEqual(takenAt('2026-11-24T09:50:00+08:00', now), { ok: true, value: new Date('2026-11-24T09:50:00+08:00') })
  assert.deepEqual(takenAt('2026-11-25T09:50:00+08:00', now), { ok: true, value: now })
  assert.equal(takenAt('2026-11-23T09:59:59+08:00', now).ok, false)
})

test('only questions whose condition holds are asked', () => {
  const when = parseCondition('answers.married = yes')
  assert.ok(when.ok)
  const q = (key: string, more: Partial<PlanQuestion> = {}): PlanQuestion => ({ key, label: key, type: 'yesno', options: [], required: true, help: null, when: null, ...more })
  const questions = [q('married'), q('spouse', { when: when.value })]
  assert.deepEqual(asked(questions, { answers: { married: 'no' } }).map((each) => each.key), ['married'])
  assert.equal(asked(questions, { answers: { married: 'yes' } }).length, 2)
})

const matter = (code: string, name: string, initials: string[], kinds = ['person']): WindowMatter => ({
  code, name, initials, organName: '', phone: null, levels: [], kinds, afterDeath: false, promisedDays: 1,
  plan: { ours: [], asks: [], signs: [], brings: [], cancelled: [], shows: [] },
})
const all = [matter('1', '最低生活保障金给付', ['zdshbzjjf', 'db']), matter('2', '低保证明', ['dbzm']), matter('3', '大病医疗保障', ['dbylbz']), matter('4', '企业设立', ['qysl'], ['company']),
  matter('6', '居住登记', ['jzdj']), matter('5', '居住登记', ['jzdj'])]

test('initials find what begins so first, the exact ones before, the shorter name before the longer', () => {
  const found = (text: string, kind: 'person' | 'company' = 'person') => findMatters(all, text, kind, 3).map((m) => m.code)
  assert.deepEqual(found('DB'), ['1', '2', '3'])
  assert.deepEqual(found('dby'), ['3'])
  assert.deepEqual(found('保障'), ['3', '1'])
  assert.deepEqual(found('低保'), ['2'])
  assert.deepEqual(found('qysl'), [], 'a person cannot apply for what is for companies')
  assert.deepEqual(found('qysl', 'company'), ['4'])
  assert.deepEqual(found('sl', 'company'), ['4'], 'in the middle')
  assert.deepEqual(found('jz'), ['5', '6'], 'alike in all: by code')
  assert.deepEqual(found('2'), ['2'], 'by its code')
  assert.deepEqual(found('zzz'), [])
  assert.equal(found('').length, 3)
  assert.deepEqual(findMatters(all, 'db', 'person', 3, { 3: 2 }).map((m) => m.code), ['1', '3', '2'], 'what is taken in more often, among equals')
})
