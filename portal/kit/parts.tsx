/** Small parts that pages are put together from. */
import type { ComponentChildren } from 'preact'
import { kit } from './texts.ts'

export interface SummaryRow {
  readonly label: string
  readonly value: ComponentChildren
}

/** Label and value, one a line; rows without a value are left out. */
export function Summary({ rows }: { rows: readonly SummaryRow[] }) {
  const filled = rows.filter(({ value }) => value !== null && value !== undefined && value !== '')
  return <dl class="summary">{filled.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}

export function Notice({ kind, children }: { kind?: 'warn' | 'late' | 'plain-notice'; children: ComponentChildren }) {
  return <div class={kind ? `notice ${kind}` : 'notice'}>{children}</div>
}

export interface Tab {
  readonly href: string
  readonly text: string
  readonly here: boolean
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul class="tabs">{tabs.map((tab) => <li key={tab.href}><a href={tab.href} aria-current={tab.here ? 'page' : undefined}>{tab.text}</a></li>)}</ul>
    </nav>
  )
}

/** `next`: address of the following page, null at the end. `start`: address of the first, when this is not it. */
export function Pager({ total, next, start }: { total: number; next: string | null; start: string | null }) {
  if (next === null && start === null) return null
  return (
    <nav class="pager" aria-label={kit.pages}>
      <span class="quiet nums">{kit.total(total)}</span>
      {start === null ? null : <a href={start}>{kit.first}</a>}
      {next === null ? null : <a class="button second" href={next} rel="next">{kit.more}</a>}
    </nav>
  )
}

/** An entry that the county has not decided on yet says so. */
export function Suggested({ origin }: { origin: 'found' | 'suggested' }) {
  return origin === 'suggested' ? <> <span class="chip">{kit.suggested}</span></> : null
}

/** Papers that nobody has to bring any more, crossed out. */
export function Slips({ label, names }: { label: string; names: readonly string[] }) {
  return <ul class="slips" aria-label={label}>{names.map((name) => <li key={name} class="folded-corner"><s>{name}</s></li>)}</ul>
}

/** The office's day stamp on a receipt or decision; decoration beside the words. */
export function Stamp({ organ, word, day }: { organ: string; word: string; day: string }) {
  return <div class="stamp" aria-hidden="true"><span>{organ}</span><b>{word}</b><span>{day.replaceAll('-', '.')}</span></div>
}

/** Only there with script; the browser's own menu prints as well. */
export function PrintButton() {
  return <button type="button" class="button second noprint" data-print hidden>{kit.print}</button>
}
