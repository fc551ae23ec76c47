/** The person's own way: begin, answer what only they know, look at what we got, submit. Each step can be left and come back to. */
import { dayOf } from '../../../kernel/calendar.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { applicantsTurn, stateNames } from '../../resolution/index.ts'
import { checkAnswers, openQuestions } from '../answers.ts'
import type { Answers, Applicant, CaseState, CaseView, CreateCase } from '../contract.ts'
import { answersOf, matterOf } from '../frame.ts'
import { mayApplyFor } from '../policy.ts'
import { factsOf } from '../rules.ts'
import { preparedCase } from '../store.ts'
import { changeCase } from './change-case.ts'
import { openCase } from './create-case.ts'
import { accepted, checkApplicant, matterFor } from './new-case.ts'
import type { Opened } from './settle-sources.ts'
import { settleSources } from './settle-sources.ts'

export interface StartCase {
  readonly requestId: string
  readonly matter: string
  /** Defaults to the person who is signed in. */
  readonly applicant?: Applicant
  readonly channel: CreateCase['channel']
  readonly division?: string
}

export interface CaseStarted {
  readonly caseNumber: string
  readonly state: CaseState
  /** There are questions to answer before anything is fetched. */
  readonly questions: boolean
}

/** "开始办理": continues the person's unfinished preparation of this matter or begins one; without questions it fetches at once. */
export async function startCase(county: County, actor: Actor, input: StartCase): Promise<Result<CaseStarted>> {
  const self: Applicant | undefined = input.applicant ?? (actor.person ? { kind: 'person', ...actor.person } : undefined)
  if (!self) return refuse('residents-only', { status: 403, detail: '请用居民账号登录后办理。', next: ['换居民账号登录'] })
  const today = dayOf(county.clock.now())
  const applicant = checkApplicant({ kind: self.kind, name: self.name, idNumber: self.idNumber }, today)
  if (!applicant.ok) return applicant
  const refusal = mayApplyFor(actor, applicant.value)
  if (refusal) return refusal
  const matter = await matterFor(county, input.matter, applicant.value.kind)
  if (!matter.ok) return matter
  const questions = openQuestions(matter.value.questions, { applicant: factsOf(applicant.value, today), answers: {} }).length > 0
  let opened: Opened | undefined
  const started = await perform<CaseStarted>(county, actor, { act: 'start-case', requestId: input.requestId, body: { matter: matter.value.code } }, async (tx) => {
    const before = await preparedCase(tx, tx.region, actor.account, matter.value.code)
    if (before) return ok({ caseNumber: before.number, state: before.state, questions: questions && Object.keys(answersOf(county, before)).length === 0 })
    const made = await openCase(tx, {
      matter: matter.value, applicant: applicant.value, answers: {}, channel: input.channel, division: input.division, submitted: false,
    })
    opened = made.opened
    return ok({ caseNumber: made.row.number, state: made.row.state, questions })
  })
  if (started.ok && opened) await settleSources(county, opened)
  return started
}

/** Keeps the answers and fetches what they make necessary. */
export function answerQuestions(county: County, actor: Actor, input: { requestId: string; caseNumber: string; answers: Answers }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'answer-questions', input, async ({ tx, row, frame }) => {
    const matter = await matterOf(county, row)
    const answers = checkAnswers(matter?.questions ?? [], input.answers, { applicant: row.facts })
    if (!answers.ok) return answers
    await tx.record({ act: 'questions-answered', objectKind: 'case', objectId: row.number, detail: { questions: Object.keys(answers.value) } })
    return ok({
      row: { ...row, answers_sealed: county.seal.close(answers.value) },
      frame: { ...frame, facts: { ...frame.facts, answers: answers.value } },
    })
  })
}

/** Hands the application in: from here the time limits run, and checks are ordered. */
export function submitCase(county: County, actor: Actor, input: { requestId: string; caseNumber: string }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'submit', input, async ({ tx, row, frame, proofs }) => {
    const matter = await matterOf(county, row)
    if (!matter) return refuse('matter-gone', { status: 410, detail: '这个事项已经不再办理。', next: ['查看其他事项', '拨打咨询电话'] })
    const answers = checkAnswers(matter.questions, answersOf(county, row), { applicant: row.facts })
    if (!answers.ok) return answers
    const open = proofs.filter((proof) => (applicantsTurn as readonly string[]).includes(proof.state))
    if (open.length > 0) {
      const first = open[0]
      return refuse('your-turn-first', {
        detail: `还有 ${open.length} 项需要您先处理（${first ? stateNames[first.state] : ''}）。`, next: ['处理完再提交'], clause: 'M1', ...(first ? { field: first.item } : {}),
      })
    }
    await tx.record({ act: 'case-accepted', objectKind: 'case', objectId: row.number, organ: row.organ, clause: 'M1', detail: { matter: row.matter, channel: row.channel } })
    return ok({ row: await accepted(tx, row, matter), frame })
  })
}
