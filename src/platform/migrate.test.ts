import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pending, readMigrations } from './migrate.ts'
import type { Migration } from './migrate.ts'

const one: Migration = { number: 1, name: 'one', text: 'select 1', digest: 'a' }
const two: Migration = { number: 2, name: 'two', text: 'select 2', digest: 'b' }
const three: Migration = { number: 3, name: 'three', text: 'select 3', digest: 'c' }

test('what is not applied yet comes in order', () => {
  const todo = pending([one, two, three], [one])
  assert.deepEqual(todo.ok && todo.value.map((each) => each.name), ['two', 'three'])
})

test('a changed, a missing and a squeezed-in migration are refused by name', () => {
  const changed = pending([one, two], [{ ...one, digest: 'x' }])
  assert.match(changed.ok ? '' : changed.detail, /0001-one 在应用之后被改动过/)
  const missing = pending([one], [one, two])
  assert.match(missing.ok ? '' : missing.detail, /0002-two，而程序里没有它/)
  const squeezed = pending([one, two, three], [one, three])
  assert.match(squeezed.ok ? '' : squeezed.detail, /0002-two 插在已经应用的迁移之前/)
})

test('files are read in order, whatever their line ends; bad names and doubles are refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  try {
    writeFileSync(join(folder, '0002-b.sql'), 'select 2;\r\nselect 3;\r\n')
    writeFileSync(join(folder, '0001-a.sql'), 'select 1;\n')
    writeFileSync(join(folder, 'README.md'), 'not one')
    const read = readMigrations(folder)
    assert.deepEqual(read.ok && read.value.map((each) => [each.number, each.name, each.text]), [[1, 'a', 'select 1;\n'], [2, 'b', 'select 2;\nselect 3;\n']])
    writeFileSync(join(folder, '0002-c.sql'), '')
    assert.equal(readMigrations(folder).ok, false)
    rmSync(join(folder, '0002-c.sql'))
    writeFileSync(join(folder, '3-c.sql'), '')
    assert.equal(readMigrations(folder).ok, false)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
