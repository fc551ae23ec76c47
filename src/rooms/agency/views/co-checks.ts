/** What waits for an organ's co-checkers: by deadline, masked; one order in full for who answers it, and that reading is recorded. */
import { maskIdNumber, maskName } from '../../../kernel/masking.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { hasRole } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { recordAccess } from '../../identity/index.ts'
import { organNames } from '../../organs/index.ts'
import { REFUSAL_GROUNDS } from '../acts/refuse-co-check.ts'
import type { CoCheckDetail, CoCheckRow } from '../contract.ts'
import { mayReadOrder } from '../policy.ts'
import type { CoCheckStateName } from '../rules.ts'
import { actsByState, isOverdue } from '../rules.ts'
import type { CoCheck } from '../store.ts'
import { coCheckById, coCheckByNumber, groundsOf, inbox } from '../store.ts'

interface Subject {
  kind: 'person' | 'company'
  name: string
  idNumber: string
}

const subjectOf = (county: County, order: CoCheck) => county.seal.open<Subject>(order.subject_sealed)
const masked = (s: Subject) => (s.kind === 'company' ? `${s.name}（${s.idNumber}）` : `${maskName(s.name)}（${maskIdNumber(s.idNumber)}）`)

async function rowOf(county: County, order: CoCheck): Promise<CoCheckRow> {
  const { items } = await catalogueOf(county)
  const names = await organNames(county)
  return {
    id: order.id, number: order.number, state: order.state, caseNumber: order.case_number, item: order.item,
    itemName: items.get(order.item)?.plain ?? order.item, fact: order.fact, subject: masked(subjectOf(county, order)),
    askingOrgan: names.get(order.asking_organ) ?? order.asking_organ, issuingOrgan: names.get(order.issuing_organ) ?? order.issuing_organ,
    dueAt: order.due_at.toISOString(), overdue: isOverdue({ state: order.state, dueAt: order.due_at }, county.clock.now()),
    createdAt: order.created_at.toISOString(), finding: order.finding,
  }
}

export interface CoCheckQuery {
  readonly state?: CoCheckStateName | undefined
  readonly limit: number
  readonly next?: string | undefined
}

/** A co-checker sees the orders to their organs, an officer those from theirs, oversight all. */
export async function coChecksFor(county: County, actor: Actor, query: CoCheckQuery): Promise<Result<{ items: CoCheckRow[]; total: number; next: string | null }>> {
  const whole = actor.organs.includes('*') || hasRole(actor, 'oversight', 'audit-admin')
  const own = whole ? null : actor.organs
  const toMe = hasRole(actor, 'co-checker')
  const after = readCursor(query.next)
  const page = await inbox(county.db, county.region, {
    state: query.state ?? null, issuing: toMe ? own : null, asking: toMe ? null : own, limit: query.limit, after,
  })
  const last = page.rows.at(-1)
  return ok({
    items: await Promise.all(page.rows.map((order) => rowOf(county, order))), total: page.total,
    next: last && page.rows.length === query.limit ? Buffer.from(`${last.due_at.toISOString()} ${last.id}`).toString('base64url') : null,
  })
}

function readCursor(next: string | undefined): { dueAt: string; id: string } | null {
  const match = /^(\S+Z) ([0-9a-f-]{36})$/.exec(Buffer.from(next ?? '', 'base64url').toString())
  return match?.[1] && match[2] ? { dueAt: match[1], id: match[2] } : null
}

/** One order in full. Whoever may answer it sees the person's identity, which they need for checking; the person can see that they did. */
export async function coCheckDetail(county: County, actor: Actor, idOrNumber: string): Promise<Result<CoCheckDetail>> {
  const byNumber = idOrNumber.startsWith('XC')
  const order = byNumber ? await coCheckByNumber(county.db, county.region, idOrNumber) : await coCheckById(county.db, county.region, idOrNumber)
  if (!order || !mayReadOrder(actor, order)) return refuse('co-check-not-found', { status: 404, detail: '没有这份协查函，或您无权查看。', next: ['核对编号'] })
  const person = subjectOf(county, order)
  const mine = hasRole(actor, 'co-checker') && order.state === 'open'
  if (mine) {
    const names = await organNames(county)
    await recordAccess(county, {
      subject: county.seal.key(person.kind, person.idNumber), reader: actor, organ: order.issuing_organ, organName: names.get(order.issuing_organ) ?? null,
      what: '姓名、证件号码（协查所需）', purpose: order.why, basis: order.basis, caseNumber: order.case_number, channel: 'desk', outcome: 'read',
    })
  }
  return ok({
    ...await rowOf(county, order), why: order.why, basis: order.basis, person: mine ? { name: person.name, idNumber: person.idNumber } : null,
    note: order.note, ground: order.ground, answeredAt: order.answered_at?.toISOString() ?? null,
    mayDo: mine ? [...actsByState[order.state]].filter((act) => act !== 'call-off') : [], grounds: await groundsOf(county.db, county.region, REFUSAL_GROUNDS),
  })
}
