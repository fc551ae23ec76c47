/** One case before the deciding officer: every proof with route, origin and trust, what happened, and the decision. */
import type { CaseActView, CaseView } from '../../src/rooms/cases/index.ts'
import type { FieldError } from '../kit/form.tsx'
import { TextArea } from '../kit/fields.tsx'
import { errorOf, ErrorSummary, Form } from '../kit/form.tsx'
import { Notice, Summary } from '../kit/parts.tsx'
import { Tag } from '../kit/shapes.tsx'
import { Table } from '../kit/table.tsx'
import { At, Day, lastDayBefore, Timeline } from '../kit/time.tsx'
import { caseStand, oneCase } from '../pages/my/texts.ts'
import { routeNames, stateNames, trustNames } from '../rooms.ts'
import type { Frame } from '../site/frame.ts'
import { DeskPage } from './frame.tsx'
import { coCheck, deskCase as t } from './texts.ts'

interface DeskCaseProps {
  readonly frame: Frame
  readonly view: CaseView
  readonly acts: readonly CaseActView[]
  readonly errors?: readonly FieldError[]
  readonly reasons?: string
}

export function DeskCasePage({ frame, view, acts, errors = [], reasons = '' }: DeskCaseProps) {
  const { shape, word } = caseStand(view)
  return (
    <DeskPage frame={frame} title={view.matter.name} aside={<About view={view} />}>
      <ErrorSummary errors={errors} />
      <div class="stack">
        <p class="over"><a href="/desk">{coCheck.back}</a></p>
        <h1>{view.matter.name}</h1>
        <p><Tag shape={shape}>{word}</Tag></p>
      </div>
      <Proofs view={view} />
      {view.decision === null ? <Decide frame={frame} view={view} errors={errors} reasons={reasons} /> : <Decided view={view} />}
      <section class="stack">
        <h2>{t.acts}</h2>
        <Timeline moments={acts.toReversed().map((act, i) => ({ key: `${act.at}${i}`, what: act.text, when: <><At iso={act.at} />{act.organ === null ? '' : `，${act.organ}`}</> }))} />
      </section>
    </DeskPage>
  )
}

function Proofs({ view }: { view: CaseView }) {
  return (
    <section class="stack">
      <h2>{t.proofs}</h2>
      <Table label={t.proofs} heads={[t.proof, t.route, t.state, t.trust, t.why]} rows={view.proofs.map((p) => ({
        key: p.item,
        cells: [p.name, routeNames[p.route], `${stateNames[p.state]}${p.outcome === null ? '' : `，${t.outcomes[p.outcome]}`}`, p.trust === null ? '' : trustNames[p.trust], p.reason],
      }))} />
    </section>
  )
}

function Decide({ frame, view, errors, reasons }: { frame: Frame; view: CaseView; errors: readonly FieldError[]; reasons: string }) {
  if (!view.mayDo.includes('decide')) {
    return view.state === 'gathering' || view.state === 'deciding' || view.state === 'preparing'
      ? <Notice kind="plain-notice"><h2>{t.notYet}</h2><p>{t.notYetWhy[view.waitsFor]}</p></Notice> : null
  }
  return (
    <section class="stack decide">
      <h2>{t.decide}</h2>
      {view.proofs.some((p) => p.outcome === 'not-met') ? <Notice kind="warn"><p>{t.against}</p></Notice> : null}
      <Form frame={frame} action={`/desk/cases/${view.caseNumber}/decision`} class="stack">
        <TextArea name="reasons" label={t.reasons} hint={t.reasonsHint} lines={3} value={reasons} error={errorOf(errors, 'reasons')} />
        <div class="actions"><button class="button" name="outcome" value="approve">{t.approve}</button><button class="button danger" name="outcome" value="refuse">{t.refuse}</button></div>
      </Form>
    </section>
  )
}

function Decided({ view: { decision } }: { view: CaseView }) {
  if (decision === null) return null
  return (
    <Notice kind="plain-notice">
      <h2>{t.decided}</h2>
      <Summary rows={[{ label: t.decided, value: decision.outcome === 'approve' ? t.approve : t.refuse }, { label: oneCase.reasons, value: decision.reasons }, { label: t.at, value: <At iso={decision.at} /> }]} />
    </Notice>
  )
}

const day = (iso: string | null) => (iso === null ? null : <Day day={lastDayBefore(iso)} />)

function About({ view }: { view: CaseView }) {
  return (
    <>
      <Summary rows={[
        { label: oneCase.number, value: <span class="nums">{view.caseNumber}</span> }, { label: t.applicant, value: `${view.applicant.name}（${view.applicant.idNumber}）` },
        { label: oneCase.organ, value: view.organ.name }, { label: t.accepted, value: view.acceptedAt === null ? null : <At iso={view.acceptedAt} /> },
        { label: t.promised, value: day(view.promisedBy) }, { label: t.statutory, value: day(view.statutoryBy) },
        { label: t.channel, value: t.channels[view.channel as keyof typeof t.channels] ?? view.channel },
        { label: t.spared, value: view.spared.proofs === 0 ? null : oneCase.sparedText(view.spared) },
      ]} />
      <p class="over">{t.masked}</p>
    </>
  )
}
