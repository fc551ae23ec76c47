/** Style sheets and scripts: read once, small as they are, under an address that carries their digest, so that browsers keep them for good. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { transformSync } from 'oxc-transform'

interface Asset {
  readonly address: string
  readonly type: string
  readonly body: Buffer
  readonly brotli: Buffer
  readonly gzip: Buffer
}

export interface Assets {
  /** Address of an asset by its plain name, `portal.css`. */
  readonly address: (name: string) => string
  readonly all: ReadonlyMap<string, Asset>
}

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** Comments and indentation are for us, not for the wire. */
export function tightCss(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}').trim()
}

/** Types and comments taken off; the rest stays as written. */
function script(name: string): string {
  const path = `scripts/${name}.ts`
  const out = transformSync(path, read(path), { lang: 'ts', target: 'es2022' })
  if (out.errors.length > 0) throw new SyntaxError(`${path}: ${out.errors.map((e) => e.message).join('; ')}`)
  return out.code.replace(/^\s*\/\*[\s\S]*?\*\/\s*$|^\s*\/\/.*$/gm, '').replace(/\n\s*/g, '\n').replace(/\nexport \{\};?\s*$/, '\n').trim()
}

export const styleSheets = {
  'portal.css': ['tokens', 'base', 'kit', 'pages', 'print'],
} as const
export const scriptNames = ['evidence', 'page', 'progress', 'sign', 'suggest'] as const

export function loadAssets(): Assets {
  const js = 'text/javascript; charset=utf-8'
  const bodies: [name: string, type: string, body: string][] = [
    ...Object.entries(styleSheets).map(([name, parts]): [string, string, string] => [name, 'text/css; charset=utf-8', tightCss(parts.map((part) => read(`styles/${part}.css`)).join('\n'))]),
    ...scriptNames.map((name): [string, string, string] => [`${name}.js`, js, script(name)]),
    ['icon.svg', 'image/svg+xml', read('styles/icon.svg').trim()],
  ]
  const all = new Map(bodies.map(([name, type, text]): [string, Asset] => {
    const body = Buffer.from(text)
    const digest = createHash('sha256').update(body).digest('hex').slice(0, 12)
    return [name, { address: `/assets/${digest}/${name}`, type, body, brotli: brotliCompressSync(body), gzip: gzipSync(body, { level: 9 }) }]
  }))
  return {
    all,
    address(name) {
      const asset = all.get(name)
      if (!asset) throw new Error(`no asset ${name}`)
      return asset.address
    },
  }
}

/** Serves them compressed beforehand, kept for a year: another digest is another address. */
export function serveAssets(app: FastifyInstance, assets: Assets): void {
  for (const asset of assets.all.values()) {
    app.get(asset.address, { schema: { hide: true } }, (request, reply) => {
      const accepts = request.headers['accept-encoding'] ?? ''
      void reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding').header('x-content-type-options', 'nosniff').type(asset.type)
      // The server's own compression leaves alone what already carries an encoding.
      if (/\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(asset.brotli)
      if (/\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(asset.gzip)
      return reply.send(asset.body)
    })
  }
}
