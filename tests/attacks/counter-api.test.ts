/** The window over its API: who is recognised, what is taken in and what is not, each case once, and nobody's people but one's own. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idCheckCharacter } from '../../src/kernel/identity-number.ts'
import { maskName } from '../../src/kernel/masking.ts'
import type { Accepted, Book, FoundPerson, Looked, Receipt } from '../../src/rooms/counter/contract.ts'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import { mattersOf, personOf, peopleOf, someAnswers } from '../faults/ground.ts'
import type { Person } from '../faults/ground.ts'
import type { Answer, Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'

let world: World
let clerk: Client
let township: Client
let plain: { code: string; answers: Record<string, string | number | boolean> }[]
before(async () => {
  world = await makeWorld()
  clerk = await world.as('clerk')
  township = await world.as('clerk-jiudao')
  const matters = await mattersOf(world, (m) => m.serviceObjects.includes('person') && !m.lifeEvents.includes('身后事') && m.levels.includes('county'))
  plain = matters.slice(0, 12).map((m) => ({ code: m.code, answers: someAnswers(m.questions) }))
})
after(() => world.close())

const look = async (client: Client, body: object) => client.post<Looked>('/api/v1/counter/lookups', body)
async function find(client: Client, text: string): Promise<FoundPerson> {
  const answer = await look(client, { text })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  assert.ok(answer.body.person)
  return answer.body.person
}
const take = (client: Client, body: object): Promise<Answer<Accepted & { code?: string }>> => client.post('/api/v1/counter/acceptances', { requestId: rid(), ...body })
const applicantOf = ({ name, idNumber }: Person) => ({ kind: 'person', name, idNumber })
const wanted = (i: number, more: object = {}) => ({ matter: plain[i]!.code, answers: plain[i]!.answers, ...more })
const only = (answer: Answer<Accepted>) => {
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  assert.equal(answer.body.items.length, 1)
  return answer.body.items[0]!
}
function acceptedNumber(answer: Answer<Accepted>): string {
  const item = only(answer)
  assert.ok(item.outcome === 'accepted', JSON.stringify(item))
  return item.caseNumber
}

test('by number alone: name as registered, number masked, age; the person sees who looked and why', async () => {
  const person = await personOf(world, 'applicant')
  const found = await find(clerk, person.idNumber.toLowerCase())
  assert.deepEqual([found.name, found.age, found.minor, found.dead, found.source, found.mayCommit], [person.name, 35, false, null, 'ok', true])
  assert.ok(found.handle)
  assert.ok(!JSON.stringify(found).includes(person.idNumber), 'the number does not come back')
  const seen = await (await world.as('applicant')).get<{ items: { purpose: string; basis: string | null; channel: string; caseNumber: string | null; reader: string }[] }>('/api/v1/me/accesses')
  const mine = seen.body.items.filter((item) => item.purpose === '窗口受理')
  assert.deepEqual(mine.map((item) => item.channel).toSorted(), ['desk', 'sharing', 'sharing'])
  assert.ok(mine.every((item) => item.caseNumber === null))
  assert.ok(mine.some((item) => item.reader.startsWith('夏')), 'the clerk is named by surname')
  assert.ok(mine.every((item) => item.channel === 'desk' || (item.basis ?? '').length > 5), 'with the basis')
})

test('recognised at once: the dead, minors, a name that differs, a number that does not hold, a barred credit standing', async () => {
  const dead = (await peopleOf(world)).find((p) => p.name === '孙福贵')!
  assert.deepEqual((await find(clerk, dead.idNumber)).dead, { on: '2025-12-03' })
  const minor = await find(clerk, (await personOf(world, 'minor')).idNumber)
  assert.deepEqual([minor.minor, minor.age, minor.mayCommit], [true, 15, false])
  const person = await personOf(world, 'applicant')
  const differs = await find(clerk, `陈致远 ${person.idNumber}`)
  assert.deepEqual(differs.nameDiffers, { registered: '陈**', given: '陈致远' })
  assert.equal((await find(clerk, `${person.name} ${person.idNumber}`)).nameDiffers, null)
  const bad = await look(clerk, { text: `${person.idNumber.slice(0, 17)}${person.idNumber.endsWith('1') ? '2' : '1'}` })
  assert.deepEqual([bad.status, (bad.body as unknown as { code: string }).code], [400, 'id-number-check'])
  assert.equal((await find(clerk, (await personOf(world, 'blocked')).idNumber)).mayCommit, false)
  const company = (await peopleOf(world)).find((p) => p.kind === 'company')!
  assert.deepEqual([(await find(clerk, company.idNumber)).name, (await find(clerk, company.idNumber)).kind], [company.name, 'company'])
  assert.equal((await find(clerk, `42032519900101001${idCheckCharacter('42032519900101001')}`)).source, 'no-record')
})

test('several matters at once, each case once; repeated, the same answer; the same matter again is refused by name', async () => {
  const found = await find(clerk, (await personOf(world, 'farmer')).idNumber)
  const body = { requestId: rid(), applicant: { person: found.handle }, matters: [wanted(0), wanted(1)] }
  const first = await take(clerk, body)
  const numbers = first.body.items.map((item) => (item.outcome === 'accepted' ? item.caseNumber : JSON.stringify(item)))
  assert.ok(numbers.every((number) => number.startsWith('MZ')), numbers.join())
  assert.equal(new Set(numbers).size, 2)
  await world.settle()
  const again = await take(clerk, body)
  assert.deepEqual(again.body.items.map((item) => (item.outcome === 'accepted' ? item.caseNumber : item.code)), numbers)
  const other = only(await take(clerk, { applicant: { person: found.handle }, matters: [wanted(0)] }))
  const open = (await find(clerk, (await personOf(world, 'farmer')).idNumber)).cases.map((c) => c.caseNumber)
  if (open.includes(numbers[0]!)) {
    assert.deepEqual(other.outcome === 'refused' && [other.code, other.caseNumber], ['already-open', numbers[0]])
    assert.equal(only(await take(clerk, { applicant: { person: found.handle }, matters: [wanted(0, { again: true, reason: '原件作废，当事人要求另办' })] })).outcome, 'accepted')
  }
  assert.equal((await take(clerk, { applicant: { person: found.handle }, matters: [wanted(0, { again: true })] })).status, 400, 'again without a reason')
})

test('two windows at the same moment open one case of the same matter', async () => {
  const person = await personOf(world, 'elder')
  const both = await Promise.all([clerk, township].map((client) => take(client, { applicant: applicantOf(person), matters: [wanted(2)] })))
  const outcomes = both.map((answer) => only(answer)).map((item) => (item.outcome === 'refused' ? item.code : 'accepted'))
  assert.deepEqual(outcomes.toSorted(), ['accepted', 'already-open'])
})

test('the dead are refused, but for what is done after a death, with whoever comes; minors need a guardian', async () => {
  const dead = (await peopleOf(world)).find((p) => p.name === '孙福贵')!
  const guardian = await personOf(world, 'guardian')
  const by = (relation: string, more: object = {}) => ({ relation, name: guardian.name, idNumber: guardian.idNumber, ...more })
  const code = (item: Accepted['items'][number]) => (item.outcome === 'refused' ? item.code : 'accepted')
  const died = (more: object) => take(clerk, { applicant: applicantOf(dead), ...more })
  assert.equal(code(only(await died({ matters: [wanted(3)] }))), 'applicant-dead')
  const [after] = await mattersOf(world, (m) => m.lifeEvents.includes('身后事') && m.serviceObjects.includes('person'))
  const afterwards = { matter: after!.code, answers: someAnswers(after!.questions) }
  assert.equal(code(only(await died({ matters: [afterwards] }))), 'representative-needed')
  assert.equal(code(only(await died({ matters: [afterwards], representative: by('family') }))), 'accepted')
  const minor = await personOf(world, 'minor')
  const young = (more: object) => take(clerk, { applicant: applicantOf(minor), matters: [wanted(4)], ...more })
  assert.equal(code(only(await young({}))), 'guardian-needed')
  assert.equal(code(only(await young({ representative: by('agent', { note: '委托书' }) }))), 'guardian-needed')
  const number = acceptedNumber(await young({ representative: by('guardian') }))
  const kept = await clerk.get<CaseView>(`/api/v1/cases/${number}`)
  assert.deepEqual(kept.body.representative, { relation: 'guardian', name: '李**', idNumber: `${guardian.idNumber.slice(0, 3)}***********${guardian.idNumber.slice(-4)}`, note: '', files: 0 })
  const family = (await find(clerk, minor.idNumber)).family
  assert.deepEqual(family.map((f) => [f.name, f.relation, f.acts]), [['李**', 'guardian', true]])
  assert.equal((await look(clerk, { person: family[0]!.handle })).body.person?.name, guardian.name, 'who came along is the next person by one key')
  assert.deepEqual((await find(clerk, guardian.idNumber)).family.map((f) => [f.name, f.acts]), [['周**', false], ['孙**', false]])
  assert.deepEqual((await find(township, minor.idNumber)).family, [], 'another window was not there')
})

test('an agent shows by what authority: a note or a scanned paper, kept with the case', async () => {
  const guardian = await personOf(world, 'guardian')
  const by = { relation: 'agent', name: guardian.name, idNumber: guardian.idNumber }
  const person = await personOf(world, 'disabled')
  const send = (more: object) => take(clerk, { applicant: applicantOf(person), matters: [wanted(5)], representative: { ...by, ...more } })
  const bare = only(await send({}))
  assert.equal(bare.outcome === 'refused' && bare.code, 'authority-needed')
  const notPicture = only(await send({ files: [{ name: '委托书.png', mediaType: 'image/png', data: Buffer.from('x').toString('base64') }] }))
  assert.equal(notPicture.outcome === 'refused' && notPicture.code, 'file-not-readable')
  const paper = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(64)]).toString('base64')
  const number = acceptedNumber(await send({ files: [{ name: '委托书.png', mediaType: 'image/png', data: paper }] }))
  assert.equal((await clerk.get<CaseView>(`/api/v1/cases/${number}`)).body.representative?.files, 1)
  const self = only(await take(clerk, { applicant: applicantOf(person), matters: [wanted(6)], representative: { ...by, name: person.name, idNumber: person.idNumber, note: '自己' } }))
  assert.equal(self.outcome === 'refused' && self.code, 'representative-invalid')
})

test('a register that is down says so and the window goes on; later the finding is asked again', async () => {
  const person = await personOf(world, 'student')
  await world.fault('public-security', 'down')
  const found = await find(clerk, person.idNumber)
  assert.deepEqual([found.source, found.name, found.handle, found.dead], ['down', null, null, null])
  const named = await find(clerk, `${person.name} ${person.idNumber}`)
  assert.ok(named.handle)
  assert.ok(acceptedNumber(await take(clerk, { applicant: applicantOf(person), matters: [wanted(0)] })))
  await world.fault('public-security', 'none')
  const wrong = only(await take(clerk, { applicant: { ...applicantOf(person), name: '宋雨同' }, matters: [wanted(1)] }))
  assert.equal(wrong.outcome === 'refused' && wrong.code, 'name-differs')
})

test('by initials or the beginning of a name a window finds those it has served, and nobody else\'s', async () => {
  const person = await personOf(world, 'minority')
  acceptedNumber(await take(township, { applicant: applicantOf(person), matters: [wanted(0)] }))
  const rare = await personOf(world, 'rare-1')
  acceptedNumber(await take(clerk, { applicant: applicantOf(rare), matters: [wanted(0)] }))
  for (const text of ['aygl', 'AYGLMMT', '阿依', person.name]) {
    const mine = await look(township, { text })
    assert.deepEqual(mine.body.people.map((p) => p.name), [maskName(person.name)], text)
    assert.ok(!JSON.stringify(mine.body).includes(person.idNumber))
    assert.deepEqual((await look(clerk, { text })).body.people, [], `${text} at another window`)
  }
  assert.deepEqual((await look(township, { text: '阿' })).body.people, [], 'nobody is browsed by one character')
  const [first] = (await look(township, { text: 'ay' })).body.people
  assert.equal((await look(clerk, { person: first!.handle })).status, 410, 'a handle is its window\'s alone')
  assert.equal((await look(township, { person: first!.handle })).body.person?.name, person.name)
  assert.equal((await look(township, { person: `${first!.handle.slice(0, -4)}AAAA` })).status, 410)
  assert.deepEqual((await take(clerk, { applicant: { person: first!.handle }, matters: [wanted(1)] })).status, 410)
})

test('a case number opens whom it is about, only where the case may be read', async () => {
  const person = await personOf(world, 'rare-2')
  const number = acceptedNumber(await take(township, { applicant: applicantOf(person), matters: [wanted(7)] }))
  const opened = await look(township, { text: number })
  assert.deepEqual([opened.body.recognised, opened.body.caseNumber, opened.body.person?.name], ['case', number, person.name])
  assert.equal((await look(await world.as('clerk-human-resources'), { text: number })).status, 404)
  assert.equal((await (await world.as('clerk-human-resources')).get(`/api/v1/counter/receipts/${number}`)).status, 404)
})

test('the receipt: number, promise, telephone, masked; taken in without a network it says when, and the promise counts from acceptance', async () => {
  const person = await personOf(world, 'low-income')
  const number = acceptedNumber(await take(township, { applicant: applicantOf(person), matters: [wanted(8)], clientAt: '2026-11-24T09:51:00+08:00' }))
  const { body } = await township.get<Receipt>(`/api/v1/counter/receipts/${number}`)
  assert.deepEqual([body.caseNumber, body.applicant, body.takenAt, body.acceptedAt], [number, '何**', '2026-11-24T01:51:00.000Z', '2026-11-24T02:00:00.000Z'])
  assert.match(body.window, /九道/)
  assert.match(body.phone, /\d{5,}/)
  assert.ok(body.promisedBy)
  assert.ok(!JSON.stringify(body).includes(person.idNumber) && !JSON.stringify(body).includes(person.name))
  const late = await take(township, { applicant: applicantOf(person), matters: [wanted(9)], clientAt: '2026-11-23T09:00:00+08:00' })
  assert.deepEqual([late.status, late.body.code], [409, 'taken-too-long-ago'])
  const acts = await township.get<{ items: { text: string }[] }>(`/api/v1/cases/${number}/acts`)
  assert.ok(acts.body.items.some((act) => act.text.includes('断网时')))
})

test('the book has every matter with initials and plan, and is not sent twice', async () => {
  const { body } = await clerk.get<Book>('/api/v1/counter/book')
  assert.ok(body.matters && body.matters.length > 100)
  const livelihood = body.matters.find((m) => m.name.includes('最低生活保障'))!
  assert.ok(livelihood.initials.includes('db'), livelihood.initials.join())
  assert.ok(livelihood.plan.ours.length > 0 && livelihood.plan.ours.every((line) => line.from))
  assert.equal((await clerk.get<Book>(`/api/v1/counter/book?have=${body.version}`)).body.matters, null)
  assert.deepEqual((await clerk.get(`/api/v1/counter/plan?matter=${livelihood.code}`)).body, livelihood)
  assert.equal((await clerk.get('/api/v1/counter/plan?matter=999999999999')).status, 404)
})

test('after ninety days a window has forgotten', async () => {
  const { db, region } = world.product.county
  const rows = async (table: string) => (await db.first<{ n: number }>(`select count(*) as n from ${table} where region = $1`, [region]))?.n
  assert.ok(await rows('counter_people'))
  await world.setClock('2027-02-25T10:00:00+08:00')
  for (const table of ['counter_people', 'counter_relations', 'counter_lookups']) assert.equal(await rows(table), 0, table)
  assert.ok(await rows('counter_acceptances'))
})
