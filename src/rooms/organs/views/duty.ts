/** A week of an organ's duty, and who is away when. */
import { addDays, dayOf } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { actsFor, hasRole } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { Page } from '../../../platform/paging.ts'
import { pageOf } from '../../../platform/paging.ts'
import type { AbsenceRow, DutyWeek } from '../contract.ts'
import { dutyBetween } from '../duty-store.ts'
import { groundOf } from '../known.ts'
import type { Absence } from '../people-store.ts'
import { absencesBetween, allPosts } from '../people-store.ts'
import { mondayOf, weekOf } from '../rules.ts'
import type { Team } from '../texts.ts'
import { teams } from '../texts.ts'
import { calendarOf } from './directory.ts'
import { staffNames, WHOLE_COUNTY } from './people.ts'

/** Officials see the duty of their own organs; the system administrator all. `day`: any day of the week. */
export async function dutyWeek(county: County, actor: Actor, input: { organ: string; day?: string | undefined }): Promise<Result<DutyWeek>> {
  const ground = await groundOf(county.db, county.region)
  const organ = ground.organs.get(input.organ)
  const mine = hasRole(actor, 'system-admin') || actsFor(actor, input.organ)
  if (!organ || !mine) return refuse('organ-unknown', { status: 404, detail: '没有这个单位，或您无权查看它的值班。', next: ['查看本单位的值班'] })
  const today = dayOf(county.clock.now())
  const days = weekOf(mondayOf(input.day ?? today))
  const [monday, sunday] = [days[0] ?? today, days[6] ?? today]
  const [calendar, duties, away, posts] = await Promise.all([
    calendarOf(county), dutyBetween(county.db, county.region, input.organ, monday, sunday), absencesBetween(county.db, county.region, monday, sunday), allPosts(county.db, county.region),
  ])
  const names = new Map(ground.accounts.map((a) => [a.id, county.seal.open<string>(a.name_sealed)]))
  const places = [...new Set([...(Object.keys(teams) as Team[]).map((team) => `${team} `), ...duties.map((d) => `${d.team} ${d.place}`)])].toSorted()
  const rows = places.map((place) => {
    const [team, name] = [place.slice(0, place.indexOf(' ')) as Team, place.slice(place.indexOf(' ') + 1)]
    return {
      team, place: name,
      cells: days.map((day) => duties.filter((d) => d.team === team && d.place === name && d.day === day)
        .map((d) => ({ id: d.account, name: names.get(d.account) ?? '', away: isAway(away, d.account, day) }))),
    }
  })
  const staff = ground.accounts.filter((a) => a.active && a.roles.every((role) => !role.endsWith('-admin')) && (a.organ === input.organ || (a.organ === null && duties.some((d) => d.account === a.id))))
  return ok({
    organ: input.organ, organName: organ.name, monday, rows,
    days: days.map((day) => ({ day, working: calendar.isWorkingDay(day), past: day < today })),
    staff: staff.map((a) => ({
      id: a.id, name: names.get(a.id) ?? '', title: a.title, teams: posts.filter((p) => p.account === a.id && p.organ === input.organ).map((p) => p.team),
      awayDays: days.filter((day) => isAway(away, a.id, day)),
    })),
  })
}

const isAway = (away: readonly Absence[], account: string, day: string) => away.some((a) => a.account === account && a.from <= day && day <= a.until)

/** Absences of a period, the coming ones first by their day. */
export async function absenceList(county: County, query: { from?: string | undefined; until?: string | undefined; limit: number; next?: string | undefined }): Promise<Page<AbsenceRow>> {
  const today = dayOf(county.clock.now())
  const rows = await absencesBetween(county.db, county.region, query.from ?? today, query.until ?? addDays(today, 366))
  const [names, { organs }] = [await staffNames(county), await groundOf(county.db, county.region)]
  return pageOf(rows.map((a): AbsenceRow => {
    const person = names.get(a.account)
    return {
      ...a, name: person?.name ?? '', organName: person?.organ ? organs.get(person.organ)?.name ?? person.organ : WHOLE_COUNTY,
      substituteName: a.substitute === null ? null : names.get(a.substitute)?.name ?? '', state: a.until < today ? 'over' : a.from > today ? 'coming' : 'now',
    }
  }), (a) => `${a.from} ${a.id}`, query)
}
