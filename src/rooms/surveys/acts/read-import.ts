/**
 * The job that reads an uploaded workbook: as a stream, four hundred rows a transaction, each of which says how far it is. It may run
 * twice: what is written already is found again as the same.
 */
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import type { Item } from '../batch.ts'
import { Sorter } from '../batch.ts'
import { barredRows } from '../guarding.ts'
import type { Counts, Import } from '../import-store.ts'
import { beginReading, deleteWrongs, fileOf, importById, insertWrongs, isOpenImport, noCounts, noteFinished, noteForm, noteProgress } from '../import-store.ts'
import { knownOf } from '../known.ts'
import { flagRepealed } from '../laws/flagging.ts'
import type { OpenSheet } from '../sheet.ts'
import { dataOf, openSheet } from '../sheet.ts'
import { knownRows } from '../store.ts'
import { wrong } from '../texts.ts'
import type { Known } from '../understand.ts'
import { understand } from '../understand.ts'
import { insertRows, updateRows } from '../write-store.ts'
import { columnOf } from '../columns.ts'

export const READ_JOB = 'read-survey-import'
const BATCH = 400

export function registerReading(county: County): void {
  county.jobs.handle(READ_JOB, async (payload) => {
    const [organ, id] = [String(payload['organ']), String(payload['id'])]
    if (await beginReading(county.db, county.region, id) === 0) {
      // Another process reads it now; should that one die, it is taken up again.
      if (await isOpenImport(county.db, county.region, id)) throw new Error('is being read')
      return
    }
    const upload = await importById(county.db, county.region, organ, id)
    const sealed = await fileOf(county.db, county.region, id)
    if (!upload || !sealed) return
    const by: Actor = { ...systemActor, account: upload.by, name: '' }
    await deleteWrongs(county.db, county.region, id)
    const read = await readAll(county, upload, county.seal.openBytes(sealed), by)
    await perform(county, systemActor, { act: 'finish-survey-import', requestId: null }, async (tx) => {
      await noteFinished(tx, tx.region, id, {
        state: read.ok ? 'done' : 'refused', refusal: read.ok ? null : { code: read.code, detail: read.detail, next: read.next }, at: tx.now,
        done: read.ok ? read.value.rows : 0, total: read.ok ? read.value.rows : 0, counts: read.ok ? read.value.counts : noCounts,
      })
      if (read.ok) await flagRepealed(tx, organ)
      await tx.record({ act: read.ok ? 'survey-imported' : 'survey-file-refused', objectKind: 'survey', objectId: organ, organ, clause: 'C1.2', detail: read.ok ? { ...read.value.counts } : { code: read.code } })
      return ok(null)
    })
  })
}

interface ReadOutcome {
  readonly rows: number
  readonly counts: Counts
}

async function readAll(county: County, upload: Import, bytes: Buffer, by: Actor): Promise<Result<ReadOutcome>> {
  const opened = await openSheet(bytes)
  if (!opened.ok) return opened
  const known = await knownOf(county, upload.organ)
  if (!known) return gone
  const { sheet, header, total } = opened.value
  await noteForm(county.db, county.region, upload.id, header.form, total)
  const sorter = new Sorter(upload.organ, await knownRows(county.db, county.region, upload.organ), county.seal)
  const guarded = new Map<string, Refusal | null>()
  let items: Item[] = []
  let rows = 0
  // One batch is written while the next one is read.
  let writing: Promise<void> = Promise.resolve()
  const flush = async () => {
    const [batch, upTo] = [items, rows]
    items = []
    const barred = await barredRows(county, by, upload.organ, batch, guarded)
    await writing
    writing = keep(county, upload, sorter, batch, barred, upTo)
    writing.catch(() => undefined)
  }
  for await (const raw of sheet.rows()) {
    const data = dataOf(raw, header)
    if (data === null) continue
    rows += 1
    items.push(itemOf(data, opened.value, known))
    if (items.length >= BATCH) await flush()
  }
  await flush()
  await writing
  return ok({ rows, counts: { ...sorter.counts } })
}

const gone: Refusal = { ok: false, code: 'organ-not-found', status: 404, detail: '这个单位已停用，没有读取。', next: ['请系统管理员核对单位'] }

function itemOf(data: NonNullable<ReturnType<typeof dataOf>>, { header }: OpenSheet, known: Known): Item {
  const understood = understand(data.cells, known, header.form)
  const errors = data.errors.map((field) => ({ field, detail: wrong.cellError(columnOf(field).header) }))
  return { row: data.row, mark: data.cells.mark ?? '', understood: errors.length === 0 ? understood : { ...understood, wrongs: [...understood.wrongs, ...errors] } }
}

async function keep(county: County, upload: Import, sorter: Sorter, items: readonly Item[], barred: ReadonlyMap<number, { field: 'name'; detail: string }[]>, rows: number): Promise<void> {
  const sorted = sorter.sort(items, barred)
  const writing = { organ: upload.organ, import: upload.id, by: upload.by, at: county.clock.now() }
  await county.db.transaction(async (sql) => {
    await updateRows(sql, county.region, writing, sorted.changed)
    await insertRows(sql, county.region, writing, sorted.fresh)
    await insertWrongs(sql, county.region, upload.id, sorted.wrongs)
    await noteProgress(sql, county.region, upload.id, rows, sorter.counts)
  })
  county.live?.changed({ topic: 'surveys', organ: upload.organ })
}
