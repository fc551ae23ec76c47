/** One order in full. Whoever may answer it can open the person's identity, which they need for checking; the person can see that they did. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { hasRole } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { recordAccess } from '../../identity/index.ts'
import { colleaguesByIds, organByCode, organNames } from '../../organs/index.ts'
import { REFUSAL_GROUNDS } from '../acts/refuse-co-check.ts'
import { notOursUntil } from '../acts/right-organ.ts'
import type { CoCheckDetail } from '../contract.ts'
import { mayReadEvidence, mayReadOrder } from '../policy.ts'
import type { Spoken } from '../rules.ts'
import { actsByState, mayBeNotOurs } from '../rules.ts'
import type { CoCheck } from '../store.ts'
import { coCheckById, coCheckByNumber, continuationOf, groundsOf } from '../store.ts'
import { rowsOf, subjectOf } from './order-row.ts'

/** For who may not read it, it does not exist. */
export async function readableOrder(county: County, actor: Actor, idOrNumber: string): Promise<Result<CoCheck>> {
  const order = idOrNumber.startsWith('XC') ? await coCheckByNumber(county.db, county.region, idOrNumber) : await coCheckById(county.db, county.region, idOrNumber)
  if (!order || !mayReadOrder(actor, order)) return refuse('co-check-not-found', { status: 404, detail: '没有这份协查函，或您无权查看。', next: ['核对编号'] })
  return ok(order)
}

/** Records that something of the order's person was read, for the person to see. */
export async function recordReading(county: County, actor: Actor, order: CoCheck, what: string): Promise<void> {
  const person = subjectOf(county, order)
  const names = await organNames(county)
  const organ = hasRole(actor, 'co-checker') ? order.issuing_organ : hasRole(actor, 'deciding-officer') ? order.asking_organ : actor.organs.find((code) => code !== '*') ?? null
  await recordAccess(county, {
    subject: county.seal.key(person.kind, person.idNumber), reader: actor, organ, organName: organ === null ? null : names.get(organ) ?? null,
    what, purpose: order.why, basis: order.basis, caseNumber: order.case_number, channel: 'desk', outcome: 'read',
  })
}

/** `full`: with the person's name and number, where the reader is the one who checks, and with who said what; recorded. `masked`: for looking through a list. */
export async function coCheckDetail(county: County, actor: Actor, idOrNumber: string, identity: 'full' | 'masked' = 'full'): Promise<Result<CoCheckDetail>> {
  const found = await readableOrder(county, actor, idOrNumber)
  if (!found.ok) return found
  const order = found.value
  const mine = hasRole(actor, 'co-checker') && order.state === 'open'
  const person = mine && identity === 'full' ? subjectOf(county, order) : null
  const said = mayReadEvidence(actor, order) ? order.spoken_sealed : null
  const spoken = said !== null && identity === 'full' ? county.seal.open<Spoken>(said) : null
  if (person) await recordReading(county, actor, order, '姓名、证件号码（协查所需）')
  if (spoken) await recordReading(county, actor, order, '协查核实记录')
  const until = await notOursUntil(county, order)
  const [row] = await rowsOf(county, [order])
  if (!row) throw new Error('an order without a line')
  return ok({
    ...row, why: order.why, basis: order.basis, person: person ? { name: person.name, idNumber: person.idNumber } : null, mayOpen: mine,
    note: order.note, ground: order.ground, answeredAt: order.answered_at?.toISOString() ?? null, channel: order.channel, spokenWith: spoken, spokenKept: said !== null,
    evidence: mayReadEvidence(actor, order) ? order.evidence.map(({ mediaType, size }, i) => ({ n: i + 1, mediaType, size })) : [],
    mayDo: mine ? [...[...actsByState[order.state]].filter((act) => act !== 'call-off'), ...(mayBeNotOurs(until, county.clock.now()) ? ['not-ours'] : [])] : [], grounds: await groundsOf(county.db, county.region, REFUSAL_GROUNDS),
    notOursUntil: until.toISOString(), ...await around(county, order),
  })
}

/** Who answered, whom to call, and the order's way from organ to organ. */
async function around(county: County, order: CoCheck): Promise<Pick<CoCheckDetail, 'answeredBy' | 'askingPhone' | 'passedFrom' | 'passedTo'>> {
  const names = await organNames(county)
  const [by, asking, from, to] = await Promise.all([
    order.answered_by === null ? undefined : colleaguesByIds(county, [order.answered_by]), organByCode(county, order.asking_organ),
    order.passed_from === null ? undefined : coCheckByNumber(county.db, county.region, order.passed_from),
    order.state === 'passed-on' ? continuationOf(county.db, county.region, order.number) : undefined,
  ])
  return {
    answeredBy: by?.get(order.answered_by ?? '')?.name ?? null, askingPhone: asking?.phone ?? null,
    passedFrom: from ? { number: from.number, organ: names.get(from.issuing_organ) ?? from.issuing_organ, note: from.note ?? '' } : null,
    passedTo: order.passed_to === null ? null
      : { number: to?.number ?? null, organ: names.get(order.passed_to) ?? order.passed_to, state: to?.state ?? null, dueAt: to?.due_at.toISOString() ?? null },
  }
}
