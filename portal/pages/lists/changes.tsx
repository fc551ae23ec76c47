/** What changed since a day, a block for each day on which lists took force: each proof, where it stood and where it stands. */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import type { ListDay, ListMove } from '../../../src/rooms/lists/index.ts'
import { DateField } from '../../kit/fields.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import { changesTexts as t, listNames } from './texts.ts'

/** As many of a day stand open on the page; the others are folded. */
const OPEN = 50

const named = (lists: ListMove['before']) => lists.map((list) => listNames[list]).join('、')

function moveText({ before, after, reworded }: ListMove): string {
  if (reworded) return t.reworded(named(after))
  if (before.length === 0) return t.arrived(named(after))
  return after.length === 0 ? t.left(named(before)) : t.move(named(before), named(after))
}

export function ChangesPage({ frame, since, today, days }: { frame: Frame; since: string; today: string; days: readonly ListDay[] }) {
  return (
    <Page frame={frame} title={t.title} place="lists">
      <Body aside={(
        <form action="/lists/changes" class="stack noprint">
          <DateField name="since" label={t.since} value={since} />
          <div class="actions"><button class="button second">{t.show}</button></div>
        </form>
      )}>
        <div class="stack"><h1>{t.title}</h1><p>{t.lead(formatDay(since), formatDay(today))}</p></div>
        {days.length === 0 ? <Notice kind="plain-notice"><p>{t.none}</p></Notice> : days.map((one) => <Day key={one.day} {...one} />)}
        {days.length === 0 ? null : <p><a href={`/api/v1/list-moves?since=${since}`}>{t.whole}</a></p>}
      </Body>
    </Page>
  )
}

/** The county's first lists are folded: they would bury what really changed. */
function Day({ day, versions, first, moves }: ListDay) {
  const [open, folded] = first ? [[], moves] : [moves.slice(0, OPEN), moves.slice(OPEN)]
  return (
    <section class="stack" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>{t.day(formatDay(day))}</h2>
      <p class="over">{t.versions(versions.map(({ list, version }) => t.version(listNames[list], version)).join('、'), moves.length)}</p>
      {open.length === 0 ? null : <Moves moves={open} />}
      {folded.length === 0 ? null : <details><summary>{first ? t.first(folded.length) : t.rest(folded.length)}</summary><Moves moves={folded} /></details>}
    </section>
  )
}

function Moves({ moves }: { moves: readonly ListMove[] }) {
  return (
    <ul class="rows">
      {moves.map((move) => (
        <li key={move.item}><div>
          <p><a href={`/lists/proofs/${encodeURIComponent(move.item)}`}><strong>{move.name}</strong></a></p>
          <p class={move.reworded ? 'over' : undefined}>{moveText(move)}</p>
        </div></li>
      ))}
    </ul>
  )
}
