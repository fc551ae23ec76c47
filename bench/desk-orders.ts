/** Open co-check orders, each with its work, for the clock's passes. */
import { codesOf, copies, idOf, pick } from './desk-fill.ts'
import { ask } from './real.ts'
import type { Stage } from './stage.ts'

/** All end at the same instant and are to be reminded of at another; over all organs. */
export async function fillOrders(stage: Stage, orders: number, at: { due: Date; reminder: Date }): Promise<void> {
  const { organs, items } = await codesOf(stage)
  const serials = `generate_series(1, ${orders}) g`
  const number = `'XC19010101-' || lpad(g::text, 8, '0')`
  const due = `'${at.due.toISOString()}'::timestamptz`
  const [organ, item] = [pick(organs, 'g'), pick(items, 'g')]
  const caseNumber = `'MZ19010101-' || lpad(g::text, 8, '0')`
  const statements = [
    await copies(stage, 'work_items', `select * from work_items where kind = 'decision' and object like 'MZ2%' limit 1`, {
      id: idOf('0004', 'g'), kind: `'co-check'`, object: number, object_id: idOf('0005', 'g'), case_number: caseNumber, item, organ, state: `'open'`, done_at: 'null', done_by: 'null', assignee: 'null',
      level: '0::smallint', opened_at: `${due} - interval '6 days'`, due_at: due, next_step_at: `'${at.reminder.toISOString()}'::timestamptz`,
    }, serials),
    `insert into co_checks (region, id, number, case_number, item, fact, why, basis, subject_sealed, asking_organ, issuing_organ, state, due_at, calendar, created_at)
     select o.region, ${idOf('0005', 'g')}, ${number}, ${caseNumber}, ${item}, '事实', '原因', '依据', o.subject_sealed, 'civil-affairs', ${organ}, 'open', ${due}, '2026', ${due} - interval '6 days'
     from (select * from work_items where object like 'MZ2%' limit 1) o, ${serials}`,
  ]
  for (const sql of statements) await ask(stage, `set synchronous_commit = off; ${sql}`)
  for (const table of ['work_items', 'co_checks']) await ask(stage, `vacuum analyze ${table}`)
}
