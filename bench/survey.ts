/** A survey's workbook of fifty thousand rows: uploaded, read as a stream, sent again, and given back with its errors. */
import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { bookBytes } from '../src/platform/spreadsheets/book.ts'
import type { Stage } from './stage.ts'

const ROWS = Number(process.env['BENCH_SURVEY_ROWS'] ?? 50_000)
const EVERY_WRONG = 50
/** Looking costs, too. */
const LOOK_MS = 300
const HEAD = ['填报角色', '政务服务事项', '行使层级', '证明名称', '证明用途', '依据类别', '设定依据', '依据条款', '依据内容', '索要单位', '开具单位', '提交形式', '年受理量', '能否共享或核查', '建议办理方式', '风险程度', '不能实行告知承诺及保留原因', '联系人及电话']

/** Two thousand proofs, each asked for in twenty-five matters; one row in fifty has three things wrong. */
export function* lines(matters: readonly string[]): Generator<{ cells: string[] }> {
  for (let i = 0; i < ROWS; i += 1) {
    const wrong = i % EVERY_WRONG === 7
    yield { cells: [
      i % 3 === 0 ? '开具' : '索要', wrong ? '没有的事项' : matters[i % matters.length] ?? '', '县级、乡镇级', `第${Math.floor(i / 25)}号情况说明`, `说明第${i}种情况属实，供办理时核对`, '行政法规', `《某某管理条例》第${(i % 80) + 1}条、第${(i % 40) + 2}条`, '',
      `办理本事项的，应当提交说明第${i}种情况的材料；材料不齐的，受理机关应当一次告知需要补正的全部内容。`, '', '县公安局', '原件', wrong ? '许多' : String(i % 900), '能', wrong ? '看着办' : '部门核验', '低', '', `经办人${i % 40} 0719-32200${i % 90}`,
    ] }
  }
}

interface Progress { state: string; rowsDone: number; rowsTotal: number; counts: Record<string, number>; refusal: { detail: string } | null }

export async function survey(stage: Stage, say: (line: string) => void): Promise<void> {
  say(`\n## A survey's workbook with ${ROWS.toLocaleString('en-GB')} rows\n`)
  const [editor, oversight] = [await stage.token('list-editor-civil-affairs'), await stage.token('oversight')]
  const call = (path: string, token: string, init: RequestInit = {}) => fetch(`${stage.address}${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } })
  await call('/api/v1/surveys/rounds', oversight, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ requestId: `bench-${Date.now()}`, title: '五万行的排查', dueOn: '2099-12-31' }) })
  const { items } = await (await fetch(`${stage.address}/api/v1/matters?limit=100`)).json() as { items: { name: string }[] }
  const book = await bookBytes([{ name: '填报表', head: [HEAD], widths: HEAD.map(() => 16), rows: lines(items.map(({ name }) => name)) }])
  say(`- the workbook: ${(book.length / 1024 / 1024).toFixed(1)} MiB; load of the machine before: ${(loadavg()[0] ?? 0).toFixed(1)}`)
  const base = '/api/v1/surveys/civil-affairs'
  for (const what of ['read for the first time', 'the same sent again']) {
    const before = total(stage.memory())
    const [t, busy] = [performance.now(), processorSeconds()]
    const form = new FormData()
    form.set('requestId', `bench-${Date.now()}-${what.length}`)
    form.set('file', new File([new Uint8Array(book)], '填报表.xlsx'))
    const { id } = await (await call(`${base}/imports`, editor, { method: 'POST', body: form })).json() as { id: string }
    let [peak, looks] = [before, 0]
    let progress: Progress
    do {
      await new Promise((resolve) => { setTimeout(resolve, LOOK_MS) })
      progress = await (await call(`${base}/imports/${id}`, editor)).json() as Progress
      peak = Math.max(peak, total(stage.memory()))
      if (progress.state === 'reading' && progress.rowsDone > 0) looks += 1
    } while (progress.state === 'waiting' || progress.state === 'reading')
    if (progress.state !== 'done') throw new Error(progress.refusal?.detail ?? JSON.stringify(progress))
    say(`- ${what}: ${((performance.now() - t) / 1000).toFixed(1)} s (limit 10 s), of which the product's processor time ${(processorSeconds() - busy).toFixed(1)} s; memory grows by ${Math.round(peak - before)} MiB (limit 350 MiB), progress seen ${looks} times; ${JSON.stringify(progress.counts)}`)
    const at = performance.now()
    const corrected = await (await call(`${base}/imports/${id}/workbook`, editor)).arrayBuffer()
    say(`- the corrected workbook of it: ${((performance.now() - at) / 1000).toFixed(1)} s, ${(corrected.byteLength / 1024 / 1024).toFixed(1)} MiB`)
  }
}

/** The process that reads; PostgreSQL's shared pages fill with whatever is written. */
const total = (memory: Record<string, number>) => memory['product'] ?? 0

const TICKS = 100

/** What the product's process has used so far, from the kernel; 0 where it does not tell. */
function processorSeconds(): number {
  try {
    const mine = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => ({ name, stat: readStat(name) })).find(({ stat, name }) => Number(stat[1]) === process.pid && commandOf(name).includes('src/main/start.ts'))
    return mine ? (Number(mine.stat[11]) + Number(mine.stat[12])) / TICKS : 0
  } catch {
    return 0
  }
}

/** Fields of /proc/…/stat behind the program's name. */
function readStat(name: string): string[] {
  try {
    return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  } catch {
    return []
  }
}

const commandOf = (name: string) => readFileSync(`/proc/${name}/cmdline`, 'utf8')
