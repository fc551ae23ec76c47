/** A change of a list is drafted: by an organ, from a finding, a survey, an upper list, a change of law, a complaint or the statistics (T4.2). */
import type { Result } from '../../../../kernel/result.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/county.ts'
import { newId } from '../../../../platform/ids.ts'
import { nextNumber } from '../../../../platform/numbers.ts'
import { catalogueOf } from '../../../catalogue/index.ts'
import { organByCode } from '../../../organs/index.ts'
import type { DraftedListChange, ListChangeInput, ListChangeRowInput } from '../contract.ts'
import { findItem, judged } from '../known.ts'
import { laneOf } from '../rules.ts'
import type { Change, ChangeRow } from '../store.ts'
import { insertChange, writeRows } from '../store.ts'
import { signStep } from './sign-step.ts'

/** Rows as they are kept: the proof found in the catalogue, nothing said of them yet. */
export async function rowsFrom(tx: Tx, inputs: readonly ListChangeRowInput[], firstSeq: number): Promise<ChangeRow[]> {
  const catalogue = await catalogueOf(tx.county)
  return inputs.map((input, i): ChangeRow => {
    const found = findItem(catalogue, input.item, input.name ?? '')
    const item = catalogue.items.get(found.item)
    return {
      seq: firstSeq + i, act: input.act ?? 'add', ...found, scope: input.scope ?? 'all', basis: input.basis || (item?.basis ?? ''), article: input.article || (item?.article ?? ''),
      replacedBy: input.replacedBy || (item?.fields['replacedBy'] ?? ''), facts: input.facts ?? {}, source: input.source ?? '', problems: [], stops: false, verdict: null, remark: null, dropped: null,
    }
  })
}

/**
 * Drafts a change inside the caller's act; who may is the caller's to decide. Rows that do not fit the selection rules are kept and say
 * why: they stop the submission, not the draft. What the catalogue knows of a proof fills what a row leaves out.
 * Refuses an organ that does not exist.
 */
export async function draftListChange(tx: Tx, input: ListChangeInput): Promise<Result<DraftedListChange>> {
  const organ = await organByCode(tx.county, input.organ)
  if (organ?.active !== true) return refuse('organ-unknown', { status: 422, field: 'organ', detail: `没有代码为“${input.organ}”的单位，或者已经撤销。`, next: ['从单位目录里选择'] })
  const rows = await judged(tx, input.list, await rowsFrom(tx, input.rows, 1))
  const stops = rows.filter((row) => row.stops).length
  const change: Change = {
    id: newId(), number: await nextNumber(tx.county, 'QD'), list: input.list, lane: laneOf(input.list, rows), state: 'drafted', round: 1, title: input.title, reason: input.reason ?? '',
    origin: input.origin ?? 'organ', originRef: input.originRef ?? null, organ: input.organ, draftedBy: tx.by.account, draftedAt: tx.now, stateAt: tx.now, rows: rows.length, stops,
    confirmBy: null, publicityDays: null, publicityFrom: null, publicityUntil: null, forceFrom: null, version: null,
  }
  await insertChange(tx, tx.region, change)
  await writeRows(tx, tx.region, change.id, rows)
  await signStep(tx, { change, rows, step: 'draft', organ: input.organ, note: change.reason })
  return ok({ id: change.id, number: change.number, state: change.state, rows: rows.length, stops })
}
