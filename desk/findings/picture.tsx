/** A way round as a picture: to get this one needs that, and so back to the beginning; what has to be given up is crossed. */
import { Segmented } from 'antd'
import { useState } from 'react'
import type { FindingDetail } from '../../src/rooms/findings/contract.ts'
import { ringOf } from './ring.ts'
import { t } from './texts.ts'

type Detail = FindingDetail['detail']
type Step = NonNullable<Detail['breakAt']>[number]

export function CyclePicture({ detail }: { detail: Detail }) {
  const ways = detail.ways ?? []
  const [at, setAt] = useState(0)
  const way = ways[at] ?? ways[0]
  if (!way) return null
  return (
    <section className="sheet picture">
      <div className="line">
        <h2>{t.ways}</h2>
        {ways.length > 1 ? <Segmented aria-label={t.ways} size="small" value={at} onChange={setAt} options={ways.slice(0, 10).map(({ steps }, i) => ({ value: i, label: `${t.way(i + 1)}（${t.steps(steps.length)}）` }))} /> : null}
      </div>
      <Ring steps={way.steps} broken={detail.breakAt ?? []} />
      <ol className="way">{way.steps.map((step) => <li key={`${step.from} ${step.to}`}><strong>{step.from}</strong> ← {step.to} <span className="quiet small">{step.organName}{step.where === step.from ? '' : `，${step.where}`}；{step.basis === '' ? t.noBasis : step.basis}</span></li>)}</ol>
      {detail.complete === false ? <p className="quiet small">{t.incomplete}</p> : null}
      <Break detail={detail} />
    </section>
  )
}

const same = (one: Step, other: Step) => one.from === other.from && one.to === other.to

function Ring({ steps, broken }: { steps: readonly Step[]; broken: readonly Step[] }) {
  const ring = ringOf(steps.map(({ from }) => from))
  const shown = Math.min(ring.width, 640)
  return (
    <svg className="ring" viewBox={`0 0 ${ring.width} ${ring.height}`} width={shown} height={Math.round(shown * ring.height / ring.width)} role="img" aria-label={t.pictureOf([...steps, ...steps.slice(0, 1)].map(({ from }) => from).join(' → '))}>
      <defs>
        {['tip', 'tip-gone'].map((id) => <marker key={id} id={id} viewBox="0 0 10 10" refX="8" refY="5" markerWidth="6" markerHeight="6" orient="auto-start-reverse"><path className={id} d="M 0 0 L 10 5 L 0 10 z" /></marker>)}
      </defs>
      {ring.arrows.map((arrow, i) => {
        const step = steps[i]
        const gone = step !== undefined && broken.some((other) => same(step, other))
        return (
          <g key={arrow.path} className={gone ? 'arrow gone' : 'arrow'}>
            <path d={arrow.path} markerEnd={gone ? 'url(#tip-gone)' : 'url(#tip)'} />
            {gone ? <path className="cross" d={`M ${arrow.label.x - 8} ${arrow.label.y - 8} l 16 16 m 0 -16 l -16 16`} /> : null}
          </g>
        )
      })}
      {ring.boxes.map((box, i) => (
        <g key={`${box.x} ${box.y}`} className="box">
          <title>{steps[i]?.from}</title>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="4" />
          {box.lines.map((line, n) => <text key={line} x={box.x + box.width / 2} y={box.y + 22 + n * 18} textAnchor="middle">{line}</text>)}
        </g>
      ))}
    </svg>
  )
}

function Break({ detail }: { detail: Detail }) {
  const steps = detail.breakAt ?? []
  if (steps.length === 0) return null
  return (
    <div className="break">
      <h2>{t.breaks}</h2>
      <p>{detail.leastBreak ? t.least : t.notLeast}</p>
      <ul>{steps.map((step) => <li key={`${step.from} ${step.to} ${step.organ}`}>{t.give(step.from, step.to)} <span className="quiet small">{step.organName}；{step.basis === '' ? t.noBasis : step.basis}</span></li>)}</ul>
    </div>
  )
}
