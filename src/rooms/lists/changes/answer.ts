/** What every step answers: where the change stands now. */
import type { ChangeAnswer } from './contract.ts'
import type { Change } from './store.ts'

export function answerOf(change: Pick<Change, 'id' | 'number' | 'state' | 'rows' | 'stops'>): ChangeAnswer {
  const { id, number, state, rows, stops } = change
  return { id, number, state, rows, stops }
}
