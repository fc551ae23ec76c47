/** `npm run doctor`: looks at the machine as `npm start` and `npm test` will, and says what is wrong and what to do. Changes nothing. */
import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { freemem, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import type { Refusal, Result } from '../kernel/result.ts'
import { refuse } from '../kernel/result.ts'
import { findBinaries } from '../platform/postgres/binaries.ts'
import { clusterState } from '../platform/postgres/cluster.ts'
import { openExternal } from '../platform/postgres/external.ts'
import { chooseOsUser } from '../platform/postgres/os-user.ts'
import { loadConfig } from './config.ts'
import type { Config } from './config.ts'
import { findBrowser } from './find-browser.ts'
import { holderOf } from './lock.ts'
import { embeddedDir } from './open-database.ts'
import { checkPorts } from './ports.ts'
import { sandboxPorts } from './sandbox-ports.ts'

/** Looked at: fine (with what was seen), worth knowing, or wrong. */
type Finding = { readonly is: 'fine' | 'note'; readonly text: string } | { readonly is: 'wrong'; readonly refusal: Refusal }

const fine = (text: string): Finding => ({ is: 'fine', text })
const note = (text: string): Finding => ({ is: 'note', text })
const found = <T>(result: Result<T>, text: (value: T) => string): Finding => (result.ok ? fine(text(result.value)) : { is: 'wrong', refusal: result })

const GIB = 2 ** 30
/** What the first start takes: an empty database, its log of changes, and room to work. */
const NEEDED_DISK = GIB / 2
const NEEDED_MEMORY = GIB

/** Of the folder itself, or of the nearest one above it that is there already. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path))
}

function machine(config: Config): Finding[] {
  const disk = statfsSync(nearest(config.dataDir))
  const free = disk.bavail * disk.bsize
  return [
    fine(`Node ${process.version}，${process.platform} ${process.arch}`),
    free >= NEEDED_DISK ? fine(`${config.dataDir} 所在磁盘剩余 ${(free / GIB).toFixed(1)} GiB`)
      : { is: 'wrong', refusal: refuse('disk-full', { detail: `${config.dataDir} 所在磁盘只剩 ${(free / GIB).toFixed(2)} GiB，至少要 0.5 GiB。`, next: ['清出空间，或用 DATA_DIR 换一个目录'] }) },
    totalmem() >= NEEDED_MEMORY ? fine(`内存 ${(totalmem() / GIB).toFixed(1)} GiB，空闲 ${(freemem() / GIB).toFixed(1)} GiB`)
      : note(`内存只有 ${(totalmem() / GIB).toFixed(1)} GiB，建议 1 GiB 以上`),
  ]
}

/** Programs, data and the user the embedded server would run as. */
function embedded(config: Config): Finding[] {
  const binaries = findBinaries()
  if (!binaries.ok) return [{ is: 'wrong', refusal: binaries }]
  const directory = embeddedDir(config.dataDir)
  const cluster = join(directory, 'cluster')
  const state = clusterState(cluster, binaries.value)
  const user = chooseOsUser(binaries.value.postgres, nearest(directory), cluster)
  return [
    found(state, ({ exists }) => `自带 PostgreSQL ${binaries.value.version}，${exists ? '数据已在' : '首次启动时建库'}`),
    found(user, ({ name }) => `数据库以用户 ${name} 运行`),
    ...lastWords(join(directory, 'server.log')),
  ]
}

/** What the server said when it last could not go on. */
function lastWords(log: string): Finding[] {
  if (!existsSync(log)) return []
  const grave = readFileSync(log, 'utf8').split('\n').filter((line) => /\b(FATAL|PANIC)\b/.test(line)).at(-1)
  return grave === undefined ? [] : [note(`数据库日志 ${log} 里最近一次严重错误：${grave.trim()}`)]
}

async function ports(config: Config): Promise<Finding> {
  const holder = holderOf(config.dataDir)
  if (holder) return fine(`正在运行：进程 ${holder.pid}，地址 ${holder.address}`)
  const wanted = [
    ...(config.roles.includes('web') ? [{ port: config.port, host: config.host, use: '网站' }] : []),
    ...(config.sandbox ? sandboxPorts(config.port).map((port) => ({ port, host: config.host, use: '沙箱县' })) : []),
  ]
  const range = wanted.length === 0 ? '没有要用的端口' : `端口 ${wanted[0]?.port ?? ''}–${wanted.at(-1)?.port ?? ''} 可用`
  return found(await checkPorts(wanted), () => range)
}

function browser(): Finding {
  const path = findBrowser()
  return path === undefined ? note('没有找到 Chromium：只有 npm test 里的浏览器测试需要它（Debian 上会自动安装，或用 CHROMIUM=路径 指定）') : fine(`浏览器测试用 ${path}`)
}

async function examine(config: Config): Promise<Finding[]> {
  const { databaseUrl } = config
  const database = databaseUrl === null ? embedded(config) : [found(await openExternal(databaseUrl), ({ version }) => `您自己的数据库 PostgreSQL ${version}`)]
  return [...machine(config), ...database, await ports(config), browser()]
}

function say(findings: readonly Finding[]): number {
  for (const finding of findings) {
    if (finding.is !== 'wrong') { console.log(`${finding.is === 'fine' ? '✔' : '·'} ${finding.text}`); continue }
    console.log(`✘ ${finding.refusal.detail}`)
    for (const step of finding.refusal.next) console.log(`  → ${step}`)
  }
  const wrong = findings.filter((finding) => finding.is === 'wrong').length
  console.log(wrong === 0 ? '没有发现问题。' : `发现 ${wrong} 个问题。`)
  return wrong === 0 ? 0 : 1
}

const config = loadConfig()
process.exit(say(config.ok ? await examine(config.value) : [found(config, () => '')]))
