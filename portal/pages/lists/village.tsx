/** What villages and communities do issue: for what, on what basis, how, and the sample form. All else they do not issue. */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import type { VillageProofs } from '../../../src/rooms/lists/index.ts'
import { cited } from '../../kit/cited.ts'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Pager, Summary } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import { lists, villageTexts as t } from './texts.ts'

export function VillagePage({ frame, page, later }: { frame: Frame; page: VillageProofs; later: boolean }) {
  return (
    <Page frame={frame} title={t.title} place="lists">
      <Body>
        <div class="stack">
          <h1>{t.title}</h1>
          {page.items.length === 0 ? null : <p>{t.lead}</p>}
          {page.version === null || page.inForceFrom === null ? null : <p class="over">{t.version(page.version, formatDay(page.inForceFrom))}</p>}
        </div>
        {page.items.length === 0 ? <Notice kind="plain-notice"><p>{t.none}</p></Notice> : (
          <ul class="rows">{page.items.map((row) => (
            <li key={row.item}>
              <p><strong>{row.name}</strong></p>
              <Summary rows={[
                { label: t.use, value: row.use }, { label: t.procedure, value: row.procedure }, { label: t.form, value: row.form }, { label: lists.basis, value: cited(row.basis, row.article) || lists.noBasis },
              ]} />
            </li>
          ))}</ul>
        )}
        <Pager total={page.total} start={later ? '/lists/village' : null} next={page.next === null ? null : `/lists/village?next=${encodeURIComponent(page.next)}`} />
        <p><a href="/still-needed">{lists.stillNeeded}</a></p>
      </Body>
    </Page>
  )
}
