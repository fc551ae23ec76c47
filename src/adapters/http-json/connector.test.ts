import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import type { Question } from '../../rooms/sharing/index.ts'
import { makeHttpJsonConnector } from './connector.ts'

type Handle = (request: IncomingMessage, response: ServerResponse) => void

const open: Server[] = []
after(() => { for (const server of open) { server.closeAllConnections(); server.close() } })

async function department(handle: Handle): Promise<string> {
  const server = createServer(handle)
  open.push(server)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const question = (more: Partial<Question['resource']> = {}): Question => ({
  resource: {
    code: 'marriage', name: '婚姻登记', source: 'civil-affairs', holder: 'civil-affairs', path: '/marriage', method: 'GET', request: '{"idNumber": person.idNumber}',
    response: '{"found": true, "identity": {"name": xm, "idNumber": sfzh}, "value": {"status": hyzt}}', purpose: '核验', legalBasis: '条例', timeoutMs: 10_000, ...more,
  },
  person: { name: '张三', idNumber: '42039919800101001X' }, company: null, item: 'P008', matter: 'm', purpose: '核验：办理', basis: '条例', caseNumber: 'MZ20261124-00001',
})

async function ask(handle: Handle, more: Partial<Question['resource']> = {}, retries = 0) {
  const connector = makeHttpJsonConnector([{ source: 'civil-affairs', baseUrl: await department(handle), secret: 's3cret' }], { retries })
  try {
    return await connector.ask(question(more))
  } finally {
    await connector.close()
  }
}

test('asks with key, secret, purpose and basis, and maps the holder\'s own field names', async () => {
  let seen: IncomingMessage | undefined
  const answer = await ask((request, response) => {
    seen = request
    json(response, 200, { xm: '张三', sfzh: '42039919800101001X', hyzt: '已婚' })
  })
  assert.deepEqual(answer, {
    kind: 'body', attempts: 1, mapped: { found: true, identity: { name: '张三', idNumber: '42039919800101001X' }, value: { status: '已婚' } },
  })
  assert.equal(seen?.url, '/marriage?idNumber=42039919800101001X')
  assert.equal(seen?.headers.authorization, 'Bearer s3cret')
  assert.equal(decodeURIComponent(String(seen?.headers['x-purpose'])), '核验：办理')
  assert.equal(decodeURIComponent(String(seen?.headers['x-basis'])), '条例')
})

test('no record only when the holder says so; a wrong address is a failing source', async () => {
  assert.deepEqual(await ask((_q, response) => json(response, 404, { code: 'NO_RECORD' })), { kind: 'no-record', attempts: 1 })
  assert.deepEqual(await ask((_q, response) => json(response, 404, { message: 'no route' })), { kind: 'down', cause: 'failed', attempts: 1 })
})

test('a refusal is an answer: not retried', async () => {
  let asked = 0
  const answer = await ask((_q, response) => { asked += 1; json(response, 403, {}) }, {}, 2)
  assert.deepEqual([answer.kind, asked], ['refused', 1])
})

test('slow is a time-out and is not waited for again', async () => {
  let asked = 0
  assert.deepEqual(await ask(() => { asked += 1 }, { timeoutMs: 400 }, 2), { kind: 'down', cause: 'timeout', attempts: 1 })
  assert.equal(asked, 1)
})

test('what is no JSON, or of another shape than agreed, is malformed', async () => {
  assert.deepEqual(await ask((_q, response) => response.end('<html>')), { kind: 'down', cause: 'malformed', attempts: 1 })
  assert.deepEqual(await ask((_q, response) => response.end('{"xm": "张')), { kind: 'down', cause: 'malformed', attempts: 1 })
  const stumbled = await ask((_q, response) => json(response, 200, { xm: 1 }), { response: '{"found": true, "identity": {"name": $uppercase(xm)}}' })
  assert.deepEqual(stumbled, { kind: 'down', cause: 'malformed', attempts: 1 })
  // A list where one record was agreed, and a mapping that finds nothing at all, are not "no record" either.
  const nothing = await ask((_q, response) => json(response, 200, []), { response: 'xm' })
  assert.deepEqual(nothing, { kind: 'down', cause: 'malformed', attempts: 1 })
})

test('what may pass is tried again, and then works', async () => {
  let asked = 0
  const answer = await ask((_q, response) => {
    asked += 1
    json(response, asked === 1 ? 502 : 200, { xm: '张三', sfzh: '42039919800101001X', hyzt: '未婚' })
  }, {}, 2)
  assert.equal(answer.kind, 'body')
  assert.equal(answer.attempts, 2)
})

test('a source that keeps failing is no longer asked, and asked again after it was repaired', async () => {
  let asked = 0
  let broken = true
  const baseUrl = await department((_q, response) => {
    asked += 1
    json(response, broken ? 500 : 404, { code: 'NO_RECORD' })
  })
  const connector = makeHttpJsonConnector([{ source: 'civil-affairs', baseUrl, secret: 's' }], { retries: 0, failuresToOpen: 3, halfOpenAfterMs: 60_000 })
  for (let i = 0; i < 3; i += 1) assert.equal((await connector.ask(question())).kind, 'down')
  assert.deepEqual(await connector.ask(question()), { kind: 'down', cause: 'circuit-open', attempts: 0 })
  assert.equal(asked, 3)
  broken = false
  connector.reset('civil-affairs')
  assert.equal((await connector.ask(question())).kind, 'no-record')
  await connector.close()
})

test('a source nobody connected, and one that is not there', async () => {
  const connector = makeHttpJsonConnector([{ source: 'tax', baseUrl: 'http://127.0.0.1:9', secret: '' }], { retries: 0 })
  assert.deepEqual(await connector.ask(question()), { kind: 'down', cause: 'not-connected', attempts: 0 })
  assert.deepEqual(await connector.ask(question({ source: 'tax' })), { kind: 'down', cause: 'unreachable', attempts: 1 })
  await connector.close()
})
