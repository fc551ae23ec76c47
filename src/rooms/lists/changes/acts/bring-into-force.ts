/** When publicity is over and every objection answered, the list takes force: a new version, and guides follow by themselves (C1.3, T3.1). */
import { dayOf } from '../../../../kernel/calendar.ts'
import { canonicalJson } from '../../../../kernel/canonical-json.ts'
import type { Result } from '../../../../kernel/result.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/county.ts'
import { sm3 } from '../../../../platform/seal.ts'
import { organByCode } from '../../../organs/index.ts'
import { holdLists, insertVersion } from '../../store.ts'
import type { AnyList, ListEntry } from '../../types.ts'
import { lists } from '../../types.ts'
import { answerOf } from '../answer.ts'
import { applied, cancelledBy } from '../apply.ts'
import { concernedOrgans } from '../concerned.ts'
import type { ChangeAnswer } from '../contract.ts'
import { standing } from '../known.ts'
import { countObjections } from '../objection-store.ts'
import { forceLack } from '../rules.ts'
import type { Change, ChangeRow } from '../store.ts'
import { changeBy, dropRow, rowsOf, supersedeOthers } from '../store.ts'
import { editorsOf, inRoles, tellTurn } from '../tell-turn.ts'
import { told } from '../texts.ts'
import { listsNaming } from '../upstream-store.ts'
import { signStep } from './sign-step.ts'
import { changeUnknown, moveTo } from './step.ts'

/** Refuses what is not due: two processes may look at once, and an objection may still wait. */
export async function bringIntoForce(tx: Tx, id: string): Promise<Result<ChangeAnswer>> {
  await holdLists(tx, tx.region)
  const change = await changeBy(tx, tx.region, id, true)
  if (!change) return changeUnknown()
  const today = dayOf(tx.now)
  const lack = forceLack(change, today, (await countObjections(tx, tx.region, id)).open)
  if (lack !== null) return refuse('not-due', { detail: `还不能施行：${lack}`, next: [] })
  const rows = await withoutCancelled(tx, change, await rowsOf(tx, tx.region, id))
  const version = await newVersion(tx, change, rows)
  if (change.list === 'cancel') await takeFromOthers(tx, change, rows)
  await supersedeOthers(tx, tx.region, change.list, id, tx.now)
  const moved = await moveTo(tx, change, { state: 'in-force', version, forceFrom: today })
  await signStep(tx, { change: moved, rows, step: 'in-force', organ: change.organ, note: '', detail: { version } })
  const organs = [change.organ, ...await concernedOrgans(tx.county, change, rows)]
  await tellTurn(tx, moved, 'in-force', [...await editorsOf(tx, organs), ...await inRoles(tx, 'oversight')], told.inForce(moved, version))
  return ok(answerOf(moved))
}

async function newVersion(tx: Tx, change: Change, rows: readonly ChangeRow[]): Promise<number> {
  const naming = await listsNaming(tx, tx.region)
  return writeVersion(tx, change, change.list, applied(await standing(tx, change.list), rows, change.number, naming))
}

/** What was cancelled since the decision does not come back by another list: such a row is left out, and says why (C1.4, G4). */
async function withoutCancelled(tx: Tx, change: Change, rows: ChangeRow[]): Promise<ChangeRow[]> {
  if (change.list === 'cancel') return rows
  const off = await standing(tx, 'cancel')
  const late = rows.filter((row) => row.dropped === null && row.act !== 'remove' && barsFrom(change.list, off.get(row.item)))
  for (const row of late) await dropRow(tx, tx.region, change.id, row.seq, told.cancelledSince)
  return late.length === 0 ? rows : rowsOf(tx, tx.region, change.id)
}

/** Villages issue nothing that is cancelled for them; the other lists hold nothing that is cancelled for all. */
const barsFrom = (list: AnyList, entry: ListEntry | undefined): boolean => entry?.inForce === true && (entry.scope === 'all' || list === 'village')

/** A cancelled proof stands on no other list: no route is left by which it could be got, and villages do not issue it. */
async function takeFromOthers(tx: Tx, change: Change, rows: readonly ChangeRow[]): Promise<void> {
  for (const list of [...lists, 'village'] as const) {
    if (list === 'cancel') continue
    const gone = cancelledBy(rows, list)
    const entries = [...(await standing(tx, list)).values()]
    const left = entries.filter((entry) => !gone.has(entry.item))
    if (left.length < entries.length) await writeVersion(tx, change, list, left)
  }
}

async function writeVersion(tx: Tx, change: Change, list: AnyList, entries: readonly ListEntry[]): Promise<number> {
  const from = dayOf(tx.now)
  const decidedBy = (await organByCode(tx.county, 'county-government'))?.name ?? '县人民政府'
  const digest = sm3(canonicalJson(entries)).toString('hex')
  const version = await insertVersion(tx, tx.region, { list, from, decidedBy, digest, at: tx.now, entries, change: change.number })
  await tx.record({ act: 'list-in-force', objectKind: 'list', objectId: list, clause: 'T4.2', detail: { version, entries: entries.length, from, change: change.number } })
  return version
}
