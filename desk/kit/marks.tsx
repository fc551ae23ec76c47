/** Small marks that are the same on every page: a state (word, shape and colour), a deadline, a number in tabular figures. */
import type { ReactNode } from 'react'
import { formatDeadline, formatInstant, formatMonthDay } from '../../src/kernel/chinese-date.ts'
import { addDays, dayOf } from '../../src/kernel/day.ts'

/** done: good and over · ours: officials' turn · yours: somebody must act · late · off: it does not count any more. */
export type Shape = 'done' | 'ours' | 'yours' | 'late' | 'soon' | 'off'

const signs: Readonly<Record<Shape, string>> = { done: '✓', ours: '…', yours: '●', late: '！', soon: '◐', off: '–' }

export function Mark({ shape, children }: { shape: Shape; children: ReactNode }) {
  return <span className={`mark ${shape}`}><span aria-hidden="true">{signs[shape]}</span>{children}</span>
}

/** 最迟 11月27日: red when over, amber on its last day. `due`: the exclusive end, ISO. */
export function Due({ due, now = new Date(), done = false }: { due: string | null; now?: Date; done?: boolean }) {
  if (due === null) return <span className="quiet">—</span>
  const end = new Date(due)
  const day = dayOf(new Date(end.getTime() - 1))
  const title = formatDeadline(end)
  if (done) return <span className="num" title={title}>{formatMonthDay(day)}</span>
  if (end <= now) return <span className="num" title={title}><Mark shape="late">超期 {formatMonthDay(day)}</Mark></span>
  const today = dayOf(now)
  if (day === today) return <span className="num" title={title}><Mark shape="soon">今天</Mark></span>
  if (day === addDays(today, 1)) return <span className="num" title={title}><Mark shape="soon">明天</Mark></span>
  return <span className="num" title={title}>{formatMonthDay(day)}</span>
}

/** An instant, to the minute. */
export function At({ at }: { at: string | null }) {
  return at === null ? <span className="quiet">—</span> : <time className="num" dateTime={at}>{formatInstant(new Date(at))}</time>
}
