import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { holderOf, takeLock } from './lock.ts'
import { birthOf } from './process-identity.ts'

let folder = ''
const folders: string[] = []
beforeEach(() => { folders.push(folder = mkdtempSync(join(tmpdir(), '锁 '))) })
after(() => { for (const each of folders) rmSync(each, { recursive: true }) })
const file = () => join(folder, 'lock.json')

test('the second one is told who holds it, since when, and where', () => {
  const first = takeLock(folder, 'http://localhost:8080')
  assert.ok(first.ok)
  const second = takeLock(folder, 'http://localhost:9000')
  assert.match(second.ok ? '' : second.detail, new RegExp(`进程 ${process.pid} 自 .* 起在运行，地址 http://localhost:8080`))
  first.value.release()
  assert.equal(existsSync(file()), false)
  assert.ok(takeLock(folder, 'http://localhost:9000').ok)
})

test('what a killed process left is taken over, even when its number lives on in somebody else', () => {
  const said = { pid: process.pid, birth: 'another boot/1', since: new Date(0).toISOString(), address: 'http://localhost:1' }
  writeFileSync(file(), JSON.stringify(said))
  assert.equal(holderOf(folder), undefined)
  assert.ok(takeLock(folder, 'http://localhost:2').ok)
  assert.equal(holderOf(folder)?.address, 'http://localhost:2')
})

test('a half-written lock hinders nobody', () => {
  writeFileSync(file(), '{"pid": 1')
  assert.ok(takeLock(folder, 'x').ok)
})

test('who lost the lock to another does not give back what is no longer theirs', () => {
  const mine = takeLock(folder, 'a')
  assert.ok(mine.ok)
  writeFileSync(file(), JSON.stringify({ pid: 1, birth: 'x', since: '', address: 'b' }))
  mine.value.release()
  assert.match(readFileSync(file(), 'utf8'), /"b"/)
})

test('a process is told apart by its birth', () => {
  assert.equal(birthOf(process.pid), birthOf(process.pid))
  assert.notEqual(birthOf(process.pid), birthOf(process.ppid))
  assert.equal(birthOf(2 ** 22 + 1), undefined)
})
