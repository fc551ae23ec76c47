/** A PostgreSQL of the user's own (`DATABASE_URL`): checked before anything is written to it. */
import pg from 'pg'
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { appRole, withClient, withSessionOptions } from './roles.ts'

export interface External {
  readonly adminUrl: string
  readonly appUrl: string
  readonly version: string
}

interface Facts { version: string; number: number; encoding: string; ctype: string; user: string; database: string }

const OLDEST = 160_000

/**
 * Connects, checks version, encoding and LC_CTYPE, and makes sure that the role of the daily work is there: the application
 * signs in as the URL's role and then acts as `mianzheng_app`. Refuses with what to do, e.g. the SQL to run.
 */
export async function openExternal(databaseUrl: string): Promise<Result<External>> {
  try {
    return await withClient(databaseUrl, async (client) => {
      const facts = await factsOf(client)
      const fit = judge(facts)
      if (!fit.ok) return fit
      const role = await ensureAppRole(client, facts)
      if (!role.ok) return role
      return ok({ adminUrl: withSessionOptions(databaseUrl), appUrl: withSessionOptions(databaseUrl, `-c role=${appRole}`), version: facts.version })
    })
  } catch (error) {
    const { host, port, database } = new pg.Client({ connectionString: databaseUrl })
    return refuse('database-unreachable', {
      detail: `连不上 DATABASE_URL 指定的数据库（${host}:${port}，库 ${database ?? ''}）：${error instanceof Error ? error.message || error.name : String(error)}。`, status: 503,
      next: ['检查地址、账号和密码，以及数据库是否在运行', '不设 DATABASE_URL 时使用自带的数据库'],
    })
  }
}

async function factsOf(client: pg.Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number, pg_encoding_to_char(encoding) as encoding,
       datctype as ctype, current_user as user, current_database() as database from pg_database where datname = current_database()`)
  const [facts] = rows
  if (!facts) throw new Error('pg_database has no row for the current database')
  return facts
}

/** Whether the product can run on such a server. */
export function judge({ version, number, encoding, ctype }: Facts): Result<undefined> {
  if (number < OLDEST) {
    return refuse('database-too-old', { detail: `数据库是 PostgreSQL ${version}，需要 16 以上。`, status: 503, next: ['升级数据库，或不设 DATABASE_URL 使用自带的数据库'] })
  }
  if (encoding !== 'UTF8') {
    return refuse('database-encoding', { detail: `数据库的编码是 ${encoding}，需要 UTF8。`, status: 503, next: [`新建：create database mianzheng template template0 encoding 'UTF8' locale 'C.UTF-8'`] })
  }
  if (ctype === 'C' || ctype === 'POSIX') {
    return refuse('database-locale', {
      detail: `数据库的 LC_CTYPE 是 ${ctype}，中文检索（pg_trgm）在这种设置下不起作用。`, status: 503,
      next: [`新建：create database mianzheng template template0 encoding 'UTF8' locale 'C.UTF-8'`],
    })
  }
  return ok(undefined)
}

async function ensureAppRole(client: pg.Client, { user, database }: Facts): Promise<Result<undefined>> {
  const quoted = [client.escapeIdentifier(user), client.escapeIdentifier(database)] as const
  const there = async () => (await client.query(`select 1 from pg_roles where rolname = '${appRole}'`)).rows.length > 0
  const may = async () => (await client.query<{ may: boolean }>(`select pg_has_role(current_user, '${appRole}', 'set') as may`)).rows[0]?.may === true
  const sql = [`create role ${appRole} nologin`, `grant ${appRole} to ${quoted[0]}`, `grant connect on database ${quoted[1]} to ${appRole}`]
  try {
    if (!await there()) await client.query(`create role ${appRole} nologin`)
    if (!await may()) await client.query(`grant ${appRole} to ${quoted[0]} with set true`)
    return ok(undefined)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    return refuse('no-app-role', {
      detail: `数据库里缺少角色 ${appRole}，账号 ${user} 又无权建立或使用它（${error.message}）。`, status: 503,
      next: [`请数据库管理员执行：${sql.join('; ')};`],
    })
  }
}
