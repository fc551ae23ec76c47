/** How long answers took, as bars from the left, one a bucket of working hours; each promise is a line below which answers are late. */
import type { Punctuality, PunctualityGroup } from '../../src/rooms/agency/contract.ts'
import { punctuality as t } from './texts.ts'

interface DistributionProps {
  readonly buckets: Punctuality['buckets']
  readonly group: PunctualityGroup
  readonly name: string
}

export function Distribution({ buckets, group, name }: DistributionProps) {
  const most = Math.max(1, ...group.hours)
  const part = (n: number) => ({ width: `${(n / most) * 100}%` })
  return (
    <section className="distribution sheet" aria-label={t.distribution(name)}>
      <h2>{t.distribution(name)}</h2>
      <p className="legend small"><span className="bar in" /> {t.inTime}<span className="bar late" /> {t.overdue}</p>
      <ol>
        {buckets.map((bucket, i) => {
          const late = group.late[i] ?? 0
          const all = group.hours[i] ?? 0
          return (
            <li key={bucket.over}>
              <span className="label num">{t.upTo(bucket.over, bucket.upTo)}</span>
              <span className="track" aria-hidden="true"><span className="bar in" style={part(all - late)} /><span className="bar late" style={part(late)} /></span>
              <span className="num count">{all === 0 ? '' : late === 0 ? all : `${all}（${t.overdue} ${late}）`}</span>
              {group.promises.filter((p) => p.hours === bucket.upTo).map((p) => <span key={p.workingDays} className="promise small">{t.promise(p.workingDays, p.answers)}</span>)}
            </li>
          )
        })}
      </ol>
      <details>
        <summary>{t.table}</summary>
        <table className="numbers">
          <thead><tr><th scope="col">{t.bucket}</th><th scope="col">{t.inTime}</th><th scope="col">{t.overdue}</th></tr></thead>
          <tbody>{buckets.map((bucket, i) => <tr key={bucket.over}><th scope="row" className="num">{t.upTo(bucket.over, bucket.upTo)}</th><td className="num">{(group.hours[i] ?? 0) - (group.late[i] ?? 0)}</td><td className="num">{group.late[i] ?? 0}</td></tr>)}</tbody>
        </table>
      </details>
    </section>
  )
}

const WIDTH = 104
const HEIGHT = 22

/** The same, small, for a line of the table: decoration beside the numbers. */
export function Strip({ group, buckets }: Pick<DistributionProps, 'group' | 'buckets'>) {
  const most = Math.max(1, ...group.hours)
  const step = WIDTH / buckets.length
  const height = (n: number) => (n === 0 ? 0 : Math.max(1.5, (n / most) * (HEIGHT - 2)))
  return (
    <svg className="strip" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {group.hours.map((n, i) => {
        const late = height(group.late[i] ?? 0)
        const x = i * step + 1
        return <g key={buckets[i]?.over}><rect className="in" x={x} y={HEIGHT - height(n)} width={step - 2} height={height(n)} /><rect className="late" x={x} y={HEIGHT - late} width={step - 2} height={late} /></g>
      })}
      {group.promises.map((p) => {
        const x = (buckets.findIndex((b) => b.upTo === p.hours) + 1) * step
        return <line key={p.workingDays} x1={x} x2={x} y1={0} y2={HEIGHT} />
      })}
    </svg>
  )
}
