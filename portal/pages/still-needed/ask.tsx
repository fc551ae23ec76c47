/** One field: what was asked for, in whatever words. */
import { Body, Page } from '../../kit/layout.tsx'
import type { Frame } from '../../site/frame.ts'
import { stillNeeded as t } from './texts.ts'

export function Ask({ q, label = t.label }: { frame: Frame; q: string; label?: string }) {
  return (
    <form action="/still-needed" role="search" class="stack">
      <label for="q"><strong>{label}</strong></label>
      <div class="find">
        <input type="search" id="q" name="q" value={q} autocomplete="off" enterkeyhint="search" aria-describedby="q-hint" maxLength={300} />
        <button class="button">{t.find}</button>
      </div>
      <p class="hint" id="q-hint">{t.hint}</p>
    </form>
  )
}

export function AskPage({ frame }: { frame: Frame }) {
  return (
    <Page frame={frame} title={t.title} place="lists">
      <Body>
        <div class="stack"><h1>{t.title}</h1><p class="lead">{t.lead}</p></div>
        <Ask frame={frame} q="" />
        <ul class="rows">
          <li><a class="whole" href="/lists">{t.reported.lists}</a></li>
          <li><a class="whole" href="/still-needed/poster">{t.poster.link}</a></li>
        </ul>
      </Body>
    </Page>
  )
}
