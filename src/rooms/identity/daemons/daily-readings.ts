/**
 * Each day that is over is looked at once, and days that were missed while nothing ran, up to a week back.
 * Query cost: one primary-key read a minute; once a day three ranges of accesses_by_time, the longest over the days of the medians.
 */
import { addDays, dayOf } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { lookAtReadings } from '../acts/look-at-readings.ts'
import { lastDayLooked, storeDayLooked } from '../unusual-store.ts'

const MOST_DAYS = 7

export function watchReadings(county: County): void {
  county.jobs.watch('daily-readings', () => lookDaily(county))
}

async function lookDaily(county: County): Promise<void> {
  const yesterday = addDays(dayOf(county.clock.now()), -1)
  const last = await lastDayLooked(county.db, county.region)
  if (last !== undefined && last >= yesterday) return
  const earliest = addDays(yesterday, 1 - MOST_DAYS)
  const first = last === undefined ? yesterday : addDays(last, 1)
  for (let day = first < earliest ? earliest : first; day <= yesterday; day = addDays(day, 1)) {
    const today = day
    await perform(county, systemActor, { act: 'look-at-readings', requestId: null }, async (tx) => {
      await tx.run(`select pg_advisory_xact_lock(hashtextextended('readings ' || $1, 0))`, [tx.region])
      const done = await lastDayLooked(tx, tx.region)
      if (done !== undefined && done >= today) return ok(null) // another process was faster
      const looked = await lookAtReadings(tx, today)
      if (looked.ok) await storeDayLooked(tx, tx.region, today)
      return looked
    })
  }
}
