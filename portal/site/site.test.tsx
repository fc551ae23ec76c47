/** Who comes in, what happens to forms, and what is said when there is no page or something broke. Without a database: nobody is signed in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify from 'fastify'
import type { InjectOptions } from 'fastify'
import type { County } from '../../src/platform/county.ts'
import { HelpPage } from '../pages/help/help.tsx'
import { readUploads } from './body.ts'
import { addElderRoute } from './elder.ts'
import type { Ground } from './frame.ts'
import { frameFor } from './frame.ts'
import { contentPolicy } from './render.ts'
import type { Visit } from './site.ts'
import { makeSite } from './site.ts'
import { addTrouble } from './trouble.ts'

const ground: Ground = { county: { name: '房县', phone: '0719-1234567', callee: '行政审批局', hours: null }, sandbox: true, now: new Date('2026-11-24T02:00:00Z'), asset: (name) => `/assets/x/${name}` }
const host = 'county.test'

async function siteWith(seen: Visit[] = [], fails = false) {
  const app = Fastify()
  await app.register(cookie)
  await app.register(formbody)
  await app.register(async (inner) => {
    readUploads(inner)
    // Nothing here asks the county for anything: without a cookie there is no session to look for.
    const parts = makeSite(inner, { county: {} as County, policy: contentPolicy(['https://sso.test']), ground: async () => { if (fails) throw new Error('the database is away'); return ground } })
    addTrouble(inner, { ...parts, bareFrame: (request) => frameFor(request, ground, null) })
    addElderRoute(parts.site, true)
    parts.site.get('/page', 'anyone', async (visit) => { seen.push(visit); return { page: <HelpPage frame={visit.frame} /> } })
    parts.site.post('/page', 'anyone', async (visit) => { seen.push(visit); return { go: '/page' } })
    parts.site.get('/own', 'person', async () => ({ go: '/never' }))
    parts.site.post('/own/act', 'person', async () => ({ go: '/never' }), () => '/own')
    parts.site.get('/broken', 'anyone', async () => { throw new Error('a secret of the inside') })
  })
  return { app, ask: (options: InjectOptions) => app.inject({ ...options, headers: { host, ...options.headers } }) }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }

test('a page says what it may load, and is kept by nobody else', async () => {
  const { ask } = await siteWith()
  const { headers, statusCode, body } = await ask({ url: '/page?a=1' })
  assert.equal(statusCode, 200)
  const policy = String(headers['content-security-policy'])
  assert.match(policy, /default-src 'none'/)
  assert.match(policy, /form-action 'self' https:\/\/sso\.test/)
  assert.doesNotMatch(policy, /unsafe|\*/)
  assert.equal(headers['cache-control'], 'private, no-cache')
  assert.doesNotMatch(body, /<script(?![^>]* src=)|<style|\son\w+=|style="/, 'nothing inline')
  assert.match(body, /<a href="\/elder\?on=1&amp;back=%2Fpage%3Fa%3D1"/)
})

test('without a provider forms are not restricted', () => {
  assert.doesNotMatch(contentPolicy(undefined), /form-action/)
})

test('who is not signed in goes to sign in and comes back to the page, also from a form whose session ran out', async () => {
  const { ask } = await siteWith()
  assert.equal((await ask({ url: '/own?x=1' })).headers.location, `/sign-in?return=${encodeURIComponent('/own?x=1')}`)
  const sent = await ask({ method: 'POST', url: '/own/act', headers: { ...form, referer: `http://${host}/own?y=2` }, payload: 'requestId=12345678' })
  assert.equal(sent.statusCode, 303)
  assert.equal(sent.headers.location, `/sign-in?return=${encodeURIComponent('/own?y=2')}`)
  const elsewhere = await ask({ method: 'POST', url: '/own/act', headers: { ...form, referer: 'http://evil.test/own' }, payload: '' })
  assert.equal(elsewhere.headers.location, '/sign-in?return=%2F')
  const machine = await ask({ url: '/own', headers: { accept: 'application/json' } })
  assert.deepEqual([machine.statusCode, machine.json()], [401, { code: 'sign-in-needed' }])
})

