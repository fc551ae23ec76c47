/** The key under which personal data is sealed: from `DATA_KEY`, or made once and kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomic } from '../platform/write-file.ts'

export function readDataKey(config: { dataKey: string | null; dataDir: string }): Buffer {
  if (config.dataKey !== null) return Buffer.from(config.dataKey, 'hex')
  const folder = join(config.dataDir, 'keys')
  const file = join(folder, 'data-key')
  if (!existsSync(file)) makeOnce(folder, file)
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}

/** Whole and on the disk before it has its name; of two processes that make one at once, the first one's stays. */
function makeOnce(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const mine = `${file}.${process.pid}`
  writeFileAtomic(mine, `${randomBytes(32).toString('hex')}\n`, 0o600)
  try {
    linkSync(mine, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(mine, { force: true })
  }
}
