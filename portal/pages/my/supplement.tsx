/** A case whose clock stands still, as the person sees it: what they are asked to add, all at once; why it was suspended; and the letters. */
import type { PersonCase } from '../../../src/rooms/cases/index.ts'
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { FileField, TextArea } from '../../kit/fields.tsx'
import type { FieldError } from '../../kit/form.tsx'
import { errorOf, ErrorSummary, Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Summary } from '../../kit/parts.tsx'
import { lastDayBefore } from '../../kit/time.tsx'
import type { Frame } from '../../site/frame.ts'
import { letters as l, supplement as t, suspension as s } from './supplement-texts.ts'

type Asked = NonNullable<PersonCase['supplement']>

export const letterAddress = (view: PersonCase, kind: string): string => `/api/v1/cases/${view.caseNumber}/letter?kind=${kind}`

/** Whether the person can still answer. */
export const isAsked = (view: PersonCase): boolean => view.mayDo.includes('answer-supplement')

function Items({ asked }: { asked: Asked }) {
  return (
    <ol class="rows">
      {asked.items.map((item, i) => <li key={item.what}><p>{i + 1}. {item.what}</p>{item.why === '' ? null : <p class="over">{t.why}：{item.why}</p>}</li>)}
    </ol>
  )
}

const lastDay = (asked: Asked) => formatDay(lastDayBefore(asked.dueAt))
const lead = (view: PersonCase, asked: Asked) => (asked.overdue ? t.late(lastDay(asked)) : t.lead(asked.items.length, view.organ.name, lastDay(asked)))

/** On the case's page: first what is theirs to do. */
export function AskedToAdd({ view }: { view: PersonCase }) {
  const asked = view.supplement
  if (asked === null || !isAsked(view)) return null
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <Notice kind={asked.overdue ? 'late' : 'warn'}><p class="lead"><strong>{lead(view, asked)}</strong></p>{asked.overdue ? null : <p>{t.stopped}</p>}</Notice>
      <Items asked={asked} />
      <div class="actions"><a class="button" href={`/my/${view.caseNumber}/supplement`}>{t.go}</a><a href={letterAddress(view, 'supplement')}>{t.letter}（{l.kind}）</a></div>
    </section>
  )
}

/** What they added, once they did. */
export function Added({ view }: { view: PersonCase }) {
  const asked = view.supplement
  if (!asked || asked.answeredAt === null) return null
  return (
    <section class="stack">
      <h2>{t.answered}</h2>
      <Summary rows={[{ label: t.answer, value: asked.answer }, { label: t.given, value: asked.files.length === 0 ? null : t.files(asked.files.length) }]} />
    </section>
  )
}

export function Suspended({ view }: { view: PersonCase }) {
  const stop = view.suspension
  if (stop === null) return null
  return (
    <Notice kind={stop.overdue ? 'late' : 'plain-notice'}>
      <p class="lead"><strong>{s.title}</strong></p>
      <p>{s.lead(stop.ground)}{stop.note}</p>
      <p>{stop.overdue ? s.over : s.until(formatDay(lastDayBefore(stop.until)))}</p>
      {stop.basis === '' ? null : <p class="over">{s.basis}：{stop.basis}</p>}
    </Notice>
  )
}

/** The papers the case has brought so far, to keep. */
export function Letters({ view }: { view: PersonCase }) {
  if (view.letters.length === 0) return null
  return (
    <section class="stack">
      <h2>{l.title}</h2>
      <ul class="rows">
        {view.letters.map((letter) => <li key={letter.kind}><a href={letterAddress(view, letter.kind)}>{letter.name}（{l.kind}）</a><p class="over nums">{letter.number}</p></li>)}
      </ul>
    </section>
  )
}

interface SupplementProps {
  readonly frame: Frame
  readonly view: PersonCase
  readonly asked: Asked
  readonly text?: string
  readonly errors?: readonly FieldError[]
}

/** One page to answer everything. */
export function SupplementPage({ frame, view, asked, text = '', errors = [] }: SupplementProps) {
  const { name, phone } = view.organ
  return (
    <Page frame={frame} title={`${t.pageTitle} ${view.matter.name}`} place="my">
      <Body>
        <ErrorSummary errors={errors} />
        <p class="over">{view.matter.name}</p>
        <h1>{t.pageTitle}</h1>
        <p>{lead(view, asked)}</p>
        <Items asked={asked} />
        <Form frame={frame} action={`/my/${view.caseNumber}/supplement`} class="column" files>
          <TextArea name="text" label={t.text} hint={t.textHint} error={errorOf(errors, 'text')} lines={5} value={text} />
          <FileField name="files" label={t.filesLabel} hint={t.filesHint} error={errorOf(errors, 'files')} accept="image/jpeg,image/png,application/pdf" />
          <div class="actions"><button class="button">{t.send}</button><a href={`/my/${view.caseNumber}`}>{t.back}</a></div>
        </Form>
        {phone === null ? null : <p class="quiet">{t.call(name)}<a class="nums" href={`tel:${phone}`}>{phone}</a></p>}
      </Body>
    </Page>
  )
}
