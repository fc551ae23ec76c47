import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { clauseName, clauseText } from './clauses.ts'

const source = join(import.meta.dirname, '..')

test('a clause of the plan has words; a law is in words already', () => {
  assert.equal(clauseText('C3.2'), '数据共享查询（C3.2）')
  assert.equal(clauseText('行政许可法第三十二条'), '行政许可法第三十二条')
  assert.equal(clauseName('行政许可法第三十二条'), null)
})

test('every clause that an act is recorded with has words', () => {
  const codes = globSync('{rooms,platform}/**/*.ts', { cwd: source }).flatMap((path) =>
    [...readFileSync(join(source, path), 'utf8').matchAll(/clause: '([A-Z]\d(?:\.\d)?)'/g)].map((found) => found[1] ?? ''))
  assert.ok(codes.length > 20)
  assert.deepEqual(codes.filter((code) => clauseName(code) === null), [])
})
