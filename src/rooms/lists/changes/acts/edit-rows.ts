/** While it is a draft its organ changes what it says: rows added, written over, taken out, or thousands set at once. */
import type { Result } from '../../../../kernel/result.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/county.ts'
import type { ChangeAnswer, EditInput } from '../contract.ts'
import { mayDraft } from '../policy.ts'
import { lastObjected } from '../objection-store.ts'
import { selectedSeqs } from '../select-store.ts'
import type { ChangeRow } from '../store.ts'
import { removeRows, rowsOf, writeChange, writeRows } from '../store.ts'
import { rowsFrom } from './draft.ts'
import { signStep } from './sign-step.ts'
import { judgeAgain, takeChange } from './step.ts'

/** No list of a county is longer. */
const MOST_ROWS = 50_000

/** Refuses what would leave no row, or more than fit. A row that was written over has to be looked at anew. */
export async function editRows(tx: Tx, input: EditInput & { id: string }): Promise<Result<ChangeAnswer>> {
  const taken = await takeChange(tx, input.id, 'edit', (change) => mayDraft(tx.by, change.organ))
  if (!taken.ok) return taken
  const { id } = taken.value
  const before = await rowsOf(tx, tx.region, id)
  const gone = input.remove === undefined ? [] : await selectedSeqs(tx, tx.region, id, input.remove)
  if (gone.length > 0) await removeRows(tx, tx.region, id, gone)
  const left = before.filter((row) => !gone.includes(row.seq))
  // A number that an objection names means the same row for ever.
  const first = Math.max(before.at(-1)?.seq ?? 0, await lastObjected(tx, tx.region, id)) + 1
  const added = await rowsFrom(tx, input.add ?? [], first)
  const replaced = await replacements(tx, left, input)
  const set = await settings(tx, id, left, input)
  if (!set.ok) return set
  const written = new Map([...set.value, ...replaced, ...added].map((row) => [row.seq, row]))
  const total = left.length + added.length
  if (total === 0) return refuse('no-rows', { status: 422, detail: '至少要留一行；不需要这件变更的，请撤回。', next: ['撤回这件清单变更'] })
  if (total > MOST_ROWS) return refuse('too-many-rows', { status: 422, detail: `一件变更最多 ${MOST_ROWS} 行。`, next: ['分成几件变更'] })
  await writeRows(tx, tx.region, id, [...written.values()])
  const { change, rows } = await judgeAgain(tx, { ...taken.value, title: input.title ?? taken.value.title, reason: input.reason ?? taken.value.reason })
  await writeChange(tx, tx.region, change)
  await signStep(tx, { change, rows, step: 'edit', organ: change.organ, note: '', detail: { added: added.length, written: written.size - added.length, removed: gone.length } })
  return ok({ id, number: change.number, state: change.state, rows: change.rows, stops: change.stops })
}

async function replacements(tx: Tx, left: readonly ChangeRow[], input: EditInput): Promise<ChangeRow[]> {
  const known = new Map(left.map((row) => [row.seq, row]))
  const wanted = (input.write ?? []).filter((row) => known.has(row.seq))
  const rows = await rowsFrom(tx, wanted.map(({ seq: _seq, ...row }) => row), 1)
  return rows.map((row, i) => {
    const seq = wanted[i]?.seq ?? row.seq
    // What the reviewers said stays to be read beside the new wording.
    return { ...row, seq, remark: known.get(seq)?.remark ?? null }
  })
}

/** The same facts for many rows; what is not named stays. */
async function settings(tx: Tx, id: string, left: readonly ChangeRow[], input: EditInput): Promise<Result<ChangeRow[]>> {
  if (input.set === undefined) return ok([])
  const { select, facts, ...fields } = input.set
  const seqs = new Set(await selectedSeqs(tx, tx.region, id, select))
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return ok(left.filter((row) => seqs.has(row.seq)).map((row) => ({ ...row, ...given, facts: { ...row.facts, ...facts }, verdict: null, remark: row.remark })))
}
