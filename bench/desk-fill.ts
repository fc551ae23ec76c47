/** Fills the desk's tables: one real case copied over and over, each with five proofs and with work for the organs' people. */
import type { Stage } from './stage.ts'
import { ask } from './real.ts'

/** Rows with the serial in their id, so that what belongs together finds itself; ordered like the ids that the product makes. */
export const idOf = (prefix: string, serial: string) => `(lpad(to_hex(${serial}), 8, '0') || '-${prefix}-7000-8000-000000000000')::uuid`
export const pick = (values: readonly string[], by: string) => `(array[${values.map((v) => `'${v}'`).join(',')}])[1 + (${by}) % ${values.length}]`

/** `insert … select` of copies of a row of `source`, with some columns made anew. */
export async function copies(stage: Stage, table: string, source: string, made: Readonly<Record<string, string>>, from: string): Promise<string> {
  const columns = (await ask<{ name: string }>(stage, `select column_name as name from information_schema.columns where table_schema = current_schema and table_name = $1 and is_generated = 'NEVER'`, [table])).map((c) => c.name)
  return `insert into ${table} (${columns.map((c) => `"${c}"`).join(',')}) select ${columns.map((c) => made[c] ?? `o."${c}"`).join(',')} from (${source}) o, ${from}`
}

export interface Codes { readonly organs: readonly string[]; readonly matters: readonly string[]; readonly items: readonly string[] }

export async function codesOf(stage: Stage): Promise<Codes> {
  const list = async (sql: string) => (await ask<{ code: string }>(stage, sql)).map((row) => row.code)
  return {
    organs: await list(`select distinct organ as code from matters order by 1`), matters: await list('select code from matters order by 1 limit 200'),
    items: await list('select code from proof_items order by 1 limit 200'),
  }
}

/** Every second case is still open; deadlines lie from ten days ago to fifty ahead; a tenth of the work is in somebody's hand. */
export async function fillDesk(stage: Stage, have: number, want: number): Promise<void> {
  const { organs, matters, items } = await codesOf(stage)
  const staff = (await ask<{ id: string }>(stage, `select id from accounts where kind = 'staff' order by subject`)).map((row) => row.id)
  const serials = `generate_series(${have + 1}, ${want}) g`
  const number = `'MZ19000101-' || lpad(g::text, 8, '0')`
  const due = `now() + ((g::bigint * 7919) % 1440 - 240) * interval '1 hour'`
  const work = `select * from work_items where kind = 'decision' and object like 'MZ2%' limit 1`
  const opened = { opened_at: `now() - interval '20 days'`, due_at: due, next_step_at: 'null', matter: pick(matters, 'g / 7'), case_number: number, level: `(g % 3)::smallint` }
  const open = (share: string) => ({ state: `case when ${share} then 'open' else 'done' end`, done_at: `case when ${share} then null else now() end`, done_by: `case when ${share} then null else 'bench' end` })
  const held = `case when g % 10 = 0 then ${pick(staff, 'g / 10')}::uuid end`
  const statements = [
    await copies(stage, 'cases', `select * from cases where number like 'MZ2%' and state = 'deciding' limit 1`, {
      id: idOf('0000', 'g'), number, account: 'null', matter: pick(matters, 'g / 7'), organ: pick(organs, 'g'), promised_at: due,
      state: `case when g % 2 = 0 then 'deciding' else 'approved' end`, closed_at: `case when g % 2 = 0 then null else now() end`,
    }, serials),
    await copies(stage, 'case_proofs', `select p.* from case_proofs p join cases c on c.region = p.region and c.id = p.case_id where c.number like 'MZ2%' and p.seq = 1 limit 1`,
      { case_id: idOf('0000', 'g'), seq: 's::smallint', item: pick(items, 'g + s'), value_sealed: 'null', origin: 'null' }, `${serials}, generate_series(1, 5) s`),
    await copies(stage, 'work_items', work, {
      ...opened, ...open('g % 2 = 0'), id: idOf('0001', 'g'), object: number, object_id: idOf('0000', 'g'), organ: pick(organs, 'g / 2'), assignee: held, claimed_at: `case when g % 10 = 0 then now() end`,
    }, serials),
    await copies(stage, 'work_items', work, {
      ...opened, ...open('g % 2 = 0'), kind: `'co-check'`, id: idOf('0002', 'g'), object: `'XC19000101-' || lpad(g::text, 8, '0')`, object_id: idOf('0003', 'g'), item: pick(items, 'g / 3'), organ: pick(organs, 'g / 2 + 1'), assignee: 'null',
    }, serials),
  ]
  const [cases = '', proofs = '', ...others] = statements
  const again = await dropIndexes(stage, ['cases', 'work_items'])
  await ask(stage, `alter system set max_wal_size = '16GB'`, [], stage.postgres.superUrl)
  await ask(stage, 'select pg_reload_conf()', [], stage.postgres.superUrl)
  await Promise.all([inTurn(stage, [cases, ...others, ...again]), inTurn(stage, [proofs])])
  for (const table of ['cases', 'case_proofs', 'work_items']) await ask(stage, `vacuum analyze ${table}`)
}

async function inTurn(stage: Stage, statements: readonly string[]): Promise<void> {
  for (const sql of statements) await ask(stage, `set synchronous_commit = off; set maintenance_work_mem = '512MB'; ${sql}`)
}

/** An index that is made when all rows are there takes a tenth of the time. Gives the statements that make them again. */
async function dropIndexes(stage: Stage, tables: readonly string[]): Promise<string[]> {
  const found = await ask<{ name: string; made: string }>(stage, `select c.relname as name, pg_get_indexdef(i.indexrelid) as made from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = any($1::regclass[]) and not i.indisunique`, [tables])
  for (const { name } of found) await ask(stage, `drop index "${name}"`)
  return found.map(({ made }) => made)
}
