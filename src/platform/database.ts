/**
 * PostgreSQL as the rooms see it: plain SQL with numbered parameters, prepared by name, in one transaction per act.
 *
 * All SQL of a room stands in its `store.ts`; nothing here knows a table.
 */
import pg from 'pg'

pg.types.setTypeParser(20, Number) // bigint: counts and sizes of ours stay far below 2^53
pg.types.setTypeParser(1082, (text) => text) // date stays 'YYYY-MM-DD': a calendar day has no time zone

export type Param = string | number | boolean | Date | Buffer | null | readonly string[] | readonly number[] | readonly (string | null)[]
  | readonly Buffer[] | readonly (Buffer | null)[] | readonly Date[] | readonly (Date | null)[] | readonly boolean[] | object

/** Runs SQL: either inside a transaction or on any free connection. */
export interface Sql {
  /** All rows. The caller states the row's type; the tests on a real database hold it to its word. */
  rows<T>(text: string, params?: readonly Param[]): Promise<T[]>
  /** The first row, if any. */
  first<T>(text: string, params?: readonly Param[]): Promise<T | undefined>
  /** The number of rows written. */
  run(text: string, params?: readonly Param[]): Promise<number>
  /**
   * A write whose outcome nobody looks at. In a transaction it is sent along with what follows and comes back at once: when it fails,
   * the transaction does. Outside of one it comes back when it is done.
   */
  post(text: string, params?: readonly Param[]): Promise<void>
}

/** The same text is always the same prepared statement, on every connection. */
const names = new Map<string, string>()
function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = `s${names.size.toString(36)}`
    names.set(text, name)
  }
  return name
}

type Ask = (config: pg.QueryConfig) => Promise<pg.QueryResult>

function sqlOn(ask: Ask, posted?: (answer: Promise<unknown>) => void): Sql {
  const query = (text: string, params: readonly Param[]) => ask({ name: nameOf(text), text, values: params as unknown[] })
  return {
    rows: async <T>(text: string, params: readonly Param[] = []) => (await query(text, params)).rows as T[],
    first: async <T>(text: string, params: readonly Param[] = []) => (await query(text, params)).rows[0] as T | undefined,
    run: async (text: string, params: readonly Param[] = []) => (await query(text, params)).rowCount ?? 0,
    post: async (text: string, params: readonly Param[] = []) => {
      const answer = query(text, params)
      if (posted) posted(answer)
      else await answer
    },
  }
}

/** What is asked in one go is sent in one go: a system call costs more than the statement it carries. */
function together(client: pg.PoolClient): Ask {
  const { stream } = client.connection
  return (config) => {
    stream.cork()
    process.nextTick(() => { stream.uncork() })
    return client.query(config)
  }
}

export interface Database extends Sql {
  /** One transaction. `keep` decides from the outcome whether it is committed; an exception always rolls back. */
  transaction<T>(work: (sql: Sql) => Promise<T>, keep?: (outcome: T) => boolean): Promise<T>
  close(): Promise<void>
}

/** Opens a pool on the application's role. `connections`: at most so many at once. */
export function openDatabase(url: string, connections = 16): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'mianzheng', keepAlive: true, pipeline: true })
  // A connection that breaks while idle (the server was restarted) is simply replaced by the pool.
  pool.on('error', () => undefined)
  // One that breaks in a transaction, between two queries, has nobody else to tell: the next query on it fails and says so.
  pool.on('connect', (client) => { client.on('error', () => undefined) })
  return {
    ...sqlOn((config) => pool.query(config)),
    async transaction(work, keep = () => true) {
      const client = await pool.connect()
      const ask = together(client)
      const failures: unknown[] = []
      let broken: Error | undefined
      const post = (answer: Promise<unknown>) => { answer.catch((error: unknown) => failures.push(error)) }
      try {
        post(ask({ text: 'begin' }))
        const outcome = await work(sqlOn(ask, post))
        // After a statement that failed, PostgreSQL answers a commit by rolling back: what was posted is looked at before anybody is told.
        await ask({ text: keep(outcome) ? 'commit' : 'rollback' })
        if (failures.length > 0) throw failures[0]
        return outcome
      } catch (error) {
        await client.query('rollback').catch((e: Error) => { broken = e })
        throw failures[0] ?? error
      } finally {
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}
