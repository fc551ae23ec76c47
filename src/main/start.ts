/**
 * `npm start`: settings, data folder, ports, database, migrations, sandbox county, product; then the addresses. Everything that is
 * wrong is said in one sentence before anything is half started; everything that was started ends with it.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { bannerOf } from './banner.ts'
import { buildDesk } from './desk-build.ts'
import { loadConfig } from './config.ts'
import type { Config } from './config.ts'
import { makeConsoleLog } from './console-log.ts'
import { prepareDataDir } from './data-dir.ts'
import { makeLifecycle } from './lifecycle.ts'
import type { Lifecycle } from './lifecycle.ts'
import { takeLock } from './lock.ts'
import { openDatabaseOf } from './open-database.ts'
import { checkPorts } from './ports.ts'
import { startProduct } from './product.ts'
import { sandboxPorts } from './sandbox-ports.ts'
import { superviseChild } from './supervise.ts'

const SandboxReady = z.looseObject({ ready: z.literal(true), provider: z.url(), local: z.url() })

async function startAll(life: Lifecycle): Promise<void> {
  const config = life.need(loadConfig())
  const log = makeConsoleLog(config.logLevel)
  life.need(prepareDataDir(config.dataDir))
  if (config.databaseUrl === null) {
    const lock = life.need(takeLock(config.dataDir, config.publicUrl))
    life.opened('数据目录锁', lock.release, lock.release)
  }
  life.need(await checkPorts([
    ...(config.roles.includes('web') ? [{ port: config.port, host: config.host, use: '网站' }] : []),
    ...(config.sandbox ? sandboxPorts(config.port).map((port) => ({ port, host: config.host, use: '沙箱县' })) : []),
  ]))
  if (life.ending) return
  const database = life.need(await openDatabaseOf(config, log))
  life.opened('数据库', database.stop, database.force)
  if (life.ending) return
  const sandbox = config.sandbox ? await startSandbox(life, config) : null
  if (config.roles.includes('web')) await buildDesk((line) => { console.error(line) })
  if (life.ending) return
  const product = await startProduct({ config, appUrl: database.appUrl, sandboxProvider: sandbox?.provider ?? null, ...(sandbox ? { sandboxAddress: sandbox.local } : {}) })
  life.opened('网站', product.close)
  if (life.ending) return
  console.log(await bannerOf(config, sandbox, performance.now() / 1000))
}

/** The sandbox county runs beside the product, as a real county's systems would. Returns what its identity provider is called, and where it listens. */
async function startSandbox(life: Lifecycle, config: Config): Promise<{ provider: string; local: string }> {
  const child = life.need(await superviseChild({
    name: '沙箱县', module: join(import.meta.dirname, '../../sandbox/start.ts'), log: makeConsoleLog(config.logLevel),
    env: {
      SANDBOX_PORT: String(sandboxPorts(config.port)[0]), SANDBOX_HOST: config.host, PRODUCT_URL: config.publicUrl, SANDBOX_DATA: join(config.dataDir, 'sandbox'),
      ...(config.sandboxUrl ? { SANDBOX_URL: config.sandboxUrl } : {}),
    },
  }))
  life.opened('沙箱县', child.stop, () => { try { process.kill(child.pid(), 'SIGKILL') } catch { /* it is gone */ } })
  return SandboxReady.parse(child.said)
}

const life = makeLifecycle()
try {
  await startAll(life)
} catch (error) {
  life.fail(error)
}
process.exit(await life.end())
