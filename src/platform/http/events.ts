/**
 * `GET /api/v1/events`: tells an open page what changed, by topic alone (server-sent events). Nobody hears of organs that are not
 * theirs, and whoever signed out hears nothing more.
 *
 * Cost: one connection for each page that is looked at; all sessions are asked about in one query every few seconds.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../kernel/result.ts'
import type { Actor } from '../actor.ts'
import { actsFor, hasRole } from '../actor.ts'
import type { County } from '../county.ts'
import type { Change } from '../live.ts'
import { problemOf } from './problem.ts'
import type { Server } from './server.ts'
import { sendProblem } from './server.ts'

/** Who hears, and by which session. */
export interface Hearing {
  readonly actor: Actor
  /** Names the session; never the secret itself. */
  readonly session: string
}

export interface EventsOptions {
  readonly county: County
  /** null: nobody is signed in. */
  readonly who: (request: FastifyRequest) => Promise<Hearing | null>
  /** Those of the sessions that still hold, with what their accounts may now. Asking does not keep a session alive. */
  readonly still: (sessions: readonly string[]) => Promise<ReadonlyMap<string, Actor>>
}

interface Client {
  actor: Actor
  readonly session: string
  readonly reply: FastifyReply
  readonly topics: Set<string>
  timer?: NodeJS.Timeout | undefined
  sentAt: number
}

/** A page is told at most so often; what comes in between is told together. */
const GATHER_MS = 400
const BEAT_MS = 20_000
const RECHECK_MS = 5_000
/** A browser waits so long before it takes a broken line up again. */
const RETRY_MS = 2_000
/** Windows that a person may have open at once; the oldest line is let go. */
const MOST_EACH = 8

const concerns = ({ organ }: Change, actor: Actor) =>
  organ === '*' || organ === `@${actor.account}` || (!organ.startsWith('@') && (actsFor(actor, organ) || hasRole(actor, 'oversight', 'audit-admin')))

/** Adds the address. Lines end when the server closes; without a county that tells, there is nothing to hear and the address answers 503. */
export function addEvents(app: Server, options: EventsOptions): void {
  const { county, who, still } = options
  const clients = new Set<Client>()
  const { live } = county

  const end = (client: Client) => {
    if (!clients.delete(client)) return
    clearTimeout(client.timer)
    client.reply.raw.end()
  }
  const send = (client: Client) => {
    client.timer = undefined
    client.sentAt = Date.now()
    client.reply.raw.write(`event: changed\ndata: ${[...client.topics].join(' ')}\n\n`)
    client.topics.clear()
  }
  const hear = (changes: readonly Change[]) => {
    for (const client of clients) {
      for (const change of changes) if (concerns(change, client.actor)) client.topics.add(change.topic)
      if (client.topics.size > 0) client.timer ??= setTimeout(send, Math.max(0, client.sentAt + GATHER_MS - Date.now()), client)
    }
  }
  const recheck = async () => {
    if (clients.size === 0) return
    const there = await still([...new Set([...clients].map((client) => client.session))])
    for (const client of clients) {
      const actor = there.get(client.session)
      if (actor) client.actor = actor
      else end(client)
    }
  }
  const stop = live?.listen(hear)
  const checking = setInterval(() => { recheck().catch((error: unknown) => { county.log.warn({ error: String(error) }, 'sessions of open pages could not be looked up') }) }, RECHECK_MS).unref()
  const beating = setInterval(() => { for (const client of clients) client.reply.raw.write(': \n\n') }, BEAT_MS).unref()
  app.addHook('preClose', async () => {
    stop?.()
    clearInterval(checking)
    clearInterval(beating)
    for (const client of clients) end(client)
  })

  app.get('/api/v1/events', { schema: { hide: true } }, async (request, reply) => {
    const hearing = await who(request)
    if (!hearing) return sendProblem(reply, problemOf(refuse('sign-in-needed', { status: 401, detail: '请先登录。', next: ['登录后再试'] })))
    if (hearing.actor.kind !== 'staff') return sendProblem(reply, problemOf(refuse('role-not-allowed', { status: 403, detail: '这里只告诉工作人员。', next: ['刷新页面'] })))
    if (!live) return sendProblem(reply, problemOf(refuse('no-events', { status: 503, detail: '这里不能实时更新。', next: ['刷新页面'] })))
    await live.ready()
    reply.hijack()
    const client: Client = { actor: hearing.actor, session: hearing.session, reply, topics: new Set(), sentAt: 0 }
    const mine = [...clients].filter((other) => other.session === client.session)
    if (mine.length >= MOST_EACH && mine[0]) end(mine[0])
    clients.add(client)
    request.raw.once('close', () => { end(client) })
    reply.raw.on('error', () => { end(client) })
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no', 'x-content-type-options': 'nosniff' })
    reply.raw.write(`retry: ${RETRY_MS}\n\n`)
    return reply
  })
}
