/** What is answered when there is no such page, or something broke: a page for people, a problem for machines. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../../src/kernel/result.ts'
import { refuse } from '../../src/kernel/result.ts'
import { problemOf } from '../../src/platform/http/problem.ts'
import { sendProblem } from '../../src/platform/http/server.ts'
import { ErrorPage } from '../pages/errors/errors.tsx'
import { errors } from '../pages/errors/texts.ts'
import type { ErrorText } from '../pages/errors/texts.ts'
import { sorry } from './answers.ts'
import type { Frame } from './frame.ts'
import { wantsPage } from './paths.ts'
import type { Answer, SiteParts } from './site.ts'

export interface TroubleInput extends SiteParts {
  /** The frame for when even the database does not answer: nobody signed in, what is known of the county. */
  bareFrame(request: FastifyRequest): Frame
}

type Say = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => Promise<FastifyReply>

/** Sets the handlers; comes back with how the sign-in says what went wrong. */
export function addTrouble(app: FastifyInstance, { frameOf, bareFrame, send }: TroubleInput): Say {
  const say = async (request: FastifyRequest, reply: FastifyReply, answer: (frame: Frame) => Answer) => {
    const frame = await frameOf(request).catch(() => bareFrame(request))
    return send(reply, answer(frame), frame)
  }
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) return sendProblem(reply, problemOf(refuse('not-found', { status: 404, detail: '没有这个地址。', next: ['查看 GET /api/openapi.json'] })))
    return say(request, reply, (frame) => sorry(frame, errors.notFound, 404))
  })
  app.setErrorHandler((error, request, reply) => {
    const { status, text } = meaningOf(error)
    if (status >= 500) request.log.error({ err: error, url: request.routeOptions.url }, 'unexpected')
    if (!wantsPage(request)) return sendProblem(reply, problemOf(refuse(status >= 500 ? 'unexpected' : 'bad-request', { status, detail: text.why })))
    return say(request, reply, (frame) => sorry(frame, text, status, status >= 500 ? request.id : undefined))
  })
  return (request, reply, refusal) => say(request, reply, (frame) => ({
    page: ErrorPage({ frame, text: errors.signInFailed(refusal.detail), first: errors.signInAgain }), status: refusal.status,
  }))
}

/** What an error means for the person who sees it. */
function meaningOf(error: unknown): { readonly status: number; readonly text: ErrorText } {
  const status = (error as { statusCode?: unknown }).statusCode
  if (status === 413) return { status, text: errors.tooLarge }
  if (status === 429) return { status, text: errors.busy }
  if (typeof status === 'number' && status >= 400 && status < 500) return { status, text: errors.unreadable }
  return { status: 500, text: errors.failed }
}
