/** The way in: off to the provider, back with a code, an account, a session, and on to what the person was about to do. */
import type { FastifyReply } from 'fastify'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { systemActor } from '../../../platform/actor.ts'
import { newId } from '../../../platform/ids.ts'
import { signStaffInAt } from '../../organs/index.ts'
import type { IdentityProvider } from '../port.ts'
import { suggestMail } from '../contacts.ts'
import { leadsToDesk, localPath, readClaims } from '../rules.ts'
import { accountOf, insertSignIn, putPerson, takeSignIn } from '../store.ts'

const SIGN_IN_MS = 15 * 60_000

/** What the person was about to do when they were asked to sign in. */
export interface Intent {
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** Goes on with an intent and says where the person lands. */
export type IntentHandler = (county: County, actor: Actor, payload: Readonly<Record<string, unknown>>) => Promise<string>

const handlers = new WeakMap<County, Map<string, IntentHandler>>()
const providers = new WeakMap<County, IdentityProvider>()

export function connectProvider(county: County, provider: IdentityProvider): void {
  providers.set(county, provider)
  signStaffInAt(county, provider.issuer)
}

export function providerOf(county: County): IdentityProvider {
  const provider = providers.get(county)
  if (!provider) throw new Error('no identity provider was set up')
  return provider
}

/** Registers who goes on with a kind of intent. */
export function onIntent(county: County, kind: string, handler: IntentHandler): void {
  const mine = handlers.get(county) ?? new Map<string, IntentHandler>()
  handlers.set(county, mine.set(kind, handler))
}

export const SIGN_IN_COOKIE = 'mz_signin'

/** Starts a sign-in: keeps state, nonce, verifier and intent, ties it to this browser, and says where to go. */
export async function startSignIn(county: County, reply: FastifyReply, input: { returnTo: unknown; intent?: Intent }): Promise<Result<string>> {
  const returnTo = localPath(input.returnTo)
  const started = await providerOf(county).start({ staff: leadsToDesk(returnTo) }).catch((error: unknown) => {
    county.log.error({ error: String(error) }, 'identity provider cannot be reached')
    return null
  })
  if (!started) return refuse('provider-down', { status: 503, detail: '统一身份认证暂时连不上，请稍后再试。', next: ['稍后再试', '到窗口办理'] })
  await insertSignIn(county.db, county.region, {
    state: started.state, verifierSealed: county.seal.close(started.verifier), nonce: started.nonce, returnTo,
    intent: input.intent ?? null, expiresAt: new Date(Date.now() + SIGN_IN_MS),
  })
  void reply.setCookie(SIGN_IN_COOKIE, started.state, { path: '/sign-in', httpOnly: true, sameSite: 'lax', secure: providerOf(county).secure, maxAge: SIGN_IN_MS / 1000 })
  return ok(started.location)
}

export interface SignInDone {
  readonly account: string
  readonly idToken: string
  readonly returnTo: string
  readonly intent: Intent | null
}

const stale = refuse('sign-in-expired', { status: 400, detail: '这次登录已经过期，或已经用过。', next: ['重新登录'] })

/** The provider's answer: used once, from the browser that asked, with the very state, nonce and verifier. */
export async function finishSignIn(county: County, callback: URL, browserState: string | undefined): Promise<Result<SignInDone>> {
  const state = callback.searchParams.get('state') ?? ''
  if (state === '' || state !== browserState) return stale
  const pending = await takeSignIn(county.db, county.region, state)
  if (!pending) return stale
  if (callback.searchParams.has('error')) return refuse('sign-in-denied', { status: 403, detail: '您没有完成登录。', next: ['重新登录', '不登录也可以查看办事指南'] })
  const provider = providerOf(county)
  const signedIn = await provider.finish(callback, { state, nonce: pending.nonce, verifier: county.seal.open<string>(pending.verifier_sealed) }).catch((error: unknown) => {
    county.log.warn({ error: String(error) }, 'sign-in did not hold')
    return null
  })
  if (!signedIn) return refuse('sign-in-failed', { status: 403, detail: '统一身份认证的答复没有通过校验。', next: ['重新登录'] })
  const account = await accountFor(county, provider.issuer, signedIn.claims)
  if (!account.ok) return account
  return ok({ account: account.value, idToken: signedIn.idToken, returnTo: pending.return_to, intent: pending.intent })
}

const locked = refuse('account-locked', { status: 403, detail: '这个账号已被锁定，不能登录。', next: ['请联系本县安全管理员，说明情况后解锁', '换一个账号登录'] })

/** The account behind some claims; a locked one is refused: a resident's is made or renewed, a member of staff's must exist and be active. */
export async function accountFor(county: County, issuer: string, raw: Readonly<Record<string, unknown>>): Promise<Result<string>> {
  const claims = readClaims(raw)
  if (!claims.ok) return claims
  const { subject, kind, name, idNumber, phone, mail, division } = claims.value
  return perform(county, systemActor, { act: 'sign-in', requestId: null }, async (tx) => {
    const known = await accountOf(tx, tx.region, issuer, subject)
    if (known?.locked === true) return locked
    if (kind === 'staff' || idNumber === null) {
      if (!known || known.kind !== 'staff' || !known.active) {
        return refuse('staff-unknown', { status: 403, detail: '这个工作账号还没有开通，或已停用。', next: ['请联系本县系统管理员'] })
      }
      if (mail !== null) await suggestMail(tx, known.id, mail)
      await tx.record({ act: 'signed-in', objectKind: 'account', objectId: known.id, by: { account: known.id, name: county.seal.open<string>(known.display_name_sealed), kind: 'staff', roles: known.roles } })
      return ok(known.id)
    }
    if (known?.kind === 'staff') return refuse('account-kind-differs', { status: 403, detail: '这个账号是工作账号，不能作为居民登录。', next: ['换居民账号登录'] })
    const { seal } = county
    const id = await putPerson(tx, tx.region, {
      id: known?.id ?? newId(), issuer, subject, nameSealed: seal.close(name), personKey: seal.key('person', idNumber), personSealed: seal.close({ name, idNumber, phone }),
      division: division ?? county.region, at: tx.now,
    })
    await tx.record({ act: 'signed-in', objectKind: 'account', objectId: id, by: { account: id, name: '', kind: 'person', roles: ['applicant'] } })
    return ok(id)
  })
}

/** Goes on with what the person was about to do; without an intent, back to where they were. */
export async function goOn(county: County, actor: Actor, done: SignInDone): Promise<string> {
  const handler = done.intent ? handlers.get(county)?.get(done.intent.kind) : undefined
  return done.intent && handler ? localPath(await handler(county, actor, done.intent.payload)) : done.returnTo
}
