/** The desk's address: its files for anybody, its page for signed-in staff; everything it shows comes from the API. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { County } from '../platform/county.ts'
import type { Server } from '../platform/http/server.ts'
import { findSession } from '../rooms/identity/index.ts'
import { deskFolder } from './desk-build.ts'
import { serviceWorkerOf } from './desk-offline.ts'

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' }

interface Asset { readonly type: string; readonly body: Buffer; readonly brotli: Buffer | null }

/** Read once; names carry a digest, so browsers keep them for good. Compressed when first asked for. */
function assets(): Map<string, () => Asset> {
  const folder = join(deskFolder, 'assets')
  const found = new Map<string, () => Asset>()
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    let made: Asset | undefined
    found.set(name, () => (made ??= assetOf(join(folder, name))))
  }
  return found
}

function assetOf(path: string): Asset {
  const body = readFileSync(path)
  const type = types[extname(path)] ?? 'application/octet-stream'
  // Quality 9: within two percent of the best, at a tenth of its time.
  return { type, body, brotli: extname(path) === '.woff2' ? null : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) }
}

/** Browsers hold the redirect after a form against `form-action` too: signing out goes on to the identity provider. */
const policy = (nonce: string, provider: string) => [
  "default-src 'none'", `style-src 'self' 'nonce-${nonce}'`, "style-src-attr 'unsafe-inline'", "script-src 'self'", "img-src 'self' data: blob:", "connect-src 'self'", "font-src 'self'", "worker-src 'self'", "manifest-src 'self'",
  "base-uri 'none'", "frame-ancestors 'none'", `form-action 'self' ${provider}`.trim(),
].join('; ')

/** `issuer`: address of the identity provider, if there is one. */
export function addDesk(app: Server, county: County, issuer: string | null): void {
  const provider = issuer === null ? '' : new URL(issuer).origin
  const files = assets()
  const page = existsSync(join(deskFolder, 'index.html')) ? readFileSync(join(deskFolder, 'index.html'), 'utf8') : null
  const hide = { schema: { hide: true } }

  app.get<{ Params: { name: string } }>('/desk/assets/:name', hide, (request, reply) => {
    const asset = files.get(request.params.name)?.()
    if (!asset) return reply.code(404).send()
    void reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding').header('x-content-type-options', 'nosniff').type(asset.type)
    if (asset.brotli && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.header('content-encoding', 'br').send(asset.brotli)
    return reply.send(asset.body)
  })

  // Its own rules: it fetches what is ours and nothing else. Browsers ask for it anew whenever the desk is opened.
  const worker = serviceWorkerOf(deskFolder)
  app.get('/desk/sw.js', hide, (_request, reply) => {
    if (worker === null) return reply.code(404).send()
    return reply.headers({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'" })
      .type('text/javascript; charset=utf-8').send(worker)
  })

  const open = async (request: FastifyRequest, reply: FastifyReply) => {
    const session = await findSession(county, request)
    if (session?.by !== 'cookie') return reply.redirect(`/sign-in?return=${encodeURIComponent(request.url)}`, 303)
    if (session.actor.kind !== 'staff') return reply.redirect('/', 303)
    if (page === null) return reply.code(503).type('text/plain; charset=utf-8').send('工作台页面还没有制作：请运行 npm run build。')
    const nonce = randomBytes(16).toString('base64')
    const body = page.replace('__NONCE__', nonce).replace('__CSRF__', session.csrf)
    return reply.headers({
      'content-security-policy': policy(nonce, provider), 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'private, no-store', etag: createHash('sha256').update(body).digest('hex').slice(0, 16),
    }).type('text/html; charset=utf-8').send(body)
  }
  app.get('/desk', hide, open)
  app.get('/desk/*', hide, open)
}
