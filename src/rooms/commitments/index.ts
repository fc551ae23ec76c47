export { signCommitments } from './acts/sign-commitments.ts'
export { withdrawCommitment } from './acts/withdraw-commitment.ts'
export type { GeneralTemplate, Notice, NoticeItem, Signature } from './rules.ts'
export { commitmentsOf } from './store.ts'
