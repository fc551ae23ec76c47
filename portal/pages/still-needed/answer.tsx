/** The answer: needed or not, by which entry, what happens instead, and one tap to report who still asks. */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import type { StillNeeded } from '../../../src/rooms/lists/index.ts'
import { cited, forPublic } from '../../kit/cited.ts'
import { TextArea, TextField } from '../../kit/fields.tsx'
import { Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, PrintButton, Summary } from '../../kit/parts.tsx'
import { Tag } from '../../kit/shapes.tsx'
import type { Frame } from '../../site/frame.ts'
import { listNames } from '../lists/texts.ts'
import { Ask } from './ask.tsx'
import { onTrial, sayMore, stillNeeded as t, verdicts } from './texts.ts'

const tags = { free: ['done', '不用交'], keep: ['yours', '仍要交'], plain: ['off', '没有列入'], card: ['yours', '出示就行'], ask: ['off', '请选一种'] } as const

export function AnswerPage({ frame, answer }: { frame: Frame; answer: StillNeeded }) {
  const verdict = verdicts[answer.verdict]
  const unnamed = answer.verdict === 'which' && answer.others.length === 0
  return (
    <Page frame={frame} title={verdict.head(answer.plain)} place="lists">
      <Body aside={<Beside frame={frame} answer={answer} />}>
        <div class="stack">
          <p class="over">{t.asked(answer.asked)}</p>
          <h1>{verdict.head(answer.plain)}</h1>
          {verdict.kind === 'ask' ? null : <p><Tag shape={tags[verdict.kind][0]}>{tags[verdict.kind][1]}</Tag></p>}
          <p class="lead">{unnamed ? sayMore : answer.entry?.origin === 'suggested' ? onTrial(answer.verdict) : verdict.text}</p>
        </div>
        {unnamed ? <Ask frame={frame} q="" /> : answer.verdict === 'which' ? <Which answer={answer} /> : <Why answer={answer} />}
        {['retained', 'certificate'].includes(answer.verdict) || unnamed ? null : (
          <>
            {answer.verdict === 'which' ? null : <Notice><h2>{t.showTitle}</h2><p>{t.show}</p><PrintButton /></Notice>}
            <Report frame={frame} answer={answer} />
          </>
        )}
      </Body>
    </Page>
  )
}

/** The person picks; who means none of them is told what holds then. */
function Which({ answer }: { answer: StillNeeded }) {
  return <><Others answer={answer} /><p>{t.none}</p></>
}

const Others = ({ answer: { others, asked } }: { answer: StillNeeded }) => (
  <ul class="rows">{others.map((o) => (
    <li key={o.item}>
      <a class="whole" href={`/still-needed?${new URLSearchParams({ q: asked, item: o.item }).toString()}`}>{o.plain}</a>
      {o.name === o.plain ? null : <p class="over">{forPublic(o.name)}</p>}
    </li>
  ))}</ul>
)

function Why({ answer: { entry, holder, item, verdict, name } }: { answer: StillNeeded }) {
  if (entry === null || item === null) return null
  const listed = entry.list === 'cancel' && verdict !== 'retained'
  return (
    <section class="stack" aria-label={name}>
      <Summary rows={[
        { label: t.rows.entry, value: t.entry(listNames[entry.list], entry.version, item, formatDay(entry.from)) },
        { label: t.rows.upstream, value: entry.upstream.map((list) => t.listNames[list] ?? list).join('；') },
        { label: t.rows.instead, value: forPublic(entry.replacedBy) || (listed ? t.oursInstead : '') }, { label: t.rows.holder, value: holder },
        { label: listed ? t.rows.basis : t.rows.keptBasis, value: cited(entry.basis, entry.article) || t.noBasis },
      ]} />
      <p><a href={`/lists/proofs/${encodeURIComponent(item)}`}>{t.history}</a></p>
    </section>
  )
}

function Report({ frame, answer }: { frame: Frame; answer: StillNeeded }) {
  return (
    <section class="stack noprint" aria-labelledby="report">
      <h2 id="report">{t.report.title}</h2>
      <p>{t.report.lead}</p>
      <Form frame={frame} action="/still-needed/report" class="stack" hidden={{ asked: answer.asked.slice(0, 100), ...(answer.item === null ? {} : { item: answer.item }) }}>
        <details>
          <summary>{t.report.more}</summary>
          <div class="folded stack">
            <TextField name="place" label={t.report.place} hint={t.report.placeHint} />
            <TextArea name="words" label={t.report.words} lines={3} />
            <TextField name="contact" label={t.report.contact} hint={t.report.contactHint} inputmode="decimal" />
          </div>
        </details>
        <div class="actions"><button class="button">{t.report.act}</button></div>
      </Form>
    </section>
  )
}

function Beside({ frame, answer }: { frame: Frame; answer: StillNeeded }) {
  if (answer.verdict === 'which' && answer.others.length === 0) return null
  return (
    <>
      {answer.others.length === 0 || answer.verdict === 'which' ? null : <section class="stack" aria-labelledby="others"><h2 id="others">{t.others}</h2><Others answer={answer} /></section>}
      <section class="stack noprint" aria-label={t.again}><Ask frame={frame} q="" label={t.again} /></section>
    </>
  )
}
