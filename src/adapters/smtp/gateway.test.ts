/** The adapter against the sandbox's mail server: Chinese arrives as it was written, and each fault is told apart. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { MailServer } from '../../../sandbox/gateways/mail.ts'
import { runMailServer } from '../../../sandbox/gateways/mail.ts'
import { makeSmtpGateway } from './gateway.ts'

let server: MailServer
before(async () => { server = await runMailServer({ port: 0, host: '127.0.0.1' }) })
after(() => server.close())

const text = ['您好，今天（11月24日）等您和您单位办理的有：', '', '！ 待答复的协查：4 件，其中超期 1 件', '.', '..两点', `长行${'很长'.repeat(200)}`, '打开工作台：https://mz.example/desk'].join('\n')
const mail = (id: string, to = 'officer@county.invalid') => ({ id, to, subject: '免证通：等您办理的有 13 件，其中超期 1 件，还有一个很长的题目，长到要分成几段才写得下', text })

test('arrives as it was written, several over one connection too', async () => {
  const gateway = makeSmtpGateway({ url: server.url, from: 'mianzheng@county.invalid' })
  const sent = await Promise.all(['one', 'two', 'three'].map((id) => gateway.hand(mail(id))))
  assert.deepEqual(sent.map((s) => s.kind), ['sent', 'sent', 'sent'])
  await gateway.close()
  assert.equal(server.messages().length, 3)
  const [got] = server.messages()
  assert.deepEqual([got?.to, got?.subject, got?.text, got?.from], ['officer@county.invalid', mail('').subject, text, 'mianzheng@county.invalid'])
})

test('a mailbox that is refused is final; a server that is down may come back', async () => {
  const gateway = makeSmtpGateway({ url: server.url, from: 'mianzheng@county.invalid' })
  await server.setFault('refused')
  assert.deepEqual(await gateway.hand(mail('four')), { kind: 'refused', cause: 'bad-number' })
  await server.setFault('down')
  assert.deepEqual(await gateway.hand(mail('five')), { kind: 'down', cause: 'unreachable' })
  await server.setFault('none')
  assert.equal((await gateway.hand(mail('six'))).kind, 'sent')
  await gateway.close()
})
