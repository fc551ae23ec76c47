/** `npm run reset`: begins anew. Asks first, or takes `--yes`; refuses while the product runs. */
import { existsSync, readdirSync, rmSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { adopt, endPostmaster, findOrphan } from '../platform/postgres/postmaster.ts'
import { askYes } from './ask.ts'
import { loadConfig } from './config.ts'
import { sayRefusal } from './console-log.ts'
import { takeLock } from './lock.ts'
import { embeddedDir } from './open-database.ts'

/** Only what is ours: the setting may name a folder that holds other things too. */
const ours = ['postgres', 'keys', 'sandbox']

/** Returns the exit code. */
async function reset(yes: boolean): Promise<number> {
  const config = loadConfig()
  if (!config.ok) { sayRefusal(config); return 1 }
  const { dataDir, databaseUrl } = config.value
  if (databaseUrl !== null) console.log('DATABASE_URL 指定的数据库是您自己的，这里不动它；要清空请自己删除并重建该库。')
  const there = ours.filter((name) => existsSync(join(dataDir, name)))
  if (there.length === 0) { console.log(`${dataDir} 里没有可删的数据。`); return 0 }
  const lock = takeLock(dataDir, '（正在清除数据）')
  if (!lock.ok) { sayRefusal(lock); return 1 }
  try {
    if (!yes && !await askYes(`将删除 ${dataDir} 里的全部数据（${there.join('、')}），不能恢复。`)) {
      console.log('没有删除。不询问直接删除：npm run reset -- --yes')
      return 1
    }
    await endOrphan(join(embeddedDir(dataDir), 'cluster'))
    for (const name of there) rmSync(join(dataDir, name), { recursive: true, force: true })
  } finally {
    lock.value.release()
  }
  if (readdirSync(dataDir).length === 0) rmdirSync(dataDir)
  console.log(`已删除 ${dataDir} 里的数据。`)
  return 0
}

/** A database that a killed process left running would go on writing. */
async function endOrphan(cluster: string): Promise<void> {
  const orphan = existsSync(cluster) ? findOrphan(cluster) : undefined
  if (orphan) await endPostmaster(adopt(orphan, cluster))
}

process.exit(await reset(process.argv.includes('--yes')))
