/**
 * One running postmaster: ours, or one that an earlier process of ours left behind when it was killed. PostgreSQL writes
 * `postmaster.pid` into its data folder: pid, folder, start time, port, socket folder, address, memory key, status.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { endProcess } from '../keep-running.ts'
import type { Running } from '../keep-running.ts'
import type { OsUser } from './os-user.ts'

export interface Postmaster extends Running {
  readonly port: number
}

export interface PidFile {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/** What `postmaster.pid` says; undefined when there is none, or half a one. */
export function readPidFile(cluster: string): PidFile | undefined {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const lines = readFileSync(path, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return Number.isInteger(pid) && pid > 1 ? { pid, port, ready: (lines[7] ?? '').trim() === 'ready' } : undefined
}

/** Whether the process is a server on this very folder, and not a stranger who got the same number later. */
export function servesCluster(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) // a postmaster's working folder is its data folder
    } catch {
      return false // gone, a zombie, or somebody else's
    }
  }
  const { stdout, status } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 && stdout.includes(cluster)
}

/** The server an earlier process left behind on this folder, if one runs. */
export function findOrphan(cluster: string): PidFile | undefined {
  const file = readPidFile(cluster)
  if (!file) return undefined
  if (servesCluster(file.pid, cluster)) return file
  forgetStranger(file.pid, cluster)
  return undefined
}

/**
 * After a crash the number in `postmaster.pid` may belong to somebody else by now, and PostgreSQL would refuse to start for ever.
 * Only then is the file removed, and only when no process at all still works in the folder: while one does, the file is what
 * keeps two servers from writing to the same data.
 */
function forgetStranger(pid: number, cluster: string): void {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return // nobody has it: PostgreSQL judges for itself
  }
  const pids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number) : []
  if (!pids.some((each) => servesCluster(each, cluster))) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

/** Watches a server that is not our child. */
export function adopt(file: PidFile, cluster: string): Postmaster {
  const gone = (async () => {
    while (servesCluster(file.pid, cluster)) await pause(200, undefined, { ref: false })
    return '进程已不在'
  })()
  return { pid: file.pid, port: file.port, gone }
}

export interface Spawn {
  readonly program: string
  readonly cluster: string
  readonly user: OsUser
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
  /** Open for appending; the server's own log. */
  readonly logFd: number
}

/** Starts a postmaster in a session of its own, so that Ctrl-C at the terminal reaches us first, and we end it in order. */
export function spawnPostmaster({ program, cluster, user, port, settings, logFd }: Spawn): Postmaster {
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command = program, ...args] = [...user.prefix, program, '-D', cluster, ...flags]
  const child = spawn(command, args, { ...user.spawn, cwd: '/', detached: true, env: serverEnv(), stdio: ['ignore', logFd, logFd] })
  child.unref() // a server alone is no reason for the process to go on
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => { resolve(error.message) })
    child.once('exit', (code, signal) => { resolve(signal === null ? `退出码 ${String(code)}` : `信号 ${signal}`) })
  })
  return { pid: child.pid ?? 0, port, gone }
}

/** Nothing of our environment (locale, PG* variables) reaches the server. */
export function serverEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin' }
}

/** Waits until the server takes connections. False when it went away first. */
export async function untilReady(postmaster: Postmaster, cluster: string): Promise<boolean> {
  let there = true
  void postmaster.gone.then(() => { there = false })
  for (;;) {
    await pause(10)
    if (!there) return false
    const file = readPidFile(cluster)
    if (file?.pid === postmaster.pid && file.ready) return true
  }
}

/** Ends it: in order (sessions are cut, everything is written), then at once, then by force. Returns when it is gone. */
export function endPostmaster(postmaster: Postmaster): Promise<void> {
  return endProcess(postmaster, [['SIGINT', 30_000], ['SIGQUIT', 5000], ['SIGKILL', 5000]])
}
