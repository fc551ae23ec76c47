/** The database the configuration asks for: the embedded one, or one of the user's own; checked and migrated. */
import { join } from 'node:path'
import type { Result } from '../kernel/result.ts'
import { ok } from '../kernel/result.ts'
import type { Logger } from '../platform/logger.ts'
import { migrate } from '../platform/migrate.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'
import { openExternal } from '../platform/postgres/external.ts'
import type { Config } from './config.ts'

export interface OpenedDatabase {
  readonly adminUrl: string
  readonly appUrl: string
  stop(): Promise<void>
  /** Ends at once, without waiting; what was committed is safe. */
  force(): void
}

const migrations = join(import.meta.dirname, '../../migrations')

/** Where the embedded server keeps its data. */
export const embeddedDir = (dataDir: string): string => join(dataDir, 'postgres')

export async function openDatabaseOf(config: Config, log: Logger): Promise<Result<OpenedDatabase>> {
  const opened = config.databaseUrl === null ? await embedded(config, log) : await external(config.databaseUrl)
  if (!opened.ok) return opened
  const migrated = await migrate(opened.value.adminUrl, migrations)
  if (!migrated.ok) {
    await opened.value.stop()
    return migrated
  }
  if (migrated.value.applied.length > 0) log.info({ applied: migrated.value.applied }, '数据库结构已更新')
  return opened
}

async function embedded(config: Config, log: Logger): Promise<Result<OpenedDatabase>> {
  const started = await startEmbedded({ dataDir: embeddedDir(config.dataDir), log })
  if (!started.ok) return started
  const { adminUrl, appUrl, pid, stop } = started.value
  return ok({ adminUrl, appUrl, stop, force: () => { try { process.kill(pid(), 'SIGQUIT') } catch { /* it is gone */ } } })
}

async function external(url: string): Promise<Result<OpenedDatabase>> {
  const opened = await openExternal(url)
  if (!opened.ok) return opened
  return ok({ adminUrl: opened.value.adminUrl, appUrl: opened.value.appUrl, stop: async () => undefined, force: () => undefined })
}
