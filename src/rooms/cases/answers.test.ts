import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCondition } from '../../kernel/condition.ts'
import type { Question } from '../catalogue/index.ts'
import { checkAnswers } from './answers.ts'

const when = (text: string) => {
  const parsed = parseCondition(text)
  assert.ok(parsed.ok)
  return parsed.value
}
const q = (more: Partial<Question>): Question => ({ key: 'k', label: '问题', type: 'text', options: [], required: true, help: null, when: null, ...more })

test('a required answer that is missing is named', () => {
  const refused = checkAnswers([q({ key: 'reason', label: '迁入原因' })], {}, {})
  assert.ok(!refused.ok)
  assert.equal(refused.field, 'answers.reason')
  assert.match(refused.detail, /迁入原因/)
})

test('a question that this case does not ask needs no answer, and one given is not kept', () => {
  const questions = [q({ key: 'married', type: 'yesno' }), q({ key: 'spouse', when: when('answers.married = yes') })]
  assert.deepEqual(checkAnswers(questions, { married: 'no', spouse: '王' }, {}), { ok: true, value: { married: 'no' } })
  assert.equal(checkAnswers(questions, { married: true }, {}).ok, false)
})

test('each type takes what fits and refuses what does not', () => {
  const table: [Partial<Question>, string | number | boolean, boolean][] = [
    [{ type: 'yesno' }, 'yes', true], [{ type: 'yesno' }, false, true], [{ type: 'yesno' }, '也许', false],
    [{ type: 'choice', options: [{ value: 'rent', label: '租房' }] }, 'rent', true], [{ type: 'choice', options: [{ value: 'rent', label: '租房' }] }, 'own', false],
    [{ type: 'number' }, '3', true], [{ type: 'number' }, '三', false], [{ type: 'number' }, ' ', false],
    [{ type: 'date' }, '2026-11-24', true], [{ type: 'date' }, '2026-13-24', false], [{ type: 'date' }, '24.11.2026', false],
    [{ type: 'text' }, '㐀䶮𠮷', true],
  ]
  for (const [question, value, fits] of table) assert.equal(checkAnswers([q(question)], { k: value }, {}).ok, fits, `${question.type} ${String(value)}`)
})

test('numbers come out as numbers and yes/no in one form, so that conditions can speak of them', () => {
  assert.deepEqual(checkAnswers([q({ type: 'number' })], { k: '12' }, {}), { ok: true, value: { k: 12 } })
  assert.deepEqual(checkAnswers([q({ type: 'yesno' })], { k: true }, {}), { ok: true, value: { k: 'yes' } })
})
