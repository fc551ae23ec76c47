/** Orders between organs: one that asks for a cancelled proof, or asks a village for what it may no longer issue, does not go out (C1.4). */
import { textOf } from '../../../kernel/text-of.ts'
import type { ActInput } from '../../../platform/acts.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { guardDemand } from './guard.ts'

/** Registers the room's listeners; whatever makes an order is refused by them, whichever room it comes from. */
export function openGuard(county: County): void {
  const hear = async (tx: Tx, { organ, objectId, detail }: ActInput) =>
    await guardDemand(tx.county, tx.by, { organ: organ ?? '', way: 'order', names: [textOf(detail?.['item'])], issuer: textOf(detail?.['to']), object: objectId }) ?? undefined
  county.listeners.set('co-check-ordered', [...county.listeners.get('co-check-ordered') ?? [], hear])
}
