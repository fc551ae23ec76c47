/** From a page component to a document, and the headers every page carries. */
import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The document of a page. */
export function documentOf(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}

/**
 * Nothing but our own files, no inline script or style. `formTargets`: origins that a form may end up at after redirects, which is
 * the identity provider's; browsers hold redirects after a form against `form-action` too. Unknown: not restricted.
 */
export function contentPolicy(formTargets: readonly string[] | undefined): string {
  const forms = formTargets === undefined ? [] : [`form-action 'self' ${formTargets.join(' ')}`.trim()]
  return [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'", ...forms,
  ].join('; ')
}

/**
 * No cache but the browser's own may keep a page, and that one asks first. A page for somebody signed in is not kept at all: on a
 * shared screen "back" must not show it to the next person.
 */
export function pageHeaders(reply: FastifyReply, policy: string, personal: boolean): FastifyReply {
  return reply.headers({
    'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()', 'cache-control': personal ? 'no-store' : 'private, no-cache', vary: 'cookie, accept-encoding',
  }).type('text/html; charset=utf-8')
}
