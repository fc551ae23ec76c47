import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { SettableClock } from '../kernel/clock.ts'
import { makeFrozenClock } from '../kernel/clock.ts'
import { ok, refuse } from '../kernel/result.ts'
import { cloneDatabase } from '../../tests/support/postgres.ts'
import { systemActor } from './actor.ts'
import type { County } from './county.ts'
import { perform } from './county.ts'
import type { Database } from './database.ts'
import { openDatabase } from './database.ts'
import { makeJobs } from './jobs.ts'
import { silent } from './logger.ts'
import { nextNumber } from './numbers.ts'
import { makeSeal } from './seal.ts'

let db: Database
let admin: Database
let county: County
let clock: SettableClock
let drop: () => Promise<void>

before(async () => {
  const database = await cloneDatabase('county')
  drop = database.drop
  db = openDatabase(database.appUrl)
  admin = openDatabase(database.adminUrl, 2)
  clock = makeFrozenClock('2026-11-24T10:00:00+08:00')
  const jobs = makeJobs({ db, region: '420325', clock, log: silent })
  county = { region: '420325', db, clock, seal: makeSeal(randomBytes(32)), jobs, log: silent, sandbox: true, listeners: new Map() }
})
after(async () => {
  await db.close()
  await admin.close()
  await drop()
})

const acts = async () => (await db.first<{ n: number }>('select count(*) as n from acts'))?.n ?? -1
const record = { act: 'tested', objectKind: 'case', objectId: 'X' } as const

test('an act and its request id are one transaction: the second time has no effect and the same answer', async () => {
  let ran = 0
  const once = () => perform(county, systemActor, { act: 'count', requestId: 'request-1', body: { a: 1 } }, async (tx) => {
    ran += 1
    await tx.record(record)
    return ok({ ran })
  })
  const [a, b] = await Promise.all([once(), once()])
  const c = await once()
  assert.deepEqual([a, b, c], [ok({ ran: 1 }), ok({ ran: 1 }), ok({ ran: 1 })])
  assert.equal(ran, 1)
  const other = await perform(county, systemActor, { act: 'count', requestId: 'request-1', body: { a: 2 } }, async () => ok(null))
  assert.equal(!other.ok && other.code, 'request-id-reused')
})

test('a refusal writes nothing, not even its request id', async () => {
  const before = await acts()
  const refused = await perform(county, systemActor, { act: 'no', requestId: 'request-2' }, async (tx) => {
    await tx.record(record)
    return refuse('no', { detail: '不行' })
  })
  assert.equal(refused.ok, false)
  assert.equal(await acts(), before)
  const later = await perform(county, systemActor, { act: 'no', requestId: 'request-2' }, async () => ok('now'))
  assert.deepEqual(later, ok('now'))
})

test('an exception rolls back, and the connection is good for the next one', async () => {
  const before = await acts()
  await assert.rejects(perform(county, systemActor, { act: 'bug', requestId: null }, async (tx) => {
    await tx.record(record)
    throw new Error('bug')
  }), /bug/)
  assert.equal(await acts(), before)
})

test('a write nobody waits for that fails takes its transaction with it, and the connection is good for the next one', async () => {
  await assert.rejects(perform(county, systemActor, { act: 'test', requestId: null }, async (tx) => {
    await tx.run(`insert into counters (region, name, value) values ($1, 'posted', 1)`, [tx.region])
    await tx.post(`insert into counters (region, name, value) values ($1, 'posted', 2)`, [tx.region])
    return ok(null)
  }), /duplicate key/)
  assert.equal(await county.db.first(`select 1 from counters where region = $1 and name = 'posted'`, [county.region]), undefined)
})

test('two acts that take the same rows in opposite order both happen: the one the database undid begins again', async () => {
  await db.run(`insert into counters (region, name, value) values ($1, 'left', 0), ($1, 'right', 0)`, [county.region])
  const both = Promise.withResolvers<null>()
  let holding = 0
  let begun = 0
  const add = (first: string, second: string) => perform(county, systemActor, { act: 'add', requestId: `ring ${first}` }, async (tx) => {
    begun += 1
    const plus = (name: string) => tx.run('update counters set value = value + 1 where region = $1 and name = $2', [tx.region, name])
    await plus(first)
    holding += 1
    if (holding === 2) both.resolve(null)
    await both.promise
    await plus(second)
    await tx.record(record)
    return ok(first)
  })
  const before = await acts()
  assert.deepEqual(await Promise.all([add('left', 'right'), add('right', 'left')]), [ok('left'), ok('right')])
  assert.ok(begun > 2, 'one of them began again')
  assert.equal(await acts(), before + 2)
  assert.deepEqual((await db.rows<{ value: number }>(`select value from counters where region = $1 and name in ('left', 'right')`, [county.region])).map(({ value }) => value), [2, 2])
})

