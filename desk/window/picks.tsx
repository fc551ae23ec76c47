/** The matters picked so far; one that is open already says so, and asks why another. */
import { t } from './texts.ts'
import type { Event, Visit } from './visit.ts'
import { openCaseOf } from './visit.ts'

export function Picks({ visit, tell, onGoOn }: { visit: Visit; tell: (event: Event) => void; onGoOn: () => void }) {
  if (visit.picked.length === 0) return null
  return (
    <ul className="picks">
      {visit.picked.map(({ matter, reason }) => {
        const open = openCaseOf(visit.who, matter.code)
        return (
          <li key={matter.code}>
            <strong>{matter.name}</strong><span className="quiet">{matter.organName}</span>
            {visit.who?.finding.alive === false && !matter.afterDeath ? <strong className="stop">！{t.deadFor}</strong> : null}
            {open === null ? null : <>
              <strong className="stop">！{t.alreadyOpen(open)}</strong>
              <input data-at={`again-${matter.code}`} aria-label={t.again} placeholder={t.again} value={reason} maxLength={200} onChange={(event) => { tell({ type: 'reason', code: matter.code, reason: event.target.value }) }}
                onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); onGoOn() } }} />
            </>}
            <button type="button" className="plain" aria-label={`${t.remove} ${matter.name}`} onClick={() => { tell({ type: 'unpick', code: matter.code }) }}>{t.remove}</button>
          </li>
        )
      })}
    </ul>
  )
}
