/** Who sees what of a case: evidence masked, identity with a reason that the person can read, files one by one, and strangers nothing. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { CaseView, OpenedIdentity } from '../../src/rooms/cases/contract.ts'
import { actsOf, caseOf, personOf, picture } from '../faults/ground.ts'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'
import { does, readyCase } from './casework.ts'

let world: World
let officer: Client
let applicant: Client
let stranger: Client
before(async () => {
  world = await makeWorld()
  officer = await world.as('officer')
  applicant = await world.as('applicant')
  stranger = await world.as('elder')
})
after(() => world.close())

const checked = (c: CaseView) => c.state === 'deciding' && c.proofs.some((p) => p.trust === 'verified')
const accesses = async () => (await applicant.get<{ items: { what: string; purpose: string; reader: string; caseNumber: string | null }[] }>('/api/v1/me/accesses?limit=100')).body.items
const identity = (client: Client, number: string, body: object) => client.post<OpenedIdentity & { code?: string }>(`/api/v1/cases/${number}/identity`, { requestId: rid(), ...body })

test('identity: only with a reason, which the person can read; one request answers once; nothing of it is kept', async () => {
  const { caseNumber } = await readyCase(world)
  const person = await personOf(world, 'applicant')
  assert.equal((await identity(officer, caseNumber, {})).status, 400)
  assert.equal((await identity(officer, caseNumber, { reason: ' ' })).status, 400)
  const requestId = rid()
  const opened = await identity(officer, caseNumber, { requestId, reason: '核对姓名是否与证照一致' })
  assert.deepEqual([opened.status, opened.body.name, opened.body.idNumber], [200, person.name, person.idNumber])
  const seen = (await accesses()).filter((a) => a.caseNumber === caseNumber && a.purpose === '核对姓名是否与证照一致')
  assert.deepEqual([seen.length, seen[0]?.what.includes('证件号码')], [1, true])
  assert.equal((await identity(officer, caseNumber, { requestId, reason: '核对姓名是否与证照一致' })).body.code, 'identity-answered')
  assert.equal((await accesses()).filter((a) => a.purpose === '核对姓名是否与证照一致').length, 1)
  assert.ok((await actsOf(officer, caseNumber)).includes('identity-opened'))
  const { db, region } = world.product.county
  const kept = await db.rows<{ response: unknown }>(`select response from requests where region = $1 and act = 'open-identity'`, [region])
  assert.ok(!JSON.stringify(kept).includes(person.idNumber), 'the answer is not kept')
})

test('identity: nobody but staff who may read the case', async () => {
  const { caseNumber } = await readyCase(world, { organ: 'civil-affairs' })
  const reason = '看看'
  assert.equal((await identity(await world.as('officer-human-resources'), caseNumber, { reason })).status, 404)
  assert.equal((await identity(await world.as('clerk-jiudao'), caseNumber, { reason })).status, 404)
  assert.equal((await identity(applicant, caseNumber, { reason })).status, 403)
  assert.equal((await identity(stranger, caseNumber, { reason })).status, 403)
  assert.equal((await identity(world.nobody, caseNumber, { reason })).status, 401)
  assert.equal((await identity(await world.as('officer-civil-affairs'), caseNumber, { reason: '核对身份' })).status, 200)
})

test('evidence: staff see what each proof rests on, masked; the person and the contract of others do not carry it', async () => {
  const ready = await readyCase(world, { fits: (c) => checked(c) && c.proofs.some((p) => p.trust === 'certified') })
  const seen = await caseOf(officer, ready.caseNumber)
  const verified = seen.proofs.find((p) => p.trust === 'verified')?.evidence
  const [check] = verified?.checks ?? []
  assert.deepEqual([verified?.origin?.kind, check?.finding, check?.channel, check?.spoken?.person], ['co-check', 'confirmed', 'telephone', '张所长'])
  const certified = seen.proofs.find((p) => p.trust === 'certified')?.evidence
  assert.ok(certified?.value && certified.value.fields.length > 0)
  assert.ok(certified.value.fields.every((f) => !f.masked || f.value === '****'))
  const own = await caseOf(applicant, ready.caseNumber)
  assert.ok(own.proofs.every((p) => p.evidence === undefined) && own.deciding === undefined)
  const clerk = await caseOf(await world.as('clerk'), ready.caseNumber)
  assert.deepEqual([clerk.proofs[0]?.evidence !== undefined, clerk.deciding], [true, undefined])
  assert.ok(clerk.proofs.every((p) => p.evidence?.checks.every((c) => c.files.length === 0 && c.spoken === null)), 'what was found out is for those who decide by it')
})

test('files: staff who may read the case, recorded; the person what is theirs; strangers and other cases nothing', async () => {
  const ready = await readyCase(world, { fits: checked, client: applicant })
  const url = `/api/v1/cases/${ready.caseNumber}/files`
  const [evidence] = (await caseOf(officer, ready.caseNumber)).proofs.flatMap((p) => p.evidence?.checks ?? []).flatMap((c) => c.files)
  assert.ok(evidence)
  const read = await officer.file(`${url}/${evidence.id}`)
  assert.deepEqual([read.status, read.body.toString()], [200, '电话核实，张所长答复属实'])
  assert.match(read.headers.get('content-type') ?? '', /^text\/plain/)
  assert.equal(read.headers.get('x-content-type-options'), 'nosniff')
  assert.match(read.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.ok((await accesses()).some((a) => a.caseNumber === ready.caseNumber && a.what === '协查留下的证据'))
  assert.equal((await applicant.file(`${url}/${evidence.id}`)).status, 404, 'what officials left is not the person\'s')
  for (const account of ['clerk', 'agent', 'audit-admin']) assert.equal((await (await world.as(account)).file(`${url}/${evidence.id}`)).status, 404, account)
  for (const client of [stranger, await world.as(ready.organ.code === 'civil-affairs' ? 'officer-human-resources' : 'officer-civil-affairs')]) {
    assert.equal((await client.file(`${url}/${evidence.id}`)).status, 404)
  }
  assert.equal((await world.nobody.file(`${url}/${evidence.id}`)).status, 401)
  const another = await readyCase(world)
  assert.equal((await officer.file(`/api/v1/cases/${another.caseNumber}/files/${evidence.id}`)).status, 404, 'under another case it does not exist')
  assert.equal((await officer.file(`${url}/019aa000-0000-7000-8000-000000000000`)).status, 404)

  await does(officer, ready.caseNumber, 'supplement', { items: [{ what: '补一张签名的说明' }] })
  await does(applicant, ready.caseNumber, 'supplement/answer', { files: [picture] })
  const [paper] = (await caseOf(applicant, ready.caseNumber)).supplement?.files ?? []
  assert.ok(paper)
  for (const client of [applicant, officer]) {
    const got = await client.file(`${url}/${paper.id}`)
    assert.deepEqual([got.status, got.body.toString('base64')], [200, picture.data])
  }
  assert.equal((await (await world.as('clerk')).file(`${url}/${paper.id}`)).status, 200)
  for (const client of [stranger, await world.as('audit-admin')]) assert.equal((await client.file(`${url}/${paper.id}`)).status, 404)
})

test('what cannot be recorded is not shown; and the next look is recorded', async () => {
  const made = await readyCase(world)
  await world.setClock('2026-11-24T11:00:00+08:00')
  const admin = new pg.Client({ connectionString: world.adminUrl })
  await admin.connect()
  const { db, region } = world.product.county
  const looks = async () => (await db.first<{ n: number }>(
    `select count(*) as n from accesses where region = $1 and case_number = $2 and reader = (select id::text from accounts where region = $1 and subject = 'officer')`, [region, made.caseNumber]))?.n
  try {
    await admin.query('revoke insert on accesses from mianzheng_app')
    assert.equal((await officer.get(`/api/v1/cases/${made.caseNumber}`)).status, 500)
  } finally {
    await admin.query('grant insert on accesses to mianzheng_app')
    await admin.end()
  }
  const before = await looks() ?? 0
  assert.equal((await officer.get(`/api/v1/cases/${made.caseNumber}`)).status, 200)
  assert.equal(await looks(), before + 1)
  await world.setClock('2026-11-24T10:00:00+08:00')
})

test('the county\'s decider sees cases and what stands behind a number masked: no identity, no paper, nobody\'s own words', async () => {
  const { caseNumber, matter } = await readyCase(world)
  const [decider, person] = [await world.as('county-decider'), await personOf(world, 'applicant')]
  const item = (await caseOf(officer, caseNumber)).proofs.find((p) => p.route === 'sharing' && p.state === 'settled')?.item
  const said = `我是${person.name}，${person.idNumber}，登记错了`
  if (item !== undefined) assert.equal((await applicant.post(`/api/v1/cases/${caseNumber}/proofs/${item}/dispute`, { requestId: rid(), says: said })).status, 200)
  const made = await (await world.as('clerk')).post<CaseView>('/api/v1/cases', {
    requestId: rid(), matter: matter.code, channel: 'window', answers: {}, applicant: { kind: 'person', name: person.name, idNumber: person.idNumber },
    representative: { relation: 'family', name: (await personOf(world, 'elder')).name, idNumber: (await personOf(world, 'elder')).idNumber, note: said, files: [picture] },
  })
  const list = await decider.get<{ items: { caseNumber: string; applicant: string }[] }>('/api/v1/cases?limit=100')
  assert.ok(list.body.items.some((c) => c.caseNumber === caseNumber))
  assert.ok(list.body.items.every((c) => c.applicant.includes('*') || !c.applicant.includes(person.name)))
  const seen = [list.body, (await decider.get(`/api/v1/cases/${caseNumber}`)).body, (await decider.get(`/api/v1/cases/${made.body.caseNumber}`)).body,
    (await decider.get(`/api/v1/cases/${caseNumber}/acts`)).body, (await decider.get('/api/v1/statistics/cases?measure=state&key=gathering')).body]
  for (const body of seen) for (const personal of [person.name, person.idNumber, said]) assert.ok(!JSON.stringify(body).includes(personal), personal)
  assert.equal((await identity(decider, caseNumber, { reason: '看看' })).status, 403)
  assert.equal((await decider.file(`/api/v1/cases/${caseNumber}/letter?kind=acceptance`)).status, 403)
  const [look] = (await accesses()).filter((a) => a.caseNumber === caseNumber)
  assert.match(look?.what ?? '', /办件信息（已脱敏）/, 'and the person can see that they looked')
})

test('looking again within minutes is one reading; later it is another', async () => {
  const { caseNumber } = await readyCase(world)
  const mine = async () => (await accesses()).filter((a) => a.caseNumber === caseNumber && a.what.startsWith('办件信息') && a.reader.startsWith('高')).length
  for (let i = 0; i < 3; i += 1) await caseOf(officer, caseNumber)
  assert.equal(await mine(), 1)
  await world.setClock('2026-11-24T10:30:00+08:00')
  await caseOf(officer, caseNumber)
  assert.equal(await mine(), 2)
})

test('who came for somebody else: masked, opened with the same reason and told of it, their paper read like any other', async () => {
  const ready = await readyCase(world)
  const [person, guardian] = [await personOf(world, 'applicant'), await personOf(world, 'elder')]
  const made = await (await world.as('clerk')).post<CaseView>('/api/v1/cases', {
    requestId: rid(), matter: ready.matter.code, channel: 'window', answers: {}, applicant: { kind: 'person', name: person.name, idNumber: person.idNumber },
    representative: { relation: 'family', name: guardian.name, idNumber: guardian.idNumber, note: '户口簿', files: [picture] },
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const { caseNumber } = made.body
  const seen = (await caseOf(officer, caseNumber)).representative
  assert.ok(seen?.name.includes('*'))
  assert.equal(seen?.papers?.length, 1)
  assert.equal((await officer.file(`/api/v1/cases/${caseNumber}/files/${seen?.papers?.[0]?.id}`)).status, 200)
  assert.equal((await caseOf(await world.as('audit-admin'), caseNumber)).representative?.papers, undefined)
  const opened = await identity(officer, caseNumber, { reason: '核对代办人' })
  assert.deepEqual(opened.body.representative, { name: guardian.name, idNumber: guardian.idNumber })
  const told = (await stranger.get<{ items: { purpose: string; what: string }[] }>('/api/v1/me/accesses?limit=100')).body.items
  assert.ok(told.some((a) => a.purpose === '核对代办人' && a.what.startsWith('代办人')))
})

test('the list: by state, matter, due and number, page by page; no other organ\'s case is in it', async () => {
  const ready = await readyCase(world, { organ: 'civil-affairs' })
  const civil = await world.as('officer-civil-affairs')
  interface Page { items: { caseNumber: string; state: string; promisedBy: string | null }[]; total: number; next: string | null }
  const list = async (client: Client, query: string) => (await client.get<Page>(`/api/v1/cases?${query}`)).body
  const has = (page: Page) => page.items.some((c) => c.caseNumber === ready.caseNumber)
  assert.ok(has(await list(civil, `matter=${ready.matter.code}&state=deciding`)))
  assert.ok(!has(await list(civil, `matter=${ready.matter.code}&state=approved`)))
  for (const q of [ready.caseNumber, ready.caseNumber.toLowerCase(), ready.caseNumber.slice(0, 10), ready.caseNumber.slice(-5), String(Number(ready.caseNumber.slice(-5)))]) {
    assert.ok(has(await list(civil, `q=${q}`)), q)
  }
  assert.equal((await list(civil, 'q=张三')).total, 0)
  assert.ok(!has(await list(await world.as('officer-human-resources'), `q=${ready.caseNumber}`)))
  const byDue: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: Page = await list(officer, `sort=due&limit=3${next === '' ? '' : `&next=${next}`}`)
    byDue.push(...page.items.map((c) => c.promisedBy ?? ''))
    next = page.next
  }
  assert.ok(byDue.length >= 3)
  assert.deepEqual(byDue, byDue.toSorted())
  assert.equal((await list(officer, 'due=late')).total, 0)
  await world.setClock('2027-03-01T10:00:00+08:00')
  assert.ok((await list(officer, 'due=late')).total > 0)
})
