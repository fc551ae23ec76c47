/** A survey from its opening to its end: typed rows, the wizard, two sides, submitting, reminders, laws; and who may not. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../../../tests/world.ts'
import { makeWorld, rid } from '../../../tests/world.ts'
import type { ComparisonView, FlagLine, LawLine, LawView, OrganView, ProgressView, RowDetail, RowLine } from './contract.ts'

interface Body { code?: string; detail?: string; id?: string; verdict?: string; rows?: number; items?: number; reminded?: number; nobody?: string[]; errors?: { field: string }[] }
let world: World
let civil: Client
let police: Client
let oversight: Client
let reviewer: Client
before(async () => {
  world = await makeWorld()
  ;[civil, police, oversight, reviewer] = await Promise.all([world.as('list-editor-civil-affairs'), world.as('list-editor-public-security'), world.as('oversight'), world.as('legal-reviewer')])
})
after(() => world.close())

const CIVIL = '/api/v1/surveys/civil-affairs'
const POLICE = '/api/v1/surveys/public-security'
const cells = { matter: '结婚登记', name: '档案存放地点说明', purpose: '没有配偶', basis: '《婚姻登记条例》', article: '第五条', issuer: '房县公安局', route: 'commitment' }
const add = (more: object = {}, client = civil, base = CIVIL) => client.post<Body>(`${base}/rows`, { requestId: rid(), cells: { ...cells, ...more } })
const notices = async (account: string) => (await (await world.as(account)).get<{ items: { text: string }[] }>('/api/v1/notices')).body.items.map(({ text }) => text)

test('only oversight opens a round, one at a time, and everybody concerned is told', async () => {
  const body = { requestId: rid(), title: '2026年证明事项排查', dueOn: '2026-12-18' }
  for (const client of [civil, reviewer]) assert.equal((await client.post<Body>('/api/v1/surveys/rounds', body)).body.code, 'role-not-allowed')
  assert.equal((await oversight.post<Body>('/api/v1/surveys/rounds', { ...body, dueOn: '2026-11-24' })).body.code, 'due-not-later')
  assert.equal((await add()).body.code, 'no-round')
  assert.equal((await oversight.post('/api/v1/surveys/rounds', body)).status, 201)
  assert.equal((await oversight.post<Body>('/api/v1/surveys/rounds', { ...body, requestId: rid() })).body.code, 'round-open')
  assert.ok((await notices('list-editor-civil-affairs')).some((text) => text.includes('【房县民政局】“2026年证明事项排查”已经开始')))
  assert.ok(!(await notices('list-editor-civil-affairs')).some((text) => text.includes('公安局')))
})

test('nobody declares or reads for another organ', async () => {
  assert.deepEqual([(await add({}, civil, POLICE)).body.code, (await police.get<Body>(CIVIL)).body.code, (await police.get<Body>(`${CIVIL}/rows`)).body.code], ['other-organ', 'other-organ', 'other-organ'])
  assert.equal((await police.file(`${CIVIL}/workbook?filled=true`)).status, 403)
  assert.equal((await police.post<Body>(`${CIVIL}/submission`, { requestId: rid() })).body.code, 'other-organ')
  assert.equal((await reviewer.get(CIVIL)).status, 200)
  assert.equal((await reviewer.post<Body>(`${CIVIL}/rows`, { requestId: rid(), cells })).body.code, 'role-not-allowed')
  assert.equal((await oversight.get<Body>('/api/v1/surveys/no-such-organ')).body.code, 'organ-not-found')
  assert.deepEqual((await civil.get<ProgressView>('/api/v1/surveys')).body.organs.map(({ organ }) => organ), ['civil-affairs'])
})

let row = ''
test('a row is typed, told what is wrong field by field, changed, not doubled, taken out', async () => {
  const bad = await add({ name: '', basis: '', yearly: '许多' })
  assert.deepEqual([bad.status, bad.body.errors?.map(({ field }) => field)], [400, ['name', 'yearly', 'basis']])
  const made = await add()
  assert.equal(made.status, 201)
  row = made.body.id ?? ''
  assert.equal((await add()).body.code, 'row-there')
  assert.equal((await civil.post(`${CIVIL}/rows/${row}`, { requestId: rid(), cells: { ...cells, yearly: '300', contact: '叶知秋 0719' } })).status, 200)
  const detail = (await civil.get<RowDetail>(`${CIVIL}/rows/${row}`)).body
  assert.deepEqual([detail.cells['yearly'], detail.cells['contact'], detail.cells['route'], detail.open.length, detail.verdict], ['300', '叶知秋 0719', '告知承诺', 10, 'open'])
  const other = (await add({ name: '多填的一项' })).body.id
  assert.equal((await civil.post(`${CIVIL}/rows/${other}/removal`, { requestId: rid() })).status, 200)
  assert.equal((await civil.post<Body>(`${CIVIL}/rows/${other}/removal`, { requestId: rid() })).body.code, 'row-not-found')
  assert.equal((await civil.get<Body>(`${CIVIL}/rows/${other}`)).body.code, 'row-not-found')
  const cancelled = await add({ name: '婚姻状况证明', issuer: '村（居）民委员会' })
  assert.deepEqual([cancelled.status, cancelled.body.errors?.[0]?.field], [400, 'name'])
  const found = (await civil.get<{ items: RowLine[]; total: number }>(`${CIVIL}/rows?q=${encodeURIComponent('存放地点')}&side=asks&route=commitment&judged=false`)).body
  assert.deepEqual([found.total, found.items[0]?.id], [1, row])
})

test('the wizard keeps each answer with who gave it', async () => {
  const answers = (...given: [string, string][]) => civil.post<Body>(`${CIVIL}/rows/${row}/answers`, { requestId: rid(), answers: given.map(([question, answer]) => ({ question, answer, note: '' })) })
  assert.equal((await answers(['nonsense', 'yes'])).body.code, 'question-unknown')
  assert.equal((await answers(['certificate', 'yes'])).body.verdict, 'not-proof')
  assert.deepEqual([(await civil.get<RowDetail>(`${CIVIL}/rows/${row}`)).body.contradicts, (await civil.get<OrganView>(CIVIL)).body.contradicting], [true, 1])
  const asked = (await civil.get<{ items: { key: string; when: 'yes' | 'no' }[] }>('/api/v1/surveys/questions')).body.items
  assert.equal((await answers(...asked.map(({ key, when }): [string, string] => [key, (when === 'yes') === (key === 'commitment') ? 'yes' : 'no']))).body.verdict, 'commitment')
  const detail = (await civil.get<RowDetail>(`${CIVIL}/rows/${row}`)).body
  assert.deepEqual([detail.verdict, detail.open, detail.answers.length, detail.answers[0]?.by], ['commitment', [], 10, '邹细'])
  const kept = await world.product.county.db.first<{ n: number }>('select count(*) as n from survey_answers where region = $1', ['420325'])
  assert.equal(kept?.n, 11, 'the answer that was corrected is still there')
  const { judged, contradicting } = (await civil.get<OrganView>(CIVIL)).body
  assert.deepEqual([judged, contradicting], [1, 0])
})

test('asked for but nobody issues, issued but nobody asks: both sides see it', async () => {
  await add({ side: 'issues', name: '开出去没人要的', purpose: '什么', matter: '', asker: '某某银行房县支行' }, police, POLICE)
  await add({ side: 'issues', name: '档案存放的地点说明书', purpose: '没有配偶', matter: '' }, police, POLICE)
  const of = async (client: Client, base: string) => (await client.get<ComparisonView>(`${base}/comparison`)).body.items.map((each) => [each.kind, each.name, each.askerName, each.issuerName, each.similar])
  const asked = ['asked-only', '档案存放地点说明', '房县民政局', '房县公安局', ['档案存放的地点说明书']]
  assert.deepEqual(await of(civil, CIVIL), [asked])
  assert.deepEqual(await of(police, POLICE), [asked, ['issued-only', '开出去没人要的', '某某银行房县支行', '房县公安局', []], ['issued-only', '档案存放的地点说明书', null, '房县公安局', []]])
  await add({ side: 'issues', name: '档案存放地点说明', purpose: '没有配偶', matter: '' }, police, POLICE)
  assert.deepEqual((await of(civil, CIVIL)).map(([kind]) => kind), ['both'])
})

test('the marriage regulation of 2025 is in the register, and what rests on an older law is flagged', async () => {
  const laws = (await reviewer.get<{ items: LawLine[] }>(`/api/v1/laws?q=${encodeURIComponent('婚姻')}`)).body.items
  assert.deepEqual(Object.fromEntries(laws.map((law) => [law.law, law.standing])), { 婚姻法: 'repealed', 婚姻登记条例: 'in-force' })
  const then = (await reviewer.get<LawView>(`/api/v1/laws/${encodeURIComponent('婚姻登记条例')}?on=2025-05-09`)).body
  const now = (await reviewer.get<LawView>(`/api/v1/laws/${encodeURIComponent('《中华人民共和国婚姻登记条例》')}`)).body
  assert.deepEqual([then.version, now.version, now.versions.map(({ until }) => until)], [2, 3, ['2025-01-19', '2025-05-09', null]])
  assert.match(then.provisions[0]?.text ?? '', /户口簿/)
  assert.doesNotMatch(now.provisions[0]?.text ?? '', /户口簿/)
  const items = (await reviewer.get<{ items: FlagLine[] }>(`/api/v1/laws/flags?law=${encodeURIComponent('婚姻登记条例')}&limit=200`)).body.items
  assert.ok(items.length > 0 && items.every((flag) => flag.subjectKind === 'item'))
  await add({ name: '依据旧法的证明', basis: '《婚姻法》', article: '第八条' })
  const mine = (await civil.get<{ items: FlagLine[]; total: number }>('/api/v1/laws/flags')).body
  assert.deepEqual(mine.items.map((flag) => [flag.name, flag.law, flag.change]), [['依据旧法的证明', '婚姻法', 'repealed']])
})

test('a repeal flags every proof that rests on the law, tells its organ, and each is settled once', async () => {
  const law = (more: object) => reviewer.post<Body>('/api/v1/laws', { requestId: rid(), title: '婚姻登记条例', kind: 'administrative', change: 'amended', inForceFrom: '2027-01-01', articles: [5], ...more })
  assert.equal((await law({ inForceFrom: '2025-01-01' })).body.code, 'version-not-later')
  assert.equal((await civil.post<Body>('/api/v1/laws', {})).body.code, 'role-not-allowed')
  const done = await law({})
  assert.deepEqual([done.status, done.body.rows], [201, 4], 'one that asks and three that issue name article 5')
  assert.ok((await notices('list-editor-civil-affairs')).some((text) => text.includes('《婚姻登记条例》已修正')))
  const flag = (await civil.get<{ items: FlagLine[] }>(`/api/v1/laws/flags?law=${encodeURIComponent('婚姻登记条例')}`)).body.items[0]
  assert.ok(flag)
  assert.deepEqual([flag.provisions, (await civil.get<RowDetail>(`${CIVIL}/rows/${flag.subject}`)).body.flags.length], [['婚姻登记条例#5'], 1])
  const settle = (client: Client) => client.post<Body>(`/api/v1/laws/flags/${flag.id}`, { requestId: rid(), state: 'kept', remark: '第八条仍有要求' })
  assert.equal((await settle(police)).body.code, 'flag-not-yours')
  assert.equal((await settle(civil)).status, 200)
  assert.equal((await settle(civil)).body.code, 'flag-settled')
})

test('submitted, locked, sent back with a remark, submitted again', async () => {
  const submit = (more: object = {}, client = civil, base = CIVIL) => client.post<Body>(`${base}/submission`, { requestId: rid(), ...more })
  assert.equal((await submit({ nothing: true })).body.code, 'something-declared')
  const done = await submit()
  assert.deepEqual([done.status, done.body.rows], [200, 2])
  assert.deepEqual([(await add({ name: '晚来的' })).body.code, (await submit()).body.code], ['submitted-already', 'submitted-already'])
  assert.equal((await oversight.post<Body>(`${POLICE}/return`, { requestId: rid(), remark: '还没提交' })).body.code, 'not-submitted')
  assert.equal((await oversight.post(`${CIVIL}/return`, { requestId: rid(), remark: '第二项没有写清用途' })).status, 200)
  assert.ok((await notices('list-editor-civil-affairs')).some((text) => text.includes('第二项没有写清用途')))
  assert.deepEqual([(await civil.get<OrganView>(CIVIL)).body.state, (await add({ name: '补上的' })).status], ['returned', 201])
  assert.equal((await submit()).status, 200)
  const draft = () => civil.post<{ code?: string; changes: { list: string; rows: number; number: string }[] }>(`${CIVIL}/drafts`, { requestId: rid() })
  const drafted = await draft()
  assert.deepEqual([drafted.status, drafted.body.changes.map(({ list, rows }) => [list, rows])], [201, [['commitment', 3]]])
  assert.equal((await draft()).body.code, 'drafted-already')
  assert.equal((await civil.get(`/api/v1/list-changes/${drafted.body.changes[0]?.number}`)).status, 200)
  assert.equal((await police.post<Body>(`${POLICE}/drafts`, { requestId: rid() })).body.code, 'not-submitted')
  const jiudao = await world.as('list-editor-jiudao')
  const township = '/api/v1/surveys/township-420325210'
  assert.equal((await submit({}, jiudao, township)).body.code, 'nothing-declared')
  assert.equal((await submit({ nothing: true }, jiudao, township)).status, 200)
})

test('who has not begun is seen first, and reminded by hand and by the clock until done', async () => {
  const view = (await oversight.get<ProgressView>('/api/v1/surveys')).body
  assert.equal(view.organs[0]?.state, 'none')
  assert.deepEqual(view.levels.map(({ level, submitted, total }) => [level, submitted, total > 15]), [['county', 1, true], ['township', 1, true]])
  assert.deepEqual((await oversight.get<ProgressView>('/api/v1/surveys?level=township&state=submitted')).body.organs.map(({ organ }) => organ), ['township-420325210'])
  const reminded = await oversight.post<Body>('/api/v1/surveys/reminders', { requestId: rid(), organs: ['public-security'] })
  assert.deepEqual([reminded.body.reminded, reminded.body.nobody], [1, []])
  const before = (await notices('list-editor-public-security')).length
  await world.setClock('2026-12-11T09:30:00+08:00')
  assert.equal((await notices('list-editor-public-security')).length, before + 1, 'five working days before')
  await world.settle()
  assert.equal((await notices('list-editor-public-security')).length, before + 1, 'once a day')
  await world.setClock('2026-12-14T09:30:00+08:00')
  assert.equal((await notices('list-editor-public-security')).length, before + 1, 'not on every day')
  await world.setClock('2026-12-18T08:30:00+08:00')
  assert.equal((await notices('list-editor-public-security')).length, before + 1, 'not before nine')
  await world.setClock('2026-12-18T09:30:00+08:00')
  assert.ok((await notices('list-editor-public-security')).some((text) => text.includes('今天（2026-12-18）截止')))
  assert.ok(!(await notices('list-editor-jiudao')).some((text) => text.includes('截止，还有') || text.includes('今天（')), 'who is done hears nothing')
})

test('closed, nothing is taken any more', async () => {
  assert.equal((await oversight.post('/api/v1/surveys/rounds/close', { requestId: rid() })).status, 200)
  assert.equal((await oversight.post<Body>('/api/v1/surveys/rounds/close', { requestId: rid() })).body.code, 'no-round')
  assert.equal((await add({}, police, POLICE)).body.code, 'no-round')
  assert.equal((await oversight.post<Body>('/api/v1/surveys/reminders', { requestId: rid() })).body.code, 'no-round')
})
