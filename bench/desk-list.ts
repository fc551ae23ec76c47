/** The work list over a small and a large county: its endpoint, its view alone, its filters and its search, beside the bare SQL of one page. */
import pg from 'pg'
import type { WorkFilter } from '../src/rooms/work/contract.ts'
import { workList } from '../src/rooms/work/views/work-list.ts'
import { actorNamed, countyOf } from './desk-county.ts'
import { codesOf, fillDesk } from './desk-fill.ts'
import { run } from './load.ts'
import type { Measured } from './load.ts'
import { n, say } from './print.ts'
import { ask } from './real.ts'
import type { Stage } from './stage.ts'

const SECONDS = Number(process.env['BENCH_LIST_SECONDS'] ?? 2)
const LARGE = Number(process.env['BENCH_CASES'] ?? 1_000_000)
const SMALL = Math.min(100_000, LARGE / 10)
/** At least ninety-five of a hundred pages come within so many milliseconds. */
const WANTED = 50

/** One page of one organ's co-checks, straight from its index: what the list can't be faster than. */
const BARE = {
  name: 'bare', text: `select * from work_items w where region = $1 and organ = $2 and kind = 'co-check' and state = 'open' and due_at >= '-infinity' order by due_at, id limit 51`,
}

interface Row { readonly what: string; readonly account: string; readonly query: string; readonly clients: number }

const rows = (word: string): Row[] => {
  const of = (what: string, account: string, query: string, clients = 8): Row => ({ what, account, query, clients })
  const q = encodeURIComponent(word)
  return [
    of('peer: who am I, signed in the same way', 'co-checker-civil-affairs', 'me'),
    of('one organ, one client', 'co-checker-civil-affairs', 'scope=organ', 1),
    of('one organ', 'co-checker-civil-affairs', 'scope=organ'),
    of('mine', 'officer', 'scope=mine'),
    of('every organ, one kind', 'officer', 'scope=all'),
    of('every organ, every kind', 'oversight', 'scope=all'),
    of('overdue', 'oversight', 'scope=all&due=overdue'),
    of('paused (none is)', 'oversight', 'scope=all&due=paused'),
    of('nobody has it', 'oversight', 'scope=all&assignee=none'),
    of('told twice', 'oversight', 'scope=all&level=2'),
    of('told more than anything was', 'oversight', 'scope=all&level=5'),
    of('one organ of all', 'oversight', 'scope=all&organ=civil-affairs'),
    of(`words: ${word}`, 'oversight', `scope=all&q=${q}`),
    of(`words: ${word}, one organ`, 'co-checker-civil-affairs', `scope=organ&q=${q}`),
    of('words that nothing has', 'oversight', `scope=all&q=${encodeURIComponent('没有这样的')}`),
    of('a number', 'oversight', 'scope=all&q=MZ19000101-00000042'),
    of('ids for choosing all', 'oversight', 'ids'),
  ]
}

async function bare(stage: Stage): Promise<Measured> {
  const client = new pg.Client({ connectionString: stage.postgres.adminUrl })
  await client.connect()
  const [{ region } = { region: '' }] = await ask<{ region: string }>(stage, 'select region from accounts limit 1')
  const measured = await timed(() => client.query({ ...BARE, values: [region, 'civil-affairs'] }))
  await client.end()
  return measured
}

/** One after the other, for a while; the first are not counted. */
async function timed(work: () => Promise<unknown>): Promise<Measured> {
  for (let i = 0; i < 20; i += 1) await work()
  const times: number[] = []
  const started = performance.now()
  for (let t = started; t - started < SECONDS * 1000; t = performance.now()) {
    await work()
    times.push(performance.now() - t)
  }
  times.sort((a, b) => a - b)
  return { perSecond: times.length / SECONDS, p50: times[Math.floor(times.length / 2)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0, bytes: 0, answers: times.length }
}

async function viewAlone(stage: Stage): Promise<Measured> {
  const inside = await countyOf(stage)
  const actor = await actorNamed(stage, 'co-checker-civil-affairs')
  const filter: WorkFilter & { limit: number } = { scope: 'organ', limit: 50 }
  const measured = await timed(async () => {
    const page = await workList(inside.county, actor, filter)
    if (!page.ok || page.value.items.length === 0) throw new Error(JSON.stringify(page).slice(0, 300))
  })
  await inside.close()
  return measured
}

async function measure(stage: Stage): Promise<Map<string, Measured>> {
  const found = new Map<string, Measured>([['floor: bare SQL of one page, one client', await bare(stage)], ['the view alone, one client', await viewAlone(stage)]])
  const { items } = await codesOf(stage)
  const [{ word } = { word: '' }] = await ask<{ word: string }>(stage, 'select left(plain, 2) as word from proof_items where code = $1', [items[0]])
  const tokens = new Map<string, string>()
  for (const { what, account, query, clients } of rows(word)) {
    const token = tokens.get(account) ?? await stage.token(account)
    tokens.set(account, token)
    const path = query === 'me' ? '/api/v1/me' : query === 'ids' ? '/api/v1/work/ids?scope=all' : `/api/v1/work?${query}`
    const load = { address: stage.address, token, clients, seconds: SECONDS, expect: 200, next: () => ({ method: 'GET' as const, path }) }
    await run({ ...load, seconds: 0.5 })
    found.set(what, await run(load))
  }
  return found
}

export async function lists(stage: Stage): Promise<void> {
  say('\n### The work list\n')
  const filled: [number, Map<string, Measured>][] = []
  let have = 0
  for (const cases of [SMALL, LARGE]) {
    const t = performance.now()
    await fillDesk(stage, have, cases)
    console.log(`(filled in ${n((performance.now() - t) / 1000)} s)`)
    have = cases
    filled.push([cases, await measure(stage)])
  }
  const [[few, small] = [0, new Map<string, Measured>()], [many, large] = [0, new Map<string, Measured>()]] = filled
  say(`Half of the work is open. 8 clients where nothing else is said; "of the floor": p50 of the large county against the floor's p50 of one client. Wanted: p95 < ${WANTED} ms, flat.\n`)
  say(`| what | p50 ms, ${n(few)} cases | p95 | p50 ms, ${n(many)} cases | p95 | large to small, p50 | of the floor |\n| --- | --- | --- | --- | --- | --- | --- |`)
  const base = large.values().next().value?.p50 ?? 1
  for (const [what, l] of large) {
    const s = small.get(what) ?? l
    say(`| ${what} | ${n(s.p50, 1)} | ${n(s.p95, 1)} | ${n(l.p50, 1)} | ${n(l.p95, 1)}${l.p95 > WANTED ? ' !' : ''} | ${n(l.p50 / s.p50, 2)} | ${n(l.p50 / base, 1)} |`)
  }
}
