/** Every answer, refusal and passing on is counted where it is given: how long it took, beside what was promised (T5.1). */
import { dayOf } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/county.ts'
import { calendarOf, postsOf } from '../../organs/index.ts'
import { countUp } from '../punctuality-store.ts'
import { bucketOf, isOverdue, workingHoursBetween } from '../rules.ts'
import type { CoCheck } from '../store.ts'

export async function countAnswer(tx: Tx, order: CoCheck): Promise<void> {
  const calendar = await calendarOf(tx.county)
  const { account } = tx.by
  const lastDay = dayOf(new Date(order.due_at.getTime() - 1))
  await countUp(tx, tx.region, {
    organ: order.issuing_organ, day: dayOf(tx.now), member: account, team: await teamIn(tx, account, order.issuing_organ),
    promisedDays: Math.max(0, calendar.workingDaysBetween(dayOf(order.created_at), lastDay)),
    bucket: bucketOf(workingHoursBetween(calendar, order.created_at, order.paused_at ?? tx.now)), inTime: !isOverdue({ state: 'open', dueAt: order.due_at, pausedAt: order.paused_at }, tx.now),
  })
}

/** The team of the organ whose member answered; empty for whoever answers for it from outside. Kept as it was on the day. */
async function teamIn(tx: Tx, account: string, organ: string): Promise<string> {
  const here = (await postsOf(tx.county, account, tx)).filter((post) => post.organ === organ)
  return (here.find((post) => post.team === 'co-check') ?? here[0])?.team ?? ''
}
