export type { ArchivedProof } from './store.ts'
export { keepProofs, validCount, validProofs } from './store.ts'
