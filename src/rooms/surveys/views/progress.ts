/** How far the survey is: each organ and township, who has not begun, and one organ's own standing. */
import { dayOf } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { actsFor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { activeOrgans, calendarOf } from '../../organs/index.ts'
import type { ImportView, OrganView, ProgressRow, RoundView } from '../contract.ts'
import type { Import } from '../import-store.ts'
import { importsOf } from '../import-store.ts'
import { mayDeclare, organNotFound, seesAll } from '../policy.ts'
import type { Round } from '../store.ts'
import { latestRound, organRounds, reminded, rowCounts } from '../store.ts'
import { workingDaysLeft } from '../working-days.ts'
import { surveyed } from './surveyed.ts'

async function roundView(county: County, round: Round | undefined): Promise<RoundView | null> {
  if (!round) return null
  const left = round.closedOn === null ? workingDaysLeft(await calendarOf(county), dayOf(county.clock.now()), round.dueOn) : null
  return { title: round.title, openedOn: round.openedOn, dueOn: round.dueOn, closedOn: round.closedOn, left }
}

async function allRows(county: County): Promise<{ round: Round | undefined; rows: ProgressRow[] }> {
  const round = await latestRound(county.db, county.region)
  const [organs, states, before, counts] = await Promise.all([
    activeOrgans(county), round ? organRounds(county.db, county.region, round.id) : [], round ? reminded(county.db, county.region, round.id) : [], rowCounts(county.db, county.region),
  ])
  const state = new Map(states.map((each) => [each.organ, each]))
  const reminder = new Map(before.map((each) => [each.organ, each]))
  const count = new Map(counts.map((each) => [each.organ, each]))
  const rows = surveyed(organs).map((organ): ProgressRow => {
    const [own, told, n] = [state.get(organ.code), reminder.get(organ.code), count.get(organ.code)]
    return {
      organ: organ.code, name: organ.name, level: organ.level, state: own?.state ?? 'none', nothing: own?.nothing ?? false, asks: n?.asks ?? 0, issues: n?.issues ?? 0, judged: n?.judged ?? 0, contradicting: n?.contradicting ?? 0,
      begunAt: own?.begunAt.toISOString() ?? null, submittedAt: own?.submittedAt?.toISOString() ?? null, changedAt: n?.at?.toISOString() ?? null, remark: own?.remark ?? null,
      drafted: own?.draftedAt !== null && own !== undefined, reminders: told?.reminders ?? 0, remindedAt: told?.at.toISOString() ?? null,
    }
  })
  return { round, rows }
}

const order: Readonly<Record<ProgressRow['state'], number>> = { none: 0, returned: 1, drafting: 2, submitted: 3 }

export interface ProgressFilter {
  readonly level?: 'county' | 'township' | undefined
  readonly state?: ProgressRow['state'] | undefined
}

/** Those who have not begun first. An editor sees only the organs they declare for. */
export async function progress(county: County, actor: Actor, filter: ProgressFilter) {
  const { round, rows } = await allRows(county)
  const mine = seesAll(actor) ? rows : rows.filter((row) => actsFor(actor, row.organ))
  const of = (level: string) => {
    const some = mine.filter((row) => row.level === level)
    const n = (state: ProgressRow['state']) => some.filter((row) => row.state === state).length
    return { level, total: some.length, none: n('none'), drafting: n('drafting'), returned: n('returned'), submitted: n('submitted'), rows: some.reduce((sum, row) => sum + row.asks + row.issues, 0) }
  }
  const shown = mine.filter((row) => (filter.level === undefined || row.level === filter.level) && (filter.state === undefined || row.state === filter.state))
  return {
    round: await roundView(county, round), levels: [of('county'), of('township')],
    organs: shown.toSorted((a, b) => order[a.state] - order[b.state] || a.level.localeCompare(b.level) || a.organ.localeCompare(b.organ)),
  }
}

export async function organView(county: County, actor: Actor, organ: string): Promise<Result<OrganView>> {
  const { round, rows } = await allRows(county)
  const row = rows.find((each) => each.organ === organ)
  if (!row) return organNotFound
  const imports = await importsOf(county.db, county.region, organ, 10)
  return ok({ round: await roundView(county, round), ...row, mine: mayDeclare(actor, organ) === null, imports: imports.map(importView) })
}

export function importView(upload: Import): ImportView {
  const { id, name, size, form, state, refusal, rowsTotal, rowsDone, counts, at, finishedAt } = upload
  return {
    id, name, size, form, state, refusal, rowsTotal, rowsDone, counts: { new: 0, changed: 0, same: 0, wrong: 0, repeated: 0, ...counts }, at: at.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
  }
}
