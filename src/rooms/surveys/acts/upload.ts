/** Takes a workbook in. It is read afterwards, as a stream; what can't be one is refused at once. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { fileRefusal } from '../../../platform/spreadsheets/rows.ts'
import { insertImport, unfinished } from '../import-store.ts'
import { standingOf } from '../standing.ts'
import { stateRefusal } from '../rules.ts'
import { noteBegun } from '../store.ts'
import { READ_JOB } from './read-import.ts'

export interface UploadInput {
  readonly organ: string
  readonly name: string
  readonly bytes: Buffer
}

/** Refuses what is no workbook, an organ that has submitted, and a second file while the first is being read. */
export async function upload(tx: Tx, { organ, name, bytes }: UploadInput): Promise<Result<{ id: string }>> {
  const unreadable = fileRefusal(bytes)
  if (unreadable) return unreadable
  const { round, state } = await standingOf(tx, organ)
  if (!round.ok) return round
  const refused = stateRefusal('import', state)
  if (refused) return refused
  if (await unfinished(tx, tx.region, organ)) return refuse('still-reading', { detail: '上一份表格还在读取。', next: ['等它读完再上传'] })
  const id = newId()
  await insertImport(tx, tx.region, { id, organ, name: name.slice(0, 200), by: tx.by.account, at: tx.now, bytes, sealed: tx.county.seal.closeBytes(bytes) })
  await noteBegun(tx, tx.region, round.value.id, organ, tx.now)
  await tx.later({ kind: READ_JOB, key: id, payload: { organ, id } })
  await tx.record({ act: 'survey-uploaded', objectKind: 'survey', objectId: organ, organ, clause: 'C1.2', detail: { size: bytes.length } })
  return ok({ id })
}
