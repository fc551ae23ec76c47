/** Folded above a list: by whom and what it is narrowed, on which day it is shown, and the same as open data. */
import { DateField } from '../../kit/fields.tsx'
import type { ListChoices, ListFilter, ListView } from '../../views.ts'
import { lists as t } from './texts.ts'

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly value: string
  readonly options: readonly { readonly code: string; readonly name: string }[]
}

function Select({ name, label, any, value, options }: SelectProps) {
  return (
    <div class="field">
      <label for={`by-${name}`}>{label}</label>
      <select id={`by-${name}`} name={name}>
        <option value="">{any}</option>
        {options.map((o) => <option key={o.code} value={o.code} selected={o.code === value}>{o.name}</option>)}
      </select>
    </div>
  )
}

/** Every version that was ever in force can be looked at (invariant 8). */
export function Filters({ view, q, filter, choices }: { view: ListView; q: string; filter: ListFilter; choices: ListChoices }) {
  return (
    <form action="/lists" class="stack noprint" aria-label={t.filters}>
      <input type="hidden" name="list" value={view.list} />
      {q === '' ? null : <input type="hidden" name="q" value={q} />}
      <Select name="organ" label={t.organ} any={t.anyOrgan} value={filter.organ} options={choices.organs} />
      <Select name="township" label={t.township} any={t.anyTownship} value={filter.township} options={choices.townships} />
      <Select name="event" label={t.event} any={t.anyEvent} value={filter.event} options={choices.events.map((name) => ({ code: name, name }))} />
      <DateField name="day" label={t.day} hint={t.dayHint} value={view.day} />
      <div class="actions"><button class="button second">{t.show}</button></div>
    </form>
  )
}

export function OpenData({ view, today, q, filter }: { view: ListView; today: string; q: string; filter: ListFilter }) {
  const asked = Object.entries({ on: view.day === today ? '' : view.day, q, ...filter }).filter(([, value]) => value !== '')
  const href = (format: string) => `/api/v1/lists/${view.list}?${new URLSearchParams([...asked, ['format', format]]).toString()}`
  return (
    <section class="stack noprint" aria-labelledby="open-data">
      <h2 id="open-data">{t.data}</h2>
      <p class="links"><a href={href('xlsx')}>Excel</a><a href={href('csv')}>CSV</a><a href={href('json')}>JSON</a></p>
      <p class="hint">{t.dataHint}</p>
      <p><a href="/lists/feed.xml" type="application/atom+xml">{t.feed}</a></p>
    </section>
  )
}
