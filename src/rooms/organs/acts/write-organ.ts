/** An organ is added, changed, closed or opened again. What it once did keeps its name; nothing is ever removed. */
import { textOf } from '../../../kernel/text-of.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { differences, groundOf, oneAtATime, refusalOf } from '../known.ts'
import type { OrganInput } from '../rules.ts'
import { organWrongs } from '../rules.ts'
import type { Organ } from '../store.ts'
import { putOrgan, stampDirectory } from '../store.ts'

const fields = ['name', 'shortName', 'kind', 'level', 'division', 'phone', 'address', 'hours', 'coCheckTeam', 'active'] as const

export const organInput = (o: Organ): OrganInput => ({ ...o, kind: o.kind as OrganInput['kind'], level: o.level as OrganInput['level'] })

export const organDifferences = (before: OrganInput, after: OrganInput) => differences(before, after, fields, (_field, value) => textOf(value))

/** Refuses an unknown code of a change, and everything `organWrongs` finds. */
export async function writeOrgan(tx: Tx, input: OrganInput, isNew: boolean): Promise<Result<{ code: string }>> {
  await oneAtATime(tx)
  const ground = await groundOf(tx, tx.region)
  const row = ground.organRows.find((organ) => organ.code === input.code)
  if (!isNew && !row) return refuse('organ-unknown', { status: 404, detail: `没有代码为“${input.code}”的单位。`, next: ['在单位列表中查找'] })
  const before = isNew || !row ? null : organInput(row)
  const refusal = refusalOf(organWrongs(input, ground, before))
  if (refusal) return refusal
  await saveOrgan(tx, input, before)
  await stampDirectory(tx, tx.region)
  return ok({ code: input.code })
}

/** Writes one organ that was checked, with its act. */
export async function saveOrgan(tx: Tx, input: OrganInput, before: OrganInput | null): Promise<void> {
  await putOrgan(tx, tx.region, input, tx.now)
  const act = before === null ? 'organ-added' : before.active && !input.active ? 'organ-closed' : !before.active && input.active ? 'organ-opened' : 'organ-changed'
  await tx.record({
    act, objectKind: 'organ', objectId: input.code, organ: input.code,
    detail: before === null ? { name: input.name } : { changes: organDifferences(before, input) }, payload: input,
  })
}

