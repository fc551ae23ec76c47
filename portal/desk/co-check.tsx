/** One co-check order: what is asked, about whom, why, on what basis, by when; answered with one button. */
import { Choice, SelectField, TextArea } from '../kit/fields.tsx'
import type { Option } from '../kit/fields.tsx'
import type { FieldError } from '../kit/form.tsx'
import { errorOf, ErrorSummary, Form } from '../kit/form.tsx'
import { Notice, Summary } from '../kit/parts.tsx'
import { Tag } from '../kit/shapes.tsx'
import { At, Day, lastDayBefore } from '../kit/time.tsx'
import type { CoCheckDetail } from '../rooms.ts'
import type { Frame } from '../site/frame.ts'
import { DeskPage } from './frame.tsx'
import { coCheck as t } from './texts.ts'

interface CoCheckProps {
  readonly frame: Frame
  readonly order: CoCheckDetail
  /** Whom it may be passed on to. */
  readonly organs: readonly Option[]
  readonly errors: readonly FieldError[]
  /** What was written, when it could not be kept. */
  readonly given: Readonly<Record<string, string>>
}

export function CoCheckPage(props: CoCheckProps) {
  const { frame, order, errors } = props
  return (
    <DeskPage frame={frame} title={t.title(order.itemName)} aside={<About order={order} />}>
      <ErrorSummary errors={errors} />
      <div class="stack">
        <p class="over"><a href="/desk">{t.back}</a></p>
        <h1>{t.title(order.itemName)}</h1>
        <p class="lead">{order.fact}</p>
        <p>{order.overdue ? <><Tag shape="late">{t.overdue}</Tag> </> : null}{t.due} <Day day={lastDayBefore(order.dueAt)} /></p>
      </div>
      {order.mayDo.includes('answer') ? <Answer {...props} /> : <Closed order={order} />}
      {order.mayDo.includes('refuse') ? <Refuse {...props} /> : null}
    </DeskPage>
  )
}

function About({ order }: { order: CoCheckDetail }) {
  return (
    <>
      <Summary rows={[
        { label: t.person, value: order.person === null ? order.subject : order.person.name },
        { label: t.idNumber, value: order.person === null ? null : <span class="nums">{order.person.idNumber}</span> },
        { label: t.asking, value: order.askingOrgan }, { label: t.why, value: order.why }, { label: t.basis, value: order.basis },
        { label: t.case, value: <span class="nums">{order.caseNumber}</span> }, { label: t.number, value: <span class="nums">{order.number}</span> },
      ]} />
      {order.person === null ? null : <p class="over">{t.recorded}</p>}
    </>
  )
}

const quick = ['confirmed', 'not-so', 'cannot-know'] as const
const channels = Object.entries(t.channels).map(([value, label]) => ({ value, label }))

function Answer({ frame, order, organs, errors, given }: CoCheckProps) {
  return (
    <Form frame={frame} action={`/desk/co-checks/${order.number}/answer`} class="column">
      <Choice name="channel" label={t.channel} value={given['channel'] ?? 'system'} options={channels} row />
      <TextArea name="note" label={t.note} hint={t.noteHint} value={given['note'] ?? ''} lines={2} error={errorOf(errors, 'note')} />
      <fieldset class="stack">
        <legend>{t.answer}</legend>
        <div class="actions">{quick.map((value, i) => <button key={value} class={i === 0 ? 'button' : 'button second'} name="finding" value={value}>{t.findings[value]}</button>)}</div>
      </fieldset>
      <details open={given['finding'] === 'not-ours'}>
        <summary>{t.notOursOpen}</summary>
        <div class="stack folded">
          <SelectField name="organ" label={t.toOrgan} value={given['organ'] ?? ''} options={[{ value: '', label: t.unknownOrgan }, ...organs]} error={errorOf(errors, 'organ')} />
          <div class="actions"><button class="button second" name="finding" value="not-ours">{t.passOn}</button></div>
        </div>
      </details>
    </Form>
  )
}

function Refuse({ frame, order, errors, given }: CoCheckProps) {
  return (
    <details open={errorOf(errors, 'ground') !== undefined || errorOf(errors, 'refuseNote') !== undefined}>
      <summary>{t.refuseOpen}</summary>
      <Form frame={frame} action={`/desk/co-checks/${order.number}/refusal`} class="stack folded">
        <p class="hint">{t.refuseHint}</p>
        <SelectField name="ground" label={t.ground} value={given['ground'] ?? ''} options={order.grounds.map((g) => ({ value: g.code, label: g.text }))} error={errorOf(errors, 'ground')} />
        <TextArea name="refuseNote" label={t.refuseNote} value={given['refuseNote'] ?? ''} lines={2} error={errorOf(errors, 'refuseNote')} />
        <div class="actions"><button class="button danger">{t.refuse}</button></div>
      </Form>
    </details>
  )
}

function Closed({ order }: { order: CoCheckDetail }) {
  return (
    <Notice kind="plain-notice">
      {order.state === 'open' ? null : <p>{t.closed}</p>}
      <Summary rows={[
        { label: t.answered, value: `${t.states[order.state]}${order.finding === null ? '' : `：${t.findings[order.finding]}`}` },
        { label: t.ground, value: order.grounds.find((g) => g.code === order.ground)?.text ?? null }, { label: t.note, value: order.note },
        { label: t.at, value: order.answeredAt === null ? null : <At iso={order.answeredAt} /> },
      ]} />
    </Notice>
  )
}
