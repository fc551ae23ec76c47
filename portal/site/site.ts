/** How pages are asked for and answered: who visits, forms that are ours, post → redirect → get, errors that speak like a clerk. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Refusal } from '../../src/kernel/result.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { County } from '../../src/platform/county.ts'
import { newId } from '../../src/platform/ids.ts'
import type { FieldError } from '../kit/form.tsx'
import { ErrorPage, RefusedPage } from '../pages/errors/errors.tsx'
import { errors } from '../pages/errors/texts.ts'
import type { ErrorText } from '../pages/errors/texts.ts'
import { desk } from '../desk/texts.ts'
import { findSession } from '../rooms.ts'
import type { Assets } from './assets.ts'
import type { SentFile } from './body.ts'
import { sent } from './body.ts'
import type { Contact } from './contact.ts'
import { contactOf } from './contact.ts'
import type { Frame } from './frame.ts'
import { contentPolicy, documentOf, pageHeaders } from './render.ts'

export interface PortalOptions {
  readonly county: County
  /** Where people reach the county, e.g. https://mzt.example.gov.cn */
  readonly publicUrl: string
  readonly sandbox: boolean
  /** Origins a form may end up at after redirects: the identity provider's. Left out: not restricted by the page's policy. */
  readonly formTargets?: readonly string[]
}

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

export type Answer =
  | { readonly page: VNode; readonly status?: number }
  | { readonly go: string }
  | { readonly json: unknown; readonly status?: number }

export type Handler = (visit: Visit) => Promise<Answer>
/** anyone: also without sign-in, then `actor` is nobody; person: residents; staff: the desk. */
export type Who = 'anyone' | 'person' | 'staff'

export interface Site {
  readonly county: County
  get(url: string, who: Who, handler: Handler): void
  post(url: string, who: Who, handler: Handler): void
}

export const nobody: Actor = { account: 'public', name: '', kind: 'system', roles: [], organs: [], division: '' }
const ELDER_COOKIE = 'mz_elder'

interface Visitor {
  readonly frame: Frame
  readonly actor: Actor | null
}

export interface SiteParts {
  readonly site: Site
  /** The frame of a page for whoever asks, for pages outside the routes. */
  visitorOf(request: FastifyRequest): Promise<Visitor>
  send(reply: FastifyReply, answer: Answer): FastifyReply
}

/** Frame for a request: `contact` is the county's name and telephone. */
export function frameFor(request: FastifyRequest, options: PortalOptions, assets: Assets, contact: Contact, session: { actor: Actor; csrf: string } | null): Frame {
  const kind = session?.actor.kind === 'staff' ? 'staff' : 'person'
  return {
    path: request.method === 'GET' ? request.url : '/', visitor: session === null ? null : { name: session.actor.name, kind }, csrf: session?.csrf ?? '',
    elder: request.cookies[ELDER_COOKIE] === '1', sandbox: options.sandbox, county: contact, now: options.county.clock.now(), asset: assets.address, newId,
  }
}

export function makeSite(app: FastifyInstance, options: PortalOptions, assets: Assets): SiteParts {
  const { county } = options
  const policy = contentPolicy(options.formTargets)
  const send = (reply: FastifyReply, answer: Answer): FastifyReply => {
    if ('go' in answer) return reply.header('cache-control', 'no-store').redirect(answer.go, 303)
    if ('json' in answer) return reply.code(answer.status ?? 200).header('cache-control', 'no-store').send(answer.json)
    return pageHeaders(reply.code(answer.status ?? 200), policy).send(documentOf(answer.page))
  }
  const visitorOf = async (request: FastifyRequest): Promise<Visitor> => {
    const [found, contact] = await Promise.all([findSession(county, request), contactOf(county)])
    const session = found?.by === 'cookie' ? found : null
    return { frame: frameFor(request, options, assets, contact, session), actor: session?.actor ?? null }
  }
  const route = (method: 'GET' | 'POST', url: string, who: Who, handler: Handler) => {
    app.route({
      method, url, schema: { hide: true }, ...(who === 'anyone' ? { config: { rateLimit: {} } } : {}),
      handler: async (request, reply) => {
        const { frame, actor } = await visitorOf(request)
        const { texts, files } = sent(request.body)
        const refusal = turnedAway(request, frame, actor, who, texts)
        if (refusal) return send(reply, refusal)
        const visit: Visit = {
          frame, actor: actor ?? nobody, params: request.params as Record<string, string>, query: sent(request.query).texts, body: texts, files,
          requestId: texts['requestId'] ?? '', reply,
        }
        return send(reply, await handler(visit))
      },
    })
  }
  return { site: { county, get: (...args) => { route('GET', ...args) }, post: (...args) => { route('POST', ...args) } }, visitorOf, send }
}

/** Who may not see or do this, and what they are told instead; null: go on. */
function turnedAway(request: FastifyRequest, frame: Frame, actor: Actor | null, who: Who, texts: Readonly<Record<string, string>>): Answer | null {
  const posted = request.method === 'POST'
  if (who !== 'anyone' && actor === null) {
    if (posted) return sorry(frame, errors.expired, 401)
    return request.headers.accept === 'application/json' ? { json: { code: 'sign-in-needed' }, status: 401 } : { go: `/sign-in?return=${encodeURIComponent(request.url)}` }
  }
  if (who === 'staff' && actor?.kind !== 'staff') return sorry(frame, desk.notStaff, 403)
  if (who === 'person' && actor?.kind !== 'person') return sorry(frame, errors.residentsOnly, 403)
  if (!posted) return null
  if (actor === null) return foreign(request) ? sorry(frame, errors.expired, 403) : null
  return texts['csrf'] === frame.csrf && (texts['requestId'] ?? '').length >= 8 ? null : sorry(frame, errors.expired, 403)
}

/** Where nobody is signed in there is no check value; the browser itself says where the form came from. */
function foreign(request: FastifyRequest): boolean {
  const from = request.headers['sec-fetch-site']
  if (typeof from === 'string') return from !== 'same-origin' && from !== 'none'
  const { origin } = request.headers
  return typeof origin !== 'string' || !URL.canParse(origin) || new URL(origin).host !== request.host
}

/** A page that says what is wrong and what to do. */
export function sorry(frame: Frame, text: ErrorText, status: number, reference?: string): Answer {
  return { page: ErrorPage({ frame, text, ...(reference === undefined ? {} : { reference }) }), status }
}

export function refused(visit: Pick<Visit, 'frame'>, refusal: Refusal, back: string): Answer {
  return { page: RefusedPage({ frame: visit.frame, refusal, back }), status: refusal.status }
}

/** A refusal as the error of a field; `names` maps the room's field to the form's. */
export function fieldErrors(refusal: Refusal, names: Readonly<Record<string, string>> = {}): FieldError[] {
  if (refusal.field === undefined || refusal.status >= 500) return []
  return [{ field: names[refusal.field] ?? refusal.field, text: refusal.detail }]
}

export function rememberElder(reply: FastifyReply, on: boolean, secure: boolean): void {
  void reply.setCookie(ELDER_COOKIE, on ? '1' : '0', { path: '/', maxAge: 400 * 86_400, sameSite: 'lax', httpOnly: true, secure })
}
