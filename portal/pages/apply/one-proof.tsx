/** Pages about one proof: dispute what was fetched, authorise an agent, hand a paper in. */
import type { PersonCase, PersonProof } from '../../../src/rooms/cases/index.ts'
import type { FieldError } from '../../kit/form.tsx'
import { FileField, TextArea } from '../../kit/fields.tsx'
import { errorOf, ErrorSummary, Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Summary } from '../../kit/parts.tsx'
import { SignatureField } from '../../kit/signature.tsx'
import type { Frame } from '../../site/frame.ts'
import { others as t } from './texts.ts'

interface OneProofProps {
  readonly frame: Frame
  readonly view: PersonCase
  readonly proof: PersonProof
  readonly errors?: readonly FieldError[]
}

const backTo = (view: PersonCase) => (view.state === 'preparing' ? `/apply/${view.caseNumber}` : `/my/${view.caseNumber}`)

export function DisputePage({ frame, view, proof, errors = [] }: OneProofProps) {
  return (
    <Page frame={frame} title={t.disputeTitle(proof.plain)} place="my">
      <Body>
        <ErrorSummary errors={errors} />
        <h1>{t.disputeTitle(proof.plain)}</h1>
        <p>{t.disputeLead}</p>
        <Summary rows={proof.shown.map(({ label, value }) => ({ label, value }))} />
        <Form frame={frame} action={`/apply/${view.caseNumber}/dispute/${proof.item}`} class="column">
          <TextArea name="says" label={t.disputeSays} hint={t.disputeHint} error={errorOf(errors, 'says')} lines={3} />
          <div class="actions"><button class="button">{t.disputeSend}</button><a href={backTo(view)}>{t.back}</a></div>
        </Form>
      </Body>
    </Page>
  )
}

export function AuthorisePage({ frame, view, proof, name, errors = [] }: OneProofProps & { name: string }) {
  return (
    <Page frame={frame} title={t.authoriseTitle} place="my" scripts={['sign.js']}>
      <Body bare>
        <ErrorSummary errors={errors} />
        <h1>{t.authoriseTitle}</h1>
        <p>{t.authoriseWhy(proof.plain)}</p>
        <div class="paper">
          <h2>{t.authorisePaper}</h2>
          <Summary rows={[
            { label: t.authoriseTo, value: t.authoriseAgent(view.organ.name) }, { label: t.authoriseWhat, value: t.authoriseFor(view.matter.name, proof.plain) },
            { label: t.authoriseOnly, value: t.authoriseOnlyText },
          ]} />
        </div>
        <Form frame={frame} action={`/apply/${view.caseNumber}/authorise/${proof.item}`} class="column">
          <SignatureField name={name} error={errorOf(errors, 'name')} />
          <div class="choices">
            <button class="button" name="decision" value="give">{t.authoriseGive}</button>
            <button class="button second" name="decision" value="decline" data-nosign>{t.authoriseDecline}</button>
          </div>
        </Form>
      </Body>
    </Page>
  )
}

export function HandInPage({ frame, view, proof, errors = [] }: OneProofProps) {
  return (
    <Page frame={frame} title={t.handInTitle(proof.plain)} place="my">
      <Body>
        <ErrorSummary errors={errors} />
        <h1>{t.handInTitle(proof.plain)}</h1>
        <p>{proof.reason}</p>
        <Form frame={frame} action={`/apply/${view.caseNumber}/hand-in/${proof.item}`} class="column" files>
          <FileField name="files" label={t.handInFiles} hint={t.handInHint} error={errorOf(errors, 'files')} accept="image/jpeg,image/png,application/pdf" />
          <TextArea name="note" label={t.handInNote} lines={2} />
          <div class="actions"><button class="button">{t.handInSend}</button><a href={backTo(view)}>{t.back}</a></div>
        </Form>
        {view.organ.phone === null ? null : <p class="quiet">{t.handInOther(view.organ.name)}<a class="nums" href={`tel:${view.organ.phone}`}>{view.organ.phone}</a></p>}
      </Body>
    </Page>
  )
}
