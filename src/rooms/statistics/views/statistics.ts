/** The numbers of a period: of the county or of some organs, by month, organ and township; all from sums, none from a scan of cases. */
import { dayOf } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { organNames, regionName } from '../../organs/index.ts'
import type { StatisticsView } from '../contract.ts'
import type { ScopeWanted } from '../policy.ts'
import { mayWhole, scopeOf } from '../policy.ts'
import type { SumRow } from '../read-store.ts'
import { firstMonth, sumsOf } from '../read-store.ts'
import type { Measure, PeriodName } from '../rules.ts'
import { monthsBetween, namedPeriod } from '../rules.ts'
import { stateOf } from '../store.ts'

export interface Period {
  readonly period?: PeriodName | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const MOST_MONTHS = 36

/** The months asked for, a named period, or the last twelve months. Refuses one that is the wrong way round or too long to be looked at. */
export function periodOf(county: County, { period: name, from, to }: Period): Result<{ from: string; to: string }> {
  const usual = namedPeriod(name ?? 'year', dayOf(county.clock.now()))
  const period = { from: from ?? usual.from, to: to ?? usual.to }
  if (period.from > period.to) return refuse('period-reversed', { status: 400, field: 'from', detail: '开始的月份比结束的晚。', next: ['把两个月份对调'] })
  if (monthsBetween(period.from, period.to).length > MOST_MONTHS) return refuse('period-too-long', { status: 400, field: 'from', detail: `一次最多看 ${MOST_MONTHS} 个月。`, next: ['缩短时间段'] })
  return ok(period)
}

export async function statistics(county: County, actor: Actor, query: ScopeWanted & Period): Promise<Result<StatisticsView>> {
  const period = periodOf(county, query)
  if (!period.ok) return period
  const organs = scopeOf(actor, query)
  if (!organs.ok) return organs
  const { from, to } = period.value
  const [rows, since] = await Promise.all([sumsOf(county.db, county.region, { from, to, organs: organs.value }), firstMonth(county.db, county.region, organs.value)])
  const sums = sumsBy(rows)
  const state = await stateOf(county.db, county.region)
  const names = await organNames(county)
  const months = monthsBetween(from, to).map((month) => ({ month, ...caseNumbers(sums('month', month)), routes: sums('month', month).all('routes'), spared: spared(sums('month', month)) }))
  return ok({
    asOf: state?.counted_at && state.live > 0 ? state.counted_at.toISOString() : null, rebuilding: state === undefined || state.building !== null, from, to, since,
    whole: organs.value === null, organ: organs.value?.length === 1 ? organs.value[0] ?? null : null,
    organs: (mayWhole(actor) ? [...names.keys()].filter((code) => sums.organs.has(code) || code === query.organ) : actor.organs).map((code) => ({ code, name: names.get(code) ?? code })),
    states: sums('month', '').all('state'), overdue: overdueOf(sums, names), months, byOrgan: byOrgan(sums, names), byTownship: await byTownship(county, sums),
    total: totalOf(months),
  })
}

type By = 'month' | 'organ' | 'division'
type Sums = ReturnType<typeof sumsBy>

/** Sums by what they are summed by; a number that is not there is 0. */
function sumsBy(rows: readonly SumRow[]) {
  const found = new Map<string, Record<string, number>>()
  const seen = { month: new Set<string>(), organ: new Set<string>(), division: new Set<string>() }
  for (const row of rows) {
    const by: By = row.month !== null ? 'month' : row.organ !== null ? 'organ' : 'division'
    const place = row[by] ?? ''
    seen[by].add(place)
    const name = `${by} ${place} ${row.measure}`
    found.set(name, { ...found.get(name), [row.key]: row.n })
  }
  const at = (by: By, place: string) => ({
    all: (measure: Measure): Record<string, number> => found.get(`${by} ${place} ${measure}`) ?? {},
    one: (measure: Measure, key = ''): number => found.get(`${by} ${place} ${measure}`)?.[key] ?? 0,
  })
  return Object.assign(at, { organs: seen.organ, divisions: seen.division })
}

type At = ReturnType<Sums>

const spared = ({ one }: At) => ({ proofs: one('spared', 'proofs'), trips: one('spared', 'trips'), pages: one('spared', 'pages'), days: one('spared', 'days') })
const caseNumbers = ({ one }: At) => ({ accepted: one('accepted'), approved: one('decided', 'approved'), refused: one('decided', 'refused') })

function overdueOf(sums: Sums, names: ReadonlyMap<string, string>): StatisticsView['overdue'] {
  const organs = [...sums.organs].map((organ) => ({ organ, name: names.get(organ) ?? organ, n: sums('organ', organ).one('overdue') })).filter((o) => o.n > 0)
  return { total: sums('month', '').one('overdue'), organs: organs.toSorted((a, b) => b.n - a.n) }
}

function byOrgan(sums: Sums, names: ReadonlyMap<string, string>): StatisticsView['byOrgan'] {
  return [...sums.organs].map((organ) => {
    const at = sums('organ', organ)
    const { accepted, approved, refused } = caseNumbers(at)
    return { organ, name: names.get(organ) ?? organ, accepted, decided: approved + refused, routes: at.all('routes'), spared: spared(at) }
  }).filter((o) => o.accepted + o.decided > 0).toSorted((a, b) => b.accepted - a.accepted)
}

async function byTownship(county: County, sums: Sums): Promise<StatisticsView['byTownship']> {
  const lines = await Promise.all([...sums.divisions].map(async (division) => {
    const at = sums('division', division)
    const { accepted, approved, refused } = caseNumbers(at)
    const name = division === '' ? '县本级' : await regionName(county, division) ?? division
    return { division: division === '' ? 'county' : division, name, accepted, decided: approved + refused, spared: spared(at) }
  }))
  return lines.filter((t) => t.accepted + t.decided > 0).toSorted((a, b) => b.accepted - a.accepted)
}

function totalOf(months: StatisticsView['months']): StatisticsView['total'] {
  const sum = (of: (m: StatisticsView['months'][number]) => number) => months.reduce((n, m) => n + of(m), 0)
  const routes = [...new Set(months.flatMap((m) => Object.keys(m.routes)))]
  return {
    accepted: sum((m) => m.accepted), approved: sum((m) => m.approved), refused: sum((m) => m.refused),
    routes: Object.fromEntries(routes.map((route) => [route, sum((m) => m.routes[route] ?? 0)])),
    spared: { proofs: sum((m) => m.spared.proofs), trips: sum((m) => m.spared.trips), pages: sum((m) => m.spared.pages), days: sum((m) => m.spared.days) },
  }
}
