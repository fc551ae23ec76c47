/** Findings whose change was taken back do not vanish with it (B1). */
import type { County } from '../../platform/county.ts'
import { reopenDrafted } from './store.ts'

/** Registers the room's listener. */
export function openFindings(county: County): void {
  county.listeners.set('list-change-withdraw', [...county.listeners.get('list-change-withdraw') ?? [], async (tx, { objectId }) => {
    if (await reopenDrafted(tx, tx.region, objectId) === 0) return
    await tx.record({ act: 'finding-reopened', objectKind: 'finding', objectId, clause: 'B1', detail: { change: objectId } })
    tx.changed({ topic: 'findings', organ: '*' })
  }])
}
