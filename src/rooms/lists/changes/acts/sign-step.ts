/** Each step is signed by who took it, over the rows as they stood and everything before it, and recorded as an act (O1). */
import { canonicalJson } from '../../../../kernel/canonical-json.ts'
import type { Tx } from '../../../../platform/county.ts'
import { sm3 } from '../../../../platform/seal.ts'
import { saidInStep } from '../signature.ts'
import { insertStep, lastStep } from '../step-store.ts'
import type { Change, ChangeRow } from '../store.ts'

export interface Step {
  readonly change: Pick<Change, 'id' | 'number' | 'list' | 'round'>
  readonly rows: readonly ChangeRow[]
  /** draft, edit, submit, review-approve … */
  readonly step: string
  readonly organ: string
  readonly note: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** What a row says, apart from what is thought of it. */
const saidBy = (row: ChangeRow) => [row.seq, row.act, row.item, row.name, row.scope, row.basis, row.article, row.replacedBy, row.facts, row.source, row.verdict, row.remark, row.dropped]

/** The signature is keyed: whoever changes a step or a row afterwards can't make a new one that fits. */
export async function signStep(tx: Tx, { change, rows, step, organ, note, detail }: Step): Promise<void> {
  const before = await lastStep(tx, tx.region, change.id)
  const rowsDigest = sm3(canonicalJson(rows.map(saidBy)))
  const seq = (before?.seq ?? 0) + 1
  const { by } = tx
  const taken = { seq, step, account: by.account, organ, at: tx.now, note, rowsDigest }
  const said = saidInStep(change.number, taken, before?.signature ?? '')
  await insertStep(tx, tx.region, change.id, {
    ...taken, nameSealed: tx.county.seal.close(by.name), role: by.roles[0] ?? by.kind, signature: tx.county.seal.token('list-step', canonicalJson(said)),
  })
  await tx.record({
    act: `list-change-${step}`, objectKind: 'list', objectId: change.number, organ, clause: step === 'draft' ? 'T4.2' : 'O1',
    detail: { list: change.list, round: change.round, rows: rows.length, ...detail }, payload: said,
  })
}
