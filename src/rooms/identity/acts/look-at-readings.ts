/** Looks at a day's readings by the rules, keeps what is out of the ordinary, and lets somebody look into it. */
import { addDays, dayOf, startOfDay } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import type { Sql } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { calendarOf } from '../../organs/index.ts'
import type { CaseOwner } from '../case-owners.ts'
import { caseOwners } from '../case-owners.ts'
import { notToYourself } from '../rights.ts'
import type { ReaderDay, ReadingParameters } from '../unusual.ts'
import { presetParameters, unusual } from '../unusual.ts'
import type { CaseReading, Readings } from '../unusual-store.ts'
import { alertById, caseReadings, earlierDays, noteAlert, openingsOn, putAlert, readersOn, storedParameters, storeParameters } from '../unusual-store.ts'

/** Their job is to look across organs, or at people before there is a case. */
const acrossOrgans = ['oversight', 'audit-admin', 'security-admin', 'credit-officer', 'inspector']

export async function parametersOf(sql: Sql, region: string): Promise<ReadingParameters> {
  return { ...presetParameters, ...await storedParameters(sql, region) }
}

/** Refuses a day that has not begun. Readings of today so far are looked at as they are. */
export async function lookAtReadings(tx: Tx, day: string): Promise<Result<{ day: string; found: number }>> {
  if (day > dayOf(tx.now)) return refuse('day-to-come', { status: 400, field: 'day', detail: '这一天还没有到。', next: ['选今天或以前的日期'] })
  const parameters = await parametersOf(tx, tx.region)
  let found = 0
  for (const [reader, counted] of await countDay(tx, day, parameters)) {
    for (const finding of unusual(counted, parameters)) found += await putAlert(tx, tx.region, { id: newId(), day, reader, at: tx.now, ...finding })
  }
  await tx.record({ act: 'readings-looked-at', objectKind: 'reading', objectId: day, detail: { found } })
  return ok({ day, found })
}

async function countDay(tx: Tx, day: string, p: ReadingParameters): Promise<ReadonlyMap<string, ReaderDay>> {
  const [start, end] = [startOfDay(day), startOfDay(addDays(day, 1))]
  const workingDay = (await calendarOf(tx.county)).isWorkingDay(day)
  const readers = await readersOn(tx, tx.region, { start, end, workingDay, from: p.from, until: p.until })
  const earlier = await earlierDays(tx, tx.region, startOfDay(addDays(day, 0 - p.historyDays)), start)
  const readings = await caseReadings(tx, tx.region, start, end)
  const openings = await openingsOn(tx, tx.region, start, end)
  const strange = await strangersIn(tx, readers, readings)
  return new Map(readers.map((reader): [string, ReaderDay] => {
    const theirs = strange.filter((r) => r.reader === reader.reader)
    return [reader.reader, {
      persons: reader.persons, workingDay, acrossOrgans: reader.roles.some((role) => acrossOrgans.includes(role)),
      own: earlier.filter((e) => e.reader === reader.reader).map((e) => e.persons),
      colleagues: earlier.filter((e) => e.reader !== reader.reader && e.organ === reader.organ).map((e) => e.persons),
      outside: { persons: reader.outside, first: reader.first ?? '', last: reader.last ?? '' },
      strangers: { persons: new Set(theirs.map((r) => r.subject)).size, cases: [...new Set(theirs.flatMap((r) => r.case_number ?? []))] },
      openings: openings.filter((o) => o.reader === reader.reader).map((o) => o.times),
    }]
  }))
}

/**
 * Readings of people who are none of the reader's: no case of their organs, none that their window took in, no check that was sent to
 * their organ. Who was looked up before a case was made is looked for by their cases.
 */
async function strangersIn(tx: Tx, readers: readonly Readings[], readings: readonly CaseReading[]): Promise<CaseReading[]> {
  const by = new Map(readers.map((reader) => [reader.reader, reader]))
  const owners = caseOwners(tx.county)
  const cases = await owners.ofCases([...new Set(readings.flatMap((r) => r.case_number ?? []))])
  const unclear = readings.filter((r) => {
    const reader = by.get(r.reader)
    return reader !== undefined && !(r.case_number !== null && (servesOrgan(reader, r.organ) || isOwn(reader, cases.get(r.case_number))))
  })
  const people = await owners.ofPeople([...new Set(unclear.map((r) => r.subject))].map((subject) => Buffer.from(subject, 'hex')))
  return unclear.filter((r) => { const reader = by.get(r.reader); return reader !== undefined && !(people.get(r.subject) ?? []).some((owner) => isOwn(reader, owner)) })
}

const servesOrgan = (reader: Readings, organ: string | null) => organ !== null && (reader.organs.includes('*') || reader.organs.includes(organ))

function isOwn(reader: Readings, owner: CaseOwner | undefined): boolean {
  return owner !== undefined && (servesOrgan(reader, owner.organ) || (owner.window !== null && owner.window === reader.division))
}

/** Somebody looked into it and says what it was. Nobody clears themselves. */
export async function noteReading(tx: Tx, input: { id: string; note: string }): Promise<Result<null>> {
  const alert = await alertById(tx, tx.region, input.id, true)
  if (!alert) return refuse('alert-unknown', { status: 404, detail: '没有这条异常查阅。', next: ['刷新列表'] })
  if (alert.reader === tx.by.account) return notToYourself
  await noteAlert(tx, tx.region, alert.id, { at: tx.now, by: tx.by.account, note: input.note })
  await tx.record({ act: 'reading-alert-noted', objectKind: 'reading', objectId: alert.id, detail: { rule: alert.rule, day: alert.day, reader: alert.reader }, payload: { note: input.note } })
  return ok(null)
}

export async function setParameters(tx: Tx, parameters: ReadingParameters): Promise<Result<ReadingParameters>> {
  if (parameters.from >= parameters.until) return refuse('hours-wrong', { status: 400, field: 'until', detail: '办公时间的结束要晚于开始。', next: ['改正后再保存'] })
  const before = await parametersOf(tx, tx.region)
  await storeParameters(tx, tx.region, parameters)
  await tx.record({ act: 'reading-rules-changed', objectKind: 'reading', objectId: 'rules', detail: { from: before, to: parameters } })
  return ok(parameters)
}
