import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAppointments } from './first-administrators.ts'

const three = ['system=kong:孔维护', 'security=zhang:章守密', 'audit=shi:史可查']

test('three people for three roles', () => {
  const read = readAppointments(three)
  assert.deepEqual(read.ok && read.value.map((each) => [each.account, each.role]), [['kong', 'system-admin'], ['zhang', 'security-admin'], ['shi', 'audit-admin']])
})

test('somebody missing, twice, or without a name is refused with how to say it', () => {
  for (const given of [[], three.slice(1), ['system=kong:孔维护', 'security=kong:孔维护', 'audit=shi:史可查'], [...three.slice(0, 2), 'audit=shi:9'], [...three.slice(0, 2), 'audit=shi']]) {
    const read = readAppointments(given)
    assert.equal(!read.ok && read.code, 'administrators-bad')
    assert.match(read.ok ? '' : read.next.join(), /npm run administrators/)
  }
})
