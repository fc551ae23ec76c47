/** The lists in force on a day, with a search over all of them. */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { cited, forPublic } from '../../kit/cited.ts'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Pager, Suggested, Tabs } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import type { ListChoices, ListFilter, ListName, ListRow, ListView } from '../../views.ts'
import { Filters, OpenData } from './beside.tsx'
import { publicity } from '../publicity/texts.ts'
import { listLeads, listNames, lists as t, reboundTexts, villageTexts } from './texts.ts'

interface ListsProps {
  readonly frame: Frame
  readonly view: ListView
  readonly q: string
  readonly today: string
  /** How many of what was looked for stand in each list. */
  readonly counts: ReadonlyMap<ListName, number>
  readonly filter: ListFilter
  readonly choices: ListChoices
  /** Whether this is a page after the first. */
  readonly later: boolean
}

export function ListsPage({ frame, view, q, today, counts, filter, choices, later }: ListsProps) {
  const day = view.day === today ? '' : view.day
  const href = (list: ListName, next = '') => `/lists?${new URLSearchParams(Object.entries({ list, day, q, ...filter, next }).filter(([, value]) => value !== '')).toString()}`
  const tabs = (Object.keys(listNames) as ListName[]).map((list) => ({ href: href(list), text: t.tab(listNames[list], counts.get(list) ?? 0), here: list === view.list }))
  const narrowed = day !== '' || Object.values(filter).some((value) => value !== '')
  const found = [...counts.values()].some((n) => n > 0)
  return (
    <Page frame={frame} title={`${listNames[view.list]} ${t.title}`} place="lists">
      <Body index={<Tabs label={t.title} tabs={tabs} />}>
        <div class="stack"><h1>{t.title}</h1><p>{t.lead}</p></div>
        <p class="noprint"><a class="button second" href="/still-needed">{t.stillNeeded}</a></p>
        <Search q={q} day={day} filter={filter} />
        <details class="noprint" open={narrowed}>
          <summary>{t.filters}</summary>
          <div class="folded stack"><Filters view={view} q={q} filter={filter} choices={choices} /><OpenData view={view} today={today} q={q} filter={filter} /></div>
        </details>
        <p class="links noprint"><a href="/lists/changes">{t.changes}</a><a href="/publicity">{publicity.link}</a><a href="/lists/village">{villageTexts.link}</a><a href="/lists/rebounds">{reboundTexts.link}</a></p>
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

function Search({ q, day, filter }: { q: string; day: string; filter: ListFilter }) {
  return (
    <form action="/lists" role="search" class="stack noprint">
      <label for="q"><strong>{t.search}</strong></label>
      <div class="find">
        <input type="search" id="q" name="q" value={q} autocomplete="off" enterkeyhint="search" aria-describedby="q-hint" maxLength={50} />
        <button class="button">{t.find}</button>
      </div>
      {Object.entries({ day, ...filter }).filter(([, value]) => value !== '').map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <p class="hint" id="q-hint">{t.hint}</p>
    </form>
  )
}

function Row({ row }: { row: ListRow }) {
  return (
    <li>
      <p><a href={`/lists/proofs/${encodeURIComponent(row.item)}`}><strong>{forPublic(row.name)}</strong></a>{row.plain === row.name ? null : <span class="quiet">（{forPublic(row.plain)}）</span>}</p>
      {row.instead === '' ? null : <p>{t.instead}：{forPublic(row.instead)}</p>}
      <p class="over">{t.basis}：{cited(row.basis, row.article) || t.noBasis}</p>
      <p class="chips">
        {row.grassroots ? <span class="chip">{t.grassroots}</span> : null}{row.inForce ? null : <span class="chip">{t.notInForce}</span>}<Suggested origin={row.origin} />
      </p>
    </li>
  )
}
