import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf, ringOf } from './ring.ts'

test('long names are broken, very long ones cut', () => {
  assert.deepEqual(linesOf('居住证明'), ['居住证明'])
  assert.deepEqual(linesOf('户口登记项目内容变更申请证明'), ['户口登记项目内容变', '更申请证明'])
  assert.equal(linesOf('长'.repeat(60)).length, 3)
  assert.ok(linesOf('长'.repeat(60)).at(-1)?.endsWith('…'))
})

for (const n of [1, 2, 3, 5, 9, 16]) {
  test(`${n} things stand apart and within the picture`, () => {
    const ring = ringOf(Array.from({ length: n }, (_, i) => `第${i}项很长的证明名称的证明`))
    assert.equal(ring.arrows.length, n)
    for (const box of ring.boxes) assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= ring.width && box.y + box.height <= ring.height)
    ring.boxes.forEach((a, i) => { for (const b of ring.boxes.slice(i + 1)) assert.ok(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y, `${i}`) })
    for (const { path } of ring.arrows) assert.doesNotMatch(path, /NaN|Infinity/)
  })
}
