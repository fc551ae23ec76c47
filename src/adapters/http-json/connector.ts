/**
 * Holders' systems that speak JSON over HTTP. Per source: a timeout for each attempt, retries with jitter for what may pass, and
 * a circuit breaker, so that a source that is down costs nobody any waiting. A refusal or a "no record" is an answer: it is
 * neither retried nor does it count against the source.
 */
import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleType, handleWhen, retry, wrap } from 'cockatiel'
import jsonata from 'jsonata'
import { Pool } from 'undici'
import type { Connector, Question, SourceAddress, WireAnswer } from '../../rooms/sharing/index.ts'

type Down = Extract<WireAnswer, { kind: 'down' }>['cause']

/** A failure that may pass; everything else is an answer. */
class SourceFailure extends Error {
  readonly why: Down
  constructor(why: Down) {
    super(why)
    this.why = why
  }
}

export interface HttpJsonOptions {
  /** Consecutive failures that open a source's circuit. */
  readonly failuresToOpen?: number
  /** Milliseconds until one request is let through again. */
  readonly halfOpenAfterMs?: number
  readonly retries?: number
  readonly connections?: number
}

interface Source {
  readonly pool: Pool
  readonly path: string
  readonly secret: string
  readonly policy: ReturnType<typeof makePolicy>
}

function makePolicy(options: HttpJsonOptions) {
  const breaker = circuitBreaker(handleType(SourceFailure), {
    halfOpenAfter: options.halfOpenAfterMs ?? 10_000,
    breaker: new ConsecutiveBreaker(options.failuresToOpen ?? 5),
  })
  // Who waited a whole time-out is not made to wait it again; the library's default back-off has decorrelated jitter.
  const retries = retry(handleWhen((error) => error instanceof SourceFailure && error.why !== 'timeout'), {
    maxAttempts: options.retries ?? 2,
    backoff: new ExponentialBackoff({ initialDelay: 60, maxDelay: 400 }),
  })
  return wrap(retries, breaker)
}

const expressions = new Map<string, jsonata.Expression>()
function expression(text: string): jsonata.Expression {
  let compiled = expressions.get(text)
  if (!compiled) {
    compiled = jsonata(text)
    expressions.set(text, compiled)
  }
  return compiled
}

export function makeHttpJsonConnector(addresses: readonly SourceAddress[], options: HttpJsonOptions = {}): Connector {
  const makeSource = (address: SourceAddress): Source => {
    const url = new URL(address.baseUrl)
    return {
      pool: new Pool(url.origin, { connections: options.connections ?? 32, connect: { timeout: 1_500 }, keepAliveTimeout: 30_000 }),
      path: url.pathname.replace(/\/$/, ''), secret: address.secret, policy: makePolicy(options),
    }
  }
  const byName = new Map(addresses.map((address) => [address.source, address]))
  const sources = new Map<string, Source>()
  const sourceOf = (name: string) => {
    const known = sources.get(name)
    const address = byName.get(name)
    if (known || !address) return known
    const made = makeSource(address)
    sources.set(name, made)
    return made
  }
  return {
    async ask(question) {
      const source = sourceOf(question.resource.source)
      if (!source) return { kind: 'down', cause: 'not-connected', attempts: 0 }
      let attempts = 0
      try {
        return await source.policy.execute(async () => {
          attempts += 1
          return { ...await once(source, question), attempts }
        })
      } catch (error) {
        if (error instanceof BrokenCircuitError) return { kind: 'down', cause: 'circuit-open', attempts }
        if (error instanceof SourceFailure) return { kind: 'down', cause: error.why, attempts }
        throw error
      }
    },
    reset(name) {
      const old = sources.get(name)
      sources.delete(name)
      void old?.pool.destroy()
    },
    async close() {
      await Promise.all([...sources.values()].map((source) => source.pool.destroy()))
    },
  }
}

type Once = WireAnswer extends infer A ? (A extends { attempts: number } ? Omit<A, 'attempts'> : never) : never

/** One attempt. Throws `SourceFailure` for what may pass. */
async function once(source: Source, question: Question): Promise<Once> {
  const { resource, person, company, item, matter, purpose, basis, caseNumber } = question
  const input: unknown = await expression(resource.request).evaluate({ person, company, item, matter })
  const query = asTextRecord(input)
  const target = resource.method === 'GET' ? `${source.path}${resource.path}?${new URLSearchParams(query).toString()}` : `${source.path}${resource.path}`
  const { statusCode, text } = await send(source, resource.method, target, resource.method === 'POST' ? JSON.stringify(query) : null, resource.timeoutMs, {
    authorization: `Bearer ${source.secret}`, accept: 'application/json', 'content-type': 'application/json',
    'x-purpose': encodeURIComponent(purpose), 'x-basis': encodeURIComponent(basis), 'x-case': caseNumber,
  })
  if (statusCode === 404) return noRecord(text)
  if (statusCode === 401 || statusCode === 403) return { kind: 'refused', cause: String(statusCode) }
  if (statusCode !== 200) throw new SourceFailure('failed')
  const body = parseJson(text)
  if (body === undefined) throw new SourceFailure('malformed')
  // A mapping that stumbles over the body, or finds nothing in it, met another shape than agreed: the source's fault, and not "no record".
  const mapped: unknown = await Promise.resolve(expression(resource.response).evaluate(body)).catch(() => undefined)
  if (mapped === undefined) throw new SourceFailure('malformed')
  return { kind: 'body', mapped: plain(mapped) }
}

/** A 404 counts as "no record" only when the holder says so; a wrong address must not look like an absent record. */
function noRecord(text: string): Once {
  const body = parseJson(text)
  if (typeof body === 'object' && body !== null && (body as { code?: unknown }).code === 'NO_RECORD') return { kind: 'no-record' }
  throw new SourceFailure('failed')
}

async function send(source: Source, method: 'GET' | 'POST', path: string, body: string | null, timeoutMs: number, headers: Record<string, string>) {
  // A controller of our own and not AbortSignal.timeout, which fires, at a price, long after everything is answered.
  const over = new AbortController()
  const timer = setTimeout(() => { over.abort() }, timeoutMs)
  try {
    const answer = await source.pool.request({ method, path, headers, body, headersTimeout: 0, bodyTimeout: 0, signal: over.signal })
    return { statusCode: answer.statusCode, text: await answer.body.text() }
  } catch {
    throw new SourceFailure(over.signal.aborted ? 'timeout' : 'unreachable')
  } finally {
    clearTimeout(timer)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** JSONata gives sequences with hidden marks; what leaves here is plain JSON. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}

function asTextRecord(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null && v !== undefined).map(([k, v]) => [k, String(v)]))
}
