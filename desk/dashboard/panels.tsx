/** All the charts of the page, what is late first. */
import { caseStates } from '../cases/states.ts'
import { stateMarks } from '../cases/texts.ts'
import { routeNames } from '../../src/rooms/resolution/texts.ts'
import { sparedKeys } from '../../src/rooms/statistics/rules.ts'
import type { SparedKey } from '../../src/rooms/statistics/rules.ts'
import type { Counted, StatisticsView } from './data.ts'
import { lying, sinceFirst, standing } from './options.ts'
import { caseColours, late, routeColours, shownRoutes } from './palette.ts'
import { Panel } from './panel.tsx'
import { panels as t } from './texts.ts'

interface PanelsProps {
  readonly view: StatisticsView
  /** Code of the only organ that is shown; empty: all there are. */
  readonly organ: string
  readonly asTable: boolean
}

/** Height of a lying chart: a line a name, and the legend. */
const lyingHeight = (names: number, legend = false): number => Math.max(96, names * 30 + (legend ? 48 : 20))
/** More than this does not fit on a screen; the table has them all. */
const MOST_BARS = 10
/** Below a bar there is room for the month; the year stands under the first and under each January, not under a December beside it. */
const shortMonth = (month: string, i: number): string => `${Number(month.slice(5))}月${month.endsWith('-01') || (i === 0 && !month.endsWith('-12')) ? `\n${month.slice(0, 4)}年` : ''}`
/** A month as people say it; the year where it begins. */
const monthName = (month: string, i: number): string => (i === 0 || month.endsWith('-01') ? `${month.slice(0, 4)}年${Number(month.slice(5))}月` : `${Number(month.slice(5))}月`)

export function Panels({ view: whole, organ, asTable }: PanelsProps) {
  const view = { ...whole, months: sinceFirst(whole.months, whole.since) }
  const shared = { view, here: organ === '' ? {} : { organ }, asTable }
  return (
    <div className="panels">
      <div className="columns">
        {organ === '' ? <Overdue {...shared} /> : null}
        <Routes {...shared} />
        <States {...shared} />
        <Months {...shared} />
      </div>
      {view.byOrgan.length > 1 ? <RoutesByOrgan {...shared} /> : null}
      <div className="columns">
        <Spared {...shared} title={t.sparedByMonth} head={t.month} rows={view.months.map(({ month, spared }, i) => ({ name: monthName(month, i), spared, counts: { from: month, to: month } }))} upright />
        {view.byOrgan.length > 1 ? <Spared {...shared} title={t.sparedByOrgan} head={t.organName} rows={view.byOrgan.map((o) => ({ name: o.name, spared: o.spared, counts: { organ: o.organ } }))} /> : null}
        <Spared {...shared} title={t.sparedByTownship} head={t.township} rows={view.byTownship.map((p) => ({ name: p.name, spared: p.spared, counts: { township: p.division } }))} />
      </div>
    </div>
  )
}

interface One {
  readonly view: StatisticsView
  readonly here: { readonly organ?: string }
  readonly asTable: boolean
}

function Overdue({ view, asTable }: One) {
  const { organs } = view.overdue
  const counts = (i: number): Counted => ({ measure: 'overdue', organ: organs[i]?.organ ?? '' })
  const shown = organs.slice(0, MOST_BARS)
  return (
    <Panel title={t.overdue} head={t.organName} rows={organs.map((o) => o.name)} columns={[{ title: t.cases, cell: (i) => ({ n: organs[i]?.n ?? 0, counts: counts(i) }) }]} asTable={asTable}
      option={lying(shown.map((o) => o.name), [{ name: t.cases, colour: late, values: shown.map((o) => o.n) }])} height={lyingHeight(shown.length)} pick={(_, i) => counts(i)} drawn={shown.length}
      none={<p className="good"><span aria-hidden="true">✓</span> {t.overdueGood}</p>} />
  )
}

function States({ view, here, asTable }: One) {
  const states = caseStates.filter((state) => (view.states[state] ?? 0) > 0)
  const names = states.map((state) => stateMarks[state][1])
  const counts = (i: number): Counted => ({ measure: 'state', key: states[i] ?? '', ...here })
  const values = states.map((state) => view.states[state] ?? 0)
  return (
    <Panel title={t.states} head={t.state} rows={names} columns={[{ title: t.cases, cell: (i) => ({ n: values[i] ?? 0, counts: counts(i) }) }]} asTable={asTable}
      option={lying(names, [{ name: t.cases, colour: caseColours.plain, values }])} height={lyingHeight(states.length)} pick={(_, i) => counts(i)} none={<Will>{t.statesWill}</Will>} />
  )
}

