/** What organs and townships said, and every step with its signature. */
import type { ListChangeDetail } from '../../src/rooms/lists/changes/contract.ts'
import { roleNames } from '../../src/rooms/identity/texts.ts'
import { When } from '../admin/when.tsx'
import type { Shape } from '../kit/marks.tsx'
import { Mark } from '../kit/marks.tsx'
import { t } from './texts.ts'

const shapes: Readonly<Record<'agreed' | 'disagreed' | 'silent' | 'asked', Shape>> = { agreed: 'done', disagreed: 'late', silent: 'off', asked: 'ours' }

/** Who disagrees stands first: that is what the county government decides over. */
export function Confirmations({ change }: { change: ListChangeDetail }) {
  const rank = ['disagreed', 'asked', 'silent', 'agreed']
  const all = change.confirmations.map((one) => ({ ...one, said: one.answer ?? 'asked' as const })).toSorted((a, b) => rank.indexOf(a.said) - rank.indexOf(b.said))
  const done = all.filter((one) => one.answer !== null).length
  return (
    <section className="block">
      <h2>{t.side.confirmations} <span className="quiet">{t.side.answered(done, all.length)}</span></h2>
      <ul className="answers">
        {all.map((one) => <li key={one.organ}><span>{one.organName}</span><Mark shape={shapes[one.said]}>{t.side[one.said]}</Mark>{one.note === '' ? null : <span className="word">{one.note}</span>}</li>)}
      </ul>
    </section>
  )
}

export function Story({ change }: { change: ListChangeDetail }) {
  return (
    <section className="block">
      <h2>{t.side.steps}</h2>
      <ol className="story">
        {change.steps.map((step) => (
          <li key={step.seq}>
            <div><strong>{step.stepName}</strong>　{step.by}　<span className="sub">{roleNames[step.role] ?? ''}</span></div>
            <div className="sub"><When at={step.at} />　<span title={step.signature}>{step.holds ? t.side.signed : <Mark shape="late">{t.side.broken}</Mark>}</span></div>
            {step.note === '' ? null : <div>{step.note}</div>}
          </li>
        ))}
      </ol>
    </section>
  )
}
