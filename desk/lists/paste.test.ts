/** Rows as they come from a sheet. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pastedRows, withNames } from './paste.ts'

test('names and codes, with what stands behind the tabs; empty lines and empty cells are nothing', () => {
  assert.deepEqual(pastedRows('户籍证明\t《户口登记条例》\t第三条\t公安共享\r\n\r\np012\n  \n 单身证明 \t\t第二条'), [
    { name: '户籍证明', basis: '《户口登记条例》', article: '第三条', replacedBy: '公安共享' }, { item: 'P012' }, { name: '单身证明', article: '第二条' },
  ])
  assert.deepEqual(pastedRows(''), [])
})

test('names of a matter come under what is there, each once', () => {
  assert.equal(withNames('', ['甲证明', '乙证明']), '甲证明\n乙证明')
  assert.equal(withNames('乙证明\t《法》\n\n', ['甲证明', '乙证明']), '乙证明\t《法》\n甲证明')
})
