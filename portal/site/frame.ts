/** What every page knows besides its own data: who looks, in which county, how large the letters are. */
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../src/platform/actor.ts'
import { newId } from '../../src/platform/ids.ts'
import { prefersElder } from './elder.ts'
import { pageOf } from './paths.ts'

export interface Frame {
  /** Path with query, for coming back to. */
  readonly path: string
  readonly visitor: { readonly name: string; readonly kind: 'person' | 'staff' } | null
  /** Ties a form to the session; empty while nobody is signed in. */
  readonly csrf: string
  readonly elder: boolean
  readonly sandbox: boolean
  readonly county: {
    readonly name: string
    /** Telephone on every page, and whose it is. */
    readonly phone: string | null
    readonly callee: string
    readonly hours: string | null
  }
  /** The instant the page is made, by the county's clock. */
  readonly now: Date
  /** Address of a style sheet or script, with its digest in it. */
  readonly asset: (name: string) => string
  /** A fresh request id for a form. */
  readonly newId: () => string
}

/** What is the same for every request of a moment. */
export type Ground = Pick<Frame, 'sandbox' | 'county' | 'now' | 'asset'>

export interface Shown {
  readonly actor: Actor
  readonly csrf: string
}

export function frameFor(request: FastifyRequest, ground: Ground, session: Shown | null): Frame {
  const visitor = session === null ? null : { name: session.actor.name, kind: session.actor.kind === 'staff' ? 'staff' : 'person' } as const
  return { ...ground, path: pageOf(request), visitor, csrf: session?.csrf ?? '', elder: prefersElder(request), newId }
}
