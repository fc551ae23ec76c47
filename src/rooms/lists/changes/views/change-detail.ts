/** One change with its steps, whom it waits for, and what the reader may do with it. */
import type { Result } from '../../../../kernel/result.ts'
import { ok } from '../../../../kernel/result.ts'
import { canonicalJson } from '../../../../kernel/canonical-json.ts'
import type { Actor } from '../../../../platform/actor.ts'
import { hasRole } from '../../../../platform/actor.ts'
import type { County } from '../../../../platform/county.ts'
import { organNames } from '../../../organs/index.ts'
import { changeUnknown } from '../acts/step.ts'
import { skippedOrgans } from '../concerned.ts'
import type { Confirmation } from '../confirm-store.ts'
import { confirmationsOf } from '../confirm-store.ts'
import type { ListChangeDetail } from '../contract.ts'
import { countObjections } from '../objection-store.ts'
import { confirmsFor, mayDecide, mayDraft, mayReview, mayWithdraw, readScope } from '../policy.ts'
import type { ChangeAct } from '../rules.ts'
import { actsByState, publicityDays } from '../rules.ts'
import { countsOf } from '../select-store.ts'
import { saidInStep } from '../signature.ts'
import type { StepRow } from '../step-store.ts'
import { stepsOf, writersOf } from '../step-store.ts'
import type { Change } from '../store.ts'
import { changeBy } from '../store.ts'
import { stepNames } from '../texts.ts'
import { summaryOf } from './changes.ts'

/** Finds a change for a reader; for whom it is not, it does not exist. */
export async function readable(county: County, actor: Actor, id: string): Promise<{ change: Change; confirmations: Confirmation[] } | null> {
  const change = await changeBy(county.db, county.region, id)
  if (!change) return null
  const confirmations = await confirmationsOf(county.db, county.region, change.id)
  const scope = readScope(actor)
  const open = scope === null || ['publicity', 'in-force', 'superseded'].includes(change.state) || scope.includes(change.organ) || confirmations.some((one) => scope.includes(one.organ)) || await told(county, change, scope)
  return open ? { change, confirmations } : null
}

/** Whom the short lane does not ask, but was told of it, reads what it was told of. */
async function told(county: County, change: Change, scope: readonly string[]): Promise<boolean> {
  return ['review', 'decision', 'decided'].includes(change.state) && (await skippedOrgans(county, county.db, change)).some((organ) => scope.includes(organ))
}

export async function changeDetail(county: County, actor: Actor, id: string): Promise<Result<ListChangeDetail>> {
  const found = await readable(county, actor, id)
  if (!found) return changeUnknown()
  const { change, confirmations } = found
  const [names, counts, objections, steps] = await Promise.all([
    organNames(county), countsOf(county.db, county.region, change.id), countObjections(county.db, county.region, change.id), stepsOf(county.db, county.region, change.id),
  ])
  const writers = await writersOf(county.db, county.region, change.id)
  const waiting = confirmations.filter((one) => one.answer === null).map((one) => one.organ)
  const skipped = ['drafted', 'review', 'decision'].includes(change.state) ? await skippedOrgans(county, county.db, change) : []
  const nameOf = (codes: string) => codes.split(',').map((code) => names.get(code) ?? code).join('、')
  return ok({
    ...summaryOf({ ...change, openObjections: objections.open }, names), counts, objections: objections.all,
    confirmations: confirmations.map((one) => ({ organ: one.organ, organName: names.get(one.organ) ?? one.organ, answer: one.answer, note: one.note, at: one.at?.toISOString() ?? null })),
    confirmsFor: change.state === 'confirmation' ? confirmsFor(actor, waiting) : [],
    steps: steps.map((row, i) => ({
      seq: row.seq, step: row.step, stepName: stepNames[row.step] ?? row.step, by: county.seal.open<string>(row.nameSealed), role: row.role, organ: nameOf(row.organ), at: row.at.toISOString(), note: row.note,
      signature: row.signature, holds: holds(county, change, row, steps[i - 1]),
    })),
    mayDo: actsByState[change.state].filter((act) => may(actor, change, act, waiting, writers)), skipped: skipped.map((organ) => names.get(organ) ?? organ), publicity: publicityDays[change.lane],
  })
}

const holds = (county: County, change: Change, row: StepRow, before: StepRow | undefined) =>
  county.seal.token('list-step', canonicalJson(saidInStep(change.number, row, before?.signature ?? ''))) === row.signature

function may(actor: Actor, change: Change, act: ChangeAct, waiting: readonly string[], writers: readonly string[]): boolean {
  if (act === 'edit' || act === 'submit') return mayDraft(actor, change.organ) === null
  if (act === 'review') return mayReview(actor, writers) === null
  if (act === 'confirm') return confirmsFor(actor, waiting).length > 0
  if (act === 'decide') return mayDecide(actor, writers) === null
  if (act === 'publish') return hasRole(actor, 'legal-reviewer', 'county-decider')
  return mayWithdraw(actor, change) === null
}
