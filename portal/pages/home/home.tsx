/** The first page: say what you want, or look by life event; and where the proofs have gone. */
import { Page } from '../../kit/layout.tsx'
import type { Frame } from '../../site/frame.ts'
import type { LifeEvent } from '../../views.ts'
import { eventCharacters, home } from './texts.ts'
import { Find } from '../matters/find.tsx'

export function HomePage({ frame, events }: { frame: Frame; events: readonly LifeEvent[] }) {
  return (
    <Page frame={frame} title={home.title} place="home" scripts={['suggest.js']}>
      <div class="hero">
        <div class="wrap">
          <h1>{home.headline(frame.county.name)}</h1>
          <p class="lead">{home.lead}</p>
          <Find q="" />
          <ul class="slips" aria-label={home.slipsLabel}>{home.slips.map((slip) => <li key={slip}>{slip}</li>)}</ul>
        </div>
      </div>
      <div class="wrap main">
        <div class="column wide">
          <section class="stack" aria-labelledby="events">
            <h2 id="events">{home.events}</h2>
            <p class="quiet">{home.eventsLead}</p>
            <ul class="events">
              {events.map((event) => (
                <li key={event.key}>
                  <a href={`/matters?event=${encodeURIComponent(event.key)}`}><b aria-hidden="true">{eventCharacters[event.name] ?? [...event.name][0]}</b>{event.name}</a>
                </li>
              ))}
            </ul>
            <p><a href="/matters">{home.allMatters}</a></p>
          </section>
          <section class="sheet stack" aria-labelledby="how">
            <h2 id="how">{home.how}</h2>
            <ol class="ways">{home.ways.map((way) => <li key={way.name}><h3>{way.name}</h3><p>{way.text}</p></li>)}</ol>
          </section>
        </div>
      </div>
    </Page>
  )
}
