export type { ArchivedProof } from './store.ts'
export { keepProofs, validProofs } from './store.ts'
