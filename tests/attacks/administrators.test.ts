/** The three administrators are apart: nobody gives themselves a right, nobody holds two of the three, whatever way is tried. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { stillSignedIn } from '../../src/rooms/identity/index.ts'
import { appointFirst, importStaff } from '../../src/rooms/organs/index.ts'
import { workbookBytes } from '../../src/platform/spreadsheets/write.ts'
import type { Answer, Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'

interface Row { id: string; account: string; roles: string[]; organs: string[]; locked: boolean; sessions: number; active: boolean }
interface Body { code?: string; id?: string; items?: Row[]; rightsEnded?: boolean; ended?: number; roles?: string[]; detail?: string }
interface ActRow { act: string; objectId: string; detail: Record<string, unknown> }

let world: World
let system: Client
let security: Client
let audit: Client
before(async () => {
  world = await makeWorld()
  ;[system, security, audit] = await Promise.all([world.as('system-admin'), world.as('security-admin'), world.as('audit-admin')])
})
after(() => world.close())

const accountOf = async (account: string): Promise<Row> => {
  const found = (await security.get<Body>(`/api/v1/rights/accounts?state=all&limit=200&q=${account}`)).body.items?.find((row) => row.account === account)
  assert.ok(found, account)
  return found
}
const grant = async (account: string, roles: string[], organs: string[] = ['civil-affairs'], by = security): Promise<Answer<Body>> =>
  by.post<Body>(`/api/v1/rights/accounts/${(await accountOf(account)).id}/rights`, { requestId: rid(), roles, organs, reason: '工作需要' })
const person = (account: string, more: object = {}) => ({ requestId: rid(), account, name: '李四', title: null, organ: 'civil-affairs', division: '420325', active: true, posts: [], ...more })
const addPerson = (account: string, more: object = {}) => system.post<Body>('/api/v1/people/staff', person(account, more))
const actsNamed = async (act: string) => (await audit.get<{ items: ActRow[] }>(`/api/v1/acts?act=${act}&limit=200`)).body.items

test('who comes in has no role, may do nothing, and gets what is given at once, and loses it at once', async () => {
  const added = await addPerson('li.si')
  assert.equal(added.status, 201)
  const client = await world.as('li.si')
  const [me, organs] = [await client.get<Body>('/api/v1/me'), await client.get<Body>('/api/v1/co-checks')]
  assert.deepEqual([me.status, me.body.code, organs.body.code], [403, 'no-role-yet', 'no-role-yet'])
  assert.equal((await grant('li.si', ['co-checker'])).status, 200)
  assert.deepEqual((await client.get<Body>('/api/v1/me')).body.roles, ['co-checker'])
  assert.equal((await client.get('/api/v1/co-checks')).status, 200)
  assert.equal((await grant('li.si', [], [])).status, 200)
  assert.equal((await client.get<Body>('/api/v1/co-checks')).body.code, 'no-role-yet')
  const changes = (await actsNamed('rights-changed')).filter((act) => act.detail['account'] === 'li.si')
  assert.deepEqual(changes.map((act) => [act.detail['given'], act.detail['taken']]), [[[], ['co-checker']], [['co-checker'], []]])
})

test('nobody gives themselves a right, nor takes or locks their own', async () => {
  const me = await accountOf('security-admin')
  for (const roles of [['security-admin', 'co-checker'], [], ['security-admin']]) {
    const answer = await grant('security-admin', roles)
    assert.deepEqual([answer.status, answer.body.code], [403, 'not-to-yourself'])
  }
  for (const act of ['lock', 'unlocking']) {
    const answer = await security.post<Body>(`/api/v1/rights/accounts/${me.id}/${act}`, { requestId: rid(), reason: '试试看' })
    assert.deepEqual([answer.status, answer.body.code], [403, 'not-to-yourself'])
  }
  const mine = await accountOf('system-admin')
  const myself = await system.post<Body>(`/api/v1/people/staff/${mine.id}`, person('system-admin', { name: '孔维护', organ: null }))
  assert.deepEqual([myself.status, myself.body.code], [400, 'entry-wrong'])
  assert.deepEqual([(await accountOf('security-admin')).roles, (await accountOf('system-admin')).roles], [['security-admin'], ['system-admin']])
})

test('an administrator finds no other way to a right: another\'s address, an invented field, a workbook', async () => {
  const mine = await accountOf('system-admin')
  assert.equal((await system.post<Body>(`/api/v1/rights/accounts/${mine.id}/rights`, { requestId: rid(), roles: ['security-admin'], organs: [], reason: '工作需要' })).status, 403)
  for (const more of [{ roles: ['oversight'] }, { organs: ['*'] }]) {
    const answer = await addPerson(`sneaky-${Object.keys(more)[0]}`, more)
    assert.deepEqual([answer.status, answer.body.code], [400, 'invalid-input'])
  }
  const columns = ['账号', '姓名', '职务', '所在单位', '服务区划', '状态', '协查专班', '代办专班', '窗口', '审批', '岗位'].map((header, i) => ({ key: String(i), header }))
  const sheet = await workbookBytes({ sheet: '人员', columns, rows: [{ 0: 'sneaky', 1: '李四', 3: '全县', 4: '420325', 5: '在岗', 10: '安全管理员' }] })
  const answer = await system.post<Body>('/api/v1/people/staff/workbook/preview', { file: { name: 'x.xlsx', data: sheet.toString('base64') } })
  assert.deepEqual([answer.status, answer.body.code], [400, 'workbook-columns-unknown'])
})

test('nobody holds two of the three: not by the desk, not one after the other, not by the installation', async () => {
  for (const roles of [['system-admin', 'audit-admin'], ['security-admin', 'system-admin'], ['audit-admin', 'security-admin'], ['system-admin', 'security-admin', 'audit-admin']]) {
    const answer = await grant('clerk', roles)
    assert.deepEqual([answer.status, answer.body.code], [409, 'administrators-apart'], roles.join())
    const imported = await importStaff(world.product.county, { issuer: 'x', rows: [{ account: 'two', name: '李四', roles, organs: ['*'], region: '420325' }] })
    assert.equal(!imported.ok && imported.code, 'administrators-apart')
  }
  assert.equal((await grant('audit-admin', ['audit-admin', 'system-admin'])).body.code, 'administrators-apart')
  const both = await Promise.all([grant('clerk', ['system-admin'], []), grant('clerk', ['audit-admin'], [])])
  assert.deepEqual(both.map((answer) => answer.status), [200, 200])
  assert.equal((await accountOf('clerk')).roles.length, 1, 'each sets the whole, so the two never add up')
  assert.equal((await grant('clerk', ['window-clerk'], ['*'])).status, 200)
})

test('a role that acts for organs needs one, an organ has to exist, residents and unknown accounts get nothing', async () => {
  assert.equal((await grant('clerk', ['window-clerk'], [])).body.code, 'scope-needed')
  assert.equal((await grant('clerk', ['window-clerk'], ['nowhere'])).body.code, 'organ-unknown')
  assert.equal((await grant('clerk', ['applicant'])).body.code, 'resident-role')
  await (await world.as('applicant')).get('/api/v1/me')
  const people = (await world.nobody.get<{ items: { account?: string; idNumber: string }[] }>('/sandbox/people')).body.items
  const resident = await security.post<Body>('/api/v1/rights/residents', { idNumber: people.find((p) => p.account === 'applicant')?.idNumber })
  assert.equal(resident.status, 200)
  const id = resident.body.items?.[0]?.id
  assert.equal((await security.post<Body>(`/api/v1/rights/accounts/${id}/rights`, { requestId: rid(), roles: ['oversight'], organs: [], reason: '工作需要' })).body.code, 'resident-account')
  assert.equal((await security.post<Body>('/api/v1/rights/accounts/019aa000-0000-7000-8000-000000000000/rights', { requestId: rid(), roles: [], organs: [], reason: '工作需要' })).status, 404)
  const seen = await (await world.as('applicant')).get<{ items: { what: string }[] }>('/api/v1/me/accesses')
  assert.ok(seen.body.items.some((access) => access.what.includes('账号状态')), 'the person sees that their account was looked up')
})

test('a locked account\'s open session is dead at once, its tokens too, and it cannot come in until it is opened again', async () => {
  await addPerson('locked.one')
  await grant('locked.one', ['co-checker'])
  const client = await world.as('locked.one')
  assert.equal((await client.get('/api/v1/co-checks')).status, 200)
  const { id, sessions } = await accountOf('locked.one')
  assert.equal(sessions, 1)
  const locked = await security.post<Body>(`/api/v1/rights/accounts/${id}/lock`, { requestId: rid(), reason: '账号被盗' })
  assert.deepEqual([locked.status, locked.body.ended], [200, 1])
  assert.equal((await client.get('/api/v1/co-checks')).status, 401)
  assert.equal((await world.nobody.post<Body>('/sandbox/tokens', { account: 'locked.one' })).body.code, 'account-locked')
  assert.equal((await security.post<Body>(`/api/v1/rights/accounts/${id}/lock`, { requestId: rid(), reason: '再锁一次' })).body.code, 'locked-already')
  assert.equal((await security.post(`/api/v1/rights/accounts/${id}/unlocking`, { requestId: rid(), reason: '已核实' })).status, 200)
  assert.equal((await client.get('/api/v1/co-checks')).status, 401, 'what was ended stays ended')
  assert.equal((await world.nobody.post('/sandbox/tokens', { account: 'locked.one' })).status, 201)
})

test('who is locked hears nothing on a line that is still open, and is given no work', async () => {
  await addPerson('locked.two')
  await grant('locked.two', ['co-checker'])
  await world.as('locked.two')
  const { db, region } = world.product.county
  const { id } = await accountOf('locked.two')
  const [session] = await db.rows<{ digest: string }>(`select encode(token_digest, 'hex') as digest from sessions where region = $1 and account = $2`, [region, id])
  const colleagues = async () => (await (await world.as('co-checker')).get<Body>('/api/v1/work/colleagues?kind=co-check&organ=civil-affairs')).body.items?.map((row) => row.id) ?? []
  const hears = async () => (await stillSignedIn(world.product.county, [session!.digest])).size
  assert.deepEqual([await hears(), (await colleagues()).includes(id)], [1, true])
  // Locked while a session was just being begun: nobody has ended that one.
  await db.run('update accounts set locked_at = now() where region = $1 and id = $2', [region, id])
  assert.deepEqual([await hears(), (await colleagues()).includes(id)], [0, false])
})

test('one session is ended, or all of them', async () => {
  await addPerson('many.sessions')
  await grant('many.sessions', ['co-checker'])
  for (let i = 0; i < 3; i += 1) await world.nobody.post('/sandbox/tokens', { account: 'many.sessions' })
  const { id } = await accountOf('many.sessions')
  const detail = await security.get<{ openSessions: { id: string }[] }>(`/api/v1/rights/accounts/${id}`)
  assert.equal(detail.body.openSessions.length, 3)
  const end = (session: string | null) => security.post<Body>(`/api/v1/rights/accounts/${id}/sessions/end`, { requestId: rid(), session })
  assert.equal((await end(detail.body.openSessions[0]!.id)).body.ended, 1)
  assert.equal((await end(detail.body.openSessions[0]!.id)).body.code, 'session-unknown')
  assert.equal((await end(null)).body.ended, 2)
})

test('who moves or leaves loses every right and is signed out in the same breath', async () => {
  for (const change of [{ organ: 'human-resources' }, { division: '420325210' }, { active: false }]) {
    const account = `mover.${Object.keys(change)[0]}`
    const { id } = (await addPerson(account)).body
    await grant(account, ['co-checker'])
    const client = await world.as(account)
    assert.equal((await client.get('/api/v1/co-checks')).status, 200)
    const moved = await system.post<Body>(`/api/v1/people/staff/${id}`, person(account, change))
    assert.deepEqual([moved.status, moved.body.rightsEnded], [200, true])
    assert.equal((await client.get('/api/v1/co-checks')).status, 401)
    const row = await accountOf(account)
    assert.deepEqual([row.roles, row.organs], [[], []])
  }
  const left = await accountOf('mover.active')
  assert.equal((await grant('mover.active', ['co-checker'])).body.code, 'staff-inactive')
  await system.post<Body>(`/api/v1/people/staff/${left.id}`, person('mover.active'))
  assert.deepEqual((await accountOf('mover.active')).roles, [], 'coming back brings no right back')
})

test('a change of name or title ends nothing; an administrator is not stopped by another kind', async () => {
  const { id } = (await addPerson('stays')).body
  await grant('stays', ['co-checker'])
  const renamed = await system.post<Body>(`/api/v1/people/staff/${id}`, person('stays', { name: '李四四', title: '科长' }))
  assert.deepEqual([renamed.status, renamed.body.rightsEnded], [200, false])
  assert.deepEqual((await accountOf('stays')).roles, ['co-checker'])
  const auditor = await accountOf('audit-admin')
  const stopped = await system.post<Body>(`/api/v1/people/staff/${auditor.id}`, person('audit-admin', { name: '史可查', organ: 'approval-bureau', active: false }))
  assert.equal(stopped.status, 400)
  assert.equal((await accountOf('audit-admin')).active, true)
})

test('the same request twice is one act, and a restart does not bring seeded rights back', async () => {
  const target = await accountOf('clerk-village')
  const body = { requestId: rid(), roles: [], organs: [], reason: '工作需要' }
  const before = (await actsNamed('rights-changed')).length
  for (let i = 0; i < 2; i += 1) assert.equal((await security.post(`/api/v1/rights/accounts/${target.id}/rights`, body)).status, 200)
  assert.equal((await actsNamed('rights-changed')).length, before + 1)
  const issuer = (await world.product.county.db.first<{ issuer: string }>('select issuer from accounts where region = $1 and id = $2', ['420325', target.id]))?.issuer ?? ''
  const again = await importStaff(world.product.county, { issuer, rows: [{ account: 'clerk-village', name: '田野', roles: ['window-clerk'], organs: ['*'], region: '420325' }] })
  assert.deepEqual(again, { ok: true, value: { accounts: 0 } })
  assert.deepEqual((await accountOf('clerk-village')).roles, [])
})

test('the first administrators are appointed once: not where there is a security administrator already', async () => {
  const people = [{ account: 'usurper', name: '李四', role: 'security-admin' }]
  const again = await appointFirst(world.product.county, { issuer: 'x', people })
  assert.equal(!again.ok && again.code, 'administrators-there')
})

test('the first administrators are three new accounts or none: who comes in as a resident is not passed over in silence', async () => {
  const { county } = world.product
  await world.as('applicant')
  const held = await county.db.rows<{ id: string }>(`select id from accounts where region = $1 and roles @> '{security-admin}'`, [county.region])
  const people = [{ account: 'first.system', name: '孔维护', role: 'system-admin' }, { account: 'applicant', name: '章守密', role: 'security-admin' }]
  const roles = (to: string) => county.db.run('update accounts set roles = $3 where region = $1 and id = any($2)', [county.region, held.map((each) => each.id), [to]])
  await roles('oversight')
  const issuer = world.sandbox.addresses.provider
  const refused = await appointFirst(county, { issuer, people })
  const free = people.map((each) => ({ ...each, account: `free.${each.role}` }))
  const twice = await Promise.all([appointFirst(county, { issuer, people: free }), appointFirst(county, { issuer, people: free.map((each) => ({ ...each, account: `${each.account}.2` })) })])
  await county.db.run(`update accounts set active = false where region = $1 and subject like 'free.%'`, [county.region])
  await roles('security-admin')
  assert.equal(!refused.ok && refused.code, 'account-taken')
  assert.equal(await county.db.first(`select 1 from accounts where region = $1 and subject = 'first.system'`, [county.region]), undefined)
  assert.deepEqual(twice.map((each) => (each.ok ? String(each.value.accounts) : each.code)).toSorted(), ['2', 'administrators-there'], 'two who appoint at once')
})

test('the audit administrator changes nothing, and cannot: the acts they read stay as they are', async () => {
  const total = (await audit.get<{ total: number }>('/api/v1/acts')).body.total
  for (const [method, path] of [['post', '/api/v1/people/organs'], ['post', '/api/v1/rights/readings/look'], ['get', '/api/v1/rights/accounts'], ['get', '/api/v1/people/staff']] as const) {
    const answer = method === 'get' ? await audit.get<Body>(path) : await audit.post<Body>(path, { requestId: rid(), day: '2026-11-24' })
    assert.deepEqual([answer.status, answer.body.code], [403, 'role-not-allowed'], path)
  }
  assert.equal((await audit.get<{ total: number }>('/api/v1/acts')).body.total, total)
})
