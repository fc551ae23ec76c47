import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { freePort } from '../platform/free-port.ts'
import { checkPorts, portHolder } from './ports.ts'

test('free ports are fine', async () => {
  assert.ok((await checkPorts([{ port: await freePort(), host: '127.0.0.1', use: '网站' }])).ok)
})

test('a port that is taken is named, with its holder and what to change', async () => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  try {
    const refused = await checkPorts([{ port, host: '127.0.0.1', use: '网站' }])
    assert.match(refused.ok ? '' : refused.detail, new RegExp(`^端口 ${port} 已被.*占用，而网站要用它。$`))
    assert.match(refused.ok ? '' : refused.next.join(), /PORT=9000/)
    if (process.platform === 'linux') assert.equal(portHolder(port)?.pid, process.pid)
  } finally {
    server.close()
  }
})

test('an address this machine does not have is named', async () => {
  const refused = await checkPorts([{ port: await freePort(), host: '192.0.2.1', use: '网站' }])
  assert.match(refused.ok ? '' : refused.detail, /本机没有地址 192\.0\.2\.1/)
})
