/** The rooms as the portal uses them: their public faces. */
export { linkFace, sendByLink } from '../src/rooms/agency/index.ts'
export type { LinkFace } from '../src/rooms/agency/index.ts'
export {
  answerQuestions, answerSupplement, authoriseAgent, caseActs, caseForPerson, caseProgress, chooseRoute, commitmentNotice, disputeProof,
  handInProof, myCases, signCommitments, startCase, submitCase, withdrawCase, withdrawCommitment,
} from '../src/rooms/cases/index.ts'
export { findMatter, lifeEvents, searchMatters } from '../src/rooms/catalogue/index.ts'
export { creditStanding } from '../src/rooms/credit/index.ts'
export { accessesAbout, addSignIn, findSession, localPath, onIntent, startSignIn } from '../src/rooms/identity/index.ts'
export { changesByDay, guideRequirements, listEditions, listOn, listTag, objectionByCode, objectOnce, proofHistory, publicChange, publicChanges, reboundsForAll, reportDemand, stillNeeded, villageProofsOn, wayNames } from '../src/rooms/lists/index.ts'
export { myNotices } from '../src/rooms/notices/index.ts'
export { organByCode, organNames, regionName, townshipsOf } from '../src/rooms/organs/index.ts'
