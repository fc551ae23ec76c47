/**
 * The web server: Fastify with zod contracts, problems for everything that goes wrong, sign-in by cookie or bearer token, and
 * OpenAPI 3.1 made from the endpoints.
 */
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import type { Refusal, Result } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import { hasRole } from '../actor.ts'
import type { Actor } from '../actor.ts'
import type { County } from '../county.ts'
import type { Endpoint, FileAnswer } from './endpoint.ts'
import { serveEndpoints } from './endpoint.ts'
import { readMultipart } from './multipart.ts'
import { inputProblem, problemOf } from './problem.ts'
import type { Problem } from './problem.ts'

export interface Authenticated {
  readonly actor: Actor
  /** How they showed who they are; a cookie needs protection against forged cross-site requests. */
  readonly by: 'cookie' | 'token'
}

/** Finds out who asks; null for nobody, a refusal when something was shown that does not hold. */
export type Authenticate = (request: FastifyRequest) => Promise<Result<Authenticated> | null>

export interface ServerOptions {
  readonly county: County
  readonly authenticate: Authenticate
  readonly logLevel: string
  readonly version: string
  readonly trustProxy: boolean
  /** Requests a minute and address, for what needs no sign-in; 0: no limit. */
  readonly publicRate: number
}

export type Server = FastifyInstance

export async function makeServer(options: ServerOptions): Promise<Server> {
  const app = Fastify({
    logger: { level: options.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit: 8 * 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(cookie)
  await app.register(formbody)
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  await app.register(rateLimit, { global: false, max: options.publicRate > 0 ? options.publicRate : Number.MAX_SAFE_INTEGER, timeWindow: '1 minute' })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '免证通 API', version: options.version, description: '县级免证办：事项、清单、办件、协查。错误为 RFC 9457 problem，code 稳定，detail 为中文。' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }],
    },
    transform: jsonSchemaTransform,
  })
  addMultipart(app)
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply))
  return app
}

/** Workbooks of a survey are larger than anything else that comes in. */
const LARGEST_UPLOAD = 21 * 1024 * 1024

/** A page of the portal that takes photographs reads them its own way. */
function addMultipart(app: Server): void {
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: LARGEST_UPLOAD }, async (request: FastifyRequest, body: Buffer) => {
    const read = await readMultipart(body, request.headers['content-type'] ?? '')
    if (read === null) throw Object.assign(new Error('form cannot be read'), { statusCode: 400 })
    return read
  })
}

function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) {
    return sendProblem(reply, inputProblem(error.validation.map(issueOf)))
  }
  const status = statusOf(error)
  if (status < 500) {
    const code = status === 413 ? 'too-large' : status === 429 ? 'too-many-requests' : status === 415 ? 'unsupported-media-type' : 'bad-request'
    return sendProblem(reply, problemOf(refuse(code, { status, detail: plainSentence(status) })))
  }
  if (unreadable.has(String((error as { code?: unknown }).code))) {
    request.log.warn({ url: request.routeOptions.url, code: (error as { code?: unknown }).code }, 'what was sent cannot be kept')
    return sendProblem(reply, problemOf(refuse('unreadable-value', { status: 400, detail: '提交的内容里有不能识别的字符、日期或翻页位置，没有办理。', next: ['去掉看不见的字符', '从第一页重新查看'] })))
  }
  request.log.error({ err: error, url: request.routeOptions.url }, 'unexpected')
  return sendProblem(reply, problemOf(refuse('unexpected', {
    status: 500, detail: `办理时出了意外，您填写的内容没有被改动。请稍后再试；如仍不行，请告知窗口编号 ${request.id}。`, next: ['稍后再试'],
  })))
}

/** What PostgreSQL says of a text, a date or an id that is none: bytes that no text has, and places to go on from that nobody gave. */
const unreadable: ReadonlySet<string> = new Set(['22021', '22P05', '22P02', '22007', '22008'])

/** The type provider takes zod's issues apart; here they are put together again. */
function issueOf({ keyword, instancePath, message, params }: { keyword: string; instancePath: string; message?: string; params: object }): z.core.$ZodIssue {
  const path = instancePath.split('/').filter((part) => part !== '')
  return { ...params, code: keyword, path, message: message ?? '' } as z.core.$ZodIssue
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' ? status : 500
}

function plainSentence(status: number): string {
  if (status === 413) return '提交的内容超过 8 MB，请压缩后再试。'
  if (status === 429) return '请求过于频繁，请稍等一分钟再试。'
  if (status === 415) return '不支持这种内容类型，请用 application/json。'
  return '请求的格式无法读懂，请检查 JSON 是否完整。'
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  // The serializer is bypassed on purpose: a problem has the same shape whatever the route's contract is.
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').serializer((p) => JSON.stringify(p)).send(problem)
}

