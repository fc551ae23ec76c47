import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkSignature } from './rules.ts'

const person = { kind: 'person', name: '阿依古丽·买买提' } as const

test('a typed signature bears the applicant\'s own name, whichever dot they have on their keyboard', () => {
  for (const name of ['阿依古丽·买买提', '阿依古丽•买买提', ' 阿依古丽・买买提 ']) assert.ok(checkSignature({ kind: 'typed', name }, person).ok, name)
})

test('nobody commits for somebody else', () => {
  const refused = checkSignature({ kind: 'typed', name: '买买提' }, person)
  assert.equal(!refused.ok && refused.code, 'signature-name-differs')
  assert.equal(!refused.ok && refused.field, 'signature.name')
})

test('a drawn or scanned signature has something to see', () => {
  for (const kind of ['drawn', 'paper'] as const) {
    assert.equal(checkSignature({ kind, name: person.name }, person).ok, false)
    assert.equal(checkSignature({ kind, name: person.name, image: 'M0 0L9 9' }, person).ok, true)
  }
})

test('a company\'s letter is signed by whoever signs for it', () => {
  assert.ok(checkSignature({ kind: 'typed', name: '李四' }, { kind: 'company', name: '房县示例农业有限公司' }).ok)
})
