/** What changed since a day: each proof, where it stood and where it stands. */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import type { ListMove } from '../../../src/rooms/lists/index.ts'
import { DateField } from '../../kit/fields.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import { changesTexts as t, listNames } from './texts.ts'

/** As many stand on the page; the whole is in the open data. */
const MOST = 100

const named = (lists: ListMove['before']) => (lists.length === 0 ? t.nowhere : lists.map((list) => listNames[list]).join('、'))

export function ChangesPage({ frame, since, today, moves }: { frame: Frame; since: string; today: string; moves: readonly ListMove[] }) {
  return (
    <Page frame={frame} title={t.title} place="lists">
      <Body aside={(
        <form action="/lists/changes" class="stack noprint">
          <DateField name="since" label={t.since} value={since} />
          <div class="actions"><button class="button second">{t.show}</button></div>
        </form>
      )}>
        <div class="stack"><h1>{t.title}</h1><p>{t.lead(formatDay(since), formatDay(today))}</p><p class="over">{t.count(moves.length)}</p></div>
        {moves.length === 0 ? <Notice kind="plain-notice"><p>{t.none}</p></Notice> : (
          <ul class="rows">{moves.slice(0, MOST).map((m) => (
            <li key={m.item}>
              <p><a href={`/lists/proofs/${encodeURIComponent(m.item)}`}><strong>{m.name}</strong></a></p>
              <p class="over">{m.reworded ? t.reworded(named(m.after)) : t.move(named(m.before), named(m.after))}</p>
            </li>
          ))}</ul>
        )}
        {moves.length > MOST ? <p><a href={`/api/v1/list-moves?since=${since}`}>{t.whole}</a></p> : null}
      </Body>
    </Page>
  )
}
