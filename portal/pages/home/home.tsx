/** The first page: say what you want, or look by life event; and where the proofs have gone. */
import { Page } from '../../kit/layout.tsx'
import { Slips } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import type { LifeEvent } from '../../views.ts'
import { Find } from '../matters/find.tsx'
import { Events } from './events.tsx'
import { home as t } from './texts.ts'

export function HomePage({ frame, events }: { frame: Frame; events: readonly LifeEvent[] }) {
  return (
    <Page frame={frame} title={t.title} place="home" scripts={['suggest.js']}>
      <div class="hero">
        <div class="wrap">
          <div class="stack">
            <h1>{t.headline(frame.county.name)}</h1>
            <p class="lead">{t.lead}</p>
            <Find q="" />
            <p><a href="/still-needed">{t.stillNeeded}</a></p>
          </div>
          <Slips label={t.slipsLabel} names={t.slips} />
        </div>
      </div>
      <div class="wrap main">
        <div class="column home">
          {events.length === 0 ? null : (
            <section class="stack" aria-labelledby="events">
              <h2 id="events">{t.events}</h2>
              <p class="quiet">{t.eventsLead}</p>
              <Events events={events} />
              <p><a href="/matters">{t.allMatters}</a></p>
            </section>
          )}
          <section class="sheet stack" aria-labelledby="how">
            <h2 id="how">{t.how}</h2>
            <ol class="ways">{t.ways.map((way) => <li key={way.name}><h3>{way.name}</h3><p>{way.text}</p></li>)}</ol>
          </section>
        </div>
      </div>
    </Page>
  )
}
