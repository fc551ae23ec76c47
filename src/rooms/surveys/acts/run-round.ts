/** The course of a round: opened, submitted by each organ, sent back, reminded, closed. */
import { dayOf, isDay } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { staffInRoleOf } from '../../identity/index.ts'
import { tell } from '../../notices/index.ts'
import { activeOrgans, calendarOf, organByCode } from '../../organs/index.ts'
import { importsOf, unfinished } from '../import-store.ts'
import { organNotFound } from '../policy.ts'
import { reminderText, stateRefusal, submitRefusal } from '../rules.ts'
import { standingOf } from '../standing.ts'
import { workingDaysLeft } from '../working-days.ts'
import { closeRound, insertRound, noteReminded, noteReturned, noteSubmitted, openRound, organRounds, rowCounts } from '../store.ts'
import type { OrganState } from '../texts.ts'
import { surveyed } from '../views/surveyed.ts'

export async function beginRound(tx: Tx, { title, dueOn }: { title: string; dueOn: string }): Promise<Result<{ id: string }>> {
  const today = dayOf(tx.now)
  if (!isDay(dueOn) || dueOn <= today) return refuse('due-not-later', { status: 400, field: 'dueOn', detail: '截止日要晚于今天。', next: ['换一个日期'] })
  const open = await openRound(tx, tx.region)
  if (open) return refuse('round-open', { detail: `“${open.title}”还在进行，截止 ${open.dueOn}。`, next: ['先结束这一轮'] })
  const id = newId()
  await insertRound(tx, tx.region, { id, title, openedOn: today, dueOn, closedOn: null, by: tx.by.account, at: tx.now })
  for (const organ of surveyed(await activeOrgans(tx.county))) await tellEditors(tx, organ.code, `round-${id}`, `“${title}”已经开始，${dueOn} 前请填报本单位索要和开具的全部证明。请在“证明排查”里办理。`)
  await tx.record({ act: 'survey-opened', objectKind: 'survey', objectId: title, clause: 'C1.2', detail: { dueOn } })
  tx.changed({ topic: 'surveys', organ: '*' })
  return ok({ id })
}

export async function endRound(tx: Tx): Promise<Result<{ id: string }>> {
  const open = await openRound(tx, tx.region)
  if (!open || await closeRound(tx, tx.region, open.id, dayOf(tx.now)) === 0) return refuse('no-round', { detail: '现在没有正在进行的排查。', next: ['发起一轮排查'] })
  await tx.record({ act: 'survey-closed', objectKind: 'survey', objectId: open.title, clause: 'C1.2' })
  tx.changed({ topic: 'surveys', organ: '*' })
  return ok({ id: open.id })
}

export interface SubmitInput {
  readonly nothing: boolean
  readonly leaveOut: boolean
}

/** The organ says that this is all. */
export async function submit(tx: Tx, organ: string, { nothing, leaveOut }: SubmitInput): Promise<Result<{ rows: number }>> {
  const { round, state } = await standingOf(tx, organ)
  if (!round.ok) return round
  const refused = stateRefusal('submit', state)
  if (refused) return refused
  const [counts] = await rowCounts(tx, tx.region, organ)
  const rows = (counts?.asks ?? 0) + (counts?.issues ?? 0)
  const [last] = await importsOf(tx, tx.region, organ, 1)
  const not = submitRefusal({ rows, nothing, leaveOut, reading: await unfinished(tx, tx.region, organ) !== undefined, wrong: last?.state === 'done' ? last.counts.wrong ?? 0 : 0 })
  if (not) return not
  await noteSubmitted(tx, tx.region, round.value.id, { organ, nothing, by: tx.by.account, at: tx.now })
  await tx.record({ act: 'survey-submitted', objectKind: 'survey', objectId: organ, organ, clause: 'O1', detail: { rows, nothing } })
  return ok({ rows })
}

/** Sent back with a remark; the organ's editors are told. */
export async function sendBack(tx: Tx, organ: string, remark: string): Promise<Result<{ organ: string }>> {
  const { round, state } = await standingOf(tx, organ)
  if (!round.ok) return round
  const refused = stateRefusal('return', state)
  if (refused) return refused
  await noteReturned(tx, tx.region, round.value.id, organ, remark)
  await tellEditors(tx, organ, `survey-returned-${newId()}`, `本单位的证明事项排查被退回：${remark}。请修改后重新提交。`)
  await tx.record({ act: 'survey-returned', objectKind: 'survey', objectId: organ, organ, detail: { remark } })
  return ok({ organ })
}

async function tellEditors(tx: Tx, organ: string, kind: string, text: string): Promise<number> {
  const editors = await staffInRoleOf(tx, tx.region, 'list-editor', organ)
  // Who edits for many organs hears of each by its own name.
  const name = (await organByCode(tx.county, organ))?.name ?? organ
  for (const account of editors) await tell(tx, { account, caseNumber: null, kind: `${kind}-${organ}`, text: `【${name}】${text}` })
  return editors.length
}

/** `organs`: null for all that are not done. Comes back with who was reminded, and who has nobody to be told. */
export async function remind(tx: Tx, organs: readonly string[] | null): Promise<Result<{ reminded: number; nobody: string[] }>> {
  const round = await openRound(tx, tx.region)
  if (!round) return refuse('no-round', { detail: '现在没有正在进行的排查。', next: ['发起一轮排查'] })
  const all = surveyed(await activeOrgans(tx.county))
  if (organs?.some((code) => !all.some((organ) => organ.code === code))) return organNotFound
  const states = new Map<string, OrganState>((await organRounds(tx, tx.region, round.id)).map((each) => [each.organ, each.state]))
  const left = workingDaysLeft(await calendarOf(tx.county), dayOf(tx.now), round.dueOn)
  const nobody: string[] = []
  let reminded = 0
  for (const organ of all) {
    const state = states.get(organ.code) ?? 'none'
    if (state === 'submitted' || (organs && !organs.includes(organ.code))) continue
    const told = await tellEditors(tx, organ.code, `survey-reminder-${dayOf(tx.now)}`, reminderText(state, round.dueOn, left))
    if (told === 0) nobody.push(organ.name)
    else reminded += 1
    await noteReminded(tx, tx.region, round.id, organ.code, tx.now)
  }
  if (reminded + nobody.length > 0) await tx.record({ act: 'survey-reminded', objectKind: 'survey', objectId: round.title, clause: 'C1.2', detail: { reminded, nobody: nobody.length } })
  tx.changed({ topic: 'surveys', organ: '*' })
  return ok({ reminded, nobody })
}
