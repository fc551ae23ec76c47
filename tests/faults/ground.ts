/** What the fault tests stand on: people and matters of the running county, found and not named, and what is recorded of a case. */
import assert from 'node:assert/strict'
import type { Matter, Question } from '../../src/rooms/catalogue/index.ts'
import { catalogueOf } from '../../src/rooms/catalogue/index.ts'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import type { KeptProgress } from '../../src/rooms/resolution/proofs.ts'
import type { AnswerKind } from '../../src/rooms/resolution/types.ts'
import type { Answer, Client, World } from '../world.ts'
import { rid } from '../world.ts'

export interface Person { readonly account?: string; readonly name: string; readonly idNumber: string; readonly situation?: string; readonly kind?: string }
export interface Page<T> { readonly items: T[]; readonly total: number; readonly next: string | null }

export async function peopleOf(world: World): Promise<Person[]> {
  return (await world.nobody.get<Page<Person>>('/sandbox/people')).body.items
}

export async function personOf(world: World, account: string): Promise<Person> {
  const person = (await peopleOf(world)).find((p) => p.account === account)
  assert.ok(person, `the sandbox has ${account}`)
  return person
}

/** An answer of the right kind to every question: what is tested here does not hang on which. */
export function someAnswers(questions: readonly Question[]): Record<string, string | number | boolean> {
  const one = (q: Question): string | number | boolean => {
    switch (q.type) {
      case 'yesno': return true
      case 'choice': return q.options[0]?.value ?? ''
      case 'number': return 1
      case 'date': return '2026-01-05'
      default: return '测试'
    }
  }
  return Object.fromEntries(questions.map((q) => [q.key, one(q)]))
}

/** Matters of the county that fit, in the order of their codes. */
export async function mattersOf(world: World, fits: (matter: Matter) => boolean): Promise<Matter[]> {
  const { matters } = await catalogueOf(world.product.county)
  return [...matters.values()].filter(fits).toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

/** Applies at a window; the answer is the case as it was first known. */
export async function apply(client: Client, matter: Matter, person: Person, requestId = rid()): Promise<Answer<CaseView>> {
  return client.post<CaseView>('/api/v1/cases', {
    requestId, matter: matter.code, channel: 'window', answers: someAnswers(matter.questions),
    applicant: { kind: person.kind ?? 'person', name: person.name, idNumber: person.idNumber },
  })
}

export async function caseOf(client: Client, caseNumber: string): Promise<CaseView> {
  const answer = await client.get<CaseView>(`/api/v1/cases/${caseNumber}`)
  assert.equal(answer.status, 200, caseNumber)
  return answer.body
}

export interface SourceRequest { readonly resource: string; readonly item: string; readonly answer: AnswerKind; readonly cause: string | null; readonly attempts: number }

/** What was asked of the holders' systems for a case, and what they said. */
export function requestsOf(world: World, caseNumber: string): Promise<SourceRequest[]> {
  const { db, region } = world.product.county
  return db.rows<SourceRequest>('select resource, item, answer, cause, attempts from source_requests where region = $1 and case_number = $2 order by id', [region, caseNumber])
}

/** What is kept of each proof's way. */
export function progressOf(world: World, caseNumber: string): Promise<{ item: string; reason: string; progress: KeptProgress }[]> {
  const { db, region } = world.product.county
  return db.rows(
    `select p.item, p.reason, p.progress from case_proofs p join cases c on c.region = p.region and c.id = p.case_id where c.region = $1 and c.number = $2 order by p.seq`,
    [region, caseNumber])
}

/** The acts recorded of a case, oldest first. */
export async function actsOf(client: Client, caseNumber: string): Promise<string[]> {
  return (await client.get<Page<{ act: string }>>(`/api/v1/cases/${caseNumber}/acts`)).body.items.map((a) => a.act)
}

/** Applies for one matter after the other until a case comes about that fits. */
export async function caseThat(world: World, client: Client, person: Person, fits: (c: CaseView) => boolean): Promise<{ matter: Matter; case: CaseView }> {
  for (const matter of await mattersOf(world, (m) => m.serviceObjects.includes('person'))) {
    const created = await apply(client, matter, person)
    assert.equal(created.status, 201, `${matter.name}: ${JSON.stringify(created.body)}`)
    await world.settle()
    const made = await caseOf(client, created.body.caseNumber)
    if (fits(made)) return { matter, case: made }
  }
  throw new Error('no matter of the county leads to such a case')
}

export interface Order { readonly id: string; readonly item: string; readonly state: string; readonly due_at: Date; readonly overdue_at: Date | null; readonly issuing_organ: string }

/** The co-check orders of a case. */
export function ordersOf(world: World, caseNumber: string): Promise<Order[]> {
  const { db, region } = world.product.county
  return db.rows<Order>('select id, item, state, due_at, overdue_at, issuing_organ from co_checks where region = $1 and case_number = $2 order by id', [region, caseNumber])
}

/** A picture that is one: the smallest PNG, as evidence. */
export const picture = {
  name: '材料.png', mediaType: 'image/png',
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
} as const
