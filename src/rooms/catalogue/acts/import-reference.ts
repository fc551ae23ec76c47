/** Brings the reference folder into the county: all or nothing (C1.2). */
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import type { Reference } from '../import/folder.ts'
import { digestOf, readFolder } from '../import/folder.ts'
import type { RowError } from '../import/rows.ts'
import { writeReference } from '../import/write.ts'

export interface Imported {
  /** False when the very same data were in already. */
  readonly changed: boolean
  readonly counts: Readonly<Record<string, number>>
}

/** What else is derived from the reference in the same transaction: the lists (room lists). It may refuse the whole import. */
export type Derive = (tx: Tx, reference: Reference) => Promise<Refusal | void>

/** A row error as one line: file, line, field, value, expectation. */
export function errorLine(e: RowError): string {
  return `${e.file} 第 ${e.line} 行 ${e.field}：“${e.value}”，应为${e.expected}`
}

/** Refuses with every wrong row named (up to 200) and writes nothing; unchanged data is left as it is. */
export async function importReference(county: County, folder: string, derive: Derive): Promise<Result<Imported>> {
  const digest = `${digestOf(folder)}${county.sandbox ? '-sandbox' : ''}`
  const last = await county.db.first<{ digest: string; counts: Record<string, number> }>('select digest, counts from imports where region = $1 order by id desc limit 1', [county.region])
  if (last?.digest === digest) return ok({ changed: false, counts: last.counts })
  const { reference, errors } = readFolder(folder, county.region)
  if (errors.list.length > 0) {
    return refuse('reference-bad', {
      status: 422, next: ['按提示改正后重新导入'],
      detail: `参考数据有 ${errors.list.length} 处错误，一条也没有导入：\n${errors.list.map(errorLine).join('\n')}`,
    })
  }
  const counts = {
    regions: reference.regions.length, organs: reference.organs.length, proofItems: reference.items.length, matters: reference.matters.length,
    requirements: reference.requirements.length, resources: reference.resources.length,
  }
  return perform(county, systemActor, { act: 'import-reference', requestId: null }, async (tx) => {
    await writeReference(tx, reference)
    const refusal = await derive(tx, reference)
    if (refusal) return refusal
    await tx.run('insert into imports (region, id, at, digest, counts) values ($1,$2,$3,$4,$5)', [tx.region, newId(), tx.now, digest, JSON.stringify(counts)])
    await tx.record({ act: 'reference-imported', objectKind: 'import', objectId: digest.slice(0, 16), detail: counts })
    return ok({ changed: true, counts })
  })
}
