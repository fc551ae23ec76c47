/** Large letters, plain and simple: one switch on every page that stays in this browser. */
import type { FastifyRequest } from 'fastify'
import { localPath } from '../rooms.ts'
import type { Site } from './site.ts'

const COOKIE = 'mz_elder'
/** As long as browsers keep anything. */
const KEPT_SECONDS = 400 * 86_400

export const prefersElder = (request: FastifyRequest): boolean => request.cookies[COOKIE] === '1'

export function addElderRoute(site: Site, secure: boolean): void {
  site.get('/elder', 'anyone', async ({ reply, query }) => {
    void reply.setCookie(COOKIE, query['on'] === '1' ? '1' : '0', { path: '/', maxAge: KEPT_SECONDS, sameSite: 'lax', httpOnly: true, secure })
    return { go: localPath(query['back']) }
  })
}