/** Anybody may keep what is everybody's, and asks each time whether it still holds. */
const OPEN = 'public, no-cache'

/** True when the one who asks has this very answer already. */
function known(request: FastifyRequest, etag: string): boolean {
  const has = request.headers['if-none-match']
  return has !== undefined && has.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))
}

const isFile = (value: unknown): value is FileAnswer => typeof value === 'object' && value !== null && 'mediaType' in value && 'content' in value

/** What came in from outside is shown as what it is and nothing else: it runs nothing and loads nothing. */
function sendFile(reply: FastifyReply, { fileName, mediaType, content, inline }: FileAnswer, cache = 'private, no-store'): FastifyReply {
  const headers = {
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName.toWellFormed())}`, 'cache-control': cache, 'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'", 'referrer-policy': 'no-referrer',
  }
  return reply.headers(headers).type(mediaType).send(content)
}

const signInFirst: Refusal = refuse('sign-in-needed', { status: 401, detail: '请先登录。接口请带 Authorization: Bearer 令牌。', next: ['登录后再试'] })

/** A new member of staff has no role until the security administrator gives one. */
const noRoleYet: Refusal = refuse('no-role-yet', { status: 403, detail: '您的账号还没有岗位，什么也不能办理。', next: ['请本县安全管理员授予岗位', '授予后刷新本页'] })

/** A browser sends its cookie along by itself, so a changing request must show that it comes from our own pages. */
function forged(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.origin
  return typeof origin !== 'string' || !URL.canParse(origin) || new URL(origin).host !== request.host
}

async function whoAsks(options: ServerOptions, route: Endpoint, request: FastifyRequest): Promise<Result<Actor | null>> {
  const found = await options.authenticate(request)
  if (found === null) return route.roles === 'public' ? { ok: true, value: null } : signInFirst
  if (!found.ok) return found
  const { actor, by } = found.value
  if (by === 'cookie' && forged(request)) return refuse('forged-request', { status: 403, detail: '这个请求不是从本站页面发出的，已拒绝。', next: ['回到页面重新操作'] })
  if (route.roles !== 'public' && actor.roles.length === 0) return noRoleYet
  if (route.roles !== 'public' && !hasRole(actor, ...route.roles)) {
    return refuse('role-not-allowed', { status: 403, detail: '您的岗位不能办理这一项。', next: ['请由有权的岗位办理', '如需权限，请联系安全管理员'] })
  }
  return { ok: true, value: actor }
}

/** Registers the rooms' endpoints. */
export function addEndpoints(app: Server, options: ServerOptions, endpoints: readonly Endpoint[]): void {
  serveEndpoints(options.county, endpoints)
  for (const route of endpoints) {
    app.route({
      method: route.method,
      url: route.url,
      ...(route.roles === 'public' ? { config: { rateLimit: {} } } : {}),
      schema: {
        summary: route.summary,
        tags: [route.tag],
        description: route.roles === 'public' ? '不需要登录。' : `岗位：${route.roles.join('、')}`,
        ...(route.params ? { params: route.params } : {}),
        ...(route.query ? { querystring: route.query } : {}),
        ...(route.body ? { body: route.body } : {}),
        ...(route.consumes === undefined ? {} : { consumes: [route.consumes] }),
        ...(route.roles === 'public' ? { security: [] } : {}),
        response: { [route.status]: route.answer },
      },
      // Who may comes before what was sent: a stranger learns nothing about the contract's inside.
      preValidation: async (request, reply) => {
        const who = await whoAsks(options, route, request)
        if (!who.ok) return sendProblem(reply, problemOf(who))
        request.actor = who.value
        return undefined
      },
      handler: async (request, reply) => {
        const actor = request.actor ?? nobody
        const call = { county: options.county, actor, params: request.params, query: request.query, body: request.body }
        const etag = await route.etag?.(call)
        // Weak: the same content compressed in another way is other bytes.
        if (etag !== undefined && known(request, `W/"${etag}"`)) return reply.code(304).headers({ etag: `W/"${etag}"`, 'cache-control': OPEN }).send()
        const result = await route.handle(call)
        if (!result.ok) return sendProblem(reply, problemOf(result))
        if (etag !== undefined) reply.headers({ etag: `W/"${etag}"`, 'cache-control': OPEN })
        if (route.file === true || (route.file === 'either' && isFile(result.value))) return sendFile(reply, result.value as FileAnswer, etag === undefined ? undefined : OPEN)
        return reply.code(route.status).send(result.value)
      },
    })
  }
}

const nobody: Actor = { account: 'public', name: '', kind: 'system', roles: [], organs: [], division: '' }

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null | undefined
  }
}
