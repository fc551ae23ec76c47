/** Makes the row of a new case: applicant checked, level and organ settled, requirements frozen as they are in force today. */
import { dayOf } from '../../../kernel/calendar.ts'
import { parseCreditCode } from '../../../kernel/credit-code.ts'
import { parseIdNumber } from '../../../kernel/identity-number.ts'
import { isPlausibleName } from '../../../kernel/person-name.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import type { Matter } from '../../catalogue/index.ts'
import { catalogueOf, findMatter } from '../../catalogue/index.ts'
import { calendarOf } from '../../organs/index.ts'
import type { Answers, Applicant, CreateCase, Representative } from '../contract.ts'
import { factsOf } from '../rules.ts'
import type { CaseRow } from '../store.ts'

/** An applicant whose number holds; names and numbers come out in their standard form. */
export function checkApplicant(applicant: Applicant, today: string): Result<Applicant> {
  const wrong = (field: string, detail: string) => refuse('applicant-invalid', { status: 400, field: `applicant.${field}`, detail, next: ['改正后再提交'] })
  if (applicant.kind === 'company') {
    const code = parseCreditCode(applicant.idNumber)
    return code.ok ? ok({ ...applicant, idNumber: code.value.code }) : wrong('idNumber', code.detail)
  }
  const name = isPlausibleName(applicant.name)
  if (!name.ok) return wrong('name', name.detail)
  const number = parseIdNumber(applicant.idNumber, today)
  return number.ok ? ok({ ...applicant, name: name.value, idNumber: number.value.number }) : wrong('idNumber', number.detail)
}

/** The matter by its 12- or 31-character code, if this kind of applicant can apply for it. */
export async function matterFor(county: County, code: string, kind: Applicant['kind']): Promise<Result<Matter>> {
  const matter = await findMatter(county, code)
  if (!matter) return refuse('matter-not-found', { status: 404, field: 'matter', detail: `没有编码为“${code}”的事项。`, next: ['用 GET /api/v1/matters?q= 查找事项'] })
  if (!matter.serviceObjects.includes(kind)) {
    return refuse('matter-not-for-applicant', {
      status: 400, field: 'applicant.kind', detail: kind === 'person' ? `“${matter.name}”由企业等组织申请，个人不能申请。` : `“${matter.name}”由个人申请。`, next: ['核对事项', '核对申请人类型'],
    })
  }
  return ok(matter)
}

const levelByLength: Readonly<Record<number, string>> = { 6: 'county', 9: 'township', 12: 'village' }

/** One window at county, township and village (B3): where it is handled follows from the window, or from the matter. */
function handledAt(county: County, matter: Matter, division: string | undefined, actor: Actor): { division: string; level: string } {
  for (const place of [division, actor.division, county.region]) {
    const level = levelByLength[place?.length ?? 0]
    if (place !== undefined && place.startsWith(county.region) && level !== undefined && matter.levels.some((l) => l === level)) return { division: place, level }
  }
  // A matter of the township asked for without a place is taken in at the county's hall and handled at the matter's own level.
  return { division: county.region, level: matter.levels[0] ?? 'county' }
}

export interface NewCase {
  readonly matter: Matter
  readonly applicant: Applicant
  readonly answers: Answers
  readonly channel: CreateCase['channel']
  readonly division: string | undefined
  readonly submitted: boolean
  readonly representative?: Representative | undefined
}

/** The row, not yet inserted. A submitted case gets its time limits at once. */
export async function newCaseRow(tx: Tx, input: NewCase): Promise<CaseRow> {
  const { county } = tx
  const { matter, applicant } = input
  const place = handledAt(county, matter, input.division, tx.by)
  const township = [input.division, tx.by.division].find((d) => d !== undefined && d.length >= 9) ?? null
  const row: CaseRow = {
    id: newId(), number: await nextNumber(county, 'MZ'), matter: matter.code, organ: matter.organ, ...place, state: 'preparing', waits_for: 'nobody',
    applicant_kind: applicant.kind, subject: county.seal.key(applicant.kind, applicant.idNumber), applicant_sealed: county.seal.close(applicant),
    account: tx.by.kind === 'person' ? tx.by.account : null, channel: input.channel, accepted_by: tx.by.kind === 'staff' ? tx.by.account : null,
    window_division: tx.by.kind === 'staff' ? tx.by.division : null,
    answers_sealed: county.seal.close(input.answers), facts: factsOf(applicant, dayOf(tx.now)),
    requirements: matter.groups.map((g) => ({ id: g.id, mode: g.mode, when: g.when, members: g.members.map((m) => ({ item: m.item, expects: m.expects })) })),
    residence: township, list_versions: {}, catalogue: (await catalogueOf(county)).version, created_at: tx.now, accepted_at: null, promised_at: null,
    statutory_at: null, calendar: null, overdue_at: null, closed_at: null, decision: null, spared: { proofs: 0, trips: 0, pages: 0, days: 0 }, version: 1,
    proposal: null, decision_sealed: null, supplement: 'none',
  }
  return input.submitted ? accepted(tx, row, matter) : row
}

/** Acceptance: the clocks run from now, in working days of the official calendar. */
export async function accepted(tx: Tx, row: CaseRow, matter: Pick<Matter, 'promisedDays' | 'statutoryDays'>): Promise<CaseRow> {
  const calendar = await calendarOf(tx.county)
  const promised = calendar.deadline(tx.now, matter.promisedDays)
  return {
    ...row, state: 'gathering', accepted_at: tx.now, promised_at: promised.at, calendar: promised.calendar,
    statutory_at: matter.statutoryDays === null ? null : calendar.deadline(tx.now, matter.statutoryDays).at,
  }
}
