/** `npm run bench [-- pages|accepting|detail|desk …]`: measures, prints, and, when all of it ran, writes bench/RESULTS.md. Every figure stands beside a floor or a peer of the same run. */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { desk } from './desk.ts'
import { findings } from './findings.ts'
import { median, run } from './load.ts'
import type { Measured } from './load.ts'
import { lines, n, say } from './print.ts'
import { ask, fourShared, json, townspeople } from './real.ts'
import { makeStage } from './stage.ts'
import type { Stage } from './stage.ts'
import { survey } from './survey.ts'

const exec = promisify(execFile)
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6)
const ROUNDS = 3
const wanted = process.argv.slice(2)
const MILLION = Number(process.env['BENCH_CASES'] ?? 1_000_000)

function pgbench(): string | null {
  const folders = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map((v) => `/usr/lib/postgresql/${v}/bin/pgbench`) : []
  return [...folders, '/usr/bin/pgbench', '/usr/local/bin/pgbench'].find((path) => existsSync(path)) ?? null
}

async function floor(program: string, url: string, clients: number, mode: string): Promise<number> {
  const script = fileURLToPath(new URL('floor.sql', import.meta.url))
  const { stdout } = await exec(program, ['-n', '-M', mode, '-f', script, '-c', String(clients), '-j', '1', '-T', String(SECONDS), url])
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0)
}

async function accepting(stage: Stage): Promise<void> {
  say('\n## A case with four proofs: accepted, fetched, settled, durable\n')
  const matter = await fourShared(stage)
  const people = await townspeople(stage)
  const token = await stage.token('clerk')
  const program = pgbench()
  let serial = 0
  const client = (clients: number) => run({
    address: stage.address, token, clients, seconds: SECONDS, expect: 201,
    next: () => {
      serial += 1
      const person = people[serial % people.length]
      return { method: 'POST', path: '/api/v1/cases', body: { requestId: `bench-${process.pid}-${serial}`, matter, applicant: { kind: 'person', name: person?.name, idNumber: person?.idNumber }, channel: 'window', answers: {} } }
    },
  })
  await client(8)
  say('Ours: `POST /api/v1/cases` over HTTP, four requests to departments\' servers included. Floor: `pgbench` writing the very rows (bench/floor.sql) to the same server. Rounds alternate; medians.\n')
  say('| clients | cases/s | p50 ms | p95 ms | pgbench rows/s, simple | ratio | pgbench, prepared | ratio |\n| --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const clients of [1, 8, 16]) {
    const ours: Measured[] = []
    const simple: number[] = []
    const prepared: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await client(clients))
      if (program) simple.push(await floor(program, stage.postgres.adminUrl, clients, 'simple'))
      if (program) prepared.push(await floor(program, stage.postgres.adminUrl, clients, 'prepared'))
    }
    const rate = median(ours.map((o) => o.perSecond))
    const ratio = (floors: number[]) => (floors.length === 0 ? 'no pgbench here' : n(rate / median(floors), 2))
    say(`| ${clients} | ${n(rate)} | ${n(median(ours.map((o) => o.p50)), 1)} | ${n(median(ours.map((o) => o.p95)), 1)} | ${n(median(simple))} | ${ratio(simple)} | ${n(median(prepared))} | ${ratio(prepared)} |`)
  }
  const states = await ask<{ state: string; count: number }>(stage, `select state, count(*) from cases where number like 'MZ%' group by 1 order by 2 desc`)
  say(`\nStates afterwards: ${states.map((r) => `${r.state} ${r.count}`).join(', ')}; fsync on.`)
}

/** Copies one real case over and over, so that every row looks like a real one. */
async function fill(stage: Stage, cases: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: stage.postgres.adminUrl })
  client.on('error', () => undefined) // what breaks it also fails the statement under way
  await client.connect()
  await client.query('set synchronous_commit = off')
  const step = 50_000
  for (let from = 0; from < cases; from += step) {
    const to = Math.min(from + step, cases)
    await client.query(
      `with one as (select * from cases where number like 'MZ%' and state = 'deciding' limit 1), made as (
         insert into cases select r.* from one, generate_series($1::int, $2::int) g,
           lateral jsonb_populate_record(null::cases, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'number', 'MZ19000101-' || lpad(g::text, 8, '0'), 'account', null)) r
         returning id, region)
       insert into case_proofs select p.* from one, made, case_proofs cp,
         lateral jsonb_populate_record(null::case_proofs, to_jsonb(cp) || jsonb_build_object('case_id', made.id)) p
       where cp.region = one.region and cp.case_id = one.id`, [from + 1, to])
  }
  await client.query('analyze cases')
  await client.query('analyze case_proofs')
  await client.end()
  return Array.from({ length: 2000 }, () => `MZ19000101-${String(1 + Math.floor(Math.random() * cases)).padStart(8, '0')}`)
}

