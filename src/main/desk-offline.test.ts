import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { filesOf, serviceWorkerOf } from './desk-offline.ts'

const folder = mkdtempSync(join(tmpdir(), 'desk-offline-'))
after(() => { rmSync(folder, { recursive: true }) })

const build = (windowFile: string) => {
  mkdirSync(join(folder, '.vite'), { recursive: true })
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify({
    '_lib.js': { file: 'assets/lib.js', imports: ['index.html'] },
    'index.html': { file: 'assets/index.js', css: ['assets/index.css'], imports: ['_lib.js'] },
    'window/window-page.tsx': { file: windowFile, css: ['assets/window.css'], imports: ['index.html', '_lib.js', '_gone.js'] },
    'reports/reports-page.tsx': { file: 'assets/reports.js' },
  }))
  writeFileSync(join(folder, 'sw.js'), 'const { version } = globalThis.DESK')
}

test('a counter keeps the frame and the window, each file once, and nothing else', () => {
  build('assets/window-1.js')
  assert.deepEqual(filesOf(folder).toSorted(), ['assets/index.css', 'assets/index.js', 'assets/lib.js', 'assets/window-1.js', 'assets/window.css'])
})

test('the same desk is the same text, another desk another: that is how a browser knows', () => {
  build('assets/window-1.js')
  const first = serviceWorkerOf(folder)
  assert.equal(serviceWorkerOf(folder), first)
  build('assets/window-2.js')
  const second = serviceWorkerOf(folder)
  assert.ok(first && second && first !== second)
  const { DESK } = JSON.parse(`{"DESK":${/^globalThis\.DESK=(.*);$/m.exec(second)?.[1] ?? ''}}`) as { DESK: { version: string; files: string[] } }
  assert.match(DESK.version, /^[0-9a-f]{12}$/)
  assert.ok(DESK.files.includes('/desk/assets/window-2.js'))
})

test('without a build there is no worker', () => {
  rmSync(join(folder, 'sw.js'))
  assert.equal(serviceWorkerOf(folder), null)
})
