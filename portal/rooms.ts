/** The rooms as the portal uses them: their public faces, and the few types that follow from them. */
import type { Result } from '../src/kernel/result.ts'
import type { agentTasks, coCheckDetail, coChecksFor } from '../src/rooms/agency/index.ts'

export { agentTask, agentTasks, answerCoCheck, coCheckDetail, coChecksFor, deliverByAgent, linkFace, refuseCoCheck, sendByLink } from '../src/rooms/agency/index.ts'
export type { LinkFace } from '../src/rooms/agency/index.ts'
export {
  answerQuestions, answerSupplement, authoriseAgent, caseActs, caseForDesk, caseForPerson, caseProgress, casesToDecide, chooseRoute, commitmentNotice, decideCase, disputeProof,
  handInProof, myCases, signCommitments, startCase, submitCase, withdrawCase, withdrawCommitment,
} from '../src/rooms/cases/index.ts'
export { findMatter, lifeEvents, searchMatters } from '../src/rooms/catalogue/index.ts'
export { creditStanding } from '../src/rooms/credit/index.ts'
export { accessesAbout, addSignIn, findSession, localPath, onIntent, startSignIn } from '../src/rooms/identity/index.ts'
export { guideRequirements, listOn } from '../src/rooms/lists/index.ts'
export { myNotices } from '../src/rooms/notices/index.ts'
export { organByCode, organNames, regionName } from '../src/rooms/organs/index.ts'
export { routeNames, stateNames, trustNames } from '../src/rooms/resolution/index.ts'

/** What a room's view answers when it does not refuse. */
export type ValueOf<F extends (...args: never[]) => Promise<Result<unknown>>> = Extract<Awaited<ReturnType<F>>, { ok: true }>['value']

export interface Listed<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

export type CoCheckRow = ValueOf<typeof coChecksFor>['items'][number]
export type CoCheckDetail = ValueOf<typeof coCheckDetail>
export type AgentTask = ValueOf<typeof agentTasks>['items'][number]
