import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { IDLE_MS, leadsToDesk, localPath, LONGEST_MS, readClaims, sessionEnd } from './rules.ts'

const resident = { sub: 'applicant', name: ' 陈 示例 ', account_kind: 'person', id_number: '42039919800101001x', phone_number: '13800000000', division: '420325101' }

test('a resident\'s claims: tidy name, standard number, division when it is one', () => {
  assert.deepEqual(readClaims(resident), {
    ok: true, value: { subject: 'applicant', kind: 'person', name: '陈示例', idNumber: '42039919800101001X', phone: '13800000000', mail: null, division: '420325101' },
  })
  const odd = readClaims({ ...resident, division: 'somewhere', phone_number: '' })
  assert.deepEqual(odd.ok && [odd.value.division, odd.value.phone], [null, null])
  assert.equal(readClaims({ ...resident, account_kind: undefined }).ok, true, 'who is not said to be staff is a resident')
})

test('a member of staff has no number here, whatever is sent along', () => {
  const claims = readClaims({ ...resident, account_kind: 'staff' })
  assert.deepEqual(claims.ok && [claims.value.kind, claims.value.idNumber], ['staff', null])
})

test('a mail address is taken when it is one and nothing more', () => {
  const mailOf = (email: unknown) => { const claims = readClaims({ ...resident, account_kind: 'staff', email }); return claims.ok ? claims.value.mail : undefined }
  assert.equal(mailOf('gao.yuan+mz@example.gov.cn'), 'gao.yuan+mz@example.gov.cn')
  for (const wrong of ['gao', 'gao@', '@example.cn', 'a@b', 'a b@c.cn', 'a@b.cn\nBcc: x@y.cn', `${'a'.repeat(120)}@b.cn`, 7, null]) assert.equal(mailOf(wrong), null, String(wrong))
})

test('claims that do not say who it is are refused, in Chinese, with what to do', () => {
  for (const lacking of ['sub', 'name', 'id_number']) {
    for (const value of [undefined, '', 7, null]) {
      const refused = readClaims({ ...resident, [lacking]: value })
      assert.equal(refused.ok, false, lacking)
      if (!refused.ok) {
        assert.equal(refused.code, 'claims-incomplete')
        assert.match(refused.detail, /[一-鿿]/)
        assert.ok(refused.next.length > 0)
      }
    }
  }
  assert.equal(readClaims({ ...resident, id_number: '420399198001010010' }).ok, false, 'a wrong check character')
})

test('only an address of our own is gone back to', () => {
  for (const own of ['/', '/my/MZ20261124-00001?x=1', '/matters/000511001000#a']) assert.equal(localPath(own), own)
  for (const foreign of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', 'my', '/a b', '/a\nb', '/\\\\x', null, undefined, 3, ['/']]) {
    assert.equal(localPath(foreign), '/')
  }
})

test('what leads to the desk', () => {
  for (const path of ['/desk', '/desk/window', '/desk?x=1']) assert.equal(leadsToDesk(path), true, path)
  for (const path of ['/', '/my', '/desks', '/matters/desk']) assert.equal(leadsToDesk(path), false, path)
})

test('whatever is given, the browser stays with us', () => {
  fc.assert(fc.property(fc.string(), (path) => {
    assert.equal(new URL(localPath(path), 'https://ours.example').origin, 'https://ours.example')
  }))
})

test('a session lives on while it is used, and never longer than a working day', () => {
  fc.assert(fc.property(fc.nat(), fc.nat({ max: LONGEST_MS * 2 }), (created, used) => {
    const end = sessionEnd(created, created + used)
    assert.ok(end <= created + LONGEST_MS)
    assert.equal(end, Math.min(created + used + IDLE_MS, created + LONGEST_MS))
  }))
})
