/** The key under which personal data is sealed: from `DATA_KEY`, or made once and kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function readDataKey(config: { dataKey: string | null; dataDir: string }): Buffer {
  if (config.dataKey !== null) return Buffer.from(config.dataKey, 'hex')
  const folder = join(config.dataDir, 'keys')
  const file = join(folder, 'data-key')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}
