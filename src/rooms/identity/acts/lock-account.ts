/** An account is locked and opened again; its sessions and tokens are ended. A locked account's open page is dead at once. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { endSessionsOf, rightsOf, setLock } from '../rights-store.ts'
import { notToYourself } from '../rights.ts'
import { accountUnknown, homeOf } from './change-rights.ts'

export async function lockAccount(tx: Tx, input: { id: string; reason: string }): Promise<Result<{ ended: number }>> {
  const holder = await rightsOf(tx, tx.region, input.id, true)
  if (!holder) return accountUnknown
  if (holder.id === tx.by.account) return notToYourself
  if (holder.locked_at !== null) return refuse('locked-already', { detail: '这个账号已经锁定。', next: ['刷新页面'] })
  await setLock(tx, tx.region, holder.id, tx.now, input.reason)
  const ended = await endSessionsOf(tx, tx.region, holder.id, null)
  await tx.record({ act: 'account-locked', objectKind: 'account', objectId: holder.id, ...homeOf(holder), detail: { ended }, payload: { reason: input.reason } })
  return ok({ ended })
}

export async function unlockAccount(tx: Tx, input: { id: string; reason: string }): Promise<Result<null>> {
  const holder = await rightsOf(tx, tx.region, input.id, true)
  if (!holder) return accountUnknown
  if (holder.id === tx.by.account) return notToYourself
  if (holder.locked_at === null) return refuse('not-locked', { detail: '这个账号没有锁定。', next: ['刷新页面'] })
  await setLock(tx, tx.region, holder.id, null, null)
  await tx.record({ act: 'account-unlocked', objectKind: 'account', objectId: holder.id, ...homeOf(holder), payload: { reason: input.reason } })
  return ok(null)
}

/** Ends one session or token, or all of them. */
export async function endSessions(tx: Tx, input: { id: string; session: string | null }): Promise<Result<{ ended: number }>> {
  const holder = await rightsOf(tx, tx.region, input.id, true)
  if (!holder) return accountUnknown
  const ended = await endSessionsOf(tx, tx.region, holder.id, input.session)
  if (ended === 0 && input.session !== null) return refuse('session-unknown', { status: 404, detail: '这次登录已经结束。', next: ['刷新页面'] })
  await tx.record({ act: 'sessions-ended', objectKind: 'account', objectId: holder.id, ...homeOf(holder), detail: { ended } })
  return ok({ ended })
}

/** Who leaves or moves (room organs) is signed out in the same transaction. */
export function endSessionsOfLeavers(county: County): void {
  for (const act of ['staff-left', 'staff-moved']) {
    county.listeners.set(act, [...county.listeners.get(act) ?? [], async (tx, { objectId }) => { await endSessionsOf(tx, tx.region, objectId, null) }])
  }
}
