/** Published: who asked again for what was cancelled, stopped at once, and what became of it. No person, no words. */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import type { PublicReboundPage } from '../../../src/rooms/lists/index.ts'
import { wayNames } from '../../rooms.ts'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Pager } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import { reboundTexts as t } from './texts.ts'

export function ReboundsPage({ frame, page, later }: { frame: Frame; page: PublicReboundPage; later: boolean }) {
  return (
    <Page frame={frame} title={t.title} place="lists">
      <Body>
        <div class="stack"><h1>{t.title}</h1><p>{t.lead}</p></div>
        {page.items.length === 0 ? <Notice kind="plain-notice"><p>{t.none}</p></Notice> : (
          <ul class="rows">{page.items.map((row) => (
            <li key={row.number}>
              <p><strong>{row.organ}：{row.itemName}</strong></p>
              <p>{t.line(formatDay(row.day), wayNames[row.way])}</p>
              <p class="over">{row.forbids}</p>
              <p>{t.handled(t.outcomes[row.outcome], formatDay(row.handledOn))}</p>
            </li>
          ))}</ul>
        )}
        <Pager total={page.total} start={later ? '/lists/rebounds' : null} next={page.next === null ? null : `/lists/rebounds?next=${encodeURIComponent(page.next)}`} />
      </Body>
    </Page>
  )
}
