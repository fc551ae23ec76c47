/** A village or community is added, renamed, closed or opened again (villages merge). Counties and townships come with the reference data. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { groundOf, oneAtATime, refusalOf } from '../known.ts'
import type { RegionInput } from '../rules.ts'
import { regionWrongs } from '../rules.ts'
import { putVillage, stampDirectory } from '../store.ts'

export async function writeRegion(tx: Tx, input: RegionInput, isNew: boolean): Promise<Result<{ code: string }>> {
  await oneAtATime(tx)
  const ground = await groundOf(tx, tx.region)
  const row = ground.regionRows.find((region) => region.code === input.code)
  if (!isNew && row?.level !== 'village') return refuse('region-unknown', { status: 404, detail: `没有代码为“${input.code}”的村（社区）。`, next: ['县和乡镇随参考数据导入，这里只改村（社区）'] })
  const used = ground.organRows.filter((organ) => organ.active && organ.division === input.code).length
    + ground.accounts.filter((account) => account.active && account.division === input.code).length
  const before = isNew ? null : row ?? null
  const refusal = refusalOf(regionWrongs(input, ground.divisions, before, used))
  if (refusal) return refusal
  await putVillage(tx, input, tx.now)
  await stampDirectory(tx, tx.region)
  await tx.record({
    act: before === null ? 'region-added' : before.active && !input.active ? 'region-closed' : 'region-changed', objectKind: 'region', objectId: input.code,
    detail: { name: input.name, ...(before === null ? {} : { was: before.name }) },
  })
  return ok({ code: input.code })
}
