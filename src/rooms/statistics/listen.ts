/** Whatever is done to a case marks it to be counted anew, in the act's own transaction: one small insert, once an act. */
import type { ActInput } from '../../platform/acts.ts'
import type { County, Tx } from '../../platform/county.ts'
import { EVERY_ACT } from '../../platform/tx.ts'
import { newId } from '../../platform/ids.ts'
import { registerRebuilding } from './acts/rebuild.ts'
import { watchChanges } from './daemons/count-changes.ts'
import { markChanged } from './store.ts'

/** What this transaction has marked already. */
const marked = new WeakMap<Tx, Set<string>>()

async function mark(tx: Tx, { objectKind, objectId }: ActInput): Promise<void> {
  if (objectKind !== 'case') return
  const mine = marked.get(tx) ?? new Set<string>()
  marked.set(tx, mine)
  if (mine.has(objectId)) return
  mine.add(objectId)
  await markChanged(tx, newId(), objectId)
}

/** Registers the listener, the daemon that counts, and the job that rebuilds. */
export function openStatistics(county: County): void {
  county.listeners.set(EVERY_ACT, [...county.listeners.get(EVERY_ACT) ?? [], mark])
  registerRebuilding(county)
  watchChanges(county)
}