test('a listener runs in the act\'s transaction: when it fails, neither happened', async () => {
  county.listeners.set('heard', [async () => { throw new Error('deaf') }])
  const before = await acts()
  await assert.rejects(perform(county, systemActor, { act: 'say', requestId: null }, async (tx) => {
    await tx.record({ ...record, act: 'heard' })
    return ok(null)
  }), /deaf/)
  assert.equal(await acts(), before)
})

test('the application\'s role can add acts, accesses, credit entries and source requests, and change none', async () => {
  for (const table of ['acts', 'accesses', 'credit_entries', 'source_requests', 'archived_proofs', 'case_letters']) {
    for (const sql of [`update ${table} set region = region`, `delete from ${table}`, `truncate ${table}`]) {
      await assert.rejects(db.run(sql), /permission denied/, sql)
    }
  }
})

test('every table says its kind, and county data begin their keys with region, without triggers or foreign keys', async () => {
  const tables = await admin.rows<{ name: string; comment: string | null; keys: string[] }>(
    `select c.relname as name, obj_description(c.oid) as comment,
       array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisunique) as keys
     from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migrations'`)
  assert.ok(tables.length > 25)
  for (const { name, comment, keys } of tables) {
    const kind = /^(county|reference|local): /.exec(comment ?? '')?.[1]
    assert.ok(kind, `table ${name} does not say its kind`)
    if (kind === 'county') assert.ok(keys.length > 0 && keys.every((key) => key === 'region'), `${name}: ${keys.join()}`)
  }
  const none = await admin.first<{ n: number }>(
    `select (select count(*) from pg_trigger where not tgisinternal) + (select count(*) from pg_constraint where contype = 'f') as n`)
  assert.equal(none?.n, 0)
})

test('jobs run once due by the county\'s clock, are tried again after a failure, and give up visibly', async () => {
  let tries = 0
  county.jobs.handle('stubborn', async () => { tries += 1; throw new Error('not yet') })
  await perform(county, systemActor, { act: 'leave', requestId: null }, async (tx) => {
    await tx.later({ kind: 'stubborn', key: 'k', payload: {}, runAt: new Date(tx.now.getTime() + 60_000) })
    return ok(null)
  })
  await county.jobs.settle()
  assert.equal(tries, 0)
  for (let i = 0; i < 12; i += 1) {
    clock.set(new Date(clock.now().getTime() + 700_000))
    await county.jobs.settle()
  }
  assert.equal(tries, 8)
  const row = await db.first<{ last_error: string; failed_at: Date | null }>(`select last_error, failed_at from jobs where kind = 'stubborn'`)
  assert.equal(row?.last_error, 'not yet')
  assert.ok(row?.failed_at)
})

test('a job whose process died is taken over when its lease is over, and not before', async () => {
  let ran = 0
  county.jobs.handle('orphan', async () => { ran += 1 })
  await perform(county, systemActor, { act: 'leave', requestId: null }, async (tx) => {
    await tx.later({ kind: 'orphan', key: 'k', payload: {}, lease: true })
    return ok(null)
  })
  await county.jobs.settle()
  assert.equal(ran, 0)
  await admin.run(`update jobs set leased_until = now() - interval '1 second' where kind = 'orphan'`)
  await county.jobs.settle()
  assert.equal(ran, 1)
  assert.equal((await db.rows(`select 1 from jobs where kind = 'orphan'`)).length, 0)
})

test('numbers are unique under a crowd and carry the county\'s day', async () => {
  const numbers = await Promise.all(Array.from({ length: 230 }, () => nextNumber(county, 'MZ')))
  assert.equal(new Set(numbers).size, 230)
  assert.ok(numbers.every((number) => /^MZ2026\d{4}-\d{5}$/.test(number)))
})
