/** A draft at the desk: rows as given, or what the reference data suggest and nobody has decided on yet, to be judged one by one. */
import type { Result } from '../../../../kernel/result.ts'
import { refuse } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/county.ts'
import type { DraftedListChange, ListChangeInput, ListChangeRowInput } from '../contract.ts'
import { standing } from '../known.ts'
import { mayDraft } from '../policy.ts'
import { draftListChange } from './draft.ts'

/** Refuses whoever may not draft for the organ, and a draft without a row. */
export async function draftFilled(tx: Tx, { fill, ...input }: ListChangeInput & { fill?: 'suggested' | undefined }): Promise<Result<DraftedListChange>> {
  const refused = mayDraft(tx.by, input.organ)
  if (refused) return refused
  const suggested = fill === undefined ? [] : [...(await standing(tx, input.list)).values()].filter((entry) => entry.origin === 'suggested')
  const rows: ListChangeRowInput[] = [...input.rows, ...suggested.map((entry) => ({
    act: 'change' as const, item: entry.item, name: entry.name ?? '', scope: entry.scope, basis: entry.basis, article: entry.article, replacedBy: entry.replacedBy, source: entry.source.slice(0, 500),
  }))]
  if (rows.length === 0) return refuse('no-rows', { status: 422, field: 'rows', detail: '没有要变更的事项。', next: ['至少填一项'] })
  return draftListChange(tx, { ...input, rows })
}
