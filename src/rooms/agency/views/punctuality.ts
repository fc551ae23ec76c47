/** Punctuality beside the promise: by organ, team or member, as a distribution; for the organ itself and for oversight (T5.1). */
import { addDays, dayOf } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { colleaguesByIds, organNames, teamNames } from '../../organs/index.ts'
import type { Punctuality, PunctualityGroup } from '../contract.ts'
import { punctualityScope } from '../policy.ts'
import type { PunctualityRow } from '../punctuality-store.ts'
import { lateByOrgan, punctualityRows } from '../punctuality-store.ts'
import { bucketEnds, medianOf, mostHoursOf } from '../rules.ts'
import { GONE, NO_TEAM } from '../texts.ts'

export interface PunctualityAsked {
  readonly by: 'organ' | 'team' | 'member'
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly limit: number
  readonly next?: string | undefined
}

const teamWords: Readonly<Record<string, string>> = teamNames

/** Days shown when none are asked for: a quarter. */
const USUAL_DAYS = 90

export async function punctualityOf(county: County, actor: Actor, asked: PunctualityAsked): Promise<Result<Punctuality>> {
  const until = asked.until ?? dayOf(county.clock.now())
  const from = asked.from ?? addDays(until, -USUAL_DAYS)
  if (from > until) return refuse('days-reversed', { status: 400, field: 'from', detail: '开始的日子晚于结束的日子。', next: ['对调后再查'] })
  const organs = punctualityScope(actor)
  const [rows, late] = await Promise.all([
    punctualityRows(county.db, county.region, { organs, from, until, by: asked.by }), lateByOrgan(county.db, county.region, organs, county.clock.now()),
  ])
  const groups = await named(county, grouped(rows, asked.by === 'organ' ? late : new Map()), asked.by)
  const sorted = groups.toSorted((a, b) => b.stillLate - a.stillLate || a.share - b.share || b.answers - a.answers || (a.key < b.key ? -1 : 1))
  const begin = asked.next === undefined ? 0 : sorted.findIndex((group) => group.key === Buffer.from(asked.next ?? '', 'base64url').toString()) + 1
  const items = sorted.slice(begin, begin + asked.limit)
  const last = items.at(-1)
  const edges = [0, ...bucketEnds]
  return ok({
    by: asked.by, from, until, buckets: edges.map((edge, i) => ({ over: edge, upTo: bucketEnds[i] ?? null })), items, total: sorted.length,
    whole: summed('', rows, [...late.values()].reduce((sum, n) => sum + n, 0)),
    next: last && begin + items.length < sorted.length ? Buffer.from(last.key).toString('base64url') : null,
  })
}

/** A whole county's co-checker answers for many organs and is one member; a team belongs to its organ. */
const keyOf = (row: PunctualityRow) => [row.organ, row.team, row.member].join(' ')

function grouped(rows: readonly PunctualityRow[], late: ReadonlyMap<string, number>): { group: PunctualityGroup; row: PunctualityRow }[] {
  const byKey = Map.groupBy(rows, keyOf)
  const silent = [...late.keys()].filter((organ) => !byKey.has(`${organ}  `))
    .map((organ): PunctualityRow => ({ organ, team: '', member: '', promised_days: 0, bucket: 0, in_time: false, answers: 0 }))
  return [...[...byKey.values()].flatMap((of) => (of[0] ? [{ of, row: of[0] }] : [])), ...silent.map((row) => ({ of: [row], row }))]
    .map(({ of, row }) => ({ row, group: summed(keyOf(row), of, late.get(row.organ) ?? 0) }))
}

function summed(key: string, rows: readonly PunctualityRow[], stillLate: number): PunctualityGroup {
  const sum = (some: readonly PunctualityRow[]) => some.reduce((n, row) => n + row.answers, 0)
  const hours = [...bucketEnds, null].map((_, i) => sum(rows.filter((row) => row.bucket === i)))
  const answers = sum(rows)
  const inTime = sum(rows.filter((row) => row.in_time))
  const promises = [...Map.groupBy(rows.filter((row) => row.answers > 0), (row) => row.promised_days)]
    .map(([workingDays, of]) => ({ workingDays, hours: mostHoursOf(workingDays), answers: sum(of) })).toSorted((a, b) => a.workingDays - b.workingDays)
  return {
    key, name: '', organ: null, team: null, answers, inTime, share: answers === 0 ? 0 : Math.round((inTime / answers) * 1000) / 1000, median: medianOf(hours), stillLate, promises, hours,
    late: hours.map((_, i) => sum(rows.filter((row) => row.bucket === i && !row.in_time))),
  }
}

async function named(county: County, groups: readonly { group: PunctualityGroup; row: PunctualityRow }[], by: PunctualityAsked['by']): Promise<PunctualityGroup[]> {
  const names = await organNames(county)
  const staff = by === 'member' ? await colleaguesByIds(county, groups.map(({ row }) => row.member)) : new Map<string, { name: string }>()
  return groups.map(({ group, row }) => {
    const organ = row.organ === '' ? null : names.get(row.organ) ?? row.organ
    const team = by === 'organ' ? null : teamWords[row.team] ?? NO_TEAM
    const name = by === 'organ' ? organ : by === 'team' ? team : staff.get(row.member)?.name ?? GONE
    return { ...group, name: name ?? '', organ, team }
  })
}
