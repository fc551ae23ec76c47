/**
 * The desk without a network: its files and its frame as they were last shown, and who is signed in, for as long as a session lasts.
 * Online it changes nothing: pages and answers come from the server first, sign-in and every other address pass untouched. Its
 * first line, put there by the server, names the version and the files; another version is another text, so browsers take it up.
 */

/** What this script needs to know of the worker it runs in; the desk's own types are those of a page. */
interface Worker {
  readonly DESK: { readonly version: string; readonly files: readonly string[] }
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void
  addEventListener(type: 'fetch', listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown; waitUntil(work: Promise<unknown>): void }) => void): void
}

const worker = globalThis as unknown as Worker
const { version, files } = worker.DESK
const PREFIX = 'desk-files-'
/** The frame and who is signed in: gone with the sign-out. */
const OWN = 'desk-own'
const SHELL = '/desk/'
const ME = '/api/v1/me'
const KEPT_AT = 'x-kept-at'
/** A session lasts no longer. */
const LONGEST_MS = 8 * 3_600_000
/** So long a network that neither answers nor refuses is waited for, where there is something to show instead. */
const PATIENCE_MS = 4_000

worker.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    // All or nothing: a version of which a file is missing is not taken up.
    await (await caches.open(PREFIX + version)).addAll([...files])
    await worker.skipWaiting()
  })())
})

worker.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    // Pages that are still open were made by the version before: its files stay until the next one.
    const mine = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + version)
    await Promise.all(mine.slice(0, -1).map((name) => caches.delete(name)))
    await worker.clients.claim()
  })())
})

worker.addEventListener('message', (event) => {
  if (event.data === 'forget') event.waitUntil(caches.delete(OWN))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname.startsWith('/desk/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate' && (url.pathname === '/desk' || url.pathname.startsWith(SHELL))) event.respondWith(serverFirst(request, SHELL, keepShell))
  else if (url.pathname === ME) event.respondWith(serverFirst(request, ME, keepMe))
})

/** Names carry a digest: what is here is right. */
async function asset(request: Request): Promise<Response> {
  const known = await caches.match(request.url)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(PREFIX + version)).put(request.url, answer.clone())
  return answer
}

/** The server's answer when there is one; what was kept when nobody answers, or a proxy says that the server is away. */
async function serverFirst(request: Request, key: string, keep: (answer: Response) => Promise<void>): Promise<Response> {
  const kept = await fresh(key)
  const asked = fetch(request)
  const answer = await (kept ? Promise.race([asked, later()]) : asked).catch(() => null)
  if (answer === null || (kept && [502, 503, 504].includes(answer.status))) {
    if (kept) return kept
    return answer ?? Response.error()
  }
  await keep(answer.clone())
  return answer
}

const later = () => new Promise<null>((resolve) => { setTimeout(() => { resolve(null) }, PATIENCE_MS) })

async function fresh(key: string): Promise<Response | undefined> {
  const kept = await (await caches.open(OWN)).match(key)
  return kept && Date.now() - Number(kept.headers.get(KEPT_AT)) < LONGEST_MS ? kept : undefined
}

/** The page for staff only, never a redirect to sign in; without the check value of its session, which is not for keeping. */
async function keepShell(answer: Response): Promise<void> {
  if (answer.status !== 200 || answer.redirected || !(answer.headers.get('content-type') ?? '').startsWith('text/html')) return
  const page = (await answer.text()).replace(/(<meta name="csrf" content=")[^"]*"/, '$1"')
  await keepIn(SHELL, page, answer)
}

async function keepMe(answer: Response): Promise<void> {
  if (answer.status === 200) await keepIn(ME, await answer.text(), answer)
  else if (answer.status === 401) await caches.delete(OWN)
}

async function keepIn(key: string, body: string, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name)
  headers.set(KEPT_AT, String(Date.now()))
  await (await caches.open(OWN)).put(key, new Response(body, { headers }))
}

export {}
