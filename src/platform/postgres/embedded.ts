/**
 * Starts, keeps running and stops the PostgreSQL that ships with us.
 *
 * It listens on 127.0.0.1 only, on a free port, with passwords (scram-sha-256), and without a Unix socket, whose path could grow
 * too long. When it is killed it is started again on the same port, so that connection URLs stay valid.
 */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { freePort } from '../free-port.ts'
import { keepRunning } from '../keep-running.ts'
import type { Logger } from '../logger.ts'
import { findBinaries } from './binaries.ts'
import { clusterState, makeCluster, superuser } from './cluster.ts'
import { chooseOsUser, giveTo } from './os-user.ts'
import { passwordsIn } from './passwords.ts'
import { adopt, endPostmaster, findOrphan, spawnPostmaster, untilReady } from './postmaster.ts'
import type { Postmaster, Spawn } from './postmaster.ts'
import { appRole, ensureRolesAndDatabase, ownerRole, urlOf, withClient } from './roles.ts'

export interface Embedded {
  /** Role that owns and migrates. */
  readonly adminUrl: string
  /** Role of the daily work. */
  readonly appUrl: string
  /** The server's own administrator, for making test databases. */
  readonly superUrl: string
  /** Process number of the running server; changes when it had to be started again. */
  pid(): number
  /** Whether the server was found running, left behind by a process that was killed. */
  readonly adopted: boolean
  /** Ends the server in order; returns when no process is left. Safe to call twice. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Made when missing; holds the cluster, its passwords and the server's log. */
  readonly dataDir: string
  /** False only for throw-away tests: what was committed may then be lost when the power goes. */
  readonly fsync?: boolean
  readonly log: Logger
  /** Told when the server went away by itself (with what is known of why), and when it is back. */
  readonly told?: (event: 'down' | 'up', why: string) => void
}

const LOG_LIMIT = 5 * 1024 * 1024
const START_ATTEMPTS = 5

export async function startEmbedded(options: EmbeddedOptions): Promise<Result<Embedded>> {
  const directory = resolve(options.dataDir)
  const cluster = join(directory, 'cluster')
  const durable = options.fsync ?? true
  mkdirSync(directory, { recursive: true, mode: 0o711 }) // the server's own user must get through to its folder
  const binaries = findBinaries()
  if (!binaries.ok) return binaries
  const state = clusterState(cluster, binaries.value)
  if (!state.ok) return state
  const passwords = passwordsIn(directory, state.value.exists)
  if (!passwords.ok) return passwords
  const user = chooseOsUser(binaries.value.postgres, directory, cluster)
  if (!user.ok) return user
  const superAt = (port: number) => urlOf({ port, user: superuser, password: passwords.value.superuser, database: 'postgres' })

  let running = await adoptOrphan(cluster, superAt, durable, options.log)
  const adopted = running !== undefined
  if (!state.value.exists) {
    const made = await makeCluster({ binaries: binaries.value, directory, cluster, user: user.value, password: passwords.value.superuser, durable })
    if (!made.ok) return made
  }
  const how = { program: binaries.value.postgres, cluster, user: user.value, settings: settingsFor(durable) }
  if (!running) {
    giveTo(user.value, cluster)
    const started = await startFirst(how, directory)
    if (!started.ok) return started
    running = started.value
  }
  await ensureRolesAndDatabase(superAt(running.port), passwords.value)
  const { port } = running
  const kept = keepRunning({
    name: '数据库进程', first: running, again: () => startOnce(how, directory, port), end: endPostmaster, log: options.log, told: options.told,
  })
  return ok({
    adminUrl: urlOf({ port, user: ownerRole, password: passwords.value.owner }),
    appUrl: urlOf({ port, user: appRole, password: passwords.value.app }),
    superUrl: superAt(port), adopted, ...kept,
  })
}

function settingsFor(durable: boolean): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1', unix_socket_directories: '', password_encryption: 'scram-sha-256', max_connections: '150', cluster_name: 'mianzheng',
    // Failed statements may hold personal data: the application logs its errors itself, without it.
    log_min_messages: 'log', log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}

/** Takes over a server that still runs on this data; ends it when it does not suit (other passwords, other durability, not ready). */
async function adoptOrphan(cluster: string, superAt: (port: number) => string, durable: boolean, log: Logger): Promise<Postmaster | undefined> {
  const found = existsSync(cluster) ? findOrphan(cluster) : undefined
  if (!found) return undefined
  const orphan = adopt(found, cluster)
  try {
    if (found.ready) {
      const fsync = await withClient(superAt(found.port), async (client) => (await client.query<{ fsync: string }>('show fsync')).rows[0]?.fsync)
      if (fsync === (durable ? 'on' : 'off')) {
        log.info({ pid: found.pid, port: found.port }, '接管上次遗留的数据库进程')
        return orphan
      }
    }
  } catch (error) {
    log.warn({ pid: found.pid, error: String(error) }, '上次遗留的数据库进程不能接管')
  }
  log.info({ pid: found.pid }, '停止上次遗留的数据库进程')
  await endPostmaster(orphan)
  return undefined
}

type How = Pick<Spawn, 'program' | 'cluster' | 'user' | 'settings'>

/** First start: a few attempts, each on a new port, because somebody may take the port or an old backend may still be leaving. */
async function startFirst(how: How, directory: string): Promise<Result<Postmaster>> {
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
    const started = await startOnce(how, directory, await freePort())
    if (started) return ok(started)
    await pause(100 * 2 ** attempt)
  }
  return refuse('postgres-not-started', {
    detail: `数据库没有启动起来，原因见 ${join(directory, 'server.log')} 的最后几行。`, status: 503, next: ['运行 npm run doctor 查看原因'],
  })
}

async function startOnce(how: How, directory: string, port: number): Promise<Postmaster | undefined> {
  findOrphan(how.cluster) // forgets a dead one whose number still seems taken
  const logFd = openLog(join(directory, 'server.log'))
  const postmaster = spawnPostmaster({ ...how, port, logFd })
  closeSync(logFd)
  return (await untilReady(postmaster, how.cluster)) ? postmaster : undefined
}

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}
