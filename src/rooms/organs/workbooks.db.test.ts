/** Organs and staff by workbook: shown first, all or nothing, only what was shown, and what is wrong comes back in the same workbook. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Column } from '../../platform/spreadsheets/read.ts'
import { readWorkbook } from '../../platform/spreadsheets/read.ts'
import { workbookBytes } from '../../platform/spreadsheets/write.ts'
import type { Client, World } from '../../../tests/world.ts'
import { makeWorld, rid } from '../../../tests/world.ts'
import type { OrganRow, Preview, StaffRow } from './contract.ts'

type Cells = Record<string, string>
interface Problem { code: string; detail: string }

let world: World
let system: Client
before(async () => { world = await makeWorld(); system = await world.as('system-admin') })
after(() => world.close())

const organHeaders = ['单位代码', '单位名称', '简称', '类型', '层级', '所在区划', '电话', '地址', '办公时间', '协查专班', '状态']
const staffHeaders = ['账号', '姓名', '职务', '所在单位', '服务区划', '状态', '协查专班', '代办专班', '窗口', '审批']
const columnsOf = (headers: readonly string[]): Column[] => headers.map((header) => ({ key: header, header }))
const kinds = { organs: organHeaders, staff: staffHeaders } as const
type Kind = keyof typeof kinds

/** The workbook as it is downloaded, taken with the token of the administrator. */
async function download(kind: Kind, filled = true): Promise<Cells[]> {
  const token = (await world.nobody.post<{ token: string }>('/sandbox/tokens', { account: 'system-admin' })).body.token
  const response = await fetch(`${world.address}/api/v1/people/${kind}/workbook?filled=${filled}`, { headers: { authorization: `Bearer ${token}` } })
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''%E/)
  const read = await readWorkbook(Buffer.from(await response.arrayBuffer()), columnsOf(kinds[kind]))
  if (!read.ok && read.code === 'workbook-no-rows') return []
  assert.ok(read.ok, JSON.stringify(read))
  return read.value.map((row) => row.cells)
}
const sheet = async (kind: Kind, rows: readonly Cells[]) => ({ name: 'x.xlsx', data: (await workbookBytes({ sheet: 'x', columns: columnsOf(kinds[kind]), rows })).toString('base64') })
const preview = async (kind: Kind, rows: readonly Cells[]) => (await system.post<Preview & Problem>(`/api/v1/people/${kind}/workbook/preview`, { file: await sheet(kind, rows) })).body
const bring = async (kind: Kind, rows: readonly Cells[], plan: string) =>
  system.post<{ counts: Preview['counts'] } & Problem>(`/api/v1/people/${kind}/workbook/import`, { requestId: rid(), file: await sheet(kind, rows), plan })
const organs = async () => (await system.get<{ items: OrganRow[]; total: number }>('/api/v1/people/organs?limit=200&activity=all')).body
const staff = async (q: string) => (await system.get<{ items: StaffRow[] }>(`/api/v1/people/staff?limit=200&activity=all&q=${q}`)).body.items

test('what goes out comes in again and changes nothing; the template has the same columns and no rows', async () => {
  for (const kind of ['organs', 'staff'] as const) {
    const rows = await download(kind)
    assert.ok(rows.length > 20)
    const seen = await preview(kind, rows)
    assert.deepEqual([seen.counts, seen.rows, seen.problemsFile], [{ new: 0, changed: 0, same: rows.length, wrong: 0 }, [], null], JSON.stringify(seen.rows?.slice(0, 3)))
    assert.deepEqual(await download(kind, false), [])
  }
})

const newOrgan: Cells = { 单位代码: 'water-company', 单位名称: '房县自来水公司', 简称: '自来水公司', 类型: '公共服务企业', 层级: '县级', 所在区划: '420325 房县', 电话: '0719-3220199', 协查专班: '是', 状态: '在用' }

test('organs: new and changed ones are shown with what changes, and come in together', async () => {
  const rows = await download('organs')
  const changed = rows.map((row) => (row['单位代码'] === 'civil-affairs' ? { ...row, 电话: '0719-3220222', 办公时间: '周一至周五' } : row))
  const seen = await preview('organs', [...changed, newOrgan])
  assert.deepEqual(seen.counts, { new: 1, changed: 1, same: rows.length - 1, wrong: 0 })
  assert.deepEqual(seen.rows.find((row) => row.kind === 'changed')?.changes.map((c) => [c.field, c.to]), [['电话', '0719-3220222'], ['办公时间', '周一至周五']])
  const done = await bring('organs', [...changed, newOrgan], seen.plan)
  assert.equal(done.status, 200)
  const found = (await organs()).items.filter((o) => ['civil-affairs', 'water-company'].includes(o.code))
  assert.deepEqual(found.map((o) => [o.code, o.phone, o.coCheckTeam]), [['civil-affairs', '0719-3220222', true], ['water-company', '0719-3220199', true]])
  const everybody = (await world.nobody.get<{ items: OrganRow[] }>('/api/v1/organs?q=自来水')).body.items
  assert.equal(everybody.length, 1, 'the public sees it at once')
})

