/** The clock of the desk: a pass over everything that is due, one with nothing to do, and marking what is late; beside the same rows written by bare SQL. */
import { runSteps } from '../src/rooms/work/index.ts'
import { calendarOf } from '../src/rooms/organs/index.ts'
import { addDays, dayOf, startOfDay } from '../src/kernel/day.ts'
import { countyOf } from './desk-county.ts'
import type { Inside } from './desk-county.ts'
import { idOf } from './desk-fill.ts'
import { fillOrders } from './desk-orders.ts'
import { n, say } from './print.ts'
import { ask } from './real.ts'
import type { Stage } from './stage.ts'

const ORDERS = Number(process.env['BENCH_ORDERS'] ?? 100_000)
const BATCH = 2000
const HOUR = 3_600_000

async function took<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const t = performance.now()
  const value = await work()
  return { ms: performance.now() - t, value }
}

/** The rows of one pass, each stepped and on record, in transactions of the pass's size. */
async function floor(stage: Stage): Promise<number> {
  const some = (serial: string) => `region = (select region from work_items limit 1) and id > ${idOf('0004', serial)} and id <= ${idOf('0004', `least(${serial} + ${BATCH}, ${ORDERS})`)} and object like 'XC1901%'`
  return (await took(() => ask(stage, `do $$ begin for i in 0..(${ORDERS} - 1) / ${BATCH} loop
    update work_items set next_step_at = next_step_at + interval '1 millisecond', stepped_at = now() where ${some(`i * ${BATCH}`)};
    insert into acts (region, id, at, act, actor, actor_name, actor_role, organ, object_kind, object_id, clause, digest, detail)
      select region, gen_random_uuid(), now(), 'work-reminded', 'bench', '免证通系统', 'system', organ, 'work', object, 'T5.1', decode(repeat('00', 32), 'hex'),
        jsonb_build_object('kind', kind, 'case', case_number, 'to', 'member', 'days', -1) from work_items where ${some(`i * ${BATCH}`)};
    commit; end loop; end $$`))).ms
}

/** A working day some time ahead, so that the product's own clock leaves these orders alone. */
async function dayAhead({ county, clock }: Inside): Promise<{ nine: Date; due: Date }> {
  const calendar = await calendarOf(county)
  const day = calendar.addWorkingDays(dayOf(clock.now()), 10)
  return { nine: new Date(startOfDay(day).getTime() + 9 * HOUR), due: startOfDay(addDays(calendar.addWorkingDays(day, 1), 1)) }
}

export async function steps(stage: Stage): Promise<void> {
  say('\n### The clock\n')
  const inside = await countyOf(stage)
  const { nine, due } = await dayAhead(inside)
  await fillOrders(stage, ORDERS, { due, reminder: new Date(nine.getTime() - HOUR / 2) })
  const bare = await floor(stage)
  inside.clock.set(nine)
  const pass = await took(() => runSteps(inside.county))
  const idle: number[] = []
  for (let i = 0; i < 50; i += 1) idle.push((await took(() => runSteps(inside.county))).ms)
  inside.clock.set(due)
  const late = await took(() => inside.watches.get('overdue-orders')?.() ?? Promise.resolve())
  const none = await took(() => inside.watches.get('overdue-orders')?.() ?? Promise.resolve())
  await inside.close()
  const [marked] = await ask<{ n: number }>(stage, `select count(*)::int as n from co_checks where number like 'XC19010101-%' and overdue_at is not null`)
  if (pass.value.stepped !== ORDERS || pass.value.failed > 0 || marked?.n !== ORDERS) throw new Error(`${JSON.stringify(pass.value)}, ${marked?.n} marked`)
  const row = (what: string, ms: number, orders: number) => { say(`| ${what} | ${n(ms, ms < 100 ? 1 : 0)} | ${orders === 0 ? '' : n(orders / ms * 1000)} | ${orders === 0 ? '' : n(bare / ms, 2)} |`) }
  say('| what | ms | orders a second | of the floor |\n| --- | --- | --- | --- |')
  row(`floor: step and record of ${n(ORDERS)} orders by bare SQL`, bare, ORDERS)
  row(`a reminder of each of ${n(ORDERS)} open orders`, pass.ms, ORDERS)
  row('a pass with nothing to do, median of 50', idle.toSorted((a, b) => a - b)[25] ?? 0, 0)
  row(`marking ${n(ORDERS)} orders late`, late.ms, ORDERS)
  row('marking with nothing late', none.ms, 0)
}
