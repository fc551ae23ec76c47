/** The states in the order of a case's life, for choosing one. The contract's own list brings zod along. */
import type { CaseState } from '../../src/rooms/cases/contract.ts'
import { stateMarks } from './texts.ts'

export const caseStates = Object.keys(stateMarks) as CaseState[]
