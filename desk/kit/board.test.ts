import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Key } from './board.ts'
import { byPlace, makeBoard } from './board.ts'

const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, metaKey: false, preventDefault: () => undefined, ...more }) as KeyboardEvent
const turn = () => new Promise((resolve) => { setImmediate(resolve) })

function bench() {
  const done: string[] = []
  let at = 0
  const board = makeBoard({ now: () => at })
  const key = (name: string, more: Partial<Key> = {}): Key => ({ key: name, does: name, act: () => { done.push(name) }, ...more })
  return { done, board, key, later: (ms: number) => { at += ms }, moves: (name: string) => key(name, { moves: true }) }
}

test('the list of keys tells the page\'s from those of the frame; of two for one key, the nearer', () => {
  const known = [{ key: '/', does: '搜索' }, { key: 'j', does: '下一条' }, { key: 'j', does: '下一行' }]
  assert.deepEqual(byPlace(known, ['搜索']), [[['j', '下一行']], [['/', '搜索']]])
})

test('the layer that came last is the nearest one, and goes again', () => {
  const { board, done } = bench()
  const layer = (name: string): Key[] => [{ key: 'Escape', does: '', act: () => { done.push(name) } }]
  board.add(layer('page'))
  const gone = board.add(layer('drawer'))
  board.press(press('Escape'))
  gone()
  board.press(press('Escape'))
  assert.deepEqual(done, ['drawer', 'page'])
})

test('what moves one, pressed while a page is being read, acts when the page is there: in the order it was pressed, once', async () => {
  const { board, done, moves } = bench()
  const there = board.wait()
  for (const name of ['j', 'j', 'k']) board.press(press(name))
  there()
  board.add([moves('j'), moves('k')])
  await turn()
  assert.deepEqual(done, ['j', 'j', 'k'])
  board.add([moves('j')])
  await turn()
  assert.equal(done.length, 3)
})

test('what decides something never acts on a page that nobody has seen yet', async () => {
  const { board, done, key } = bench()
  const there = board.wait()
  board.press(press('1'))
  there()
  board.add([key('1')])
  await turn()
  assert.deepEqual(done, [])
  board.press(press('1'))
  assert.deepEqual(done, ['1'])
})

test('what nobody reads for, what was pressed long ago, and keys with Ctrl are not kept', async () => {
  const { board, done, moves, later } = bench()
  board.press(press('j'))
  const there = board.wait()
  board.press(press('k'))
  board.press(press('x', { ctrlKey: true }))
  later(3001)
  board.press(press('l'))
  there()
  board.add(['j', 'k', 'ctrl+x', 'l'].map(moves))
  await turn()
  assert.deepEqual(done, ['l'])
})
