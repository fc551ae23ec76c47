/** "等我办的": what waits for my organs, by deadline, what is late first. */
import type { CaseSummary } from '../../src/rooms/cases/index.ts'
import { Pager } from '../kit/parts.tsx'
import { Tag } from '../kit/shapes.tsx'
import { Day, lastDayBefore } from '../kit/time.tsx'
import { caseStand } from '../pages/my/texts.ts'
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
}

export function InboxPage({ frame, coChecks, tasks, cases }: InboxProps) {
  const late = coChecks?.items.filter((c) => c.overdue).length ?? 0
  const nothing = coChecks === null && tasks === null && cases === null
  return (
    <DeskPage frame={frame} title={t.title}>
      <div class="stack"><p class="over">{t.who(frame.visitor?.name ?? '')}</p><h1>{t.title}</h1></div>
      {nothing ? <p>{t.none}</p> : (
        <ul class="figures">
          {coChecks ? <Figure href="#co-checks" n={coChecks.total} name={t.coChecks} late={late > 0} more={late > 0 ? t.late(late) : ''} /> : null}
          {tasks ? <Figure href="#tasks" n={tasks.total} name={t.tasks} /> : null}
          {cases ? <Figure href="#cases" n={cases.total} name={t.cases} /> : null}
        </ul>
      )}
      {coChecks ? <CoChecks page={coChecks} /> : null}
      {tasks ? <Tasks page={tasks} /> : null}
      {cases ? <Cases page={cases} /> : null}
    </DeskPage>
  )
}

function Figure({ href, n, name, late = false, more = '' }: { href: string; n: number; name: string; late?: boolean; more?: string }) {
  return <li class={late ? 'late' : ''}><a href={href}><b>{n}</b>{name}</a>{more === '' ? null : <> <Tag shape="late">{more}</Tag></>}</li>
}

const nextOf = (key: string, next: string | null) => (next === null ? null : `/desk?${key}=${encodeURIComponent(next)}`)

function CoChecks({ page }: { page: Listed<CoCheckRow> }) {
  return (
    <section class="stack" id="co-checks">
      <h2>{t.coChecks}</h2>
      {page.items.length === 0 ? <p>{t.noneCoChecks}</p> : (
        <div class="scroll">
          <table>
            <thead><tr><th scope="col">{t.due}</th><th scope="col">{t.item}</th><th scope="col">{t.subject}</th><th scope="col">{t.asking}</th><th scope="col">{t.number}</th></tr></thead>
            <tbody>
              {page.items.map((c) => (
                <tr key={c.id} class={c.overdue ? 'late' : undefined}>
                  <td><Day day={lastDayBefore(c.dueAt)} />{c.overdue ? <><br /><Tag shape="late">{t.overdue}</Tag></> : null}</td>
                  <td><a href={`/desk/co-checks/${c.number}`}>{c.itemName}</a></td>
                  <td>{c.subject}</td><td>{c.askingOrgan}</td><td>{c.number}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager total={page.total} start={null} next={nextOf('co-checks', page.next)} />
    </section>
  )
}

function Tasks({ page }: { page: Listed<AgentTask> }) {
  return (
    <section class="stack" id="tasks">
      <h2>{t.tasks}</h2>
      {page.items.length === 0 ? <p>{t.noneTasks}</p> : (
        <div class="scroll">
          <table>
            <thead><tr><th scope="col">{t.given}</th><th scope="col">{t.item}</th><th scope="col">{t.case}</th><th scope="col">{t.expires}</th></tr></thead>
            <tbody>
              {page.items.map((a) => (
                <tr key={a.id}>
                  <td><Day day={lastDayBefore(a.givenAt)} /></td><td><a href={`/desk/tasks/${a.id}`}>{a.itemName}</a></td>
                  <td>{a.caseNumber}</td><td><Day day={lastDayBefore(a.expiresAt)} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager total={page.total} start={null} next={nextOf('tasks', page.next)} />
    </section>
  )
}

function Cases({ page }: { page: Listed<CaseSummary> }) {
  return (
    <section class="stack" id="cases">
      <h2>{t.cases}</h2>
      {page.items.length === 0 ? <p>{t.noneCases}</p> : (
        <div class="scroll">
          <table>
            <thead><tr><th scope="col">{t.promised}</th><th scope="col">{t.matter}</th><th scope="col">{t.applicant}</th><th scope="col">{t.number}</th></tr></thead>
            <tbody>{page.items.map((c) => <CaseRow key={c.caseNumber} row={c} />)}</tbody>
          </table>
        </div>
      )}
      <Pager total={page.total} start={null} next={nextOf('cases', page.next)} />
    </section>
  )
}

function CaseRow({ row }: { row: CaseSummary }) {
  const { shape, word } = caseStand(row)
  return (
    <tr class={row.overdue ? 'late' : undefined}>
      <td>{row.promisedBy === null ? '' : <Day day={lastDayBefore(row.promisedBy)} />}{row.overdue ? <><br /><Tag shape={shape}>{word}</Tag></> : null}</td>
      <td><a href={`/desk/cases/${row.caseNumber}`}>{row.matter}</a></td><td>{row.applicant}</td><td>{row.caseNumber}</td>
    </tr>
  )
}
