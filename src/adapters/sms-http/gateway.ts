/**
 * An SMS gateway that speaks JSON over HTTP, as docs/operate/sms-gateway.md has it. A gateway that keeps failing is left alone for a
 * while, so that a thousand waiting messages do not each wait for it; what it refuses is an answer and does not count against it.
 */
import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleType } from 'cockatiel'
import { Pool } from 'undici'
import type { Gateway, Handed, Message } from '../../rooms/notices/index.ts'
import { causeOf } from '../../rooms/notices/index.ts'

export interface SmsHttpOptions {
  /** Base address; messages are posted to `/messages` below it. */
  readonly url: string
  readonly secret: string
  /** Where the gateway reports what became of a message. */
  readonly reportTo: string
  readonly timeoutMs?: number
  readonly failuresToOpen?: number
  readonly halfOpenAfterMs?: number
}

class GatewayFailure extends Error {
  readonly why: string
  constructor(why: string) {
    super(why)
    this.why = why
  }
}

export function makeSmsHttpGateway(options: SmsHttpOptions): Gateway {
  const url = new URL(options.url)
  const pool = new Pool(url.origin, { connections: 8, connect: { timeout: 1_500 }, keepAliveTimeout: 30_000 })
  const path = `${url.pathname.replace(/\/$/, '')}/messages`
  const makeBreaker = () => circuitBreaker(handleType(GatewayFailure), {
    halfOpenAfter: options.halfOpenAfterMs ?? 10_000, breaker: new ConsecutiveBreaker(options.failuresToOpen ?? 5),
  })
  let breaker = makeBreaker()
  return {
    async hand(message) {
      try {
        return await breaker.execute(() => post(pool, path, message, options))
      } catch (error) {
        if (error instanceof BrokenCircuitError) return { kind: 'down', cause: 'unreachable' }
        if (error instanceof GatewayFailure) return { kind: 'down', cause: error.why }
        throw error
      }
    },
    reset() { breaker = makeBreaker() },
    close: () => pool.destroy(),
  }
}

async function post(pool: Pool, path: string, { id, to, text }: Message, options: SmsHttpOptions): Promise<Handed> {
  const { status, body } = await send(pool, path, JSON.stringify({ id, to, text, report: options.reportTo }), options)
  const said = readAnswer(body)
  if (status === 200 || status === 202) {
    if (typeof said['messageId'] !== 'string') throw new GatewayFailure('failed')
    return { kind: 'sent', gatewayId: said['messageId'].slice(0, 100) }
  }
  // A wrong secret is our own fault, which may be mended: the message is not to blame.
  if (status === 401 || status === 403) throw new GatewayFailure('not-authorised')
  if (status === 400 || status === 422) return { kind: 'refused', cause: causeOf(said['code']) }
  throw new GatewayFailure('failed')
}

async function send(pool: Pool, path: string, body: string, { secret, timeoutMs = 4_000 }: SmsHttpOptions): Promise<{ status: number; body: string }> {
  try {
    const answer = await pool.request({
      method: 'POST', path, body, headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', accept: 'application/json' },
      headersTimeout: timeoutMs, bodyTimeout: timeoutMs, signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: answer.statusCode, body: await answer.body.text() }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw new GatewayFailure(name === 'TimeoutError' || name === 'AbortError' || name.includes('Timeout') ? 'timeout' : 'unreachable')
  }
}

function readAnswer(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