test('one wrong row keeps all out, and the workbook comes back with what to mend', async () => {
  const before = (await organs()).total
  const rows = [
    { ...newOrgan, 单位代码: 'good-one', 单位名称: '好单位' }, { ...newOrgan, 单位代码: 'Bad', 单位名称: '坏单位', 所在区划: '999999', 类型: '公司' }, { ...newOrgan, 单位代码: 'twice', 单位名称: '重复单位' },
    { ...newOrgan, 单位代码: 'twice', 单位名称: '重复单位二' }, { ...newOrgan, 单位代码: 'no-state', 单位名称: '没填状态', 状态: '' },
  ]
  const seen = await preview('organs', rows)
  assert.deepEqual([seen.counts.wrong, seen.counts.new], [4, 1])
  assert.equal((await bring('organs', rows, seen.plan)).body.code, 'rows-wrong')
  assert.equal((await organs()).total, before)
  const marked = await readWorkbook(Buffer.from(seen.problemsFile ?? '', 'base64'), [...columnsOf(organHeaders), { key: 'problem', header: '需要改正的地方' }])
  assert.ok(marked.ok)
  assert.equal(marked.value[0]?.cells['problem'], '')
  assert.match(String(marked.value[1]?.cells['problem']), /“类型”里的“公司”不认识.*“所在区划”里的“999999”不认识/)
  assert.match(String(marked.value[4]?.cells['problem']), /没有填“状态”/)
  const mended = marked.value.slice(0, 1).map(({ cells }) => cells)
  assert.equal((await preview('organs', mended)).counts.new, 1, 'the marked workbook is itself a workbook to send')
})

test('only what was shown comes in: a change in between asks for another look', async () => {
  const rows = [{ ...newOrgan, 单位代码: 'late-one', 单位名称: '迟到单位' }]
  const seen = await preview('organs', rows)
  await system.post('/api/v1/people/organs', { requestId: rid(), code: 'late-one', name: '捷足单位', shortName: '捷足', kind: 'department', level: 'county', division: '420325', coCheckTeam: false })
  const late = await bring('organs', rows, seen.plan)
  assert.deepEqual([late.status, late.body.code], [409, 'plan-stale'])
  assert.equal((await organs()).items.find((o) => o.code === 'late-one')?.name, '捷足单位')
})

const newPerson: Cells = { 账号: 'zhang.san', 姓名: '张三', 职务: '科员', 所在单位: '房县民政局', 服务区划: '420325', 状态: '在岗', 协查专班: '组长' }

test('staff: new people come in without a role, with their team', async () => {
  const seen = await preview('staff', [newPerson])
  assert.deepEqual([seen.counts.new, seen.rows[0]?.notes], [1, ['新人员没有岗位，由安全管理员授予']])
  assert.equal((await bring('staff', [newPerson], seen.plan)).status, 200)
  const [made] = await staff('zhang.san')
  assert.deepEqual([made?.roles, made?.organ, made?.posts], [[], 'civil-affairs', [{ team: 'co-check', position: 'leader' }]])
})

test('staff: who moves or leaves by workbook loses their rights, as it was shown', async () => {
  const rows = (await download('staff')).filter((row) => row['账号'] === 'co-checker-civil-affairs').map((row) => ({ ...row, 所在单位: '房县人力资源和社会保障局' }))
  assert.equal(rows.length, 1)
  const seen = await preview('staff', rows)
  assert.deepEqual([seen.counts.changed, seen.rows[0]?.notes], [1, ['原有岗位和权限全部收回']])
  const client = await world.as('co-checker-civil-affairs')
  assert.equal((await bring('staff', rows, seen.plan)).status, 200)
  assert.equal((await client.get('/api/v1/me')).status, 401)
  assert.deepEqual((await staff('co-checker-civil-affairs'))[0]?.roles, [])
})

test('staff: oneself, an administrator who would be stopped, a resident\'s account and a team that is none are marked', async () => {
  const all = await download('staff')
  await (await world.as('applicant')).get('/api/v1/me')
  const row = (account: string, change: Cells) => ({ ...all.find((each) => each['账号'] === account), ...change })
  const seen = await preview('staff', [
    row('system-admin', { 职务: '总管' }), row('audit-admin', { 状态: '停用' }), { ...newPerson, 账号: 'applicant' }, { ...newPerson, 账号: 'li.si', 窗口: '坐班' }, { ...newPerson, 账号: 'wang.wu', 所在单位: '全县' },
  ])
  assert.equal(seen.counts.wrong, 5)
  const said = seen.rows.map((each) => each.problems.join())
  assert.match(said[0] ?? '', /不能修改自己的账号/)
  assert.match(said[1] ?? '', /三员之一/)
  assert.match(said[2] ?? '', /居民账号/)
  assert.match(said[3] ?? '', /“窗口”里的“坐班”不认识/)
  assert.match(said[4] ?? '', /请先选所在单位/)
})

test('what is no workbook is refused with one sentence', async () => {
  const answer = await system.post<Problem>('/api/v1/people/organs/workbook/preview', { file: { name: 'x.xlsx', data: Buffer.from('a,b').toString('base64') } })
  assert.deepEqual([answer.status, answer.body.code], [400, 'workbook-unreadable'])
})

test('what an administrator wrote survives the next import of reference data', async () => {
  const { importReference } = await import('../catalogue/index.ts')
  const { deriveLists } = await import('../lists/index.ts')
  await world.product.county.db.run('insert into imports (region, id, at, digest, counts) values ($1, $2, now(), $3, $4)', ['420325', 'ffffffff-0000-7000-8000-000000000000', 'another', {}])
  const again = await importReference(world.product.county, join(import.meta.dirname, '../../../reference'), deriveLists)
  assert.ok(again.ok && again.value.changed)
  const found = (await organs()).items
  assert.equal(found.find((o) => o.code === 'civil-affairs')?.phone, '0719-3220222')
  assert.ok(found.some((o) => o.code === 'water-company'))
})
