import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Handed } from './port.ts'
import { afterAttempt, backOffMinutes, causeOf, digestDue, maskMail, messageId, readMessageId, sendableAt, waitingFor } from './rules.ts'

const at = (time: string) => new Date(`2026-11-24T${time}+08:00`)

test('an SMS waits for the morning, a mail does not', () => {
  assert.deepEqual(sendableAt('sms', at('10:00:00')), at('10:00:00'))
  assert.deepEqual(sendableAt('sms', at('00:00:00')), at('08:00:00'))
  assert.deepEqual(sendableAt('sms', at('07:59:59')), at('08:00:00'))
  assert.deepEqual(sendableAt('sms', at('20:59:59')), at('20:59:59'))
  assert.deepEqual(sendableAt('sms', at('21:00:00')), new Date('2026-11-25T08:00:00+08:00'))
  assert.deepEqual(sendableAt('mail', at('03:00:00')), at('03:00:00'))
})

test('for any instant: never earlier, at most a night later, and always by day', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (instant) => {
    const then = sendableAt('sms', instant)
    const late = then.getTime() - instant.getTime()
    const hour = (then.getUTCHours() + 8) % 24
    assert.ok(late >= 0 && late <= 11 * 3_600_000 && hour >= 8 && hour < 21)
  }))
})

test('what is sent is sent, what is refused is given up at once, what may pass is tried again ever later', () => {
  const down: Handed = { kind: 'down', cause: 'unreachable' }
  assert.deepEqual(afterAttempt('sms', { kind: 'sent', gatewayId: 'x' }, 1, at('10:00:00')), { state: 'sent' })
  assert.deepEqual(afterAttempt('sms', { kind: 'refused', cause: 'blocked' }, 1, at('10:00:00')), { state: 'failed' })
  assert.deepEqual(afterAttempt('mail', down, 1, at('10:00:00')), { state: 'waiting', nextAt: at('10:01:00') })
  assert.deepEqual(afterAttempt('mail', down, 4, at('10:00:00')), { state: 'waiting', nextAt: at('11:00:00') })
  assert.deepEqual(afterAttempt('sms', down, 5, at('20:00:00')), { state: 'waiting', nextAt: new Date('2026-11-25T08:00:00+08:00') })
  assert.deepEqual(afterAttempt('sms', down, backOffMinutes.length + 1, at('10:00:00')), { state: 'failed' })
  assert.ok(backOffMinutes.every((wait, i) => i === 0 || wait > (backOffMinutes[i - 1] ?? 0)))
})

test('a message\'s id tells the delivery and the round', () => {
  const id = '019aa000-0000-7000-8000-000000000000'
  assert.deepEqual(readMessageId(messageId(id, 3)), { delivery: id, round: 3 })
  for (const odd of ['', id, `${id}.`, `${id}.x`, `x${id}.1`, `${id}.1.1`]) assert.equal(readMessageId(odd), null, odd)
})

test('of what a gateway says only a short code is kept', () => {
  assert.equal(causeOf('phone-off'), 'phone-off')
  for (const odd of ['用户张三关机', '13800000000', 'Phone off', '', 'a'.repeat(41), 7, null, undefined]) assert.equal(causeOf(odd), 'other')
})

test('the daily mail is due from 8:30 to the end of work, on working days', () => {
  const due = (time: string, works = true) => digestDue(at(time), () => works)
  assert.equal(due('08:29:59'), null)
  assert.equal(due('08:30:00'), '2026-11-24')
  assert.equal(due('17:29:59'), '2026-11-24')
  assert.equal(due('17:30:00'), null)
  assert.equal(due('08:30:00', false), null)
})

test('what waits for somebody is what waits for their organs', () => {
  const byOrgan = new Map([['a', { total: 3, overdue: 1 }], ['b', { total: 2, overdue: 2 }]])
  assert.deepEqual(waitingFor(byOrgan, ['a']), { total: 3, overdue: 1 })
  assert.deepEqual(waitingFor(byOrgan, ['c']), { total: 0, overdue: 0 })
  assert.deepEqual(waitingFor(byOrgan, ['*']), { total: 5, overdue: 3 })
  assert.deepEqual(waitingFor(byOrgan, null), { total: 5, overdue: 3 })
})

test('a mail address is shown by its first letter and where it is', () => {
  assert.equal(maskMail('gao.yuan@example.gov.cn'), 'g***@example.gov.cn')
  assert.equal(maskMail('@x'), '***')
  assert.equal(maskMail('nothing'), '***')
})
