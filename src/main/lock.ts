/**
 * One process on one data folder. The lock is a file that says who holds it; when its holder was killed, the next start sees
 * that this process is no more (number and time of birth) and takes it over.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { birthOf } from './process-identity.ts'

const Holder = z.object({ pid: z.number().int(), birth: z.string(), since: z.string(), address: z.string() })
export type Holder = z.infer<typeof Holder>

export interface Lock {
  /** Gives it back. Does nothing when somebody else has taken it over. */
  release(): void
}

const fileIn = (dataDir: string): string => join(dataDir, 'lock.json')

/** Who holds the folder now; undefined when nobody does. */
export function holderOf(dataDir: string): Holder | undefined {
  const said = readHolder(fileIn(dataDir))
  return said && birthOf(said.pid) === said.birth ? said : undefined
}

/** Takes the lock, or refuses and says who has it. `address` is what the second one is told to open instead. */
export function takeLock(dataDir: string, address: string): Result<Lock> {
  const path = fileIn(dataDir)
  const me: Holder = { pid: process.pid, birth: birthOf(process.pid) ?? '', since: new Date().toISOString(), address }
  const mine = `${path}.${process.pid}`
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const holder = holderOf(dataDir)
    if (holder) return held(dataDir, holder)
    moveAside(path)
    writeFileSync(mine, `${JSON.stringify(me)}\n`, { mode: 0o644 })
    try {
      linkSync(mine, path) // there at once and whole, or not at all
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
      throw error
    } finally {
      rmSync(mine, { force: true })
    }
    return ok({ release: () => { if (readHolder(path)?.birth === me.birth) rmSync(path, { force: true }) } })
  }
  return refuse('data-in-use', { detail: `数据目录 ${dataDir} 正被另一个同时启动的进程占用。`, next: ['稍等片刻再试'] })
}

/** Removes what a dead holder left. If in this very moment somebody alive took it, it is put back. */
function moveAside(path: string): void {
  const aside = `${path}.${process.pid}.old`
  try {
    renameSync(path, aside)
  } catch {
    return // there was none
  }
  const moved = readHolder(aside)
  if (moved && birthOf(moved.pid) === moved.birth) {
    try { linkSync(aside, path) } catch { /* a third one has it; the next look tells */ }
  }
  rmSync(aside, { force: true })
}

function held(dataDir: string, { pid, since, address }: Holder) {
  const when = new Date(since).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })
  return refuse('data-in-use', {
    detail: `数据目录 ${dataDir} 正在使用：进程 ${pid} 自 ${when} 起在运行，地址 ${address}。`,
    next: [`直接打开 ${address}`, `先停止它（kill ${pid}）再启动`, '或者用 DATA_DIR 和 PORT 另起一个'],
  })
}

function readHolder(path: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
