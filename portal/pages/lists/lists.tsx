/** "这个证明还要吗": the lists in force on a day, with a search over all of them. */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { cited } from '../../kit/cited.ts'
import { DateField } from '../../kit/fields.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Pager, Suggested, Tabs } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import type { ListName, ListRow, ListView } from '../../views.ts'
import { listLeads, listNames, lists as t } from './texts.ts'

interface ListsProps {
  readonly frame: Frame
  readonly view: ListView
  readonly q: string
  readonly today: string
  /** How many of what was looked for stand in each list. */
  readonly counts: ReadonlyMap<ListName, number>
  /** Whether this is a page after the first. */
  readonly later: boolean
}

export function ListsPage({ frame, view, q, today, counts, later }: ListsProps) {
  const day = view.day === today ? '' : view.day
  const href = (list: ListName, next = '') => `/lists?${new URLSearchParams(Object.entries({ list, day, q, next }).filter(([, value]) => value !== '')).toString()}`
  const tabs = (Object.keys(listNames) as ListName[]).map((list) => ({ href: href(list), text: t.tab(listNames[list], counts.get(list) ?? 0), here: list === view.list }))
  const found = [...counts.values()].some((n) => n > 0)
  return (
    <Page frame={frame} title={`${listNames[view.list]} ${t.title}`} place="lists">
      <Body index={<Tabs label={t.title} tabs={tabs} />} aside={<WhichDay view={view} q={q} />}>
        <div class="stack"><h1>{t.title}</h1><p>{t.lead}</p></div>
        <Search q={q} day={day} />
        {q !== '' && !found ? <Notice kind="plain-notice"><p>{t.nowhere(q)}</p></Notice> : (
          <>
            <div class="stack">
              <h2>{listNames[view.list]}</h2>
              <p>{listLeads[view.list]}</p>
              <p class="over">{view.version === null ? t.noVersion(formatDay(view.day)) : t.version(view.version.number, formatDay(view.version.from), view.version.decidedBy)}</p>
            </div>
            {view.rows.length === 0
              ? <Notice kind="plain-notice"><p>{q === '' ? t.empty : t.none(q)}</p></Notice>
              : <ul class="rows">{view.rows.map((row) => <Row key={row.item} row={row} />)}</ul>}
            <Pager total={view.total} start={later ? href(view.list) : null} next={view.next === null ? null : href(view.list, view.next)} />
          </>
        )}
      </Body>
    </Page>
  )
}

function Search({ q, day }: { q: string; day: string }) {
  return (
    <form action="/lists" role="search" class="stack noprint">
      <label for="q"><strong>{t.search}</strong></label>
      <div class="find">
        <input type="search" id="q" name="q" value={q} autocomplete="off" enterkeyhint="search" aria-describedby="q-hint" maxLength={50} />
        <button class="button">{t.find}</button>
      </div>
      {day === '' ? null : <input type="hidden" name="day" value={day} />}
      <p class="hint" id="q-hint">{t.hint}</p>
    </form>
  )
}

/** Every version that was ever in force can be looked at (invariant 8). */
function WhichDay({ view, q }: { view: ListView; q: string }) {
  return (
    <form action="/lists" class="stack noprint">
      <input type="hidden" name="list" value={view.list} />
      {q === '' ? null : <input type="hidden" name="q" value={q} />}
      <DateField name="day" label={t.day} hint={t.dayHint} value={view.day} />
      <div class="actions"><button class="button second">{t.show}</button></div>
    </form>
  )
}

function Row({ row }: { row: ListRow }) {
  return (
    <li>
      <p><strong>{row.name}</strong>{row.plain === row.name ? null : <span class="quiet">（{row.plain}）</span>}</p>
      {row.instead === '' ? null : <p>{t.instead}：{row.instead}</p>}
      <p class="over">{t.basis}：{cited(row.basis, row.article) || t.noBasis}</p>
      <p class="chips">
        {row.grassroots ? <span class="chip">{t.grassroots}</span> : null}{row.inForce ? null : <span class="chip">{t.notInForce}</span>}<Suggested origin={row.origin} />
      </p>
    </li>
  )
}
