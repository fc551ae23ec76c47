/** What is kept about the person: messages to them, who read their data, their credit. */
import type { AccessView } from '../../../src/rooms/identity/index.ts'
import type { Notice as Message } from '../../../src/rooms/notices/index.ts'
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { Notice, Pager, Summary } from '../../kit/parts.tsx'
import { At } from '../../kit/time.tsx'
import type { Frame } from '../../site/frame.ts'
import type { Standing } from '../../views.ts'
import { MyPage } from './frame.tsx'
import { accesses as a, credit as c, notices as n, outcomes } from './texts.ts'

interface Paged<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

interface ListProps<T> {
  readonly frame: Frame
  readonly page: Paged<T>
  readonly later: boolean
}

export function NoticesPage({ frame, page, later }: ListProps<Message>) {
  return (
    <MyPage frame={frame} tab="notices">
      {page.items.length === 0 ? <p>{n.none}</p> : (
        <ul class="rows">
          {page.items.map((m) => (
            <li key={m.id}><p>{m.text}</p><p class="over"><At iso={m.at} />{m.caseNumber === null ? null : <>，<a href={`/my/${m.caseNumber}`}>{n.see}</a></>}</p></li>
          ))}
        </ul>
      )}
      <Pager total={page.total} start={later ? '/my/notices' : null} next={page.next === null ? null : `/my/notices?next=${encodeURIComponent(page.next)}`} />
    </MyPage>
  )
}

export function AccessesPage({ frame, page, later }: ListProps<AccessView>) {
  return (
    <MyPage frame={frame} tab="accesses">
      <p>{a.lead}</p>
      {page.items.length === 0 ? <p>{a.none}</p> : (
        <ul class="rows">
          {page.items.map((r, i) => (
            <li key={`${r.at}${i}`}>
              <div class="head"><span>{r.organ}</span><span class="over"><At iso={r.at} /></span></div>
              <Summary rows={[
                { label: a.who, value: r.reader }, { label: a.what, value: r.what }, { label: a.why, value: r.purpose }, { label: a.basis, value: r.basis },
                { label: a.result, value: outcomes[r.outcome] ?? r.outcome },
                { label: a.case, value: r.caseNumber === null ? null : <a class="nums" href={`/my/${r.caseNumber}`}>{r.caseNumber}</a> },
              ]} />
            </li>
          ))}
        </ul>
      )}
      <Pager total={page.total} start={later ? '/my/accesses' : null} next={page.next === null ? null : `/my/accesses?next=${encodeURIComponent(page.next)}`} />
      <p class="quiet">{a.wrong}</p>
    </MyPage>
  )
}

export function CreditPage({ frame, standing }: { frame: Frame; standing: Standing }) {
  return (
    <MyPage frame={frame} tab="credit">
      {standing.blocked ? <Notice kind="warn"><p>{c.blocked}</p></Notice> : <Notice><p>{c.good}</p></Notice>}
      {standing.entries.map((e) => (
        <section key={e.document} class="sheet stack">
          <h2>{e.tierName}{e.live ? '' : `（${c.over}）`}</h2>
          <Summary rows={[
            { label: c.why, value: `${e.reason}（${e.organ}，${formatDay(e.decidedOn)}）` }, { label: c.document, value: e.document },
            { label: c.from, value: e.live ? formatDay(e.repairFrom) : null },
            { label: c.steps, value: e.repairSteps.length === 0 ? null : <ol class="steps">{e.repairSteps.map((step) => <li key={step}>{step}</li>)}</ol> },
            { label: c.ends, value: e.live ? (e.publicityEnds === null ? c.endsNever : formatDay(e.publicityEnds)) : null },
          ]} />
        </section>
      ))}
      <p class="quiet">{c.objection}</p>
    </MyPage>
  )
}
