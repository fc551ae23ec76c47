import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvBytes } from './csv.ts'

test('quotes what needs it, disarms formulas, begins with the mark', () => {
  assert.equal(csvBytes(['名称', '数'], [['单身证明', 3], ['a,"b"', 0], ['=1+1', -2], ['x\ny', 1]]).toString(), '\uFEFF名称,数\r\n单身证明,3\r\n"a,""b""",0\r\n\'=1+1,\'-2\r\n"x\ny",1\r\n')
})
