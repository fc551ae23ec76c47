/** The API as machines use it: the main job, bad input, the same request twice, and other people's objects. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client, World } from '../world.ts'
import { makeWorld, rid } from '../world.ts'

interface Proof { item: string; name: string; official: string; route: string; state: string; trust: string | null; reason: string; clause: string; next: string; outcome: string | null }
interface Case { caseNumber: string; state: string; proofs: Proof[]; spared: { proofs: number }; mayDo: string[]; code?: string; field?: string; detail?: string; next?: string[] }
interface Person { account?: string; name: string; idNumber: string; situation: string }
interface Page<T> { items: T[]; total: number; next: string | null }

let world: World
let clerk: Client
let people: Person[]
before(async () => {
  world = await makeWorld()
  clerk = await world.as('clerk')
  people = (await world.nobody.get<Page<Person>>('/sandbox/people')).body.items
})
after(() => world.close())

const personOf = (account: string): Person => {
  const person = people.find((p) => p.account === account)
  assert.ok(person, `person ${account}`)
  return person
}

/** A matter that fits, found through the public API as a machine would. */
async function matterWith(fits: (m: { requirements: { route: string }[]; questions: unknown[]; serviceObjects: string[] }) => boolean): Promise<string> {
  const list = await world.nobody.get<Page<{ code: string }>>('/api/v1/matters?limit=100')
  for (const { code } of list.body.items) {
    const matter = await world.nobody.get<never>(`/api/v1/matters/${code}`)
    if (fits(matter.body)) return code
  }
  throw new Error('no matter fits')
}

const apply = (client: Client, matter: string, person: Person, more: object = {}) => client.post<Case>('/api/v1/cases', {
  requestId: rid(), matter, applicant: { kind: 'person', name: person.name, idNumber: person.idNumber }, channel: 'window', answers: {}, ...more,
})

test('bad input is a 4xx that names the field and says what is expected, and nothing is written', async () => {
  const person = personOf('applicant')
  const matter = await matterWith((m) => m.questions.length === 0 && m.serviceObjects.includes('person'))
  const good = { requestId: rid(), matter, applicant: { kind: 'person', name: person.name, idNumber: person.idNumber }, channel: 'window', answers: {} }
  const before = (await clerk.get<Page<Case>>('/api/v1/cases')).body.total
  const bad: [object, string][] = [
    [{ ...good, requestId: 'x' }, 'requestId'], [{ ...good, channel: 'pigeon' }, 'channel'], [{ ...good, matter: '999999999999' }, 'matter'],
    [{ ...good, applicant: { ...good.applicant, idNumber: '420399198001010016' } }, 'applicant.idNumber'],
    [{ ...good, applicant: { ...good.applicant, idNumber: '123' } }, 'applicant.idNumber'],
    [{ ...good, applicant: { ...good.applicant, name: '' } }, 'applicant.name'],
    [{ ...good, applicant: { kind: 'company', name: '某公司', idNumber: '914203250000000000' } }, 'applicant.idNumber'],
    [{ ...good, division: '110101' .slice(0, 3) }, 'division'],
    [{ ...good, extra: 1 }, '(整体)'],
  ]
  for (const [body, field] of bad) {
    const answer = await clerk.post<Case>('/api/v1/cases', { ...body })
    assert.ok(answer.status >= 400 && answer.status < 500, JSON.stringify(body))
    assert.equal(answer.body.field, field, JSON.stringify(answer.body))
    assert.match(String(answer.body.detail), /[一-鿿]/)
    assert.match(String(answer.headers.get('content-type')), /application\/problem\+json/)
  }
  assert.equal((await clerk.get<Page<Case>>('/api/v1/cases')).body.total, before)
})

