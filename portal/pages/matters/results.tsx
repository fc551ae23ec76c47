/** What was found for a word or a life event. */
import { Body, Page } from '../../kit/layout.tsx'
import { Pager } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import type { LifeEvent, MatterPage, MatterRow } from '../../views.ts'
import { Find } from './find.tsx'
import { matters } from './texts.ts'

interface ResultsProps {
  readonly frame: Frame
  readonly q: string
  readonly event: string
  readonly page: MatterPage
  readonly events: readonly LifeEvent[]
  /** Whether this is a page after the first. */
  readonly later: boolean
}

export function ResultsPage({ frame, q, event, page, events, later }: ResultsProps) {
  const title = q !== '' ? matters.results(q) : event !== '' ? matters.eventTitle(event) : matters.all
  const here = `/matters?${new URLSearchParams({ ...(q ? { q } : {}), ...(event ? { event } : {}) }).toString()}`
  return (
    <Page frame={frame} title={`${title} ${matters.title}`} place="home" scripts={['suggest.js']}>
      <Body>
        <h1>{page.total === 0 && q !== '' ? matters.none(q) : title}</h1>
        {page.items.length === 0
          ? <><p>{matters.noneHelp}</p><Find q={q} /><Events events={events} /></>
          : (
            <>
              <p class="quiet">{matters.found(page.total)}</p>
              <ul class="rows">{page.items.map((row) => <Row key={row.code} row={row} />)}</ul>
              <Pager total={page.total} start={later ? here : null} next={page.next === null ? null : `${here}&next=${encodeURIComponent(page.next)}`} />
              <Find q={q} />
            </>
          )}
      </Body>
    </Page>
  )
}

function Row({ row }: { row: MatterRow }) {
  const facts = [row.organ, matters.noBring(row.proofs), matters.promised(row.promisedDays)].filter(Boolean)
  return <li><a class="whole" href={`/matters/${row.code}`}>{row.name}</a><p class="over">{facts.join('，')}</p></li>
}

function Events({ events }: { events: readonly LifeEvent[] }) {
  return (
    <nav aria-label={matters.byEvent} class="stack">
      <h2>{matters.byEvent}</h2>
      <ul class="events">{events.map((e) => <li key={e.key}><a href={`/matters?event=${encodeURIComponent(e.key)}`}>{e.name}</a></li>)}</ul>
    </nav>
  )
}
