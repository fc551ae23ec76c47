/**
 * Reminds organs that are not done: some working days before the last day, on it, and every second one after it; at nine, once a day.
 * Cost: without an open round one index look-up a minute; on a working day after nine two small reads of some hundred rows.
 */
import { dayOf } from '../../../kernel/day.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import { activeOrgans, calendarOf } from '../../organs/index.ts'
import { remind } from '../acts/run-round.ts'
import { remindToday } from '../rules.ts'
import { openRound, organRounds, reminded } from '../store.ts'
import { surveyed } from '../views/surveyed.ts'
import { workingDaysLeft } from '../working-days.ts'

const NINE = 9 * 60

export function watchSurvey(county: County): void {
  county.jobs.watch('survey reminders', async () => {
    const now = county.clock.now()
    const china = new Date(now.getTime() + 8 * 3_600_000)
    if (china.getUTCHours() * 60 + china.getUTCMinutes() < NINE) return
    const round = await openRound(county.db, county.region)
    const calendar = await calendarOf(county)
    const today = dayOf(now)
    if (!round || !calendar.isWorkingDay(today)) return
    const left = workingDaysLeft(calendar, today, round.dueOn)
    const states = new Map((await organRounds(county.db, county.region, round.id)).map((each) => [each.organ, each.state]))
    const before = new Map((await reminded(county.db, county.region, round.id)).map((each) => [each.organ, each]))
    const due = surveyed(await activeOrgans(county)).filter(({ code }) => {
      const last = before.get(code)
      return remindToday(left, { state: states.get(code) ?? 'none', reminders: last?.reminders ?? 0, sinceReminder: last ? workingDaysLeft(calendar, dayOf(last.at), today) : null })
    })
    if (due.length > 0) await perform(county, systemActor, { act: 'remind-survey', requestId: null }, (tx) => remind(tx, due.map((organ) => organ.code)))
  })
}
