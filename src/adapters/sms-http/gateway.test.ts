/** The adapter against the sandbox's gateway, which is a real server, with each of its faults; and against answers no gateway should give. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { SmsGateway } from '../../../sandbox/gateways/sms.ts'
import { runSmsGateway } from '../../../sandbox/gateways/sms.ts'
import type { Message } from '../../rooms/notices/index.ts'
import { makeSmsHttpGateway } from './gateway.ts'

const SECRET = 'a secret of some length'
const reports: unknown[] = []
const product = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk: Buffer) => { text += chunk.toString() }).on('end', () => { reports.push(JSON.parse(text)); response.end('{}') })
})
let gateway: SmsGateway
let reportTo: string
before(async () => {
  gateway = await runSmsGateway({ port: 0, host: '127.0.0.1', secret: SECRET })
  await new Promise<void>((resolve) => { product.listen(0, '127.0.0.1', resolve) })
  reportTo = `http://127.0.0.1:${(product.address() as AddressInfo).port}/reports`
})
after(async () => {
  await gateway.close()
  product.close()
})

const sms = (id: string, more: Partial<Message> = {}): Message => ({ id, to: '10000000001', subject: null, text: '【免证通】您的申请已有结果', ...more })

async function hand(message: Message, more: { secret?: string; timeoutMs?: number; url?: string } = {}) {
  const client = makeSmsHttpGateway({ url: gateway.url, secret: SECRET, reportTo, ...more })
  try {
    return await client.hand(message)
  } finally {
    await client.close()
  }
}

test('hands a message over, once for each id, and the gateway reports', async () => {
  const first = await hand(sms('one'))
  assert.equal(first.kind, 'sent')
  assert.deepEqual(await hand(sms('one')), first)
  await gateway.settled()
  assert.equal(gateway.messages().length, 1)
  assert.equal(reports.length, 1)
})

test('a refusal is final, a wrong secret is not the message\'s fault', async () => {
  await gateway.setFault('refused')
  assert.deepEqual(await hand(sms('two')), { kind: 'refused', cause: 'blocked' })
  await gateway.setFault('none')
  assert.deepEqual(await hand(sms('three', { to: '110' })), { kind: 'refused', cause: 'bad-number' })
  assert.deepEqual(await hand(sms('four'), { secret: 'wrong' }), { kind: 'down', cause: 'not-authorised' })
})

test('slow is a time-out, though it may have been taken over; the second time it is not carried again', async () => {
  const before = gateway.messages().length
  await gateway.setFault('slow')
  assert.deepEqual(await hand(sms('five'), { timeoutMs: 150 }), { kind: 'down', cause: 'timeout' })
  await gateway.setFault('none')
  assert.equal((await hand(sms('five'))).kind, 'sent')
  assert.equal(gateway.messages().length, before + 1)
})

test('down, then left alone, then asked again after it was repaired', async () => {
  const client = makeSmsHttpGateway({ url: gateway.url, secret: SECRET, reportTo, failuresToOpen: 2, halfOpenAfterMs: 60_000 })
  await gateway.setFault('down')
  for (let i = 0; i < 3; i += 1) assert.deepEqual(await client.hand(sms(`down ${i}`)), { kind: 'down', cause: 'unreachable' })
  await gateway.setFault('none')
  assert.equal((await client.hand(sms('still'))).kind, 'down')
  client.reset()
  assert.equal((await client.hand(sms('again'))).kind, 'sent')
  await client.close()
})

test('an answer of another shape than agreed is a failing gateway', async () => {
  const odd = createServer((request, response) => { response.writeHead(request.url === '/500/messages' ? 500 : 200).end(request.url === '/list/messages' ? '[]' : '<html>') })
  await new Promise<void>((resolve) => { odd.listen(0, '127.0.0.1', resolve) })
  const base = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`
  for (const path of ['html', 'list', '500']) assert.deepEqual(await hand(sms('odd'), { url: `${base}/${path}` }), { kind: 'down', cause: 'failed' }, path)
  odd.close()
})
