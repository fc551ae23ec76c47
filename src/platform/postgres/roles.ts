/**
 * The two roles. `mianzheng_owner` owns the tables and migrates them; `mianzheng_app` does the daily work and has only the rights
 * that migrations grant it, so that what may only be added to (invariant 7) can't be changed through the application.
 */
import pg from 'pg'
import type { Passwords } from './passwords.ts'

export const ownerRole = 'mianzheng_owner'
export const appRole = 'mianzheng_app'
export const databaseName = 'mianzheng'

export interface Address {
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database?: string
}

/** Every session of ours counts its days in Shanghai, whatever the server's own setting. */
const sessionOptions = '-c timezone=Asia/Shanghai'

/** Connection URL of the embedded server. */
export function urlOf({ port, user, password, database = databaseName }: Address): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?options=${encodeURIComponent(sessionOptions)}`
}

/** The same URL with session options added to those it has. */
export function withSessionOptions(url: string, more = ''): string {
  const made = new URL(url)
  const options = [made.searchParams.get('options') ?? '', sessionOptions, more].filter((part) => part !== '').join(' ')
  made.searchParams.delete('options')
  // A space must be %20 here: the driver does not read + as one.
  made.search = [made.searchParams.toString(), `options=${encodeURIComponent(options)}`].filter((part) => part !== '').join('&')
  return made.href
}

/** Runs `work` on one connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'mianzheng-setup' })
  client.on('error', () => undefined) // an abrupt end also fails the query that runs, and that is where it is seen
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Makes the roles and the database where they are missing. Runs at every start, because the first one may have been interrupted. */
export async function ensureRolesAndDatabase(superUrl: string, passwords: Passwords): Promise<void> {
  await withClient(superUrl, async (client) => {
    const { rows: roles } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [[ownerRole, appRole]])
    const has = (role: string) => roles.some((row) => row.rolname === role)
    if (!has(ownerRole)) await client.query(`create role ${ownerRole} login password ${client.escapeLiteral(passwords.owner)}`)
    if (!has(appRole)) {
      await client.query(`create role ${appRole} login password ${client.escapeLiteral(passwords.app)}`)
      await client.query(`grant ${appRole} to ${ownerRole}`) // who owns it may act with fewer rights
    }
    const { rows: databases } = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (databases.length > 0) return
    await client.query(`create database ${databaseName} owner ${ownerRole} template template0 encoding 'UTF8'`)
    await closeToOthers(client, databaseName)
  })
}

/** Only our two roles may connect. */
export async function closeToOthers(client: pg.Client, database: string): Promise<void> {
  await client.query(`revoke all on database ${client.escapeIdentifier(database)} from public`)
  await client.query(`grant connect on database ${client.escapeIdentifier(database)} to ${appRole}`)
}
