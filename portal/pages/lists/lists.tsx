/** The lists in force on a day, with a search: does anybody still need this proof? */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Suggested, Tabs } from '../../kit/parts.tsx'
import { TextField } from '../../kit/form.tsx'
import type { Frame } from '../../site/frame.ts'
import type { ListName, ListRow, ListView } from '../../views.ts'
import { listLeads, listNames, lists as t } from './texts.ts'

export function ListsPage({ frame, view, q }: { frame: Frame; view: ListView; q: string }) {
  const href = (list: ListName) => `/lists?${new URLSearchParams({ list, day: view.day, ...(q ? { q } : {}) }).toString()}`
  const tabs = (Object.keys(listNames) as ListName[]).map((list) => ({ href: href(list), text: listNames[list], here: list === view.list }))
  return (
    <Page frame={frame} title={`${listNames[view.list]} ${t.title}`} place="lists">
      <Body>
        <h1>{t.title}</h1>
        <form action="/lists" class="stack noprint">
          <input type="hidden" name="list" value={view.list} />
          <TextField name="q" type="search" label={t.search} hint={t.hint} value={q} />
          <TextField name="day" type="date" label={t.day} value={view.day} />
          <div class="actions"><button class="button second">{t.show}</button></div>
        </form>
        <Tabs label={t.title} tabs={tabs} />
        <div class="stack">
          <h2>{listNames[view.list]}</h2>
          <p>{listLeads[view.list]}</p>
          <p class="over">{formatDay(view.day)}：{view.version === null ? t.noVersion : `${t.version(view.version.number, formatDay(view.version.from), view.version.decidedBy)}，${t.count(view.total)}`}</p>
        </div>
        {view.rows.length === 0
          ? <Notice kind="plain-notice"><p>{q === '' ? t.empty : t.none(q)}</p></Notice>
          : <ul class="rows">{view.rows.map((row) => <Row key={row.item} row={row} />)}</ul>}
      </Body>
    </Page>
  )
}

function Row({ row }: { row: ListRow }) {
  return (
    <li>
      <p><strong>{row.name}</strong><Suggested origin={row.origin} />{row.grassroots ? <> <span class="chip">{t.grassroots}</span></> : null}{row.inForce ? null : <> <span class="chip">{t.notInForce}</span></>}</p>
      {row.instead === '' ? null : <p>{t.instead}：{row.instead}</p>}
      <p class="over">{t.basis}：{`${row.basis} ${row.article}`.trim() || t.noBasis}</p>
    </li>
  )
}
