/** "我们替您取证": what was got, from whom, how, and what waits for the person; from here the application is handed in. */
import type { PersonCase, PersonProof } from '../../../src/rooms/cases/index.ts'
import type { FieldError } from '../../kit/form.tsx'
import { ErrorSummary, Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Summary } from '../../kit/parts.tsx'
import { isAgainst, isBarred, isOff, isWorking, isYours, ProofLine } from '../../kit/proof.tsx'
import { answerText } from './answers.ts'
import { Barred } from './barred.tsx'
import type { Standing } from '../../views.ts'
import type { Frame } from '../../site/frame.ts'
import { Tally } from './tally.tsx'
import { apply as t } from './texts.ts'
import { Turn } from './turn.tsx'

/** Seconds between looks of a browser without script while sources are being asked. */
const LOOK_AGAIN = 4

interface ProofsProps {
  readonly frame: Frame
  readonly view: PersonCase
  /** The person's credit standing, when it is why something may not be committed to. */
  readonly standing: Standing | null
  readonly errors?: readonly FieldError[]
}

export function ProofsPage({ frame, view, standing, errors = [] }: ProofsProps) {
  const number = view.caseNumber
  const fetching = view.proofs.some((p) => p.state === 'fetching')
  return (
    <Page frame={frame} title={`${t.title} ${view.matter.name}`} place="my" scripts={['progress.js']} {...(fetching ? { refresh: LOOK_AGAIN } : {})}>
      <Body aside={<Answers view={view} />}>
        <div data-live={fetching ? `/my/${number}/progress` : undefined} data-version={view.version} data-changed={t.changed} class="column">
          <ErrorSummary errors={errors} />
          <div class="stack">
            <p class="over">{view.matter.name}，<span class="nums">{number}</span></p>
            <h1>{t.title}</h1>
            <Tally proofs={view.proofs} />
          </div>
          <Group frame={frame} view={view} title={t.yours} proofs={view.proofs.filter(isYours)} />
          <Barred proofs={view.proofs.filter(isBarred)} standing={standing} />
          <Group frame={frame} view={view} title={t.against} proofs={view.proofs.filter(isAgainst)} />
          <Group frame={frame} view={view} title={t.working} proofs={view.proofs.filter(isWorking)} />
          <Group frame={frame} view={view} title={t.done} proofs={view.proofs.filter((p) => !isYours(p) && !isWorking(p) && !isOff(p) && !isAgainst(p))} />
          <Unneeded view={view} />
          <Submit frame={frame} view={view} />
        </div>
      </Body>
    </Page>
  )
}

function Group({ frame, view, title, proofs }: { frame: Frame; view: PersonCase; title: string; proofs: readonly PersonProof[] }) {
  if (proofs.length === 0) return null
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="rows">
        {proofs.map((proof) => <ProofLine key={proof.item} number={view.caseNumber} proof={proof}><Turn frame={frame} number={view.caseNumber} proof={proof} /></ProofLine>)}
      </ul>
    </section>
  )
}

function Unneeded({ view }: { view: PersonCase }) {
  const off = view.proofs.filter(isOff)
  if (off.length === 0) return null
  return (
    <details>
      <summary>{t.off}（{off.length}）</summary>
      <ul class="rows">{off.map((proof) => <ProofLine key={proof.item} number={view.caseNumber} proof={proof} />)}</ul>
    </details>
  )
}

function Submit({ frame, view }: { frame: Frame; view: PersonCase }) {
  const yours = view.proofs.filter(isYours)
  const first = yours[0]
  if (first !== undefined) return <Notice kind="warn"><p>{t.yoursFirst(yours.length)}</p></Notice>
  return (
    <Form frame={frame} action={`/apply/${view.caseNumber}/submit`} class="start">
      <div class="actions">
        <button class="button">{t.submit}</button>
        <p class="hint">{view.proofs.some(isWorking) ? t.submitWorking : t.submitPromise}</p>
      </div>
    </Form>
  )
}

function Answers({ view }: { view: PersonCase }) {
  const rows = view.questions.flatMap((q) => (view.answers[q.key] === undefined ? [] : [{ label: q.label, value: answerText(q, view.answers[q.key]) }]))
  return (
    <>
      {rows.length === 0 ? null : (
        <section class="stack">
          <h2>{t.answersTitle}</h2>
          <Summary rows={rows} />
          <p><a href={`/apply/${view.caseNumber}?change=1`}>{t.change}</a></p>
        </section>
      )}
      <p><a href={`/my/${view.caseNumber}/withdraw`}>{t.leave}</a></p>
    </>
  )
}
