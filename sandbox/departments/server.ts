/**
 * A department's system as it stands in the network: a plain HTTP server on a port of its own, quick to answer, that can be really
 * down, slow or wrong. It keeps a short log of who asked what for, never of whom: `GET /_log` with the secret.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fieldsOf, readBody } from '../http.ts'
import { listen, stopListening } from '../listen.ts'
import type { Asked } from './answer.ts'
import { answering } from './answer.ts'
import type { Fault, Reply } from './faults.ts'
import { SLOW_MS } from './faults.ts'
import type { Department } from './register.ts'
import { makeRequestLog } from './request-log.ts'

export interface RunningDepartment {
  readonly source: string
  readonly name: string
  readonly baseUrl: string
  readonly secret: string
  readonly fault: () => Fault
  /** Comes back when it is so. */
  setFault(fault: Fault): Promise<void>
  close(): Promise<void>
}

export interface Where { readonly port: number; readonly host: string; readonly secret: string }

export async function runDepartment(department: Department, { port: wanted, host, secret }: Where): Promise<RunningDepartment> {
  const answer = answering(department, secret)
  const log = makeRequestLog()
  const waiting = makeWaiting()
  let fault: Fault = 'none'
  const server = createServer((request, response) => {
    askedBy(request).then((asked) => {
      if (asked.path === '/_log' && asked.authorization === `Bearer ${secret}`) return send(response, { status: 200, text: JSON.stringify(log.entries()) })
      const reply = answer(asked, fault)
      log.add(asked, reply.status)
      return fault === 'slow' ? waiting.later(response, () => { send(response, reply) }) : send(response, reply)
    }).catch(() => { response.destroy() })
  })
  server.keepAliveTimeout = 60_000
  const port = await listen(server, wanted, host)
  let changing: Promise<unknown> = Promise.resolve()
  const change = async (to: Fault) => {
    fault = to
    if (to === 'down') await stopListening(server)
    else if (!server.listening) await listen(server, port, host)
  }
  return {
    source: department.source, name: department.name, secret, baseUrl: `http://${reachable(host)}:${port}`,
    fault: () => fault,
    setFault(to) {
      const changed = changing.then(() => change(to))
      changing = changed.catch(() => undefined)
      return changed
    },
    async close() {
      await changing
      waiting.end()
      await stopListening(server)
    },
  }
}

/** An address under which a server that listens on `host` is reached from this machine. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function send(response: ServerResponse, { status, text }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text)
}

async function askedBy(request: IncomingMessage): Promise<Asked> {
  const url = request.url ?? '/'
  const mark = url.indexOf('?')
  const header = (name: string) => (typeof request.headers[name] === 'string' ? request.headers[name] : undefined)
  const fields = request.method === 'POST' ? fieldsOf(await readBody(request)) : null
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1))
  return {
    method: request.method ?? '', path: mark < 0 ? url : url.slice(0, mark),
    authorization: request.headers.authorization, purpose: header('x-purpose'), basis: header('x-basis'),
    field: (name) => {
      const value = fields ? fields[name] : query.get(name)
      return typeof value === 'string' ? value : null
    },
  }
}

/** Answers that are held back. They keep no process alive, and none is sent to somebody who has gone. */
function makeWaiting() {
  const timers = new Set<NodeJS.Timeout>()
  return {
    later(response: ServerResponse, act: () => void): void {
      const timer = setTimeout(() => {
        timers.delete(timer)
        act()
      }, SLOW_MS)
      timer.unref()
      timers.add(timer)
      response.once('close', () => {
        clearTimeout(timer)
        timers.delete(timer)
      })
    },
    end(): void {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
