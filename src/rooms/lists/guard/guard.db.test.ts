/** The guard against the whole county: what is refused is on record against the organ, and oversight knows. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../../tests/world.ts'
import { makeWorld, rid } from '../../../../tests/world.ts'
import type { ReboundPage, ReportPage } from './contract.ts'

let world: World
let oversight: Client
let clerk: Client
before(async () => {
  world = await makeWorld()
  ;[oversight, clerk] = [await world.as('oversight'), await world.as('clerk-civil-affairs')]
})
after(() => world.close())

interface Problem { title?: string; code?: string; detail?: string; clause?: string; next?: string[] }
const demand = (client: Client, body: object) => client.post<Problem>('/api/v1/demands', { requestId: rid(), organ: 'civil-affairs', way: 'message', ...body })
const seen = async (query = '') => (await oversight.get<ReboundPage>(`/api/v1/rebounds?${query}`)).body

test('a demand for a cancelled proof is refused by its entry, counted against the organ, and told to oversight once', async () => {
  const refused = await demand(clerk, { text: '请到民政局开一份单身证明再来', object: 'A-1' })
  assert.deepEqual([refused.status, refused.body.code, refused.body.title, refused.body.clause], [403, 'proof-cancelled', '证明已经取消', 'C1.4'])
  assert.match(refused.body.detail ?? '', /取消清单第 1 版 P158“单身证明”.*FT20261124-\d{5}/)
  await demand(clerk, { text: '单身证明', object: 'A-1' })
  const page = await seen()
  assert.deepEqual([page.total, page.open], [1, 1])
  const [row] = page.items
  assert.ok(row)
  assert.deepEqual([row.organName, row.way, row.item, row.times, row.object, row.words, row.by], ['房县民政局', 'message', 'P158', 2, 'A-1', '单身证明', '苏*'])
  const notices = await oversight.get<{ items: { kind: string; text: string }[] }>('/api/v1/notices?limit=20')
  assert.equal(notices.body.items.filter((n) => n.kind === `rebound-${row.number}`).length, 1)
})

test('what may be said goes through and leaves nothing behind', async () => {
  const before = (await seen('state=all')).total
  for (const body of [{ text: '单身证明不用交，我们来查。' }, { text: '无需提供单身证明、居住证明' }, { names: ['不动产权属证书'] }, { text: '请带身份证' }, { text: '身份证复印件看不清，请重新拍照' }]) {
    const answer = await demand(clerk, body)
    assert.deepEqual([answer.status, answer.body], [200, { allowed: true }], JSON.stringify(body))
  }
  assert.equal((await seen('state=all')).total, before)
})

test('the issuing organ is stopped as well; a village issues less than others', async () => {
  const village = await world.as('clerk-village')
  const issue = (client: Client, organ: string, name: string) => client.post<Problem>('/api/v1/demands', { requestId: rid(), organ, way: 'issue', names: [name] })
  assert.match((await issue(village, 'village-420325210901', '亲属关系证明')).body.detail ?? '', /村（社区）不再出具/)
  assert.equal((await issue(clerk, 'civil-affairs', '亲属关系证明')).status, 200)
  assert.match((await issue(clerk, 'civil-affairs', 'P158')).body.detail ?? '', /已经取消，不能再开/)
  assert.equal((await issue(clerk, 'public-security', 'P158')).body.code, 'not-your-organ')
  assert.deepEqual((await seen('way=issue')).items.map((r) => r.organ).toSorted(), ['civil-affairs', 'village-420325210901'])
})

test('oversight deals with it once; others may not look, and audit does not see the words', async () => {
  const [row] = (await seen('way=message')).items
  assert.ok(row)
  const handle = (client: Client) => client.post<Problem>(`/api/v1/rebounds/${row.number}/outcome`, { requestId: rid(), outcome: 'corrected', note: '已约谈，当场改正' })
  assert.equal((await handle(clerk)).status, 403)
  assert.equal((await handle(oversight)).status, 200)
  assert.equal((await handle(oversight)).body.code, 'rebound-handled')
  const asked = row.words ?? row.itemName
  const again = (await demand(clerk, { text: asked, object: row.object })).body.detail ?? ''
  assert.ok(!again.includes(row.number), 'the same again after it was dealt with is a new attempt')
  const reopened = (await seen('state=open&way=message')).items.find((one) => one.object === row.object)
  assert.deepEqual([reopened?.times, again.includes(reopened?.number ?? '-')], [1, true])
  const after = (await seen('state=handled')).items[0]
  assert.deepEqual([after?.outcome, after?.note, after?.handledBy], ['corrected', '已约谈，当场改正', '严正'])
  const published = await world.nobody.get<{ items: { number: string; organ: string; outcome: string }[] }>('/api/v1/public/rebounds')
  assert.deepEqual(published.body.items.map((r) => [r.number, r.organ, r.outcome]), [[row.number, '房县民政局', 'corrected']])
  assert.doesNotMatch(JSON.stringify(published.body), /约谈|苏|单身证明再来/)
  const [issued] = (await seen('way=issue')).items
  await oversight.post(`/api/v1/rebounds/${issued?.number ?? ''}/outcome`, { requestId: rid(), outcome: 'mistaken', note: '系统误拦' })
  assert.equal((await world.nobody.get<{ items: unknown[] }>('/api/v1/public/rebounds')).body.items.length, 1)
  const audit = await (await world.as('audit-admin')).get<ReboundPage>('/api/v1/rebounds?state=all')
  assert.deepEqual([...new Set(audit.body.items.map((r) => r.words))], [null])
  assert.equal((await clerk.get('/api/v1/rebounds')).status, 403)
  assert.equal((await world.nobody.get('/api/v1/rebounds')).status, 401)
})

test('pages follow each other without a gap', async () => {
  const one = await seen('state=all&limit=1')
  const rest = await seen(`state=all&limit=50&next=${one.next}`)
  assert.equal(new Set([...one.items, ...rest.items].map((r) => r.number)).size, one.total)
  assert.equal(rest.next, null)
})

test('anybody reports what they were asked for and gets a number; the same tap twice is one report', async () => {
  const body = { requestId: rid(), asked: '未婚证明', place: '某银行', words: '不给就不办', contact: '' }
  const first = await world.nobody.post<{ number: string }>('/api/v1/public/demand-reports', body)
  assert.match(first.body.number, /^FY20261124-\d{5}$/)
  assert.equal((await world.nobody.post<{ number: string }>('/api/v1/public/demand-reports', body)).body.number, first.body.number)
  const { body: page } = await oversight.get<ReportPage>('/api/v1/demand-reports')
  assert.deepEqual(page.items.map((r) => [r.number, r.asked, r.item, r.itemName, r.answer, r.place, r.words]), [[first.body.number, '未婚证明', 'P158', '单身证明', 'cancelled', '某银行', '不给就不办']])
  assert.equal((await clerk.get('/api/v1/demand-reports')).status, 403)
})

test('still needed? cancelled, not from the village, obtained by us, or unknown', async () => {
  const ask = async (q: string) => (await world.nobody.get<{ verdict: string; item: string | null; entry: { list: string } | null }>(`/api/v1/public/still-needed?q=${encodeURIComponent(q)}`)).body
  assert.deepEqual(await ask('单身证明').then((a) => [a.verdict, a.item, a.entry?.list]), ['cancelled', 'P158', 'cancel'])
  assert.deepEqual(await ask('请到村委会开亲属关系证明').then((a) => [a.verdict, a.item]), ['not-from-village', 'P001'])
  for (const card of ['身份证', '户口本', '我儿子上学学校要房产证']) assert.deepEqual(await ask(card).then((a) => [a.verdict, a.item]), ['certificate', null], card)
  for (const loose of ['居住证明', '学校要我开居住证明', '居住正明', '证明']) assert.deepEqual(await ask(loose).then((a) => [a.verdict, a.item]), ['which', null], loose)
  assert.equal((await ask('无房')).verdict, 'which')
  assert.deepEqual(await ask('月球居留').then((a) => [a.verdict, a.item]), ['unknown', null])
})
