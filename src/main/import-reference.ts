/** `npm run reference:import [folder]`: brings the reference data in, all or nothing; every wrong row is named. */
import { join, resolve } from 'node:path'
import { ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { loadConfig } from './config.ts'
import { makeConsoleLog, sayRefusal } from './console-log.ts'
import { prepareDataDir } from './data-dir.ts'
import { takeLock } from './lock.ts'
import { openDatabaseOf } from './open-database.ts'
import { importInto } from './product.ts'

const shipped = join(import.meta.dirname, '../../reference')

async function main(folder: string): Promise<Result<string>> {
  const config = loadConfig()
  if (!config.ok) return config
  const ready = prepareDataDir(config.value.dataDir)
  if (!ready.ok) return ready
  // The embedded server has one master at a time; a server of the user's own serves many.
  const lock = config.value.databaseUrl === null ? takeLock(config.value.dataDir, '（正在导入参考数据）') : ok({ release: () => undefined })
  if (!lock.ok) return lock
  const database = await openDatabaseOf(config.value, makeConsoleLog(config.value.logLevel))
  if (!database.ok) { lock.value.release(); return database }
  try {
    const done = await importInto(config.value, database.value.appUrl, folder)
    if (!done.ok) return done
    const counts = Object.entries(done.value.counts).map(([name, count]) => `${name} ${count}`).join('，')
    return ok(done.value.changed ? `已导入：${counts}` : `没有变化，已是这份数据：${counts}`)
  } finally {
    await database.value.stop()
    lock.value.release()
  }
}

const said = await main(resolve(process.argv[2] ?? shipped))
if (said.ok) console.log(said.value)
else sayRefusal(said)
process.exit(said.ok ? 0 : 1)
