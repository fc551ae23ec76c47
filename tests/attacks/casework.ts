/** What the tests of deciding stand on: cases that are ready to be decided, for matters that want one person or two. */
import assert from 'node:assert/strict'
import type { Matter } from '../../src/rooms/catalogue/index.ts'
import type { CaseView } from '../../src/rooms/cases/contract.ts'
import { apply, caseOf, mattersOf, ordersOf, personOf } from '../faults/ground.ts'
import type { Answer, Client, World } from '../world.ts'
import { rid } from '../world.ts'

export interface Refused { readonly code: string; readonly detail: string; readonly field?: string; readonly next: readonly string[] }

/** Does an act and answers with the case; a refusal fails the test. */
export async function does(client: Client, number: string, what: string, body: object = {}): Promise<CaseView> {
  const answer = await client.post<CaseView>(`/api/v1/cases/${number}/${what}`, { requestId: rid(), ...body })
  assert.equal(answer.status, 200, `${what}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Does an act that is refused; answers with status and code. */
export async function refusedBy(client: Client, number: string, what: string, body: object = {}): Promise<[number, string]> {
  const answer: Answer<Refused> = await client.post<Refused>(`/api/v1/cases/${number}/${what}`, { requestId: rid(), ...body })
  assert.match(answer.body.detail, /[一-鿿]/, JSON.stringify(answer.body))
  return [answer.status, answer.body.code]
}

export interface Wanted {
  readonly deciders?: 1 | 2
  readonly organ?: string
  readonly account?: string
  readonly client?: Client
  readonly fits?: (c: CaseView) => boolean
}

const tried = new WeakMap<World, Map<string, Matter>>()

/** A case whose proofs are all there: made at a window, checks answered, waiting for its decision. */
export async function readyCase(world: World, wanted: Wanted = {}): Promise<CaseView> {
  const { deciders = 1, organ, account = 'applicant', fits = (c) => c.state === 'deciding' } = wanted
  const clerk = wanted.client ?? await world.as('clerk')
  const person = await personOf(world, account)
  const key = JSON.stringify([deciders, organ, account, String(fits)])
  const known = tried.get(world) ?? new Map<string, Matter>()
  tried.set(world, known)
  const before = known.get(key)
  const matters = before ? [before] : await mattersOf(world, (m) => m.serviceObjects.includes('person')
    && (Number(m.fields['decider_count']) >= 2 ? 2 : 1) === deciders && (organ === undefined || m.organ === organ))
  for (const matter of matters) {
    const made = await apply(clerk, matter, person)
    assert.equal(made.status, 201, JSON.stringify(made.body))
    await confirmChecks(world, made.body.caseNumber)
    const now = await caseOf(clerk, made.body.caseNumber)
    if (fits(now)) {
      known.set(key, matter)
      return now
    }
  }
  throw new Error(`no matter leads to such a case: ${key}`)
}

/** Every check that is open is answered: confirmed, with a word on how. */
export async function confirmChecks(world: World, number: string): Promise<void> {
  await world.settle()
  const checker = await world.as('co-checker')
  for (const order of (await ordersOf(world, number)).filter((o) => o.state === 'open')) {
    const answer = await checker.post(`/api/v1/co-checks/${order.id}/answer`, { requestId: rid(), finding: 'confirmed', channel: 'telephone', evidence: '电话核实，张所长答复属实',
      spokenWith: { person: '张所长', organ: '派出所', words: '答复属实' },
    })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  }
  await world.settle()
}
