/** From a request to the one who asks: a session cookie or a bearer token, each a random text of which only the digest is kept. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { County } from '../../platform/county.ts'
import type { Authenticate } from '../../platform/http/server.ts'
import { newSecret } from '../../platform/ids.ts'
import { sm3 } from '../../platform/seal.ts'
import { IDLE_MS, sessionEnd, TOKEN_DAYS } from './rules.ts'
import type { SessionRow } from './store.ts'
import { extendSession, insertSession, sessionByDigest } from './store.ts'

export const SESSION_COOKIE = 'mz_session'

export interface Session {
  readonly actor: Actor
  readonly by: 'cookie' | 'token'
  /** Check value for the forms of this session. */
  readonly csrf: string
  readonly digest: Buffer
}

export function actorOf(county: County, row: SessionRow): Actor {
  const name = county.seal.open<string>(row.display_name_sealed)
  const person = row.person_sealed === null ? undefined : county.seal.open<{ name: string; idNumber: string }>(row.person_sealed)
  return {
    account: row.account, name, kind: row.account_kind, roles: row.roles, organs: row.organs, division: row.division,
    ...(person ? { person: { name: person.name, idNumber: person.idNumber } } : {}),
  }
}

/** Who asks, by cookie or token; null when nothing valid was shown. A used browser session lives on, written at most once a minute. */
export async function findSession(county: County, request: FastifyRequest): Promise<Session | null> {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  const shown = bearer ?? request.cookies[SESSION_COOKIE]
  if (shown === undefined || shown.length > 200) return null
  const digest = sm3(shown)
  const row = await sessionByDigest(county.db, county.region, digest)
  // A cookie opens no door as a bearer token, nor the other way round.
  if (!row || (row.kind === 'token') !== (bearer !== undefined)) return null
  if (row.kind === 'browser') {
    const end = sessionEnd(row.created_at.getTime(), Date.now())
    if (end - row.expires_at.getTime() > 60_000) await extendSession(county.db, county.region, digest, new Date(end))
  }
  return { actor: actorOf(county, row), by: row.kind === 'token' ? 'token' : 'cookie', csrf: row.csrf, digest }
}

/** For the API: a token that was shown and does not hold is refused, not ignored. */
export function authenticate(county: County): Authenticate {
  return async (request) => {
    const session = await findSession(county, request)
    if (session) return { ok: true, value: session }
    return request.headers.authorization === undefined ? null
      : refuse('token-invalid', { status: 401, detail: '令牌无效或已过期。', next: ['重新登录或重新领取令牌'] })
  }
}

/** Begins a browser session, sets its cookie, and gives its digest. Always a new one, so that none can be planted beforehand. */
export async function beginSession(county: County, reply: FastifyReply, account: string, idToken: string, secure: boolean): Promise<Buffer> {
  const secret = newSecret()
  const digest = sm3(secret)
  const now = Date.now()
  await insertSession(county.db, county.region, {
    digest, account, kind: 'browser', idTokenSealed: county.seal.close(idToken),
    fromSealed: county.seal.close({ address: reply.request.ip, agent: (reply.request.headers['user-agent'] ?? '').slice(0, 300) }), csrf: newSecret(), createdAt: new Date(now), expiresAt: new Date(now + IDLE_MS),
  })
  void reply.setCookie(SESSION_COOKIE, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure })
  return digest
}

/** A bearer token for scripts; shown once. */
export async function makeToken(county: County, account: string, days = TOKEN_DAYS): Promise<{ token: string; expiresAt: string }> {
  const token = newSecret()
  const expiresAt = new Date(Date.now() + days * 86_400_000)
  await insertSession(county.db, county.region, {
    digest: sm3(token), account, kind: 'token', idTokenSealed: null, fromSealed: null, csrf: newSecret(), createdAt: new Date(), expiresAt,
  })
  return { token, expiresAt: expiresAt.toISOString() }
}
