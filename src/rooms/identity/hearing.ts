/** Who hears of changes on an open page, and whether they are still signed in. Looking does not keep a session alive. */
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../platform/actor.ts'
import type { County } from '../../platform/county.ts'
import { actorOf, findSession } from './session.ts'
import type { SessionRow } from './store.ts'
import { sessionsByDigest } from './store.ts'

export async function whoHears(county: County, request: FastifyRequest): Promise<{ actor: Actor; session: string } | null> {
  const session = await findSession(county, request)
  return session === null ? null : { actor: session.actor, session: session.digest.toString('hex') }
}

/** Those of the sessions that hold now, by name, with what their accounts may now. */
export async function stillSignedIn(county: County, sessions: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
  const rows = await sessionsByDigest(county.db, county.region, sessions.map((session) => Buffer.from(session, 'hex')))
  return new Map(rows.map((row: SessionRow & { token_digest: Buffer }) => [row.token_digest.toString('hex'), actorOf(county, row)]))
}
