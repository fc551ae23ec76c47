/** A page of the list and its counts cost the same over a thousand pieces of work and over a hundred thousand: seen in what the database touches. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { textOf } from '../../kernel/text-of.ts'
import { makeCalendar } from '../../kernel/calendar.ts'
import type { Database, Param, Sql } from '../../platform/database.ts'
import { openDatabase } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { fillWork } from '../../../tests/support/fill-work.ts'
import { cloneDatabase } from '../../../tests/support/postgres.ts'
import type { ListRow } from './list-store.ts'
import { countWork, listWork } from './list-store.ts'
import type { WorkQuery } from './ranges.ts'
import { boundsOf, rangeOf, workKinds } from './rules.ts'

const region = '420325'
const now = new Date('2026-11-24T10:00:00+08:00')
const organs = Array.from({ length: 40 }, (_, i) => `organ-${i}`)
const people = Array.from({ length: 60 }, () => newId())
const bounds = boundsOf(now, makeCalendar([]))
let db: Database
let admin: pg.Client
let drop: () => Promise<void>
before(async () => {
  const database = await cloneDatabase('work_list')
  drop = database.drop
  db = openDatabase(database.appUrl, 4)
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})
after(async () => {
  await db.close()
  await admin.end()
  await drop()
})

interface Plan { 'Node Type': string; Plans?: Plan[]; 'Shared Hit Blocks': number; 'Shared Read Blocks': number; 'Relation Name'?: string }

const literal = (value: Param): string => {
  const text = value instanceof Date ? value.toISOString() : Array.isArray(value) ? `{${value.map((each) => JSON.stringify(String(each))).join(',')}}` : textOf(value)
  return value === null ? 'null' : pg.escapeLiteral(text)
}

let serial = 0
/** Explains what it is asked to run as the prepared statement it is, with the plan that holds for any values. */
function explaining(): { sql: Sql; plans: Plan[] } {
  const plans: Plan[] = []
  const explain = async <T>(text: string, params: readonly Param[] = []): Promise<T[]> => {
    serial += 1
    await admin.query(`set plan_cache_mode = force_generic_plan`)
    await admin.query(`prepare p${serial} as ${text}`)
    const answer = await admin.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, buffers, format json) execute p${serial}(${params.map(literal).join(', ')})`)
    plans.push(answer.rows[0]!['QUERY PLAN'][0]!.Plan)
    return []
  }
  return { plans, sql: { rows: explain, first: async () => undefined, run: async () => 0, post: async () => undefined } }
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]
const base: WorkQuery = { scope: { whole: [], organs: [] }, whose: null, codes: null, numbers: null, paused: false, level: 0 }
const whole = { whole: workKinds, organs: [] }
const single = (n: number) => ({ whole: [], organs: organs.slice(0, n).flatMap((organ) => workKinds.map((kind) => ({ organ, kind }))) })
const queries: Readonly<Record<string, WorkQuery>> = {
  'an organ': { ...base, scope: single(1) }, 'three organs': { ...base, scope: single(3) }, 'the county': { ...base, scope: whole }, 'a person': { ...base, scope: whole, whose: people.slice(0, 2) },
  'free in an organ': { ...base, scope: single(1), whose: 'none' }, 'free in the county': { ...base, scope: whole, whose: 'none' },
  'one matter': { ...base, scope: whole, codes: ['M7', 'P11'] }, 'one number': { ...base, scope: whole, numbers: ['FILL-77', 'CASE-12'] },
  'one matter in an organ': { ...base, scope: single(1), codes: ['M7', 'P11'] }, 'a word of no matter here, in an organ': { ...base, scope: single(1), codes: ['M-none'] },
  'reported in an organ': { ...base, scope: single(1), level: 1 }, 'reported in the county': { ...base, scope: whole, level: 2 }, 'reported further than any': { ...base, scope: whole, level: 5 },
  'reported and free': { ...base, scope: whole, whose: 'none', level: 1 },
}

/** Blocks touched by a page, a later page, a colour's page and the counts, by query. */
async function touched(): Promise<Record<string, number[]>> {
  const found: Record<string, number[]> = {}
  for (const [name, query] of Object.entries(queries)) {
    const { sql, plans } = explaining()
    const page = { from: null, until: null, after: null, limit: 51 }
    await listWork(sql, region, query, page)
    await listWork(sql, region, query, { ...page, after: { dueAt: now.toISOString(), id: people[0]! } })
    await listWork(sql, region, query, { ...page, ...rangeOf('soon', bounds) })
    await countWork(sql, region, query, bounds)
    for (const plan of plans) {
      const bad = nodes(plan).filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'work_items')
      assert.deepEqual(bad, [], `${name}: reads the whole table`)
    }
    found[name] = plans.map((plan) => plan['Shared Hit Blocks'] + plan['Shared Read Blocks'])
  }
  return found
}

test('pages are in order and complete, whatever the ranges they come from', async () => {
  await fillWork(admin, { region, organs, people, subject: randomBytes(64), matter: 'M7', item: 'P11', now }, 4000, { share: 0.5 })
  await admin.query(`update work_items set level = 1 + length(object) % 4 where md5(object) < '2'`)
  for (const [name, query] of Object.entries(queries)) {
    const seen: ListRow[] = []
    for (let after: { dueAt: string; id: string } | null = null; ;) {
      const rows: ListRow[] = await listWork(db, region, query, { from: null, until: null, after, limit: 51 })
      seen.push(...rows.slice(0, 50))
      const last = rows[49]
      if (rows.length < 51 || !last) break
      after = { dueAt: last.due_at.toISOString(), id: last.id }
    }
    assert.equal(new Set(seen.map((row) => row.id)).size, seen.length, `${name}: nothing twice`)
    assert.deepEqual(seen, seen.toSorted((a, b) => a.due_at.getTime() - b.due_at.getTime() || (a.id < b.id ? -1 : 1)), name)
    const all = (await db.rows<{ organ: string; kind: never; assignee: string | null; matter: string; item: string; object: string; case_number: string; level: number }>(`select * from work_items where state = 'open'`)).filter((row) =>
      (query.scope.whole.length > 0 || query.scope.organs.some((s) => s.organ === row.organ)) && (query.whose === null || (query.whose === 'none' ? row.assignee === null : query.whose.includes(row.assignee ?? '')))
      && (query.codes === null || query.codes.includes(row.matter) || query.codes.includes(row.item)) && (query.numbers === null || query.numbers.includes(row.object) || query.numbers.includes(row.case_number)) && row.level >= query.level)
    assert.equal(seen.length, all.length, `${name}: nothing missing`)
    const counts = await countWork(db, region, query, bounds)
    const counted = Object.values(counts).flatMap((byColour) => Object.values(byColour)).reduce((a, n) => a + n, 0)
    assert.equal(counted, all.length, `${name}: counts`)
  }
})

test('ten thousand or a hundred thousand open: a page and its counts touch as much', async () => {
  const fill = { region, organs, people, subject: randomBytes(64), matter: 'M7', item: 'P11', now }
  await fillWork(admin, fill, 12_000, { from: 4000, share: 0.7 })
  const few = await touched()
  // Nobody has more in hand because more waits.
  await fillWork(admin, fill, 110_000, { from: 40_000, share: 0.9, free: true })
  const many = await touched()
  for (const [name, blocks] of Object.entries(many)) {
    blocks.forEach((n, i) => {
      // Counts look at no more than their caps; a page at no more than some pages' worth of each range. What grows with the table grows a hundredfold.
      const most = Math.max(i === 3 ? 1500 : 800, (few[name]?.[i] ?? 0) * 3)
      assert.ok(n <= most, `${name}, query ${i}: ${few[name]?.[i]} blocks before, ${n} after`)
    })
  }
})
