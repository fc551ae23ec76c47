/** The whole county in one process: an identity provider at one port; ten departments' systems, an SMS gateway and a mail server at the ports after it. */
import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { departments } from './departments/all.ts'
import type { RunningDepartment } from './departments/server.ts'
import { runDepartment } from './departments/server.ts'
import { inboxStyle } from './gateways/inbox-style.ts'
import { runMailServer } from './gateways/mail.ts'
import { mailPage, smsPage } from './gateways/pages.ts'
import { runSmsGateway } from './gateways/sms.ts'
import { sendProblem } from './http.ts'
import { listen, stopListening } from './listen.ts'
import { keysIn, secretOf } from './provider/keys.ts'
import { frontPage } from './provider/pages.ts'
import { makeProvider } from './provider/provider.ts'
import type { SendPage } from './provider/sign-in.ts'
import { signIn } from './provider/sign-in.ts'
import { policyFor } from './provider/style.ts'
import type { Gateways } from './switches.ts'
import { makeSwitches } from './switches.ts'

interface SandboxOptions {
  /** Of the identity provider; the departments and the gateways take the next ones. 0: any that are free. */
  readonly port: number
  readonly host?: string
  /** Where people come from and go back to, without a slash at the end. */
  readonly productUrl: string
  /** Where browsers reach the provider, when a proxy in front passes it on; else this machine. */
  readonly url?: string | undefined
  /** Keys and sessions are kept here. */
  readonly dataDir: string
}

export interface Sandbox {
  /** `local`: where the provider listens, whatever it is called outside. */
  readonly addresses: { readonly provider: string; readonly local: string; readonly departments: Readonly<Record<string, string>> }
  /** Comes back when the SMS gateway's reports that are under way have been heard. */
  settled(): Promise<void>
  /** Ends everything, connections too. */
  close(): Promise<void>
}

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port, host = '127.0.0.1' } = options
  const keys = await keysIn(options.dataDir)
  const running: RunningDepartment[] = []
  const others: { close(): Promise<void> }[] = []
  const front: { handle: RequestListener } = { handle: (_request, response) => { sendProblem(response, 503, 'starting', '沙箱县正在启动。') } }
  const server = createServer((request, response) => { front.handle(request, response) })
  const close = async () => {
    await Promise.all([stopListening(server), ...[...running, ...others].map((each) => each.close())])
  }
  try {
    const local = `http://localhost:${await listen(server, port, host)}`
    const issuer = options.url ?? local
    for (const [i, department] of departments.entries()) {
      running.push(await runDepartment(department, { port: port === 0 ? 0 : port + 1 + i, host, secret: secretOf(keys, department.source) }))
    }
    const next = (i: number) => (port === 0 ? 0 : port + 1 + departments.length + i)
    const sms = await runSmsGateway({ port: next(0), host, secret: secretOf(keys, 'sms') })
    others.push(sms)
    const mail = await runMailServer({ port: next(1), host })
    others.push(mail)
    front.handle = frontOf(options, issuer, keys, running, { sms, mail })
    return { addresses: { provider: issuer, local, departments: Object.fromEntries(running.map((d) => [d.source, d.baseUrl])) }, settled: sms.settled, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Keys = Awaited<ReturnType<typeof keysIn>>

/** Everything at the provider's address: our switches, our pages, and the library for the rest. */
function frontOf(options: SandboxOptions, issuer: string, keys: Keys, running: readonly RunningDepartment[], gateways: Gateways): RequestListener {
  const { productUrl, dataDir } = options
  const pageHeaders = {
    'content-security-policy': policyFor(new URL(productUrl).origin), 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
  }
  const provider = makeProvider({ issuer, productUrl, dataDir, keys, pageHeaders })
  const switches = makeSwitches(running, gateways)
  const library = provider.callback()
  const outside = new URL(issuer)
  const inboxHeaders = { ...pageHeaders, 'content-security-policy': policyFor(new URL(productUrl).origin, inboxStyle) }
  const send: SendPage = (request, response, status, text) => { sendPage(request, response, status, text, pageHeaders) }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = URL.parse(request.url ?? '/', issuer)
    if (!url) return sendProblem(response, 400, 'bad-address', '这个地址读不懂。')
    if (url.pathname === '/_sandbox/sms') return sendPage(request, response, 200, smsPage(gateways.sms, url.searchParams.get('account')), inboxHeaders)
    if (url.pathname === '/_sandbox/mail') return sendPage(request, response, 200, mailPage(gateways.mail), inboxHeaders)
    if (url.pathname.startsWith('/_sandbox/')) return switches(request, response, url.pathname.slice('/_sandbox/'.length), url.searchParams)
    if (/^\/interaction\/[\w-]+$/.test(url.pathname)) return signIn({ provider, productUrl, send }, request, response, url.searchParams)
    // Browsers ask every address for one.
    if (url.pathname === '/favicon.ico') { response.writeHead(204).end(); return undefined }
    if (url.pathname === '/') return send(request, response, 200, frontPage(productUrl))
    // What it says of its own addresses follows from the request: it is the outside address, whoever asked and however they came.
    request.headers.host = outside.host
    request.headers['x-forwarded-proto'] = outside.protocol.slice(0, -1)
    return library(request, response)
  }
  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error('沙箱县：', error)
      if (response.headersSent) response.destroy()
      else sendProblem(response, 500, 'unexpected', '沙箱县出了意外。')
    })
  }
}

/** Compressed when the browser can: the list of people is long. */
function sendPage(request: IncomingMessage, response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>>): void {
  const gzip = request.headers['accept-encoding']?.includes('gzip') ?? false
  const body = gzip ? gzipSync(text) : Buffer.from(text)
  response.writeHead(status, {
    ...headers, 'content-type': 'text/html; charset=utf-8', 'content-length': body.length, vary: 'accept-encoding', ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  }).end(body)
}
