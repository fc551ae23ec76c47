/** Bearer tokens for scripts. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { makeToken } from '../session.ts'
import { accountOf, endTokens } from '../store.ts'
import { accountFor } from './sign-in.ts'

export interface IssuedToken {
  readonly token: string
  readonly expiresAt: string
}

/** One's own token, for 1 to 30 days; shown once. */
export async function issueToken(tx: Tx, days: number): Promise<Result<IssuedToken>> {
  const issued = await makeToken(tx.county, tx.by.account, days)
  await tx.record({ act: 'token-issued', objectKind: 'account', objectId: tx.by.account, detail: { days } })
  return ok(issued)
}

/** Ends all of one's own tokens at once. */
export async function revokeTokens(tx: Tx): Promise<Result<{ revoked: number }>> {
  const revoked = await endTokens(tx, tx.region, tx.by.account)
  await tx.record({ act: 'tokens-revoked', objectKind: 'account', objectId: tx.by.account, detail: { revoked } })
  return ok({ revoked })
}

export interface TokenForAccount {
  readonly issuer: string
  readonly account: string
  /** Claims of a resident who has never signed in; null when the provider knows no such account. */
  lookUp(): Promise<Readonly<Record<string, unknown>> | null>
}

/** A token for a named account of a sandbox county. Nothing but the sandbox's switch calls this. */
export async function issueTokenFor(county: County, input: TokenForAccount): Promise<Result<IssuedToken & { account: string }>> {
  if (!county.sandbox) return refuse('sandbox-only', { status: 404, detail: '只有沙箱县才能这样领取令牌。' })
  const known = await accountOf(county.db, county.region, input.issuer, input.account)
  const claims = known ? null : await input.lookUp()
  const id = known ? ok(known.id) : claims ? await accountFor(county, input.issuer, claims) : null
  if (id === null) return refuse('account-unknown', { status: 404, field: 'account', detail: `沙箱里没有账号“${input.account}”。`, next: ['用 GET /sandbox/accounts 查看可用账号'] })
  if (!id.ok) return id
  if (known?.locked === true) return refuse('account-locked', { status: 403, detail: '这个账号已被锁定，不能领取令牌。', next: ['请安全管理员解锁'] })
  return ok({ account: input.account, ...await makeToken(county, id.value) })
}
