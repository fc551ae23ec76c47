/** Who is on duty which day at which window or team (C4.5). */
import { addDays, dayOf } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import type { Duty } from '../duty-store.ts'
import { dutyBetween, replaceCell, replaceDays } from '../duty-store.ts'
import { groundOf, oneAtATime } from '../known.ts'
import type { Absence, Account } from '../people-store.ts'
import { absencesBetween } from '../people-store.ts'
import { mondayOf } from '../rules.ts'
import type { Team } from '../texts.ts'

export interface DutyCell {
  readonly organ: string
  readonly team: Team
  readonly place: string
  readonly day: string
  readonly accounts: readonly string[]
}

const past = refuse('day-over', { status: 400, field: 'day', detail: '过去的值班不能再改。', next: ['从今天起安排'] })

/** Replaces who is on duty in one cell. Refuses the past, who does not work there, and who is away. */
export async function setDuty(tx: Tx, cell: DutyCell): Promise<Result<{ accounts: number }>> {
  if (cell.day < dayOf(tx.now)) return past
  await oneAtATime(tx)
  const ground = await groundOf(tx, tx.region)
  const organ = ground.organs.get(cell.organ)
  if (!organ?.active) return refuse('organ-unknown', { status: 400, field: 'organ', detail: '没有这个单位，或已停用。', next: ['换一个单位'] })
  const away = await absencesBetween(tx, tx.region, cell.day, cell.day)
  for (const account of new Set(cell.accounts)) {
    const person = ground.accounts.find(({ id }) => id === account)
    if (!mayStand(person, cell.organ)) return refuse('not-of-organ', { status: 400, field: 'accounts', detail: `有人不是${organ.name}的在岗人员。`, next: ['先在人员里改所在单位'] })
    if (isAway(away, account, cell.day)) {
      return refuse('away', { status: 409, field: 'accounts', detail: `${tx.county.seal.open<string>(person.name_sealed)} ${cell.day} 请假，不能排班。`, next: ['换一个人', '请假取消的，先删除请假'] })
    }
  }
  const accounts = [...new Set(cell.accounts)]
  await replaceCell(tx, tx.region, { ...cell, accounts })
  await tx.record({ act: 'duty-set', objectKind: 'duty', objectId: `${cell.organ} ${cell.day}`, organ: cell.organ, detail: { team: cell.team, place: cell.place, accounts } })
  return ok({ accounts: accounts.length })
}

/** A week as another one was; who is away or gone is left out and named. The days that are over stay as they were. */
export async function copyDuty(tx: Tx, input: { organ: string; from: string; to: string }): Promise<Result<{ copied: number; leftOut: string[] }>> {
  const today = dayOf(tx.now)
  if (mondayOf(input.from) !== input.from || mondayOf(input.to) !== input.to) {
    return refuse('no-monday', { status: 400, field: 'to', detail: '周从星期一算起，请给星期一的日期。', next: ['用周的第一天'] })
  }
  if (addDays(input.to, 6) < today) return past
  await oneAtATime(tx)
  const ground = await groundOf(tx, tx.region)
  const [model, away] = [await dutyBetween(tx, tx.region, input.organ, input.from, addDays(input.from, 6)), await absencesBetween(tx, tx.region, input.to, addDays(input.to, 6))]
  if (model.length === 0) return refuse('week-empty', { detail: '样板周没有排班，没有可以照抄的。', next: ['先排好一周', '换一个样板周'] })
  const moved = model.map((duty) => ({ ...duty, day: addDays(input.to, dayNumber(input.from, duty.day)) })).filter((duty) => duty.day >= today)
  const fits = (duty: Duty) => mayStand(ground.accounts.find(({ id }) => id === duty.account), input.organ) && !isAway(away, duty.account, duty.day)
  const leftOut = moved.filter((duty) => !fits(duty)).map((duty) => `${duty.day} ${nameOf(tx, ground.accounts, duty.account)}`)
  const kept = moved.filter(fits)
  await replaceDays(tx, tx.region, input.organ, input.to < today ? today : input.to, addDays(input.to, 6), kept)
  await tx.record({ act: 'duty-copied', objectKind: 'duty', objectId: `${input.organ} ${input.to}`, organ: input.organ, detail: { from: input.from, copied: kept.length, leftOut: leftOut.length } })
  return ok({ copied: kept.length, leftOut })
}

function mayStand(person: Account | undefined, organ: string): person is Account {
  return person !== undefined && person.active && (person.organ === null || person.organ === organ)
}

const isAway = (away: readonly Absence[], account: string, day: string) => away.some((a) => a.account === account && a.from <= day && day <= a.until)
const dayNumber = (from: string, day: string) => Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000)
const nameOf = (tx: Tx, accounts: readonly Account[], id: string) => { const found = accounts.find((a) => a.id === id); return found ? tx.county.seal.open<string>(found.name_sealed) : '' }
