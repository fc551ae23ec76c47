/** When work is red, when it goes one step up, who may take it from whom, who is told. Pure; the browser may import it. */
import type { WorkingCalendar } from '../../kernel/calendar.ts'
import { addDays, dayOf, startOfDay } from '../../kernel/day.ts'

export const workKinds = ['co-check', 'decision', 'errand'] as const
export type WorkKind = (typeof workKinds)[number]

/** Whose work each kind is, by role and by team. */
export const roleOf = { 'co-check': 'co-checker', decision: 'deciding-officer', errand: 'agent' } as const
export const teamOf = { 'co-check': 'co-check', decision: 'decision', errand: 'agency' } as const

/** Red first. */
export const colours = ['overdue', 'today', 'soon', 'later'] as const
export type Colour = (typeof colours)[number]

/** Working days after today that count as soon; the county may set another number (setting work-params). */
export const SOON_WORKING_DAYS = 2
/** Working days an agent has to get a paper: suggested, within the days the authorisation is good for. */
export const ERRAND_WORKING_DAYS = 5
/** A reminder comes when the working day begins. */
const DAY_BEGINS_MS = (8 * 60 + 30) * 60_000
/** Seconds in which a claim, a release or a hand-over can be taken back: ten on the screen, and some for the way. */
export const UNDO_SECONDS = 15
/** Counts go no further: who has more than these needs no exact number, and counting stays cheap. */
export const COUNT_CAP = 1000
/** More steps than these no county has. */
export const MOST_LEVELS = 8

/** Ends of today and of what is soon, as exclusive instants. */
export interface Bounds {
  readonly now: Date
  readonly today: Date
  readonly soon: Date
}

const endOf = (day: string) => startOfDay(addDays(day, 1))

export function boundsOf(now: Date, calendar: WorkingCalendar, soonDays = SOON_WORKING_DAYS): Bounds {
  const today = dayOf(now)
  return { now, today: endOf(today), soon: endOf(calendar.addWorkingDays(today, Math.max(1, soonDays))) }
}

export function colourOf(dueAt: Date, bounds: Bounds): Colour {
  if (dueAt <= bounds.now) return 'overdue'
  if (dueAt <= bounds.today) return 'today'
  return dueAt <= bounds.soon ? 'soon' : 'later'
}

/** The deadlines of a colour: from (inclusive) to (exclusive); null: open on that side. A deadline is an exclusive end itself. */
export function rangeOf(colour: Colour, bounds: Bounds): { readonly from: Date | null; readonly until: Date | null } {
  const after = (at: Date) => new Date(at.getTime() + 1)
  switch (colour) {
    case 'overdue': return { from: null, until: after(bounds.now) }
    case 'today': return { from: after(bounds.now), until: after(bounds.today) }
    case 'soon': return { from: after(bounds.today), until: after(bounds.soon) }
    case 'later': return { from: after(bounds.soon), until: null }
  }
}

export const positions = ['member', 'leader', 'organ-leader', 'oversight'] as const
export type Position = (typeof positions)[number]

/** One step of the escalation: so many working days after the deadline (before it when negative), to whom. */
export interface Step {
  readonly to: Position
  readonly workingDays: number
}

/**
 * Member → team leader → organ leader → oversight. The plan asks that every call be answered and that who does not is seen (三(四),
 * 四(五)) and names no days: these are suggested, the county sets its own in the setting work-params.
 */
export const defaultSteps: readonly Step[] = [
  { to: 'member', workingDays: -1 }, { to: 'leader', workingDays: 0 }, { to: 'organ-leader', workingDays: 1 }, { to: 'oversight', workingDays: 3 },
]

export interface Clocked {
  readonly openedAt: Date
  readonly dueAt: Date
  /** Steps gone so far. */
  readonly level: number
}

/**
 * The step that comes next, and when. Work that came in after its deadline had passed elsewhere has the working day it came in. Steps
 * fall on working days: what would fall on a day off comes with the next working day. A reminder that lies before the work is left out.
 */
