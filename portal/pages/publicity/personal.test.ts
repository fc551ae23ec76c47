/** What is taken for a number of somebody, and what is not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personalNumbers } from './personal.ts'

test('identity numbers and telephones are recognised as people write them', () => {
  const text = '我是420325199001011234，或４２０３２５１９９００１０１１２３Ｘ，电话 138 1234 5678、+86-13912345678，家里0719-3221234。138 1234 5678'
  assert.deepEqual(personalNumbers(text).map(({ kind, text: number }) => `${kind} ${number}`), [
    'identity 420325199001011234', 'identity 42032519900101123X', 'phone 138 1234 5678', 'phone +86-13912345678', 'phone 0719-3221234',
  ])
})

test('documents, days, amounts, hotlines and numbers of changes are not', () => {
  assert.deepEqual(personalNumbers('公通字〔2016〕21号，2026年11月24日，12345 热线，QD20261124-00001，一年 1380000 次，编号 000511001000'), [])
})
