import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Question, WireAnswer } from './port.ts'
import { judge } from './rules.ts'

const resource: Question['resource'] = {
  code: 'r', name: '资源', source: 's', holder: 'h', path: '/', method: 'GET', request: '{}', response: '{}', purpose: '', legalBasis: '', timeoutMs: 1000,
}
// 42039919800101001 with its check character 7; the area 420399 is not assigned to any place.
const person = { name: '张𠮷', idNumber: '42039919800101001X' }
const about: Question = { resource, person, company: null, item: 'P1', matter: 'm', purpose: '', basis: '', caseNumber: 'n' }
const body = (mapped: unknown): WireAnswer => ({ kind: 'body', mapped, attempts: 1 })

test('a value is used only when it is about the very person', () => {
  const answer = judge(about, body({ found: true, identity: { name: ' 张𠮷 ', idNumber: person.idNumber }, value: { n: 1 }, asOf: '2026-11-01' }))
  assert.deepEqual(answer, { kind: 'ok', value: { n: 1 }, asOf: '2026-11-01' })
})

test('a 15-digit number in an archive is the same person', () => {
  assert.equal(judge(about, body({ found: true, identity: { name: '张𠮷', idNumber: '420399800101001' }, value: {} })).kind, 'ok')
})

test('somebody else, a name that differs, or nobody named: mismatch, and the value is dropped', () => {
  for (const identity of [{ name: '李四', idNumber: person.idNumber }, { name: '张𠮷', idNumber: '420399198001010028' }, { name: '张吉', idNumber: person.idNumber }, undefined]) {
    const answer = judge(about, body({ found: true, identity, value: { secret: true } }))
    assert.equal(answer.kind, 'mismatch')
    assert.ok(!('value' in answer))
  }
})

test('not found in the body is no record; a body of another shape is a source that is down', () => {
  assert.deepEqual(judge(about, body({ found: false })), { kind: 'no-record' })
  assert.deepEqual(judge(about, body({ rows: [] })), { kind: 'down', cause: 'malformed' })
  assert.deepEqual(judge(about, body({ found: true, identity: person })), { kind: 'down', cause: 'malformed' })
})

test('a company is known by its credit code and name', () => {
  const company = { name: '房县示例农业有限公司', creditCode: '91420325MA00000000' }
  const q: Question = { ...about, person: null, company }
  assert.equal(judge(q, body({ found: true, identity: { name: company.name, idNumber: company.creditCode.toLowerCase() }, value: {} })).kind, 'ok')
  assert.equal(judge(q, body({ found: true, identity: { name: '别的公司', idNumber: company.creditCode }, value: {} })).kind, 'mismatch')
})

test('for anything a source may send: one of the five answers, and ok only with the right identity', () => {
  fc.assert(fc.property(fc.anything(), (mapped) => {
    const answer = judge(about, body(mapped))
    assert.ok(['ok', 'no-record', 'mismatch', 'down', 'not-allowed'].includes(answer.kind))
    assert.notEqual(answer.kind, 'ok')
  }))
})

test('what never reached a body keeps its own name', () => {
  assert.deepEqual(judge(about, { kind: 'no-record', attempts: 1 }), { kind: 'no-record' })
  assert.deepEqual(judge(about, { kind: 'refused', cause: '403', attempts: 1 }), { kind: 'not-allowed', cause: '403' })
  assert.deepEqual(judge(about, { kind: 'down', cause: 'timeout', attempts: 3 }), { kind: 'down', cause: 'timeout' })
})

test('asked about nobody, no answer is about anybody', () => {
  const answer = judge({ ...about, person: null, company: null }, body({ found: true, identity: { name: '张𠮷', idNumber: person.idNumber }, value: {} }))
  assert.deepEqual(answer, { kind: 'mismatch', cause: 'number' })
})

test('asked by number alone, the answer names whom the number belongs to; another number stays a mismatch', () => {
  const unnamed: Question = { ...about, person: { name: null, idNumber: person.idNumber } }
  const told = (idNumber: string) => judge(unnamed, body({ found: true, identity: { name: '张𠮷', idNumber }, value: { n: 1 } }))
  assert.deepEqual(told(person.idNumber), { kind: 'ok', value: { n: 1 }, asOf: null, name: '张𠮷' })
  assert.deepEqual(told('420399198001010028'), { kind: 'mismatch', cause: 'number' })
  const firm: Question = { ...about, person: null, company: { name: null, creditCode: '91420325MA00000000' } }
  assert.deepEqual(judge(firm, body({ found: true, identity: { name: '某公司', idNumber: '91420325MA00000000' }, value: {} })), { kind: 'ok', value: {}, asOf: null, name: '某公司' })
})
