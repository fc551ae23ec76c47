/** Takes in several matters of one person at once, each as a case of its own, each once, each reported by itself (B3, T2.1). */
import { dayOf } from '../../../kernel/calendar.ts'
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import type { Applicant, Representative } from '../../cases/index.ts'
import { createCase, limitsOfCase, openCaseOf } from '../../cases/index.ts'
import type { Matter } from '../../catalogue/index.ts'
import { findMatter } from '../../catalogue/index.ts'
import type { Accept, Accepted } from '../contract.ts'
import { openHandle } from '../handle.ts'
import { withoutWindow } from '../policy.ts'
import { factsAbout, isAfterDeath, mayBeTaken, recognise, takenAt } from '../rules.ts'
import { texts } from '../texts.ts'
import type { Finding } from '../types.ts'
import { findingAbout, subjectOf } from './ask-register.ts'
import { remember } from './remember.ts'

type Wanted = Accept['matters'][number]
type Item = Accepted['items'][number]

/** What all matters of one acceptance have in common. */
interface Visit {
  readonly requestId: string
  readonly applicant: Applicant
  readonly representative: Representative | undefined
  readonly finding: Finding
  readonly representativeAlive: boolean | null
  readonly takenAt: Date | null
}

/** Refuses as a whole only what is wrong with the visit: no window, a handle that ran out, taken in too long ago. */
export async function accept(county: County, actor: Actor, input: Accept): Promise<Result<Accepted>> {
  const refusal = withoutWindow(actor)
  if (refusal) return refusal
  const at = takenAt(input.clientAt, county.clock.now())
  if (!at.ok) return at
  const applicant = whoApplies(county, actor, input.applicant)
  if (!applicant.ok) return applicant
  const representative = whoComes(county, actor, input.representative)
  if (!representative.ok) return representative
  const by = representative.value
  const visit: Visit = {
    requestId: input.requestId, applicant: applicant.value, representative: by, takenAt: at.value, finding: await findingAbout(county, actor, applicant.value),
    representativeAlive: by === undefined ? null : (await findingAbout(county, actor, { kind: 'person', idNumber: by.idNumber })).alive,
  }
  return ok({ items: await Promise.all(input.matters.map((wanted) => takeOne(county, actor, visit, wanted))) })
}

function whoApplies(county: County, actor: Actor, given: Accept['applicant']): Result<Applicant> {
  return 'person' in given ? openHandle(county, actor, given.person) : standard(county, given, 'applicant')
}

/** A number as the register is asked by it. */
function standard<T extends { readonly idNumber: string }>(county: County, given: T, field: string): Result<T> {
  const seen = recognise(given.idNumber, dayOf(county.clock.now()))
  if (seen.kind === 'person' || seen.kind === 'company') return ok({ ...given, idNumber: seen.idNumber })
  return refuse('id-number-wrong', { status: 400, field: `${field}.idNumber`, detail: 'detail' in seen ? `${seen.detail}。` : '这不是证件号码。', next: ['对照证件重新输入'] })
}

function whoComes(county: County, actor: Actor, given: Accept['representative']): Result<Representative | undefined> {
  if (given === undefined) return ok(given)
  if ('idNumber' in given) return standard(county, given, 'representative')
  const { person, ...more } = given
  const who = openHandle(county, actor, person)
  return who.ok ? ok({ ...more, name: who.value.name, idNumber: who.value.idNumber }) : who
}

/** One matter to one case. The same request again finds the case it made, whatever has become of the person since. */
async function takeOne(county: County, actor: Actor, visit: Visit, wanted: Wanted): Promise<Item> {
  const matter = await findMatter(county, wanted.matter)
  const refused = (r: Refusal, caseNumber: string | null = null): Item => ({
    outcome: 'refused', matter: wanted.matter, name: matter?.name ?? wanted.matter, code: r.code, detail: r.detail, next: r.next, field: r.field ?? null, caseNumber,
  })
  if (!matter) return refused(refuse('matter-not-found', { status: 404, detail: `没有编码为“${wanted.matter}”的事项。`, next: ['核对事项'] }))
  let open: string | null = null
  const { applicant, representative } = visit
  const made = await createCase(county, actor, {
    requestId: `${visit.requestId} ${matter.code}`, matter: matter.code, applicant, channel: 'window', answers: wanted.answers, representative,
  }, {
    before: async (tx) => {
      const refusal = against(county, visit, matter)
      if (refusal) return refusal
      open = await openCaseOf(tx, subjectOf(county, applicant), matter.code)
      return open === null || wanted.again ? null : refuse('already-open', { detail: texts.alreadyOpen(open), next: ['告诉申请人在办进度', '确需再办的，写明理由'] })
    },
    after: (tx: Tx, { number }) => remember(tx, { caseNumber: number, applicant, representative, takenAt: visit.takenAt, again: open === null ? null : wanted.reason }),
  })
  if (!made.ok) return refused(made, open)
  return { outcome: 'accepted', matter: matter.code, name: matter.name, ...made.value, ...await limitsOfCase(county, made.value.caseNumber) }
}

function against(county: County, visit: Visit, matter: Matter): Refusal | null {
  const { applicant, representative: by, finding } = visit
  return mayBeTaken({
    minor: factsAbout(applicant, dayOf(county.clock.now())).minor, finding, name: applicant.name, afterDeath: isAfterDeath(matter),
    representative: by === undefined ? null : { relation: by.relation, hasAuthority: by.note !== '' || by.files.length > 0, alive: visit.representativeAlive },
  })
}
