/** The numbers one asks for first: what is late before everything else. Each leads to its cases. */
import { Link } from 'wouter'
import { Mark } from '../kit/marks.tsx'
import type { Counted, StatisticsView } from './data.ts'
import { linkTo } from './data.ts'
import { numbers as t } from './texts.ts'

interface Tile {
  readonly name: string
  readonly n: number
  readonly unit: string
  readonly counts: Counted
  readonly late?: boolean
  /** How it is counted, where one might think otherwise. */
  readonly by?: string
}

function tilesOf({ overdue, states, total, from, to }: StatisticsView, organ: string): Tile[] {
  const here = organ === '' ? {} : { organ }
  const period = { from, to, ...here }
  const spared = (key: 'proofs' | 'trips'): Tile => ({ name: t[key], by: t.onDecision, n: total.spared[key], unit: t.unit[key], counts: { measure: 'spared', key, ...period } })
  return [
    { name: t.overdue, n: overdue.total, unit: t.unit.cases, late: overdue.total > 0, counts: { measure: 'overdue', ...here } },
    { name: t.deciding, n: states['deciding'] ?? 0, unit: t.unit.cases, counts: { measure: 'state', key: 'deciding', ...here } },
    { name: t.accepted, n: total.accepted, unit: t.unit.cases, counts: { measure: 'accepted', ...period } },
    { name: t.decided, n: total.approved + total.refused, unit: t.unit.cases, counts: { measure: 'decided', ...period } },
    spared('proofs'), spared('trips'),
  ]
}

export function Numbers({ view, organ }: { view: StatisticsView; organ: string }) {
  return (
    <ul className="tiles" aria-label={t.title}>
      {tilesOf(view, organ).map(({ name, n, unit, counts, late, by }) => (
        <li key={name} className={late ? 'sheet late' : 'sheet'}>
          <Link href={linkTo(counts)} aria-label={[name, by, n, unit].filter((part) => part !== undefined).join(' ')}>
            <span className="name">{late ? <Mark shape="late">{name}</Mark> : name}{by === undefined ? null : <span className="by">{by}</span>}</span>
            <span className="big num">{n}<small>{unit}</small></span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
