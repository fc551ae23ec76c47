/** An objection was received: number and query code; and what was answered, for whoever has both. */
import { formatInstant } from '../../../src/kernel/chinese-date.ts'
import type { ObjectionState } from '../../../src/rooms/lists/index.ts'
import { TextField } from '../../kit/fields.tsx'
import { Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, PrintButton, Summary } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import type { Recognised } from './personal.ts'
import { publicity } from './texts.ts'

const { ask: a, filed: f, query: q, back } = publicity

export function FiledPage({ frame, number, code }: { frame: Frame; number: string; code: string }) {
  return (
    <Page frame={frame} title={f.title} place="lists">
      <Body bare>
        <div class="paper">
          <h1>{f.title}</h1>
          <div class="receipt"><div><p class="quiet">{f.number}</p><p class="number">{number}</p></div><div><p class="quiet">{f.code}</p><p class="number">{code}</p></div></div>
          <p class="lead">{f.lead}</p>
          <p>{f.next}</p>
        </div>
        <div class="actions"><a class="button" href="/publicity/answers">{f.look}</a><a class="button second" href="/publicity">{back}</a><PrintButton /></div>
      </Body>
    </Page>
  )
}

interface AskProps { readonly frame: Frame; readonly objection: { readonly change: string; readonly seq: string; readonly text: string }; readonly found: readonly Recognised[] }

/** Before an objection with a number of somebody in it is sent: to mend it comes first, to send it all the same is theirs to decide. */
export function AskPage({ frame, objection, found }: AskProps) {
  return (
    <Page frame={frame} title={a.title} place="lists">
      <Body>
        <h1>{a.title}</h1>
        <p>{a.lead}</p>
        <ul>{found.map((one) => <li key={one.text}>{a.kinds[one.kind]}：<strong>{one.text}</strong></li>)}</ul>
        <Summary rows={[{ label: a.text, value: objection.text }]} />
        <Form frame={frame} action="/publicity/objections" hidden={objection}>
          <div class="actions"><button class="button" name="way" value="mend">{a.mend}</button><button class="button second" name="way" value="send">{a.send}</button></div>
        </Form>
      </Body>
    </Page>
  )
}

interface QueryProps { readonly frame: Frame; readonly number?: string; readonly wrong?: string; readonly found?: ObjectionState }

export function QueryPage({ frame, number = '', wrong, found }: QueryProps) {
  return (
    <Page frame={frame} title={q.title} place="lists">
      <Body>
        <h1>{q.title}</h1>
        {wrong === undefined ? null : <Notice kind="warn"><p>{wrong}</p></Notice>}
        {found === undefined ? null : <Found found={found} />}
        <Form frame={frame} action="/publicity/answers/look" class="stack">
          <TextField name="number" label={q.number} value={number} />
          <TextField name="code" label={q.code} />
          <div class="actions"><button class="button">{q.find}</button></div>
        </Form>
        <p><a href="/publicity">{back}</a></p>
      </Body>
    </Page>
  )
}

function Found({ found }: { found: ObjectionState }) {
  return (
    <section class="stack" aria-label={q.answer}>
      <p class="lead">{found.outcome === null ? q.open : q[found.outcome]}</p>
      <Summary rows={[
        { label: q.about, value: <a href={`/publicity/${found.change}`}>{found.title}</a> }, { label: q.asked, value: found.text }, { label: q.answer, value: found.answer },
        { label: q.who, value: found.answeredAt === null ? null : q.by(found.answeredOrgan ?? '', formatInstant(new Date(found.answeredAt))) },
      ]} />
    </section>
  )
}
