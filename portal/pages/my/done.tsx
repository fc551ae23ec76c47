/** The confirmation: number, promise, what happens next. Fit for paper. */
import type { PersonCase } from '../../../src/rooms/cases/index.ts'
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { dayOf } from '../../../src/kernel/day.ts'
import { Body, Page } from '../../kit/layout.tsx'
import { PrintButton, Stamp, Summary } from '../../kit/parts.tsx'
import { At, lastDayBefore, Timeline } from '../../kit/time.tsx'
import type { Frame } from '../../site/frame.ts'
import { nextMoments } from './next.tsx'
import { done as t, oneCase } from './texts.ts'

export function DonePage({ frame, view }: { frame: Frame; view: PersonCase }) {
  const { organ, spared } = view
  return (
    <Page frame={frame} title={`${t.title} ${view.matter.name}`} place="my">
      <Body bare>
        <div class="paper">
          <h1>{t.title}</h1>
          <div class="receipt">
            <div><p class="quiet">{t.number}</p><p class="number">{view.caseNumber}</p></div>
            {view.acceptedAt === null ? null : <Stamp organ={organ.name} word={t.stamp} day={dayOf(new Date(view.acceptedAt))} />}
          </div>
          <p class="lead">{view.promisedBy === null ? '' : t.promise(formatDay(lastDayBefore(view.promisedBy)))}{t.nothing}</p>
          <Summary rows={[
            { label: t.matter, value: view.matter.name }, { label: t.applicant, value: `${view.applicant.name}（${view.applicant.idNumber}）` },
            { label: oneCase.organ, value: organ.name }, { label: oneCase.phone, value: organ.phone === null ? null : <a class="nums" href={`tel:${organ.phone}`}>{organ.phone}</a> },
            { label: oneCase.accepted, value: view.acceptedAt === null ? null : <At iso={view.acceptedAt} /> },
          ]} />
          {spared.proofs === 0 ? null : <p>{t.spared(spared)}</p>}
        </div>
        <section class="stack">
          <h2>{t.next}</h2>
          <Timeline moments={nextMoments(view)} />
        </section>
        <div class="actions"><a class="button" href={`/my/${view.caseNumber}`}>{t.see}</a><PrintButton /></div>
        <p class="quiet">{t.keep}</p>
      </Body>
    </Page>
  )
}
