/**
 * One endpoint is one value: method, address, who may, contract, and the act or view it names. A room's `routes.ts` is a list
 * of them; validation, OpenAPI, problems and the who-may-not tests all come from this list.
 */
import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { Result } from '../../kernel/result.ts'
import type { Actor, Role } from '../actor.ts'
import type { County } from '../county.ts'

export interface Call<P, Q, B> {
  readonly county: County
  /** The one who asks. Present on every endpoint that is not public. */
  readonly actor: Actor
  readonly params: P
  readonly query: Q
  readonly body: B
}

export interface Endpoint {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly summary: string
  readonly tag: string
  /** Roles that may call it at all; the policy of the room decides about the object. `public` needs no sign-in. */
  readonly roles: 'public' | readonly Role[]
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  readonly status: number
  /** What the body is sent as, where that is not JSON. */
  readonly consumes?: string
  /** The handler gives a FileAnswer, which is sent as it is; `either`: or an answer by the contract. */
  readonly file?: true | 'either'
  /** What the answer depends on, as a short text: who has it already is told so, and nothing is made. For what is everybody's. */
  readonly etag?: (call: Call<unknown, unknown, unknown>) => Promise<string>
  readonly handle: (call: Call<unknown, unknown, unknown>) => Promise<Result<unknown>>
}

/** A file to keep, instead of a JSON answer. */
export interface FileAnswer {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Buffer | Readable
  /** To be looked at in the browser rather than kept. */
  readonly inline?: true
}

interface EndpointInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  method: 'GET' | 'POST'
  url: string
  summary: string
  tag: string
  roles: 'public' | readonly Role[]
  params?: P
  query?: Q
  body?: B
  answer: A
  status?: number
  consumes?: string
  etag?: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<string>
  handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Result<z.input<A>>>
}

/** Ties the types of the contract to the handler. `status` defaults to 200. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  input: EndpointInput<P, Q, B, A>,
): Endpoint {
  // The server validates params, query and body with these very schemas before it calls, so the handler's narrower type is safe.
  const { etag, ...rest } = input
  return { status: 200, ...rest, ...(etag ? { etag: etag as Required<Endpoint>['etag'] } : {}), handle: input.handle as Endpoint['handle'] }
}

/** An endpoint of open data: by the contract, or as a file of the same content; both with an ETag. */
export function openEndpoint<P extends z.ZodType, Q extends z.ZodType, A extends z.ZodType>(
  input: Omit<EndpointInput<P, Q, z.ZodType, A>, 'handle' | 'etag' | 'roles' | 'method'> & {
    etag: (call: Call<z.output<P>, z.output<Q>, unknown>) => Promise<string>
    handle: (call: Call<z.output<P>, z.output<Q>, unknown>) => Promise<Result<z.input<A> | FileAnswer>>
  },
): Endpoint {
  return { status: 200, ...input, method: 'GET', roles: 'public', file: 'either', etag: input.etag as Required<Endpoint>['etag'], handle: input.handle as Endpoint['handle'] }
}

/** An endpoint that answers with a file; what it refuses leaves as a problem like everywhere. */
export function fileEndpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  input: Omit<EndpointInput<P, Q, B, z.ZodType>, 'answer' | 'handle'> & { handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Result<FileAnswer>> },
): Endpoint {
  const { etag, ...rest } = input
  return { status: 200, ...rest, ...(etag ? { etag: etag as Required<Endpoint>['etag'] } : {}), answer: z.any().describe('文件'), file: true, handle: input.handle as Endpoint['handle'] }
}

const served = new WeakMap<County, readonly Endpoint[]>()

/** The web server says which endpoints it serves. */
export function serveEndpoints(county: County, endpoints: readonly Endpoint[]): void {
  served.set(county, [...served.get(county) ?? [], ...endpoints])
}

/** All endpoints of this county's server, for showing who may do what. */
export function endpointsOf(county: County): readonly Endpoint[] {
  return served.get(county) ?? []
}
