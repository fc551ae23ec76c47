/** "等我办的": what waits for my organs, by deadline, what is late first. */
import { dayOf } from '../../src/kernel/day.ts'
import type { CaseSummary } from '../../src/rooms/cases/index.ts'
import { Notice, Pager } from '../kit/parts.tsx'
import { Tag } from '../kit/shapes.tsx'
import type { TableRow } from '../kit/table.tsx'
import { Table } from '../kit/table.tsx'
import { Day, lastDayBefore } from '../kit/time.tsx'
import type { AgentTask, CoCheckRow, Listed } from '../rooms.ts'
import type { Frame } from '../site/frame.ts'
import { DeskPage } from './frame.tsx'
import { desk as t } from './texts.ts'

/** Null: this person's roles have nothing to do with it. */
export interface InboxProps {
  readonly frame: Frame
  readonly coChecks: Listed<CoCheckRow> | null
  readonly tasks: Listed<AgentTask> | null
  readonly cases: Listed<CaseSummary> | null
  /** Which of them are shown from further on. */
  readonly later: ReadonlySet<string>
  /** What was just done, by its name in the texts. */
  readonly done: string
}

export function InboxPage({ frame, coChecks, tasks, cases, later, done }: InboxProps) {
  const said = Object.entries(t.done).find(([name]) => name === done)?.[1]
  const parts: (PartProps & { readonly key: string })[] = [
    ...(coChecks ? [{ key: 'co-checks', name: t.coChecks, none: t.noneCoChecks, heads: [t.due, t.item, t.subject, t.asking, t.number], page: coChecks, rows: coChecks.items.map(coCheckRow) }] : []),
    ...(tasks ? [{ key: 'tasks', name: t.tasks, none: t.noneTasks, heads: [t.expires, t.fetch, t.case, t.given], page: tasks, rows: tasks.items.map(taskRow) }] : []),
    ...(cases ? [{ key: 'cases', name: t.cases, none: t.noneCases, heads: [t.promised, t.matter, t.applicant, t.number], page: cases, rows: cases.items.map(caseRow) }] : []),
  ]
  return (
    <DeskPage frame={frame} title={t.title} bare>
      {said === undefined ? null : <Notice><p role="status">{said}</p></Notice>}
      <div class="stack"><p class="over">{t.who(frame.visitor?.name ?? '')}</p><h1>{t.title}</h1></div>
      {parts.length === 0 ? <p>{t.none}</p> : <ul class="figures">{parts.map(({ key, ...part }) => <Figure key={key} id={key} {...part} />)}</ul>}
      {parts.map(({ key, ...part }) => <Part key={key} id={key} {...part} later={later.has(key)} />)}
    </DeskPage>
  )
}

interface PartProps {
  readonly name: string
  readonly none: string
  readonly heads: readonly string[]
  readonly page: Listed<unknown>
  readonly rows: readonly TableRow[]
}

function Figure({ id, name, page, rows }: PartProps & { id: string }) {
  const late = rows.filter((row) => row.late).length
  return <li class={late > 0 ? 'late' : undefined}><a href={`#${id}`}><b>{page.total}</b>{name}</a>{late === 0 ? null : <Tag shape="late">{t.late(late)}</Tag>}</li>
}

function Part({ id, name, none, heads, page, rows, later }: PartProps & { id: string; later: boolean }) {
  return (
    <section class="stack" id={id}>
      <h2>{name}</h2>
      {rows.length === 0 ? <p class="quiet">{none}</p> : <Table label={name} heads={heads} rows={rows} />}
      <Pager total={page.total} start={later ? '/desk' : null} next={page.next === null ? null : `/desk?${id}=${encodeURIComponent(page.next)}`} />
    </section>
  )
}

const Due = ({ day, late }: { day: string; late: boolean }) => <><Day day={day} />{late ? <><br /><Tag shape="late">{t.overdue}</Tag></> : null}</>
const Number = ({ text }: { text: string }) => <span class="nums keep">{text}</span>

const coCheckRow = (c: CoCheckRow): TableRow => ({
  key: c.id, late: c.overdue,
  cells: [<Due day={lastDayBefore(c.dueAt)} late={c.overdue} />, <a href={`/desk/co-checks/${c.number}`}>{c.itemName}</a>, c.subject, c.askingOrgan, <Number text={c.number} />],
})

const taskRow = (a: AgentTask): TableRow => ({
  key: a.id,
  cells: [<Day day={lastDayBefore(a.expiresAt)} />, <a href={`/desk/tasks/${a.id}`}>{a.itemName}</a>, <Number text={a.caseNumber} />, <Day day={dayOf(new Date(a.givenAt))} />],
})

const caseRow = (c: CaseSummary): TableRow => ({
  key: c.caseNumber, late: c.overdue,
  cells: [
    c.promisedBy === null ? '' : <Due day={lastDayBefore(c.promisedBy)} late={c.overdue} />, <a href={`/desk/cases/${c.caseNumber}`}>{c.matter}</a>, c.applicant,
    <Number text={c.caseNumber} />,
  ],
})
