/**
 * An SMS gateway as an operator runs one: takes messages over HTTP, carries each id once, reports what became of it to the address
 * it was given, signed. What it carries ends in an inbox to look at.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { SLOW_MS } from '../departments/faults.ts'
import { fieldsOf, readBody, sendJson } from '../http.ts'
import { listen, stopListening } from '../listen.ts'
import type { GatewayFault, RunningGateway } from './gateway.ts'
import { inTurn, makeInbox } from './gateway.ts'

export interface Sms {
  readonly messageId: string
  readonly to: string
  readonly text: string
  readonly at: string
  readonly arrived: boolean
}

export interface SmsGateway extends RunningGateway {
  readonly secret: string
  /** Newest first. */
  readonly messages: () => readonly Sms[]
  /** Comes back when every report that is under way has been heard. */
  settled(): Promise<void>
}

const KEPT = 2000
/** A product that restarts misses a report: it is made again, three times at most. */
const AGAIN_MS = [2_000, 10_000, 30_000] as const

export async function runSmsGateway({ port: wanted, host, secret }: { port: number; host: string; secret: string }): Promise<SmsGateway> {
  const inbox = makeInbox<Sms>(KEPT)
  const carried = new Map<string, string>()
  const reporting = makeReporting(secret)
  const turns = inTurn()
  let fault: GatewayFault = 'none'

  const take = (message: Sent): { status: number; body: object } => {
    if (fault === 'refused') return { status: 422, body: { code: 'blocked' } }
    if (!/^1\d{10}$/.test(message.to) || message.text === '' || message.text.length > 500) return { status: 422, body: { code: 'bad-number' } }
    const known = carried.get(message.id)
    if (known !== undefined) return { status: 200, body: { messageId: known } }
    const [messageId, arrived] = [randomUUID(), fault !== 'undelivered']
    carried.set(message.id, messageId)
    inbox.add({ messageId, to: message.to, text: message.text, at: new Date().toISOString(), arrived })
    reporting.report(message.report, arrived ? { id: message.id, status: 'delivered' } : { id: message.id, status: 'failed', reason: 'phone-off' })
    return { status: 202, body: { messageId } }
  }
  const server = createServer((request, response) => {
    messageIn(request, secret).then((message) => {
      const { status, body } = typeof message === 'number' ? { status: message, body: { code: 'bad-request' } } : take(message)
      return fault === 'slow' ? later(response, () => { sendJson(response, status, body) }) : sendJson(response, status, body)
    }).catch(() => { response.destroy() })
  })
  const port = await listen(server, wanted, host)
  return {
    source: 'sms', name: '短信网关', url: `http://127.0.0.1:${port}`, secret, fault: () => fault, messages: inbox.all, settled: reporting.settled,
    setFault: (to) => turns.do(async () => {
      fault = to
      if (to === 'down') await stopListening(server)
      else if (!server.listening) await listen(server, port, host)
    }),
    async close() {
      await turns.idle()
      reporting.end()
      await stopListening(server)
    },
  }
}

interface Sent {
  readonly id: string
  readonly to: string
  readonly text: string
  readonly report: string
}

/** The message, or the status that says why it is none. */
async function messageIn(request: IncomingMessage, secret: string): Promise<Sent | number> {
  const shown = Buffer.from(request.headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${secret}`)
  if (request.method !== 'POST' || request.url !== '/messages') return 404
  if (shown.length !== expected.length || !timingSafeEqual(shown, expected)) return 401
  const fields = fieldsOf(await readBody(request))
  const text = (name: string) => (typeof fields?.[name] === 'string' ? fields[name] : '')
  const message = { id: text('id'), to: text('to'), text: text('text'), report: text('report') }
  return message.id === '' || !URL.canParse(message.report) ? 400 : message
}

/** An answer that is held back keeps no process alive. */
function later(response: ServerResponse, act: () => void): void {
  const timer = setTimeout(act, SLOW_MS).unref()
  response.once('close', () => { clearTimeout(timer) })
}

interface Report { readonly id: string; readonly status: 'delivered' | 'failed'; readonly reason?: string }

function makeReporting(secret: string) {
  const underWay = new Set<Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  const send = async (to: string, report: Report, tries: number): Promise<void> => {
    const body = { at: new Date().toISOString(), reports: [report] }
    const signature = createHmac('sha256', secret).update(canonicalJson(body)).digest('hex')
    const heard = await fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...body, signature }), signal: AbortSignal.timeout(5_000) })
      .then((answer) => answer.ok || answer.status < 500, () => false)
    const wait = AGAIN_MS[tries]
    if (heard || wait === undefined) return
    const timer = setTimeout(() => { timers.delete(timer); start(to, report, tries + 1) }, wait).unref()
    timers.add(timer)
  }
  const start = (to: string, report: Report, tries: number): void => {
    const sending = send(to, report, tries).finally(() => { underWay.delete(sending) })
    underWay.add(sending)
  }
  return {
    report: (to: string, report: Report) => { start(to, report, 0) },
    async settled() { while (underWay.size > 0) await Promise.all(underWay) },
    end() { for (const timer of timers) clearTimeout(timer) },
  }
}
