/** Roles and scopes are given and taken; they hold from the next request on, since every request reads them anew. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { administratorsApart, organByCode } from '../../organs/index.ts'
import type { RightsRow } from '../rights-store.ts'
import { rightsOf, setRights } from '../rights-store.ts'
import { rightsChange, rightsRefusal } from '../rights.ts'

export interface ChangeRights {
  readonly id: string
  readonly roles: readonly string[]
  readonly organs: readonly string[]
  readonly reason: string
}

export const accountUnknown = refuse('account-unknown', { status: 404, detail: '没有这个账号。', next: ['在账号列表中查找'] })

/** Refuses what `rightsRefusal` refuses; a change that changes nothing is no act. */
export async function changeRights(tx: Tx, input: ChangeRights): Promise<Result<ReturnType<typeof rightsChange>>> {
  const holder = await rightsOf(tx, tx.region, input.id, true)
  if (!holder) return accountUnknown
  const known = new Set<string>()
  for (const code of new Set(input.organs)) if ((await organByCode(tx.county, code))?.active === true) known.add(code)
  const after = { roles: [...new Set(input.roles)], organs: [...new Set(input.organs)] }
  const refusal = rightsRefusal(holder, after, { by: tx.by.account, apart: administratorsApart, organKnown: (code) => known.has(code) || holder.organs.includes(code) })
  if (refusal) return refusal
  const change = rightsChange(holder, after)
  if (Object.values(change).every((list) => list.length === 0)) return ok(change)
  await setRights(tx, tx.region, holder.id, after.roles, after.organs)
  await tx.record({ act: 'rights-changed', objectKind: 'account', objectId: holder.id, ...homeOf(holder), detail: { account: holder.subject, ...change, reason: input.reason } })
  return ok(change)
}

export const homeOf = (holder: RightsRow) => (holder.organ === null ? {} : { organ: holder.organ })