export function nextStep(calendar: WorkingCalendar, steps: readonly Step[], item: Clocked): { readonly level: number; readonly at: Date } | null {
  const arrival = calendar.deadline(item.openedAt, 0).at
  const end = item.dueAt > arrival ? item.dueAt : arrival
  for (const [level, step] of steps.entries()) {
    if (level < item.level) continue
    const at = stepAt(calendar, end, step.workingDays)
    if (step.workingDays >= 0 || at > item.openedAt) return { level, at }
  }
  return null
}

function stepAt(calendar: WorkingCalendar, end: Date, workingDays: number): Date {
  const last = dayOf(new Date(end.getTime() - 1))
  if (workingDays < 0) return new Date(startOfDay(calendar.addWorkingDays(last, workingDays)).getTime() + DAY_BEGINS_MS)
  const at = workingDays === 0 ? end : endOf(calendar.addWorkingDays(last, workingDays))
  return calendar.isWorkingDay(dayOf(at)) ? at : startOfDay(calendar.addWorkingDays(dayOf(at), 0))
}

/** Who is away today, and who stands in; null: nobody was named. */
export type AwayToday = ReadonlyMap<string, { readonly substitute: string | null }>

/** Who really has it today: the substitute of whoever is away, and theirs; `anyone` when nobody was named. */
export function standIn(assignee: string, away: AwayToday): { readonly who: string } | 'anyone' {
  let who = assignee
  for (let steps = 0; steps <= away.size; steps += 1) {
    const gone = away.get(who)
    if (gone === undefined) return { who }
    if (gone.substitute === null) return 'anyone'
    who = gone.substitute
  }
  return 'anyone' // two who stand in for each other are both away
}

/** Whether this account may take or do what is assigned so. */
export function mayTakeFrom(account: string, assignee: string | null, away: AwayToday): boolean {
  if (assignee === null || assignee === account) return true
  const now = standIn(assignee, away)
  return now === 'anyone' || now.who === account
}

/** For whom this account stands in today. */
export function coveredBy(account: string, away: AwayToday): string[] {
  return [...away.keys()].filter((gone) => {
    const now = standIn(gone, away)
    return now !== 'anyone' && now.who === account
  })
}

/** The people around one piece of work. */
export interface People {
  readonly assignee: string | null
  readonly members: readonly string[]
  readonly leaders: readonly string[]
  readonly organLeaders: readonly string[]
  readonly oversight: readonly string[]
}

/** Whom a step tells: the one it goes to and the one below, so that nobody is reported behind their back. A post nobody holds goes to the next above. */
export function toldBy(to: Position, people: People, away: AwayToday): string[] {
  const holders: Readonly<Record<Position, readonly string[]>> = {
    member: people.assignee === null ? people.members : [people.assignee], leader: people.leaders, 'organ-leader': people.organLeaders, oversight: people.oversight,
  }
  const i = positions.indexOf(to)
  const held = positions.slice(i).find((position) => holders[position].length > 0)
  const told = [...held === undefined ? [] : holders[held], ...positions.slice(Math.max(0, i - 1), i).flatMap((below) => holders[below])]
  const here = told.flatMap((account) => {
    const now = standIn(account, away)
    return now === 'anyone' || now.who === account ? [account] : [account, now.who]
  })
  return [...new Set(here)]
}

/** What is typed into a search: a number of ours, or words. The serial alone means a number of today. */
export function numbersIn(text: string, today: string): string[] {
  const plain = text.replaceAll(/\s/g, '').toUpperCase()
  if (/^(MZ|XC|SQ)\d{8}-\d{5,}$/.test(plain)) return [plain]
  if (!/^\d{1,6}$/.test(plain)) return []
  const serial = plain.padStart(5, '0')
  return ['MZ', 'XC', 'SQ'].map((series) => `${series}${today.replaceAll('-', '')}-${serial}`)
}
