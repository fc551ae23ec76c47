/** Start and stop on the real thing: nothing is left behind, a second start says who is there, and what is wrong is said in one sentence. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { RealCounty } from './county.ts'
import { freePorts, makeRealCounty, startAndEnd } from './county.ts'

const open: RealCounty[] = []
after(async () => { for (const county of open) await county.end() })

async function started(folder: string): Promise<RealCounty> {
  const county = await makeRealCounty(folder)
  open.push(county)
  await county.start()
  return county
}

/** Processes whose command line or working folder names the county's data. */
function processesOf(dataDir: string): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
      return line.includes(dataDir) || environment.includes(dataDir) ? [`${pid} ${line}`] : []
    } catch {
      return [] // gone meanwhile, or not ours to see
    }
  })
}

test('a folder with blanks and Chinese characters; Ctrl-C ends everything and leaves no process behind', { skip: process.platform !== 'linux' }, async () => {
  const county = await started('免证通 数据 dir-')
  assert.ok(processesOf(county.dataDir).length >= 3, 'product, sandbox county and database run')
  assert.equal(await county.interrupt(), 0)
  assert.deepEqual(processesOf(county.dataDir), [])
  await county.start()
  assert.equal((await county.nobody.get('/readyz')).status, 200, 'and starts again on its data')
})

test('a second start on the same data says who has it, and harms nothing', async () => {
  const county = await started('mianzheng-twice-')
  const second = await startAndEnd({ DATA_DIR: county.dataDir, PORT: String(await freePorts()) })
  assert.equal(second.code, 1)
  assert.ok(second.said.includes(String(county.pid)), second.said)
  assert.ok(second.said.includes(county.address), second.said)
  assert.equal((await county.nobody.get('/readyz')).status, 200)
})

test('killed and started again: the data are there', async () => {
  const county = await started('mianzheng-again-')
  const before = await (await county.as('applicant')).get<{ name: string }>('/api/v1/me')
  await county.kill()
  await county.start()
  assert.deepEqual((await (await county.as('applicant')).get('/api/v1/me')).body, before.body)
})

test('a taken port and a wrong setting end with one clear sentence and exit code 1, and nothing is made', async () => {
  const port = await freePorts()
  const squatter = createServer().listen(port, '127.0.0.1')
  const dataDir = join(process.env['TMPDIR'] ?? '/tmp', `mianzheng-none-${process.pid}`)
  const taken = await startAndEnd({ PORT: String(port), DATA_DIR: dataDir })
  squatter.close()
  assert.equal(taken.code, 1)
  assert.match(taken.said, new RegExp(`端口 ${port} 已被进程 ${process.pid}`))
  for (const [name, value, says] of [['PORT', 'eighty', 'PORT'], ['ROLES', 'king', 'web、worker'], ['SANDBOX', 'maybe', 'on 或 off'], ['OIDC_ISSUER', 'https://sso.example', 'SANDBOX=off']] as const) {
    const ended = await startAndEnd({ DATA_DIR: dataDir, [name]: value })
    assert.equal(ended.code, 1, name)
    assert.ok(ended.said.includes(says), ended.said)
    assert.ok(ended.said.trim().split('\n').length <= 3, ended.said)
  }
  const unreachable = await startAndEnd({ DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: 'postgresql://nobody:secret@127.0.0.1:9/none' })
  assert.equal(unreachable.code, 1)
  assert.match(unreachable.said, /连不上 DATABASE_URL/)
  assert.doesNotMatch(unreachable.said, /secret/)
})
