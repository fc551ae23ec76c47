/** Which step of an application comes next. */
import type { PersonCase } from '../../../src/rooms/cases/index.ts'
import { isYours } from '../../kit/proof.tsx'

/** Where a person goes on with their case. */
export const placeOf = (view: Pick<PersonCase, 'state' | 'caseNumber'>): string => (view.state === 'preparing' ? `/apply/${view.caseNumber}` : `/my/${view.caseNumber}`)

/** Whether the questions come before anything else: something needed is unanswered, or nothing was answered yet. */
export function asksFirst(view: Pick<PersonCase, 'questions' | 'answers'>): boolean {
  if (view.questions.length === 0) return false
  return view.questions.some((q) => q.required && view.answers[q.key] === undefined) || Object.keys(view.answers).length === 0
}

/** After a choice: on to the signature once nothing else is to be chosen, else back to the list. */
export function afterChoice(view: Pick<PersonCase, 'state' | 'caseNumber'> & { readonly proofs: readonly { readonly state: PersonCase['proofs'][number]['state'] }[] }): string {
  const toSign = view.proofs.some((p) => p.state === 'to-sign')
  const otherTurns = view.proofs.some((p) => isYours(p) && p.state === 'offered')
  return toSign && !otherTurns ? `/apply/${view.caseNumber}/sign` : placeOf(view)
}
