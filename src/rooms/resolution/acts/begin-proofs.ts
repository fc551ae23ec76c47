/** The first resolution of a case: one row for each required proof, with what the archives already hold (T2.4). */
import { dayOf } from '../../../kernel/calendar.ts'
import type { Tx } from '../../../platform/county.ts'
import { validProofs } from '../../archives/index.ts'
import type { CaseFrame, KeptValue } from '../proofs.ts'
import { settingFor } from '../setting.ts'
import type { ProofRow } from '../store.ts'
import { insertProofs } from '../store.ts'
import type { Advanced } from './advance-proofs.ts'
import { advanceProofs, nothingHappened, placeFirst } from './advance-proofs.ts'

/** Inserts the rows. Orders, if any are due at once, go out in the same transaction. */
export async function beginProofs(tx: Tx, frame: CaseFrame): Promise<Advanced> {
  const setting = await settingFor(tx.county, tx, frame)
  const wanted = frame.groups.flatMap((group) => group.members.map((member) => ({ group: group.id, item: member.item })))
  const held = new Map((await validProofs({ ...tx, county: tx.county }, frame.subject, [...new Set(wanted.map((w) => w.item))], dayOf(tx.now)))
    .map((proof) => [proof.item, proof]))
  const rows = wanted.map(({ group, item }, seq): ProofRow => {
    const old = held.get(item)
    const value: KeptValue | null = old?.value ? { value: old.value, asOf: old.validFrom, resource: '' } : null
    return {
      seq, item, grp: group, route: 'submission', state: 'to-hand-in', trust: null, outcome: null, reason: 'nothing-left', reason_params: {}, clause: 'M1',
      origin: null, value_sealed: value === null ? null : tx.county.seal.close(value), changed_at: tx.now,
      progress: old ? { held: { trust: old.trust, outcome: old.outcome, value: old.value, fromCase: old.fromCase } } : {},
    }
  })
  const first = placeFirst(tx, frame, setting, rows)
  await insertProofs(tx, frame.id, first.rows)
  const ordersDue = frame.submitted && first.resolved.some((proof) => proof.step?.do === 'order')
  return ordersDue ? advanceProofs(tx, frame, first.rows, nothingHappened) : first
}
