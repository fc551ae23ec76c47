/** Who may not see or do something, and what happens instead. */
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../src/platform/actor.ts'
import { errors } from '../pages/errors/texts.ts'
import { sorry } from './answers.ts'
import type { Frame } from './frame.ts'
import { foreign, pageOf, wantsPage } from './paths.ts'
import type { Answer, Who } from './site.ts'

interface Knock {
  readonly request: FastifyRequest
  readonly frame: Frame
  readonly actor: Actor | null
  readonly who: Who
  /** What was posted; nothing for a page that was asked for. */
  readonly texts: Readonly<Record<string, string>>
}

/** Null: come in. */
export function turnedAway({ request, frame, actor, who, texts }: Knock): Answer | null {
  const posted = request.method === 'POST'
  if (who !== 'anyone' && actor === null) return signInFirst(request, posted)
  if (who === 'person' && actor?.kind !== 'person') return sorry(frame, errors.residentsOnly, 403)
  if (!posted) return null
  if (actor === null) return foreign(request) ? sorry(frame, errors.expired, 403) : null
  return texts['csrf'] === frame.csrf && (texts['requestId'] ?? '').length >= 8 ? null : sorry(frame, errors.expired, 403)
}

/** A form of a session that ran out has no effect; after signing in the person is back at the page it stood on. */
function signInFirst(request: FastifyRequest, posted: boolean): Answer {
  if (!posted && !wantsPage(request)) return { json: { code: 'sign-in-needed' }, status: 401 }
  return { go: `/sign-in?return=${encodeURIComponent(pageOf(request))}` }
}
