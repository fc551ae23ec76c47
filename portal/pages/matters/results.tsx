/** What was found for a word or a life event. */
import { Body, Page } from '../../kit/layout.tsx'
import { Pager } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import type { LifeEvent, MatterPage, MatterRow } from '../../views.ts'
import { Events } from '../home/events.tsx'
import { Find } from './find.tsx'
import { matters as t } from './texts.ts'

/** Who types a proof may want to know whether it is needed; 办身份证 is a matter. */
const namesProof = /证明|^(?![办补换领申]).*证$/

interface ResultsProps {
  readonly frame: Frame
  readonly q: string
  readonly event: string
  readonly page: MatterPage
  /** To go on with when nothing was found. */
  readonly events: readonly LifeEvent[]
  /** Whether this is a page after the first. */
  readonly later: boolean
}

export function ResultsPage({ frame, q, event, page, events, later }: ResultsProps) {
  const title = q !== '' ? t.results(q) : event !== '' ? event : t.all
  const here = `/matters?${new URLSearchParams({ ...(q ? { q } : {}), ...(event ? { event } : {}) }).toString()}`
  const nothing = page.items.length === 0
  return (
    <Page frame={frame} title={`${title} ${t.title}`} place="home" scripts={['suggest.js']}>
      <Body>
        <div class="stack">
          <h1>{nothing && q !== '' ? t.none(q) : title}</h1>
          <p class="quiet">{nothing ? t.noneHelp : t.found(page.total)}</p>
        </div>
        {namesProof.test(q) ? <p><a class="button second" href={`/still-needed?${new URLSearchParams({ q }).toString()}`}>{t.stillNeeded}</a></p> : null}
        {nothing ? <Nearest page={page} /> : (
          <>
            <ul class="rows">{page.items.map((row) => <Row key={row.code} row={row} />)}</ul>
            <Pager total={page.total} start={later ? here : null} next={page.next === null ? null : `${here}&next=${encodeURIComponent(page.next)}`} />
          </>
        )}
        <Find q={q} />
        {nothing ? <nav aria-label={t.byEvent} class="stack"><h2>{t.byEvent}</h2><Events events={events} /></nav> : null}
      </Body>
    </Page>
  )
}

function Nearest({ page: { nearest } }: { page: MatterPage }) {
  if (nearest.length === 0) return null
  return <section class="stack"><h2>{t.nearest}</h2><ul class="rows">{nearest.map((m) => <li key={m.code}><a class="whole" href={`/matters/${m.code}`}>{m.name}</a></li>)}</ul></section>
}

function Row({ row }: { row: MatterRow }) {
  const facts = [row.organ, t.noBring(row.proofs), t.promised(row.promisedDays)].filter(Boolean)
  return <li><a class="whole" href={`/matters/${row.code}`}>{row.name}</a><p class="over">{facts.join('，')}</p></li>
}
