/** What is in publicity; one change with its proofs now and then, and the form to object (C1.3). */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import type { PublicChange, PublicChangeDetail, PublicRow } from '../../../src/rooms/lists/index.ts'
import { cited, forPublic } from '../../kit/cited.ts'
import { TextArea } from '../../kit/fields.tsx'
import type { FieldError } from '../../kit/form.tsx'
import { ErrorSummary, Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Summary } from '../../kit/parts.tsx'
import type { Frame } from '../../site/frame.ts'
import { publicity as t, scopeText, standsIn } from './texts.ts'

export function PublicityPage({ frame, changes }: { frame: Frame; changes: readonly PublicChange[] }) {
  return (
    <Page frame={frame} title={t.title} place="lists">
      <Body>
        <div class="stack"><h1>{t.title}</h1><p class="lead">{t.lead}</p></div>
        {changes.length === 0 ? <p>{t.none}</p> : (
          <ul class="rows">
            {changes.map((c) => (
              <li key={c.number}><div><p><a href={`/publicity/${c.number}`}>{c.title}</a></p><p class="quiet">{c.listName}，{t.rows(c.rows)}，{t.until(formatDay(c.publicityFrom), formatDay(c.publicityUntil))}</p></div></li>
            ))}
          </ul>
        )}
        <p><a href="/publicity/answers">{t.query.title}</a></p>
      </Body>
    </Page>
  )
}

interface OneProps { readonly frame: Frame; readonly change: PublicChangeDetail; readonly text?: string; readonly seq?: string; readonly errors?: readonly FieldError[] }

export function ChangePage({ frame, change, text = '', seq = '', errors = [] }: OneProps) {
  return (
    <Page frame={frame} title={change.title} place="lists">
      <Body>
        <ErrorSummary errors={errors} />
        <div class="stack">
          <p class="over">{change.number}　{change.listName}</p>
          <h1>{change.title}</h1>
          <Summary rows={[
            { label: t.by, value: change.organName }, { label: t.reason, value: change.reason }, { label: t.title, value: t.until(formatDay(change.publicityFrom), formatDay(change.publicityUntil)) }, { label: t.from, value: t.force(formatDay(change.forceFrom)) },
          ]} />
        </div>
        <ul class="rows">{change.items.map((row) => <li key={row.seq}><Row change={change} row={row} /></li>)}</ul>
        {change.next === null ? null : <p><a class="button second" rel="next" href={`/publicity/${change.number}?next=${change.next}`}>{t.more}</a></p>}
        {change.mayObject ? <Objection frame={frame} change={change} text={text} seq={seq} errors={errors} /> : <Notice kind="plain-notice"><p>{t.over}</p></Notice>}
        <p class="links"><a href="/publicity">{t.back}</a><a href="/publicity/answers">{t.query.title}</a></p>
      </Body>
    </Page>
  )
}

function Row({ change: { list, listName }, row }: { change: PublicChange; row: PublicRow }) {
  const here = row.before === null ? '' : [listName, scopeText(list, row.before.scope), cited(row.before.basis, row.before.article)].filter(Boolean).join('，')
  const now = [standsIn(row.elsewhere), here].filter(Boolean).join('；') || t.nothing
  const after = row.act === 'remove' ? t.gone : [scopeText(list, row.scope), forPublic(row.replacedBy)].filter(Boolean).join('；')
  return (
    <div>
      <p><strong>{row.name}</strong>（{t.acts[row.act](listName)}{row.dropped === null ? '' : `，${t.dropped}`}）</p>
      <p class="quiet">{t.now}：{now}</p>
      {after === '' ? null : <p>{t.after}：{after}</p>}
      {row.act === 'remove' || row.basis === '' ? null : <p class="over">{t.basis}：{cited(row.basis, row.article)}</p>}
    </div>
  )
}

function Objection({ frame, change, text, seq, errors }: Required<OneProps>) {
  return (
    <section class="stack noprint" aria-labelledby="object">
      <h2 id="object">{t.object.title}</h2>
      <Form frame={frame} action="/publicity/objections" class="stack" hidden={{ change: change.number }}>
        <div class="field">
          <label for="seq">{t.object.against}</label>
          <select id="seq" name="seq">
            <option value="">{t.object.whole}</option>
            {change.items.map((row) => <option key={row.seq} value={String(row.seq)} selected={String(row.seq) === seq}>{row.name}</option>)}
          </select>
        </div>
        <TextArea name="text" label={t.object.text} hint={t.object.hint} lines={5} value={text} error={errors[0]?.text} />
        <div class="actions"><button class="button">{t.object.send}</button></div>
      </Form>
    </section>
  )
}
