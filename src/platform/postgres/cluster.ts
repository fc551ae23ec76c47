/** The data folder of the embedded server: made once by `initdb`, whole or not at all. */
import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Binaries } from './binaries.ts'
import { giveTo } from './os-user.ts'
import type { OsUser } from './os-user.ts'
import { serverEnv } from './postmaster.ts'

export const superuser = 'mianzheng_super'

/** Old systems have no C.UTF-8. With plain C the search by fragments of words (pg_trgm) sees no Chinese. */
const locales = process.platform === 'darwin' ? ['en_US.UTF-8'] : ['C.UTF-8', 'zh_CN.UTF-8', 'en_US.UTF-8']

/** Whether there is a cluster, and one that these programs can open. */
export function clusterState(cluster: string, binaries: Binaries): Result<{ exists: boolean }> {
  const path = join(cluster, 'PG_VERSION')
  if (!existsSync(path)) return ok({ exists: false })
  const major = readFileSync(path, 'utf8').trim()
  if (major === binaries.major) return ok({ exists: true })
  return refuse('cluster-version', {
    detail: `数据是 PostgreSQL ${major} 的，而现在的程序带的是 ${binaries.major}，不能直接打开。`, status: 503,
    next: [`用 PostgreSQL ${major} 的 pg_dump 导出，再导入新的数据目录`],
  })
}

/** Makes the cluster. What an interrupted earlier attempt left is thrown away: it never held data. */
export async function makeCluster(options: {
  binaries: Binaries; directory: string; cluster: string; user: OsUser; password: string; durable: boolean
}): Promise<Result<undefined>> {
  const { binaries, directory, cluster, user, password, durable } = options
  const making = join(directory, 'cluster.new')
  const passwordFile = join(directory, 'initdb.password')
  let last = ''
  for (const locale of locales) {
    rmSync(making, { recursive: true, force: true })
    mkdirSync(making, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    giveTo(user, making)
    giveTo(user, passwordFile)
    const ran = await run(user, binaries.initdb, [
      '-D', making, '--username', superuser, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', locale,
      ...(durable ? [] : ['--no-sync']),
    ])
    rmSync(passwordFile, { force: true })
    if (ran.ok) {
      chmodSync(making, 0o700)
      renameSync(making, cluster)
      return ok(undefined)
    }
    last = ran.said
    if (!last.includes('invalid locale')) break
  }
  rmSync(making, { recursive: true, force: true })
  return refuse('initdb-failed', {
    detail: `建立数据库目录 ${cluster} 没有成功：${last}`, status: 503, next: ['运行 npm run doctor 查看原因'],
  })
}

function run(user: OsUser, program: string, programArgs: readonly string[]): Promise<{ ok: boolean; said: string }> {
  const [command = program, ...args] = [...user.prefix, program, ...programArgs]
  return new Promise((resolve) => {
    execFile(command, args, { ...user.spawn, cwd: '/', env: { ...serverEnv(), LC_MESSAGES: 'C' } }, (error, _stdout, stderr) => {
      const said = stderr.split('\n').filter((line) => line.includes('error') || line.includes('FATAL')).join(' ') || stderr.trim() || error?.message || ''
      resolve({ ok: error === null, said })
    })
  })
}
