/**
 * Forward-only migrations: plain SQL files `NNNN-name.sql`, each applied once, in order, in its own transaction, and noted with
 * the digest of its text. An advisory lock lets several processes start at once: the first migrates, the others wait and find
 * nothing left to do.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { withClient } from './postgres/roles.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly text: string
  /** SHA-256 of the text, line ends unified, as hex. */
  readonly digest: string
}

interface Applied { number: number; name: string; digest: string }

const LOCK = 4203_2501

/** Reads the migrations of a folder, in order. Refuses files that are not named so, and two with one number. */
export function readMigrations(directory: string): Result<readonly Migration[]> {
  const migrations: Migration[] = []
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.sql')).toSorted()) {
    const [, number, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? []
    if (number === undefined || name === undefined) return unfit(`迁移文件 ${file} 的名字不对，应为 NNNN-name.sql`)
    const text = readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n')
    if (migrations.at(-1)?.number === Number(number)) return unfit(`迁移编号 ${number} 用了两次`)
    migrations.push({ number: Number(number), name, text, digest: createHash('sha256').update(text).digest('hex') })
  }
  return ok(migrations)
}

/** Which migrations are still to be applied. Refuses when what was applied is not the beginning of what there is. */
export function pending(migrations: readonly Migration[], applied: readonly Applied[]): Result<readonly Migration[]> {
  const last = applied.at(-1)?.number ?? 0
  for (const done of applied) {
    const file = migrations.find((each) => each.number === done.number)
    const label = `${String(done.number).padStart(4, '0')}-${done.name}`
    if (!file) return unfit(`数据库已经做过迁移 ${label}，而程序里没有它：数据库是更新的版本建的，或者文件被删了`)
    if (file.digest !== done.digest) return unfit(`迁移 ${label} 在应用之后被改动过`)
  }
  const skipped = migrations.find((each) => each.number < last && !applied.some((done) => done.number === each.number))
  if (skipped) return unfit(`迁移 ${String(skipped.number).padStart(4, '0')}-${skipped.name} 插在已经应用的迁移之前`)
  return ok(migrations.filter((each) => each.number > last))
}

function unfit(detail: string) {
  return refuse('migration-unfit', { detail: `${detail}。`, status: 503, next: ['换回与数据库相配的程序版本', '改动请写成一个编号更大的新迁移'] })
}

/** Brings the database up to date with the files in `directory`. The value names what was applied now. */
export function migrate(adminUrl: string, directory: string): Promise<Result<{ applied: readonly string[] }>> {
  return withClient(adminUrl, async (client) => {
    const files = readMigrations(directory)
    if (!files.ok) return files
    await client.query('select pg_advisory_lock($1)', [LOCK])
    try {
      return await applyPending(client, files.value)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK])
    }
  })
}

async function applyPending(client: pg.Client, migrations: readonly Migration[]): Promise<Result<{ applied: readonly string[] }>> {
  await ensureTable(client)
  const { rows } = await client.query<Applied>('select number, name, digest from schema_migrations order by number')
  const todo = pending(migrations, rows)
  if (!todo.ok) return todo
  const applied: string[] = []
  for (const migration of todo.value) {
    const file = `${String(migration.number).padStart(4, '0')}-${migration.name}`
    try {
      await client.query('begin')
      await client.query(migration.text)
      await client.query('insert into schema_migrations (number, name, digest) values ($1, $2, $3)', [migration.number, migration.name, migration.digest])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      if (!(error instanceof pg.DatabaseError)) throw error
      return refuse('migration-failed', {
        detail: `迁移 ${file}${lineOf(migration.text, error.position)} 没有成功：${error.message}。数据库保持在它之前的样子。`, status: 503,
        next: ['把这句话和 server.log 的最后几行发给维护人员'],
      })
    }
    applied.push(file)
  }
  return ok({ applied })
}

async function ensureTable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.schema_migrations') is not null as there`)
  if (rows[0]?.there) return
  await client.query(`
    create table public.schema_migrations (number integer primary key, name text not null, digest text not null, at timestamptz not null default now());
    comment on table public.schema_migrations is 'local: which migrations this database has had';
    grant select on public.schema_migrations to mianzheng_app`)
}

function lineOf(text: string, position: string | undefined): string {
  return position === undefined ? '' : ` 第 ${text.slice(0, Number(position)).split('\n').length} 行`
}
