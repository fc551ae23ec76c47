/** One co-check order: what is asked, about whom, why, on what basis, by when; answered with one button. */
import type { FieldError } from '../kit/form.tsx'
import { Choice, errorOf, ErrorSummary, fieldId, Form, TextField } from '../kit/form.tsx'
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
  readonly errors?: readonly FieldError[]
  /** What was written, when it could not be kept. */
  readonly given?: Readonly<Record<string, string>>
}

export function CoCheckPage({ frame, order, errors = [], given = {} }: CoCheckProps) {
  return (
    <DeskPage frame={frame} title={t.title(order.itemName)} aside={<About order={order} />}>
      <ErrorSummary errors={errors} />
      <div class="stack">
        <p class="over"><a href="/desk">{t.back}</a></p>
        <h1>{t.title(order.itemName)}</h1>
        <p class="lead">{order.fact}</p>
        <p>{order.overdue ? <Tag shape="late">{t.overdue}</Tag> : null} {t.due} <Day day={lastDayBefore(order.dueAt)} /></p>
      </div>
      {order.mayDo.includes('answer') ? <Answer frame={frame} order={order} errors={errors} given={given} /> : <Closed order={order} />}
      {order.mayDo.includes('refuse') ? <Refuse frame={frame} order={order} errors={errors} given={given} /> : null}
    </DeskPage>
  )
}

function About({ order }: { order: CoCheckDetail }) {
  return (
    <>
      <Summary rows={[
        { label: t.person, value: order.person === null ? order.subject : order.person.name },
        { label: t.idNumber, value: order.person === null ? null : <span class="nums">{order.person.idNumber}</span> },
        { label: t.asking, value: order.askingOrgan }, { label: t.why, value: order.why }, { label: t.basis, value: order.basis }, { label: t.case, value: order.caseNumber },
      ]} />
      {order.person === null ? null : <p class="over">{t.recorded}</p>}
    </>
  )
}

type FormProps = Required<CoCheckProps>

function Answer({ frame, order, errors, given }: FormProps) {
  return (
    <Form frame={frame} action={`/desk/co-checks/${order.number}/answer`} class="column">
      <Choice name="channel" label={t.channel} value={given['channel'] ?? 'system'} options={Object.entries(t.channels).map(([value, label]) => ({ value, label }))} />
      <TextField name="note" label={t.note} value={given['note'] ?? ''} lines={2} error={errorOf(errors, 'note')} />
      <TextField name="organ" label={t.toOrgan} value={given['organ'] ?? ''} error={errorOf(errors, 'organ')} />
      <fieldset class="stack">
        <legend>{t.answer}</legend>
        <div class="answers">{Object.entries(t.findings).map(([value, label]) => <button key={value} class={value === 'confirmed' ? 'button' : 'button second'} name="finding" value={value}>{label}</button>)}</div>
      </fieldset>
    </Form>
  )
}

function Refuse({ frame, order, errors, given }: FormProps) {
  const open = errorOf(errors, 'ground') !== undefined || errorOf(errors, 'refuseNote') !== undefined
  return (
    <details open={open}>
      <summary>{t.refuseOpen}</summary>
      <Form frame={frame} action={`/desk/co-checks/${order.number}/refusal`} class="stack">
        <div class="field">
          <label for={fieldId('ground')}>{t.ground}</label>
          <select id={fieldId('ground')} name="ground">
            {order.grounds.map((g) => <option key={g.code} value={g.code} selected={g.code === given['ground']}>{g.text}</option>)}
          </select>
        </div>
        <TextField name="refuseNote" label={t.refuseNote} value={given['refuseNote'] ?? ''} lines={2} error={errorOf(errors, 'refuseNote')} />
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
        { label: t.answered, value: `${t.states[order.state]}${order.finding === null ? '' : `：${t.findings[order.finding]}`}` }, { label: t.refuseNote, value: order.note },
        { label: t.ground, value: order.grounds.find((g) => g.code === order.ground)?.text ?? null },
        { label: '时间', value: order.answeredAt === null ? null : <At iso={order.answeredAt} /> },
      ]} />
    </Notice>
  )
}