function Months({ view: { months }, here, asTable }: One) {
  const lines = [
    { title: t.accepted, colour: caseColours.accepted, values: months.map((m) => m.accepted), counts: { measure: 'accepted' } },
    { title: t.approved, colour: caseColours.approved, values: months.map((m) => m.approved), counts: { measure: 'decided', key: 'approved' } },
    { title: t.refused, colour: caseColours.refused, values: months.map((m) => m.refused), counts: { measure: 'decided', key: 'refused' } },
  ] as const
  const counts = (line: number, i: number): Counted | null => {
    const [one, month] = [lines[line], months[i]?.month]
    return one && month !== undefined ? { ...one.counts, from: month, to: month, ...here } : null
  }
  return (
    <Panel title={t.months} head={t.month} rows={lines.some((line) => line.values.some((n) => n > 0)) ? months.map((m, i) => monthName(m.month, i)) : []} asTable={asTable}
      columns={lines.map((line, at) => ({ title: line.title, cell: (i) => ({ n: line.values[i] ?? 0, counts: counts(at, i) }) }))}
      option={standing(months.map((m, i) => shortMonth(m.month, i)), lines.map((line) => ({ name: line.title, colour: line.colour, values: line.values })))} height={260} pick={counts} none={<Will>{t.monthsWill}</Will>} />
  )
}

/** Instead of a chart of nothing: what will be here, and when. */
function Will({ children }: { children: string }) {
  return <p className="quiet">{children}</p>
}

type RouteRow = { readonly name: string; readonly routes: Readonly<Record<string, number>>; readonly counts: Partial<Counted> }

/** Only the ways that were gone at all. */
const routesIn = (rows: readonly RouteRow[]) => shownRoutes.filter((route) => rows.some((row) => (row.routes[route] ?? 0) > 0))

function routePanel(rows: readonly RouteRow[], period: Partial<Counted>) {
  const routes = routesIn(rows)
  const counts = (line: number, i: number): Counted => ({ measure: 'routes', key: routes[line] ?? '', ...period, ...rows[i]?.counts })
  return {
    counts, series: routes.map((route) => ({ name: routeNames[route], colour: routeColours[route], values: rows.map((row) => row.routes[route] ?? 0) })),
    columns: routes.map((route, at) => ({ title: routeNames[route], cell: (i: number) => ({ n: rows[i]?.routes[route] ?? 0, counts: counts(at, i) }) })),
  }
}

function Routes({ view: { months }, here, asTable }: One) {
  const rows = months.map((m, i): RouteRow => ({ name: monthName(m.month, i), routes: m.routes, counts: { from: m.month, to: m.month } }))
  const { series, columns, counts } = routePanel(rows, here)
  return (
    <Panel title={t.routes} head={t.month} rows={columns.length === 0 ? [] : rows.map((row) => row.name)} columns={columns} option={standing(months.map((m, i) => shortMonth(m.month, i)), series, true)} height={260}
      asTable={asTable} pick={counts} none={<Will>{t.routesWill}</Will>} />
  )
}

function RoutesByOrgan({ view: { byOrgan, from, to }, asTable }: One) {
  const sum = (routes: Readonly<Record<string, number>>) => Object.values(routes).reduce((a, b) => a + b, 0)
  const rows = byOrgan.filter((o) => sum(o.routes) > 0).toSorted((a, b) => sum(b.routes) - sum(a.routes))
    .map((o): RouteRow => ({ name: o.name, routes: o.routes, counts: { organ: o.organ } }))
  const { columns, counts } = routePanel(rows, { from, to })
  const shown = rows.slice(0, MOST_BARS)
  return (
    <Panel title={t.routesByOrgan} head={t.organName} rows={rows.map((row) => row.name)} columns={columns} option={lying(shown.map((row) => row.name), routePanel(shown, { from, to }).series, true)}
      height={lyingHeight(shown.length, true)} asTable={asTable} pick={counts} drawn={shown.length} none={<Will>{t.routesWill}</Will>} />
  )
}

interface SparedProps extends One {
  readonly title: string
  readonly head: string
  readonly rows: readonly { readonly name: string; readonly spared: Readonly<Record<SparedKey, number>>; readonly counts: Partial<Counted> }[]
  readonly upright?: boolean
}

function Spared({ view, here, asTable, title, head, rows: all, upright = false }: SparedProps) {
  const rows = upright ? all : all.filter((row) => row.spared.proofs > 0).toSorted((a, b) => b.spared.proofs - a.spared.proofs)
  const period = { from: view.from, to: view.to, ...here }
  const counts = (key: SparedKey, i: number): Counted => ({ measure: 'spared', key, ...period, ...rows[i]?.counts })
  const drawn = upright ? rows : rows.slice(0, MOST_BARS)
  const series = (['proofs', 'trips'] as const).map((key) => ({ name: t[key], colour: key === 'proofs' ? caseColours.approved : caseColours.accepted, values: drawn.map((row) => row.spared[key]) }))
  const names = drawn.map((row) => row.name)
  const empty = rows.every((row) => row.spared.proofs === 0)
  return (
    <Panel title={title} head={head} rows={empty ? [] : rows.map((row) => row.name)} columns={sparedKeys.map((key) => ({ title: t[key], cell: (i) => ({ n: rows[i]?.spared[key] ?? 0, counts: counts(key, i) }) }))}
      option={upright ? standing(view.months.map((m, i) => shortMonth(m.month, i)), series) : lying(names, series)} height={upright ? 260 : lyingHeight(drawn.length * 1.4, true)} asTable={asTable}
      pick={(line, i) => counts(line === 0 ? 'proofs' : 'trips', i)} drawn={drawn.length} none={<Will>{t.sparedWill}</Will>} />
  )
}
