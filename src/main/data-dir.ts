/** The folder of everything that must be kept. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'

/** Makes the folder if need be; refuses when it can't be written. Others may pass through it (the database's own user must), not look. */
export function prepareDataDir(dataDir: string): Result<undefined> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return ok(undefined)
  } catch (error) {
    return refuse('data-dir', {
      detail: `数据目录 ${dataDir} 不能写入（${describe(dataDir, error)}）。`,
      next: ['用目录的所有者启动', '或者用 DATA_DIR 指定一个可写的目录'],
    })
  }
}

function describe(dataDir: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  try {
    return `${code}，目录属于用户 ${statSync(dataDir).uid}，现在的用户是 ${process.getuid?.() ?? '?'}`
  } catch {
    return code
  }
}
