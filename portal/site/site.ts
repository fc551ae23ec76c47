/** How pages are asked for and answered: who visits, forms that are ours, post → redirect → get. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Actor } from '../../src/platform/actor.ts'
import type { County } from '../../src/platform/county.ts'
import { findSession } from '../rooms.ts'
import type { SentFile } from './body.ts'
import { sent } from './body.ts'
import type { Frame, Ground } from './frame.ts'
import { frameFor } from './frame.ts'
import { turnedAway } from './gate.ts'
import { documentOf, pageHeaders } from './render.ts'

/** One request for a page, with all a handler needs. */
export interface Visit {
  readonly frame: Frame
  readonly actor: Actor
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, string>>
  readonly files: readonly SentFile[]
  readonly requestId: string
  readonly reply: FastifyReply
}

/** What is everybody's and no page: a feed, a poster. `etag`: who has it already is told so. */
export interface PublicFile {
  readonly type: string
  readonly content: string | Buffer
  readonly etag: string
  /** Shown in the browser under this name. */
  readonly name?: string
}

export type Answer =
  | { readonly page: VNode; readonly status?: number }
  | { readonly go: string }
  | { readonly json: unknown; readonly status?: number }
  | { readonly file: PublicFile }

export type Handler = (visit: Visit) => Promise<Answer>
/** anyone: also without sign-in, then `actor` is nobody; person: residents. */
export type Who = 'anyone' | 'person'

export interface Site {
  readonly county: County
  get(url: string, who: Who, handler: Handler): void
  /** `page`: where somebody belongs who opens the form's address by itself, as a reload may. */
  post(url: string, who: Who, handler: Handler, page?: (visit: Visit) => string): void
}

function sendPublic(reply: FastifyReply, { type, content, etag, name }: PublicFile): FastifyReply {
  const tag = `W/"${etag}"`
  reply.headers({ etag: tag, 'cache-control': 'public, no-cache', 'x-content-type-options': 'nosniff', ...(name === undefined ? {} : { 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}` }) })
  return reply.request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.type(type).send(content)
}

export const nobody: Actor = { account: 'public', name: '', kind: 'system', roles: [], organs: [], division: '' }

export interface SiteParts {
  readonly site: Site
  /** The frame of a page for whoever asks, for pages outside the routes. */
  frameOf(request: FastifyRequest): Promise<Frame>
  send(reply: FastifyReply, answer: Answer, frame: Frame): FastifyReply
}

export interface SiteInput {
  readonly county: County
  readonly policy: string
  ground(): Promise<Ground>
}

export function makeSite(app: FastifyInstance, { county, policy, ground }: SiteInput): SiteParts {
  const visitorOf = async (request: FastifyRequest) => {
    const [found, base] = await Promise.all([findSession(county, request), ground()])
    const session = found?.by === 'cookie' ? found : null
    return { frame: frameFor(request, base, session), actor: session?.actor ?? null }
  }
  const send: SiteParts['send'] = (reply, answer, frame) => {
    if ('go' in answer) return reply.header('cache-control', 'no-store').redirect(answer.go, 303)
    if ('json' in answer) return reply.code(answer.status ?? 200).header('cache-control', 'no-store').send(answer.json)
    if ('file' in answer) return sendPublic(reply, answer.file)
    return pageHeaders(reply.code(answer.status ?? 200), policy, frame.visitor !== null).send(documentOf(answer.page))
  }
  const route = (method: 'GET' | 'POST', url: string, who: Who, handler: Handler) => {
    app.route({
      method, url, schema: { hide: true }, ...(who === 'anyone' ? { config: { rateLimit: {} } } : {}),
      handler: async (request, reply) => {
        const { frame, actor } = await visitorOf(request)
        const { texts, files } = sent(request.body)
        const visit: Visit = {
          frame, actor: actor ?? nobody, params: request.params as Record<string, string>, query: sent(request.query).texts, body: texts, files,
          requestId: texts['requestId'] ?? '', reply,
        }
        return send(reply, turnedAway({ request, frame, actor, who, texts }) ?? await handler(visit), frame)
      },
    })
  }
  const site: Site = {
    county,
    get(url, who, handler) { route('GET', url, who, handler) },
    post(url, who, handler, page) {
      route('POST', url, who, handler)
      if (page) route('GET', url, who, async (visit) => ({ go: page(visit) }))
    },
  }
  return { site, send, frameOf: async (request) => (await visitorOf(request)).frame }
}
