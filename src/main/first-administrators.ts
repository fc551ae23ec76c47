/**
 * `npm run administrators -- system=账号:姓名 security=账号:姓名 audit=账号:姓名`: the three administrators of a new county, before anybody
 * can sign in to appoint them. Works once: as soon as there is a security administrator, rights are given at the desk and nowhere else.
 */
import { isPlausibleName } from '../kernel/person-name.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { loadConfig } from './config.ts'
import { makeConsoleLog, sayRefusal } from './console-log.ts'
import { prepareDataDir } from './data-dir.ts'
import { takeLock } from './lock.ts'
import { openDatabaseOf } from './open-database.ts'
import { appointInto } from './product.ts'

const roles = { system: 'system-admin', security: 'security-admin', audit: 'audit-admin' } as const
const usage = 'npm run administrators -- system=账号:姓名 security=账号:姓名 audit=账号:姓名'
const wrong = (detail: string) => refuse('administrators-bad', { status: 400, detail, next: [usage] })

interface Appointed { readonly account: string; readonly name: string; readonly role: string }

/** Three people, three roles, nobody twice. */
export function readAppointments(given: readonly string[]): Result<Appointed[]> {
  const appointed: Appointed[] = []
  for (const [key, role] of Object.entries(roles)) {
    const match = given.map((each) => /^(\w+)=([^:\s]+):(.+)$/.exec(each)).find((each) => each?.[1] === key)
    if (!match?.[2] || !match[3]) return wrong(`缺少 ${key}=账号:姓名。`)
    const name = isPlausibleName(match[3])
    if (!name.ok) return wrong(`${key}：${name.detail}。`)
    appointed.push({ account: match[2], name: name.value, role })
  }
  if (new Set(appointed.map((each) => each.account)).size < appointed.length) return wrong('系统、安全、审计三种管理员不能由一人兼任。')
  return ok(appointed)
}

async function main(): Promise<Result<string>> {
  const appointed = readAppointments(process.argv.slice(2))
  if (!appointed.ok) return appointed
  const config = loadConfig()
  if (!config.ok) return config
  if (!config.value.oidc) return wrong('沙箱县已有管理员；真实的县请先设 OIDC_ISSUER 和 SANDBOX=off。')
  const ready = prepareDataDir(config.value.dataDir)
  if (!ready.ok) return ready
  const lock = config.value.databaseUrl === null ? takeLock(config.value.dataDir, '（正在任命管理员）') : ok({ release: () => undefined })
  if (!lock.ok) return lock
  const database = await openDatabaseOf(config.value, makeConsoleLog(config.value.logLevel))
  if (!database.ok) { lock.value.release(); return database }
  try {
    const done = await appointInto(config.value, database.value.appUrl, { issuer: config.value.oidc.issuer, people: appointed.value })
    return done.ok ? ok(`已任命：${appointed.value.map((each) => `${each.name}（${each.account}）`).join('、')}。以后的岗位由安全管理员在工作台授予。`) : done
  } finally {
    await database.value.stop()
    lock.value.release()
  }
}

if (import.meta.main) {
  const said = await main()
  if (said.ok) console.log(said.value)
  else sayRefusal(said)
  process.exit(said.ok ? 0 : 1)
}
