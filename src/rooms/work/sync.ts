/**
 * Keeps the table of work as the rooms' own tables have it. Acts only say which objects they touched; once, before the commit, those
 * are read and put right. The same few lines restore the whole table (rebuild.ts), so the two can't come apart.
 */
import type { Tx } from '../../platform/county.ts'
import { errandWork, orderWork } from '../agency/index.ts'
import { caseWork } from '../cases/index.ts'
import type { Waiting } from './item-store.ts'
import { endWaiting, putWaiting } from './item-store.ts'
import type { WorkKind } from './rules.ts'
import { waitingOf } from './waiting.ts'

export interface Ref {
  readonly kind: WorkKind
  readonly object: string
}

const touched = new WeakMap<Tx, Map<string, Ref>>()

/** This piece of work may have come, gone or changed: looked at once before the commit. */
export function noteWork(tx: Tx, ref: Ref): void {
  const refs = touched.get(tx) ?? new Map<string, Ref>()
  touched.set(tx, refs.set(nameOf(ref), ref))
  tx.beforeCommit('work', async () => {
    const noted = [...refs.values()]
    refs.clear()
    await syncWork(tx, noted)
  })
}

const nameOf = (ref: Ref) => `${ref.kind} ${ref.object}`

/** Makes these pieces of work what the rooms say; gives how many rows had to be written. */
export async function syncWork(tx: Tx, refs: readonly Ref[]): Promise<number> {
  const of = (kind: WorkKind) => refs.filter((ref) => ref.kind === kind).map((ref) => ref.object)
  const orders = of('co-check').length === 0 ? [] : await orderWork(tx, tx.region, of('co-check'))
  const errands = of('errand').length === 0 ? [] : await errandWork(tx, tx.region, of('errand'))
  const decisions = of('decision')
  const numbers = [...new Set([...decisions, ...[...orders, ...errands].filter((row) => row.open).map((row) => row.case_number)])]
  const cases = numbers.length === 0 ? [] : await caseWork(tx, tx.region, numbers)
  const waiting = await waitingOf(tx.county, { orders, errands, decisions, cases: new Map(cases.map((c) => [c.number, c])) })
  return write(tx, refs, waiting)
}

/** A list that shows these kinds is asked for again. */
const topics = { 'co-check': 'co-checks', decision: 'cases', errand: 'errands' } as const

async function write(tx: Tx, refs: readonly Ref[], waiting: readonly Waiting[]): Promise<number> {
  const waits = new Set(waiting.map(nameOf))
  const over = refs.filter((ref) => !waits.has(nameOf(ref)))
  const ended = over.length === 0 ? [] : await endWaiting(tx, tx.region, over, tx.by.account, tx.now)
  const put = waiting.length === 0 ? [] : await putWaiting(tx, tx.region, waiting)
  tx.changed(...[...ended, ...put].flatMap(({ organ, kind }) => [{ topic: 'work', organ }, { topic: topics[kind], organ }]))
  return ended.length + put.length
}
