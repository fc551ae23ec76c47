/** A phone without signing in adds photos to what an official gathers at the desk. Nothing about a person stands here. */
import { FileField } from '../../kit/fields.tsx'
import type { FieldError } from '../../kit/form.tsx'
import { errorOf, ErrorSummary, Form } from '../../kit/form.tsx'
import { Body, Page } from '../../kit/layout.tsx'
import { Notice, Summary } from '../../kit/parts.tsx'
import { At } from '../../kit/time.tsx'
import type { LinkFace } from '../../rooms.ts'
import type { Frame } from '../../site/frame.ts'
import { evidence as t } from './texts.ts'

interface SendProps {
  readonly frame: Frame
  readonly token: string
  readonly face: LinkFace
  readonly errors: readonly FieldError[]
}

export function SendPage({ frame, token, face, errors }: SendProps) {
  return (
    <Page frame={frame} title={t.title} scripts={['evidence.js']}>
      <Body>
        <ErrorSummary errors={errors} />
        <div class="stack"><h1>{t.title}</h1><p>{t.lead}</p></div>
        <Summary rows={[
          { label: t.number, value: <span class="nums">{face.number}</span> }, { label: t.item, value: face.itemName }, { label: t.until, value: <At iso={face.expiresAt} /> },
        ]} />
        <Form frame={frame} action={`/evidence/${token}`} class="column" files>
          <div data-shrink={t.shrinking}><FileField name="files" label={t.files} hint={t.hint} error={errorOf(errors, 'files')} accept="image/jpeg,image/png,application/pdf" /></div>
          <div class="actions"><button class="button">{t.send}</button></div>
        </Form>
      </Body>
    </Page>
  )
}

export function SentPage({ frame, files }: { frame: Frame; files: number }) {
  return (
    <Page frame={frame} title={t.doneTitle}>
      <Body>
        <h1>{t.doneTitle}</h1>
        <Notice><p>{t.done(files)}</p><p>{t.again}</p></Notice>
      </Body>
    </Page>
  )
}

/** Used, run out, or not complete: what to do is at the desk, not here. */
export function OverPage({ frame, why, next }: { frame: Frame; why: string; next: readonly string[] }) {
  return (
    <Page frame={frame} title={t.overTitle}>
      <Body>
        <h1>{t.overTitle}</h1>
        <Notice kind="warn"><p>{why}</p>{next.map((step) => <p key={step}>{step}</p>)}</Notice>
      </Body>
    </Page>
  )
}