async function detail(stage: Stage): Promise<void> {
  say('\n## Case detail\n')
  say('| cases in the table | per second, 8 clients | p50 ms | p95 ms |\n| --- | --- | --- | --- |')
  const token = await stage.token('officer')
  for (const cases of [1_000, MILLION]) {
    const numbers = await fill(stage, cases)
    let i = 0
    const load = { address: stage.address, token, clients: 8, seconds: SECONDS, expect: 200, next: () => ({ method: 'GET' as const, path: `/api/v1/cases/${numbers[i++ % numbers.length] ?? ''}` }) }
    await run({ ...load, seconds: 2 })
    const m = await run(load)
    say(`| ${n(cases)} | ${n(m.perSecond)} | ${n(m.p50, 1)} | ${n(m.p95, 1)} |`)
    if (cases < MILLION) await ask(stage, `delete from case_proofs p using cases c where c.id = p.case_id and c.number like 'MZ1900%'`)
    if (cases < MILLION) await ask(stage, `delete from cases where number like 'MZ1900%'`)
  }
  say('\nPeer: the small table of the same run. Reading a case records the access, so each answer includes a durable write.')
}

async function pages(stage: Stage): Promise<void> {
  say('\n## Search and pages, 8 clients\n')
  say('| what | per second | of the floor | p50 ms | p95 ms | bytes, gzip |\n| --- | --- | --- | --- | --- | --- |')
  const list = await json<{ items: { code: string }[] }>(stage, '/api/v1/matters?limit=100')
  const words = ['结婚', 'yl', '低保', '房产', 'sb', '残疾', '开店', '驾照', '高龄', '户口']
  let i = 0
  const cases: [string, () => string][] = [
    ['floor: /healthz', () => '/healthz'],
    ['API matter search', () => `/api/v1/matters?q=${encodeURIComponent(words[i++ % words.length] ?? '')}`],
    ['portal: first page', () => '/'],
    ['portal: results', () => `/matters?q=${encodeURIComponent(words[i++ % words.length] ?? '')}`],
    ['portal: guide', () => `/matters/${list.items[i++ % list.items.length]?.code ?? ''}`],
  ]
  let base = 0
  for (const [name, path] of cases) {
    const load = { address: stage.address, clients: 8, seconds: SECONDS, expect: 200, next: () => ({ method: 'GET' as const, path: path() }) }
    await run({ ...load, seconds: 1 })
    const m = await run(load)
    base ||= m.perSecond
    say(`| ${name} | ${n(m.perSecond)} | ${n(m.perSecond / base, 2)} | ${n(m.p50, 1)} | ${n(m.p95, 1)} | ${n(m.bytes)} |`)
  }
}

async function main(): Promise<void> {
  const cpu = cpus()
  say(`# Bench results\n\n${new Date().toISOString().slice(0, 10)} · ${cpu.length} cores (${cpu[0]?.model.trim() ?? ''}) · ${n(totalmem() / 2 ** 30)} GiB · Linux ${release()} · Node ${process.version} · PostgreSQL 18.4, embedded, fsync on.`)
  say('Load generator, product, sandbox\'s departments and PostgreSQL share the cores. Compare ratios, not absolute figures. Made by `npm run bench`.')
  const stage = await makeStage()
  try {
    say('\n## Start and memory\n')
    const again = [await stage.restart(), await stage.restart(), await stage.restart()]
    const memory = stage.memory()
    say('| what | value |\n| --- | --- |')
    say(`| first start to first page (tables made, reference data imported) | ${n(stage.firstAnswer)} ms |`)
    say(`| start on existing data to first page, median of 3 | ${n(median(again))} ms |`)
    say(`| memory idle (proportional): product · sandbox · PostgreSQL | ${n(memory['product'] ?? 0)} · ${n(memory['sandbox'] ?? 0)} · ${n(memory['postgres'] ?? 0)} MiB |`)
    for (const [name, part] of Object.entries({ pages, accepting, detail, desk, findings, survey: (on: Stage) => survey(on, say) })) if (wanted.length === 0 || wanted.includes(name)) await part(stage)
  } finally {
    await stage.close()
  }
  // Parts of a run are for looking closer; what is written down is a whole one.
  if (wanted.length === 0) writeFileSync(new URL('RESULTS.md', import.meta.url), `${lines.join('\n')}\n`)
}

await main().catch((error: unknown) => { console.error(error); process.exitCode = 1 })
process.exit(0)
