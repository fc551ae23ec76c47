/** An organ declares what it asks for before it issues a proof; ways round are looked for at once. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { actsFor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { catalogueOf, foldedName } from '../../catalogue/index.ts'
import { organByCode } from '../../organs/index.ts'
import { endNeed, insertNeeds, needById } from '../needs-store.ts'
import { texts } from '../texts.ts'

export interface NeedsInput { readonly organ: string; readonly proof: string; readonly needs: readonly string[]; readonly basis: string }

const notYours = () => refuse('not-your-organ', { status: 403, field: 'organ', detail: texts.notYourNeed, next: [texts.ownOrgan], clause: 'B1' })

/** What is declared already is not declared twice. Refuses another's organ, and a proof that needs itself. */
export async function declareNeeds(tx: Tx, input: NeedsInput): Promise<Result<{ added: number }>> {
  if (!actsFor(tx.by, input.organ)) return notYours()
  const organ = await organByCode(tx.county, input.organ)
  if (organ?.active !== true) return refuse('organ-unknown', { status: 422, field: 'organ', detail: texts.organUnknown(input.organ), next: [texts.chooseOrgan] })
  const { items } = await catalogueOf(tx.county)
  const named = (name: string) => items.get(name)?.name ?? name
  const proof = named(input.proof)
  if (input.needs.some((need) => foldedName(named(need)) === foldedName(proof))) return refuse('needs-itself', { status: 422, field: 'needs', detail: texts.selfNeed, next: [texts.otherName] })
  const rows = [...new Set(input.needs.map(named))].map((needs) => ({ id: newId(), proof, needs, organ: input.organ, basis: input.basis }))
  const added = await insertNeeds(tx, tx.region, rows, tx.now, tx.by.account)
  await tx.record({ act: 'needs-declared', objectKind: 'finding', objectId: proof.slice(0, 80), organ: input.organ, clause: 'B1', detail: { proof, needs: input.needs, added } })
  return ok({ added })
}

export async function endDeclaredNeed(tx: Tx, id: string): Promise<Result<{ ended: true }>> {
  const need = await needById(tx, tx.region, id)
  if (!need) return refuse('need-unknown', { status: 404, detail: texts.noNeed, next: [texts.lookAgain] })
  if (!actsFor(tx.by, need.organ)) return notYours()
  await endNeed(tx, tx.region, id, tx.now)
  await tx.record({ act: 'need-ended', objectKind: 'finding', objectId: need.proof.slice(0, 80), organ: need.organ, clause: 'B1', detail: { proof: need.proof, needs: need.needs } })
  return ok({ ended: true })
}
