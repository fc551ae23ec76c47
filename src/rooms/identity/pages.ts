/** The few addresses of signing in and out. They redirect; what has to be said is said by the portal. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../../kernel/result.ts'
import type { County } from '../../platform/county.ts'
import type { Server } from '../../platform/http/server.ts'
import { finishSignIn, goOn, providerOf, SIGN_IN_COOKIE, startSignIn } from './acts/sign-in.ts'
import { actorOf, beginSession, findSession, SESSION_COOKIE } from './session.ts'
import { endSession, sessionByDigest, sweepSessions } from './store.ts'

export interface SignInPages {
  readonly publicUrl: string
  /** Answers with a page that says what went wrong and what to do. */
  say(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): Promise<FastifyReply>
}

const secure = (pages: SignInPages) => pages.publicUrl.startsWith('https:')

export function addSignIn(app: Server, county: County, pages: SignInPages): void {
  const rare = { config: { rateLimit: {} }, schema: { hide: true } }

  app.get('/sign-in', rare, async (request, reply) => {
    const started = await startSignIn(county, reply, { returnTo: (request.query as { return?: unknown }).return })
    return started.ok ? reply.redirect(started.value, 303) : pages.say(request, reply, started)
  })

  app.get('/sign-in/callback', rare, async (request, reply) => {
    const callback = new URL(request.url, pages.publicUrl)
    const done = await finishSignIn(county, callback, request.cookies[SIGN_IN_COOKIE])
    void reply.clearCookie(SIGN_IN_COOKIE, { path: '/sign-in' })
    if (!done.ok) return pages.say(request, reply, done)
    const digest = await beginSession(county, reply, done.value.account, done.value.idToken, secure(pages))
    const row = await sessionByDigest(county.db, county.region, digest)
    if (!row) return reply.redirect('/', 303)
    return reply.redirect(await goOn(county, actorOf(county, row), done.value), 303)
  })

  app.post('/sign-out', { schema: { hide: true } }, async (request, reply) => {
    const session = await findSession(county, request)
    const given = (request.body as { csrf?: unknown } | null)?.csrf
    void reply.clearCookie(SESSION_COOKIE, { path: '/' })
    // Without the check value only our own cookie goes: a foreign page must not be able to sign people out everywhere.
    if (!session || session.by !== 'cookie' || given !== session.csrf) return reply.redirect('/', 303)
    const sealed = await endSession(county.db, county.region, session.digest)
    const address = sealed === null ? null : await providerOf(county).signOutAddress(county.seal.open<string>(sealed)).catch(() => null)
    return reply.redirect(address ?? '/', 303)
  })

  county.jobs.watch('sessions', () => sweepSessions(county.db, county.region))
}
