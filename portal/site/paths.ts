/** Addresses of our own pages: which one somebody is on, and where a form came from. */
import type { FastifyRequest } from 'fastify'

/** Path and query of an address of this very site; null for anything else. */
function ours(address: string | undefined, host: string): string | null {
  if (address === undefined || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.host === host ? `${url.pathname}${url.search}` : null
}

/** The page somebody is on: the one asked for, or the one whose form was sent; browsers name it to our own addresses. */
export function pageOf(request: FastifyRequest): string {
  return request.method === 'GET' ? request.url : ours(request.headers.referer, request.host) ?? '/'
}

/** Where nobody is signed in there is no check value; the browser itself says where the form came from. */
export function foreign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none'
  return ours(request.headers.origin, request.host) === null
}

/** Whether a page is wanted: a browser going somewhere, and not a script or a machine. */
export function wantsPage(request: FastifyRequest): boolean {
  return !/^\/(api|sandbox)(\/|$)/.test(request.url) && request.headers.accept !== 'application/json'
}
