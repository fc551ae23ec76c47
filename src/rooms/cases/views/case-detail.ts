/** One case as machines and staff see it: the applicant masked, every proof with its route, and what may be done now. */
import { maskIdNumber, maskName } from '../../../kernel/masking.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { recordAccess } from '../../identity/index.ts'
import { organByCode } from '../../organs/index.ts'
import type { ProofRow } from '../../resolution/index.ts'
import { proofsOf } from '../../resolution/index.ts'
import type { CaseView } from '../contract.ts'
import { representativeIn, representativeView } from '../acts/represent.ts'
import { applicantOf, decisionTextOf, matterOf, standingOf } from '../frame.ts'
import { appealText, letterNumber } from '../letters.ts'
import { isOwn, mayAct, mayDecide, mayRead, mayReadPapers, notFound } from '../policy.ts'
import { caseActs, possible } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import { caseByNumber } from '../store.ts'
import { decidingView } from './deciding.ts'
import { evidenceOf, filesShown } from './evidence.ts'
import { letterFactsOf } from './letter-facts.ts'
import { lettersOf } from './letters-of.ts'
import { pausesView } from './pauses.ts'
import { createdView } from './proof-view.ts'

/** Within so many minutes the same reader's looks at one case are one reading: a page that follows live asks again and again. */
const ONE_READING_MINUTES = 10
const readings = new WeakMap<County, Map<string, number>>()

/** Records a look that begins a new reading. What could not be recorded is not shown, and the next look tries again. */
async function recordReading(county: County, actor: Actor, row: CaseRow): Promise<void> {
  const mine = readings.get(county) ?? new Map<string, number>()
  readings.set(county, mine)
  const now = county.clock.now().getTime()
  const look = `${actor.account} ${row.number}`
  const last = mine.get(look)
  if (last !== undefined && now >= last && now - last < ONE_READING_MINUTES * 60_000) return
  const organ = await organByCode(county, row.organ)
  await recordAccess(county, {
    subject: row.subject, reader: actor, organ: row.organ, organName: organ?.name ?? null, what: '办件信息（已脱敏）', purpose: '办理申请', basis: null,
    caseNumber: row.number, channel: 'desk', outcome: 'read',
  })
  if (mine.size > 10_000) mine.clear()
  mine.set(look, now)
}

export interface ReadCase {
  readonly row: CaseRow
  readonly proofs: readonly ProofRow[]
  readonly own: boolean
}

/** Reads a case for somebody who may; for others it does not exist. A member of staff's reading is recorded. */
export async function readCase(county: County, actor: Actor, number: string): Promise<Result<ReadCase>> {
  const row = await caseByNumber(county.db, county.region, number)
  if (!row) return notFound
  const own = isOwn(actor, row, (idNumber) => county.seal.key('person', idNumber))
  if (!mayRead(actor, row, own)) return notFound
  if (!own && actor.kind === 'staff') await recordReading(county, actor, row)
  return ok({ row, own, proofs: await proofsOf(county.db, county.region, row.id) })
}

/** For staff with what each proof rests on, for officers with what they need to decide. */
export async function caseDetail(county: County, actor: Actor, number: string): Promise<Result<CaseView>> {
  const read = await readCase(county, actor, number)
  if (!read.ok) return read
  const whole = await caseView(county, actor, read.value)
  if (actor.kind !== 'staff') return ok(whole)
  const view = mayReadPapers(actor) ? whole : withoutWords(whole)
  const { row, proofs } = read.value
  const evidence = await evidenceOf(county, actor, row.number, proofs)
  const representative = view.representative && mayReadPapers(actor) ? { ...view.representative, papers: filesShown((await representativeIn(county, row.id))?.files ?? []) } : view.representative
  return ok({
    ...view, representative, proofs: view.proofs.map((proof, i) => ({ ...proof, evidence: evidence[i] })), ...(mayDecide(actor, row) ? { deciding: await decidingView(county, actor, row) } : {}),
  })
}

/** What people wrote in their own words may say anything about anybody: it goes with the papers. */
function withoutWords(view: CaseView): CaseView {
  const { representative, supplement } = view
  return {
    ...view, ...(representative ? { representative: { ...representative, note: '' } } : {}), supplement: supplement ? { ...supplement, answer: null, files: [] } : null,
  }
}

const iso = (date: Date | null) => date?.toISOString() ?? null

export async function caseView(county: County, actor: Actor, { row, proofs, own }: ReadCase): Promise<CaseView> {
  const [matter, organ, pauses] = await Promise.all([matterOf(county, row), organByCode(county, row.organ), pausesView(county, row)])
  return {
    ...await createdView(county, row, proofs), ...pauses,
    matter: { code: row.matter, name: matter?.name ?? row.matter },
    organ: { code: row.organ, name: organ?.name ?? row.organ, phone: organ?.phone ?? null },
    applicant: maskedApplicant(county, row),
    representative: await representativeView(county, row.id),
    channel: row.channel, waitsFor: row.waits_for, createdAt: row.created_at.toISOString(), acceptedAt: iso(row.accepted_at), promisedBy: iso(row.promised_at),
    statutoryBy: iso(row.statutory_at), overdue: row.overdue_at !== null && row.closed_at === null, decision: await decisionShown(county, row),
    letters: await lettersOf(county, row), spared: row.spared, ...actsShown(actor, row, own), version: row.version,
  }
}

function maskedApplicant(county: County, row: CaseRow): CaseView['applicant'] {
  const { kind, name, idNumber } = applicantOf(county, row)
  return kind === 'person' ? { kind, name: maskName(name), idNumber: maskIdNumber(idNumber) } : { kind, name, idNumber }
}

/** What this reader may do now, and for the rest of what is theirs to do why not. */
function actsShown(actor: Actor, row: CaseRow, own: boolean): Pick<CaseView, 'mayDo' | 'mayNot'> {
  const theirs = caseActs.filter((act) => mayAct(actor, act, row, own) === null)
  const standing = standingOf(row)
  const refused = theirs.map((act) => [act, possible(standing, act, actor.account)] as const)
  return { mayDo: refused.filter(([, why]) => why === null).map(([act]) => act), mayNot: refused.flatMap(([act, why]) => (why === null ? [] : [{ act, why: why.detail }])) }
}

async function decisionShown(county: County, row: CaseRow): Promise<CaseView['decision']> {
  if (row.decision === null) return null
  const { reasons, provisions } = decisionTextOf(county, row)
  const facts = await letterFactsOf(county, row)
  return {
    outcome: row.decision.outcome, reasons: reasons.join('；'), provisions: [...provisions], at: row.decision.at, appeal: appealText(facts),
    number: row.decision.number ?? letterNumber('decision', row.number, facts.county),
  }
}
