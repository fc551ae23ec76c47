/**
 * kill -9 of the product and of its database, in the middle of work, on the real thing: what was acknowledged is there afterwards,
 * goes on by itself, and the same request again has one effect (invariants 5 and 6).
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import type { Client } from '../world.ts'
import type { RealCounty } from './county.ts'
import { makeRealCounty } from './county.ts'
import type { Page, Person } from './ground.ts'

let county: RealCounty
before(async () => {
  county = await makeRealCounty()
  await county.start()
})
after(() => county.end())

interface MatterDetail { code: string; serviceObjects: string[]; questions: unknown[]; requirements: { item: string; route: string }[] }

async function sharedMatter(): Promise<string> {
  const list = await county.nobody.get<Page<{ code: string }>>('/api/v1/matters?limit=100')
  for (const { code } of list.body.items) {
    const { body } = await county.nobody.get<MatterDetail>(`/api/v1/matters/${code}`)
    if (body.serviceObjects.includes('person') && body.questions.length === 0 && body.requirements.some((r) => r.route === 'sharing')) return code
  }
  throw new Error('no matter that asks a source')
}

async function somebody(): Promise<Person> {
  const person = (await county.nobody.get<Page<Person>>('/sandbox/people')).body.items.find((p) => p.account === 'applicant')
  assert.ok(person)
  return person
}

interface Sent { readonly requestId: string; readonly caseNumber: string | null }

/** Sends applications until told to stop; says which were acknowledged and which nobody knows of. */
async function sendMany(clerk: Client, body: object, stop: { now: boolean }, prefix: string): Promise<Sent[]> {
  const sent: Sent[] = []
  const one = async (lane: number) => {
    for (let n = 0; !stop.now && n < 200; n += 1) {
      const requestId = `${prefix}-${lane}-${n}`
      const answer = await clerk.post<CaseView>('/api/v1/cases', { ...body, requestId }).catch(() => null)
      sent.push({ requestId, caseNumber: answer?.status === 201 ? answer.body.caseNumber : null })
    }
  }
  await Promise.all([0, 1, 2, 3].map(one))
  return sent
}

const total = async (clerk: Client) => (await clerk.get<Page<unknown>>('/api/v1/cases?limit=1')).body.total
const isOpen = (proof: { state: string }) => proof.state === 'fetching'

/** Every one that was acknowledged is there and goes on; sent again, each has the one effect it had or should have had. */
async function nothingLost(clerk: Client, body: object, sent: readonly Sent[], before: number): Promise<void> {
  const acknowledged = sent.filter((s) => s.caseNumber !== null)
  assert.ok(acknowledged.length > 0, 'some were acknowledged')
  for (const { requestId, caseNumber } of sent) {
    const again = await clerk.post<CaseView>('/api/v1/cases', { ...body, requestId })
    assert.equal(again.status, 201, JSON.stringify(again.body))
    if (caseNumber !== null) assert.equal(again.body.caseNumber, caseNumber)
    await county.until(`${again.body.caseNumber} goes on`, async () => {
      const { status, body: seen } = await clerk.get<CaseView>(`/api/v1/cases/${again.body.caseNumber}`)
      assert.equal(status, 200)
      return seen.proofs.some(isOpen) ? undefined : true
    })
  }
  assert.equal(await total(clerk), before + sent.length, 'one case for each request, no more')
}

test('the product is killed while it asks the sources: every acknowledged case is there and goes on by its job', async () => {
  const clerk = await county.as('clerk')
  const person = await somebody()
  const body = { matter: await sharedMatter(), applicant: { kind: 'person', name: person.name, idNumber: person.idNumber }, channel: 'window', answers: {} }
  const before = await total(clerk)
  const stop = { now: false }
  const sending = sendMany(clerk, body, stop, 'kill-product')
  await county.until('some cases', async () => (await total(clerk) >= before + 12 ? true : undefined))
  await county.kill()
  stop.now = true
  const sent = await sending
  await county.start()
  await nothingLost(await county.as('clerk'), body, sent, before)
})

test('killed while a slow source is being asked: the case is there with its proof, and the job brings the answer', async () => {
  const clerk = await county.as('clerk')
  const person = await somebody()
  const body = { matter: await sharedMatter(), applicant: { kind: 'person', name: person.name, idNumber: person.idNumber }, channel: 'window', answers: {} }
  const before = await total(clerk)
  const sources = (await county.nobody.get<Page<{ source: string }>>('/sandbox/faults')).body.items
  for (const { source } of sources) await county.nobody.post('/sandbox/faults', { source, fault: 'slow' })
  const waiting = clerk.post('/api/v1/cases', { ...body, requestId: 'kill-while-asking' }).catch(() => null)
  const number = await county.until('the case is written', async () => {
    const page = await clerk.get<Page<{ caseNumber: string }>>('/api/v1/cases?limit=1')
    return page.body.total > before ? page.body.items[0]?.caseNumber : undefined
  })
  await county.kill()
  assert.equal(await waiting, null, 'it was never answered')
  await county.start()
  const after = await county.as('clerk')
  const seen = await county.until('the job brought the answer', async () => {
    const { body: c } = await after.get<CaseView>(`/api/v1/cases/${number}`)
    return c.proofs.some(isOpen) ? undefined : c
  })
  assert.ok(seen.proofs.some((p) => p.state === 'settled'))
  await nothingLost(after, body, [{ requestId: 'kill-while-asking', caseNumber: number }], before)
})

/** Process number of the database; between two of them there is none. */
function postmaster(): number | undefined {
  const file = join(county.dataDir, 'postgres/cluster/postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

test('the database is killed under load: it comes back, acknowledged cases are there, the same request again has one effect', async () => {
  const clerk = await county.as('clerk')
  const person = await somebody()
  const body = { matter: await sharedMatter(), applicant: { kind: 'person', name: person.name, idNumber: person.idNumber }, channel: 'window', answers: {} }
  const before = await total(clerk)
  const stop = { now: false }
  const sending = sendMany(clerk, body, stop, 'kill-database')
  await county.until('some cases', async () => (await total(clerk) >= before + 8 ? true : undefined))
  const pid = postmaster()
  assert.ok(pid)
  process.kill(pid, 'SIGKILL')
  await county.until('the database is back', async () => {
    const ready = await county.nobody.get('/readyz')
    return ready.status === 200 && postmaster() !== pid ? true : undefined
  })
  stop.now = true
  await nothingLost(clerk, body, await sending, before)
})
