/** Whether ports are free, and who has them when they are not. */
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename } from 'node:path'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'

export interface WantedPort {
  readonly port: number
  readonly host: string
  /** What for, in Chinese. */
  readonly use: string
}

/** Tries each port. Refuses the first that can't be had, with who has it and what to change. */
export async function checkPorts(wanted: readonly WantedPort[]): Promise<Result<undefined>> {
  for (const { port, host, use } of wanted) {
    const code = await tryPort(port, host)
    if (code === undefined) continue
    return refuse('port-taken', { detail: `${sentence(code, port, host)}，而${use}要用它。`, next: nextFor(code) })
  }
  return ok(undefined)
}

function sentence(code: string, port: number, host: string): string {
  if (code === 'EADDRINUSE') {
    const holder = portHolder(port)
    return `端口 ${port} 已被${holder ? `进程 ${holder.pid}（${holder.name}）` : '别的程序'}占用`
  }
  if (code === 'EACCES') return `没有权限使用端口 ${port}`
  return `本机没有地址 ${host}（${code}）`
}

function nextFor(code: string): string[] {
  if (code === 'EADDRINUSE') return ['用 PORT=9000 npm start 换一个端口', '或者先停掉占用它的程序']
  if (code === 'EACCES') return ['换一个 1024 以上的端口']
  return ['检查 HOST 的值']
}

/** The error code, or undefined when the port can be had. */
function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((settle) => {
    const server = createServer()
    server.once('error', (error) => { settle('code' in error ? String(error.code) : error.message) })
    server.listen(port, host, () => { server.close(() => { settle(undefined) }) })
  })
}

/** The process that listens on a port, as far as the system lets us see it. */
export function portHolder(port: number): { pid: number; name: string } | undefined {
  if (process.platform !== 'linux') return undefined
  const inodes = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeners(table, port)))
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (holdsOne(pid, inodes)) return { pid: Number(pid), name: basename(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '') }
  }
  return undefined
}

const LISTEN = '0A'

function listeners(table: string, port: number): string[] {
  try {
    return readFileSync(table, 'utf8').split('\n').map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTEN && parseInt(fields[1]?.split(':')[1] ?? '', 16) === port)
      .map((fields) => `socket:[${fields[9] ?? ''}]`)
  } catch {
    return []
  }
}

function holdsOne(pid: string, sockets: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try { return sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)) } catch { return false }
    })
  } catch {
    return false // another user's
  }
}
