/** The way to the API: the session's cookie goes along by itself; what is refused comes back as a problem that says what to do. */

/** A refused request (RFC 9457): `code` for machines, `detail` and `next` for people. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly next: readonly string[]
  readonly field: string | undefined
  /** Each field that is wrong, when there are several. */
  readonly errors: readonly { readonly field: string; readonly detail: string }[]
  constructor(status: number, body: { code?: string; detail?: string; next?: readonly string[]; field?: string; errors?: Problem['errors'] }) {
    super(body.detail ?? '没有收到答复')
    this.status = status
    this.code = body.code ?? 'unreadable'
    this.next = body.next ?? []
    this.field = body.field
    this.errors = body.errors ?? []
  }
}

/** Nobody answered at all: the network, or a server that restarts. What was sent may or may not have arrived. */
export class Unreachable extends Error {
  constructor() {
    super('网络不通，或服务器正在重启')
  }
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** `/api/v1/x?…` without what is empty. */
export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`
}

export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return ask<T>(address(path, query), { method: 'GET', ...(signal ? { signal } : {}) })
}

/** `body` carries the request id; the same id again has one effect, so a request that found nobody may simply be sent again. */
export function post<T>(path: string, body: object, options: PostOptions = {}): Promise<T> {
  const { patience, stay = false } = options
  return ask<T>(path, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), ...(patience === undefined ? {} : { signal: AbortSignal.timeout(patience) }),
  }, stay)
}

export interface PostOptions {
  /** Milliseconds after which nobody is waited for any longer: unreachable. */
  readonly patience?: number
  /** A session that ran out is for the caller to deal with; the page stays. */
  readonly stay?: boolean
}

/** A proxy in front of a server that is away says these. */
const away = [502, 503, 504]

async function ask<T>(path: string, init: RequestInit, stay = false): Promise<T> {
  const response = await fetch(path, { ...init, credentials: 'same-origin' }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable()
  })
  const body: unknown = await response.json().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'TimeoutError') throw new Unreachable()
    return {}
  })
  if (response.status === 401 && !stay) signIn()
  if (away.includes(response.status) && (body as { code?: unknown }).code === undefined) throw new Unreachable()
  if (!response.ok) throw new Problem(response.status, body as ConstructorParameters<typeof Problem>[1])
  return body as T
}

/** The session ran out: to the identity provider, and back to this very page. */
export function signIn(): void {
  location.assign(`/sign-in?return=${encodeURIComponent(location.pathname + location.search)}`)
}

/** A fresh request id. */
export function newRequestId(): string {
  return `desk-${crypto.randomUUID()}`
}

/** What a person reads of an error of any kind. */
export function wordsOf(error: unknown): { text: string; next: readonly string[] } {
  if (error instanceof Problem) return { text: error.message, next: error.next }
  if (error instanceof Unreachable) return { text: error.message, next: ['稍等片刻再试'] }
  return { text: '页面出了意外，您填写的内容没有发出。', next: ['刷新页面再试'] }
}

export interface Paged<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}
