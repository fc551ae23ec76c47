/** What goes over the wire means what was written, under an address that changes with it. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Script } from 'node:vm'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { loadAssets, scriptNames, serveAssets, styleSheets, tightCss } from './assets.ts'

const sheet = (name: string) => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8')

/** What a browser takes in of a style sheet: names, values and texts in their order; white space only where it separates. */
function tokensOf(css: string): string[] {
  const plain = css.replace(/"[^"]*"|\/\*[\s\S]*?\*\//g, (found) => (found.startsWith('"') ? found : ' '))
  const found = plain.match(/"[^"]*"|[{};]|[^\s{};"]+/g) ?? []
  // A colon ends a property's name or begins a pseudo-class; a blank after it means nothing in the first case and never stands in the second.
  const words = found.flatMap((token) => (token.startsWith('"') ? [token] : token.split(/(?<=^[\w-]+:)(?=[^:])|(?<=^[(][\w-]+:)(?=[^:])/)))
  // The last semicolon of a block may go.
  return words.filter((token, i) => !(token === ';' && words[i + 1] === '}'))
}

test('a tightened style sheet says what the written one says', () => {
  for (const name of new Set(Object.values(styleSheets).flat())) {
    const written = sheet(name)
    const tight = tightCss(written)
    assert.deepEqual(tokensOf(tight), tokensOf(written), name)
    assert.ok(tight.length < written.length, name)
    assert.doesNotMatch(tight, /\/\*|\n/)
  }
})

test('blanks that mean something stay', () => {
  assert.equal(tightCss('a  b > c:hover ,\n d{ width : calc(1px + 2px) ; content: "x" }'), 'a b > c:hover , d{width :calc(1px + 2px);content:"x"}')
})

test('every style sheet and script that is written is served', () => {
  const named = (folder: string) => readdirSync(new URL(`../${folder}/`, import.meta.url)).filter((file) => /\.(css|ts)$/.test(file) && !file.includes('.test.')).map((file) => file.replace(/\.\w+$/, ''))
  assert.deepEqual(named('styles').toSorted(), Object.values(styleSheets).flat().toSorted())
  assert.deepEqual(named('scripts').toSorted(), scriptNames.toSorted())
})

test('an address carries the digest of what it gives, compressed or not, for good', async () => {
  const assets = loadAssets()
  const app = Fastify()
  serveAssets(app, assets)
  for (const [name, asset] of assets.all) {
    assert.equal(assets.address(name), `/assets/${createHash('sha256').update(asset.body).digest('hex').slice(0, 12)}/${name}`)
    const plain = await app.inject({ url: asset.address })
    const brotli = await app.inject({ url: asset.address, headers: { 'accept-encoding': 'gzip, br' } })
    const gzip = await app.inject({ url: asset.address, headers: { 'accept-encoding': 'gzip' } })
    assert.ok(plain.rawPayload.equals(asset.body) && brotliDecompressSync(brotli.rawPayload).equals(asset.body) && gunzipSync(gzip.rawPayload).equals(asset.body), name)
    assert.match(String(plain.headers['cache-control']), /immutable/)
    assert.equal(plain.headers['vary'], 'accept-encoding')
  }
  assert.throws(() => assets.address('nothing.css'), /nothing\.css/)
  await app.close()
})

test('scripts are plain JavaScript, without our comments', () => {
  for (const name of scriptNames) {
    const code = loadAssets().all.get(`${name}.js`)?.body.toString() ?? ''
    assert.doesNotMatch(code, /\/\*\*|^\s*\/\/|: HTMLElement|as const|<HTML/m, name)
    assert.doesNotThrow(() => new Script(code), name)
  }
})
