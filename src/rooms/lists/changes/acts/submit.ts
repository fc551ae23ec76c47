/** The organ hands its draft to the justice bureau (O1). Every row has to fit; what was returned has to be looked at anew. */
import type { Result } from '../../../../kernel/result.ts'
import { ok } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/county.ts'
import { organNames } from '../../../organs/index.ts'
import { recordUnfounded } from '../../guard/guard.ts'
import type { ChangeAnswer } from '../contract.ts'
import { skippedOrgans } from '../concerned.ts'
import { mayDraft } from '../policy.ts'
import { answerOf } from '../answer.ts'
import type { Change } from '../store.ts'
import { clearReturned } from '../store.ts'
import { editorsOf, inRoles, tellTurn } from '../tell-turn.ts'
import { problemText, told } from '../texts.ts'
import { signStep } from './sign-step.ts'
import { judgeAgain, moveTo, stopped, takeChange } from './step.ts'

export async function submitChange(tx: Tx, input: { id: string; note: string }): Promise<Result<ChangeAnswer>> {
  const taken = await takeChange(tx, input.id, 'submit', (change) => mayDraft(tx.by, change.organ))
  if (!taken.ok) return taken
  const again = await judgeAgain(tx, taken.value)
  const refused = stopped(again.rows, problemText)
  if (refused) {
    // What may not be set at all, or brought back, is on record against the organ that tried (G4).
    const unfounded = again.rows.filter(({ problems }) => problems.some((problem) => problem === 'no-law' || problem === 'revives'))
    await recordUnfounded(tx.county, tx.by, { organ: again.change.organ, object: again.change.number, names: unfounded.map(({ name, item }) => name || item) })
    return refused
  }
  await clearReturned(tx, tx.region, again.change.id)
  const change = await moveTo(tx, again.change, { state: 'review' })
  await signStep(tx, { change, rows: again.rows, step: 'submit', organ: change.organ, note: input.note })
  await tellTurn(tx, change, 'review', await inRoles(tx, 'legal-reviewer'), told.review(change))
  await tellSkipped(tx, change)
  return ok(answerOf(change))
}

/** Whose proofs are to be cancelled without being asked knows it as soon as the change is handed in. */
async function tellSkipped(tx: Tx, change: Change): Promise<void> {
  const organs = await skippedOrgans(tx.county, tx, change)
  if (organs.length === 0) return
  const organ = (await organNames(tx.county)).get(change.organ) ?? change.organ
  await tellTurn(tx, change, 'skipped', await editorsOf(tx, organs), told.skipped(change, organ))
}
