/**
 * Databases for tests: one throw-away server a run, one migrated template in it, one copy of it for each test file.
 *
 * The runner starts the server and passes it on in the environment; a test file that is run alone starts its own.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { silent } from '../../src/platform/logger.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { startEmbedded } from '../../src/platform/postgres/embedded.ts'
import { adopt, endPostmaster, findOrphan, servesCluster } from '../../src/platform/postgres/postmaster.ts'
import { closeToOthers, databaseName, ownerRole, withClient } from '../../src/platform/postgres/roles.ts'

/** The environment through which test processes find the server. */
export interface TestServerEnv {
  readonly TEST_SUPER_URL: string
  readonly TEST_ADMIN_URL: string
  readonly TEST_APP_URL: string
}

export interface TestServer {
  readonly env: TestServerEnv
  stop(): Promise<void>
}

export interface TestDatabase {
  readonly adminUrl: string
  readonly appUrl: string
  /** Cuts what is still connected and removes the database. */
  drop(): Promise<void>
}

const PREFIX = 'mianzheng-test-'

/** Starts a server in a temporary folder, without waiting for the disk, and migrates its template. */
export async function startTestServer(): Promise<TestServer> {
  await sweep()
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const started = await startEmbedded({ dataDir, fsync: false, log: silent })
  if (!started.ok) throw new Error(started.detail)
  const { adminUrl, appUrl, superUrl, pid, stop } = started.value
  const abandon = () => { // the process ends without having stopped it: an error in a test, a Ctrl-C
    try { process.kill(pid(), 'SIGQUIT') } catch { /* it is gone */ }
    const still = new Int32Array(new SharedArrayBuffer(4))
    for (let tries = 0; tries < 200 && servesCluster(pid(), join(dataDir, 'cluster')); tries += 1) Atomics.wait(still, 0, 0, 10)
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 20 })
  }
  process.once('exit', abandon)
  const migrated = await migrate(adminUrl, join(import.meta.dirname, '../../migrations'))
  if (!migrated.ok) throw new Error(migrated.detail)
  return {
    env: { TEST_SUPER_URL: superUrl, TEST_ADMIN_URL: adminUrl, TEST_APP_URL: appUrl },
    async stop() {
      process.off('exit', abandon)
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Removes what runs that were killed have left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0])
    if (!Number.isInteger(pid) || isAlive(pid)) continue
    const directory = join(tmpdir(), name)
    try {
      const orphan = findOrphan(join(directory, 'cluster'))
      if (orphan) await endPostmaster(adopt(orphan, join(directory, 'cluster')))
      rmSync(directory, { recursive: true, force: true })
    } catch { /* another user's; not ours to remove */ }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Ends with the process: hooks of a test file run in an order that would end it before the file's own. */
let own: Promise<TestServer> | undefined

async function serverEnv(): Promise<TestServerEnv> {
  const { TEST_SUPER_URL, TEST_ADMIN_URL, TEST_APP_URL } = process.env
  if (TEST_SUPER_URL && TEST_ADMIN_URL && TEST_APP_URL) return { TEST_SUPER_URL, TEST_ADMIN_URL, TEST_APP_URL }
  own ??= startTestServer()
  return (await own).env
}

/** A fresh, migrated, empty database of the test's own. `name` is only there to be recognised. */
export async function cloneDatabase(name: string): Promise<TestDatabase> {
  const env = await serverEnv()
  const database = `t_${name.replaceAll(/[^a-z0-9]+/g, '_').slice(0, 40)}_${randomBytes(4).toString('hex')}`
  await withClient(env.TEST_SUPER_URL, async (client) => {
    await client.query(`create database ${database} owner ${ownerRole} template ${databaseName} strategy file_copy`)
    await closeToOthers(client, database)
  })
  const at = (url: string) => { const made = new URL(url); made.pathname = `/${database}`; return made.href }
  return {
    adminUrl: at(env.TEST_ADMIN_URL),
    appUrl: at(env.TEST_APP_URL),
    drop: () => withClient(env.TEST_SUPER_URL, async (client) => { await client.query(`drop database if exists ${database} with (force)`) }),
  }
}
