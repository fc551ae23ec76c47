import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { holds, parseCondition } from './condition.ts'
import type { Condition } from './condition.ts'

function condition(text: string): Condition {
  const parsed = parseCondition(text)
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.detail)
  return parsed.value
}

const facts = {
  applicant: { kind: 'person', age: 17, sex: 'female', minor: true },
  answers: { purpose: '入学', children: '2', since: '2025-09-01', 婚否: '否' },
  value: { count: 0, house: { area: '88.50' }, code: '007', list: [1] },
  matter: { level: 'village' },
}
const isTrue = (text: string) => holds(condition(text), facts)

test('compares text, numbers, truth and days', () => {
  for (const text of ['applicant.kind = person', 'applicant.age < 18', 'applicant.age>=17', 'applicant.minor = true', 'answers.purpose = 入学',
    'answers.purpose in 出行|入学', 'answers.children in 1 | 2', 'answers.children > 1', 'value.count = 0', 'value.house.area = 88.5',
    'matter.level != county', 'answers.since >= 2025-09-01', 'answers.since < 2026-01-01', 'answers.婚否 = 否', 'value.code = 007']) {
    assert.ok(isTrue(text), text)
  }
  for (const text of ['applicant.age > 17', 'applicant.sex = male', 'answers.purpose in 入|学', 'value.code = 7', 'answers.since < 2025-09-01',
    'value.count != 0', 'answers.purpose > 1']) assert.ok(!isTrue(text), text)
})

test('and binds tighter than or', () => {
  assert.ok(isTrue('applicant.age > 60 and applicant.sex = female or value.count = 0'))
  assert.ok(isTrue('value.count = 0 or applicant.age > 60 and applicant.sex = male'))
  assert.ok(!isTrue('value.count = 1 or applicant.age < 60 and applicant.sex = male'))
})

test('what is missing compares as empty text and is neither more nor less than anything', () => {
  for (const path of ['answers.nothing', 'value.list', 'value.house', 'value.house.area.size', 'answers.constructor', 'answers.toString']) {
    assert.ok(isTrue(`${path} != 1`))
    for (const op of ['=', '>', '>=', '<', '<=']) assert.ok(!isTrue(`${path} ${op} 0`), `${path} ${op}`)
  }
})

test('what is wrong is refused, and the clause named', () => {
  for (const text of ['', 'applicant.kind', 'applicant.kind person', 'applicant.kind = ', 'applicant.name = 张三', 'age > 1', 'answers = 1', 'answers.a.b = 1',
    'applicant.kind == person', 'applicant.kind = "person"', 'value.a = 1 b', 'value.a = 1 AND value.b = 2', 'value.a > 多', 'value.a < 2026-02-30',
    'value.a in 1||2', 'value.a in', 'value.a = 1 and ', 'value.a = 1 or or value.b = 2', '(value.a = 1)', 'value.__proto__.x = (1)', 'value.a = 1|2', 'value.a ＝ 1']) {
    const parsed = parseCondition(text)
    assert.ok(!parsed.ok, text)
    assert.equal(parsed.code, 'bad-condition')
    assert.match(parsed.detail, /写得不对/)
  }
})

test('a word that contains or, and, in is a word', () => {
  assert.deepEqual(condition('answers.order = android or answers.in = indoor').anyOf.length, 2)
})

// ---- Properties: against an oracle that reads the grammar off the page

const paths = ['applicant.kind', 'applicant.age', 'answers.a', 'answers.b', 'value.x', 'value.y.z', 'matter.level'] as const
const word = fc.constantFrom('person', '入学', 'true', 'false', '0', '1', '2', '10', '-3', '2.5', '007', '2026-01-31', '2026-11-24')
const ordered = fc.constantFrom('0', '1', '2', '10', '-3', '2.5', '2026-01-31', '2026-11-24')
interface Piece { path: string; op: string; literals: string[] }
const clause: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ path: fc.constantFrom(...paths), op: fc.constantFrom('=', '!='), literals: fc.tuple(word) }),
  fc.record({ path: fc.constantFrom(...paths), op: fc.constantFrom('>', '>=', '<', '<='), literals: fc.tuple(ordered) }),
  fc.record({ path: fc.constantFrom(...paths), op: fc.constant('in'), literals: fc.array(word, { minLength: 1, maxLength: 4 }) }))
const pieces = fc.array(fc.array(clause, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
const scalar = fc.oneof(word, fc.integer({ min: -4, max: 12 }), fc.boolean(), fc.constant(2.5), fc.constant(null), fc.constant(undefined))
const someFacts = fc.record({
  applicant: fc.record({ kind: scalar, age: scalar }, { requiredKeys: [] }),
  answers: fc.record({ a: scalar, b: scalar }, { requiredKeys: [] }),
  value: fc.oneof(fc.record({ x: scalar, y: fc.oneof(scalar, fc.record({ z: scalar }, { requiredKeys: [] })) }, { requiredKeys: [] }), scalar),
  matter: fc.record({ level: scalar }, { requiredKeys: [] }),
}, { requiredKeys: [] })

const written = (parts: Piece[][]) => parts.map((all) => all.map((c) => `${c.path} ${c.op} ${c.literals.join('|')}`).join(' and ')).join(' or ')

test('holds exactly when the oracle says so', () => {
  fc.assert(fc.property(pieces, someFacts, (parts, given) => {
    assert.equal(holds(condition(written(parts)), given), oracle(parts, given))
  }), { numRuns: 1000 })
})

test('is what was written, and survives JSON', () => {
  fc.assert(fc.property(pieces, someFacts, (parts, given) => {
    const read = condition(written(parts))
    assert.equal(read.anyOf.map((all) => all.map((c) => `${c.path.join('.')} ${c.op} ${c.literals.join('|')}`).join(' and ')).join(' or '), written(parts))
    const stored: Condition = JSON.parse(JSON.stringify(read))
    assert.equal(holds(stored, given), holds(read, given))
  }))
})

test('any text and any facts get an answer', () => {
  const near = fc.array(fc.constantFrom(...paths, '=', '!=', '>', 'in', 'and', 'or', '1', '|', ' ', '入学', '__proto__', '.')).map((p) => p.join(' '))
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), pieces, fc.object(), (text, parts, anything) => {
    const parsed = parseCondition(text)
    if (parsed.ok) assert.equal(typeof holds(parsed.value, anything), 'boolean')
    assert.equal(typeof holds(condition(written(parts)), { ...anything, applicant: anything, answers: anything }), 'boolean')
  }))
})

function oracle(parts: Piece[][], given: Record<string, unknown>): boolean {
  let any = false
  for (const all of parts) {
    let every = true
    for (const { path, op, literals } of all) {
      const fact = path.split('.').reduce<unknown>((at, step) => (typeof at === 'object' ? new Map(Object.entries(at ?? {})).get(step) : undefined), given)
      const text = typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean' ? String(fact) : ''
      const matches = literals.some((l) => l === text || (text !== '' && text !== '007' && l !== '007' && Number(l) === Number(text)))
      const [literal = ''] = literals
      const days = literal.includes('-', 1) && text.includes('-', 1)
      const numbers = text !== '' && text !== '007' && !Number.isNaN(Number(text)) && !Number.isNaN(Number(literal))
      const less = days ? text < literal : numbers && Number(text) < Number(literal)
      const more = days ? text > literal : numbers && Number(text) > Number(literal)
      const equal = (days || numbers) && !less && !more
      const truth = { '=': matches, in: matches, '!=': !matches, '<': less, '>': more, '<=': less || equal, '>=': more || equal }[op]
      every &&= truth === true
    }
    any ||= every
  }
  return any
}
