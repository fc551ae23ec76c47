/**
 * By the county's clock: work whose next step is due goes it, is told to whom it concerns, and each step is an act (T5.1).
 *
 * Query cost: one index scan on work_steps a minute; a batch of 2000 is four statements: lock, step, acts, notices. Divisions go one
 * by one and batches each in a transaction of their own: what fails is cut down to the single piece of work, left for the next look,
 * and keeps nothing else from going on.
 */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import { systemActor } from '../../../platform/actor.ts'
import type { ActInput } from '../../../platform/acts.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import type { WorkingCalendar } from '../../../kernel/calendar.ts'
import { calendarOf } from '../../organs/index.ts'
import type { Told } from '../notice-store.ts'
import { tellStaff } from '../notice-store.ts'
import { paramsOf } from '../params.ts'
import type { Step } from '../rules.ts'
import { nextStep, toldBy } from '../rules.ts'
import type { DueRow, Stepped } from '../step-store.ts'
import { dueDivisions, dueItems, stepItems } from '../step-store.ts'
import type { Around } from './around.ts'
import { aroundToday } from './around.ts'

const BATCH = 2000

export function watchSteps(county: County): void {
  county.jobs.watch('work-steps', async () => { await runSteps(county) })
}

interface Pass {
  readonly county: County
  readonly steps: readonly Step[]
  readonly calendar: WorkingCalendar
  readonly around: Around
  /** What failed in this pass. */
  readonly failed: Set<string>
}

/** One pass over everything that is due. */
export async function runSteps(county: County): Promise<{ stepped: number; failed: number }> {
  const divisions = await dueDivisions(county.db, county.region, county.clock.now())
  if (divisions.length === 0) return { stepped: 0, failed: 0 }
  const pass: Pass = {
    county, steps: (await paramsOf(county)).steps, calendar: await calendarOf(county), around: await aroundToday(county), failed: new Set(),
  }
  let stepped = 0
  for (const division of divisions) stepped += await runDivision(pass, division)
  return { stepped, failed: pass.failed.size }
}

/** Batch by batch; one that fails is tried again in smaller ones, down to the piece of work that is the matter. */
async function runDivision(pass: Pass, division: string): Promise<number> {
  let stepped = 0
  for (let limit = BATCH; ;) {
    let taken: readonly DueRow[] = []
    try {
      const done = await perform(pass.county, systemActor, { act: 'step-work', requestId: null }, async (tx) => {
        taken = await dueItems(tx, tx.region, division, tx.now, [...pass.failed], limit)
        return goSteps(tx, pass, taken)
      })
      if (taken.length === 0) return stepped
      stepped += done.ok ? done.value : 0
      limit = Math.min(BATCH, limit * 2)
    } catch (error) {
      pass.county.log.error({ division, items: taken.length, error: String(error) }, 'escalation failed, will be tried again')
      const only = taken.length === 1 ? taken[0] : undefined
      if (taken.length === 0) return stepped
      if (only) pass.failed.add(only.id)
      limit = Math.max(1, Math.floor(taken.length / 4))
    }
  }
}

/** A step each: what lies several steps back goes them one after the other, so that each is on record. */
async function goSteps(tx: Tx, pass: Pass, items: readonly DueRow[]): Promise<Result<number>> {
  if (items.length === 0) return ok(0)
  const gone = items.map((item) => goStep(tx.now, pass, item))
  const escalated = gone.flatMap(({ item, step }) => (step === undefined ? [] : [{ item, step }]))
  await stepItems(tx, tx.region, gone.map(({ stepped }) => stepped), tx.now)
  await tx.recordAll(escalated.map(({ item, step }) => actOf(item, step)))
  const told = noticesFor(pass.around, escalated)
  await tellStaff(tx, told)
  tx.changed(...told.map(({ account }) => ({ topic: 'notices', organ: `@${account}` })))
  return ok(escalated.length)
}

/** The step that is due, and when the next one is. When the county changed its steps meanwhile, none may be due yet. */
function goStep(now: Date, { steps, calendar }: Pass, item: DueRow): { item: DueRow; step: Step | undefined; stepped: Stepped } {
  const clocked = { openedAt: item.opened_at, dueAt: item.due_at }
  const due = nextStep(calendar, steps, { ...clocked, level: item.level })
  if (due === null || due.at > now) return { item, step: undefined, stepped: { id: item.id, level: item.level, next: due?.at ?? null } }
  const level = due.level + 1
  return { item, step: steps[due.level], stepped: { id: item.id, level, next: nextStep(calendar, steps, { ...clocked, level })?.at ?? null } }
}

/** One notice for each person, kind of step and organ, however many pieces of work it is about. */
function noticesFor(around: Around, escalated: readonly { item: DueRow; step: Step }[]): Told[] {
  const told = new Map<string, { account: string; kind: string; organ: string; objects: string[] }>()
  for (const { item, step } of escalated) {
    for (const account of toldBy(step.to, around.people(item), around.away)) {
      const kind = `step:${step.workingDays}`
      const key = `${account} ${kind} ${item.organ}`
      const known = told.get(key) ?? { account, kind, organ: item.organ, objects: [] }
      known.objects.push(item.object)
      told.set(key, known)
    }
  }
  return [...told.values()].map((one) => ({ ...one, count: one.objects.length }))
}

function actOf(item: DueRow, step: Step): ActInput {
  return {
    act: step.to === 'member' ? 'work-reminded' : 'work-escalated', objectKind: 'work', objectId: item.object, organ: item.organ, clause: 'T5.1',
    detail: { kind: item.kind, case: item.case_number, to: step.to, days: step.workingDays },
  }
}
