import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { cloneDatabase } from '../../tests/support/postgres.ts'
import type { TestDatabase } from '../../tests/support/postgres.ts'
import { migrate } from './migrate.ts'
import { withClient } from './postgres/roles.ts'

let database: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
before(async () => {
  database = await cloneDatabase('migrate')
  cpSync(join(import.meta.dirname, '../../migrations'), folder, { recursive: true })
})
after(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

test('two starts at once apply a migration once', async () => {
  writeFileSync(join(folder, '9000-more.sql'), 'create table more (id integer); grant select on more to mianzheng_app;')
  const both = await Promise.all([migrate(database.adminUrl, folder), migrate(database.adminUrl, folder)])
  const applied = both.flatMap((each) => (each.ok ? each.value.applied : [each.detail]))
  assert.deepEqual(applied, ['9000-more'])
})

test('a migration that fails leaves nothing behind and says where', async () => {
  writeFileSync(join(folder, '9001-broken.sql'), 'create table half (id integer);\nselect nonsense;\n')
  const refused = await migrate(database.adminUrl, folder)
  assert.match(refused.ok ? '' : refused.detail, /9001-broken 第 2 行 没有成功.*nonsense/)
  rmSync(join(folder, '9001-broken.sql'))
  const left = await withClient(database.adminUrl, async (client) => (await client.query(`select to_regclass('half') as half`)).rows)
  assert.deepEqual(left, [{ half: null }])
})

test('the role of the daily work reads which migrations there are and can change none of it', async () => {
  await withClient(database.appUrl, async (client) => {
    const { rows } = await client.query('select number from schema_migrations where number = 1')
    assert.equal(rows.length, 1)
    await assert.rejects(client.query('delete from schema_migrations'), /permission denied/)
    await assert.rejects(client.query('create table mine (id integer)'), /permission denied/)
    await assert.rejects(client.query('delete from acts'), /permission denied/)
  })
})
