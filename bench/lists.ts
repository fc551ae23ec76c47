/**
 * The lists at a size no county has: search over a hundred thousand rows as everybody asks it, beside the health answer; and ten thousand
 * rows from draft to force over HTTP with all the guides they change, beside writing the bare rows.
 */
import { run } from './load.ts'
import { n, say } from './print.ts'
import { ask, json } from './real.ts'
import type { Stage } from './stage.ts'

const ROWS = 100_000
const CHANGED = 10_000
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6)

export async function lists(stage: Stage): Promise<void> {
  say(`\n## Lists: ${n(CHANGED)} rows from draft to force, search over ${n(ROWS)}\n`)
  await toForce(stage)
  await search(stage)
}

async function post<T>(stage: Stage, account: string, path: string, body: object): Promise<T> {
  const answer = await fetch(`${stage.address}${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await stage.token(account)}` }, body: JSON.stringify({ requestId: `bench-${process.pid}-${path}-${Math.random()}`.slice(0, 90), ...body }),
  })
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return await answer.json() as T
}

async function toForce(stage: Stage): Promise<void> {
  const steps: [string, number][] = []
  const clocked = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now()
    const value = await work()
    steps.push([what, performance.now() - from])
    return value
  }
  const floor = performance.now()
  await ask(stage, 'create temporary table bare as select g, md5(g::text) as name, repeat(\'依据\', 10) as basis from generate_series(1, $1) g', [CHANGED])
  const bare = performance.now() - floor
  const rows = Array.from({ length: CHANGED }, (_, i) => ({ name: `示例${i}号证明`, basis: '惯例', facts: { ground: 'no-basis' } }))
  const { id } = await clocked('draft', () => post<{ id: string }>(stage, 'list-editor', '/api/v1/list-changes', { list: 'cancel', title: '一次取消一万项', organ: 'civil-affairs', rows }))
  const step = (account: string, name: string, body: object = {}) => clocked(name, () => post(stage, account, `/api/v1/list-changes/${id}/${name}`, body))
  await step('list-editor', 'submit')
  await step('legal-reviewer', 'review', { verdict: 'approve' })
  await step('county-decider', 'decide', { verdict: 'approve' })
  await step('county-decider', 'publish', { days: 1 })
  const version = async () => (await ask<{ version: number }>(stage, `select max(version) as version from list_versions where list = 'cancel'`))[0]?.version ?? 0
  const before = await version()
  await clocked('force, guides included', async () => {
    await fetch(`${stage.address}/sandbox/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now: new Date(Date.now() + 20 * 86_400_000).toISOString() }) })
    while (await version() === before) await new Promise((resolve) => { setTimeout(resolve, 20) })
    const found = await json<{ total: number }>(stage, '/api/v1/lists/cancel?q=%E7%A4%BA%E4%BE%8B9999%E5%8F%B7')
    if (found.total === 0) throw new Error('what came into force is not shown')
  })
  say('| step | ms |\n| --- | --- |')
  for (const [what, ms] of steps) say(`| ${what} | ${n(ms)} |`)
  say(`| peer: as many bare rows written by one statement | ${n(bare)} |`)
}

/** Fills the version in force up to the size; the product reads it anew when it starts. */
async function search(stage: Stage): Promise<void> {
  await ask(stage,
    `insert into list_entries (region, list, version, item, scope, in_force, origin, basis, article, replaced_by, upstream, source, name, fields)
     select e.region, e.list, e.version, 'N' || g, e.scope, true, e.origin, e.basis, e.article, e.replaced_by, e.upstream, e.source, '样例' || g || '事项' || (g % 977) || '证明', e.fields
     from (select * from list_entries where list = 'cancel' and in_force order by version desc limit 1) e, generate_series(1, $1) g`, [ROWS])
  await ask(stage, 'analyze list_entries')
  await stage.restart()
  say(`\n| what, one client, ${n(ROWS + CHANGED)} rows | per second | p50 ms | p95 ms |\n| --- | --- | --- | --- |`)
  const words = ['样例77', '居住', '婚姻', '事项50证明', '无业', '不存在的词']
  let i = 0
  for (const [what, path] of [
    ['floor: /healthz', () => '/healthz'], ['API: search', () => `/api/v1/lists/cancel?q=${encodeURIComponent(words[i++ % words.length] ?? '')}`],
    ['portal: search page', () => `/lists?q=${encodeURIComponent(words[i++ % words.length] ?? '')}`], ['portal: still needed?', () => `/still-needed?q=${encodeURIComponent(words[i++ % words.length] ?? '')}`],
  ] as const) {
    const load = { address: stage.address, clients: 1, seconds: SECONDS, expect: 200, next: () => ({ method: 'GET' as const, path: path() }) }
    await run({ ...load, seconds: 1 })
    const m = await run(load)
    say(`| ${what} | ${n(m.perSecond)} | ${n(m.p50, 1)} | ${n(m.p95, 1)} |`)
  }
}