test('a form from another site has no effect', async () => {
  const seen: Visit[] = []
  const { ask } = await siteWith(seen)
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'http://evil.test' }, { origin: 'null' }, {}]) {
    const answer = await ask({ method: 'POST', url: '/page', headers: { ...form, ...headers }, payload: 'requestId=12345678' })
    assert.equal(answer.statusCode, 403, JSON.stringify(headers))
    assert.match(answer.body, /这一页放得太久了/)
  }
  assert.equal(seen.length, 0)
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: `http://${host}` }]) {
    assert.equal((await ask({ method: 'POST', url: '/page', headers: { ...form, ...headers }, payload: 'requestId=12345678&a=1' })).headers.location, '/page')
  }
  assert.deepEqual(seen.map((visit) => [visit.requestId, visit.body['a']]), [['12345678', '1'], ['12345678', '1']])
})

test('files of a form are read beside its texts; an empty file field is no file', async () => {
  const seen: Visit[] = []
  const { ask } = await siteWith(seen)
  const data = new FormData()
  data.set('requestId', '12345678')
  data.append('files', new Blob(['%PDF-1'], { type: 'application/pdf' }), 'a.pdf')
  data.append('files', new Blob([]), '')
  const encoded = new Response(data)
  const payload = Buffer.from(await encoded.arrayBuffer())
  await ask({ method: 'POST', url: '/page', headers: { 'content-type': encoded.headers.get('content-type') ?? '', origin: `http://${host}` }, payload })
  assert.deepEqual(seen[0]?.files, [{ name: 'a.pdf', mediaType: 'application/pdf', data: Buffer.from('%PDF-1').toString('base64') }])
  const cut = await ask({ method: 'POST', url: '/page', headers: { 'content-type': 'multipart/form-data; boundary=x', origin: `http://${host}` }, payload: '--x broken' })
  assert.equal(cut.statusCode, 400)
  assert.match(cut.body, /没有看懂发来的内容/)
})

test('the address of a form leads to its page when it is opened by itself', async () => {
  const { ask } = await siteWith()
  assert.match(String((await ask({ url: '/own/act' })).headers.location), /^\/sign-in/)
})

test('large letters stay in the browser; only an address of our own is gone back to', async () => {
  const { ask } = await siteWith()
  const on = await ask({ url: '/elder?on=1&back=%2Fpage%3Fa%3D1' })
  assert.equal(on.headers.location, '/page?a=1')
  assert.match(String(on.headers['set-cookie']), /mz_elder=1; .*HttpOnly; Secure; SameSite=Lax/)
  for (const back of ['https://evil.test/', '//evil.test/', '/\\evil.test', 'javascript:alert(1)', '']) {
    assert.equal((await ask({ url: `/elder?on=0&back=${encodeURIComponent(back)}` })).headers.location, '/', back)
  }
  assert.match((await ask({ url: '/page', headers: { cookie: 'mz_elder=1' } })).body, /<html lang="zh-CN" class="elder"/)
})

test('no such page: a page for people, a problem for machines', async () => {
  const { ask } = await siteWith()
  const page = await ask({ url: '/nothing' })
  assert.deepEqual([page.statusCode, page.headers['content-type']], [404, 'text/html; charset=utf-8'])
  assert.match(page.body, /没有找到这一页.*0719-1234567/s)
  for (const options of [{ url: '/api/nothing' }, { url: '/sandbox' }, { url: '/nothing', headers: { accept: 'application/json' } }]) {
    const problem = await ask(options)
    assert.match(String(problem.headers['content-type']), /problem\+json/)
    assert.equal(problem.json<{ code: string }>().code, 'not-found')
  }
})

test('something broke: what happened is not told, what to say on the telephone is; also when the database is away', async () => {
  for (const fails of [false, true]) {
    const { ask } = await siteWith([], fails)
    const answer = await ask({ url: fails ? '/page' : '/broken' })
    assert.equal(answer.statusCode, 500)
    assert.match(answer.body, /这一步没有办成/)
    assert.match(answer.body, /报这个编号，我们查得快：req-/)
    assert.doesNotMatch(answer.body, /secret|database/)
  }
})