test('the same request twice has one effect and one answer; the same id with another body is refused', async () => {
  const person = personOf('applicant')
  const matter = await matterWith((m) => m.questions.length === 0 && m.serviceObjects.includes('person'))
  const body = { requestId: rid(), matter, applicant: { kind: 'person', name: person.name, idNumber: person.idNumber }, channel: 'window', answers: {} }
  const [a, b] = await Promise.all([clerk.post<Case>('/api/v1/cases', body), clerk.post<Case>('/api/v1/cases', body)])
  const again = await clerk.post<Case>('/api/v1/cases', body)
  assert.equal(a.body.caseNumber, b.body.caseNumber)
  assert.equal(again.body.caseNumber, a.body.caseNumber)
  const third = await clerk.post<Case>('/api/v1/cases', body)
  assert.deepEqual(third.body, again.body)
  const other = await clerk.post<Case>('/api/v1/cases', { ...body, channel: 'phone' })
  assert.deepEqual([other.status, other.body.code], [409, 'request-id-reused'])
})

test('a proof has one name for its readers, the plain one; the list\'s own stands beside it', async () => {
  const matter = (await world.nobody.get<{ requirements: { item: string; plain: string; name: string }[] }>('/api/v1/matters/000511006000')).body
  const made = await apply(clerk, '000511006000', personOf('applicant'))
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.ok(made.body.proofs.length > 0)
  for (const proof of made.body.proofs) {
    const known = matter.requirements.find(({ item }) => item === proof.item)
    assert.deepEqual([proof.name, proof.official], [known?.plain, known?.name])
  }
  assert.ok(made.body.proofs.some((proof) => proof.name !== proof.official))
})

test('the line of time tells acts of one instant as they followed from each other, and names whose register answered', async () => {
  const made = await apply(clerk, '000511006000', personOf('elder'))
  assert.equal(made.body.state, 'deciding', JSON.stringify(made.body))
  const { items } = (await clerk.get<Page<{ act: string; at: string; organ: string | null; text: string }>>(`/api/v1/cases/${made.body.caseNumber}/acts`)).body
  assert.deepEqual(items.map(({ act }) => act).filter((act) => act !== 'sources-answered'), ['case-accepted', 'proofs-complete'])
  assert.equal(items.at(-1)?.act, 'proofs-complete')
  const [accepted, answered] = items
  assert.equal(answered?.act, 'sources-answered')
  assert.match(answered.organ ?? '', /公安/)
  assert.notEqual(answered.organ, accepted?.organ)
})

test('somebody else\'s case does not exist', async () => {
  const person = personOf('applicant')
  const matter = await matterWith((m) => m.questions.length === 0 && m.serviceObjects.includes('person'))
  const made = await apply(clerk, matter, person)
  assert.equal(made.status, 201)
  const stranger = await world.as(people.find((p) => p.account !== undefined && p.account !== 'applicant' && p.idNumber.length === 18)?.account ?? '')
  const url = `/api/v1/cases/${made.body.caseNumber}`
  for (const path of [url, `${url}/acts`]) assert.equal((await stranger.get<Case>(path)).status, 404)
  assert.equal((await stranger.post<Case>(`${url}/withdrawal`, { requestId: rid(), reason: '' })).status, 404)
  // The person it is about finds it, though it was made at a window.
  assert.equal((await (await world.as('applicant')).get<Case>(url)).status, 200)
  // An officer of another organ does not.
  const officers = ['officer-civil-affairs', 'officer-human-resources']
  const seen = await Promise.all(officers.map(async (o) => (await (await world.as(o)).get<Case>(url)).status))
  assert.ok(seen.includes(404), JSON.stringify(seen))
})

test('a resident applies for nobody else', async () => {
  const me = await world.as('applicant')
  const other = people.find((p) => p.account !== 'applicant' && p.idNumber.length === 18 && p.name !== personOf('applicant').name)
  assert.ok(other)
  const matter = await matterWith((m) => m.questions.length === 0 && m.serviceObjects.includes('person'))
  const answer = await apply(me, matter, other, { channel: 'online' })
  assert.deepEqual([answer.status, answer.body.code], [403, 'not-your-own'])
})
