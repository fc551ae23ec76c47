/** What the signature of a step is over: who, when, what was said, the rows, and the step before. */
import type { StepRow } from './step-store.ts'

export function saidInStep(change: string, step: Omit<StepRow, 'nameSealed' | 'signature' | 'role'>, before: string): Record<string, unknown> {
  const { seq, step: name, account, organ, at, note, rowsDigest } = step
  return { change, seq, step: name, account, organ, at: at.toISOString(), note, rows: rowsDigest.toString('hex'), before }
}
