/** Two hundred people at their desks: lines taken up, how long after an act all of them are told, what it costs the server; beside the database's own notification. */
import { request } from 'undici'
import pg from 'pg'
import { fillOrders } from './desk-orders.ts'
import { n, say } from './print.ts'
import { ask } from './real.ts'
import type { Stage } from './stage.ts'

const PEOPLE = 200
const ACTS = 20

interface Line {
  readonly connectedMs: number
  /** The instant of the next word that names the work. */
  next(): Promise<number>
  close(): void
}

async function lineOf(stage: Stage, token: string): Promise<Line> {
  const t = performance.now()
  const over = new AbortController()
  const answer = await request(`${stage.address}/api/v1/events`, { headers: { authorization: `Bearer ${token}` }, signal: over.signal, bodyTimeout: 0 })
  if (answer.statusCode !== 200) throw new Error(`events: ${answer.statusCode}`)
  let wake: (at: number) => void = () => undefined
  answer.body.on('data', (chunk: Buffer) => { if (/^data: .*\bwork\b/m.test(chunk.toString())) wake(performance.now()) })
  answer.body.on('error', () => undefined)
  return { connectedMs: performance.now() - t, next: () => new Promise((resolve) => { wake = resolve }), close: () => { over.abort() } }
}

/** Co-checkers of one organ, each with an account and a session of their own. */
async function staffed(stage: Stage): Promise<string[]> {
  await ask(stage, `insert into accounts select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'subject', 'bench-' || g))).* from accounts a, generate_series(1, ${PEOPLE}) g where a.subject = 'co-checker-civil-affairs'`)
  return Promise.all(Array.from({ length: PEOPLE }, (_, i) => stage.token(`bench-${i + 1}`)))
}

/** How long the database itself takes to tell a listener of a committed row. */
async function floor(stage: Stage): Promise<number[]> {
  const [told, tells] = [new pg.Client({ connectionString: stage.postgres.adminUrl }), new pg.Client({ connectionString: stage.postgres.adminUrl })]
  await told.connect()
  await tells.connect()
  await told.query('listen bench')
  const times: number[] = []
  for (let i = 0; i < ACTS; i += 1) {
    const heard = new Promise<void>((resolve) => { told.once('notification', () => { resolve() }) })
    const t = performance.now()
    await tells.query(`select pg_notify('bench', 'work')`)
    await heard
    times.push(performance.now() - t)
  }
  await told.end()
  await tells.end()
  return times
}

const at = (values: readonly number[], q: number) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0

export async function live(stage: Stage): Promise<void> {
  say('\n### Live updates\n')
  const [free] = await ask(stage, `select 1 from work_items where organ = 'civil-affairs' and kind = 'co-check' and state = 'open' limit 1`)
  if (!free) await fillOrders(stage, 2000, { due: new Date(Date.now() + 864e6), reminder: new Date(Date.now() + 864e6) })
  const work = await ask<{ id: string }>(stage, `select id from work_items where organ = 'civil-affairs' and kind = 'co-check' and state = 'open' and assignee is null limit ${ACTS}`)
  const tokens = await staffed(stage)
  const before = stage.memory()['product'] ?? 0
  const t = performance.now()
  const lines = await Promise.all(tokens.map((token) => lineOf(stage, token)))
  const all = performance.now() - t
  const after = stage.memory()['product'] ?? 0
  const { answered, first, last } = await acts(stage, lines, work.map((row) => row.id))
  const bare = await floor(stage)
  const end = stage.memory()['product'] ?? 0
  for (const line of lines) line.close()
  say('| what | p50 ms | p95 ms | of the floor, p50 |\n| --- | --- | --- | --- |')
  const row = (what: string, values: readonly number[]) => { say(`| ${what} | ${n(at(values, 0.5), 1)} | ${n(at(values, 0.95), 1)} | ${n(at(values, 0.5) / at(bare, 0.5), 1)} |`) }
  row('floor: the database tells one listener', bare)
  row(`a line is taken up, ${PEOPLE} at once`, lines.map((line) => line.connectedMs))
  row('an act (somebody takes a piece of work) is answered', answered)
  row('from the act to the first being told (gathered for 150 ms)', first)
  row(`from the act to all ${PEOPLE} being told`, last)
  say(`\nAll ${PEOPLE} lines stood after ${n(all)} ms. Memory of the product: ${n(before)} MiB before, ${n(after)} with the lines, ${n(end)} after ${ACTS} acts: ${n((after - before) * 1024 / PEOPLE)} KiB a line.`)
}

async function acts(stage: Stage, lines: readonly Line[], work: readonly string[]): Promise<Record<'answered' | 'first' | 'last', number[]>> {
  const token = await stage.token('co-checker-civil-affairs')
  const found = { answered: [] as number[], first: [] as number[], last: [] as number[] }
  for (const id of work) {
    const told = Promise.all(lines.map((line) => line.next()))
    const t = performance.now()
    const answer = await fetch(`${stage.address}/api/v1/work/${id}/claim`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ requestId: `bench-claim-${id}` }),
    })
    if (answer.status !== 200) throw new Error(await answer.text())
    found.answered.push(performance.now() - t)
    const times = await told
    found.first.push(Math.min(...times) - t)
    found.last.push(Math.max(...times) - t)
    // Between two acts a person's page is not held back by the last one.
    await new Promise((resolve) => { setTimeout(resolve, 450) })
  }
  return found
}
