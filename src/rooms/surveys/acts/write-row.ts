/** One row typed at the desk: understood by the same rules as a workbook's. */
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { digestOf, keyOf, markOf } from '../batch.ts'
import type { Key } from '../columns.ts'
import { naturalKey } from '../entry.ts'
import { barredRows } from '../guarding.ts'
import { knownOf } from '../known.ts'
import { flagRepealed } from '../laws/flagging.ts'
import { organNotFound } from '../policy.ts'
import { stateRefusal } from '../rules.ts'
import { standingOf } from '../standing.ts'
import { deleteRow, noteBegun, rowById } from '../store.ts'
import type { Understood, Wrong } from '../understand.ts'
import { understand } from '../understand.ts'
import { insertRows, updateRows } from '../write-store.ts'

export type TypedCells = Readonly<Partial<Record<Key, string>>>

const wrongEntry = (wrongs: readonly Wrong[]): Refusal => refuse('row-wrong', {
  status: 400, ...(wrongs[0] ? { field: wrongs[0].field } : {}), detail: `${wrongs.map(({ detail }) => detail).join('；')}。`, next: ['改正后再保存'], errors: wrongs,
})

/** Why nothing can be written now, or the round it is written in. */
async function editing(tx: Tx, organ: string): Promise<Result<string>> {
  const { round, state } = await standingOf(tx, organ)
  if (!round.ok) return round
  return stateRefusal('edit', state) ?? ok(round.value.id)
}

/** What was typed, or why it can't be taken. Asked before the act's transaction: a cancelled proof is put on record on its own. */
async function understood(tx: Tx, organ: string, cells: TypedCells): Promise<Result<Understood>> {
  const known = await knownOf(tx.county, organ)
  if (!known) return organNotFound
  const row = understand(cells, known, 'county')
  const barred = await barredRows(tx.county, tx.by, organ, [{ row: 0, mark: '', understood: row }], new Map())
  const wrongs = [...row.wrongs, ...barred.get(0) ?? []]
  return wrongs.length > 0 ? wrongEntry(wrongs) : ok(row)
}

/** `id`: null for a new row. Refuses what the rules find wrong, field by field, and a row that is there already. */
export async function writeRow(tx: Tx, organ: string, id: string | null, cells: TypedCells): Promise<Result<{ id: string }>> {
  const round = await editing(tx, organ)
  if (!round.ok) return round
  const read = await understood(tx, organ, cells)
  if (!read.ok) return read
  const before = id === null ? undefined : await rowById(tx, tx.region, organ, id, true)
  if (id !== null && !before) return rowGone
  const { entry, contact } = read.value
  const key = keyOf(naturalKey(entry))
  const same = await tx.first<{ id: string }>('select id from survey_rows where region = $1 and organ = $2 and key = $3', [tx.region, organ, key])
  if (same && same.id !== id) return refuse('row-there', { field: 'name', detail: `“${entry.name}”在这个事项下已经填过。`, next: ['在列表里找到它修改', '换一个能区分的证明名称'] })
  const row = {
    id: id ?? newId(), key, mark: before?.mark ?? markOf(organ, key), entry, contactSealed: contact === '' ? null : tx.county.seal.close(contact),
    digest: digestOf(tx.county.seal, entry, contact),
  }
  const writing = { organ, import: null, by: tx.by.account, at: tx.now }
  await (before ? updateRows(tx, tx.region, writing, [row]) : insertRows(tx, tx.region, writing, [row]))
  await noteBegun(tx, tx.region, round.value, organ, tx.now)
  await flagRepealed(tx, organ)
  await tx.record({ act: before ? 'survey-row-changed' : 'survey-row-added', objectKind: 'survey', objectId: organ, organ, clause: 'C1.2', detail: { mark: row.mark, name: entry.name } })
  return ok({ id: row.id })
}

const rowGone: Refusal = refuse('row-not-found', { status: 404, detail: '没有这一行，可能已被删除。', next: ['刷新列表'] })

export async function removeRow(tx: Tx, organ: string, id: string): Promise<Result<{ id: string }>> {
  const round = await editing(tx, organ)
  if (!round.ok) return round
  const before = await rowById(tx, tx.region, organ, id)
  if (!before || await deleteRow(tx, tx.region, organ, id) === 0) return rowGone
  await tx.record({ act: 'survey-row-removed', objectKind: 'survey', objectId: organ, organ, detail: { mark: before.mark, name: before.entry.name } })
  return ok({ id })
}
