/** SQL that counts: marks of what changed, how each case was counted last, sums, and which generation of them is shown. */
import type { Tx } from '../../platform/county.ts'
import type { Sql } from '../../platform/database.ts'
import type { Counted, Entry, Spared } from './rules.ts'

/** A case that was changed is to be counted anew. Only ever an insert: no two acts ever meet in a row of ours. */
export function markChanged(tx: Tx, id: string, caseNumber: string): Promise<void> {
  return tx.post('insert into statistics_changes (region, id, case_number) values ($1, $2, $3)', [tx.region, id, caseNumber])
}

/** Takes the oldest marks away; those somebody else has in hand are left to them. */
export async function takeMarks(sql: Sql, region: string, limit: number): Promise<string[]> {
  const rows = await sql.rows<{ case_number: string }>(
    `delete from statistics_changes where region = $1 and id in
       (select id from statistics_changes where region = $1 order by id limit $2 for update skip locked) returning case_number`, [region, limit])
  return rows.map((row) => row.case_number)
}

interface CountedRow {
  case_number: string
  state: string | null
  organ: string
  division: string
  accepted: string
  decided: string
  overdue: boolean
  routes: Record<string, number>
  spared: Spared
}

/**
 * How these cases were counted last, each locked until the end of the transaction: whoever counts one counts it alone, and reads the
 * case after whoever counted it before. `numbers` are in order, so that two who lock never wait for each other.
 */
export async function lockCounted(sql: Sql, region: string, generation: number, numbers: readonly string[]): Promise<Map<string, Counted | null>> {
  await sql.run(
    `insert into counted_cases (region, generation, case_number) select $1, $2, n from unnest($3::text[]) with ordinality as u(n, i) order by i on conflict do nothing`,
    [region, generation, numbers])
  const rows = await sql.rows<CountedRow>(
    `select case_number, state, organ, division, accepted, decided, overdue, routes, spared from counted_cases
     where region = $1 and generation = $2 and case_number = any($3) order by case_number for update`, [region, generation, numbers])
  return new Map(rows.map(({ case_number: number, state, ...rest }) => [number, state === null ? null : { ...rest, state }]))
}

export async function saveCounted(sql: Sql, region: string, generation: number, those: ReadonlyMap<string, Counted>): Promise<void> {
  const [numbers, all] = [[...those.keys()], [...those.values()]]
  await sql.run(
    `update counted_cases c set state = u.state, organ = u.organ, division = u.division, accepted = u.accepted, decided = u.decided, overdue = u.overdue, routes = u.routes, spared = u.spared
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::boolean[], $10::jsonb[], $11::jsonb[])
       as u(number, state, organ, division, accepted, decided, overdue, routes, spared)
     where c.region = $1 and c.generation = $2 and c.case_number = u.number`,
    [region, generation, numbers, all.map((c) => c.state), all.map((c) => c.organ), all.map((c) => c.division), all.map((c) => c.accepted), all.map((c) => c.decided),
      all.map((c) => c.overdue), all.map((c) => JSON.stringify(c.routes)), all.map((c) => JSON.stringify(c.spared))])
}

/** Acts may name a number that nobody has: no trace of it stays. */
export async function forgetCounted(sql: Sql, region: string, generation: number, numbers: readonly string[]): Promise<void> {
  await sql.run('delete from counted_cases where region = $1 and generation = $2 and case_number = any($3)', [region, generation, numbers])
}

/** Adds to the sums. `entries` come in the order of `summed`. */
export async function addEntries(sql: Sql, region: string, generation: number, entries: readonly Entry[]): Promise<void> {
  await sql.run(
    `insert into statistics (region, generation, measure, month, organ, division, key, n)
     select $1, $2, u.measure, u.month, u.organ, u.division, u.key, u.n
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[]) with ordinality as u(measure, month, organ, division, key, n, i) order by u.i
     on conflict (region, generation, measure, month, organ, division, key) do update set n = statistics.n + excluded.n`,
    [region, generation, entries.map((e) => e.measure), entries.map((e) => e.month), entries.map((e) => e.organ), entries.map((e) => e.division), entries.map((e) => e.key),
      entries.map((e) => e.n)])
}

export interface State {
  version: number
  live: number
  building: number | null
  built_up_to: string
  counted_at: Date | null
  rebuilt_at: Date | null
}

const stateColumns = 'version, live, building, built_up_to, counted_at, rebuilt_at'

export function stateOf(sql: Sql, region: string): Promise<State | undefined> {
  return sql.first<State>(`select ${stateColumns} from statistics_state where region = $1`, [region])
}

/** Until the end of the transaction nobody begins or ends a rebuilding. */
export function holdState(sql: Sql, region: string): Promise<State | undefined> {
  return sql.first<State>(`select ${stateColumns} from statistics_state where region = $1 for share`, [region])
}

/** Nobody else reads or changes it until the end of the transaction. */
export function lockState(sql: Sql, region: string): Promise<State | undefined> {
  return sql.first<State>(`select ${stateColumns} from statistics_state where region = $1 for update`, [region])
}

/** The first generation is built like any other; until it is there, nothing is shown. */
export async function putState(sql: Sql, region: string): Promise<void> {
  await sql.run('insert into statistics_state (region, version, live) values ($1, 0, 0) on conflict do nothing', [region])
}

export async function beginBuilding(sql: Sql, region: string, generation: number): Promise<void> {
  await sql.run(`update statistics_state set building = $2, built_up_to = '' where region = $1`, [region, generation])
}

export async function builtUpTo(sql: Sql, region: string, number: string): Promise<void> {
  await sql.run('update statistics_state set built_up_to = $2 where region = $1', [region, number])
}

/** What was built beside the live generation takes its place. */
export async function swapIn(sql: Sql, region: string, version: number, at: Date): Promise<void> {
  await sql.run(`update statistics_state set live = building, building = null, built_up_to = '', version = $2, rebuilt_at = $3 where region = $1`, [region, version, at])
}

export async function noteCounted(sql: Sql, region: string, at: Date): Promise<void> {
  await sql.run('update statistics_state set counted_at = $2 where region = $1', [region, at])
}

/** Takes away what is neither shown nor being built; how many cases it was. */
export async function sweepOld(sql: Sql, region: string, limit: number): Promise<number> {
  await sql.run(
    `delete from statistics t using statistics_state s where t.region = $1 and s.region = t.region and t.generation <> s.live and t.generation is distinct from s.building`, [region])
  return sql.run(
    `delete from counted_cases where (region, generation, case_number) in
       (select c.region, c.generation, c.case_number from counted_cases c join statistics_state s on s.region = c.region
        where c.region = $1 and c.generation <> s.live and c.generation is distinct from s.building limit $2)`, [region, limit])
}
