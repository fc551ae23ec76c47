import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'

test('writes the example of RFC 8785, section 3.2.2', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.50, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  assert.equal(canonicalJson(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}')
})

test('sorts keys by UTF-16 code units, as section 3.2.3 shows', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
  const order = [...canonicalJson(value).matchAll(/:(\d)/g)].map((m) => Number(m[1]))
  assert.deepEqual(order, [2, 4, 6, 7, 1, 5, 3])
})

test('a member left undefined is left out, a date is its ISO text', () => {
  assert.equal(canonicalJson({ b: undefined, a: [undefined, 1], at: new Date(0) }), '{"a":[null,1],"at":"1970-01-01T00:00:00.000Z"}')
})

test('what JSON cannot say throws instead of being dropped', () => {
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  for (const bad of [undefined, NaN, Infinity, 1n, () => 1, Symbol('x'), new Map(), new Set(), { a: -Infinity }, [1n], cycle]) {
    assert.throws(() => canonicalJson(bad), TypeError)
  }
})

test('the same object twice is no cycle', () => {
  const shared = { a: 1 }
  assert.equal(canonicalJson([shared, shared]), '[{"a":1},{"a":1}]')
})

test('says the same value, whatever the order of the keys', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const text = canonicalJson(value)
    assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
    assert.equal(canonicalJson(JSON.parse(text)), text)
    assert.equal(canonicalJson(reversed(value)), text)
  }))
})

test('different values have different texts', () => {
  fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
    const same = JSON.stringify(a) === JSON.stringify(b)
    if (same) assert.equal(canonicalJson(a), canonicalJson(b))
    if (canonicalJson(a) === canonicalJson(b)) assert.deepEqual(JSON.parse(canonicalJson(a)), JSON.parse(JSON.stringify(b)))
  }))
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toReversed().map(([k, v]) => [k, reversed(v)]))
}
