/** A mail server that takes every mail in and sends none on: as much SMTP (RFC 5321) as a well-behaved client needs, no more. */
import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import { SLOW_MS } from '../departments/faults.ts'
import { listen } from '../listen.ts'
import type { GatewayFault, RunningGateway } from './gateway.ts'
import { inTurn, makeInbox } from './gateway.ts'
import type { Mail } from './mime.ts'
import { readMail } from './mime.ts'

export interface MailServer extends RunningGateway {
  /** Newest first. */
  readonly messages: () => readonly ReceivedMail[]
}

export interface ReceivedMail extends Mail {
  readonly at: string
}

const KEPT = 1000
const LONGEST = 256 * 1024

export async function runMailServer({ port: wanted, host }: { port: number; host: string }): Promise<MailServer> {
  const inbox = makeInbox<ReceivedMail>(KEPT)
  const turns = inTurn()
  const sockets = new Set<Socket>()
  let fault: GatewayFault = 'none'
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => { sockets.delete(socket) })
    socket.on('error', () => { socket.destroy() })
    talk(socket, () => fault, (to, text) => { if (fault !== 'undelivered') inbox.add({ ...readMail(text), to, at: new Date().toISOString() }) })
  })
  const stop = () => new Promise<void>((resolve) => {
    if (!server.listening) return resolve()
    server.close(() => { resolve() })
    for (const socket of sockets) socket.destroy()
  })
  const port = await listen(server, wanted, host)
  return {
    source: 'mail', name: '邮件服务器', url: `smtp://127.0.0.1:${port}`, fault: () => fault, messages: inbox.all,
    setFault: (to) => turns.do(async () => {
      fault = to
      // A connection that a client kept open belongs to the server before the fault.
      for (const socket of sockets) socket.destroy()
      if (to === 'down') await stop()
      else if (!server.listening) await listen(server, port, host)
    }),
    async close() {
      await turns.idle()
      await stop()
    },
  }
}

/** One conversation: a line in, a line out; after DATA everything up to a line with a single dot. */
function talk(socket: Socket, fault: () => GatewayFault, received: (to: string, text: string) => void): void {
  let [rest, to, data] = ['', '', null as string | null]
  const say = (line: string) => { if (socket.writable) socket.write(`${line}\r\n`) }
  const answer = (line: string): void => {
    const [, verb = ''] = /^(\w+)/.exec(line) ?? []
    switch (verb.toUpperCase()) {
      case 'EHLO': say('250-county.invalid'); return say('250 8BITMIME')
      case 'HELO': case 'MAIL': case 'RSET': case 'NOOP': return say('250 OK')
      case 'RCPT': {
        if (fault() === 'refused') return say('550 no such mailbox')
        to = /<([^>]*)>/.exec(line)?.[1] ?? ''
        return say('250 OK')
      }
      case 'DATA': data = ''; return say('354 go on, end with a dot')
      case 'QUIT': say('221 bye'); socket.end(); return undefined
      default: return say('502 not known')
    }
  }
  const line = (text: string): void => {
    if (data === null) return answer(text)
    if (text !== '.') { data += `${text.startsWith('..') ? text.slice(1) : text}\r\n`; return undefined }
    received(to, data)
    data = null
    return say('250 taken over')
  }
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n')
    rest = lines.pop() ?? ''
    if (rest.length + (data?.length ?? 0) > LONGEST) return void socket.destroy()
    return lines.forEach(line)
  })
  if (fault() === 'slow') setTimeout(() => { say('220 county.invalid') }, SLOW_MS).unref()
  else say('220 county.invalid')
}
